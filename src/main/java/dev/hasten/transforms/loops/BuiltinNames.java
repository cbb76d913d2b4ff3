package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.transform.Grounds;

/** Names of builtins that a rewrite writes where they did not stand. */
final class BuiltinNames {

    private BuiltinNames() {
    }

    /** Whether {@code name}, read in {@code function}, is the builtin. */
    static boolean isThere(String name, Scope function, FileFacts facts, Grounds grounds) {
        for (Scope scope = function; scope.parent() != null; scope = scope.parent()) {
            if (scope.variable(name) != null) {
                return false;
            }
        }
        return grounds.yes(facts.bindings().isBuiltin(name));
    }
}
