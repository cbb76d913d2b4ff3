package dev.hasten.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Colours a unified diff for a terminal, in git's colours. */
final class DiffPainter {

    private static final byte[] RESET = ascii("\u001b[m");
    private static final byte[] BOLD = ascii("\u001b[1m");
    private static final byte[] CYAN = ascii("\u001b[36m");
    private static final byte[] RED = ascii("\u001b[31m");
    private static final byte[] GREEN = ascii("\u001b[32m");

    private DiffPainter() {
    }

    /** The diff with colours; the bytes of its lines may be in any encoding in which a line feed is one. */
    static byte[] paint(byte[] diff) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean inHunk = false;
        for (int start = 0; start < diff.length;) {
            int end = start;
            while (end < diff.length && diff[end] != '\n') {
                end++;
            }
            inHunk |= diff[start] == '@';
            byte[] color = color((char) diff[start], inHunk);
            out.writeBytes(color);
            out.write(diff, start, end - start);
            if (color.length > 0) {
                out.writeBytes(RESET);
            }
            out.write('\n');
            start = end + 1;
        }
        return out.toByteArray();
    }

    private static byte[] color(char first, boolean inHunk) {
        return switch (first) {
            case '@' -> CYAN;
            case '-' -> inHunk ? RED : BOLD;
            case '+' -> inHunk ? GREEN : BOLD;
            default -> new byte[0];
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
