package dev.hasten.python;

import java.time.Duration;

/**
 * What a run may use.
 *
 * @param time how long it may take, on the clock; more than zero
 * @param memory the size of the address space, in bytes; 0 for no limit. Not enforced on Windows
 */
public record Limits(Duration time, long memory) {

    /** Ten seconds and 2 GiB: enough for a small program, and short enough to notice one that hangs. */
    public static final Limits SMALL_PROGRAM = new Limits(Duration.ofSeconds(10), 2L << 30);

    public Limits {
        if (time.isNegative() || time.isZero() || memory < 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** No limit on memory. */
    public static Limits time(Duration time) {
        return new Limits(time, 0);
    }
}
