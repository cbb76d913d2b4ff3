package dev.hasten.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The function that is being written: what its names hold, and where in it the writing is. */
final class Locals {

    /** What sort of function it is. */
    enum Sort { PLAIN, GENERATOR, ASYNC, METHOD, SHAPE }

    /** A name and what it holds most of the time. */
    record Local(String kind, String name) {
    }

    /** How the names begin that count the turns of a loop. */
    static final String COUNTER = "turn";

    private final Sort sort;
    private final @Nullable Locals around;
    private final List<Local> visible = new ArrayList<>();
    private final List<Local> pending = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> declared = new LinkedHashSet<>();
    private int loops;

    /** @param around the function that holds it; none for one of the module */
    Locals(Sort sort, @Nullable Locals around) {
        this.sort = sort;
        this.around = around;
    }

    Sort sort() {
        return sort;
    }

    @Nullable Locals around() {
        return around;
    }

    int loops() {
        return loops;
    }

    void enterLoop() {
        loops++;
    }

    void leaveLoop() {
        loops--;
    }

    /** Makes a name known, when the statement at hand is over. */
    void bind(String kind, String name) {
        taken.add(name);
        pending.add(new Local(kind, name));
    }

    /** The statement at hand is over, or its block begins. */
    void flush() {
        visible.addAll(pending);
        pending.clear();
    }

    /** Makes a name known at once. */
    void add(String kind, String name) {
        taken.add(name);
        visible.add(new Local(kind, name));
    }

    /** How many names are known; to be given to {@link #forgetFrom}. */
    int mark() {
        return visible.size();
    }

    /** Forgets the names that became known since {@code mark}. */
    void forgetFrom(int mark) {
        visible.subList(Math.min(mark, visible.size()), visible.size()).clear();
    }

    /** The known names of a kind, those of the functions around it included. */
    List<String> names(String kind) {
        List<String> names = new ArrayList<>(known(kind));
        if (around != null) {
            names.addAll(around.names(kind));
        }
        return names;
    }

    /** The known names of a kind that the function itself binds, and that may be assigned. */
    List<String> own(String kind) {
        return known(kind).stream().filter(name -> !name.startsWith(COUNTER)).toList();
    }

    private List<String> known(String kind) {
        return visible.stream().filter(local -> local.kind.equals(kind)).map(Local::name).toList();
    }

    boolean isTaken(String name) {
        return taken.contains(name) || around != null && around.isTaken(name);
    }

    /** Declares a name of the module as {@code global}; false if the function has it as a local. */
    boolean declare(String name) {
        return !isTaken(name) && (declared.add(name) || true);
    }

    /** What the function declares as {@code global}. */
    Set<String> declared() {
        return declared;
    }
}
