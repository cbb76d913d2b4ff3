package dev.hasten.cli;

import dev.hasten.source.IoReason;
import java.io.IOException;

/** Something that went wrong with one file, in one line for the user; the other files go on. */
record Problem(String text) {

    /** {@code failure} of an operation on the file called {@code name}. */
    static Problem of(String name, IOException failure) {
        return new Problem(name + ": " + IoReason.of(failure));
    }
}
