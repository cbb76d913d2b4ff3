package dev.hasten.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Places in a file, each perhaps with a name, in the order in which they were read. */
final class Marks {

    private int[] offsets = new int[8];
    private @Nullable String[] names = new String[8];
    private int size;

    int size() {
        return size;
    }

    int offset(int index) {
        return offsets[index];
    }

    @Nullable String name(int index) {
        return names[index];
    }

    void add(int offset, @Nullable String name) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size * 2);
            names = Arrays.copyOf(names, size * 2);
        }
        offsets[size] = offset;
        names[size++] = name;
    }

    /** Puts the mark at {@code from} in the place of the one at {@code to}. */
    void move(int from, int to) {
        offsets[to] = offsets[from];
        names[to] = names[from];
    }

    /** Drops all marks from {@code newSize} on. */
    void cut(int newSize) {
        size = Math.min(size, newSize);
    }

    /** The first of the last marks that all stand at {@code offset} or after it. */
    int firstFrom(int offset) {
        int first = size;
        while (first > 0 && offsets[first - 1] >= offset) {
            first--;
        }
        return first;
    }

    /** Takes the names off all marks from {@code from} on. */
    void forgetNames(int from) {
        Arrays.fill(names, Math.min(from, size), size, null);
    }
}
