package dev.hasten.transforms.loops;

import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
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
 * Asks once how long something is, before the loop that would ask in each turn:
 *
 * <pre>
 * while i < len(row):             _len_row = len(row)
 *     total += row[i]             while i < _len_row:
 *     i += 1                          total += row[i]
 *                                     i += 1
 * </pre>
 */
public final class HoistLength implements Transform<Stmt.FunctionDef> {

    private static final Guard REBOUND =
            Guard.safety("rebound", "The loop gives the local another object, or it may have none before the loop.");
    private static final Guard MAY_CHANGE = Guard.safety("may-change",
            "It may get longer or shorter in the loop, or be an object that computes its length.");
    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name len, type, str or list may mean something else than the builtin.");
    private static final Guard OBSERVED =
            Guard.safety("observed", "Something in the file looks at the locals of functions.");
    private static final Guard FEW_TURNS =
            Guard.profit("few-turns", "The loop has so few turns that the length is hardly asked again.");
    private static final Guard RARELY_ASKED =
            Guard.profit("rarely-asked", "It is asked at one or two places, and at none in every turn.");
    private static final Guard DROWNED =
            Guard.profit("drowned", "Each turn does so much else that it does not matter who asks.");
    private static final Guard TEST_TOO_DEAR =
            Guard.profit("test-too-dear", "The loop asks once in a turn, and a test of the type would cost as much as it saves.");

    /** In units of work: what an answer, some four of them, is lost in. */
    private static final long MOST_WORK = 50;

    /** The same length before the same loop. */
    private record Key(Stmt loop, Variable variable) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && loop == key.loop && variable == key.variable;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(loop);
        }
    }

    @Override
    public String id() {
        return "hoist-length";
    }

    @Override
    public Class<Stmt.FunctionDef> subject() {
        return Stmt.FunctionDef.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(REBOUND, MAY_CHANGE, NOT_THE_BUILTIN, OBSERVED, FEW_TURNS, RARELY_ASKED, DROWNED, TEST_TOO_DEAR);
    }

    @Override
    public List<Verdict> consider(Stmt.FunctionDef node, Unit unit) {
        FileFacts facts = unit.facts();
        Scope function = facts.scopes().opened(node);
        List<Verdict> verdicts = new ArrayList<>();
        Map<Key, List<LengthPlace>> groups = new LinkedHashMap<>();
        for (Node inside : facts.places().inside(node)) {
            LengthPlace place = LengthPlace.of(inside, function, facts);
            if (place != null) {
                Stmt loop = outermost(place, unit);
                if (loop == null) {
                    verdicts.add(new Verdict.Refuse(REBOUND, place.call(), "len(" + place.name().id() + ")"));
                } else {
                    groups.computeIfAbsent(new Key(loop, place.variable()), any -> new ArrayList<>()).add(place);
                }
            }
        }
        groups.forEach((key, group) -> verdicts.add(verdict(node, key.loop, group, unit)));
        return verdicts;
    }

    /** The outermost loop in which the length is the same in each turn; null if the local is not in any. */
    private static @Nullable Stmt outermost(LengthPlace place, Unit unit) {
        FileFacts facts = unit.facts();
        Stmt best = null;
        Node at = facts.loops().enclosing(place.call());
        while (at instanceof Stmt loop
                && !unit.stops(REBOUND, !Steady.are(List.of(place.variable()), loop, facts, new Grounds()))
                && (best == null || isCertain(place.variable(), loop, unit))) {
            best = loop;
            at = facts.loops().enclosing(loop);
        }
        return best;
    }

    /** Whether the length is the same in each turn, as far as what is granted tells. */
    private static boolean isCertain(Variable variable, Stmt loop, Unit unit) {
        Grounds needed = new Grounds();
        return Sizing.of(variable, loop, unit.facts(), needed) != null
                && needed.assumptions().stream().allMatch(unit::grants);
    }

    private static Verdict verdict(Stmt.FunctionDef node, Stmt loop, List<LengthPlace> group, Unit unit) {
        FileFacts facts = unit.facts();
        LengthPlace first = group.get(0);
        Grounds grounds = new Grounds();
        Steady.are(List.of(first.variable()), loop, facts, grounds);
        Sizing sizing = Sizing.of(first.variable(), loop, facts, grounds);
        Guard objection = unit.stops(MAY_CHANGE, sizing == null) ? MAY_CHANGE
                : objection(facts.scopes().opened(node), group, sizing, unit, grounds);
        if (objection == null) {
            objection = loss(loop, group, sizing, unit);
        }
        String asked = "len(" + first.name().id() + ")";
        if (objection != null) {
            return new Verdict.Refuse(objection, first.call(), asked);
        }
        ExactType tested = sizing == null ? null : sizing.tested();
        String name = unit.freshName(node, "len_" + first.name().id());
        List<Change.Step> steps = new ArrayList<>();
        int depth = 0;
        for (LengthPlace each : group) {
            steps.add(new Change.Replace(each.call(), tested == null ? Made.read(name)
                    : new Expr.BoolOp(Expr.BoolOperator.OR, List.of(Made.read(name), each.copy()), Span.NONE)));
            depth = Math.max(depth, facts.loops().depth(each.call()));
        }
        steps.add(new Change.Before(loop, List.of(Made.assign(name, tested == null ? first.copy()
                : answer(first, tested)))));
        return new Verdict.Rewrite(new Change(steps), grounds.assumptions(), loop,
                new Gain(tested == null ? "known" : "tested", depth), "ask for " + asked + " before the loop");
    }

    private static @Nullable Guard objection(Scope function, List<LengthPlace> group, @Nullable Sizing sizing, Unit unit,
            Grounds grounds) {
        FileFacts facts = unit.facts();
        ExactType tested = sizing == null ? null : sizing.tested();
        boolean builtins = group.stream()
                .allMatch(each -> grounds.yes(facts.bindings().isBuiltin((Expr.Name) each.call().func())))
                && (tested == null || BuiltinNames.isThere("type", function, facts, grounds)
                && BuiltinNames.isThere(nameOf(tested), function, facts, grounds));
        if (unit.stops(NOT_THE_BUILTIN, !builtins)) {
            return NOT_THE_BUILTIN;
        }
        return unit.stops(OBSERVED, !grounds.no(facts.dynamics().readsLocals(function))) ? OBSERVED : null;
    }

    /** Why it does not pay. */
    private static @Nullable Guard loss(Stmt loop, List<LengthPlace> group, @Nullable Sizing sizing, Unit unit) {
        FileFacts facts = unit.facts();
        LoopTurns turns = new LoopTurns(loop, facts);
        List<Expr.Call> calls = group.stream().map(LengthPlace::call).toList();
        if (unit.stops(FEW_TURNS, turns.areFewFor(calls))) {
            return FEW_TURNS;
        }
        if (unit.stops(RARELY_ASKED, turns.rarelyEvaluate(group.stream().map(each -> each.evaluated(facts)).toList()))) {
            return RARELY_ASKED;
        }
        boolean drowned = calls.stream().map(facts.loops()::enclosing)
                .allMatch(inner -> facts.work().ofTurn(inner) > MOST_WORK * asked(calls, inner, facts));
        if (unit.stops(DROWNED, drowned)) {
            return DROWNED;
        }
        boolean dear = sizing != null && sizing.tested() != null && calls.size() == 1
                && facts.loops().enclosing(calls.get(0)) == loop;
        return unit.stops(TEST_TOO_DEAR, dear) ? TEST_TOO_DEAR : null;
    }

    private static long asked(List<Expr.Call> calls, Node inner, FileFacts facts) {
        return calls.stream().filter(each -> facts.loops().enclosing(each) == inner).count();
    }

    /** {@code type(text) is str and len(text)}. */
    private static Expr answer(LengthPlace place, ExactType tested) {
        Expr type = new Expr.Call(Made.read("type"), List.of(Made.read(place.name().id())), List.of(), Span.NONE);
        Expr test = Made.compare(type, Expr.CompareOperator.IS, Made.read(nameOf(tested)));
        return new Expr.BoolOp(Expr.BoolOperator.AND, List.of(test, place.copy()), Span.NONE);
    }

    private static String nameOf(ExactType tested) {
        return tested == ExactType.STR ? "str" : "list";
    }
}
