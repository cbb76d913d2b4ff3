package dev.hasten.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds a small part of a list that still shows something, by trying parts and complements of parts, smaller and
 * smaller ones. (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002.)
 */
final class DeltaDebugging {

    private DeltaDebugging() {
    }

    /**
     * A part of {@code all} that shows it and from which no single item can be taken, if {@code shows} is
     * deterministic; {@code all} itself is taken to show it and is not tried.
     *
     * @param shows whether the items given, in the order of {@code all}, show it
     */
    static <T> List<T> minimize(List<T> all, Predicate<List<T>> shows) {
        List<T> smallest = all;
        int parts = 2;
        while (smallest.size() > 1) {
            int size = (smallest.size() + parts - 1) / parts;
            List<T> smaller = smaller(smallest, size, parts, shows);
            if (smaller.size() < smallest.size()) {
                // What was left out of a complement leaves one part less; a part is divided afresh.
                parts = smaller.size() <= size ? 2 : Math.max(parts - 1, 2);
                smallest = smaller;
            } else if (size == 1) {
                return smallest;
            } else {
                parts = Math.min(parts * 2, smallest.size());
            }
        }
        return smallest;
    }

    private static <T> List<T> smaller(List<T> all, int size, int parts, Predicate<List<T>> shows) {
        for (int at = 0; at < all.size(); at += size) {
            List<T> part = all.subList(at, Math.min(at + size, all.size()));
            if (shows.test(part)) {
                return List.copyOf(part);
            }
        }
        if (parts > 2) {
            for (int at = 0; at < all.size(); at += size) {
                List<T> complement = new ArrayList<>(all);
                complement.subList(at, Math.min(at + size, all.size())).clear();
                if (shows.test(complement)) {
                    return complement;
                }
            }
        }
        return all;
    }
}
