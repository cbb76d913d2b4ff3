package dev.hasten.transforms.inlining;

import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A test that is taken apart, so that statements can stand in the middle of it: {@code if a and f():} as {@code if a:}
 * around them and {@code if f():}; {@code while a and f():} as {@code while True:} with {@code if not a: break} before
 * them and {@code if not f(): break} after them. There is no {@code else}.
 */
final class SplitTest {
    private final Stmt statement;
    private final Expr test;
    private final Node part;

    /** @param part the statement, if its test is whole; else that operand of the {@code and} which goes with the rest */
    SplitTest(Stmt statement, Node part) {
        this.statement = statement;
        this.part = part;
        test = statement instanceof Stmt.While loop ? loop.test() : ((Stmt.If) statement).test();
    }

    /** The statement with {@code before} in the middle of its test, and {@code replaced} in the rest of that. */
    Stmt around(List<Stmt> before, Map<Expr, Expr> replaced) {
        List<Expr> first = List.of();
        List<Expr> rest = List.of(test);
        if (part != statement) {
            List<Expr> operands = ((Expr.BoolOp) test).values();
            first = operands.subList(0, operands.indexOf(part));
            rest = operands.subList(first.size(), operands.size());
        }
        List<Stmt> body = new ArrayList<>();
        if (statement instanceof Stmt.If branch) {
            body.addAll(before);
            body.add(new Stmt.If(with(replaced, all(rest)), branch.body(), List.of(), Span.NONE));
            return new Stmt.If(all(first), body, List.of(), Span.NONE);
        }
        if (!first.isEmpty()) {
            body.add(leaveUnless(all(first)));
        }
        body.addAll(before);
        body.add(leaveUnless(with(replaced, all(rest))));
        body.addAll(((Stmt.While) statement).body());
        return new Stmt.While(Inliner.constantTrue(), body, List.of(), Span.NONE);
    }

    private static Expr all(List<Expr> operands) {
        return operands.size() == 1 ? operands.get(0)
                : new Expr.BoolOp(Expr.BoolOperator.AND, List.copyOf(operands), Span.NONE);
    }

    private static Stmt leaveUnless(Expr test) {
        boolean negated = test instanceof Expr.UnaryOp operation && operation.op() == Expr.UnaryOperator.NOT;
        Expr done = negated ? ((Expr.UnaryOp) test).operand() : new Expr.UnaryOp(Expr.UnaryOperator.NOT, test, Span.NONE);
        return new Stmt.If(done, List.of(new Stmt.Break(Span.NONE)), List.of(), Span.NONE);
    }

    private static Expr with(Map<Expr, Expr> replaced, Expr expr) {
        return (Expr) new Rewriter() {
            @Override
            public Node rewrite(Node node) {
                Expr replacement = node instanceof Expr part ? replaced.get(part) : null;
                return replacement != null ? replacement : node.mapChildren(this);
            }
        }.rewrite(expr);
    }
}
