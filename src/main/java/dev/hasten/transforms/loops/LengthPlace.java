package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a loop that asks how long a local is: {@code len(text)}.
 *
 * @param call what asks
 * @param name what is asked
 * @param variable the local
 */
record LengthPlace(Expr.Call call, Expr.Name name, Variable variable) {

    /** The place that {@code node} is, inside a loop statement of {@code function}; null if it is none. */
    static @Nullable LengthPlace of(Node node, Scope function, FileFacts facts) {
        if (!(node instanceof Expr.Call call) || !asks(call) || !(call.args().get(0) instanceof Expr.Name name)
                || facts.places().scope(call) != function || !(facts.loops().enclosing(call) instanceof Stmt)
                || isBesideKept(call, facts) || !Formulas.isEvaluated(call, facts.places())
                || ColdLoop.holds(call, facts.places())) {
            return null;
        }
        Variable variable = facts.scopes().resolve(name);
        return variable.owner() == function ? new LengthPlace(call, name, variable) : null;
    }

    private static boolean asks(Expr.Call call) {
        return call.func() instanceof Expr.Name function && function.id().equals("len") && call.args().size() == 1
                && call.keywords().isEmpty();
    }

    /** {@code _length or len(text)}: it is asked where a test before the loop failed. */
    private static boolean isBesideKept(Expr.Call call, FileFacts facts) {
        return facts.places().parent(call) instanceof Expr.BoolOp either && either.op() == Expr.BoolOperator.OR
                && either.values().size() == 2 && either.values().get(0) instanceof Expr.Name
                && either.values().get(1) == call;
    }

    /**
     * What is evaluated as often: the call, or the test of a {@code while} that asks in one of its conditions. What
     * comes before that condition is true in all turns but the last.
     */
    Expr evaluated(FileFacts facts) {
        Node at = call;
        for (Node around = facts.places().parent(at); around instanceof Expr; around = facts.places().parent(at)) {
            boolean asked = around instanceof Expr.Compare || around instanceof Expr.BinOp
                    || around instanceof Expr.BoolOp all && all.op() == Expr.BoolOperator.AND;
            if (!asked) {
                return call;
            }
            at = around;
        }
        return facts.places().parent(at) instanceof Stmt.While loop && loop.test() == at ? loop.test() : call;
    }

    /** {@code len(text)}, to stand somewhere else. */
    Expr copy() {
        return new Expr.Call(Made.read("len"), List.of(Made.read(name.id())), List.of(), Span.NONE);
    }
}
