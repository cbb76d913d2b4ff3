package dev.hasten.transform;

import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import dev.hasten.transform.Assumption;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the assumptions that a conclusion about one running call rests on: those that remove the doubts of the
 * answers it was drawn from.
 */
public final class Grounds {
    private final Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);

    /** Whether {@code answer} is yes for one who makes the assumptions that it takes; if so, they are noted. */
    public boolean yes(Answer answer) {
        return answer.expected() && remove(answer.doubts());
    }

    /** Whether {@code answer} is no for one who makes the assumptions that it takes; if so, they are noted. */
    public boolean no(Answer answer) {
        return !answer.expected() && remove(answer.doubts());
    }

    /** Notes that {@code assumption} is made. */
    public void assume(Assumption assumption) {
        assumptions.add(assumption);
    }

    /** What was assumed so far. */
    public Set<Assumption> assumptions() {
        return Set.copyOf(assumptions);
    }

    private boolean remove(Set<Doubt> doubts) {
        Set<Assumption> needed = EnumSet.noneOf(Assumption.class);
        for (Doubt doubt : doubts) {
            Assumption assumption = removing(doubt);
            if (assumption == null) {
                return false;
            }
            needed.add(assumption);
        }
        assumptions.addAll(needed);
        return true;
    }

    /** The assumption by which {@code doubt} cannot come true while one call runs; null if there is none. */
    private static @Nullable Assumption removing(Doubt doubt) {
        switch (doubt) {
            case REBOUND_BETWEEN_CALLS, STORE_HITS_MODULE -> {
                return Assumption.NO_REBINDING_MID_CALL;
            }
            default -> {
                for (Assumption assumption : Assumption.values()) {
                    if (assumption.removes().contains(doubt)) {
                        return assumption;
                    }
                }
                return null;
            }
        }
    }
}
