package dev.hasten.transforms.caching;

import dev.hasten.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * A place in the loops of a function where a name or an attribute is read.
 *
 * @param expr the {@code Name} or {@code Attribute}
 * @param loop the innermost loop around it
 * @param repeatedBy the innermost loop that may read it again and again; none if every loop is left right after it,
 *     or if it is reached only when something was raised
 * @param frame in whose frame it runs
 * @param called whether it is the function of a call
 */
record LoopRead(Expr expr, Loop loop, @Nullable Loop repeatedBy, Frame frame, boolean called) {

    /** In whose frame a read runs; that decides how a local of the function is reached there. */
    enum Frame {
        /** In that of the function. */
        OWN,
        /** In that of a comprehension, which runs at once; the function's locals are reached through cells. */
        COMPREHENSION,
        /** In that of a generator expression, which may run later, or never. */
        GENERATOR
    }
}
