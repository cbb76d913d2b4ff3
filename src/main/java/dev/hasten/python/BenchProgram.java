package dev.hasten.python;

import dev.hasten.source.Source;
import java.util.List;

/** A program that is timed in its original form and rewritten. */
public interface BenchProgram {

    /** What it is called in reports. */
    String name();

    /** Whether it can run on {@code interpreter} at all. */
    default boolean runsOn(Interpreter interpreter) {
        return true;
    }

    /** The files of it that are rewritten, together. */
    List<Source> files(Interpreter interpreter);

    /**
     * Runs it once in a fresh process.
     *
     * @param texts what stands in each of {@link #files}: what always did, or what that was rewritten to
     * @param hashSeed the seed of the hashes of strings
     * @throws UnusableBenchmarkException if it cannot be timed
     */
    Run run(Interpreter interpreter, List<String> texts, int hashSeed);

    /**
     * One run.
     *
     * @param seconds the processor time it took
     * @param result what came out; must be the same for every text
     */
    record Run(double seconds, String result) {
    }
}
