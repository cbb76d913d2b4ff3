package dev.hasten.transforms.loops;

import dev.hasten.facts.Answer;
import dev.hasten.facts.ControlFlow;
import dev.hasten.facts.EvaluationOrder;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.RegionEffects;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
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

    private static final int FEW = 3;
    private static final int FEW_PLACES = 2;

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
        while (at instanceof Stmt loop && !unit.stops(REBOUND, !isSteady(formula, loop, unit.facts(), new Grounds()))) {
            best = loop;
            at = unit.facts().loops().enclosing(loop);
        }
        return best;
    }

    private static boolean isSteady(Formula formula, Stmt loop, FileFacts facts, Grounds grounds) {
        RegionEffects effects = facts.effects().of(loop);
        for (Variable operand : formula.operands()) {
            ControlFlow flow = facts.flow(operand.owner());
            if (!flow.isBoundBefore(loop, operand).isYes()
                    || !grounds.no(facts.effects().mayRebind(effects, operand))) {
                return false;
            }
        }
        return grounds.yes(new Answer(true, formula.doubts(), null));
    }

    private static Verdict verdict(Stmt.FunctionDef function, Stmt loop, List<Formula> group, Unit unit) {
        FileFacts facts = unit.facts();
        Formula first = group.get(0);
        Grounds grounds = new Grounds();
        Scope scope = facts.scopes().opened(function);
        group.forEach(each -> isSteady(each, loop, facts, grounds));
        boolean observed = !grounds.no(facts.dynamics().readsLocals(scope));
        Guard objection = unit.stops(OBSERVED, observed) ? OBSERVED
                : unit.stops(FEW_TURNS, hasFewTurns(loop, group, facts)) ? FEW_TURNS
                : unit.stops(RARELY_COMPUTED, group.size() <= FEW_PLACES
                && group.stream().noneMatch(each -> isInEachTurn(each.expr(), loop, facts))) ? RARELY_COMPUTED : null;
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

    private static boolean hasFewTurns(Stmt loop, List<Formula> group, FileFacts facts) {
        return loop instanceof Stmt.For counted && ConstantTurns.areAtMost(FEW, counted.iter())
                && group.stream().allMatch(each -> facts.loops().enclosing(each.expr()) == loop);
    }

    /** Whether each turn of {@code loop} computes {@code expr}, unless it jumps away; loops inside have turns, too. */
    private static boolean isInEachTurn(Node expr, Stmt loop, FileFacts facts) {
        Node child = expr;
        for (Node at = facts.places().parent(child); at != loop; at = facts.places().parent(child)) {
            Node step = child;
            boolean[] always = {false};
            EvaluationOrder.forEachChild(at, (each, when) -> always[0] |= each == step
                    && (when == EvaluationOrder.When.ALWAYS || when == EvaluationOrder.When.REPEATEDLY));
            if (!always[0]) {
                return false;
            }
            child = at;
        }
        return true;
    }
}
