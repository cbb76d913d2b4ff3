package dev.hasten.facts;

import java.util.EnumSet;
import java.util.Set;

/** The exact type of a value: {@code type(x) is t}, not a subclass. */
public enum ExactType {
    NONE, BOOL, INT, FLOAT, COMPLEX, STR, BYTES, TUPLE, LIST, DICT, SET, FROZENSET, RANGE, DEQUE,
    /** Either an int or a float. */
    REAL,
    /** There is no value: the code is never reached, or raises. */
    NEVER,
    /** Nothing is known. */
    UNKNOWN;

    private static final Set<ExactType> NUMBERS = EnumSet.of(BOOL, INT, FLOAT, COMPLEX, REAL);
    private static final Set<ExactType> ITERABLE =
            EnumSet.of(STR, BYTES, TUPLE, LIST, DICT, SET, FROZENSET, RANGE, DEQUE);
    private static final Set<ExactType> IMMUTABLE =
            EnumSet.of(NONE, BOOL, INT, FLOAT, COMPLEX, REAL, STR, BYTES, TUPLE, FROZENSET, RANGE);

    /** The type of a value that is of this or of {@code other}. */
    ExactType or(ExactType other) {
        if (this == other || other == NEVER) {
            return this;
        }
        if (this == NEVER) {
            return other;
        }
        boolean real = isReal() && other.isReal() && (this == REAL || other == REAL);
        return real ? REAL : UNKNOWN;
    }

    private boolean isReal() {
        return this == INT || this == FLOAT || this == REAL;
    }

    /** Whether it is a builtin number. */
    public boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /** Whether going through it runs no code but the interpreter's own, and its size is known at once. */
    public boolean isIterable() {
        return ITERABLE.contains(this);
    }

    /** Whether its value cannot change, that of its items aside. */
    public boolean isImmutable() {
        return IMMUTABLE.contains(this);
    }

    /**
     * Whether {@code bool(x)} and {@code len(x)} run no other code. Comparing and hashing may: the items of a tuple
     * may be anything.
     */
    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** Whether comparing it with its like, hashing and formatting it run no code but the interpreter's own. */
    public boolean isScalar() {
        return isNumber() || this == NONE || this == STR || this == BYTES || this == NEVER;
    }
}
