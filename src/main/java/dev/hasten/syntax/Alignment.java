package dev.hasten.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which statement of a new block is which of the old one. Those linked stand in the same order in both; as many are
 * linked as can be.
 */
final class Alignment {

    private static final int NONE = -1;

    private final int[] newOfOld;
    private final int[] oldOfNew;

    /** Links what is the same statement, or a copy of it by {@code isCopy}. */
    Alignment(List<Stmt> before, List<Stmt> after, BiPredicate<Stmt, Stmt> isCopy) {
        newOfOld = new int[before.size()];
        oldOfNew = new int[after.size()];
        Arrays.fill(newOfOld, NONE);
        int prefix = 0;
        while (prefix < before.size() && prefix < after.size() && before.get(prefix) == after.get(prefix)) {
            prefix++;
        }
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i).span(), i);
        }
        for (int j = 0; j < after.size(); j++) {
            Stmt stmt = after.get(j);
            Integer place = j < prefix ? Integer.valueOf(j) : places.get(stmt.span());
            boolean same = place != null && (before.get(place) == stmt || isCopy.test(before.get(place), stmt));
            oldOfNew[j] = same ? place : NONE;
        }
        keepLongestRise();
        for (int j = 0; j < oldOfNew.length; j++) {
            if (oldOfNew[j] != NONE) {
                newOfOld[oldOfNew[j]] = j;
            }
        }
    }

    /** Unlinks as few as possible so that the rest rise strictly: the longest rising subsequence. */
    private void keepLongestRise() {
        int[] ends = new int[oldOfNew.length];
        int[] previous = new int[oldOfNew.length];
        int length = 0;
        for (int j = 0; j < oldOfNew.length; j++) {
            if (oldOfNew[j] == NONE) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = low + high >>> 1;
                if (oldOfNew[ends[middle]] < oldOfNew[j]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[j] = low == 0 ? NONE : ends[low - 1];
            ends[low] = j;
            length = Math.max(length, low + 1);
        }
        boolean[] kept = new boolean[oldOfNew.length];
        for (int j = length == 0 ? NONE : ends[length - 1]; j != NONE; j = previous[j]) {
            kept[j] = true;
        }
        for (int j = 0; j < oldOfNew.length; j++) {
            if (!kept[j]) {
                oldOfNew[j] = NONE;
            }
        }
    }

    boolean isOldLinked(int old) {
        return newOfOld[old] != NONE;
    }

    boolean isNewLinked(int now) {
        return oldOfNew[now] != NONE;
    }

    /** The number in the new block of the old block's statement {@code old}; -1 if it has gone. */
    int newOf(int old) {
        return newOfOld[old];
    }

    /** Says that one takes the place of the other, though they are different statements. */
    void link(int old, int now) {
        newOfOld[old] = now;
        oldOfNew[now] = old;
    }

    void unlink(int old) {
        if (newOfOld[old] != NONE) {
            oldOfNew[newOfOld[old]] = NONE;
            newOfOld[old] = NONE;
        }
    }
}
