package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.Interpreter;
import dev.hasten.python.TestInterpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AstComparisonTest {

    /** Each of so many files is taken in the fast test. */
    private static final int STEP = 40;
    private static final long LARGE = 60_000;

    @Test
    void aSampleOfTheLibraryHasTheTreesThatPythonMakes() throws IOException {
        Interpreter interpreter = TestInterpreters.any();
        List<Path> sample = new ArrayList<>();
        List<Path> all = library(interpreter);
        for (int i = 0; i < all.size(); i += STEP) {
            if (Files.size(all.get(i)) < LARGE) {
                sample.add(all.get(i));
            }
        }
        assertTrue(sample.size() > 5, "only " + sample.size() + " files in " + interpreter.stdlib());
        assertEquals(List.of(), new AstComparison(interpreter).differences(sample));
    }

    @Test
    @Tag("slow")
    void theWholeLibraryOfEachVersionHasTheTreesThatPythonMakes() throws IOException {
        for (Interpreter interpreter : TestInterpreters.all()) {
            if (interpreter.version().isAtLeast(PythonVersion.V3_8)) { // ast has no end positions before
                assertEquals(List.of(), new AstComparison(interpreter).differences(library(interpreter)),
                        interpreter.toString());
            }
        }
    }

    private static List<Path> library(Interpreter interpreter) throws IOException {
        try (Stream<Path> walk = Files.walk(interpreter.stdlib())) {
            return walk.filter(file -> file.toString().endsWith(".py"))
                    .filter(file -> !file.toString().contains("site-packages"))
                    .sorted().toList();
        }
    }
}
