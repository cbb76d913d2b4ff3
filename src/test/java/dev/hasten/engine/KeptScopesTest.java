package dev.hasten.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hasten.facts.Scopes;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.Root;
import org.junit.jupiter.api.Test;

class KeptScopesTest {

    private static Root parse(String text) {
        return ModuleParser.parse(text, PythonVersion.V3_8).root();
    }

    private static void verify(String before, String after) throws VerificationException {
        KeptScopes.verify(Scopes.of(parse(before)), Scopes.of(parse(after)));
    }

    @Test
    void aLocalThatBecomesAGlobalIsFound() {
        String before = "class C:\n    def f(self):\n        if self:\n            x = 1\n            return x\n        print(x)\n";
        String after = "class C:\n    def f(self):\n        if self:\n            return 1\n        print(x)\n";
        assertEquals("makes another variable of x in f",
                assertThrows(VerificationException.class, () -> verify(before, after)).getMessage());
    }

    @Test
    void aLocalMayGoAsAWholeAndOthersMayCome() {
        assertDoesNotThrow(() -> verify("def f():\n    x = 1\n    return x\n", "def f():\n    return 1\n"));
        assertDoesNotThrow(() -> verify("def f():\n    return g()\n", "def f():\n    _x = h\n    return _x\n"));
    }

    @Test
    void aVariableOfAnInnerFunctionMayNotBecomeThatOfAnotherEither() {
        assertThrows(VerificationException.class, () -> verify("def f(x):\n    def g():\n        x = 1\n        return x\n    return g\n",
                "def f(x):\n    def g():\n        return x\n    return g\n"));
    }
}
