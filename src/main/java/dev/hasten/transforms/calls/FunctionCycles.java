package dev.hasten.transforms.calls;

import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Unit;
import dev.hasten.transforms.inlining.Cycles;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Which functions may run themselves, by way of calls of functions of the file by their names. */
final class FunctionCycles {
    private final Cycles cycles;

    private FunctionCycles(FileFacts facts) {
        cycles = new Cycles(facts, function -> {
            Set<Stmt.FunctionDef> run = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Node node : facts.places().inside(function)) {
                KnownFunction next = node instanceof Expr.Call call ? KnownFunction.of(call, facts) : null;
                if (next != null) {
                    run.add(next.def());
                }
            }
            return run;
        });
    }

    /** The cycles of the file of {@code unit}. */
    static Cycles of(Unit unit) {
        return unit.once(unit.root(), FunctionCycles.class, () -> new FunctionCycles(unit.facts())).cycles;
    }
}
