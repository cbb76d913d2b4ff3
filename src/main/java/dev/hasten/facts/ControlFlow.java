package dev.hasten.facts;

import dev.hasten.facts.Occurrence.Role;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values the locals of one function (or the names of a module's own code) may have where. A question is
 * answered by a search from the place that it is about; whether a name is bound, by one for each name.
 *
 * <p>A local that another scope binds or deletes ({@code nonlocal}) is not followed: any of its bindings may reach
 * any place. That a frame's locals are changed from outside is left to {@link DynamicConstructs#bindsLocals}.
 */
public final class ControlFlow {

    /**
     * The bindings that a read may see.
     *
     * @param bindings the places that may have bound the value
     * @param perhapsUnbound whether the name may be unbound, so that the read raises
     */
    public record Reaching(Set<Occurrence> bindings, boolean perhapsUnbound) {
    }

    private final Scopes scopes;
    private final Scope scope;
    private final FlowGraph graph;
    private final Map<Variable, Map<FlowPoint, List<Occurrence>>> uses = new HashMap<>();
    private final UnboundPoints unbound;
    private final Map<Variable, Boolean> followed = new HashMap<>();

    private ControlFlow(Scope scope, List<Stmt> body, Scopes scopes) {
        this.scope = scope;
        this.scopes = scopes;
        graph = FlowBuilder.build(body);
        unbound = new UnboundPoints(this, graph, scopes);
    }

    /**
     * The flow of the code of {@code scope}.
     *
     * @throws IllegalArgumentException if it is not that of a function, class or module
     */
    public static ControlFlow of(Scope scope, Scopes scopes) {
        return new ControlFlow(scope, body(scope), scopes);
    }

    private static List<Stmt> body(Scope scope) {
        if (scope.kind() == Scope.Kind.FUNCTION) {
            return ((Stmt.FunctionDef) scope.node()).body();
        }
        if (scope.kind() == Scope.Kind.CLASS) {
            return ((Stmt.ClassDef) scope.node()).body();
        }
        if (scope.node() instanceof Root root) {
            return root.body();
        }
        throw new IllegalArgumentException("has no statements: " + scope);
    }

    /** The bindings that {@code name}, read in this scope, may see. */
    public Reaching reaching(Expr.Name name) {
        Variable variable = scopes.resolve(name);
        if (!isFollowed(variable) || scopes.scopeOf(name).runner() != scope) {
            return anyOf(variable);
        }
        Search search = new Search(variable);
        for (FlowPoint point : pointsOf(name)) {
            search.addWhatThePointItselfBinds(point, name);
            search.before(point);
        }
        return search.result();
    }

    /** The bindings of {@code variable} that may hold just before {@code statement} runs. */
    public Reaching reachingBefore(Stmt statement, Variable variable) {
        if (!isFollowed(variable)) {
            return anyOf(variable);
        }
        Search search = new Search(variable);
        graph.before(statement).forEach(search::before);
        return search.result();
    }

    /** Whether {@code name}, read in this scope, is bound whenever it is read. */
    public Answer isBound(Expr.Name name) {
        Variable variable = scopes.resolve(name);
        boolean bound = isFollowed(variable) && scopes.scopeOf(name).runner() == scope
                && isBoundAt(pointsOf(name), variable);
        return bound ? Answer.YES : Answer.yesUnless(Doubt.UNPROVED);
    }

    /** Whether {@code variable} is bound whenever {@code statement} starts. */
    public Answer isBoundBefore(Stmt statement, Variable variable) {
        boolean bound = isFollowed(variable) && isBoundAt(graph.before(statement), variable);
        return bound ? Answer.YES : Answer.yesUnless(Doubt.UNPROVED);
    }

    /**
     * Whether {@code variable}, a local of this scope, is bound whenever {@code place} is evaluated. That may be done by
     * code inside, such as a generator: what others bind and never delete does no harm.
     */
    public Answer isBoundAt(Node place, Variable variable) {
        boolean deleted = variable.owner() != scope;
        for (Occurrence occurrence : variable.occurrences()) {
            Role role = occurrence.role();
            deleted |= occurrence.scope().runner() != scope && (role == Role.DELETED || role == Role.CAUGHT);
        }
        return !deleted && isBoundAt(pointsOf(place), variable) ? Answer.YES : Answer.yesUnless(Doubt.UNPROVED);
    }

    private boolean isBoundAt(List<FlowPoint> points, Variable variable) {
        Set<FlowPoint> unboundAt = unbound.of(variable);
        for (FlowPoint point : points) {
            if (unboundAt.contains(point)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the value that {@code variable} has when {@code statement} is over may be read later, by name. No does
     * not mean that the value may go: a local also keeps its object alive.
     */
    public Answer isReadAfter(Stmt statement, Variable variable) {
        if (variable.owner() != scope) {
            return Answer.YES;
        }
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().reads() && occurrence.scope().runner() != scope) {
                return Answer.yes(occurrence.node());
            }
        }
        Deque<FlowPoint> open = new ArrayDeque<>(graph.after(statement));
        Set<FlowPoint> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            FlowPoint point = open.pop();
            boolean ends = false;
            for (Occurrence occurrence : usesAt(variable, point)) {
                if (occurrence.role().reads()) {
                    return Answer.yes(occurrence.node());
                }
                ends |= mustBind(occurrence, point);
            }
            if (!ends) {
                FlowGraph.addAll(point.next, seen, open);
            }
            FlowGraph.addAll(point.onError, seen, open);
        }
        return Answer.NO;
    }

    /** Whether the part of a statement that {@code node} belongs to may run after {@code statement} did. */
    boolean mayRunAfter(Stmt statement, Node node) {
        List<FlowPoint> wanted = pointsOf(node);
        Deque<FlowPoint> open = new ArrayDeque<>(graph.after(statement));
        Set<FlowPoint> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            FlowPoint point = open.pop();
            if (wanted.contains(point)) {
                return true;
            }
            FlowGraph.addFollowing(point, seen, open);
        }
        return wanted.isEmpty();
    }

    /** Only locals that no other scope binds. */
    private boolean isFollowed(Variable variable) {
        Boolean known = followed.get(variable);
        if (known == null) {
            known = canFollow(variable);
            followed.put(variable, known);
        }
        return known;
    }

    private boolean canFollow(Variable variable) {
        if (variable.owner() != scope || variable.isGlobal() && scope.kind() != Scope.Kind.MODULE) {
            return false;
        }
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds() && occurrence.scope().runner() != scope) {
                return false;
            }
        }
        return true;
    }

    private static Reaching anyOf(Variable variable) {
        Set<Occurrence> bindings = new LinkedHashSet<>();
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds()) {
                bindings.add(occurrence);
            }
        }
        return new Reaching(bindings, true);
    }

    /** The points that {@code node} is a part of. */
    List<FlowPoint> pointsOf(Node node) {
        for (@Nullable Node at = node; at != null; at = scopes.places().parent(at)) {
            List<FlowPoint> points = graph.points(at);
            if (!points.isEmpty()) {
                return points;
            }
        }
        return List.of();
    }

    private List<Occurrence> usesAt(Variable variable, FlowPoint point) {
        Map<FlowPoint, List<Occurrence>> found = uses.get(variable);
        if (found == null) {
            found = findUses(variable);
            uses.put(variable, found);
        }
        return found.getOrDefault(point, List.of());
    }

    private Map<FlowPoint, List<Occurrence>> findUses(Variable variable) {
        Map<FlowPoint, List<Occurrence>> found = new IdentityHashMap<>();
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.scope().runner() == scope) {
                for (FlowPoint point : pointsOf(occurrence.node())) {
                    found.computeIfAbsent(point, key -> new ArrayList<>(1)).add(occurrence);
                }
            }
        }
        return found;
    }

    /** Whether {@code occurrence} is in this scope's own code. */
    boolean runs(Occurrence occurrence) {
        return occurrence.scope().runner() == scope;
    }

    /** Whether {@code occurrence} binds or deletes whenever {@code point} succeeds. */
    boolean mustBind(Occurrence occurrence, FlowPoint point) {
        return occurrence.role().binds() && point.node != null
                && EvaluationOrder.isAlwaysEvaluated(occurrence.node(), point.node, scopes.places());
    }

    /** Goes backwards from a place until the last bindings of a variable are found. */
    private final class Search {

        private final Variable variable;
        private final Set<Occurrence> bindings = new LinkedHashSet<>();
        private final Set<FlowPoint> seen = new HashSet<>();
        private final Deque<FlowPoint> open = new ArrayDeque<>();
        private boolean perhapsUnbound;

        Search(Variable variable) {
            this.variable = variable;
        }

        Reaching result() {
            return new Reaching(bindings, perhapsUnbound);
        }

        /** A {@code :=} in the same expression may be evaluated earlier. */
        void addWhatThePointItselfBinds(FlowPoint point, Expr.Name name) {
            for (Occurrence occurrence : usesAt(variable, point)) {
                if (occurrence.role() == Role.ASSIGNED && occurrence.node() != name) {
                    bindings.add(occurrence);
                }
            }
        }

        /** Looks at all ways that lead to {@code start}. */
        void before(FlowPoint start) {
            open.push(start);
            while (!open.isEmpty()) {
                FlowPoint point = open.pop();
                if (!seen.add(point)) {
                    continue;
                }
                if (point == graph.entry()) {
                    atEntry();
                }
                for (FlowPoint previous : point.previous) {
                    if (!addBindingsOf(previous)) {
                        open.push(previous);
                    }
                }
                for (FlowPoint previous : point.raisedBy) {
                    addBindingsOf(previous);
                    open.push(previous);
                }
            }
        }

        private void atEntry() {
            boolean parameter = false;
            for (Occurrence occurrence : variable.occurrences()) {
                if (occurrence.role() == Role.PARAMETER) {
                    bindings.add(occurrence);
                    parameter = true;
                }
            }
            perhapsUnbound |= !parameter;
        }

        /** Adds what {@code point} binds; whether that is all there is to find behind it. */
        private boolean addBindingsOf(FlowPoint point) {
            if (graph.unbinds(point)) {
                return unbind(point);
            }
            boolean certain = false;
            for (Occurrence occurrence : usesAt(variable, point)) {
                if (occurrence.role() == Role.DELETED) {
                    perhapsUnbound = true;
                } else if (occurrence.role().binds()) {
                    bindings.add(occurrence);
                }
                certain |= mustBind(occurrence, point);
            }
            return certain;
        }

        private boolean unbind(FlowPoint point) {
            boolean mine = unbound.unbinds(point, variable);
            perhapsUnbound |= mine;
            return mine;
        }
    }
}
