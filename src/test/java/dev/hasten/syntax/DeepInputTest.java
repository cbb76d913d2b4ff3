package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs far longer or deeper than people write; each must be read with a small stack. */
class DeepInputTest {

    private static final int MANY = 100_000;
    private static final long SMALL_STACK = 256 * 1024;

    private static void parsesWithSmallStack(String program) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(null, () -> ModuleParser.parse(program), "small-stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((where, what) -> thrown[0] = what);
        thread.start();
        thread.join();
        assertDoesNotThrow(() -> {
            if (thrown[0] != null) {
                throw thrown[0];
            }
        });
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"x, ' + x'", "x, ' ** x'", "x, ' < x'", "x, ' and x'", "a, .b()", "a, [0]",
        "x, ' = x'", "global x ;x, ' + x'"})
    void chainsNeedNoStack(String start, String link) throws InterruptedException {
        parsesWithSmallStack(start + link.replace("'", "").repeat(MANY) + "\n");
    }

    @Test
    void branchesNeedNoStack() throws InterruptedException {
        parsesWithSmallStack("if x: pass\n" + "elif y: pass\n".repeat(MANY));
    }

    @Test
    void prefixesNeedNoStack() throws InterruptedException {
        parsesWithSmallStack("not ".repeat(MANY) + "x\n");
    }

    @Test
    void bracketsNestTwoHundredDeep() {
        assertDoesNotThrow(() -> ModuleParser.parse("(".repeat(200) + ")".repeat(200)));
        SyntaxException error = assertThrows(SyntaxException.class,
                () -> ModuleParser.parse("(".repeat(201) + ")".repeat(201)));
        assertEquals("too many nested parentheses", error.getMessage());
    }

    @Test
    void blocksNestNinetyNineDeep() {
        assertDoesNotThrow(() -> ModuleParser.parse(nested(99)));
        SyntaxException error = assertThrows(SyntaxException.class, () -> ModuleParser.parse(nested(100)));
        assertEquals("too many levels of indentation", error.getMessage());
    }

    private static String nested(int depth) {
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            program.append(" ".repeat(i)).append("if x:\n");
        }
        return program.append(" ".repeat(depth)).append("x\n").toString();
    }
}
