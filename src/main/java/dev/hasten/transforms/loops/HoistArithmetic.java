package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes before a loop what comes out the same in each turn:
 *
 * <pre>
 * for j in range(n):              _i_minus_1 = i - 1
 *     x[j] += y[i - 1]            for j in range(n):
 *                                     x[j] += y[_i_minus_1]
 * </pre>
 */
public final class HoistArithmetic implements Transform<Stmt.FunctionDef> {

    private static final Guard REBOUND =
            Guard.safety("rebound", "The loop gives one of the operands another value.");
    private static final Guard KEPT =
            Guard.safety("kept", "Each turn keeps the result, and the turns would keep the same object.");
    private static final Guard OBSERVED =
            Guard.safety("observed", "Something in the file looks at the locals of functions.");
    private static final Guard FEW_TURNS =
            Guard.profit("few-turns", "The loop has so few turns that it is hardly computed again.");
    private static final Guard RARELY_COMPUTED =
            Guard.profit("rarely-computed", "It is computed at one or two places, and at none in every turn.");

    /** The same formula in the same loop. */
    private record Key(Stmt loop, String text) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && loop == key.loop && text.equals(key.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    @Override
    public String id() {
        return "hoist-arithmetic";
    }

    @Override
    public Class<Stmt.FunctionDef> subject() {
        return Stmt.FunctionDef.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(REBOUND, KEPT, OBSERVED, FEW_TURNS, RARELY_COMPUTED);
    }

    @Override
    public List<Verdict> consider(Stmt.FunctionDef node, Unit unit) {
        FileFacts facts = unit.facts();
        List<Verdict> verdicts = new ArrayList<>();
        Map<Key, List<Formula>> groups = new LinkedHashMap<>();
        Node moved = null;
        Node refused = null;
        for (Formula formula : Formulas.of(node, unit).all()) {
            if (moved != null && facts.places().contains(moved, formula.expr())) {
                continue;
            }
            Stmt loop = outermost(formula, unit);
            Guard objection = loop == null ? REBOUND : unit.stops(KEPT, !formula.isUsedUp(facts)) ? KEPT : null;
            if (objection == null) {
                groups.computeIfAbsent(new Key(loop, formula.text()), any -> new ArrayList<>()).add(formula);
                moved = formula.expr();
            } else if (refused == null || !facts.places().contains(refused, formula.expr())) {
                verdicts.add(new Verdict.Refuse(objection, formula.expr(), formula.text()));
                refused = formula.expr();
            }
        }
        groups.forEach((key, group) -> verdicts.add(verdict(node, key.loop, group, unit)));
        return verdicts;
    }

    /** The outermost loop in which the formula comes out the same in each turn; null if there is none. */
    private static @Nullable Stmt outermost(Formula formula, Unit unit) {
        Stmt best = null;
        Node at = unit.facts().loops().enclosing(formula.expr());
        while (at instanceof Stmt loop && !unit.stops(REBOUND, !formula.isSteady(loop, unit.facts(), new Grounds()))) {
            best = loop;
            at = unit.facts().loops().enclosing(loop);
        }
        return best;
    }

    private static Verdict verdict(Stmt.FunctionDef function, Stmt loop, List<Formula> group, Unit unit) {
        FileFacts facts = unit.facts();
        Formula first = group.get(0);
        Grounds grounds = new Grounds();
        Scope scope = facts.scopes().opened(function);
        group.forEach(each -> each.isSteady(loop, facts, grounds));
        LoopTurns turns = new LoopTurns(loop, facts);
        List<Expr.BinOp> places = group.stream().map(Formula::expr).toList();
        boolean observed = !grounds.no(facts.dynamics().readsLocals(scope));
        Guard objection = unit.stops(OBSERVED, observed) ? OBSERVED
                : unit.stops(FEW_TURNS, turns.areFewFor(places)) ? FEW_TURNS
                : unit.stops(RARELY_COMPUTED, turns.rarelyEvaluate(places)) ? RARELY_COMPUTED : null;
        if (objection != null) {
            return new Verdict.Refuse(objection, first.expr(), first.text());
        }
        String name = unit.freshName(function, first.name());
        List<Change.Step> steps = new ArrayList<>();
        int depth = 0;
        for (Formula each : group) {
            steps.add(new Change.Replace(each.expr(), Made.read(name)));
            depth = Math.max(depth, facts.loops().depth(each.expr()));
        }
        steps.add(new Change.Before(loop, List.of(Made.assign(name, first.copy()))));
        return new Verdict.Rewrite(new Change(steps), grounds.assumptions(), loop, new Gain("arithmetic", depth),
                "compute " + first.text() + " before the loop, in " + name);
    }
}
