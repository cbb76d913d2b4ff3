package dev.hasten.transforms.caching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.Interpreter;
import dev.hasten.python.ProcessResult;
import dev.hasten.python.PythonProcess;
import dev.hasten.python.TestInterpreters;
import dev.hasten.syntax.PythonVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardLibraryTableTest {

    /** Reads the table from standard input and prints what of it this interpreter does not have. */
    private static final String MISSING = """
            import importlib, sys, warnings
            warnings.simplefilter("error")
            minor = sys.version_info[1]
            def owner(path):
                parts = path.split(".")
                for i in range(len(parts), 0, -1):
                    try:
                        found = importlib.import_module(".".join(parts[:i]))
                    except ImportError:
                        continue
                    for part in parts[i:]:
                        found = getattr(found, part, None)
                    return found
            def has(words):
                for word in words.split():
                    name, _, versions = word.partition("@")
                    first, _, last = versions.partition("-")
                    if int(first[2:] or 0) <= minor <= int(last[2:] or 99):
                        yield name
            for line in sys.stdin.read().splitlines()[2:]:
                head, _, words = line.partition(": ")
                path = head.split(" ")[-1]
                wanted = list(has(words))
                if wanted:
                    found = owner(path)
                    for name in wanted:
                        if name not in (getattr(found, "__members__", None) or vars(found)):
                            print(path + "." + name)
            """;

    @Test
    void everyAttributeIsInTheDictionaryOfItsOwner() throws IOException {
        String table;
        try (InputStream in = StandardLibrary.class.getResourceAsStream("standard_library.txt")) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Interpreter interpreter : TestInterpreters.all()) {
            ProcessResult result = PythonProcess.of(interpreter).stdin(table).runCode(MISSING);
            assertEquals("", result.stderr());
            assertEquals("", result.stdout(), interpreter::toString);
        }
    }

    @Test
    void anAttributeIsThereIfEveryVersionHasIt() {
        List<PythonVersion> versions = List.of(PythonVersion.V3_7, PythonVersion.V3_8);
        assertTrue(StandardLibrary.TABLE.has("math", "sqrt", versions));
        assertFalse(StandardLibrary.TABLE.has("math", "isqrt", versions));
        assertTrue(StandardLibrary.TABLE.has("math", "isqrt", versions.subList(1, 2)));
        assertTrue(StandardLibrary.TABLE.has("builtins.str", "join", versions));
    }

    @Test
    void aVersionThatWasNotLookedAtHasNothing() {
        assertFalse(StandardLibrary.TABLE.has("math", "sqrt", List.of(PythonVersion.V3_14)));
    }

    @Test
    void whatProgramsAssignIsNotListed() {
        assertFalse(StandardLibrary.TABLE.mentions("sys", "stdout"));
        assertFalse(StandardLibrary.TABLE.mentions("threading", "excepthook"));
        assertFalse(StandardLibrary.TABLE.mentions("tempfile", "tempdir"));
    }
}
