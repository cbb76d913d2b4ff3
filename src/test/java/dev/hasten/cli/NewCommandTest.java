package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

    @TempDir
    Path project;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectory(project.resolve("transforms"));
    }

    @Test
    void makesTheRoomAndTheClass() throws IOException {
        Cli.Result result = make("drop-casts", "--subject=FunctionDef", "--package=calls");
        assertEquals(0, result.code(), result.err());
        assertTrue(Files.readString(project.resolve("transforms/drop-casts/README.md")).startsWith("# drop-casts\n"));
        assertTrue(Files.exists(project.resolve("transforms/drop-casts/bench.py")));
        String source = Files.readString(project.resolve("src/main/java/dev/hasten/transforms/calls/DropCasts.java"));
        assertTrue(source.contains("public final class DropCasts implements Transform<Stmt.FunctionDef> {"), source);
        assertTrue(source.startsWith("package dev.hasten.transforms.calls;"), source);
        assertFalse(source.contains("{id}"), source);
    }

    @Test
    void overwritesNothing() throws IOException {
        make("drop-casts");
        Path readme = Files.writeString(project.resolve("transforms/drop-casts/README.md"), "mine");
        assertEquals(2, make("drop-casts").code());
        assertEquals("mine", Files.readString(readme));
    }

    @Test
    void refusesWhatIsNoIdAndWhatIsNoNode() {
        assertEquals(2, make("DropCasts").code());
        assertTrue(make("drop-casts", "--subject=FunctionDeff").err().contains("FunctionDef"));
        assertFalse(Files.exists(project.resolve("transforms/drop-casts")));
    }

    private Cli.Result make(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "new";
        System.arraycopy(words, 0, all, 1, words.length);
        all[all.length - 1] = "--project=" + project;
        return Cli.withStandardTransforms(all);
    }
}
