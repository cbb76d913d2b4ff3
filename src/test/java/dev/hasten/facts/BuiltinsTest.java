package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.Interpreter;
import dev.hasten.python.Limits;
import dev.hasten.python.Program;
import dev.hasten.python.PythonWorker;
import dev.hasten.python.TestInterpreters;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BuiltinsTest {
    /** Each module has its own of these. */
    private static final Set<String> OF_MODULES = Set.of("__doc__", "__loader__", "__name__", "__package__", "__spec__");

    @Test
    void everyInterpreterHasThoseThatAllHaveAndNoOthersThanThoseThatAreKnown() {
        for (Interpreter interpreter : TestInterpreters.all()) {
            try (PythonWorker worker = PythonWorker.start(interpreter, Limits.SMALL_PROGRAM)) {
                Set<String> names = new TreeSet<>(Set.of(
                        worker.run(Program.of("import builtins; print(*dir(builtins))")).stdout().strip().split(" ")));
                names.removeAll(OF_MODULES);
                names.removeIf(Builtins::areSomewhere);
                names.removeIf(name -> name.startsWith("_"));
                assertEquals(Set.of(), names, interpreter::toString);
            }
        }
    }

    @Test
    void aNameThatNobodyBindsIsNoBuiltinUnlessThereIsOne() {
        Parsed program = Parsed.of("def f(x): return len(x), letter(x)\n");
        assertTrue(program.facts().bindings().isBuiltin(program.name("len", 0)).expected());
        assertFalse(program.facts().bindings().isBuiltin(program.name("letter", 0)).expected());
    }
}
