package dev.hasten.transforms.inlining;

import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Functions that may run themselves, by way of others. A body that takes the place of a call brings its calls along; so
 * around a cycle there would be no end of it.
 *
 * <p>There is an end where all that leads from the callee back to itself passes through the caller: {@code walk} calls
 * {@code step} in a loop, which calls {@code walk}. Once the body of {@code step} stands in {@code walk}, that calls
 * itself, and is left alone. Of the functions of a cycle, those that stand further up in the file get the bodies of
 * those further down, and not the other way round, lest they go on in turns.
 */
public final class Cycles {
    private final FileFacts facts;
    private final Function<Stmt.FunctionDef, Set<Stmt.FunctionDef>> runs;
    private final Map<Stmt.FunctionDef, Set<Stmt.FunctionDef>> known = new IdentityHashMap<>();

    /** @param runs the functions of the file that the body of a function may run, as far as bodies might be inlined */
    public Cycles(FileFacts facts, Function<Stmt.FunctionDef, Set<Stmt.FunctionDef>> runs) {
        this.facts = facts;
        this.runs = runs;
    }

    /** Whether {@code function} may run itself. */
    public boolean isOn(Stmt.FunctionDef function) {
        return reachable(function, null).contains(function);
    }

    /** Whether there may be no end of it if the body of {@code callee} takes the place of {@code place}. */
    public boolean isEndless(Expr place, Stmt.FunctionDef callee) {
        Set<Stmt.FunctionDef> reachable = reachable(callee, null);
        return reachable.contains(callee)
                && !(facts.scopes().scopeOf(place).runner().node() instanceof Stmt.FunctionDef caller
                && reachable.contains(caller) && facts.places().isBefore(caller, callee)
                && !reachable(callee, caller).contains(callee)
                && reachable.stream().allMatch(each -> isMethod(each) == isMethod(callee) || !isBehind(callee, each)));
    }

    private boolean isBehind(Stmt.FunctionDef callee, Stmt.FunctionDef function) {
        return reachable(function, null).contains(callee);
    }

    /** Methods and other functions are put in the places of calls by transforms that do not know of each other. */
    private boolean isMethod(Stmt.FunctionDef function) {
        return facts.places().parent(function) instanceof Stmt.ClassDef;
    }

    /** What may run once {@code function} does; what only {@code without} would run is left out. */
    private Set<Stmt.FunctionDef> reachable(Stmt.FunctionDef function, Stmt.@Nullable FunctionDef without) {
        Set<Stmt.FunctionDef> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Stmt.FunctionDef> open = new ArrayDeque<>();
        open.push(function);
        while (!open.isEmpty()) {
            for (Stmt.FunctionDef next : known.computeIfAbsent(open.pop(), runs)) {
                if (next != without && seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }
}
