package dev.hasten.transforms.objects;

import dev.hasten.facts.Doubt;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.KnownClass;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Symbol;
import dev.hasten.facts.Variable;
import java.util.Set;

/** What the names of globals and builtins mean inside of a function. */
final class GlobalNames {

    private GlobalNames() {
    }

    /** Whether the code of {@code scope} that names {@code global} gets that variable. */
    static boolean sees(Scope scope, Variable global) {
        Symbol nearest = nearest(scope, global.name());
        return nearest == null || nearest.variable() == global;
    }

    /** Whether {@code name} is no local of {@code scope} or of a function around it. */
    static boolean isGlobal(Scope scope, String name) {
        Symbol nearest = nearest(scope, name);
        return nearest == null || nearest.variable().isGlobal();
    }

    private static Symbol nearest(Scope scope, String name) {
        for (Scope at = scope; at != null; at = at.parent()) {
            Symbol symbol = at.kind() == Scope.Kind.CLASS ? null : at.symbol(name);
            if (symbol != null) {
                return symbol;
            }
        }
        return null;
    }

    /** Whether the code of {@code scope} gets {@code cls} by its name, whenever it runs, unless it was replaced. */
    static boolean isClass(Scope scope, KnownClass cls, FileFacts facts) {
        String name = cls.def().name();
        Variable global = facts.scopes().global(name);
        return global != null && global.occurrences().stream().anyMatch(each -> each.node() == cls.def())
                && sees(scope, global) && facts.bindings().isBoundOnce(name).expected()
                && facts.bindings().isSettledWhenRuns(name, scope)
                .isYes(Set.of(Doubt.REBOUND_BETWEEN_CALLS, Doubt.STORE_HITS_MODULE));
    }
}
