package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

/**
 * Cuts a text into tokens (Python reference, section 2) and gives them to the {@link Layout}. White space and comments
 * are what lies between two tokens.
 *
 * <p>The array of characters ends with zeros beyond the text, which may have none itself. So the end is a character like
 * any other, and no look ahead needs a bounds check.
 */
final class Scanner {

    static final String NULL_BYTE = "source code cannot contain null bytes";

    private static final int SLACK = 4;

    private final char[] chars;
    private final int length;
    private final TokenBuffer tokens;
    private final Layout layout;
    private final NumberScanner numbers;
    private final StringScanner strings;

    private Scanner(String text) {
        length = text.length();
        chars = new char[length + SLACK];
        text.getChars(0, length, chars, 0);
        tokens = new TokenBuffer(text, chars);
        layout = new Layout(chars, tokens);
        numbers = new NumberScanner(chars);
        strings = new StringScanner(chars, length, layout);
    }

    /** The tokens of {@code text}, laid out for the parser. */
    static TokenBuffer scan(String text) {
        Scanner scanner = new Scanner(text);
        scanner.run();
        return scanner.tokens;
    }

    private void run() {
        int p = 0;
        for (;;) {
            char c = chars[p];
            switch (CharClass.of(c)) {
                case CharClass.LETTER -> p = word(p);
                case CharClass.BLANK -> p++;
                case CharClass.OPERATOR -> p = operator(c, p);
                case CharClass.NEWLINE -> p = newline(p);
                case CharClass.QUOTE -> p = strings.plain(p, p);
                case CharClass.DIGIT -> p = number(p);
                case CharClass.COMMENT -> p = comment(p);
                case CharClass.BACKSLASH -> p = continuation(p);
                default -> {
                    if (p >= length) {
                        layout.finish(length);
                        return;
                    }
                    throw new SyntaxException(c == 0 ? NULL_BYTE : "invalid syntax", p);
                }
            }
        }
    }

    private int newline(int p) {
        int end = chars[p] == '\r' && chars[p + 1] == '\n' ? p + 2 : p + 1;
        layout.newline(p, end);
        return end;
    }

    private int comment(int start) {
        int p = start + 1;
        while (chars[p] != '\n' && chars[p] != '\r' && chars[p] != 0) {
            p++;
        }
        return p;
    }

    private int continuation(int p) {
        int end = p + 1;
        if (chars[end] == '\r') {
            end++;
        }
        if (chars[end] == '\n') {
            end++;
        }
        if (end >= length) {
            throw new SyntaxException("unexpected EOF while parsing", p);
        }
        if (end == p + 1) {
            throw new SyntaxException("unexpected character after line continuation character", p + 1);
        }
        return end;
    }

    private int number(int start) {
        int end = numbers.scan(start);
        layout.add(NUMBER, start, end);
        return end;
    }

    /** A name, a keyword or the prefix of a string. */
    private int word(int start) {
        int p = start;
        while (CharClass.isWord(chars[p])) {
            p++;
        }
        char c = chars[p];
        if (c >= 128) {
            p = unicodeName(start, p);
        } else if (c == '"' || c == '\'') {
            int end = strings.prefixed(start, p);
            if (end >= 0) {
                return end;
            }
        }
        layout.add(Keywords.kind(chars, start, p), start, p);
        return p;
    }

    private int unicodeName(int start, int from) {
        int p = from;
        while (p < length) {
            int c = Character.codePointAt(chars, p, length);
            boolean fits = p == start ? CharClass.isNameStart(c) : CharClass.isNamePart(c);
            if (!fits) {
                if (c < 128) {
                    break;
                }
                throw new SyntaxException(String.format("invalid character '%s' (U+%04X)", Character.toString(c), c),
                        p);
            }
            p += Character.charCount(c);
        }
        return p;
    }

    private int operator(char c, int p) {
        char next = chars[p + 1];
        int width = 1;
        int kind;
        switch (c) {
            case '(' -> kind = LPAR;
            case ')' -> kind = RPAR;
            case '[' -> kind = LSQB;
            case ']' -> kind = RSQB;
            case '{' -> kind = LBRACE;
            case ',' -> kind = COMMA;
            case ';' -> kind = SEMI;
            case '~' -> kind = TILDE;
            case '}' -> {
                if (strings.atFieldDepth()) {
                    return strings.closeField(p);
                }
                kind = RBRACE;
            }
            case ':' -> {
                if (strings.atFieldDepth()) {
                    return strings.openSpec(p);
                }
                width = next == '=' ? 2 : 1;
                kind = next == '=' ? COLONEQUAL : COLON;
            }
            case '.' -> {
                if (CharClass.isDigit(next)) {
                    return number(p);
                }
                boolean ellipsis = next == '.' && chars[p + 2] == '.';
                width = ellipsis ? 3 : 1;
                kind = ellipsis ? ELLIPSIS : DOT;
            }
            case '!' -> {
                if (next != '=' && !strings.inField()) {
                    throw new SyntaxException("invalid syntax", p);
                }
                width = next == '=' ? 2 : 1;
                kind = next == '=' ? NOTEQUAL : EXCLAMATION;
            }
            case '=' -> {
                width = next == '=' ? 2 : 1;
                kind = next == '=' ? EQEQUAL : EQUAL;
            }
            case '<', '>' -> {
                if (next == '=') {
                    width = 2;
                    kind = c == '<' ? LESSEQUAL : GREATEREQUAL;
                } else if (next != c) {
                    kind = c == '<' ? LESS : GREATER;
                } else {
                    return doubled(c == '<' ? LEFTSHIFT : RIGHTSHIFT, p);
                }
            }
            case '*', '/' -> {
                if (next == c) {
                    return doubled(c == '*' ? DOUBLESTAR : DOUBLESLASH, p);
                }
                return arithmetic(c == '*' ? STAR : SLASH, p);
            }
            case '-' -> {
                if (next != '>') {
                    return arithmetic(MINUS, p);
                }
                width = 2;
                kind = RARROW;
            }
            case '+' -> {
                return arithmetic(PLUS, p);
            }
            case '%' -> {
                return arithmetic(PERCENT, p);
            }
            case '&' -> {
                return arithmetic(AMPER, p);
            }
            case '|' -> {
                return arithmetic(VBAR, p);
            }
            case '^' -> {
                return arithmetic(CIRCUMFLEX, p);
            }
            case '@' -> {
                return arithmetic(AT, p);
            }
            default -> throw new IllegalStateException("not an operator: " + c);
        }
        layout.add(kind, p, p + width);
        return p + width;
    }

    /** An operator of one character, or the augmented assignment it begins. */
    private int arithmetic(int kind, int p) {
        boolean assigns = chars[p + 1] == '=';
        int end = assigns ? p + 2 : p + 1;
        layout.add(assigns ? AUGASSIGN : kind, p, end);
        return end;
    }

    /** An operator of two characters, or the augmented assignment it begins. */
    private int doubled(int kind, int p) {
        boolean assigns = chars[p + 2] == '=';
        int end = assigns ? p + 3 : p + 2;
        layout.add(assigns ? AUGASSIGN : kind, p, end);
        return end;
    }
}
