package dev.hasten.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.BenchProgram.Run;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchProgramTest {

    @TempDir
    Path home;

    @BeforeEach
    void writeHelper() throws IOException {
        Files.writeString(home.resolve("helper.py"), "def double(x): return 2 * x\n");
    }

    @Test
    void aSuiteProgramTellsWhatItsMainReturns() throws IOException {
        SuiteProgram program = suite("""
                import helper
                def main(scale=1):
                    print('noise')
                    return helper.double(scale), __file__.endswith('p.py')
                """);

        Run run = program.run(TestInterpreters.any(), List.of(program.source().text()), 0);

        assertEquals("(14, True)", run.result());
        assertTrue(run.seconds() > 0);
        assertEquals("p", program.name());
    }

    @Test
    void aSuiteProgramThatFailsOrChangesItsMindIsUnusable() throws IOException {
        assertTrue(failure("def main(scale): 1 / 0").contains("ZeroDivisionError"));
        assertTrue(failure("calls = []\ndef main(scale): calls.append(1); return len(calls)")
                .contains("something else each time"));
    }

    @Test
    void aScriptRunsUnderItsOwnNameWithRewrittenText() throws IOException {
        Path file = Files.write(home.resolve("script.py"),
                "# coding: latin-1\nimport helper, sys\nprint(__name__, '\u00e9', helper.double(1), sys.argv, __file__)\n"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        ScriptProgram program = ScriptProgram.read(file, List.of("a"), Packages.NONE);
        Interpreter interpreter = TestInterpreters.forking();

        Run run = program.run(interpreter,
                List.of(program.source().text().replace("double(1)", "double(4)")), 0);

        String expected = "__main__ \u00e9 8 ['%s', 'a'] %s\n".formatted(file, file);
        assertTrue(run.result().contains(expected), run.result());
        assertTrue(run.seconds() > 0);
    }

    @Test
    void aScriptImportsWhatWasRewrittenWithIt() throws IOException {
        Path file = Files.writeString(home.resolve("script.py"), "import helper\nprint(helper.double(3))\n");
        Packages packages = Packages.read(List.of(home.resolve("helper.py")));
        ScriptProgram program = ScriptProgram.read(file, List.of(), packages);
        List<String> texts = program.files(TestInterpreters.forking()).stream()
                .map(source -> source.text().replace("2 * x", "5 * x")).toList();

        Run run = program.run(TestInterpreters.forking(), texts, 0);

        assertTrue(run.result().contains("15"), run.result());
    }

    @Test
    void aLibraryProgramRunsOnTheRewrittenLibrary() throws IOException {
        SuiteProgram workload = suite("""
                # library: textwrap.py
                import textwrap
                def main(scale=1):
                    return textwrap.dedent('  a'), textwrap.marker
                """);
        BenchProgram program = LibraryProgram.of(workload).orElseThrow();
        Interpreter interpreter = TestInterpreters.any();
        String text = program.files(interpreter).get(0).text();

        Run run = program.run(interpreter, List.of(text + "\nmarker = 'rewritten'\n"), 0);

        assertEquals("('a', 'rewritten')", run.result());
        assertTrue(LibraryProgram.of(suite("def main(scale): pass\n")).isEmpty());
    }

    @Test
    void aLibraryProgramMustImportTheLibrary() throws IOException {
        BenchProgram program = LibraryProgram.of(suite("# library: textwrap.py\ndef main(scale): pass\n")).orElseThrow();
        Interpreter interpreter = TestInterpreters.any();
        List<String> texts = program.files(interpreter).stream().map(Source::text).toList();

        String message = assertThrows(UnusableBenchmarkException.class,
                () -> program.run(interpreter, texts, 0)).getMessage();

        assertTrue(message.contains("did not import textwrap"), message);
    }

    @Test
    void aProgramSaysWhatItRequires() throws IOException {
        Interpreter interpreter = TestInterpreters.any();
        assertTrue(suite("# requires: 3.6\ndef main(scale): pass\n").runsOn(interpreter));
        assertFalse(suite("# requires: 3.99\ndef main(scale): pass\n").runsOn(interpreter)
                && interpreter.version() != PythonVersion.ofMinor(99));
    }

    private String failure(String text) throws IOException {
        SuiteProgram program = suite(text);
        return assertThrows(UnusableBenchmarkException.class,
                () -> program.run(TestInterpreters.any(), List.of(program.source().text()), 0)).getMessage();
    }

    private SuiteProgram suite(String text) throws IOException {
        return SuiteProgram.read(Files.writeString(home.resolve("p.py"), text), 7, Duration.ofMillis(30));
    }
}
