package dev.hasten.proof;

import dev.hasten.source.DeepStack;
import dev.hasten.python.Interpreter;
import dev.hasten.transform.Assumption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** One interpreter and one way to rewrite its library: what was run, and how it compares. */
final class Regression {
    private final String name;
    private final Interpreter interpreter;
    private final Side original;
    private final Side rewritten;
    private final Rewriting.Result rewriting;
    private final List<String> tests;

    private Regression(String name, Side original, Side rewritten, Rewriting.Result rewriting, List<String> tests) {
        this.name = name;
        this.interpreter = original.copy().interpreter();
        this.original = original;
        this.rewritten = rewritten;
        this.rewriting = rewriting;
        this.tests = tests;
    }

    /**
     * Prepares both libraries. If the rewritten one is another than that of the last time, its results are forgotten.
     *
     * @param name of the way to rewrite, such as {@code O2}
     * @param transforms those that are wanted; all if there are none
     * @param modules what of the library is rewritten; all if there are none
     * @param wanted the files of tests to run; all if there are none
     * @param state the directory in which all is kept
     */
    static Regression prepare(Interpreter interpreter, String name, Set<Assumption> granted,
            Collection<String> transforms, List<String> modules, List<String> wanted, Path state, SuiteRunner runner) throws Exception {
        Path home = state.resolve(interpreter.version().toString());
        Side original = side(home.resolve("original"), interpreter);
        Side rewritten = side(home.resolve(name), interpreter);
        Rewriting.Result rewriting = DeepStack.call(() -> Rewriting.of(original.copy(), rewritten.copy(),
                Rewriting.settings(original.copy(), granted, transforms), modules));
        if (rewriting.different()) {
            rewritten.forget();
        }
        List<String> all = runner.tests(original.copy());
        List<String> tests = new ArrayList<>(all);
        if (!wanted.isEmpty()) {
            tests.retainAll(wanted);
        }
        tests.sort(Comparator.comparingLong(original::millis));
        return new Regression(name, original, rewritten, rewriting, tests);
    }

    private static Side side(Path home, Interpreter interpreter) throws IOException {
        Files.createDirectories(home);
        return new Side(LibraryCopy.at(home.resolve("root"), interpreter), home.resolve("results"));
    }

    /** Runs one file of tests on both sides, and once more on both if they differ. */
    List<FileComparison.Difference> run(String test, SuiteRunner runner) throws IOException {
        FileRecord before = original.runs(test, 1, runner).get(0);
        FileRecord after = rewritten.runs(test, 1, runner).get(0);
        if (!FileComparison.differ(before, after)) {
            return List.of();
        }
        return FileComparison.differences(original.runs(test, 2, runner), rewritten.runs(test, 2, runner));
    }

    /** What became of one file of tests on both sides. */
    record Compared(String test, FileRecord before, FileRecord after, List<FileComparison.Difference> differences) {
    }

    /** The files of tests that were run on both sides so far. */
    List<Compared> compared() throws IOException {
        List<Compared> compared = new ArrayList<>();
        for (String test : tests) {
            List<FileRecord> before = original.known(test);
            List<FileRecord> after = rewritten.known(test);
            if (!before.isEmpty() && !after.isEmpty()) {
                compared.add(new Compared(test, before.get(0), after.get(0),
                        FileComparison.differences(before, after)));
            }
        }
        return compared;
    }

    /** The files of tests: first those that are known to be quick, then those of which nothing is known, by name. */
    List<String> tests() {
        return tests;
    }

    /** The interpreter and the way to rewrite. */
    String title() {
        return interpreter.release() + " " + name;
    }

    /** The series of the interpreter, such as {@code 3.11}. */
    String series() {
        return interpreter.version().toString();
    }

    /** The release of the interpreter, such as {@code 3.11.7}. */
    String release() {
        return interpreter.release();
    }

    /** The way to rewrite, such as {@code O2}. */
    String name() {
        return name;
    }

    /** What was rewritten. */
    Rewriting.Result rewriting() {
        return rewriting;
    }
}
