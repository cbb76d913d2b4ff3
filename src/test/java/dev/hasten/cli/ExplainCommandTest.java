package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path directory;
    private Path file;

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.writeString(directory.resolve("a.py"), "x = 41\ny = (13 +\n     41)\nz = 1\n");
    }

    @Test
    void aRewriteIsToldWithWhatItRestsOn() {
        assertEquals(file + ":1: x = 41\n  raise-answer, 41: rewritten\n      rests on frames-unobserved\n",
                new Cli().run("explain", file + ":1").out());
    }

    @Test
    void aRefusalIsToldWithItsGuard() {
        assertTrue(new Cli().run("explain", file + ":2").out()
                .contains("  raise-answer, 13: refused by the guard unlucky\n      The number is unlucky.\n"));
    }

    @Test
    void anAssumptionThatIsMissingIsNamedAsTheOptionThatGrantsIt() {
        assertTrue(new Cli().run("explain", "-O0", file + ":3").out()
                .contains("  raise-answer, 41: needs --assume frames-unobserved\n"));
    }

    @Test
    void aGainThatIsNotMeasuredIsToldOf() {
        assertTrue(new Cli().run("explain", "--target=3.13", file + ":1").out().contains("no measured gain"));
    }

    @Test
    void aLineWithoutCandidatesIsToldOf() {
        assertTrue(new Cli().run("explain", file + ":4").out().contains("no transform saw anything of its kind here"));
    }

    @Test
    void mistakesAreToldOf() throws IOException {
        assertEquals(file + ": there is no line 99, the last one is 5\n", new Cli().run("explain", file + ":99").err());
        assertEquals(2, new Cli().run("explain", directory.resolve("none.py") + ":1").code());
        Files.writeString(file, "x = (\n");
        assertTrue(new Cli().run("explain", file + ":1").err().startsWith(file + ":"));
        assertEquals(2, new Cli().run("explain", "bare").code());
    }

    @Test
    void ofPathsTheReasonsAreCounted() throws IOException {
        Files.writeString(directory.resolve("other.py"), "y = 13\n");
        Cli.Result result = new Cli().run("explain", directory);
        assertEquals("raise-answer: 2 rewritten, 2 unlucky\n", result.out());
        assertEquals("raise-answer: 0 rewritten, 2 needs --assume frames-unobserved, 2 unlucky\n",
                new Cli().run("explain", "-O0", directory).out());
        Files.writeString(directory.resolve("bad.py"), "x = (\n");
        result = new Cli().run("explain", directory);
        assertEquals(2, result.code());
        assertTrue(result.err().contains("bad.py:"), result.err());
        assertEquals("raise-answer: 2 rewritten, 2 unlucky\n", result.out());
    }

    @Test
    void whatStandsInTheOtherFilesOfTheRunCounts() throws IOException {
        Path tables = Files.writeString(directory.resolve("tables.py"), """
                import math


                def lengths(rows):
                    result = 0
                    for row in rows:
                        for x in row:
                            result += math.sqrt(x)
                    return result
                """);
        Files.writeString(directory.resolve("patch.py"), "import math\n\ndef change():\n    math.sqrt = max\n");
        String place = tables + ":8";
        Cli.Result alone = standard("explain", "--target=3.11", place);
        assertTrue(alone.out().contains("rewritten"), alone.out());
        assertTrue(alone.err().contains("this file alone"), alone.err());
        Cli.Result together = standard("explain", "--target=3.11", place, directory.toString());
        assertTrue(together.out().contains("refused by the guard stored"), together.out());
        assertTrue(together.err().contains("the files of " + directory), together.err());
        Files.writeString(directory.resolve("pyproject.toml"), "[project]\nname = 'tables'\n");
        assertEquals(together.out(), standard("explain", "--target=3.11", place).out());
    }

    @Test
    void aTransformIsToldByItsRoom() {
        Cli.Result listed = standard("list");
        assertTrue(listed.out().contains("generator-call"), listed.out());
        assertTrue(listed.out().contains("-O2  sealed"), listed.out());
        assertTrue(standard("explain", "generator-call").out().startsWith("# generator-call\n"));
        assertEquals("hasten 0.1.0\n", standard("--version").out());
    }

    private static Cli.Result standard(String... words) {
        return Cli.withStandardTransforms(words);
    }

    @Test
    void theHelpOfEachCommandNamesItsOptions() {
        for (Commands each : Commands.values()) {
            Cli.Result result = new Cli().run(each.word(), "bare", "--help");
            assertEquals(0, result.code());
            assertTrue(result.out().startsWith("Usage: hasten " + each.word()), result.out());
            assertTrue(result.out().contains(each.summary().substring(0, 20)), result.out());
            assertEquals(result.out(), new Cli().run("help", "bare", each.word()).out());
        }
        assertTrue(new Cli().run("--help").out().contains("rewrite"));
        assertEquals(2, new Cli().run().code());
    }

    @Test
    void theCompletionScriptIsOneThatBashReads() throws Exception {
        String script = new Cli().run("completion", "bare").out();
        assertTrue(script.contains("--no-assume"), script);
        Path scriptFile = Files.writeString(directory.resolve("completion.sh"), script);
        try {
            Process bash = new ProcessBuilder("bash", "-n", scriptFile.toString()).inheritIO().start();
            assertTrue(bash.waitFor(30, TimeUnit.SECONDS));
            assertEquals(0, bash.exitValue());
        } catch (IOException e) {
            assumeTrue(false, "bash is not on the PATH");
        }
    }
}
