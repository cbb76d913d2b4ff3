package dev.hasten.transforms.inlining;

import dev.hasten.facts.Scope;
import dev.hasten.facts.Scopes;
import dev.hasten.syntax.Expr;
import java.util.Set;

/** Which values do their last work when nobody holds them any more, so that it matters how long a local does. */
final class Resources {
    private static final Set<String> OPENING = Set.of("open", "fdopen", "popen", "socket", "TemporaryFile",
            "NamedTemporaryFile", "TemporaryDirectory", "ref", "proxy", "WeakKeyDictionary", "WeakValueDictionary");

    private Resources() {
    }

    /** Whether {@code value} makes such an object, as far as names tell. */
    static boolean isMade(Expr value, Scopes scopes) {
        if (!(value instanceof Expr.Call call)) {
            return false;
        }
        String called = call.func() instanceof Expr.Name name ? name.id()
                : call.func() instanceof Expr.Attribute attribute ? attribute.attr() : "";
        return OPENING.contains(called) || isClassWithDel(called, scopes.module());
    }

    /** Whether a class of this name, or a class that it may inherit from, has {@code __del__}. */
    private static boolean isClassWithDel(String called, Scope around) {
        boolean known = around.children().stream()
                .anyMatch(child -> child.kind() == Scope.Kind.CLASS && child.name().equals(called));
        boolean dies = around.children().stream()
                .anyMatch(child -> child.kind() == Scope.Kind.CLASS && child.symbol("__del__") != null);
        return known && dies;
    }
}
