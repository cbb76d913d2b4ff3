package dev.hasten.transforms.loops;

import dev.hasten.facts.EvaluationOrder;
import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;

/** How often the turns of a loop evaluate what stands in it. */
final class LoopTurns {

    private static final int FEW = 3;
    private static final int FEW_PLACES = 2;

    private final Stmt loop;
    private final FileFacts facts;

    LoopTurns(Stmt loop, FileFacts facts) {
        this.loop = loop;
        this.facts = facts;
    }

    /** Whether the loop can be seen to have few turns, and no loop inside it repeats any of {@code exprs}. */
    boolean areFewFor(List<? extends Expr> exprs) {
        return loop instanceof Stmt.For counted && ConstantTurns.areAtMost(FEW, counted.iter())
                && exprs.stream().allMatch(each -> facts.loops().enclosing(each) == loop);
    }

    /** Whether {@code exprs} are few, and there are turns that evaluate none of them. */
    boolean rarelyEvaluate(List<? extends Expr> exprs) {
        return exprs.size() <= FEW_PLACES && exprs.stream().noneMatch(this::allEvaluate)
                && !areInBothBranches(exprs);
    }

    private boolean areInBothBranches(List<? extends Expr> exprs) {
        for (Node at = facts.places().parent(exprs.get(0)); at != loop; at = facts.places().parent(at)) {
            if (at instanceof Stmt.If choice && allEvaluate(choice)) {
                return isAnyIn(choice.body(), exprs) && isAnyIn(choice.orelse(), exprs);
            }
        }
        return false;
    }

    private boolean isAnyIn(List<Stmt> block, List<? extends Expr> exprs) {
        return block.stream().anyMatch(stmt -> exprs.stream()
                .anyMatch(expr -> facts.places().contains(stmt, expr)));
    }

    /** Whether each turn evaluates {@code expr}, unless it jumps away; loops inside have turns, too. */
    boolean allEvaluate(Node expr) {
        Node child = expr;
        for (Node at = facts.places().parent(child); at != loop; at = facts.places().parent(child)) {
            Node step = child;
            boolean[] always = {false};
            EvaluationOrder.forEachChild(at, (each, when) -> always[0] |= each == step
                    && (when == EvaluationOrder.When.ALWAYS || when == EvaluationOrder.When.REPEATEDLY));
            if (!always[0]) {
                return false;
            }
            child = at;
        }
        return true;
    }
}
