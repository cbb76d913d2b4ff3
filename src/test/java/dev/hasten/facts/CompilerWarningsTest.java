package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.Behaviour;
import dev.hasten.python.Interpreter;
import dev.hasten.python.Limits;
import dev.hasten.python.Program;
import dev.hasten.python.PythonWorker;
import dev.hasten.python.TestInterpreters;
import dev.hasten.syntax.PythonVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilerWarningsTest {
    private static final List<String> EXPRESSIONS = List.of("1()", "(-1)()", "(1 + 2)()", "'a'()", "None()", "()()",
            "[x]()", "{}()", "f'{x}'()", "(lambda: x)[0]", "None[x]", "(1, 2)[0]()", "(1, 2)['a']", "x is 1",
            "1 is not x", "x is (1, 2)", "x is -1", "x is None", "x is y", "x is True", "x()", "x[1]", "(1)[0]",
            "(x + 1)()", "'a'[0]", "[1][0]", "{1}[0]", "(not 1)()", "x is ...",
            "'\\d'", "b'\\d'", "f'\\d{x}'", "x + '\\s' '\\d'");

    private static boolean foreseen(String text) {
        return CompilerWarnings.areOf(Parsed.of(text + "\n").facts().places().all());
    }

    @Test
    void whateverTheCompilerWarnsOfIsForeseen() {
        for (Interpreter interpreter : TestInterpreters.all()) {
            if (interpreter.hasFork() && interpreter.version().isAtLeast(PythonVersion.V3_8)) {
                try (PythonWorker worker = PythonWorker.start(interpreter, Limits.SMALL_PROGRAM)) {
                    for (String text : EXPRESSIONS) {
                        Behaviour behaviour = worker.run(Program.of("def f():\n    " + text + "\n"));
                        assertEquals(0, behaviour.exitCode(), text);
                        assertTrue(behaviour.stderr().isEmpty() || foreseen(text), interpreter + ": " + text);
                    }
                }
            }
        }
    }

    @Test
    void whatIsCommonIsNotSuspected() {
        for (String text : List.of("x is None", "x is not None", "x is True", "x()", "x[1]", "x.y()[2]")) {
            assertFalse(foreseen(text), text);
        }
    }
}
