package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

/** The reserved words (Python reference, section 2.3.1), found by their first and last letters and their length. */
final class Keywords {

    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 8;
    private static final int SLOTS = 256;

    private static final String[] WORDS = new String[SLOTS];
    private static final byte[] KINDS = new byte[SLOTS];

    static {
        put("False", FALSE);
        put("None", NONE);
        put("True", TRUE);
        put("and", AND);
        put("as", AS);
        put("assert", ASSERT);
        put("async", ASYNC);
        put("await", AWAIT);
        put("break", BREAK);
        put("class", CLASS);
        put("continue", CONTINUE);
        put("def", DEF);
        put("del", DEL);
        put("elif", ELIF);
        put("else", ELSE);
        put("except", EXCEPT);
        put("finally", FINALLY);
        put("for", FOR);
        put("from", FROM);
        put("global", GLOBAL);
        put("if", IF);
        put("import", IMPORT);
        put("in", IN);
        put("is", IS);
        put("lambda", LAMBDA);
        put("nonlocal", NONLOCAL);
        put("not", NOT);
        put("or", OR);
        put("pass", PASS);
        put("raise", RAISE);
        put("return", RETURN);
        put("try", TRY);
        put("while", WHILE);
        put("with", WITH);
        put("yield", YIELD);
    }

    private Keywords() {
    }

    private static void put(String word, int kind) {
        int slot = slot(word.charAt(0), word.charAt(word.length() - 1), word.length());
        while (WORDS[slot] != null) {
            slot = slot + 1 & SLOTS - 1;
        }
        WORDS[slot] = word;
        KINDS[slot] = (byte) kind;
    }

    private static int slot(char first, char last, int length) {
        return first * 7 + last * 19 + length * 5 & SLOTS - 1;
    }

    /** The token kind of the word from {@code start} to {@code end}: its own if it is reserved, else {@code NAME}. */
    static int kind(char[] chars, int start, int end) {
        int length = end - start;
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            return NAME;
        }
        int slot = slot(chars[start], chars[end - 1], length);
        for (String word = WORDS[slot]; word != null; word = WORDS[slot]) {
            if (word.length() == length && matches(word, chars, start)) {
                return KINDS[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return NAME;
    }

    private static boolean matches(String word, char[] chars, int start) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }
}
