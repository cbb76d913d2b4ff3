package dev.hasten.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewriteCommandTest {

    @TempDir
    Path directory;
    private Path source;

    @BeforeEach
    void makeTree() throws IOException {
        source = Files.createDirectory(directory.resolve("src"));
        file("a.py", "x = 41\n");
        file("same.py", "x = 1\n");
        file("pkg/b.py", "x = 41\r\ny = 1");
    }

    private Path file(String name, String text) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String content(String name) throws IOException {
        return Files.readString(source.resolve(name));
    }

    private static List<String> names(Path top) throws IOException {
        try (Stream<Path> walk = Files.walk(top)) {
            return walk.filter(each -> !Files.isDirectory(each))
                    .map(each -> Found.slashed(top.relativize(each))).sorted().toList();
        }
    }

    @Test
    void filesAreRewrittenInPlaceByteForByteElsewhere() throws IOException {
        byte[] latin = "# coding: latin-1\n'\u00e9'; x = 41\f\n\t# end".getBytes(ISO_8859_1);
        Files.write(source.resolve("latin.py"), latin);
        Cli.Result result = new Cli().run("rewrite", source);
        assertEquals(0, result.code(), result.err());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("3 files rewritten, 1 left alone;"), result.err());
        assertEquals("x = 42\n", content("a.py"));
        assertEquals("x = 42\r\ny = 1", content("pkg/b.py"));
        assertArrayEquals("# coding: latin-1\n'\u00e9'; x = 42\f\n\t# end".getBytes(ISO_8859_1),
                Files.readAllBytes(source.resolve("latin.py")));
        assertEquals(List.of("a.py", "latin.py", "pkg/b.py", "same.py"), names(source));
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        new Cli().run("rewrite", source);
        Cli.Result again = new Cli().run("rewrite", "--check", source);
        assertEquals(0, again.code());
        assertEquals("", again.out());
    }

    @Test
    void aFileThatNeedsNoChangeIsNotTouched() throws IOException {
        Object before = Files.getAttribute(source.resolve("same.py"), "unix:ctime");
        new Cli().run("rewrite", source);
        assertEquals(before, Files.getAttribute(source.resolve("same.py"), "unix:ctime"));
    }

    @Test
    void checkWritesNothingAndTellsByItsExitCode() throws IOException {
        Cli.Result result = new Cli().run("rewrite", "--check", source);
        assertEquals("would rewrite " + source + "/a.py\nwould rewrite " + source + "/pkg/b.py\n", result.out());
        assertEquals(1, result.code());
        assertEquals("x = 41\n", content("a.py"));
    }

    @Test
    void standardInputIsRewrittenToStandardOutput() {
        Cli.Result result = new Cli().reading("x = 41 # é\n".getBytes(UTF_8)).run("rewrite", "-");
        assertEquals("x = 42 # é\n", result.out());
        assertEquals("x = 1", new Cli().reading("x = 1".getBytes(UTF_8)).run("rewrite", "-").out());
        Cli.Result bad = new Cli().reading("x = (".getBytes(UTF_8)).run("rewrite", "--stdin-filename", "a.py", "-");
        assertEquals(2, bad.code());
        assertEquals("", bad.out());
        assertTrue(bad.err().startsWith("a.py:1:"), bad.err());
        assertEquals(1, new Cli().reading("x = 41".getBytes(UTF_8)).run("rewrite", "--check", "-").code());
    }

    @Test
    void aCopyHasTheWholeTreeAndLeavesTheOriginalAlone() throws IOException {
        file("data.txt", "41");
        file("bad.py", "x = (\n");
        file("__pycache__/a.pyc", "");
        file(".git/config", "");
        file("build/lib.py", "x = 41\n");
        file("run", "#!/usr/bin/env python3\n");
        Files.setPosixFilePermissions(source.resolve("run"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.createSymbolicLink(source.resolve("link.py"), Path.of("a.py"));
        Path copy = directory.resolve("out/copy");
        Cli.Result result = new Cli().run("rewrite", source, "-o", copy);
        assertEquals(2, result.code());
        assertTrue(result.err().startsWith(source + "/bad.py:"), result.err());
        assertEquals(List.of("a.py", "build/lib.py", "data.txt", "link.py", "pkg/b.py", "run", "same.py"), names(copy));
        assertEquals("x = 42\n", Files.readString(copy.resolve("a.py")));
        assertEquals("x = 41\n", Files.readString(copy.resolve("build/lib.py")));
        assertEquals("x = 1\n", Files.readString(copy.resolve("same.py")));
        assertEquals("a.py", Files.readSymbolicLink(copy.resolve("link.py")).toString());
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("run"))));
        assertEquals("x = 41\n", content("a.py"));
    }

    @Test
    void aCopyInsideTheTreeDoesNotContainItself() throws IOException {
        Path copy = source.resolve("optimized");
        for (int i = 0; i < 2; i++) {
            assertEquals(0, new Cli().run("rewrite", source, "--output", copy).code());
            assertEquals(List.of("a.py", "pkg/b.py", "same.py"), names(copy));
        }
    }

    @Test
    void aCopyOverItsOriginalIsRefused() throws IOException {
        for (Path output : List.of(source, directory)) {
            Cli.Result result = new Cli().run("rewrite", source, "-o", output);
            assertEquals(2, result.code());
            assertTrue(result.err().contains("would overwrite it"), result.err());
        }
        assertEquals("x = 41\n", content("a.py"));
        assertEquals(2, new Cli().run("rewrite", "--check", "-o", directory.resolve("o"), source).code());
    }

    @Test
    void whatCannotBeWrittenDoesNotStopTheRest() throws IOException {
        Path copy = directory.resolve("copy");
        Files.createDirectories(copy.resolve("a.py/in-the-way"));
        Cli.Result result = new Cli().run("rewrite", source, "-o", copy);
        assertEquals(2, result.code());
        assertTrue(result.err().startsWith(source + "/a.py: "), result.err());
        assertEquals("x = 42\r\ny = 1", Files.readString(copy.resolve("pkg/b.py")));
    }

    @Test
    void aFileGivenByTwoNamesIsRewrittenOnce() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.py"), source.resolve("a.py"));
        Path hard = Files.createLink(directory.resolve("hard.py"), source.resolve("a.py"));
        Cli.Result result = new Cli().run("rewrite", "-j8", source, source.resolve("a.py"), link, hard);
        assertEquals(0, result.code(), result.err());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("x = 42\n", Files.readString(hard));
    }

    @Test
    void whatAKilledRunLeftIsClearedAway() throws IOException {
        Path leftover = file(".hasten-1-2-3.tmp", "part");
        assertEquals(0, new Cli().run("diff", source).code());
        assertTrue(Files.exists(leftover));
        assertEquals(0, new Cli().run("rewrite", source.resolve("a.py")).code());
        assertFalse(Files.exists(leftover));
    }

    @Test
    void aHalfWrittenFileIsNotReadAndIsRestoredByTheNextRewrite() throws IOException {
        file(".hasten-a.py.journal", "hasten journal 1 7 8\nx = 41\nx = 1234");
        file("a.py", "x = 12\n");
        Cli.Result diff = new Cli().run("diff", source);
        assertTrue(diff.err().contains("a.py: an interrupted run left it half written; hasten rewrite restores it"),
                diff.err());
        assertEquals(2, diff.code());
        assertEquals(0, new Cli().run("rewrite", source).code());
        assertEquals("x = 42\n", content("a.py"));
    }
}
