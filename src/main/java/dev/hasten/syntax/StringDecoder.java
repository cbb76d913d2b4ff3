package dev.hasten.syntax;

/** The values of strings, their escapes replaced (Python reference, section 2.4.1). */
final class StringDecoder {

    private static final int BYTE_MASK = 0xFF;

    private final String text;
    private final char[] chars;

    StringDecoder(String text, char[] chars) {
        this.text = text;
        this.chars = chars;
    }

    /** The value of a string or bytes literal from {@code start} to {@code end}, prefix and quotes included. */
    Literal literal(int start, int end) {
        int quote = start;
        boolean raw = false;
        boolean bytes = false;
        boolean unicode = false;
        for (;; quote++) {
            char c = text.charAt(quote);
            if (c == 'r' || c == 'R') {
                raw = true;
            } else if (c == 'b' || c == 'B') {
                bytes = true;
            } else if (c == 'u' || c == 'U') {
                unicode = c == 'u';
            } else {
                break;
            }
        }
        char q = text.charAt(quote);
        boolean triple = end - quote >= 6 && text.charAt(quote + 1) == q && text.charAt(quote + 2) == q;
        int width = triple ? 3 : 1;
        int from = quote + width;
        int to = end - width;
        if (bytes) {
            return new Literal.Bytes(bytes(from, to, raw));
        }
        return new Literal.Str(raw ? raw(from, to) : string(from, to), unicode);
    }

    /** The value of the text of an f-string, where a doubled brace is one. */
    String formatted(int start, int end, boolean raw) {
        String plain = raw ? raw(start, end) : null;
        if (plain == null) {
            return unescape(start, end, true);
        }
        return plain.indexOf('{') < 0 && plain.indexOf('}') < 0 ? plain : plain.replace("{{", "{").replace("}}", "}");
    }

    /** The text itself, with line ends as the language has them. */
    String raw(int start, int end) {
        return newlines(text.substring(start, end));
    }

    /** {@code value} with line ends as the language has them. */
    String newlines(String value) {
        return value.indexOf('\r') < 0 ? value : value.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What stands between two tokens, without the comments in it. */
    static String withoutComments(String gap) {
        if (gap.indexOf('#') < 0) {
            return gap;
        }
        StringBuilder kept = new StringBuilder();
        boolean comment = false;
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            comment = c == '#' || comment && c != '\n' && c != '\r';
            if (!comment) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private String string(int start, int end) {
        return unescape(start, end, false);
    }

    private boolean needsDecoding(int start, int end, boolean braces) {
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c == '\\' || c == '\r' || braces && (c == '{' || c == '}')) {
                return true;
            }
        }
        return false;
    }

    private String unescape(int start, int end, boolean braces) {
        if (!needsDecoding(start, end, braces)) {
            return text.substring(start, end);
        }
        StringBuilder out = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < end) {
                i = escape(i + 1, end, out);
            } else if (c == '\r') {
                out.append('\n');
                i += i + 1 < end && text.charAt(i + 1) == '\n' ? 2 : 1;
            } else {
                out.append(c);
                i += braces && (c == '{' || c == '}') ? 2 : 1;
            }
        }
        return out.toString();
    }

    /** Decodes what follows a backslash, from {@code i} on; gives back the place after it. */
    private int escape(int i, int end, StringBuilder out) {
        char c = text.charAt(i);
        switch (c) {
            case 'x' -> {
                return codePoint(i, 2, end, out);
            }
            case 'u' -> {
                return codePoint(i, 4, end, out);
            }
            case 'U' -> {
                return codePoint(i, 8, end, out);
            }
            case 'N' -> {
                return named(i, end, out);
            }
            default -> {
                return simpleEscape(c, i, end, out);
            }
        }
    }

    /** The escapes that strings and bytes have in common, but {@code \x}. */
    private int simpleEscape(char c, int i, int end, StringBuilder out) {
        switch (c) {
            case '\n' -> {
                return i + 1;
            }
            case '\r' -> {
                return i + 1 < end && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
            case '\\', '\'', '"' -> out.append(c);
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\u000B');
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return octal(i, end, out);
            }
            default -> {
                out.append('\\');
                return i;
            }
        }
        return i + 1;
    }

    private int octal(int start, int end, StringBuilder out) {
        int value = 0;
        int i = start;
        while (i < end && i < start + 3 && text.charAt(i) >= '0' && text.charAt(i) <= '7') {
            value = value * 8 + text.charAt(i) - '0';
            i++;
        }
        out.append((char) value);
        return i;
    }

    private int codePoint(int i, int digits, int end, StringBuilder out) {
        int value = hex(i + 1, digits, end);
        if (value < 0) {
            String form = "\\" + text.charAt(i) + "X".repeat(digits);
            throw unicodeError("truncated " + form + " escape", i);
        }
        if (value > Character.MAX_CODE_POINT) {
            throw unicodeError("illegal Unicode character", i);
        }
        out.appendCodePoint(value);
        return i + 1 + digits;
    }

    /** The value of {@code digits} hexadecimal digits; -1 if there are fewer, a huge number if it is no code point. */
    private int hex(int start, int digits, int end) {
        if (start + digits > end) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < start + digits; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    private int named(int i, int end, StringBuilder out) {
        int close = i + 1 < end && text.charAt(i + 1) == '{' ? text.indexOf('}', i + 2) : -1;
        if (close < 0 || close >= end || close == i + 2) {
            throw unicodeError("malformed \\N character escape", i);
        }
        int codePoint = UnicodeNames.codePoint(text.substring(i + 2, close));
        if (codePoint < 0) {
            throw unicodeError("unknown Unicode character name", i);
        }
        out.appendCodePoint(codePoint);
        return close + 1;
    }

    private static SyntaxException unicodeError(String what, int i) {
        return new SyntaxException("(unicode error) 'unicodeescape' codec can't decode bytes: " + what, i - 1);
    }

    private String bytes(int start, int end, boolean raw) {
        boolean plain = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                throw new SyntaxException("bytes can only contain ASCII literal characters", i);
            }
            plain &= c != '\\';
        }
        if (raw || plain) {
            return raw(start, end);
        }
        StringBuilder out = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < end) {
                i = byteEscape(i + 1, end, out);
            } else if (c == '\r') {
                out.append('\n');
                i += i + 1 < end && text.charAt(i + 1) == '\n' ? 2 : 1;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private int byteEscape(int i, int end, StringBuilder out) {
        char c = text.charAt(i);
        if (c == 'x') {
            int value = hex(i + 1, 2, end);
            if (value < 0) {
                throw new SyntaxException("(value error) invalid \\x escape", i - 1);
            }
            out.append((char) value);
            return i + 3;
        }
        int length = out.length();
        int next = simpleEscape(c, i, end, out);
        if (out.length() > length) {
            int last = out.length() - 1;
            out.setCharAt(last, (char) (out.charAt(last) & BYTE_MASK));
        }
        return next;
    }
}
