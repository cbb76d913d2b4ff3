package dev.hasten.facts;

import dev.hasten.syntax.Node;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a region itself does: an expression, a statement, or several of one scope. What the functions do
 * that it calls is for {@link Effects} to say.
 */
public final class RegionEffects {

    private final List<Node> roots;
    private final Scope scope;
    private final Map<Action, Node> actions = new EnumMap<>(Action.class);
    private final Map<Variable, Node> bound = new LinkedHashMap<>();
    private final Set<Scope> callees = new LinkedHashSet<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private boolean endlessLoop;

    RegionEffects(List<Node> roots, Scope scope) {
        this.roots = roots;
        this.scope = scope;
    }

    /** The scope that runs it. */
    public Scope scope() {
        return scope;
    }

    /** Whether it may do {@code action}, if nothing of {@link #doubts} happens. */
    public boolean may(Action action) {
        return actions.containsKey(action);
    }

    /** A place that does {@code action}; none if it does not. */
    public @Nullable Node witness(Action action) {
        return actions.get(action);
    }

    /** The variables of any scope that it binds or deletes by name. */
    public Set<Variable> bound() {
        return Collections.unmodifiableSet(bound.keySet());
    }

    /** Where it binds {@code variable}; none if it does not do so by name. */
    public @Nullable Node bindingOf(Variable variable) {
        return bound.get(variable);
    }

    /** The functions of the file that it calls by their names. */
    public Set<Scope> callees() {
        return Collections.unmodifiableSet(callees);
    }

    /** What this rests on: types, and builtins and functions that have their names. */
    public Set<Doubt> doubts() {
        return Collections.unmodifiableSet(doubts);
    }

    /** Whether it has a {@code while}, which may go on for ever. */
    boolean hasEndlessLoop() {
        return endlessLoop;
    }

    void addEndlessLoop() {
        endlessLoop = true;
    }

    /** Whether any code may run in between that is neither its own nor that of {@link #callees}. */
    public boolean mayRunOtherCode() {
        return may(Action.CALL) || may(Action.OPERATE) || may(Action.ACCESS) || may(Action.SUSPEND);
    }

    /** Whether {@code node} is part of it, or stands in a function inside it. */
    boolean contains(Node node, Places places) {
        for (Node root : roots) {
            if (places.contains(root, node)) {
                return true;
            }
        }
        return false;
    }

    void add(Action action, Node node) {
        actions.putIfAbsent(action, node);
    }

    void add(Variable variable, Node node) {
        bound.putIfAbsent(variable, node);
    }

    void add(Scope callee) {
        callees.add(callee);
    }

    void add(Set<Doubt> more) {
        doubts.addAll(more);
    }
}
