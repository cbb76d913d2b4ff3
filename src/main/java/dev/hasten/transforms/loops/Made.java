package dev.hasten.transforms.loops;

import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import java.util.List;

/** Nodes that stand nowhere in the source. */
final class Made {

    private Made() {
    }

    /** {@code id}, read. */
    static Expr.Name read(String id) {
        return new Expr.Name(id, Expr.Context.LOAD, Span.NONE);
    }

    /** {@code pass}. */
    static Stmt.Pass pass() {
        return new Stmt.Pass(Span.NONE);
    }

    /** {@code id = value}. */
    static Stmt.Assign assign(String id, Expr value) {
        return new Stmt.Assign(List.of(new Expr.Name(id, Expr.Context.STORE, Span.NONE)), value, Span.NONE);
    }

    /** {@code (id := value)}. */
    static Expr.NamedExpr named(String id, Expr value) {
        return new Expr.NamedExpr(new Expr.Name(id, Expr.Context.STORE, Span.NONE), value, Span.NONE);
    }

    /** {@code left op right}. */
    static Expr.Compare compare(Expr left, Expr.CompareOperator op, Expr right) {
        return new Expr.Compare(left, List.of(op), List.of(right), Span.NONE);
    }
}
