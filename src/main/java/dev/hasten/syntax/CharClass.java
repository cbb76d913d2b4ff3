package dev.hasten.syntax;

import java.text.Normalizer;

/** What a character may begin or continue (Python reference, section 2.1 and 2.3). */
final class CharClass {

    static final byte NONE = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte QUOTE = 3;
    static final byte OPERATOR = 4;
    static final byte BLANK = 5;
    static final byte NEWLINE = 6;
    static final byte COMMENT = 7;
    static final byte BACKSLASH = 8;

    private static final int ASCII = 128;
    private static final byte[] CLASSES = new byte[ASCII];

    /** The one letter that Unicode reserves for the syntax of patterns, and so keeps out of names. */
    private static final int VERTICAL_TILDE = 0x2E2F;

    static {
        for (int c = 'a'; c <= 'z'; c++) {
            CLASSES[c] = LETTER;
            CLASSES[Character.toUpperCase(c)] = LETTER;
        }
        CLASSES['_'] = LETTER;
        for (int c = '0'; c <= '9'; c++) {
            CLASSES[c] = DIGIT;
        }
        String operators = "()[]{}.,:;=@!+-~*/%&|^<>";
        for (int i = 0; i < operators.length(); i++) {
            CLASSES[operators.charAt(i)] = OPERATOR;
        }
        CLASSES['"'] = QUOTE;
        CLASSES['\''] = QUOTE;
        CLASSES[' '] = BLANK;
        CLASSES['\t'] = BLANK;
        CLASSES['\f'] = BLANK;
        CLASSES['\n'] = NEWLINE;
        CLASSES['\r'] = NEWLINE;
        CLASSES['#'] = COMMENT;
        CLASSES['\\'] = BACKSLASH;
    }

    private CharClass() {
    }

    /** The class of {@code c}; beyond ASCII everything may belong to a name. */
    static int of(char c) {
        return c < ASCII ? CLASSES[c] : LETTER;
    }

    /** Whether {@code c} is an ASCII letter, digit or underscore. */
    static boolean isWord(char c) {
        return c < ASCII && (CLASSES[c] == LETTER || CLASSES[c] == DIGIT);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether {@code codePoint} may begin a name: Unicode's XID_Start, and the underscore. */
    static boolean isNameStart(int codePoint) {
        if (codePoint < ASCII) {
            return CLASSES[codePoint] == LETTER;
        }
        if (!Character.isUnicodeIdentifierStart(codePoint) || codePoint == VERTICAL_TILDE) {
            return false;
        }
        String normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        int first = normal.codePointAt(0);
        return Character.isUnicodeIdentifierStart(first)
                && allContinue(normal, Character.charCount(first));
    }

    /** Whether {@code codePoint} may continue a name: Unicode's XID_Continue. */
    static boolean isNamePart(int codePoint) {
        if (codePoint < ASCII) {
            return isWord((char) codePoint);
        }
        return continues(codePoint)
                && allContinue(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC), 0);
    }

    private static boolean allContinue(String text, int from) {
        for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!continues(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean continues(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint)
                && codePoint != VERTICAL_TILDE;
    }
}
