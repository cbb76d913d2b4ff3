package dev.hasten.facts;

import dev.hasten.facts.Occurrence.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where the locals of a function may be unbound, found once for each by a search from where they are. */
final class UnboundPoints {

    private final ControlFlow flow;
    private final FlowGraph graph;
    private final Scopes scopes;
    private final Map<Variable, Set<FlowPoint>> found = new HashMap<>();

    UnboundPoints(ControlFlow flow, FlowGraph graph, Scopes scopes) {
        this.flow = flow;
        this.graph = graph;
        this.scopes = scopes;
    }

    /** The points that may be reached while {@code variable} is unbound: from the start, or after a deletion. */
    Set<FlowPoint> of(Variable variable) {
        Set<FlowPoint> known = found.get(variable);
        if (known == null) {
            known = find(variable);
            found.put(variable, known);
        }
        return known;
    }

    private Set<FlowPoint> find(Variable variable) {
        Set<FlowPoint> seen = new HashSet<>();
        Deque<FlowPoint> open = new ArrayDeque<>();
        boolean parameter = false;
        for (Occurrence occurrence : variable.occurrences()) {
            parameter |= occurrence.role() == Role.PARAMETER;
            if (occurrence.role() == Role.DELETED && flow.runs(occurrence)) {
                flow.pointsOf(occurrence.node()).forEach(point -> FlowGraph.addFollowing(point, seen, open));
            }
        }
        for (FlowPoint point : graph.unbinding()) {
            if (unbinds(point, variable)) {
                FlowGraph.addFollowing(point, seen, open);
            }
        }
        if (!parameter && seen.add(graph.entry())) {
            open.push(graph.entry());
        }
        Set<FlowPoint> binding = open.isEmpty() ? Set.of() : findBinding(variable);
        while (!open.isEmpty()) {
            FlowPoint point = open.pop();
            if (!binding.contains(point)) {
                FlowGraph.addAll(point.next, seen, open);
            }
            FlowGraph.addAll(point.onError, seen, open);
        }
        return seen;
    }

    /** The points after which {@code variable} is bound, if they succeed. */
    private Set<FlowPoint> findBinding(Variable variable) {
        Set<FlowPoint> found = new HashSet<>();
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds() && flow.runs(occurrence)) {
                for (FlowPoint point : flow.pointsOf(occurrence.node())) {
                    if (!graph.unbinds(point) && flow.mustBind(occurrence, point)) {
                        found.add(point);
                    }
                }
            }
        }
        return found;
    }

    /** Whether {@code point} is the end of the handler that bound {@code variable}. */
    boolean unbinds(FlowPoint point, Variable variable) {
        Occurrence caught = point.node == null ? null : scopes.occurrence(point.node);
        return caught != null && caught.variable() == variable;
    }
}
