package dev.hasten.python;

import dev.hasten.source.Source;

/** A program that is timed in its original form and rewritten. */
public interface BenchProgram {

    /** What it is called in reports. */
    String name();

    /** Its text. */
    Source source();

    /**
     * Runs it once in a fresh process.
     *
     * @param text the program, or what it was rewritten to
     * @param hashSeed the seed of the hashes of strings
     * @throws UnusableBenchmarkException if it cannot be timed
     */
    Run run(Interpreter interpreter, String text, int hashSeed);

    /**
     * One run.
     *
     * @param seconds the processor time it took
     * @param result what came out; must be the same for every text
     */
    record Run(double seconds, String result) {
    }
}
