package dev.hasten.syntax;

import dev.hasten.source.Span;
import java.util.Arrays;

/** Where the comments of a file stand. They are numbered from 0 in the order of the text. */
final class Comments {

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    /** The comments in a text of {@code length} characters. */
    Comments(Tokens tokens, int length) {
        tokens.forEachComment(0, length, this::add);
        starts = Arrays.copyOf(starts, count);
        ends = Arrays.copyOf(ends, count);
    }

    private void add(long span) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = Span.start(span);
        ends[count++] = Span.end(span);
    }

    int count() {
        return count;
    }

    int start(int comment) {
        return starts[comment];
    }

    int end(int comment) {
        return ends[comment];
    }

    /** The first comment that starts at or after {@code offset}; {@link #count} if there is none. */
    int from(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** The comment that starts at {@code offset}; -1 if none does. */
    int at(int offset) {
        return Math.max(Arrays.binarySearch(starts, offset), -1);
    }
}
