package dev.hasten.transforms.inlining;

import dev.hasten.syntax.Node;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Change;
import dev.hasten.transform.Guard;
import java.util.Set;

/** Whether a body can take the place of a call, and how. */
public sealed interface Inlining {

    /** It cannot. */
    record Refused(Guard guard, Node at) implements Inlining {
    }

    /**
     * It can.
     *
     * @param change what happens to the tree
     * @param assumes what that rests on, that the callee is the right one aside
     * @param form what it looks like
     */
    record Done(Change change, Set<Assumption> assumes, Form form) implements Inlining {
    }

    /** What stands in the place of a call. */
    enum Form {
        /** An expression, with the arguments where the parameters were. */
        EXPRESSION,
        /** An expression with {@code if} and {@code else}. */
        CONDITIONAL,
        /** An expression, with one value or more in fresh locals. */
        BOUND_EXPRESSION,
        /** Statements one after the other. */
        STRAIGHT,
        /** Statements with branches or loops. */
        BRANCHES
    }
}
