package dev.hasten.facts;

import org.jspecify.annotations.Nullable;

/**
 * The second of two walks that {@link Scopes} rests on: says of each name in each scope which variable it is (Python
 * reference, section 4.2.2).
 */
final class ScopeResolver {

    private final Scope module;

    private ScopeResolver(Scope module) {
        this.module = module;
    }

    /** Resolves all the symbols of {@code module} and of the scopes inside. */
    static void resolve(Scope module) {
        new ScopeResolver(module).resolveAll(module);
    }

    private void resolveAll(Scope scope) {
        for (Symbol symbol : scope.symbols()) {
            resolve(symbol);
        }
        for (Scope child : scope.children()) {
            resolveAll(child);
        }
    }

    private void resolve(Symbol symbol) {
        Scope scope = symbol.scope();
        if (scope == module) {
            Symbol.Kind kind = symbol.isDeclaredGlobal() ? Symbol.Kind.GLOBAL_EXPLICIT
                    : symbol.isBound() ? Symbol.Kind.LOCAL : Symbol.Kind.GLOBAL_IMPLICIT;
            symbol.resolve(kind, module.own(symbol.name()));
        } else if (symbol.isDeclaredGlobal()) {
            symbol.resolve(Symbol.Kind.GLOBAL_EXPLICIT, module.own(symbol.name()));
        } else if (symbol.isBound() && !symbol.isDeclaredNonlocal()) {
            symbol.resolve(Symbol.Kind.LOCAL, scope.own(symbol.name()));
        } else if (!resolveThroughClass(symbol)) {
            resolveOutwards(symbol);
        }
    }

    /**
     * A scope for types right inside a class looks into the class first, and then skips the functions around it
     * (Python reference, section 4.2.2.1). What it finds is only known when it runs; it counts as a global here.
     */
    private boolean resolveThroughClass(Symbol symbol) {
        Scope scope = symbol.scope();
        while (scope.kind().isTypeScope() && scope.parent() != null) {
            scope = scope.parent();
        }
        if (scope == symbol.scope() || scope.kind() != Scope.Kind.CLASS) {
            return false;
        }
        Symbol inClass = scope.symbol(symbol.name());
        if (inClass == null || boundByTypeParameters(symbol, scope)) {
            return false;
        }
        if (inClass.isDeclaredGlobal()) {
            symbol.resolve(Symbol.Kind.GLOBAL_EXPLICIT, module.own(symbol.name()));
            return true;
        }
        if (inClass.isBound() && !inClass.isDeclaredNonlocal()) {
            symbol.resolve(Symbol.Kind.GLOBAL_IMPLICIT, module.own(symbol.name()));
            return true;
        }
        return false;
    }

    private static boolean boundByTypeParameters(Symbol symbol, Scope cls) {
        for (@Nullable Scope scope = symbol.scope().parent(); scope != null && scope != cls; scope = scope.parent()) {
            Symbol there = scope.symbol(symbol.name());
            if (there != null && there.isBound()) {
                return true;
            }
        }
        return false;
    }

    private void resolveOutwards(Symbol symbol) {
        String name = symbol.name();
        Scope owner = symbol.scope().parent();
        while (owner != null && owner != module) {
            if (owner.kind() == Scope.Kind.CLASS) {
                if (name.equals("__class__")) {
                    break;
                }
            } else {
                Symbol there = owner.symbol(name);
                if (there != null && there.isDeclaredGlobal()) {
                    owner = module;
                    break;
                }
                if (there != null && there.isBound() && !there.isDeclaredNonlocal()) {
                    break;
                }
            }
            owner = owner.parent();
        }
        if (owner == null || owner == module) {
            symbol.resolve(Symbol.Kind.GLOBAL_IMPLICIT, module.own(name));
        } else {
            resolveFree(symbol, owner);
        }
    }

    private void resolveFree(Symbol symbol, Scope owner) {
        String name = symbol.name();
        boolean ofClass = owner.kind() == Scope.Kind.CLASS;
        Variable variable = ofClass ? owner.classCell() : owner.own(name);
        symbol.resolve(Symbol.Kind.FREE, variable);
        if (isInText(symbol.scope())) {
            return;
        }
        if (!ofClass) {
            owner.declare(name).becomeCell();
        }
        for (Scope between = symbol.scope().parent(); between != null && between != owner; between = between.parent()) {
            if (between.symbol(name) == null) {
                between.declare(name).resolve(Symbol.Kind.FREE, variable);
            }
        }
    }

    /** Annotations that are kept as text make no closures. */
    private static boolean isInText(Scope scope) {
        for (@Nullable Scope around = scope; around != null; around = around.parent()) {
            if (around.kind() == Scope.Kind.ANNOTATIONS) {
                return true;
            }
        }
        return false;
    }
}
