package dev.hasten.python;

import java.util.Objects;
import java.util.Optional;

/**
 * What a user can see of one run of a program. Standard error is kept without what {@link StandardError} drops, and
 * memory addresses are replaced in all texts, since they differ from run to run.
 *
 * @param stdout what it printed
 * @param stderr what it printed to standard error
 * @param raised the exception that ended it; empty if none did, or if the run was not observed from inside
 * @param exitCode its exit code; negative for the signal that ended it; -1 if it timed out
 * @param timedOut whether it was ended because it took too long
 */
public record Behaviour(String stdout, String stderr, Optional<Raised> raised, int exitCode, boolean timedOut) {

    public Behaviour {
        stdout = StandardError.withoutAddresses(stdout);
        stderr = StandardError.normalise(stderr);
    }

    /**
     * An exception.
     *
     * @param type its qualified name, such as {@code builtins.ValueError}
     * @param arguments the {@code repr} of its arguments
     */
    public record Raised(String type, String arguments) {
        public Raised {
            arguments = StandardError.withoutAddresses(arguments);
        }

        @Override
        public String toString() {
            return type + arguments;
        }
    }

    /** A difference between two runs: what differs, and how it was before and after. */
    public record Difference(String what, String before, String after) {

        @Override
        public String toString() {
            return what + " differs\n--- before\n" + before + "\n--- after\n" + after + "\n";
        }
    }

    /** The behaviour of a process that was observed from outside. */
    public static Behaviour of(ProcessResult result) {
        return new Behaviour(result.stdout(), result.stderr(), Optional.empty(), result.exitCode(),
                result.timedOut());
    }

    /** The first difference to {@code after}; empty if a user can see none. */
    public Optional<Difference> firstDifference(Behaviour after) {
        if (timedOut != after.timedOut) {
            return difference("time", timedOut ? "timed out" : "ended", after.timedOut ? "timed out" : "ended");
        }
        if (!raised.equals(after.raised)) {
            return difference("exception", raised, after.raised);
        }
        if (!stdout.equals(after.stdout)) {
            return difference("stdout", stdout, after.stdout);
        }
        if (!stderr.equals(after.stderr)) {
            return difference("stderr", stderr, after.stderr);
        }
        if (exitCode != after.exitCode) {
            return difference("exit code", exitCode, after.exitCode);
        }
        return Optional.empty();
    }

    private static Optional<Difference> difference(String what, Object before, Object after) {
        return Optional.of(new Difference(what, text(before), text(after)));
    }

    private static String text(Object value) {
        return value instanceof Optional<?> optional ? Objects.toString(optional.orElse(null), "none")
                : value.toString();
    }
}
