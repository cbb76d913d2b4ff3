package dev.hasten.source;

/**
 * The ways to end a line that Python knows (Python reference, "Physical lines"). Form feeds, vertical tabs and
 * Unicode's own separators do not end one.
 */
public enum Newline {
    /** Unix. */
    LF("\n"),
    /** Windows. */
    CRLF("\r\n"),
    /** The old Macintosh. */
    CR("\r");

    private final String text;

    Newline(String text) {
        this.text = text;
    }

    /** The characters themselves. */
    public String text() {
        return text;
    }

    /** The one that {@code text} uses most; the first named above among equals, and {@link #LF} where there is none. */
    static Newline dominantIn(String text) {
        if (text.indexOf('\r') < 0) {
            return LF;
        }
        int[] count = new int[values().length];
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                count[LF.ordinal()]++;
            } else if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                count[CRLF.ordinal()]++;
                at++;
            } else if (c == '\r') {
                count[CR.ordinal()]++;
            }
        }
        Newline best = LF;
        for (Newline each : values()) {
            if (count[each.ordinal()] > count[best.ordinal()]) {
                best = each;
            }
        }
        return best;
    }
}
