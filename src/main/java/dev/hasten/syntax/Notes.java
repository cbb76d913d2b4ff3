package dev.hasten.syntax;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Comments to be written above statements of a changed tree, each on a line of its own. */
public final class Notes {

    /** No comments. */
    public static final Notes NONE = new Notes(Map.of());

    private final Map<Stmt, Set<String>> notes;

    private Notes(Map<Stmt, Set<String>> notes) {
        this.notes = notes;
    }

    /** No comments yet. */
    public static Notes none() {
        return new Notes(new IdentityHashMap<>());
    }

    /** Notes that {@code text}, in one line and without its {@code #}, goes above {@code stmt}; once, if it is said again. */
    public void add(Stmt stmt, String text) {
        notes.computeIfAbsent(stmt, any -> new LinkedHashSet<>()).add("# " + text);
    }

    /** The comments that go above {@code stmt}, with their {@code #}, from top to bottom. */
    public Collection<String> above(Stmt stmt) {
        return notes.getOrDefault(stmt, Set.of());
    }

    /** All comments, those that are the same for several statements once. */
    public Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        notes.values().forEach(all::addAll);
        return all;
    }
}
