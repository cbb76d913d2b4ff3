package dev.hasten.engine;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Loops;
import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows the places that run so seldom that a changed line costs its readers more than it gains, whatever was measured:
 * a benchmark tells what a place gains each time that it runs.
 */
final class Seldom {

    /** Why a place does not run often. */
    enum Why {
        ONCE("once", "This runs once: nothing but the code of the module leads to it, and in no loop."),
        RAISES("raises", "This runs only on the way to an exception.");

        private final String id;
        private final String sentence;

        Why(String id, String sentence) {
            this.id = id;
            this.sentence = sentence;
        }

        String id() {
            return id;
        }

        String sentence() {
            return sentence;
        }
    }

    private final FileFacts facts;
    /** For the name of each function of the file, whether all that are called so end by raising. */
    private @Nullable Map<String, Boolean> raising;

    Seldom(FileFacts facts) {
        this.facts = facts;
    }

    /** Why nobody would notice the rewrite; null if somebody may. */
    @Nullable Why why(Verdict.Rewrite rewrite) {
        List<Node> changed = rewrite.change().steps().stream()
                .filter(step -> !(step instanceof Change.Note || step instanceof Change.Claim || step instanceof Change.AtTop))
                .<Node>map(Change.Step::anchor).toList();
        if (changed.isEmpty() || changed.stream().anyMatch(this::holdsLoop)) {
            return null;
        }
        if (changed.stream().allMatch(this::isOnWayToException)) {
            return Why.RAISES;
        }
        return rewrite.gain().loopDepth() == 0 && changed.stream().allMatch(node -> facts.heat().of(node) == 0) ? Why.ONCE : null;
    }

    private boolean holdsLoop(Node node) {
        return facts.places().inside(node).stream().anyMatch(each -> each instanceof Stmt.For || each instanceof Stmt.While
                || !Loops.clauses(each).isEmpty());
    }

    /**
     * Whether {@code node} is part of what is raised, or of a block that raises at its end, by itself or in a function that
     * it calls, and is not left before.
     */
    private boolean isOnWayToException(Node node) {
        Node loop = facts.loops().enclosing(node);
        Node child = node;
        for (Node at = facts.places().parent(child); at != null && child != loop && !isWhole(child); at = facts.places().parent(child)) {
            if (child instanceof Stmt.Raise || at instanceof Stmt.Assert check && child == check.msg()) {
                return true;
            }
            List<Stmt> block = child instanceof Stmt && isBranch(at) ? Blocks.around(child, at) : null;
            if (block != null && (endsByRaising(block) || callsWhatRaises(block.get(block.size() - 1)))
                    && block.stream().limit(block.size() - 1L).noneMatch(this::leaves)) {
                return true;
            }
            child = at;
        }
        return false;
    }

    private static boolean endsByRaising(List<Stmt> block) {
        return block.get(block.size() - 1) instanceof Stmt.Raise;
    }

    /** {@code self.fail("...")}, or {@code return} of it, where each {@code fail} of the file ends by raising. */
    private boolean callsWhatRaises(Stmt stmt) {
        Expr value = stmt instanceof Stmt.ExprStmt alone ? alone.value() : stmt instanceof Stmt.Return back ? back.value() : null;
        if (!(value instanceof Expr.Call call)) {
            return false;
        }
        String name = call.func() instanceof Expr.Attribute method ? method.attr()
                : call.func() instanceof Expr.Name function ? function.id() : "";
        if (raising == null) {
            raising = new HashMap<>();
            for (Node node : facts.places().all()) {
                if (node instanceof Stmt.FunctionDef def) {
                    boolean raises = endsByRaising(def.body()) && def.body().stream().noneMatch(this::leaves);
                    raising.merge(def.name(), raises, Boolean::logicalAnd);
                }
            }
        }
        return raising.getOrDefault(name, false);
    }

    private static boolean isWhole(Node node) {
        return node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef || node instanceof Expr.Lambda;
    }

    private static boolean isBranch(Node node) {
        return node instanceof Stmt.If || node instanceof Clause.ExceptHandler || node instanceof Clause.MatchCase
                || node instanceof Stmt.FunctionDef;
    }

    private boolean leaves(Stmt stmt) {
        return facts.places().inside(stmt).stream().anyMatch(each -> each instanceof Stmt.Return || each instanceof Stmt.Break
                || each instanceof Stmt.Continue || each instanceof Expr.Yield || each instanceof Expr.YieldFrom);
    }
}
