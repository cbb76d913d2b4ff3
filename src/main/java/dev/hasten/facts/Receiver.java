package dev.hasten.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the class of an object.
 *
 * @param cls the class, or one that the object's class inherits from
 * @param candidates the classes of the file that the object's own class may be
 * @param doubts what it hangs on
 */
public record Receiver(KnownClass cls, List<KnownClass> candidates, Set<Doubt> doubts) {

    /** Copies. */
    public Receiver {
        candidates = List.copyOf(candidates);
        doubts = doubts.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(doubts));
    }

    /** Of exactly {@code cls}. */
    public static Receiver exactly(KnownClass cls, Set<Doubt> doubts) {
        return new Receiver(cls, List.of(cls), doubts);
    }

    static Receiver inFamily(KnownClass cls, Doubt doubt) {
        return new Receiver(cls, cls.family(), Set.of(doubt));
    }

    /** What is known of an object of which either this is known, or {@code other}; null if that is nothing. */
    @Nullable Receiver or(Receiver other) {
        if (other.cls != cls || !other.candidates.equals(candidates)) {
            return null;
        }
        Set<Doubt> all = EnumSet.noneOf(Doubt.class);
        all.addAll(doubts);
        all.addAll(other.doubts);
        return new Receiver(cls, candidates, all);
    }

    /** The same, resting on {@code more} as well. */
    Receiver unless(Set<Doubt> more) {
        Set<Doubt> all = EnumSet.noneOf(Doubt.class);
        all.addAll(doubts);
        all.addAll(more);
        return new Receiver(cls, candidates, all);
    }

    /** Whether it is of the class itself, and of no subclass. */
    public boolean isExact() {
        return !doubts.contains(Doubt.OVERRIDDEN_OUTSIDE) && candidates.size() == 1;
    }
}
