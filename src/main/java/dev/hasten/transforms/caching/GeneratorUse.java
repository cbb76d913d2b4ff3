package dev.hasten.transforms.caching;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Places;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.util.Set;

/** Whether a generator expression runs where it stands. */
final class GeneratorUse {

    /** Builtins that take all they want of an iterable before they return, and forget it. */
    private static final Set<String> DRAINING = Set.of("all", "any", "bytearray", "bytes", "dict", "frozenset", "list",
            "max", "min", "set", "sorted", "sum", "tuple");

    private GeneratorUse() {
    }

    /** Whether every generator expression around {@code read} is drained by the builtin that it is given to. */
    static boolean runsAtOnce(LoopRead read, FileFacts facts, Grounds grounds) {
        Places places = facts.places();
        for (Node node = read.expr(); !(node instanceof Stmt); node = places.parent(node)) {
            if (node instanceof Expr.GeneratorExp && !isDrained(node, places.parent(node), facts, grounds)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDrained(Node generator, Node parent, FileFacts facts, Grounds grounds) {
        if (!(parent instanceof Expr.Call call) || call.args().isEmpty() || call.args().get(0) != generator) {
            return false;
        }
        if (call.func() instanceof Expr.Attribute method) {
            return method.attr().equals("join") && method.value() instanceof Expr.Constant text
                    && text.value() instanceof Literal.Str;
        }
        return call.func() instanceof Expr.Name name && DRAINING.contains(name.id())
                && grounds.yes(facts.bindings().isBuiltin(name));
    }
}
