package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import java.util.HashSet;
import java.util.Set;

/**
 * Where the variables of comprehensions are bound, and what CPython's own compiler confuses with them. Since 3.12 a list, set or dict comprehension runs in the frame of its function
 * (PEP 709). If the function means something outside of it by a name that the comprehension binds, then other
 * comprehensions and functions inside it find the comprehension's variable, unbound: globals in the first releases of
 * 3.12, free variables in all since. Code that has it so may keep it; a rewrite must not make it so.
 */
public final class ComprehensionNames {

    private ComprehensionNames() {
    }

    /**
     * Whether the variable that {@code name} means, one of a comprehension, is bound where that is read. It is not where the
     * clauses up to its own ask what to go through (Python reference, section 6.2.4).
     */
    public static boolean isBound(Expr.Name name, Variable variable, Places places) {
        for (Clause.Comprehension clause : Loops.clauses(variable.owner().node())) {
            if (places.contains(clause.iter(), name) || places.contains(clause.target(), name)) {
                return false;
            }
            boolean binds = variable.occurrences().stream()
                    .anyMatch(each -> each.role().binds() && places.contains(clause.target(), each.node()));
            if (binds) {
                return true;
            }
            if (clause.ifs().stream().anyMatch(test -> places.contains(test, name))) {
                return false;
            }
        }
        return false;
    }

    /** Whether {@code runner} would be confused if a comprehension with the variables of {@code added} ran in its frame. */
    public static boolean wouldConfuse(Scope runner, Scope added) {
        Set<String> outer = outer(runner, runner, new HashSet<>());
        return added.variables().stream().anyMatch(variable -> outer.contains(variable.name()));
    }

    /** Whether the code of two functions would be confused if the one stood inside the other. */
    public static boolean wouldConfuseTogether(Scope one, Scope other) {
        return confuses(one, other) || confuses(other, one);
    }

    private static boolean confuses(Scope binding, Scope meaning) {
        Set<String> bound = bound(binding, new HashSet<>());
        return !bound.isEmpty() && outer(meaning, meaning, new HashSet<>()).stream().anyMatch(bound::contains);
    }

    /** Whether {@code name}, which means a variable of {@code owner} in {@code scope}, is confused there already. */
    static boolean isConfused(String name, Scope owner, Scope scope) {
        for (Scope at = scope.parent(); at != null && !at.encloses(owner); at = at.parent()) {
            if (at.kind() == Scope.Kind.FUNCTION && bound(at, new HashSet<>()).contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The names that the comprehensions bind which run in the frame of {@code scope}. */
    private static Set<String> bound(Scope scope, Set<String> names) {
        for (Scope child : scope.children()) {
            if (child.kind().isComprehension() && child.kind() != Scope.Kind.GENERATOR) {
                child.variables().forEach(variable -> names.add(variable.name()));
                bound(child, names);
            }
        }
        return names;
    }

    /** The names that mean something outside of {@code runner} in {@code scope}, which is in it. */
    private static Set<String> outer(Scope runner, Scope scope, Set<String> names) {
        for (Symbol symbol : scope.symbols()) {
            if (!runner.encloses(symbol.variable().owner())) {
                names.add(symbol.name());
            }
        }
        scope.children().forEach(child -> outer(runner, child, names));
        return names;
    }
}
