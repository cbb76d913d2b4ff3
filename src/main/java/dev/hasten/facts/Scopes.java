package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of a file, as CPython's {@code symtable} sees them: which variable each name is, and where each variable
 * occurs. Comprehensions have scopes of their own, also for the versions that run them in place (PEP 709).
 *
 * <p>No node may stand twice in the tree.
 */
public final class Scopes {

    private final Map<Node, Scope> opened = new IdentityHashMap<>();
    private final Map<Node, Occurrence> occurrences = new IdentityHashMap<>();
    private final Scope module;
    private final Places places;

    private Scopes(Root root) {
        ScopeBuilder builder = new ScopeBuilder(root, opened, occurrences);
        module = builder.module();
        places = builder.places();
        ScopeResolver.resolve(module);
    }

    /** The scopes of {@code root}. */
    public static Scopes of(Root root) {
        return new Scopes(root);
    }

    /** The scope of the module. */
    public Scope module() {
        return module;
    }

    /** Where each node stands. */
    public Places places() {
        return places;
    }

    /** The scope whose code evaluates {@code node}; see {@link Places#scope}. */
    public Scope scopeOf(Node node) {
        return places.scope(node);
    }

    /**
     * The scope of the body of {@code node}: a root, function, lambda, class, comprehension or type alias; none for
     * any other node.
     */
    public @Nullable Scope opened(Node node) {
        return opened.get(node);
    }

    /** The variable that {@code name} is. */
    public Variable resolve(Expr.Name name) {
        Occurrence occurrence = occurrences.get(name);
        if (occurrence == null) {
            throw new IllegalArgumentException("not a name of this file: " + name.id());
        }
        return occurrence.variable();
    }

    /** What {@code node} does with a name; none if it is not one of those that {@link Occurrence} lists. */
    public @Nullable Occurrence occurrence(Node node) {
        return occurrences.get(node);
    }

    /** The global or builtin {@code name} (mangled), if the file mentions it by name anywhere. */
    public @Nullable Variable global(String name) {
        return module.variable(name);
    }

    /**
     * Whether reading {@code name} there gives the value of {@link #resolve} and nothing else. In the body of a
     * class it may not: the class is looked into first, and {@code __prepare__} may have put anything there; the
     * same goes for what is right inside a class and not a function (type parameters, annotations), and for names that
     * CPython confuses ({@link ComprehensionNames}).
     */
    public boolean readsExactly(Expr.Name name) {
        Scope scope = places.scope(name);
        while (scope.kind().isTypeScope() || scope.kind() == Scope.Kind.ANNOTATIONS) {
            scope = scope.parent();
        }
        if (scope.kind() != Scope.Kind.CLASS) {
            return !ComprehensionNames.isConfused(name.id(), resolve(name).owner(), scope);
        }
        Symbol symbol = scope.symbol(scope.mangle(name.id()));
        return symbol != null && symbol.kind() == Symbol.Kind.GLOBAL_EXPLICIT;
    }
}
