package dev.hasten.facts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The type of an expression, as far as it is known.
 *
 * @param type the exact type that the value has, if the expression has one and nothing of {@code doubts} happens
 * @param doubts what would give it another type
 */
public record Typed(ExactType type, Set<Doubt> doubts) {
    // Written out, as Java makes it at run time for a record, which takes a tenth of a short run.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Typed typed && type == typed.type && doubts.equals(typed.doubts);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + doubts.hashCode();
    }


    /** Nothing is known. */
    public static final Typed UNKNOWN = new Typed(ExactType.UNKNOWN, Set.of());

    /** Copies the doubts. */
    public Typed {
        doubts = doubts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(doubts));
    }

    /** Exactly {@code type}, without doubt. */
    static Typed of(ExactType type) {
        return new Typed(type, Set.of());
    }

    /** {@code result}, resting on this and on {@code other}. */
    Typed and(Typed other, ExactType result) {
        if (result == ExactType.UNKNOWN) {
            return UNKNOWN;
        }
        return new Typed(result, union(doubts, other.doubts));
    }

    /** This, resting on {@code more} as well. */
    Typed unless(Set<Doubt> more) {
        return type == ExactType.UNKNOWN ? this : new Typed(type, union(doubts, more));
    }

    private static Set<Doubt> union(Set<Doubt> left, Set<Doubt> right) {
        Set<Doubt> all = EnumSet.noneOf(Doubt.class);
        all.addAll(left);
        all.addAll(right);
        return all;
    }
}
