package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which function of the file a call runs, where its name tells. */
final class Callees {

    /**
     * @param functions the scopes of what runs: one function; for a class without {@code __init__}, none
     * @param doubts what would make the call run something else
     */
    record Callee(List<Scope> functions, Set<Doubt> doubts) {
    }

    private final FileFacts facts;
    private final Scopes scopes;
    private final ModuleBindings bindings;

    Callees(FileFacts facts) {
        this.facts = facts;
        scopes = facts.scopes();
        bindings = facts.bindings();
    }

    /** The function that {@code call} runs; none if that is not known. */
    @Nullable Callee of(Expr.Call call) {
        if (!(call.func() instanceof Expr.Name name) || !scopes.readsExactly(name)) {
            return null;
        }
        Variable variable = scopes.resolve(name);
        if (!variable.isGlobal()) {
            Stmt.FunctionDef def = local(variable);
            return def == null ? null : new Callee(List.of(scopes.opened(def)), Set.of());
        }
        Answer once = bindings.isBoundOnce(variable.name());
        ModuleValue value = once.expected() ? bindings.value(variable.name()) : null;
        if (value instanceof ModuleValue.Function function) {
            return new Callee(List.of(scopes.opened(function.def())), once.doubts());
        }
        return value instanceof ModuleValue.Class cls ? constructor(cls.def(), once.doubts()) : null;
    }

    /** What making an instance of a class without bases runs. */
    private @Nullable Callee constructor(Stmt.ClassDef cls, Set<Doubt> doubts) {
        Scope body = scopes.opened(cls);
        if (body == null || !cls.bases().isEmpty() || !cls.keywords().isEmpty() || !cls.typeParams().isEmpty()
                || body.symbol("__new__") != null || ComputedStores.mayReplace("__init__", facts)
                || ComputedStores.mayReplace("__new__", facts)) {
            return null;
        }
        Variable init = body.variable("__init__");
        if (init == null) {
            return new Callee(List.of(), doubts);
        }
        Stmt.FunctionDef def = local(init);
        return def == null ? null : new Callee(List.of(scopes.opened(def)), doubts);
    }

    private static Stmt.@Nullable FunctionDef local(Variable variable) {
        Stmt.FunctionDef only = null;
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds()) {
                if (only != null || !(occurrence.node() instanceof Stmt.FunctionDef def)
                        || !def.decorators().isEmpty()) {
                    return null;
                }
                only = def;
            }
        }
        return only;
    }
}
