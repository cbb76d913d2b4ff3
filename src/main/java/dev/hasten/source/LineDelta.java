package dev.hasten.source;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole lines that give way to others. A line ends with a line feed and nothing else, as {@code patch} and git see it:
 * a carriage return is part of its line.
 *
 * @param line    the number of lines before the first one replaced
 * @param start   where the replaced lines start in the text
 * @param removed the replaced lines, each with its newline
 * @param added   the new lines, each with its newline
 */
record LineDelta(int line, int start, List<String> removed, List<String> added) {

    /** Above this many pairs of an old and a new line, one run of edits is shown as a whole and not compared inside. */
    private static final long COMPARED_PAIRS = 4_000_000;

    /** Where the replaced lines end in the text. */
    int end() {
        int end = start;
        for (String each : removed) {
            end += each.length();
        }
        return end;
    }

    /** The lines that {@code edits} change in {@code text}, in order. */
    static List<LineDelta> of(String text, Edits edits) {
        List<LineDelta> deltas = new ArrayList<>();
        List<Edit> all = edits.asList();
        int line = 0;
        int counted = 0;
        for (int next = 0; next < all.size();) {
            int first = next;
            int start = startOfLine(text, all.get(first));
            int end = start;
            while (next < all.size() && (next == first || startOfLine(text, all.get(next)) < end)) {
                end = Math.max(end, endOfLines(text, start, all.get(next)));
                next++;
            }
            for (int at = text.indexOf('\n', counted); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
                line++;
            }
            counted = start;
            String changed = Edits.of(all.subList(first, next)).applyTo(text, start, end);
            compare(line, start, lines(text.substring(start, end)), lines(changed), deltas);
        }
        return deltas;
    }

    private static int startOfLine(String text, Edit edit) {
        return text.lastIndexOf('\n', edit.start() - 1) + 1;
    }

    /** Where the lines end that {@code edit} touches: before the line that starts at its end, if that stays a line. */
    private static int endOfLines(String text, int lineStart, Edit edit) {
        int end = edit.end();
        boolean nextStaysLine = edit.text().isEmpty() ? edit.start() == lineStart : edit.text().endsWith("\n");
        if (nextStaysLine && (end == 0 || text.charAt(end - 1) == '\n')) {
            return end;
        }
        int newline = text.indexOf('\n', end);
        return newline < 0 ? text.length() : newline + 1;
    }

    private static void compare(int line, int start, List<String> before, List<String> after, List<LineDelta> deltas) {
        if (before.equals(after)) {
            return;
        }
        if ((long) before.size() * after.size() > COMPARED_PAIRS) {
            add(new LineDelta(line, start, before, after), deltas);
            return;
        }
        int at = start;
        int position = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            for (; position < delta.getSource().getPosition(); position++) {
                at += before.get(position).length();
            }
            add(new LineDelta(line + position, at, delta.getSource().getLines(), delta.getTarget().getLines()), deltas);
        }
    }

    /** Joins it with the last one if they meet: first all removed lines, then all added ones. */
    private static void add(LineDelta delta, List<LineDelta> deltas) {
        LineDelta last = deltas.isEmpty() ? null : deltas.get(deltas.size() - 1);
        if (last == null || last.end() != delta.start) {
            deltas.add(delta);
            return;
        }
        List<String> removed = new ArrayList<>(last.removed);
        removed.addAll(delta.removed);
        List<String> added = new ArrayList<>(last.added);
        added.addAll(delta.added);
        deltas.set(deltas.size() - 1, new LineDelta(last.line, last.start, removed, added));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(at, end));
            at = end;
        }
        return lines;
    }
}
