package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bad file is told of and never stops the others. */
class BadInputTest {

    @TempDir
    Path directory;

    @BeforeEach
    void makeGoodFile() throws IOException {
        Files.writeString(directory.resolve("good.py"), "x = 41\n");
    }

    private Path bad(String latin1) throws IOException {
        return Files.write(directory.resolve("bad.py"), latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Looks at the whole directory: the good file is in the patch, and {@code expected} is said of the bad one. */
    private void assertTold(String expected) {
        Cli.Result result = new Cli().run("diff", directory);
        assertTrue(result.out().contains("+x = 42"), result.out());
        assertTrue(result.err().startsWith(expected), result.err());
        assertTrue(result.err().contains("1 file would be rewritten"), result.err());
        assertEquals(2, result.code());
    }

    @Test
    void aSyntaxErrorIsShownWithItsLineAndACaret() throws IOException {
        Path file = bad("def f():\n\tx = = 1\n");
        Cli.Result result = new Cli().run("diff", file);
        String[] lines = result.err().split("\n");
        assertTrue(lines[0].startsWith(file + ":2:6: "), result.err());
        assertEquals("    \tx = = 1", lines[1]);
        assertEquals("    \t    ^", lines[2]);
        assertEquals(2, result.code());
        assertTold(file + ":2:6: ");
    }

    @Test
    void ofALongLineOnlyThePlaceIsShown() throws IOException {
        Cli.Result result = new Cli().run("diff", bad("x = 1" + " + 1".repeat(5000) + " + = 1\n"));
        String[] lines = result.err().split("\n");
        assertTrue(lines[1].length() <= 104 && lines[1].contains("= 1"), lines[1]);
        assertEquals('=', lines[1].charAt(lines[2].indexOf('^')));
    }

    @Test
    void anErrorAtTheEndOfTheFileHasAPlaceToo() throws IOException {
        for (String text : new String[] {"x = (", "x = (\n", "def f():\n", "'''", "if x:"}) {
            Cli.Result result = new Cli().run("diff", bad(text));
            assertEquals(2, result.code(), text);
            assertTrue(result.err().matches("(?s).*bad\\.py:\\d+:\\d+: .*\n    .*\n +\\^\n.*"), result.err());
        }
    }

    @Test
    void python2IsASyntaxError() throws IOException {
        assertTold(bad("print 'hello'\n") + ":1:");
    }

    @Test
    void aBinaryFileIsToldOf() throws IOException {
        assertTold(bad("\0\1\2\3") + ":1:1: NUL byte");
    }

    @Test
    void anUndecodableByteIsToldOf() throws IOException {
        assertTold(bad("x = '\u00e9'\n") + ":1:6: byte 0xe9 at offset 5 is not UTF-8");
    }

    @Test
    void anUnknownEncodingIsToldOf() throws IOException {
        assertTold(bad("# coding: klingon\n") + ":1:1: unknown or unsupported encoding: klingon");
    }

    @Test
    void anUnreadableFileIsToldOf() throws IOException {
        Path file = bad("x = 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "this user may read everything");
        assertTold(file + ": permission denied");
    }

    @Test
    void aFileThatVanishedSinceItWasFoundIsToldOf() {
        Path file = directory.resolve("gone.py");
        FileWork work = new FileWork(null, null, null, GivenFiles.one());
        FileResult result = work.of(new Found(file, "gone.py", file, Found.Kind.PYTHON));
        assertEquals("gone.py: no such file or directory", result.message());
        assertEquals(FileResult.Status.FAILED, result.status());
    }

    @Test
    void aMissingPathIsToldOf() {
        Cli.Result result = new Cli().run("diff", directory, directory.resolve("none"));
        assertTrue(result.err().startsWith(directory.resolve("none") + ": no such file or directory\n"), result.err());
        assertTrue(result.out().contains("+x = 42"));
        assertEquals(2, result.code());
    }

    @Test
    void loopsOfLinksEnd() throws IOException {
        Files.createSymbolicLink(directory.resolve("loop"), directory);
        Files.createSymbolicLink(directory.resolve("self.py"), Path.of("self.py"));
        Files.createSymbolicLink(directory.resolve("dangling.py"), Path.of("none.py"));
        Cli.Result result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new Cli().run("diff", directory));
        assertEquals("1 file would be rewritten", result.err().substring(0, result.err().indexOf(',')));
        assertEquals(0, result.code());
        assertEquals(2, new Cli().run("diff", directory.resolve("self.py")).code());
    }

    @Test
    void aDirectoryWithoutPythonIsAMistake() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Cli.Result result = new Cli().run("diff", empty);
        assertEquals("hasten: no Python files in " + empty + "\n", result.err());
        assertEquals(2, result.code());
    }

    @Test
    void somethingThatIsNoFileIsToldOf() {
        assumeTrue(Files.exists(Path.of("/dev/null")), "there is no /dev/null");
        assertTrue(new Cli().run("diff", "/dev/null").err().startsWith("/dev/null: not a regular file"));
    }

    @Test
    void anExpressionOfAnyDepthIsReadOrToldOf() throws IOException {
        Cli.Result result = new Cli().run("diff", bad("x = " + "-".repeat(100_000) + "1\n"));
        assertTrue(result.code() == 0 || result.err().contains("bad.py:"), result.err());
        Cli.Result sum = new Cli().run("diff", bad("x = 41" + " + 1".repeat(50_000) + "\n"));
        assertEquals(0, sum.code(), sum.err().substring(0, Math.min(200, sum.err().length())));
        assertTrue(sum.out().contains("+x = 42 + 1"));
    }

    @Test
    void aDefectOfATransformLeavesTheFileAlone() throws IOException {
        assertTold(bad("x = 666\n") + ": a defect of hasten, please report it: "
                + "java.lang.IllegalStateException: the number of the beast at dev.hasten.cli.TestWorkshop");
    }

    @Test
    void mistakesOnTheCommandLineAreAnsweredWithAHint() {
        assertUsage("unknown command dif; did you mean diff?", "dif", directory);
        assertUsage("unknown option --tarjet; did you mean --target?", "diff", "--tarjet", "3.11", directory);
        assertUsage("unknown transform raise-anwser; did you mean raise-answer?", "diff", "--disable=raise-anwser", directory);
        assertUsage("unknown assumption seald; did you mean sealed?", "diff", "--assume=seald", directory);
        assertUsage("no paths given; a dot stands for the current directory", "diff", "bare");
        assertUsage("there is no level 4; the levels are -O0, -O1, -O2 and -O3", "diff", "-O4", directory);
        assertUsage("not a range of Python versions: 3.13..3.9; write 3.11 or 3.9..3.13", "diff", "--target", "3.13..3.9",
                directory);
        assertUsage("--jobs must be from 1 to 256, not 0", "diff", "-j0", directory);
        assertUsage("--jobs must be a number, not many", "diff", "--jobs", "many", directory);
        assertUsage("--color must be auto, always or never, not red", "diff", "--color=red", directory);
        assertUsage("unknown transform fold (see hasten list)", "explain", "fold");
    }

    private static void assertUsage(String expected, Object... words) {
        Cli.Result result = new Cli().run(words);
        assertTrue(result.err().startsWith("hasten: " + expected), result.err());
        assertEquals("", result.out());
        assertEquals(2, result.code());
    }
}
