package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line end in a program of a table is written {@code ⏎}. */
class PythonVersionTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "(a := 1) ; 8",
        "def f(a, /): pass ; 8",
        "f'{a=}' ; 8",
        "def f(): return *a, b ; 8",
        "@a[0]⏎def f(): pass ; 9",
        "with (a as b): pass ; 9",
        "for x in *a, b: pass ; 9",
        "match x:⏎ case 1: pass ; 10",
        "x[a := 1] ; 10",
        "{a := 1} ; 10",
        "try: pass⏎except* A: pass ; 11",
        "x[*a] ; 11",
        "def f(*a: *b): pass ; 11",
        "type A = int ; 12",
        "def f[T](): pass ; 12",
        "f'{a['b']}' ; 12",
        "f'{'\\n'}' ; 12",
        "f'''{a # c⏎}''' ; 12",
        "class A[T=int]: pass ; 13",
        "t'{a}' ; 14",
        "try: pass⏎except A, B: pass ; 14",
    })
    void syntaxIsRefusedBeforeTheVersionThatHasItFirst(String line, int minor) {
        String program = line.replace('⏎', '\n');
        PythonVersion first = PythonVersion.ofMinor(minor);
        PythonVersion before = PythonVersion.ofMinor(minor - 1);
        assertDoesNotThrow(() -> ModuleParser.parse(program, first));
        SyntaxException error = assertThrows(SyntaxException.class, () -> ModuleParser.parse(program, before));
        assertTrue(error.getMessage().endsWith(" needs Python " + first + ", but the target begins at " + before),
                error.getMessage());
    }

    @Test
    void softKeywordsAreNamesElsewhere() {
        String program = "match = case = type = _ = 1\nmatch(x)\nmatch[x:y]\ntype(x)\nprint(type)\nmatch: int\n";
        assertEquals(6, ModuleParser.parse(program, PythonVersion.V3_8).root().body().size());
    }

    @Test
    void itemsOfAWithInParenthesesAreATupleBefore39() {
        String program = "with (a, b): pass";
        Stmt.With old = (Stmt.With) ModuleParser.parse(program, PythonVersion.V3_8).root().body().get(0);
        Stmt.With now = (Stmt.With) ModuleParser.parse(program, PythonVersion.V3_9).root().body().get(0);
        assertEquals(1, old.items().size());
        assertEquals(2, now.items().size());
    }
}
