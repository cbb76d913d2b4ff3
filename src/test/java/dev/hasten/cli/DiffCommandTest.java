package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    @TempDir
    Path directory;

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void thePatchGoesToStandardOutputAndTheSummaryToStandardError() throws IOException {
        Path file = file("a.py", "x = 41\ny = 41\nz = 13\n");
        file("b.py", "x = 1\n");
        Cli.Result result = new Cli().run("diff", directory);
        String name = file.toString().substring(1);
        assertEquals("""
                --- a/%s
                +++ b/%s
                @@ -1,3 +1,3 @@
                -x = 41
                -y = 41
                +x = 42
                +y = 42
                 z = 13
                """.formatted(name, name), result.out());
        assertEquals("""
                1 file would be rewritten, 1 left alone; for Python 3.11
                     2 raise-answer
                resting on frames-unobserved
                """, result.err());
        assertEquals(0, result.code());
        assertEquals("x = 41\ny = 41\nz = 13\n", Files.readString(file));
    }

    @Test
    void theExitCodeTellsOnRequestWhetherSomethingWouldChange() throws IOException {
        Path changed = file("a.py", "x = 41\n");
        Path same = file("b.py", "x = 1\n");
        assertEquals(1, new Cli().run("diff", "--exit-code", changed).code());
        assertEquals(0, new Cli().run("diff", "--exit-code", same).code());
        assertEquals(2, new Cli().run("diff", "--exit-code", changed, directory.resolve("none.py")).code());
    }

    @Test
    void quietPrintsThePatchAlone() throws IOException {
        assertEquals("", new Cli().run("diff", "-q", file("a.py", "x = 41\n")).err());
    }

    @Test
    void standardInputHasTheNameThatItIsGiven() {
        Cli.Result result = new Cli().reading("x = 41\n".getBytes(StandardCharsets.UTF_8))
                .run("diff", "--stdin-filename", "lib/a.py", "-");
        assertTrue(result.out().startsWith("--- a/lib/a.py\n+++ b/lib/a.py\n@@ -1 +1 @@\n-x = 41\n+x = 42\n"), result.out());
        assertEquals("hasten: standard input goes alone, without other paths\n",
                new Cli().run("diff", "-", directory).err());
    }

    @Test
    void coloursAreForTerminals() throws IOException {
        Path file = file("a.py", "x = 41\n");
        assertFalse(new Cli().run("diff", file).out().contains("\u001b"));
        String colored = new Cli().onTerminal(Map.of("TERM", "xterm")).run("diff", file).out();
        assertTrue(colored.contains("\u001b[31m-x = 41\u001b[m\n\u001b[32m+x = 42\u001b[m\n"), colored);
        assertTrue(colored.startsWith("\u001b[1m--- a/"), colored);
        assertFalse(new Cli().onTerminal(Map.of("NO_COLOR", "1")).run("diff", file).out().contains("\u001b"));
        assertFalse(new Cli().onTerminal(Map.of("TERM", "dumb")).run("diff", file).out().contains("\u001b"));
        assertFalse(new Cli().onTerminal(Map.of()).run("diff", "--color=never", file).out().contains("\u001b"));
        assertTrue(new Cli().run("diff", "--color", "always", file).out().contains("\u001b"));
    }

    @Test
    void assumptionsAreGrantedByLevelAndByName() throws IOException {
        Path file = file("a.py", "x = 41\n");
        assertEquals("", new Cli().run("diff", "-O0", file).out());
        assertEquals("", new Cli().run("diff", "--no-assume=frames-unobserved", file).out());
        assertFalse(new Cli().run("diff", "-O0", "--assume", "sealed,frames-unobserved", file).out().isEmpty());
        assertFalse(new Cli().run("diff", "-O3", file).out().isEmpty());
        assertEquals("", new Cli().run("diff", "--disable", "raise-answer", file).out());
    }

    @Test
    void onlyWhatGainsOnEachTargetIsRewritten() throws IOException {
        Path file = file("a.py", "x = 41\n");
        assertFalse(new Cli().run("diff", "--target", "3.11..3.12", file).out().isEmpty());
        assertEquals("", new Cli().run("diff", "--target", "3.11..3.13", file).out());
    }

    @Test
    void theOutputIsTheSameWhateverTheNumberOfThreads() throws IOException {
        for (int i = 0; i < 60; i++) {
            file("d" + i % 7 + "/f" + i + ".py", i % 11 == 0 ? "x = (\n" : "x = 41\n".repeat(1 + i * 37 % 40));
        }
        Set<Cli.Result> results = new HashSet<>();
        for (int jobs : new int[] {1, 2, 5, 64}) {
            results.add(new Cli().run("diff", "--jobs", jobs, directory));
        }
        assertEquals(1, results.size());
    }
}
