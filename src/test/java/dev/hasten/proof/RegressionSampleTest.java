package dev.hasten.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hasten.python.Interpreter;
import dev.hasten.python.TestInterpreters;
import dev.hasten.source.DeepStack;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of what {@link RegressionMain} does in full. */
class RegressionSampleTest {

    private static final List<String> TESTS = List.of("test_heapq", "test_bisect", "test_textwrap", "test_shlex",
            "test_html", "test_string", "test_fractions", "test_configparser", "test_copy", "test_difflib",
            "test_ordered_dict", "test_fnmatch");
    private static final List<String> MODULES = List.of("heapq", "bisect", "textwrap", "shlex", "html", "string",
            "fractions", "configparser", "copy", "difflib", "collections", "fnmatch", "re", "unittest", "inspect",
            "functools", "enum");

    @TempDir
    Path directory;

    @Test
    void theTestsOfCPythonAgreeOnItsRewrittenLibrary() throws Exception {
        List<Interpreter> usable = TestInterpreters.all().stream()
                .filter(each -> each.hasTestPackage() && each.version().isAtLeast(PythonVersion.V3_8)).toList();
        assumeTrue(!usable.isEmpty(), "skipped: no CPython was found that has the package test");
        Set<Interpreter> oldestAndNewest = new LinkedHashSet<>(List.of(usable.get(0), usable.get(usable.size() - 1)));
        try (SuiteRunner runner = new SuiteRunner(Duration.ofMinutes(5), 4L << 30)) {
            for (Interpreter interpreter : oldestAndNewest) {
                agree(interpreter, runner);
            }
        }
    }

    private void agree(Interpreter interpreter, SuiteRunner runner) throws Exception {
        Path home = directory.resolve(interpreter.version().toString());
        LibraryCopy original = LibraryCopy.at(home.resolve("original"), interpreter);
        LibraryCopy rewritten = LibraryCopy.at(home.resolve("rewritten"), interpreter);
        Rewriting.Result rewriting = DeepStack.call(() -> Rewriting.of(original, rewritten,
                Rewriting.settings(original, Rewriting.granted(Level.O2), List.of()), MODULES));
        assertEquals(Set.of(), rewriting.problems());
        FileRecord before = runner.run(original, TESTS);
        FileRecord after = runner.run(rewritten, TESTS);
        assertTrue(before.tests().size() > 500, () -> before.tests().size() + " tests: " + before.output());
        assertEquals(List.of(), FileComparison.differences(List.of(before), List.of(after)), interpreter::toString);
        Set<String> imported = new TreeSet<>(after.imported());
        imported.retainAll(rewriting.rewritten());
        assertTrue(imported.size() >= 10, () -> "imported of the rewritten files: " + imported);
    }
}
