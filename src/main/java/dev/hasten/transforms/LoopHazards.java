package dev.hasten.transforms;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Places;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.Set;

/** What may happen between two turns of a loop, or after it, other than what the loop says. */
final class LoopHazards {

    /** Builtins that take all they want of an iterable before they return, and forget it. */
    private static final Set<String> DRAINING = Set.of("all", "any", "bytearray", "bytes", "dict", "frozenset", "list",
            "max", "min", "set", "sorted", "sum", "tuple");

    private LoopHazards() {
    }

    /** Whether the function is left and entered again inside the loop: at a {@code yield} or an {@code await}. */
    static boolean isSuspended(Loop loop) {
        return suspends(loop.node()) || loop.region().stream().anyMatch(LoopHazards::containsSuspension);
    }

    private static boolean containsSuspension(Node node) {
        boolean[] found = {suspends(node)};
        if (!(node instanceof Expr.Lambda)) {
            node.forEachChild(child -> {
                boolean isBody = node instanceof Stmt.FunctionDef function && child instanceof Stmt;
                found[0] = found[0] || !isBody && containsSuspension(child);
            });
        }
        return found[0];
    }

    private static boolean suspends(Node node) {
        return node instanceof Expr.Yield || node instanceof Expr.YieldFrom || node instanceof Expr.Await
                || node instanceof Stmt.For loop && loop.async()
                || node instanceof Stmt.With with && with.async()
                || node instanceof Clause.Comprehension generator && generator.async();
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
