package dev.hasten.transform;

import java.util.Locale;

/**
 * One reason for which a transform leaves a place alone. Its room argues for each in a sentence and shows a program
 * that would break without it.
 *
 * <p>A transform with guards of several kinds has them in an enum of its own; where a name and a sentence say all,
 * {@link #safety} and {@link #profit} make one.
 */
public interface Guard {

    /** What a guard is for. */
    enum Purpose {
        /** Without it, some program would behave differently. */
        SAFETY,
        /** Without it, some program would become slower or larger for nothing. */
        PROFIT
    }

    /** A guard that protects behaviour; {@code id} is its name in documentation and reports. */
    static Guard safety(String id, String sentence) {
        return new NamedGuard(id, sentence, Purpose.SAFETY);
    }

    /** A guard that protects the gain; {@code id} is its name in documentation and reports. */
    static Guard profit(String id, String sentence) {
        return new NamedGuard(id, sentence, Purpose.PROFIT);
    }

    /** Its name, as that of a constant. */
    String name();

    /** Why the place was left alone, in one sentence, as {@code explain} prints it. */
    String sentence();

    /** What it protects; most protect behaviour. */
    default Purpose purpose() {
        return Purpose.SAFETY;
    }

    /** Its name in documentation and reports, such as {@code rebound-in-loop}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
