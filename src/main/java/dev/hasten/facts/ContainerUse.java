package dev.hasten.facts;

import dev.hasten.syntax.Node;

/**
 * One use of a container.
 *
 * @param node the name or display whose value is used
 * @param way how it is used
 * @param exposure how much of the container can be seen by that
 */
public record ContainerUse(Node node, Way way, Exposure exposure) {

    /** How much of a container a use shows, in rising order. */
    public enum Exposure {
        /** Its items and their order, nothing else. */
        ITEMS,
        /** Its type, in the message of an exception: {@code list index out of range}. */
        ERROR_MESSAGE,
        /** Its type or identity, or that of something made from it. */
        TYPE,
        /** Everything: it gets out of sight, or changes. */
        ALL;

        /** The greater of the two. */
        public Exposure or(Exposure other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** How a container is used. */
    public enum Way {
        ITERATED, ITEM_READ, SLICED, MEASURED, SEARCHED, TESTED, UNPACKED, SPREAD, CONSUMED, DISCARDED, DELETED,
        COMPARED, OPERATED_ON, FORMATTED, CHANGED, STORED, RETURNED, YIELDED, PASSED, CAPTURED, OTHER
    }
}
