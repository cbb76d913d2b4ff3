package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hasten.python.Interpreter;
import dev.hasten.python.TestInterpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** The programs in strings that CPython's own tests compile, most of which it must refuse: do we agree? */
class SnippetsTest {

    private static final Set<String> FILES = Set.of("test_syntax.py", "test_grammar.py", "test_patma.py",
            "test_named_expressions.py", "test_positional_only_arg.py", "test_unpack_ex.py", "test_fstring.py",
            "test_string_literals.py", "test_type_params.py", "test_scope.py", "test_coroutines.py");

    /** What CPython refuses and we do not: its compiler's limit on blocks, and a limit that only 3.12 had. */
    private static final Set<String> NOT_OURS = Set.of("SyntaxError: too many statically nested blocks",
            "SyntaxError: Cannot use comprehension in annotation scope within class scope");

    /** Accepted by early releases of 3.12 and 3.13, by mistake. */
    private static final String LINE_END_IN_SPECIFICATION = "f'__{\\n    x:d\\n}__'".replace("\\n", "\n");

    @Test
    void theProgramsOfTheTestsOfSyntaxAreAcceptedOrRefusedAsPythonDoes() throws IOException {
        Interpreter interpreter = TestInterpreters.any();
        assumeTrue(interpreter.hasTestPackage(), "skipped: " + interpreter + " has no package 'test'");
        compare(interpreter, tests(interpreter).stream()
                .filter(file -> FILES.contains(file.getFileName().toString())).toList());
    }

    @Test
    @Tag("slow")
    void theProgramsOfAllTestsAreAcceptedOrRefusedAsEachPythonDoes() throws IOException {
        for (Interpreter interpreter : TestInterpreters.all()) {
            if (interpreter.hasTestPackage() && interpreter.version().isAtLeast(PythonVersion.V3_8)) {
                compare(interpreter, tests(interpreter));
            }
        }
    }

    private static List<Path> tests(Interpreter interpreter) throws IOException {
        try (Stream<Path> walk = Files.walk(interpreter.stdlib().resolve("test"))) {
            return walk.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
    }

    private static void compare(Interpreter interpreter, List<Path> files) throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<String> differences = new ArrayList<>();
        int programs = 0;
        String answers = PythonScript.run(interpreter, "snippets.py", files.stream().map(Path::toString).toList());
        for (String line : answers.split("\n")) {
            JsonNode answer = mapper.readTree(line);
            String program = answer.get(0).asText();
            String theirs = answer.get(1).isNull() ? null : answer.get(1).asText();
            programs++;
            String ours = error(program, interpreter.version());
            if ((ours == null) != (theirs == null) && !isKnown(program, theirs)) {
                differences.add("CPython: " + theirs + ", ours: " + ours + ", program: " + program);
            }
        }
        assertTrue(programs > 100, "only " + programs + " programs");
        assertEquals(List.of(), differences, interpreter.toString());
    }

    private static boolean isKnown(String program, @Nullable String theirs) {
        if (theirs == null) {
            return program.strip().equals(LINE_END_IN_SPECIFICATION);
        }
        boolean surrogate = theirs.startsWith("ValueError"); // in a docstring: no error of syntax
        return surrogate || NOT_OURS.contains(theirs) || program.startsWith("\uFEFF");
    }

    private static @Nullable String error(String program, PythonVersion version) {
        try {
            ModuleParser.parse(program, version);
            return null;
        } catch (SyntaxException e) {
            return e.getMessage();
        }
    }
}
