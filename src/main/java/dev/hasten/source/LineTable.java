package dev.hasten.source;

import java.util.Arrays;

/** Where the lines of a text start. Lines and columns count from 1, columns in code points, as in Python's messages. */
final class LineTable {

    private final String text;
    private final int[] starts;

    LineTable(String text) {
        this.text = text;
        this.starts = text.indexOf('\r') < 0 ? lineFeedsOnly(text) : allNewlines(text);
    }

    private static int[] lineFeedsOnly(String text) {
        int[] starts = new int[1 + text.length() / 24];
        int lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines + 1);
            }
            starts[lines++] = at + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    private static int[] allNewlines(String text) {
        int[] starts = new int[1 + text.length() / 24];
        int lines = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean ends = c == '\n' || c == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n');
            if (!ends) {
                continue;
            }
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines + 1);
            }
            starts[lines++] = at + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    /** The number of lines; a text that ends in a newline has an empty one after it. */
    int count() {
        return starts.length;
    }

    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int columnAt(int offset) {
        return text.codePointCount(starts[lineAt(offset) - 1], offset) + 1;
    }

    int startOf(int line) {
        return starts[line - 1];
    }

    /** The offset just after the line's last character, its newline not counted. */
    int endOf(int line) {
        int end = line < starts.length ? starts[line] : text.length();
        if (line < starts.length) {
            end--;
            if (end > starts[line - 1] && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }
}
