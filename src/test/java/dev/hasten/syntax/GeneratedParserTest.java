package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.syntax.antlr.PythonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GeneratedParserTest {

    @Test
    void everyDecisionIsMadeByOneToken() throws IOException {
        String constants = classFile();
        assertTrue(constants.contains("enterRule"), "the class file was read");
        assertFalse(constants.contains("adaptivePredict"),
                "the grammar is not LL(1): some rule of the generated parser calls adaptivePredict");
    }

    @Test
    void transitionNetworkIsNotReadIn() {
        assertTrue(PythonParser._ATN.states.isEmpty());
    }

    private static String classFile() throws IOException {
        try (InputStream in = PythonParser.class.getResourceAsStream("PythonParser.class")) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
