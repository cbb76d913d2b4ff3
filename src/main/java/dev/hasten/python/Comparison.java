package dev.hasten.python;

/** What comes out of running a program before and after it was rewritten. */
public sealed interface Comparison {

    /** A user can see no difference. */
    record Same(Behaviour behaviour) implements Comparison {
    }

    /** The rewritten program behaves differently, and the original does not differ from itself. */
    record Different(Behaviour.Difference difference) implements Comparison {
    }

    /** Nothing can be said, because of the original: it timed out, or two of its runs differ from each other. */
    record Inconclusive(String reason) implements Comparison {
    }
}
