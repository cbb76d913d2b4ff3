package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through what is evaluated, in that order, until an expression is met, or something that must not be passed. */
final class FirstEvaluated {

    private final Expr wanted;
    private final FileFacts facts;
    private final Set<Variable> read = new HashSet<>();
    private boolean found;
    private @Nullable Node obstacle;

    FirstEvaluated(Expr wanted, FileFacts facts) {
        this.wanted = wanted;
        this.facts = facts;
        for (Node node : facts.places().inside(wanted)) {
            if (node instanceof Expr.Name name) {
                read.add(facts.scopes().resolve(name));
            }
        }
    }

    /** Goes through {@code node}, which is always evaluated next, unless the search is over. */
    void visit(Node node) {
        if (isOver()) {
            return;
        }
        if (node == wanted) {
            found = true;
            return;
        }
        EvaluationOrder.forEachChild(node, this::visitChild);
        if (!isOver()) {
            pass(node);
        }
    }

    private boolean isOver() {
        return found || obstacle != null;
    }

    private void visitChild(Node child, EvaluationOrder.When when) {
        if (isOver()) {
            return;
        }
        switch (when) {
            case ALWAYS -> visit(child);
            case PERHAPS, REPEATEDLY -> {
                if (facts.places().contains(child, wanted)) {
                    obstacle = child;
                } else {
                    facts.places().inside(child).forEach(this::passUnlessOver);
                }
            }
            case LATER -> {
                if (facts.places().contains(child, wanted)) {
                    obstacle = child;
                }
            }
        }
    }

    private void passUnlessOver(Node node) {
        if (!isOver()) {
            pass(node);
        }
    }

    /** What {@code node} itself does must not be seen later than {@link #wanted}. */
    private void pass(Node node) {
        Set<Action> actions = facts.effects().ofNodeAlone(node);
        Occurrence occurrence = facts.scopes().occurrence(node);
        boolean bindsWhatIsRead = occurrence != null && occurrence.role().binds()
                && (read.contains(occurrence.variable()) || occurrence.variable().isGlobal());
        if (bindsWhatIsRead || !actions.isEmpty() && !actions.equals(Set.of(Action.BIND))) {
            obstacle = node;
        }
    }

    Answer answer() {
        return found ? Answer.YES : Answer.NO.at(obstacle);
    }
}
