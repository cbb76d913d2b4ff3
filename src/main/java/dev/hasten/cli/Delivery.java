package dev.hasten.cli;

import dev.hasten.engine.Outcome;
import java.io.IOException;

/** What a command does with an optimized file. Threads share it. */
interface Delivery {

    /**
     * Delivers one file.
     *
     * @param file    where it came from
     * @param outcome its text, changed or not
     * @return what to print on standard output
     * @throws IOException if it cannot be written
     */
    byte[] deliver(Found file, Outcome outcome) throws IOException;
}
