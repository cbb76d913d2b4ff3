package dev.hasten.transforms.inlining;

import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;

/**
 * Long bodies of which each run takes a short way: a chain of tests, each with its few statements. In a loop such a call
 * costs as much as any other beside it, and what is read at the start of each run can be kept between them.
 */
public final class ShortWay {

    /** The nodes that all calls of such a function may become together. */
    private static final int LARGEST_GROWTH = 1000;

    /** How much of the unit of work one run may take. */
    private static final int SHORT = 200;

    private ShortWay() {
    }

    /** Whether {@code callee} is such a function, called at {@code place} in a loop, and at few other places. */
    public static boolean isTaken(Expr place, Stmt.FunctionDef callee, FileFacts facts) {
        return facts.loops().depth(place) > 0 && facts.work().ofFunction(callee) <= SHORT
                && isFewTimes(callee, facts);
    }

    /** Whether all mentions of {@code callee} together may become its body. */
    public static boolean isFewTimes(Stmt.FunctionDef callee, FileFacts facts) {
        return mentions(callee.name(), facts) * facts.places().inside(callee).size() <= LARGEST_GROWTH;
    }

    /** Whether the first thing that {@code callee} does is to ask whether there is anything to do. */
    public static boolean mayEndAtOnce(Stmt.FunctionDef callee) {
        List<Stmt> body = Body.withoutDocstring(callee.body());
        return !body.isEmpty() && body.get(0) instanceof Stmt.If branch && branch.orelse().isEmpty()
                && branch.body().size() == 1 && branch.body().get(0) instanceof Stmt.Return;
    }

    private static long mentions(String name, FileFacts facts) {
        return facts.places().all().stream().filter(node -> isMention(node, name)).count();
    }

    private static boolean isMention(Node node, String name) {
        return node instanceof Expr.Attribute attribute && attribute.attr().equals(name)
                || node instanceof Expr.Name used && used.ctx() == Expr.Context.LOAD && used.id().equals(name);
    }
}
