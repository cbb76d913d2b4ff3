package dev.hasten.transforms.inlining;

import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that does nothing with the result of a body but test it: {@code if f():}, {@code while not f():}. What it
 * does then can stand where the body returns, and the result is never made.
 */
final class TestedResult implements Exits.Result {
    /** Stand for what the statement does, while the body is copied; no names of Python. */
    private static final String THEN = "<then>";
    private static final String OTHERWISE = "<otherwise>";

    private final Stmt statement;
    private final boolean negated;
    private int thens;
    private int otherwises;

    private TestedResult(Stmt statement, boolean negated) {
        this.statement = statement;
        this.negated = negated;
    }

    /** The statement of {@code site}, if it is one; null if it is not. */
    static @Nullable TestedResult of(Site site) {
        Stmt statement = site.statement();
        Expr test = statement instanceof Stmt.If branch ? branch.test()
                : statement instanceof Stmt.While loop && loop.orelse().isEmpty() ? loop.test() : null;
        boolean negated = test instanceof Expr.UnaryOp operation && operation.op() == Expr.UnaryOperator.NOT;
        Expr tested = negated ? ((Expr.UnaryOp) test).operand() : test;
        return tested == site.place() ? new TestedResult(statement, negated) : null;
    }

    /** What stands where the body returns {@code value}. */
    @Override
    public List<Stmt> take(@Nullable Expr value) {
        if (value == null || isSingleton(value, Literal.Singleton.NONE) || isSingleton(value, Literal.Singleton.FALSE)) {
            return outcome(negated);
        }
        if (isSingleton(value, Literal.Singleton.TRUE)) {
            return outcome(!negated);
        }
        List<Stmt> then = outcome(!negated);
        List<Stmt> otherwise = outcome(negated);
        if (then.isEmpty()) {
            return List.of(new Stmt.If(new Expr.UnaryOp(Expr.UnaryOperator.NOT, value, Span.NONE),
                    otherwise, List.of(), Span.NONE));
        }
        return List.of(new Stmt.If(value, then, otherwise, Span.NONE));
    }

    @Override
    public @Nullable List<Stmt> leave(@Nullable Expr value) {
        boolean fails = value == null || isSingleton(value, Literal.Singleton.NONE)
                || isSingleton(value, Literal.Singleton.FALSE);
        return statement instanceof Stmt.While
                && (negated ? value != null && isSingleton(value, Literal.Singleton.TRUE) : fails) ? take(value) : null;
    }

    private static boolean isSingleton(Expr value, Literal.Singleton singleton) {
        return value instanceof Expr.Constant constant && constant.value() == singleton;
    }

    private List<Stmt> outcome(boolean holds) {
        if (statement instanceof Stmt.While) {
            return holds ? List.of() : List.of(new Stmt.Break(Span.NONE));
        }
        if (holds) {
            thens++;
            return List.of(marker(THEN));
        }
        otherwises++;
        return ((Stmt.If) statement).orelse().isEmpty() ? List.of() : List.of(marker(OTHERWISE));
    }

    private static Stmt marker(String name) {
        return new Stmt.ExprStmt(new Expr.Name(name, Expr.Context.LOAD, Span.NONE), Span.NONE);
    }

    /** Whether nothing of the statement would stand in two places. */
    boolean isWrittenOnce() {
        return statement instanceof Stmt.While
                || thens <= 1 && (otherwises <= 1 || ((Stmt.If) statement).orelse().isEmpty());
    }

    /** The copied body, and what the statement does where it returned. */
    List<Stmt> instead(List<Stmt> copied) {
        if (statement instanceof Stmt.While loop) {
            boolean idle = loop.body().size() == 1 && loop.body().get(0) instanceof Stmt.Pass && !copied.isEmpty();
            List<Stmt> body = idle ? copied : Exits.joined(copied, loop.body());
            return List.of(new Stmt.While(Inliner.constantTrue(), body, List.of(), Span.NONE));
        }
        Stmt.If branch = (Stmt.If) statement;
        Rewriter placing = new Rewriter() {
            @Override
            public Node rewrite(Node node) {
                return node.mapChildren(this);
            }

            @Override
            protected List<Stmt> rewriteStmt(Stmt stmt) {
                if (stmt instanceof Stmt.ExprStmt marked && marked.value() instanceof Expr.Name name) {
                    return name.id().equals(THEN) ? branch.body()
                            : name.id().equals(OTHERWISE) ? branch.orelse() : List.of(stmt);
                }
                return super.rewriteStmt(stmt);
            }
        };
        return ((Stmt.If) placing.rewrite(new Stmt.If(branch.test(), copied, List.of(), Span.NONE))).body();
    }
}
