package dev.hasten.transforms.calls;

import dev.hasten.facts.BindingSite;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.ModuleValue;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Assumption;
import org.jspecify.annotations.Nullable;

/**
 * The function that a call by name may run.
 *
 * @param def a definition under the name
 * @param binding how sure it is that the call runs it
 */
record KnownFunction(Stmt.FunctionDef def, Binding binding) {

    /** How a name comes to mean a function. */
    enum Binding {
        /** A local of a function that is bound by the definition alone. */
        LOCAL,
        /** A global that is bound by the definition alone, unless code outside rebinds it. */
        GLOBAL,
        /** The same, but functions of the file or patches may rebind it later. */
        REBOUND_LATER,
        /** It has decorators. */
        DECORATED,
        /** Something in the file may rebind the name, or call before it is bound. */
        UNSURE
    }

    /** The function that {@code call} may run; none if it is not called by a name that a definition of the file binds. */
    static @Nullable KnownFunction of(Expr.Call call, FileFacts facts) {
        if (!(call.func() instanceof Expr.Name name)) {
            return null;
        }
        Variable variable = facts.scopes().resolve(name);
        Stmt.FunctionDef def = definition(variable, facts);
        if (def == null) {
            return null;
        }
        if (!def.decorators().isEmpty()) {
            return new KnownFunction(def, Binding.DECORATED);
        }
        if (!facts.scopes().readsExactly(name) || facts.dynamics().changesFunctions().isYes()) {
            return new KnownFunction(def, Binding.UNSURE);
        }
        if (!variable.isGlobal()) {
            return new KnownFunction(def, isLocalOf(name, variable, facts) ? Binding.LOCAL : Binding.UNSURE);
        }
        return new KnownFunction(def, ofGlobal(variable.name(), def, facts.scopes().scopeOf(call).runner(), facts));
    }

    /** How {@code name}, a global of the module, comes to mean {@code def} where {@code reader} reads it. */
    static Binding binding(String name, Stmt.FunctionDef def, Scope reader, FileFacts facts) {
        if (!def.decorators().isEmpty()) {
            return Binding.DECORATED;
        }
        return facts.dynamics().changesFunctions().isYes() ? Binding.UNSURE : ofGlobal(name, def, reader, facts);
    }

    private static Binding ofGlobal(String name, Stmt.FunctionDef def, Scope reader, FileFacts facts) {
        if (isGlobalOf(name, def, reader, facts)) {
            return Binding.GLOBAL;
        }
        return isReboundLater(name, facts) && facts.bindings().isOverBeforeAnyCall(def, reader)
                ? Binding.REBOUND_LATER : Binding.UNSURE;
    }

    /** Whether importing the module binds {@code name} once; what is bound while it is imported is there to stay. */
    private static boolean isReboundLater(String name, FileFacts facts) {
        int definitions = 0;
        for (BindingSite site : facts.bindings().sites(name)) {
            switch (site.way()) {
                case BY_NAME -> {
                    definitions += site.when() == BindingSite.When.IMPORT ? 1 : 0;
                    if (site.when() != BindingSite.When.IMPORT && site.when() != BindingSite.When.ANY_TIME) {
                        return false;
                    }
                }
                case PATCHED, ATTRIBUTE, ATTRIBUTE_OF_SOMETHING -> { }
                default -> {
                    return false;
                }
            }
        }
        return definitions == 1;
    }

    private static Stmt.@Nullable FunctionDef definition(Variable variable, FileFacts facts) {
        if (variable.isGlobal()) {
            for (BindingSite site : facts.bindings().sites(variable.name())) {
                if (site.node() instanceof Stmt.FunctionDef def) {
                    return def;
                }
            }
            return null;
        }
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.node() instanceof Stmt.FunctionDef def && variable.owner().kind() == Scope.Kind.FUNCTION) {
                return def;
            }
        }
        return null;
    }

    private static boolean isGlobalOf(String name, Stmt.FunctionDef def, Scope caller, FileFacts facts) {
        return facts.bindings().isBoundOnce(name).isYes(Assumption.SEALED.removes())
                && facts.bindings().isSettledWhenRuns(name, caller).isYes(Assumption.SEALED.removes())
                && facts.bindings().value(name) instanceof ModuleValue.Function function && function.def() == def;
    }

    /** Other code of the function may not bind it, and the call must come after the definition. */
    private static boolean isLocalOf(Expr.Name name, Variable variable, FileFacts facts) {
        Scope owner = variable.owner();
        long bindings = variable.occurrences().stream().filter(each -> each.role().binds()).count();
        return bindings == 1 && isBoundBefore(name, variable, facts)
                && facts.dynamics().bindsLocals(owner).isNo(Assumption.FRAMES_UNOBSERVED.removes());
    }

    /** A function inside the one that owns the variable cannot run before it is made. */
    private static boolean isBoundBefore(Expr.Name name, Variable variable, FileFacts facts) {
        Scope owner = variable.owner();
        if (facts.scopes().scopeOf(name).runner() == owner) {
            return facts.flow(owner).isBound(name).isYes();
        }
        Node at = name;
        while (!(at instanceof Stmt) || facts.scopes().scopeOf(at) != owner) {
            at = facts.places().parent(at);
        }
        return facts.flow(owner).isBoundBefore((Stmt) at, variable).isYes();
    }
}
