package dev.hasten.transforms.inlining;

import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Unit;
import java.util.EnumSet;
import java.util.Set;

/** Collects the assumptions of conclusions that are only drawn where these are granted, and else not needed. */
final class Granted {
    private final Unit unit;
    private final Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);

    Granted(Unit unit) {
        this.unit = unit;
    }

    /** Whether {@code answer} is yes under the assumptions in force; those that it takes are noted. */
    boolean yes(Answer answer) {
        Grounds grounds = new Grounds();
        return grounds.yes(answer) && note(grounds.assumptions());
    }

    /** Whether {@code answer} is no under the assumptions in force; those that it takes are noted. */
    boolean no(Answer answer) {
        Grounds grounds = new Grounds();
        return grounds.no(answer) && note(grounds.assumptions());
    }

    /** Whether none of {@code doubts} comes true under the assumptions in force; those that it takes are noted. */
    boolean excludes(Set<Doubt> doubts) {
        return yes(new Answer(true, doubts, null));
    }

    private boolean note(Set<Assumption> needed) {
        if (!needed.stream().allMatch(unit::grants)) {
            return false;
        }
        assumptions.addAll(needed);
        return true;
    }

    /** What was assumed so far. */
    Set<Assumption> assumptions() {
        return Set.copyOf(assumptions);
    }
}
