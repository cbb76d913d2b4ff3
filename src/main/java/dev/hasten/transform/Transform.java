package dev.hasten.transform;

import dev.hasten.syntax.Node;
import java.util.List;
import java.util.Set;

/**
 * A semantics-preserving rewrite of one kind of place. Transforms are stateless: they look at a node and the facts
 * and say what could be done; they never touch text, and they do not decide whether it is done.
 *
 * <p>Rewrites that one transform offers for one tree must compose: if they replace disjoint nodes, the engine may
 * apply any subset of them at once.
 *
 * @param <N> the class of node that it looks at
 */
public interface Transform<N extends Node> {

    /** Its name, verb first, such as {@code cache-builtin}; also the name of its room. */
    String id();

    /** The class of node that the engine shows it; an interface stands for all its classes. */
    Class<N> subject();

    /** Every guard that it may refuse with, in the order of its room. */
    List<? extends Guard> guards();

    /**
     * What could be done at {@code node}. Empty if this is not the transform's kind of place; otherwise one verdict
     * for each candidate found there, in source order.
     */
    List<Verdict> consider(N node, Unit unit);

    /** The assumptions that each of its rewrites rests on, whatever else it does. */
    default Set<Assumption> restsOn() {
        return Set.of();
    }

    /** The assumptions in whose place it tests: where these are granted, it has nothing to do, and is not shown a file. */
    default Set<Assumption> standsInFor() {
        return Set.of();
    }

    /** Whether it is part of the pipeline unless switched off, or only when switched on by name. */
    default Activation activation() {
        return Activation.BY_DEFAULT;
    }

    /** When a transform takes part. */
    enum Activation { BY_DEFAULT, ON_REQUEST }
}
