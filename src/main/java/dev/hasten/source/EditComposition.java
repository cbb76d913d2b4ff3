package dev.hasten.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Two lists of edits, the second of the text that the first makes, turned into one list for the first text. Walks both
 * in the coordinates of the text in the middle and makes one edit of each run of edits that meet there.
 */
final class EditComposition {

    private final String text;
    private final List<Edit> first;
    private final List<Edit> second;
    private final List<Edit> result = new ArrayList<>();
    private int nextFirst;
    private int nextSecond;
    /** Middle offset minus first offset, after all of {@code first} before {@code nextFirst}. */
    private int shift;

    EditComposition(String text, List<Edit> first, List<Edit> second) {
        this.text = text;
        this.first = first;
        this.second = second;
    }

    Edits compose() {
        while (nextFirst < first.size() || nextSecond < second.size()) {
            joinRun();
        }
        return Edits.of(result);
    }

    /** Takes the next edit of either list, and then whatever starts before or where the run ends so far. */
    private void joinRun() {
        int firstIndex = nextFirst;
        int secondIndex = nextSecond;
        int shiftBefore = shift;
        int start = Math.min(middleStartOfFirst(), startOfSecond());
        int end = start;
        boolean grew = true;
        while (grew) {
            grew = false;
            if (middleStartOfFirst() <= end) {
                Edit edit = first.get(nextFirst++);
                end = Math.max(end, edit.start() + shift + edit.text().length());
                shift += edit.growth();
                grew = true;
            }
            if (startOfSecond() <= end) {
                end = Math.max(end, second.get(nextSecond++).end());
                grew = true;
            }
        }
        int from = start - shiftBefore;
        int to = end - shift;
        String middle = Edits.of(first.subList(firstIndex, nextFirst)).applyTo(text, from, to);
        List<Edit> moved = new ArrayList<>();
        for (Edit edit : second.subList(secondIndex, nextSecond)) {
            moved.add(new Edit(edit.start() - start, edit.end() - start, edit.text()));
        }
        result.add(new Edit(from, to, Edits.of(moved).apply(middle)));
    }

    private int middleStartOfFirst() {
        return nextFirst < first.size() ? first.get(nextFirst).start() + shift : Integer.MAX_VALUE;
    }

    private int startOfSecond() {
        return nextSecond < second.size() ? second.get(nextSecond).start() : Integer.MAX_VALUE;
    }
}
