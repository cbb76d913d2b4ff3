package dev.hasten.python;

import java.util.List;

/**
 * A Python program to run.
 *
 * @param source its text
 * @param file the file name it sees as {@code __file__}; the file need not exist
 * @param arguments what it finds in {@code sys.argv} after the file name
 * @param stdin what it reads from standard input
 */
public record Program(String source, String file, List<String> arguments, String stdin) {

    public Program {
        arguments = List.copyOf(arguments);
    }

    /** A program {@code program.py} without arguments and input. */
    public static Program of(String source) {
        return new Program(source, "program.py", List.of(), "");
    }

    /** The same program with another text. */
    public Program withSource(String text) {
        return new Program(text, file, arguments, stdin);
    }
}
