package dev.hasten.syntax;

import java.util.Arrays;
import java.util.List;

/** What rules have read and nobody has taken yet. */
final class NodeStack {

    private Object[] items = new Object[64];
    private int size;

    int size() {
        return size;
    }

    void push(Object item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    Object pop() {
        return items[--size];
    }

    Object get(int index) {
        return items[index];
    }

    void set(int index, Object item) {
        items[index] = item;
    }

    /** Drops everything above {@code mark}. */
    void cut(int mark) {
        size = mark;
    }

    /** Takes everything above {@code mark}, lowest first. The caller knows what it pushed. */
    <T> List<T> list(int mark) {
        List<T> all = copy(mark, size);
        size = mark;
        return all;
    }

    /** A list of the items between two heights; short ones are made without an array between. */
    @SuppressWarnings("unchecked")
    <T> List<T> copy(int from, int to) {
        Object[] a = items;
        return (List<T>) switch (to - from) {
            case 0 -> List.of();
            case 1 -> List.of(a[from]);
            case 2 -> List.of(a[from], a[from + 1]);
            case 3 -> List.of(a[from], a[from + 1], a[from + 2]);
            case 4 -> List.of(a[from], a[from + 1], a[from + 2], a[from + 3]);
            case 5 -> List.of(a[from], a[from + 1], a[from + 2], a[from + 3], a[from + 4]);
            default -> List.of(Arrays.copyOfRange(a, from, to));
        };
    }
}
