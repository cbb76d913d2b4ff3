package dev.hasten.transforms.calls;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.ModuleValue;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of the module that it keeps under a name of its own, {@code _hasten_area = area}, to compare with later. */
final class KeptFunction {

    private KeptFunction() {
    }

    /** Whether the module can keep {@code function}. */
    static boolean isPossible(Stmt.FunctionDef function, FileFacts facts) {
        return facts.places().parent(function) instanceof Root
                && !facts.dynamics().readsGlobal("_hasten_" + function.name()).expected();
    }

    /** The name by which the module keeps {@code function}; a statement that binds it goes below the definition. */
    static String name(Stmt.FunctionDef function, Unit unit, List<Change.Step> steps) {
        FileFacts facts = unit.facts();
        Stmt next = below(function, facts.root().body());
        if (next instanceof Stmt.Assign assign && assign.targets().get(0) instanceof Expr.Name name
                && function.name().equals(kept(name.id(), facts))) {
            return name.id();
        }
        String kept = unit.freshName(unit.root(), "hasten_" + function.name());
        Stmt keep = new Stmt.Assign(List.of(new Expr.Name(kept, Expr.Context.STORE, Span.NONE)),
                new Expr.Name(function.name(), Expr.Context.LOAD, Span.NONE), Span.NONE);
        steps.add(new Change.After(function, List.of(keep)));
        // Another call waits for the next round, and finds the name there. No parameters are no place that can be claimed.
        boolean isEmpty = function.args().start() == function.args().end();
        steps.add(new Change.Claim(isEmpty ? function.body().get(0) : function.args()));
        return kept;
    }

    /** The function that the module keeps under {@code name}; null if it is no such name. */
    static Stmt.@Nullable FunctionDef of(String name, FileFacts facts) {
        List<Stmt> body = facts.root().body();
        for (int i = 0; i + 1 < body.size(); i++) {
            if (body.get(i) instanceof Stmt.FunctionDef function && body.get(i + 1) instanceof Stmt.Assign assign
                    && assign.targets().get(0) instanceof Expr.Name target && target.id().equals(name)
                    && function.name().equals(kept(name, facts))) {
                return function;
            }
        }
        return null;
    }

    /** The name that the module binds {@code name} to, once and for all. */
    private static @Nullable String kept(String name, FileFacts facts) {
        return facts.bindings().value(name) instanceof ModuleValue.Assigned assigned
                && assigned.value() instanceof Expr.Name value ? value.id() : null;
    }

    private static @Nullable Stmt below(Stmt.FunctionDef function, List<Stmt> body) {
        for (int i = 0; i + 1 < body.size(); i++) {
            if (body.get(i) == function) {
                return body.get(i + 1);
            }
        }
        return null;
    }
}
