package dev.hasten.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A unified diff as {@code git apply} and {@code patch -p1} take it: the bytes of each line as they are in the file,
 * three lines of context. It is made from the edits, so its cost grows with them and not with the square of the file.
 */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NO_NEWLINE = "\n\\ No newline at end of file\n";

    private final Source source;
    private final String text;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /** The number of lines by which the hunks so far make the file longer. */
    private int grown;

    private UnifiedDiff(Source source, String text) {
        this.source = source;
        this.text = text;
    }

    /**
     * The diff that {@code edits} make of {@code source}; empty if they change nothing. In it the file is called
     * {@code path}, with slashes, relative to where the diff is to be applied.
     */
    public static byte[] of(Source source, Edits edits, String path) {
        // With its byte order mark in the text, the first line needs no special care.
        String mark = source.hasBom() ? "\uFEFF" : "";
        String text = mark + source.text();
        List<LineDelta> deltas = LineDelta.of(text, moved(edits, mark.length()));
        if (deltas.isEmpty()) {
            return new byte[0];
        }
        UnifiedDiff diff = new UnifiedDiff(source, text);
        print("--- " + quoted("a/" + path) + "\n+++ " + quoted("b/" + path) + "\n", diff.out);
        for (int next = 0; next < deltas.size();) {
            int first = next++;
            while (next < deltas.size() && gap(deltas.get(next - 1), deltas.get(next)) <= 2 * CONTEXT) {
                next++;
            }
            diff.hunk(deltas.subList(first, next));
        }
        return diff.out.toByteArray();
    }

    private static Edits moved(Edits edits, int by) {
        if (by == 0) {
            return edits;
        }
        List<Edit> moved = new ArrayList<>();
        for (Edit edit : edits) {
            moved.add(new Edit(edit.start() + by, edit.end() + by, edit.text()));
        }
        return Edits.of(moved);
    }

    private static int gap(LineDelta one, LineDelta next) {
        return next.line() - one.line() - one.removed().size();
    }

    private void hunk(List<LineDelta> deltas) {
        LineDelta first = deltas.get(0);
        int start = first.start();
        int line = first.line();
        for (int i = 0; i < CONTEXT && start > 0; i++) {
            start = text.lastIndexOf('\n', start - 2) + 1;
            line--;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = start;
        int oldLines = 0;
        int newLines = 0;
        for (LineDelta delta : deltas) {
            int context = context(at, delta.start(), Integer.MAX_VALUE, body);
            delta.removed().forEach(each -> line('-', each, body));
            delta.added().forEach(each -> line('+', each, body));
            oldLines += context + delta.removed().size();
            newLines += context + delta.added().size();
            at = delta.end();
        }
        int context = context(at, text.length(), CONTEXT, body);
        oldLines += context;
        newLines += context;
        print("@@ -" + range(line, oldLines) + " +" + range(line + grown, newLines) + " @@\n", out);
        out.writeBytes(body.toByteArray());
        grown += newLines - oldLines;
    }

    /** An empty range is named by the line before it. */
    private static String range(int linesBefore, int count) {
        int first = count == 0 ? linesBefore : linesBefore + 1;
        return count == 1 ? "" + first : first + "," + count;
    }

    private int context(int from, int to, int atMost, ByteArrayOutputStream body) {
        int at = from;
        int lines = 0;
        while (at < to && lines < atMost) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline + 1;
            line(' ', text.substring(at, end), body);
            at = end;
            lines++;
        }
        return lines;
    }

    private void line(char sign, String line, ByteArrayOutputStream body) {
        body.write(sign);
        body.writeBytes(source.encodePart(line));
        if (!line.endsWith("\n")) {
            print(NO_NEWLINE, body);
        }
    }

    private static void print(String header, ByteArrayOutputStream to) {
        to.writeBytes(header.getBytes(StandardCharsets.UTF_8));
    }

    /** The name as git writes it: quoted if it has a character that would end it, with a tab after it if it has a space. */
    private static String quoted(String path) {
        StringBuilder result = new StringBuilder("\"");
        boolean plain = true;
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == '"' || c == '\\') {
                result.append('\\').append(c);
                plain = false;
            } else if (c < ' ' || c == 0x7F) {
                result.append(String.format("\\%03o", (int) c));
                plain = false;
            } else {
                result.append(c);
            }
        }
        if (!plain) {
            return result.append('"').toString();
        }
        return path.indexOf(' ') < 0 ? path : path + "\t";
    }
}
