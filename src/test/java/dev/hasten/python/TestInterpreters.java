package dev.hasten.python;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;

/** The interpreters that tests run; discovered once. A test that lacks one is skipped and says so. */
public final class TestInterpreters {
    private static final Interpreters FOUND = Interpreters.discover();

    private TestInterpreters() {
    }

    /** Every interpreter found. */
    public static List<Interpreter> all() {
        assumeTrue(!FOUND.found().isEmpty(), "skipped: no CPython from 3.6 on was found on this machine");
        return FOUND.found();
    }

    /** The interpreter that a user would get. */
    public static Interpreter any() {
        return all().contains(FOUND.preferred().orElseThrow()) ? FOUND.preferred().orElseThrow() : all().get(0);
    }

    /** An interpreter with {@code os.fork}. */
    public static Interpreter forking() {
        Interpreter any = any();
        assumeTrue(any.hasFork(), "skipped: " + any + " has no os.fork");
        return any;
    }
}
