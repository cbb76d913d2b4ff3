package dev.hasten.transform;

import java.util.Locale;

/**
 * One reason for which a transform leaves a place alone. Each transform has its guards in an enum of its own; its
 * room argues for each in a sentence and shows a program that would break without it.
 */
public interface Guard {

    /** What a guard is for. */
    enum Purpose {
        /** Without it, some program would behave differently. */
        SAFETY,
        /** Without it, some program would become slower or larger for nothing. */
        PROFIT
    }

    /** The constant's name; every guard is an enum constant. */
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
