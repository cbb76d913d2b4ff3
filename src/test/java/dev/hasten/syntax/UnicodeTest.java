package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.TestInterpreters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeTest {

    @ParameterizedTest
    @CsvSource({"LATIN SMALL LETTER A, 97", "nbsp, 160", "VS17, 917760", "VS256, 917999", "VS257, -1", "VS01, -1",
        "HANGUL SYLLABLE GAG, 44033", "HANGUL SYLLABLE A, 50500", "HANGUL SYLLABLES AC00, -1",
        "CJK UNIFIED IDEOGRAPH-4E00, 19968", "CJK UNIFIED IDEOGRAPH-0041, -1", "BASIC LATIN A, -1", "BEL, 7",
        "WEIERSTRASS ELLIPTIC FUNCTION, 8472", "NO SUCH CHARACTER, -1"})
    void namesOfCharacters(String name, int expected) {
        assertEquals(expected, UnicodeNames.codePoint(name));
    }

    /** Characters that only one of Java and Python knows, by their versions of Unicode, are left out. */
    @Test
    @Tag("slow")
    void allCharactersThatJavaKnowsAreAsPythonHasThem() {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String line : PythonScript.run(TestInterpreters.any(), "unicode.py", List.of()).split("\n")) {
            String[] parts = line.split("\\|", -1);
            int character = Integer.parseInt(parts[0]);
            if (Character.isDefined(character)) {
                compared++;
                boolean same = CharClass.isNameStart(character) == parts[1].equals("1")
                        && CharClass.isNamePart(character) == parts[2].equals("1")
                        && (parts[3].isEmpty() || UnicodeNames.codePoint(parts[3]) == character);
                if (!same) {
                    differences.add(line);
                }
            }
        }
        assertTrue(compared > 100_000);
        assertEquals(List.of(), differences);
    }
}
