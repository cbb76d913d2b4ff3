package dev.hasten.python;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something to compile: a text, or the bytes of a file as they are.
 *
 * @param file the name in messages, or the file to read
 * @param source the text; if null, {@code file} is read, and its encoding declaration counts
 */
public record Compilation(String file, @Nullable String source) {

    /** A text; an encoding declaration in it is ignored. */
    public static Compilation ofText(String file, String source) {
        return new Compilation(file, source);
    }

    /** A file on disk. */
    public static Compilation ofFile(Path file) {
        return new Compilation(file.toAbsolutePath().toString(), null);
    }
}
