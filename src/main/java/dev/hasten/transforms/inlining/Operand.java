package dev.hasten.transforms.inlining;

import dev.hasten.syntax.Expr;

/**
 * A parameter and what the call gives it.
 *
 * @param parameter its name
 * @param value an expression of the file, or one made of such: the tuple that {@code *args} gets
 * @param origin where the value comes from
 */
public record Operand(String parameter, Expr value, Origin origin) {

    /** Where a value comes from. */
    public enum Origin {
        /** The caller's code evaluates it. */
        CALLER,
        /** The callee's header: a default. */
        DEFAULT
    }
}
