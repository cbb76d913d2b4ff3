package dev.hasten.syntax;

/** How the characters of a string or bytes literal are written (Python reference, section 2.4.1). */
enum StringEscapes {
    UNICODE {
        @Override
        boolean isPlain(int c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                        Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                case Character.SPACE_SEPARATOR -> c == ' ';
                default -> true;
            };
        }
    },
    BYTES {
        @Override
        boolean isPlain(int c) {
            return c >= ' ' && c < 0x7F;
        }
    };

    /** Whether the character is written as it is, if it is neither a quote nor a backslash. */
    abstract boolean isPlain(int c);

    /** What stands between two of {@code quote} for the characters of {@code value}. */
    String escape(String value, String quote) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        int c;
        for (int at = 0; at < value.length(); at += Character.charCount(c)) {
            c = value.codePointAt(at);
            if (c == quote.charAt(0)) {
                boolean harmless = quote.length() > 1 && at + 1 < value.length() && value.charAt(at + 1) != c;
                text.append(harmless ? "" : "\\").append((char) c);
            } else if (c == '\n' && quote.length() > 1) {
                text.append('\n');
            } else if (c != '\\' && isPlain(c)) {
                text.appendCodePoint(c);
            } else {
                text.append(escape(c));
            }
        }
        return text.toString();
    }

    private static String escape(int c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < 0x100 ? String.format("\\x%02x", c)
                    : c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
        };
    }
}
