package dev.hasten.facts;

import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of a function or module and the ways between them. There may be ways that no run takes; there is none
 * missing. It is built by {@link FlowBuilder}.
 */
final class FlowGraph {

    private final FlowPoint entry = new FlowPoint(null);
    private final Map<Node, List<FlowPoint>> points = new IdentityHashMap<>();
    private final Map<Node, List<FlowPoint>> before = new IdentityHashMap<>();
    private final Map<Node, List<FlowPoint>> after = new IdentityHashMap<>();
    private final Set<FlowPoint> unbinds = new LinkedHashSet<>();

    /** Where the run starts. */
    FlowPoint entry() {
        return entry;
    }

    /**
     * The points that evaluate {@code node} as a whole; none if it is a part of one, or made of several. The body of
     * a {@code finally} has two of each: one for when nothing is amiss, and one for exceptions and jumps.
     */
    List<FlowPoint> points(Node node) {
        return points.getOrDefault(node, List.of());
    }

    /** Where ways meet before {@code statement}. */
    List<FlowPoint> before(Stmt statement) {
        return before.getOrDefault(statement, List.of());
    }

    /** Where ways meet after {@code statement}, if it is not left by a jump. */
    List<FlowPoint> after(Stmt statement) {
        return after.getOrDefault(statement, List.of());
    }

    /** Whether {@code point} is the end of a handler, where its name is deleted. */
    boolean unbinds(FlowPoint point) {
        return unbinds.contains(point);
    }

    /** All of these ends of handlers, in the order in which they were met. */
    Set<FlowPoint> unbinding() {
        return unbinds;
    }

    void addPoint(Node node, FlowPoint point) {
        add(points, node, point);
    }

    void addBefore(Stmt statement, FlowPoint point) {
        add(before, statement, point);
    }

    void addAfter(Stmt statement, FlowPoint point) {
        add(after, statement, point);
    }

    void addUnbind(FlowPoint point) {
        unbinds.add(point);
    }

    /** Where {@code point} may go on, as far as that is not {@code seen}, is {@code open}. */
    static void addFollowing(FlowPoint point, Set<FlowPoint> seen, Deque<FlowPoint> open) {
        addAll(point.next, seen, open);
        addAll(point.onError, seen, open);
    }

    /** As far as they are not {@code seen}, {@code points} are {@code open}. */
    static void addAll(List<FlowPoint> points, Set<FlowPoint> seen, Deque<FlowPoint> open) {
        for (FlowPoint point : points) {
            if (seen.add(point)) {
                open.push(point);
            }
        }
    }

    private static void add(Map<Node, List<FlowPoint>> where, Node node, FlowPoint point) {
        where.computeIfAbsent(node, key -> new ArrayList<>(1)).add(point);
    }
}
