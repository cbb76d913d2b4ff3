package dev.hasten.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All commands, in the order in which the help lists them. Only the one that is run is ever built. */
enum Commands {
    DIFF("diff", "Print what would change as a patch; write nothing."),
    REWRITE("rewrite", "Rewrite files in place, or an optimized copy of a tree."),
    VERIFY("verify", "Run your tests against the original and an optimized copy, and compare."),
    EXPLAIN("explain", "Tell about a transform, or why a line was rewritten or not."),
    LIST("list", "List the transforms and the assumptions."),
    CALIBRATE("calibrate", "Measure what the transforms gain under the interpreters of this machine."),
    BENCH("bench", "Time programs, original against rewritten."),
    NEW("new", "Begin another transform: its room and its class."),
    COMPLETION("completion", "Print a completion script for bash and zsh.");

    private final String word;
    private final String summary;

    Commands(String word, String summary) {
        this.word = word;
        this.summary = summary;
    }

    /** What the user types. */
    String word() {
        return word;
    }

    /** What it does, in a line. */
    String summary() {
        return summary;
    }

    /** A new one. */
    Command make(Workshop workshop) {
        return switch (this) {
            case DIFF -> new DiffCommand(workshop);
            case REWRITE -> new RewriteCommand(workshop);
            case VERIFY -> new VerifyCommand(workshop);
            case EXPLAIN -> new ExplainCommand(workshop);
            case LIST -> new ListCommand(workshop);
            case CALIBRATE -> new CalibrateCommand(workshop);
            case BENCH -> new BenchCommand(workshop);
            case NEW -> new NewCommand(workshop);
            case COMPLETION -> new CompletionCommand(workshop);
        };
    }

    static Optional<Commands> named(String word) {
        for (Commands each : values()) {
            if (each.word.equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Commands::word).toList();
    }
}
