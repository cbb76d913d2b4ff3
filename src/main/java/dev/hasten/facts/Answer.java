package dev.hasten.facts;

import dev.hasten.syntax.Node;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about a program: yes, no, or unknown. An unknown answer names what it hangs on, so that
 * one who is told that this cannot happen has a definite answer again.
 *
 * @param expected what holds unless one of the doubts comes true
 * @param doubts what it hangs on; none if the answer is definite
 * @param witness the place that decided it, to show to people
 */
public record Answer(boolean expected, Set<Doubt> doubts, @Nullable Node witness) {

    /** Yes, without any doubt or place to show. */
    public static final Answer YES = new Answer(true, Set.of(), null);

    /** No, without any doubt or place to show. */
    public static final Answer NO = new Answer(false, Set.of(), null);

    /** Copies the doubts. */
    public Answer {
        doubts = doubts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(doubts));
    }

    /** Yes, and {@code witness} shows it. */
    public static Answer yes(Node witness) {
        return new Answer(true, Set.of(), witness);
    }

    /** No, and {@code witness} shows it. */
    public static Answer no(Node witness) {
        return new Answer(false, Set.of(), witness);
    }

    /** Yes, unless {@code doubt} comes true. */
    public static Answer yesUnless(Doubt doubt, Doubt... more) {
        return new Answer(true, EnumSet.of(doubt, more), null);
    }

    /** No, unless {@code doubt} comes true. */
    public static Answer noUnless(Doubt doubt, Doubt... more) {
        return new Answer(false, EnumSet.of(doubt, more), null);
    }

    /** This answer with a place to show. */
    public Answer at(@Nullable Node place) {
        return new Answer(expected, doubts, place);
    }

    /** Yes, beyond doubt. */
    public boolean isYes() {
        return isYes(Set.of());
    }

    /** No, beyond doubt. */
    public boolean isNo() {
        return isNo(Set.of());
    }

    /** Neither yes nor no. */
    public boolean isUnknown() {
        return !doubts.isEmpty();
    }

    /** Yes, for one who knows that nothing of {@code excluded} happens. */
    public boolean isYes(Collection<Doubt> excluded) {
        return expected && isSettledBy(excluded);
    }

    /** No, for one who knows that nothing of {@code excluded} happens. */
    public boolean isNo(Collection<Doubt> excluded) {
        return !expected && isSettledBy(excluded);
    }

    private boolean isSettledBy(Collection<Doubt> excluded) {
        for (Doubt doubt : doubts) {
            if (!doubt.isAboutUnseenCode() || !excluded.contains(doubt)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this or {@code other} holds; for questions of the kind "may it happen". */
    public Answer or(Answer other) {
        if (isYes() || other.isNo()) {
            return this;
        }
        if (other.isYes() || isNo()) {
            return other;
        }
        return joined(other, expected || other.expected, expected == other.expected || expected ? this : other);
    }

    /** Whether both this and {@code other} hold; for questions of the kind "is it always so". */
    public Answer and(Answer other) {
        if (isNo() || other.isYes()) {
            return this;
        }
        if (other.isNo() || isYes()) {
            return other;
        }
        return joined(other, expected && other.expected, expected == other.expected || !expected ? this : other);
    }

    private Answer joined(Answer other, boolean expectedOfBoth, Answer decisive) {
        Set<Doubt> all = EnumSet.copyOf(doubts);
        all.addAll(other.doubts);
        return new Answer(expectedOfBoth, all, decisive.witness);
    }
}
