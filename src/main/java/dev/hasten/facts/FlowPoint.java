package dev.hasten.facts;

import dev.hasten.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in the run of a scope: one part of a statement that is evaluated as a whole, such as a value, a target or a
 * test; or no part at all, where ways meet.
 */
final class FlowPoint {

    /** The part; none where ways only meet. */
    final @Nullable Node node;
    /** Where it goes on if it succeeds. */
    final List<FlowPoint> next = new ArrayList<>(2);
    /** Where it goes on if it raises: it may have done all, some or nothing of its work then. */
    final List<FlowPoint> onError = new ArrayList<>(1);
    /** The inverse of {@link #next}. */
    final List<FlowPoint> previous = new ArrayList<>(2);
    /** The inverse of {@link #onError}. */
    final List<FlowPoint> raisedBy = new ArrayList<>(0);

    FlowPoint(@Nullable Node node) {
        this.node = node;
    }

    void goesTo(FlowPoint point) {
        next.add(point);
        point.previous.add(this);
    }

    void raisesTo(FlowPoint point) {
        onError.add(point);
        point.raisedBy.add(this);
    }
}
