package dev.hasten.engine;

import dev.hasten.source.Edit;
import java.util.Arrays;
import java.util.List;

/**
 * For each line of a text that was edited in rounds, the line of the original text that it comes from. A line that
 * was inserted comes from the line before which it stands.
 */
final class LineOrigins {
    private final int[] origin;

    private LineOrigins(int[] origin) {
        this.origin = origin;
    }

    /** Every line comes from itself. */
    static LineOrigins identity(String text) {
        int[] origin = new int[lines(text, 0, text.length()) + 1];
        Arrays.setAll(origin, i -> i + 1);
        return new LineOrigins(origin);
    }

    /** The original line, from 1, of line {@code line}, from 1, of the current text. */
    int of(int line) {
        return origin[Math.min(line, origin.length) - 1];
    }

    /**
     * The origins after {@code edits} were applied to {@code text}.
     *
     * @param edits in the order of their places, none overlapping another
     */
    LineOrigins after(String text, List<Edit> edits) {
        int grown = 0;
        for (Edit edit : edits) {
            grown += lines(edit.replacement(), 0, edit.replacement().length()) - lines(text, edit.start(), edit.end());
        }
        int[] next = new int[origin.length + grown];
        int from = 0;
        int to = 0;
        int at = 0;
        for (Edit edit : edits) {
            int kept = lines(text, at, edit.start());
            for (int i = 0; i < kept; i++) {
                next[to++] = origin[from++];
            }
            int removed = lines(text, edit.start(), edit.end());
            int added = lines(edit.replacement(), 0, edit.replacement().length());
            // Lines that pair up keep their own origin; surplus lines share that of the line they precede.
            for (int i = 0; i < added; i++) {
                next[to++] = origin[from + Math.max(0, Math.min(i - Math.max(0, added - removed), removed))];
            }
            from += removed;
            at = edit.end();
        }
        while (to < next.length) {
            next[to++] = origin[from++];
        }
        return new LineOrigins(next);
    }

    /** How many line ends there are; CRLF is one. */
    private static int lines(String text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                count++;
            }
        }
        return count;
    }
}
