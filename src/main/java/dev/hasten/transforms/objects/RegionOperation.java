package dev.hasten.transforms.objects;

import dev.hasten.facts.KnownClass;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a region that runs a method which could be inlined, if the class of one object were known.
 *
 * @param run what it would run
 * @param root the object
 * @param stmt the index of the statement of the region that it is part of
 * @param worth what its inlining saves, in tests of a class
 */
record RegionOperation(MethodRun run, Root root, int stmt, int worth) {

    /**
     * An object whose class could be tested before the region.
     *
     * @param cls the class that it probably has
     * @param variable the local that holds it
     * @param attribute the expression that reads it from another object, if that is evaluated first; else none
     */
    record Root(KnownClass cls, Variable variable, Expr.@Nullable Attribute attribute) {

        /** Whether {@code expr} is this object, as it stands there. */
        boolean is(Expr expr, Variable named) {
            return attribute == null ? expr instanceof Expr.Name && named == variable : expr == attribute;
        }
    }

    /** Whether the method is run for the object itself, not for one that was computed from it. */
    boolean isDirect(Variable named) {
        return root.is(run.operands().get(0), named);
    }
}
