package dev.hasten.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.Interpreter;
import dev.hasten.python.TestInterpreters;
import dev.hasten.transform.Level;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StandardLibraryRewriteTest {

    @Test
    void aSampleOfTheLibraryIsRewrittenIntoFilesThatCompile() throws Exception {
        for (Level level : List.of(Level.O1, Level.O3)) {
            LibraryRewrite run = LibraryRewrite.run(TestInterpreters.any(), level, 23);
            assertTrue(run.files() > 10, "only " + run.files() + " files");
            assertEquals(List.of(), run.problems());
        }
    }

    @Test
    @Tag("slow")
    void everyLibraryIsRewrittenIntoFilesThatCompile() throws Exception {
        for (Interpreter interpreter : TestInterpreters.all()) {
            for (Level level : List.of(Level.O1, Level.O2, Level.O3)) {
                assertEquals(List.of(), LibraryRewrite.run(interpreter, level, 1).problems());
            }
        }
    }
}
