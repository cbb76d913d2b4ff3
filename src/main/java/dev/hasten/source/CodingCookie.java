package dev.hasten.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The comment that declares a file's encoding (Python reference, "Encoding declarations"; PEP 263): on the first
 * line, or on the second if nothing but a comment stands on the first.
 *
 * @param name the encoding as CPython's tokenizer calls it: the many spellings of UTF-8 and Latin-1 made one
 * @param line the line it stands on, 1 or 2
 */
record CodingCookie(String name, int line) {

    private static final byte[] WORD = "coding".getBytes(StandardCharsets.US_ASCII);

    /** The cookie in {@code bytes} from offset {@code from} on, where the first line starts; null if there is none. */
    static @Nullable CodingCookie find(byte[] bytes, int from) {
        int start = from;
        for (int line = 1; line <= 2 && start < bytes.length; line++) {
            int sharp = start;
            while (sharp < bytes.length && isBlank(bytes[sharp])) {
                sharp++;
            }
            if (sharp < bytes.length && bytes[sharp] != '#' && !endsLine(bytes[sharp])) {
                return null;
            }
            int end = sharp;
            while (end < bytes.length && !endsLine(bytes[end])) {
                end++;
            }
            String name = nameIn(bytes, sharp, end);
            if (name != null) {
                return new CodingCookie(normalized(name), line);
            }
            boolean crlf = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
            start = end + (crlf ? 2 : 1);
        }
        return null;
    }

    private static @Nullable String nameIn(byte[] bytes, int start, int end) {
        for (int at = start; at + WORD.length < end; at++) {
            if (!startsWithWord(bytes, at) || bytes[at + WORD.length] != ':' && bytes[at + WORD.length] != '=') {
                continue;
            }
            int first = at + WORD.length + 1;
            while (first < end && (bytes[first] == ' ' || bytes[first] == '\t')) {
                first++;
            }
            int last = first;
            while (last < end && isNamePart(bytes[last])) {
                last++;
            }
            if (last > first) {
                return new String(bytes, first, last - first, StandardCharsets.US_ASCII);
            }
        }
        return null;
    }

    private static boolean startsWithWord(byte[] bytes, int at) {
        for (int i = 0; i < WORD.length; i++) {
            if (bytes[at + i] != WORD[i]) {
                return false;
            }
        }
        return true;
    }

    /** Only the first twelve characters count for the two encodings that have names of their own. */
    private static String normalized(String name) {
        String head = name.substring(0, Math.min(12, name.length())).toLowerCase(Locale.ROOT).replace('_', '-');
        if (head.equals("utf-8") || head.startsWith("utf-8-")) {
            return "utf-8";
        }
        for (String latin : new String[] {"latin-1", "iso-8859-1", "iso-latin-1"}) {
            if (head.equals(latin) || head.startsWith(latin + "-")) {
                return "iso-8859-1";
            }
        }
        return name;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\f';
    }

    private static boolean endsLine(byte b) {
        return b == '\n' || b == '\r';
    }

    private static boolean isNamePart(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_' || b == '.';
    }
}
