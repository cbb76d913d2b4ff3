package dev.hasten.facts;

import dev.hasten.syntax.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scope (Python reference, section 4.2), as CPython's {@code symtable} has it: a block of code with its own names.
 * It is built by {@link ScopeBuilder} and does not change afterwards.
 */
public final class Scope {

    /** What opens a scope. */
    public enum Kind {
        MODULE, CLASS, FUNCTION, LAMBDA, LIST_COMPREHENSION, SET_COMPREHENSION, DICT_COMPREHENSION, GENERATOR,
        /** The type parameters of a function, class or alias (3.12). */
        TYPE_PARAMETERS,
        /** The value of a {@code type} statement, evaluated when it is first asked for (3.12). */
        TYPE_ALIAS,
        /** The bound or default of a type parameter, evaluated when it is first asked for (3.12). */
        TYPE_VARIABLE,
        /** The annotations of a scope under {@code from __future__ import annotations}: kept as text, never run. */
        ANNOTATIONS;

        /** Whether it is the scope of a comprehension or generator expression. */
        public boolean isComprehension() {
            return this == LIST_COMPREHENSION || this == SET_COMPREHENSION || this == DICT_COMPREHENSION
                    || this == GENERATOR;
        }

        /** Whether names bound in it are seen by the scopes inside it. */
        public boolean isFunctionLike() {
            return this != MODULE && this != CLASS;
        }

        /** Whether it is one of those that 3.12 calls annotation scopes. */
        boolean isTypeScope() {
            return this == TYPE_PARAMETERS || this == TYPE_ALIAS || this == TYPE_VARIABLE;
        }
    }

    private final Kind kind;
    private final Node node;
    private final @Nullable Scope parent;
    private final String name;
    private final @Nullable String privateName;
    private final List<Scope> children = new ArrayList<>();
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private @Nullable Variable classCell;
    private @Nullable Scope annotations;

    Scope(Kind kind, Node node, @Nullable Scope parent, String name, @Nullable String privateName) {
        this.kind = kind;
        this.node = node;
        this.parent = parent;
        this.name = name;
        this.privateName = privateName;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** What opened it. */
    public Kind kind() {
        return kind;
    }

    /** The node that opened it; a {@code def} with type parameters opens two, one inside the other. */
    public Node node() {
        return node;
    }

    /** The scope around it; none around a module. */
    public @Nullable Scope parent() {
        return parent;
    }

    /** The name of the function, class or alias, or what {@code symtable} says in its place. */
    public String name() {
        return name;
    }

    /** The scopes directly inside it, in the order in which they were met. */
    public List<Scope> children() {
        return Collections.unmodifiableList(children);
    }

    /** The names that occur in it or pass through it to a scope inside. */
    public Collection<Symbol> symbols() {
        return Collections.unmodifiableCollection(symbols.values());
    }

    /** What {@code name} (mangled, see {@link #mangle}) is here; none if it does not occur. */
    public @Nullable Symbol symbol(String name) {
        return symbols.get(name);
    }

    /** Whether the code of {@code other} is this scope's own or stands somewhere inside it. */
    public boolean encloses(Scope other) {
        for (@Nullable Scope scope = other; scope != null; scope = scope.parent) {
            if (scope == this) {
                return true;
            }
        }
        return false;
    }

    /**
     * The nearest scope, this one or around it, that has a frame of its own in every version: the function, lambda,
     * generator, class or module whose run the code is part of. Other comprehensions run at once, inside it.
     */
    public Scope runner() {
        Scope scope = this;
        while (scope.kind.isComprehension() && scope.kind != Kind.GENERATOR && scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }

    /** Whether its code may run any number of times, as that of a function does, and that of a module does not. */
    public boolean runsOften() {
        Kind running = runner().kind;
        return running == Kind.FUNCTION || running == Kind.LAMBDA || running == Kind.GENERATOR;
    }

    /**
     * The name that stands for {@code identifier} here: inside a class, {@code __x} means {@code _Class__x} (Python
     * reference, section 6.2.1). This goes for names, attributes and keyword arguments alike.
     */
    public String mangle(String identifier) {
        if (privateName == null || !identifier.startsWith("__") || identifier.endsWith("__")
                || identifier.indexOf('.') >= 0) {
            return identifier;
        }
        int start = 0;
        while (start < privateName.length() && privateName.charAt(start) == '_') {
            start++;
        }
        return start == privateName.length() ? identifier : "_" + privateName.substring(start) + identifier;
    }

    @Nullable String privateName() {
        return privateName;
    }

    /** The symbol of {@code mangled}, made if there was none. */
    Symbol declare(String mangled) {
        return symbols.computeIfAbsent(mangled, key -> new Symbol(key, this));
    }

    /** The variable {@code mangled} of this scope, made if there was none. */
    Variable own(String mangled) {
        return variables.computeIfAbsent(mangled, key -> new Variable(key, this));
    }

    /** The variables that belong to this scope. */
    public Collection<Variable> variables() {
        return Collections.unmodifiableCollection(variables.values());
    }

    /** The variable {@code mangled} of this scope; none if the file does not mention it. */
    public @Nullable Variable variable(String mangled) {
        return variables.get(mangled);
    }

    /** The scope of those annotations that stand in this one and are kept as text. */
    Scope annotations() {
        if (annotations == null) {
            annotations = new Scope(Kind.ANNOTATIONS, node, this, "annotations", privateName);
        }
        return annotations;
    }

    /** The variable {@code __class__} that a class gives to the functions inside it. */
    Variable classCell() {
        if (classCell == null) {
            classCell = new Variable("__class__", this);
        }
        return classCell;
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
