package dev.hasten.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A name in one scope: what the scope does with it, and which variable it is. It is built by {@link ScopeBuilder}
 * and {@link ScopeResolver} and does not change afterwards.
 */
public final class Symbol {

    /** How the name is found, in the terms of CPython's {@code symtable}. */
    public enum Kind {
        /** Bound here, and used here only; in a module, a global of its own. */
        LOCAL,
        /** Bound here, and used by a function inside too. */
        CELL,
        /** Bound in a function around, or in a class around if it is {@code __class__}. */
        FREE,
        /** Declared {@code global}. */
        GLOBAL_EXPLICIT,
        /** A global of the module, or else a builtin. */
        GLOBAL_IMPLICIT
    }

    static final int USED = 1;
    static final int BOUND = 1 << 1;
    static final int PARAMETER = 1 << 2;
    static final int IMPORTED = 1 << 3;
    static final int DECLARED_GLOBAL = 1 << 4;
    static final int DECLARED_NONLOCAL = 1 << 5;
    static final int ANNOTATED = 1 << 6;
    static final int TYPE_PARAMETER = 1 << 7;

    private static final int BINDS = BOUND | PARAMETER | IMPORTED | TYPE_PARAMETER;

    private final String name;
    private final Scope scope;
    private final List<Occurrence> occurrences = new ArrayList<>(4);
    private int flags;
    private @Nullable Kind kind;
    private @Nullable Variable variable;

    Symbol(String name, Scope scope) {
        this.name = name;
        this.scope = scope;
    }

    /** The name, mangled. */
    public String name() {
        return name;
    }

    /** Where it occurs. */
    public Scope scope() {
        return scope;
    }

    /** How it is found. */
    public Kind kind() {
        return Objects.requireNonNull(kind);
    }

    /** The variable that it is. */
    public Variable variable() {
        return Objects.requireNonNull(variable);
    }

    /** The places in this scope, in the order in which they were met. */
    public List<Occurrence> occurrences() {
        return Collections.unmodifiableList(occurrences);
    }

    /** Whether the scope reads it. */
    public boolean isUsed() {
        return has(USED);
    }

    /** Whether a statement, a target or a {@code :=} of the scope binds or deletes it. */
    public boolean isAssigned() {
        return has(BOUND);
    }

    /** Whether it is a parameter. */
    public boolean isParameter() {
        return has(PARAMETER);
    }

    /** Whether an {@code import} of the scope binds it. */
    public boolean isImported() {
        return has(IMPORTED);
    }

    /**
     * Whether the scope says {@code global} for it, or a {@code :=} in a comprehension has that effect; for the
     * module's own scope, whether any scope of the file does.
     */
    public boolean isDeclaredGlobal() {
        return has(DECLARED_GLOBAL);
    }

    /** Whether the scope says {@code nonlocal} for it, or a {@code :=} in a comprehension has that effect. */
    public boolean isDeclaredNonlocal() {
        return has(DECLARED_NONLOCAL);
    }

    /** Whether the scope annotates it. */
    public boolean isAnnotated() {
        return has(ANNOTATED);
    }

    /** Whether it is a type parameter of what follows. */
    public boolean isTypeParameter() {
        return has(TYPE_PARAMETER);
    }

    /** Whether the scope binds it in any way, for itself or, if so declared, for another scope. */
    public boolean isBound() {
        return (flags & BINDS) != 0;
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    void add(int moreFlags) {
        flags |= moreFlags;
    }

    void add(Occurrence occurrence) {
        occurrences.add(occurrence);
    }

    void resolve(Kind newKind, Variable newVariable) {
        kind = newKind;
        variable = newVariable;
        newVariable.add(this);
    }

    void becomeCell() {
        kind = Kind.CELL;
    }

    @Override
    public String toString() {
        return name + " " + kind + " in " + scope;
    }
}
