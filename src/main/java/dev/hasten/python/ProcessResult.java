package dev.hasten.python;

import java.time.Duration;
import java.util.Optional;

/**
 * How a run of an interpreter ended.
 *
 * @param exitCode its exit code; negative for the signal that ended it; meaningless if it timed out
 * @param stdout what it printed, decoded as UTF-8
 * @param stderr what it printed to standard error, decoded as UTF-8
 * @param timedOut whether it was ended because it took too long
 * @param cpuTime the processor time that it and the children it waited for used; empty where the system does not
 *     tell, and if it timed out
 */
public record ProcessResult(int exitCode, String stdout, String stderr, boolean timedOut,
        Optional<Duration> cpuTime) {

    /** Whether it ended by itself, with exit code 0. */
    public boolean succeeded() {
        return !timedOut && exitCode == 0;
    }
}
