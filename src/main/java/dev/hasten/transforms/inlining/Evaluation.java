package dev.hasten.transforms.inlining;

import dev.hasten.facts.Action;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.EvaluationOrder;
import dev.hasten.facts.EvaluationOrder.When;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happens while nodes of the file are evaluated, one after the other, as far as it matters in which order it
 * happens (Python reference, section 6.16).
 */
final class Evaluation {

    /**
     * One step.
     *
     * @param node the name that is read, or the node that does something that may be seen or may raise
     * @param when whether it is done whenever the evaluation goes through, and how often
     * @param isRead whether it is only the reading of a name that was asked about
     */
    record Step(Node node, When when, boolean isRead) {
    }

    private static final Set<Action> UNSEEN = EnumSet.of(Action.BIND, Action.LEAVE);

    private final FileFacts facts;
    private final StableNames names;
    private final Granted granted;
    private final Predicate<Expr.Name> isWanted;
    private final @Nullable Node end;
    private final Node around;
    private final List<Step> steps = new ArrayList<>();
    private boolean mayHaveLeft;
    private boolean ended;

    private Evaluation(FileFacts facts, StableNames names, Granted granted, Predicate<Expr.Name> isWanted,
            @Nullable Node end, Node around) {
        this.facts = facts;
        this.names = names;
        this.granted = granted;
        this.isWanted = isWanted;
        this.end = end;
        this.around = around;
    }

    /** The steps of {@code nodes}; names for which {@code isWanted} holds are steps wherever they are read. */
    static List<Step> of(List<? extends Node> nodes, FileFacts facts, StableNames names, Granted granted,
            Predicate<Expr.Name> isWanted) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        Evaluation evaluation =
                new Evaluation(facts, names, granted, isWanted, null, facts.places().parent(nodes.get(0)));
        nodes.forEach(node -> evaluation.visit(node, When.ALWAYS));
        return evaluation.steps;
    }

    /** The steps of {@code statement} before {@code end}, which stands in it, is evaluated. */
    static List<Step> before(Expr end, Stmt statement, FileFacts facts, StableNames names, Granted granted) {
        Evaluation evaluation = new Evaluation(facts, names, granted, name -> false, end, statement);
        evaluation.visit(statement, When.ALWAYS);
        return evaluation.steps;
    }

    /** Whether {@code expr}, a part of {@code statement}, may be evaluated earlier or later, if it is once. */
    static boolean isPure(Expr expr, Stmt statement, FileFacts facts, StableNames names, Granted granted) {
        Evaluation evaluation = new Evaluation(facts, names, granted, name -> false, facts.root(), statement);
        evaluation.visit(expr, When.ALWAYS);
        return evaluation.steps.isEmpty();
    }

    private void visit(Node node, When when) {
        ended |= node == end;
        if (ended) {
            return;
        }
        EvaluationOrder.forEachChild(node, (child, how) -> {
            if (node instanceof Stmt.With with && child == with.body().get(0)) {
                act(node, when);
            }
            visit(child, combined(when, how(node, child, how)));
        });
        if (ended) {
            return;
        }
        if (node instanceof Expr.Name name && isWanted.test(name)) {
            steps.add(new Step(name, certain(when), true));
        } else if (!(node instanceof Stmt.With) && when != When.LATER) {
            act(node, when);
        }
        mayHaveLeft |= node instanceof Stmt.Return || node instanceof Stmt.Raise || node instanceof Stmt.Break
                || node instanceof Stmt.Continue;
    }

    /**
     * What stands in a {@code try} may be cut short; the test of a {@code while} is evaluated again and again; a
     * generator expression is drained where it stands, or else refused.
     */
    private static When how(Node parent, Node child, When how) {
        if (parent instanceof Stmt.Try) {
            return When.PERHAPS;
        }
        if (parent instanceof Expr.GeneratorExp && how == When.LATER) {
            return When.REPEATEDLY;
        }
        return parent instanceof Stmt.While loop && child == loop.test() ? When.REPEATEDLY : how;
    }

    private static When combined(When outer, When inner) {
        return outer.ordinal() >= inner.ordinal() ? outer : inner;
    }

    private When certain(When when) {
        return mayHaveLeft ? combined(When.PERHAPS, when) : when;
    }

    private void act(Node node, When when) {
        if (node instanceof Expr.Name name && isRead(name)) {
            if (!names.isStable(name, around, granted) && !isOwnLocal(name)) {
                steps.add(new Step(node, certain(when), false));
            }
            return;
        }
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        Collection<Action> actions = facts.effects().ofNodeAlone(node, doubts);
        if (!UNSEEN.containsAll(actions) || !granted.excludes(doubts) || binds(node)) {
            steps.add(new Step(node, certain(when), false));
        }
    }

    /** In the body of a function, its own locals are out of reach of everything that it calls. */
    private boolean isOwnLocal(Expr.Name name) {
        Variable variable = facts.scopes().resolve(name);
        return end == null && names.isBound(name, variable)
                && facts.places().contains(around, variable.owner().node());
    }

    /** Whether the value of {@code name} is read: that of the target of {@code +=} is, before the right side. */
    private boolean isRead(Expr.Name name) {
        return name.ctx() == Expr.Context.LOAD
                || facts.places().parent(name) instanceof Stmt.AugAssign update && update.target() == name;
    }

    /** Whether {@code node} binds a name before {@link #end}, which would then be bound after it. */
    private boolean binds(Node node) {
        return end != null && node instanceof Expr.Name;
    }
}
