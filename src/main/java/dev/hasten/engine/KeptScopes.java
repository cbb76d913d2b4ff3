package dev.hasten.engine;

import dev.hasten.facts.Scope;
import dev.hasten.facts.Scopes;
import dev.hasten.facts.Symbol;
import dev.hasten.facts.Variable;
import java.util.HashMap;
import java.util.Map;

/**
 * Verifies that a local of a function is still one after a rewrite, if it is mentioned at all. A name that a function
 * binds anywhere is a local of it everywhere (Python reference, section 4.2.2); a rewrite that takes the only binding
 * away, and not all else, would make it another variable.
 */
final class KeptScopes {

    private KeptScopes() {
    }

    /** @throws VerificationException if a local of {@code before} is another variable in {@code after} */
    static void verify(Scopes before, Scopes after) throws VerificationException {
        Map<String, Scope> old = new HashMap<>();
        collect(before.module(), "", old);
        Map<String, Scope> now = new HashMap<>();
        collect(after.module(), "", now);
        for (Map.Entry<String, Scope> function : now.entrySet()) {
            Scope then = old.get(function.getKey());
            if (then != null) {
                verify(then, function.getValue());
            }
        }
    }

    private static void verify(Scope before, Scope after) throws VerificationException {
        for (Symbol symbol : after.symbols()) {
            Variable local = before.variable(symbol.name());
            boolean wasLocal = local != null && local.owner() == before && local.isBound();
            if (wasLocal && symbol.variable().owner() != after) {
                throw new VerificationException("makes another variable of " + symbol.name() + " in " + after.name());
            }
        }
    }

    /** The functions inside {@code scope} by their qualified names; of those that share one, the last. */
    private static void collect(Scope scope, String path, Map<String, Scope> found) {
        for (Scope child : scope.children()) {
            String name = path + "." + child.name();
            if (child.kind() == Scope.Kind.FUNCTION) {
                found.put(name, child);
            }
            collect(child, name, found);
        }
    }
}
