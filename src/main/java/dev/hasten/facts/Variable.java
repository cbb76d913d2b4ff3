package dev.hasten.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable: a name of one scope together with all the scopes that mean the same one. The globals of a module are
 * the variables of its module scope; so are, for want of a binding, the builtins.
 */
public final class Variable {

    private final String name;
    private final Scope owner;
    private final List<Symbol> symbols = new ArrayList<>(2);
    private @Nullable List<Occurrence> occurrences;

    Variable(String name, Scope owner) {
        this.name = name;
        this.owner = owner;
    }

    /** Its name, mangled. */
    public String name() {
        return name;
    }

    /** The scope that it belongs to. */
    public Scope owner() {
        return owner;
    }

    /** Whether it is a global of the module, or a builtin. */
    public boolean isGlobal() {
        return owner.kind() == Scope.Kind.MODULE;
    }

    /** What it is in each scope that mentions it or passes it on. */
    public List<Symbol> symbols() {
        return Collections.unmodifiableList(symbols);
    }

    /** All the places where it is read, bound, declared or deleted by name, in whatever scope. */
    public List<Occurrence> occurrences() {
        if (occurrences == null) {
            List<Occurrence> all = new ArrayList<>();
            for (Symbol symbol : symbols) {
                all.addAll(symbol.occurrences());
            }
            occurrences = Collections.unmodifiableList(all);
        }
        return occurrences;
    }

    /** Whether the name is bound anywhere in the file, other than dynamically. */
    public boolean isBound() {
        for (Symbol symbol : symbols) {
            if (symbol.isBound()) {
                return true;
            }
        }
        return false;
    }

    void add(Symbol symbol) {
        symbols.add(symbol);
    }

    @Override
    public String toString() {
        return name + " of " + owner;
    }
}
