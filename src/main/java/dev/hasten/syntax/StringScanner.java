package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import java.util.Arrays;

/**
 * Finds where strings end, and cuts f-strings and t-strings into text and fields (Python reference, section 2.4). A
 * field holds tokens of any kind, strings among them (PEP 701), so the open strings and the open fields form two
 * stacks.
 */
final class StringScanner {

    /** How deep fields may stand in the format specifications of fields. */
    private static final int MAX_NESTED_FIELDS = 3;

    private final char[] chars;
    private final int length;
    private final Layout layout;

    /**
     * For each open f-string or t-string: where it starts, whether it is triple-quoted and raw, its quote, and how many
     * fields are open around it.
     */
    private int[] starts = new int[4];
    private boolean[] triples = new boolean[4];
    private boolean[] raws = new boolean[4];
    private char[] quotes = new char[4];
    private int[] fieldsAround = new int[4];
    private int open;

    /** For each open field: the bracket depth in it, and whether the field stands in a format specification. */
    private int[] fieldDepths = new int[4];
    private boolean[] fieldInSpec = new boolean[4];
    private int fields;

    /** Whether text is that of a format specification, where a brace cannot be doubled. */
    private boolean inSpec;

    StringScanner(char[] chars, int length, Layout layout) {
        this.length = length;
        this.chars = chars;
        this.layout = layout;
    }

    /** Whether a field of an f-string is open. */
    boolean inField() {
        return fields > 0;
    }

    /** Whether a field of an f-string is open and no bracket within it: {@code :} and <code>}</code> end its expression. */
    boolean atFieldDepth() {
        return fields > 0 && layout.depth() == fieldDepths[fields - 1];
    }

    /** The end of the string whose prefix begins at {@code start} and whose quote is at {@code quote}; -1 if none. */
    int prefixed(int start, int quote) {
        boolean raw = false;
        boolean bytes = false;
        boolean unicode = false;
        boolean format = false;
        boolean template = false;
        if (quote - start > 2) {
            return -1;
        }
        for (int i = start; i < quote; i++) {
            boolean again;
            switch (chars[i]) {
                case 'r', 'R' -> {
                    again = raw;
                    raw = true;
                }
                case 'b', 'B' -> {
                    again = bytes;
                    bytes = true;
                }
                case 'u', 'U' -> {
                    again = unicode;
                    unicode = true;
                }
                case 'f', 'F' -> {
                    again = format;
                    format = true;
                }
                case 't', 'T' -> {
                    again = template;
                    template = true;
                }
                default -> again = true;
            }
            if (again) {
                return -1;
            }
        }
        boolean alone = quote - start == 1;
        if (!alone && (!raw || unicode)) {
            return -1;
        }
        return format ? formatted(FSTRING_START, start, quote, raw)
                : template ? formatted(TSTRING_START, start, quote, raw) : plain(start, quote);
    }

    /** The end of a string without fields. */
    int plain(int start, int quote) {
        int end = plainEnd(quote, start);
        layout.add(STRING, start, end);
        return end;
    }

    private int plainEnd(int quote, int start) {
        char q = chars[quote];
        if (chars[quote + 1] == q) {
            return chars[quote + 2] == q ? tripleEnd(q, quote + 3, start) : quote + 2;
        }
        int p = quote + 1;
        for (;;) {
            char c = chars[p];
            if (c == q) {
                return p + 1;
            }
            if (c == '\\') {
                p = escaped(p);
            } else if (c == '\n' || c == '\r' || c == 0) {
                throw unterminated("unterminated string literal", start, p);
            } else {
                p++;
            }
        }
    }

    private int tripleEnd(char q, int from, int start) {
        int p = from;
        for (;;) {
            char c = chars[p];
            if (c == q && chars[p + 1] == q && chars[p + 2] == q) {
                return p + 3;
            }
            if (c == '\\') {
                p = escaped(p);
            } else if (c == 0) {
                throw unterminated("unterminated triple-quoted string literal", start, p);
            } else {
                p++;
            }
        }
    }

    /** The place after a backslash and what it escapes. */
    private int escaped(int p) {
        if (chars[p + 1] == 0) {
            return p + 1;
        }
        return chars[p + 1] == '\r' && chars[p + 2] == '\n' ? p + 3 : p + 2;
    }

    private int formatted(int kind, int start, int quote, boolean raw) {
        if (open == quotes.length) {
            int capacity = open * 2;
            starts = Arrays.copyOf(starts, capacity);
            quotes = Arrays.copyOf(quotes, capacity);
            triples = Arrays.copyOf(triples, capacity);
            raws = Arrays.copyOf(raws, capacity);
            fieldsAround = Arrays.copyOf(fieldsAround, capacity);
        }
        char q = chars[quote];
        boolean triple = chars[quote + 1] == q && chars[quote + 2] == q;
        starts[open] = start;
        quotes[open] = q;
        triples[open] = triple;
        raws[open] = raw;
        fieldsAround[open] = fields;
        open++;
        int textStart = quote + (triple ? 3 : 1);
        layout.add(kind, start, textStart);
        inSpec = false;
        return text(textStart);
    }

    /** The text of an f-string up to the next field or the end of the string; gives back the place after that. */
    private int text(int from) {
        char quote = quotes[open - 1];
        boolean triple = triples[open - 1];
        int p = from;
        for (;;) {
            char c = chars[p];
            if (c == quote) {
                if (!triple) {
                    return endString(from, p, p + 1);
                }
                if (chars[p + 1] == quote && chars[p + 2] == quote) {
                    return endString(from, p, p + 3);
                }
                p++;
                continue;
            }
            switch (c) {
                case '{' -> {
                    if (inSpec || chars[p + 1] != '{') {
                        return openField(from, p);
                    }
                    p += 2;
                }
                case '}' -> {
                    if (inSpec) {
                        return endSpec(from, p);
                    }
                    if (chars[p + 1] != '}') {
                        throw new SyntaxException("f-string: single '}' is not allowed", p);
                    }
                    p += 2;
                }
                case '\\' -> p = escapedText(p);
                case '\n', '\r' -> {
                    if (!triple) {
                        throw unterminated(p);
                    }
                    p++;
                }
                case 0 -> throw unterminated(p);
                default -> p++;
            }
        }
    }

    private SyntaxException unterminated(int p) {
        return unterminated(triples[open - 1] ? "unterminated triple-quoted f-string literal"
                : "unterminated f-string literal", starts[open - 1], p);
    }

    private SyntaxException unterminated(String message, int start, int p) {
        return chars[p] == 0 && p < length ? new SyntaxException(Scanner.NULL_BYTE, p)
                : new SyntaxException(message, start);
    }

    /** As {@link #escaped}, but a brace keeps its meaning after a backslash, and is text in {@code \N{...}}. */
    private int escapedText(int p) {
        char next = chars[p + 1];
        if (next == '{' || next == '}') {
            return p + 1;
        }
        if (next == 'N' && chars[p + 2] == '{' && !raws[open - 1]) {
            int end = p + 3;
            while (chars[end] != '}' && chars[end] != quotes[open - 1] && chars[end] != 0) {
                end++;
            }
            return chars[end] == '}' ? end + 1 : end;
        }
        return escaped(p);
    }

    private int endString(int from, int end, int next) {
        if (end > from) {
            layout.add(FSTRING_MIDDLE, from, end);
        }
        layout.add(FSTRING_END, end, next);
        open--;
        return next;
    }

    private int openField(int from, int brace) {
        if (brace > from) {
            layout.add(FSTRING_MIDDLE, from, brace);
        }
        if (fields - fieldsAround[open - 1] == MAX_NESTED_FIELDS) {
            throw new SyntaxException("f-string: expressions nested too deeply", brace);
        }
        layout.add(LBRACE, brace, brace + 1);
        if (fields == fieldDepths.length) {
            fieldDepths = Arrays.copyOf(fieldDepths, fields * 2);
            fieldInSpec = Arrays.copyOf(fieldInSpec, fields * 2);
        }
        fieldDepths[fields] = layout.depth();
        fieldInSpec[fields] = inSpec;
        fields++;
        return brace + 1;
    }

    /** The colon at {@code p} ends a field's expression; what follows is its format specification. */
    int openSpec(int p) {
        layout.add(COLON, p, p + 1);
        inSpec = true;
        return text(p + 1);
    }

    private int endSpec(int from, int brace) {
        if (brace > from) {
            layout.add(FSTRING_MIDDLE, from, brace);
        }
        return closeField(brace);
    }

    /** The brace at {@code p} ends a field; text follows. */
    int closeField(int p) {
        layout.add(RBRACE, p, p + 1);
        fields--;
        inSpec = fieldInSpec[fields];
        return text(p + 1);
    }
}
