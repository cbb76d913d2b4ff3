package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which builtin an expression may be. */
final class Builtins {

    private static final Set<String> MODULES = Set.of("builtins", "__builtin__", "__builtins__");

    private Builtins() {
    }

    /**
     * The name of the builtin that {@code expr} may be: a name that is not local, or an attribute of the module
     * {@code builtins}. This is for suspicion: the module may well have a global of that name. To rely on a
     * builtin, ask {@link ModuleBindings#isBuiltin}.
     */
    static @Nullable String mentioned(Expr expr, Scopes scopes) {
        if (expr instanceof Expr.Name name) {
            return scopes.resolve(name).isGlobal() || !scopes.readsExactly(name) ? name.id() : null;
        }
        if (expr instanceof Expr.Attribute attribute && attribute.value() instanceof Expr.Name module
                && MODULES.contains(module.id())) {
            return attribute.attr();
        }
        return null;
    }
}
