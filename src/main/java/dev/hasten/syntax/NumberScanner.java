package dev.hasten.syntax;

/** Finds where a number ends (Python reference, section 2.4.5 to 2.4.7). */
final class NumberScanner {

    private final char[] chars;

    NumberScanner(char[] chars) {
        this.chars = chars;
    }

    /** The end of the number that begins at {@code start} with a digit, or with a dot before a digit. */
    int scan(int start) {
        int end;
        if (chars[start] == '0') {
            end = switch (chars[start + 1]) {
                case 'x', 'X' -> radix(start, 16, "hexadecimal");
                case 'o', 'O' -> radix(start, 8, "octal");
                case 'b', 'B' -> radix(start, 2, "binary");
                default -> decimal(start);
            };
        } else {
            end = decimal(start);
        }
        return end;
    }

    private int radix(int start, int radix, String name) {
        int p = start + 2;
        do {
            if (chars[p] == '_') {
                p++;
            }
            if (!isDigit(chars[p], radix)) {
                if (CharClass.isDigit(chars[p])) {
                    throw new SyntaxException("invalid digit '" + chars[p] + "' in " + name + " literal", p);
                }
                throw invalid(name, p);
            }
            while (isDigit(chars[p], radix)) {
                p++;
            }
        } while (chars[p] == '_');
        if (CharClass.isDigit(chars[p])) {
            throw new SyntaxException("invalid digit '" + chars[p] + "' in " + name + " literal", p);
        }
        return checkEnd(p, name);
    }

    private static boolean isDigit(char c, int radix) {
        return c < 128 && Character.digit(c, radix) >= 0;
    }

    private int decimal(int start) {
        int p = start;
        if (chars[p] != '.') {
            p = digits(p);
        }
        int wholeEnd = p;
        boolean integer = true;
        if (chars[p] == '.') {
            integer = false;
            p++;
            if (CharClass.isDigit(chars[p])) {
                p = digits(p);
            }
        }
        if (chars[p] == 'e' || chars[p] == 'E') {
            int exponent = chars[p + 1] == '+' || chars[p + 1] == '-' ? p + 2 : p + 1;
            if (CharClass.isDigit(chars[exponent])) {
                integer = false;
                p = digits(exponent);
            }
        }
        if (chars[p] == 'j' || chars[p] == 'J') {
            return checkEnd(p + 1, "imaginary");
        }
        if (integer && chars[start] == '0') {
            requireZeros(start, wholeEnd);
        }
        return checkEnd(p, "decimal");
    }

    /** {@code p} is at a digit; the end of the digits, with single underscores between them. */
    private int digits(int p) {
        int end = p;
        for (;;) {
            while (CharClass.isDigit(chars[end])) {
                end++;
            }
            if (chars[end] != '_') {
                return end;
            }
            end++;
            if (!CharClass.isDigit(chars[end])) {
                throw invalid("decimal", end - 1);
            }
        }
    }

    /** An integer may begin with a zero only if it is zero. */
    private void requireZeros(int start, int end) {
        for (int i = start; i < end; i++) {
            if (chars[i] != '0' && chars[i] != '_') {
                throw new SyntaxException("leading zeros in decimal integer literals are not permitted; "
                        + "use an 0o prefix for octal integers", start);
            }
        }
    }

    /** No name may follow a number at once, but some keywords may, as in {@code 1if x else 2}. */
    private int checkEnd(int p, String name) {
        char c = chars[p];
        if (CharClass.of(c) != CharClass.LETTER) {
            return p;
        }
        int end = p;
        while (CharClass.isWord(chars[end])) {
            end++;
        }
        String[] followers = {"and", "else", "for", "if", "in", "is", "not", "or"};
        for (String keyword : followers) {
            if (new String(chars, p, end - p).startsWith(keyword)) {
                return p;
            }
        }
        throw invalid(name, p);
    }

    private static SyntaxException invalid(String name, int offset) {
        return new SyntaxException("invalid " + name + " literal", offset);
    }
}
