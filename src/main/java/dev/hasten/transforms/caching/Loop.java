package dev.hasten.transforms.caching;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Loops;
import dev.hasten.facts.RegionEffects;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import org.jspecify.annotations.Nullable;

/**
 * A loop of a function: a {@code for}, a {@code while} or a comprehension.
 */
final class Loop {

    private final Node node;
    private final @Nullable Loop parent;
    private final @Nullable Loop repeatedBy;
    private final @Nullable Stmt anchor;

    /** See the accessors. */
    Loop(Node node, @Nullable Loop parent, @Nullable Loop repeatedBy, @Nullable Stmt anchor) {
        this.node = node;
        this.parent = parent;
        this.repeatedBy = repeatedBy;
        this.anchor = anchor;
    }

    /** The statement or the comprehension. */
    Node node() {
        return node;
    }

    /** The loop around it, in whose turns it runs. */
    @Nullable Loop parent() {
        return parent;
    }

    /** The innermost loop around it that may run it more than once; one that is left right after it does not. */
    @Nullable Loop repeatedBy() {
        return repeatedBy;
    }

    /**
     * The statement before which a name can be bound outside of this loop and inside {@link #parent}; none for a
     * comprehension in the test of a {@code while} or in another comprehension.
     */
    @Nullable Stmt anchor() {
        return anchor;
    }

    /**
     * What all does that may run between a binding there and the last turn of the loop. The statement as a whole counts:
     * what a {@code for} does to get its next item, and a {@code with} to enter, is no part of any child.
     */
    RegionEffects effects(FileFacts facts) {
        return facts.effects().of(anchor);
    }

    /** How many loops are around each of its turns: 1 for an outermost loop. */
    int depth() {
        return parent == null ? 1 : parent.depth() + 1;
    }

    /** At most how many turns it has; {@link Loops#MANY} if that is not plain to see. */
    int turns() {
        return Loops.turns(node);
    }
}
