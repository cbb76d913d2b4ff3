package dev.hasten.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Edits of one text that do not overlap, in the order of the text. Insertions at one offset stand in the order given. */
public final class Edits implements Iterable<Edit> {

    /** No edit at all. */
    public static final Edits NONE = new Edits(List.of());

    private final List<Edit> list;

    private Edits(List<Edit> list) {
        this.list = list;
    }

    /**
     * Edits in any order.
     *
     * @throws IllegalArgumentException if two of them overlap: one starts inside what another replaces
     */
    public static Edits of(List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).start() < sorted.get(i - 1).end()) {
                throw new IllegalArgumentException("overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
            }
        }
        return new Edits(List.copyOf(sorted));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The edits in the order of the text. */
    public List<Edit> asList() {
        return list;
    }

    @Override
    public Iterator<Edit> iterator() {
        return list.iterator();
    }

    /** The text once all edits are made, in one pass over it. */
    public String apply(String text) {
        return applyTo(text, 0, text.length());
    }

    /** What becomes of the characters from {@code from} to {@code to}, in which all edits stand. */
    String applyTo(String text, int from, int to) {
        StringBuilder result = new StringBuilder(to - from + 64);
        int at = from;
        for (Edit edit : list) {
            result.append(text, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        return result.append(text, at, to).toString();
    }

    /**
     * The edits of {@code text} that do at once what these and then {@code later}, edits of the text that these make,
     * do one after the other. Edits that meet become one.
     */
    public Edits then(Edits later, String text) {
        return new EditComposition(text, list, later.list).compose();
    }
}
