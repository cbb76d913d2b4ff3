package dev.hasten.facts;

import java.util.EnumSet;
import java.util.Set;

/**
 * What annotations say of the value of an expression.
 *
 * @param what what they say
 * @param doubts what that hangs on
 */
record Declared(Annotated what, Set<Doubt> doubts) {

    static final Declared UNKNOWN = new Declared(Annotated.UNKNOWN, Set.of());
    /** Of a variable that nothing is bound to yet. */
    static final Declared NOTHING = new Declared(Annotated.NOTHING, Set.of());

    /** Copies. */
    Declared {
        doubts = Set.copyOf(doubts);
    }

    /** Beyond doubt. */
    static Declared of(Annotated what) {
        return new Declared(what, Set.of());
    }

    boolean isKnown() {
        return what.isKnown();
    }

    /** Something else that follows from it. */
    Declared as(Annotated other) {
        return other.isKnown() ? new Declared(other, doubts) : UNKNOWN;
    }

    /** The same, resting on {@code more} as well. */
    Declared unless(Set<Doubt> more) {
        if (more.isEmpty() || !isKnown()) {
            return this;
        }
        Set<Doubt> all = EnumSet.noneOf(Doubt.class);
        all.addAll(doubts);
        all.addAll(more);
        return new Declared(what, all);
    }

    /** Of what is either this or {@code other}. */
    Declared or(Declared other) {
        return as(what.or(other.what)).unless(other.doubts);
    }
}
