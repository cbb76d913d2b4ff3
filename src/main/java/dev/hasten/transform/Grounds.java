package dev.hasten.transform;

import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the assumptions that a conclusion about one running call rests on: those that exclude the doubts of the
 * answers it was drawn from.
 */
public final class Grounds {
    private final Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);

    /** Whether {@code answer} is yes for one who makes the assumptions that it takes; if so, they are noted. */
    public boolean yes(Answer answer) {
        return answer.expected() && exclude(answer.doubts());
    }

    /** Whether {@code answer} is no for one who makes the assumptions that it takes; if so, they are noted. */
    public boolean no(Answer answer) {
        return !answer.expected() && exclude(answer.doubts());
    }

    /** What was assumed so far. */
    public Set<Assumption> assumptions() {
        return Set.copyOf(assumptions);
    }

    private boolean exclude(Set<Doubt> doubts) {
        Set<Assumption> needed = EnumSet.noneOf(Assumption.class);
        for (Doubt doubt : doubts) {
            Assumption assumption = excluding(doubt);
            if (assumption == null) {
                return false;
            }
            needed.add(assumption);
        }
        assumptions.addAll(needed);
        return true;
    }

    /** The assumption by which {@code doubt} cannot come true while one call runs; none if it stands in the files. */
    private static @Nullable Assumption excluding(Doubt doubt) {
        return switch (doubt) {
            case REBOUND_MEANWHILE, REBOUND_BETWEEN_CALLS, STORE_HITS_MODULE -> Assumption.NO_REBINDING_MID_CALL;
            case BUILTIN_REPLACED -> Assumption.BUILTINS_INTACT;
            case FRAME_OBSERVED -> Assumption.FRAMES_UNOBSERVED;
            case OPERATOR_RUNS_CODE -> Assumption.PLAIN_ATTRIBUTES;
            case ATTRIBUTE_STORED, INITIALISED_AGAIN -> Assumption.SEALED;
            case READ_FROM_OUTSIDE -> Assumption.CLOSED_WORLD;
            case VISIBLE, UNPROVED -> null;
        };
    }
}
