package dev.hasten.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a run reads and prints.
 *
 * @param in            standard input
 * @param out           for what was asked for: diffs, rewritten text, explanations
 * @param err           for everything else
 * @param outIsTerminal whether a person reads {@code out} as it is printed
 * @param errIsTerminal the same of {@code err}
 * @param environment   the variables of the process
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal,
        Map<String, String> environment) {

    /** Tells whether standard output, standard error or both (1, 2, 12) are terminals; the launcher knows, Java does not. */
    private static final String TERMINALS = "hasten.terminals";

    /** That of this process, with {@code out} for its standard output. */
    static Console ofProcess(PrintStream out) {
        String terminals = System.getProperty(TERMINALS, "");
        return new Console(System.in, out, System.err, terminals.contains("1"), terminals.contains("2"), System.getenv());
    }

    /** Whether what goes to {@code out} is to be coloured if the user does not say. */
    boolean wantsColor() {
        return outIsTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Prints one line to {@code err}. */
    void complain(String line) {
        err.println(line);
    }
}
