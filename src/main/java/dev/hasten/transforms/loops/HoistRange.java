package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Loops;
import dev.hasten.facts.Places;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.facts.Work;
import dev.hasten.source.Span;
import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Clause;
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
 * Makes a range once that an inner loop goes through in each turn of an outer one:
 *
 * <pre>
 * for row in rows:                _turns = range(width)
 *     for x in range(width):      for row in rows:
 *         row[x] += 1                 for x in _turns:
 *                                         row[x] += 1
 * </pre>
 */
public final class HoistRange implements Transform<Stmt.FunctionDef> {

    private static final Guard REBOUND =
            Guard.safety("rebound", "The outer loop gives an argument another value, or it may have none before the loop.");
    private static final Guard NOT_INTEGERS = Guard.safety("not-integers", "An argument is something else than an integer.");
    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name range or type may mean something else than the builtin.");
    private static final Guard OBSERVED =
            Guard.safety("observed", "Something in the file looks at the locals of functions.");
    private static final Guard FEW_TURNS =
            Guard.profit("few-turns", "The outer loop has so few turns that the range is hardly made again.");
    private static final Guard RARELY_RUN =
            Guard.profit("rarely-run", "The inner loop runs only where the outer one is left or an exception was caught.");
    private static final Guard DROWNED =
            Guard.profit("drowned", "The inner loop does so much that it does not matter how its range is made.");

    /** In units of work: what the making of a range, some seven of them, is lost in. */
    private static final long MOST_WORK = 100;

    /** The same range before the same loop. */
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
        return "hoist-range";
    }

    @Override
    public Class<Stmt.FunctionDef> subject() {
        return Stmt.FunctionDef.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(REBOUND, NOT_INTEGERS, NOT_THE_BUILTIN, OBSERVED, FEW_TURNS, RARELY_RUN, DROWNED);
    }

    @Override
    public List<Verdict> consider(Stmt.FunctionDef node, Unit unit) {
        FileFacts facts = unit.facts();
        Scope function = facts.scopes().opened(node);
        List<Verdict> verdicts = new ArrayList<>();
        Map<Key, List<RangePlace>> groups = new LinkedHashMap<>();
        for (Node inside : facts.places().inside(node)) {
            RangePlace place = RangePlace.of(inside, function, facts);
            if (place != null) {
                Stmt loop = outermost(place, unit);
                Guard objection = loop == null ? REBOUND : objection(place, loop, unit);
                if (objection == null) {
                    groups.computeIfAbsent(new Key(loop, place.range().text()), any -> new ArrayList<>()).add(place);
                } else {
                    verdicts.add(new Verdict.Refuse(objection, place.range().call(), "range"));
                }
            }
        }
        groups.forEach((key, group) -> verdicts.add(verdict(node, key.loop, group, unit)));
        return verdicts;
    }

    /** The outermost loop in which the arguments are the same in each turn; null if there is none. */
    private static @Nullable Stmt outermost(RangePlace place, Unit unit) {
        FileFacts facts = unit.facts();
        Stmt best = null;
        Node at = facts.loops().enclosing(place.range().call());
        while (at instanceof Stmt loop && (best != null || place.isIn(loop, facts))
                && !unit.stops(REBOUND, !Steady.are(place.range().operands(), loop, facts, new Grounds()))) {
            best = loop;
            at = facts.loops().enclosing(loop);
        }
        return best;
    }

    /** Why it does not pay to make the range of {@code place} before {@code loop}. */
    private static @Nullable Guard objection(RangePlace place, Stmt loop, Unit unit) {
        FileFacts facts = unit.facts();
        boolean rarely = place.loops().stream().allMatch(each -> isRarelyRun(each, loop, facts.places()));
        if (unit.stops(RARELY_RUN, rarely)) {
            return RARELY_RUN;
        }
        boolean drowned = place.loops().stream().mapToLong(each -> work(each, facts)).max().orElse(0) > MOST_WORK;
        return unit.stops(DROWNED, drowned) ? DROWNED : null;
    }

    /** What one run of {@code loop} does, with all of its turns where they can be counted. */
    private static long work(Node loop, FileFacts facts) {
        int turns = Loops.turns(loop);
        long work = facts.work().of(loop);
        return turns == Loops.MANY ? work : work * turns / Math.max(1, Work.counted(turns));
    }

    private static boolean isRarelyRun(Node inner, Stmt loop, Places places) {
        for (Node at = inner; at != loop; at = places.parent(at)) {
            Node child = at;
            boolean left = Blocks.of(places.parent(at) instanceof Stmt parent ? parent : loop).stream()
                    .filter(child::isAmong).map(block -> block.get(block.size() - 1))
                    .anyMatch(last -> last instanceof Stmt.Return || last instanceof Stmt.Raise || last instanceof Stmt.Break);
            if (left || at instanceof Clause.ExceptHandler) {
                return true;
            }
        }
        return false;
    }

    private static Verdict verdict(Stmt.FunctionDef node, Stmt loop, List<RangePlace> group, Unit unit) {
        FileFacts facts = unit.facts();
        Scope function = facts.scopes().opened(node);
        SteadyRange first = group.get(0).range();
        Grounds grounds = new Grounds();
        Steady.are(first.operands(), loop, facts, grounds);
        Guard objection = objection(function, loop, group, unit, grounds);
        if (objection != null) {
            return new Verdict.Refuse(objection, first.call(), "range");
        }
        List<Variable> untyped = first.untyped(facts);
        String name = unit.freshName(node, "turns");
        List<Change.Step> steps = new ArrayList<>();
        int depth = 0;
        for (RangePlace each : group) {
            Expr.Call call = each.range().call();
            if (untyped.isEmpty()) {
                steps.addAll(each.goingThrough(() -> Made.read(name)));
            } else {
                steps.add(new Change.Replace(call, new Expr.BoolOp(Expr.BoolOperator.OR,
                        List.of(Made.read(name), copy(call)), Span.NONE)));
            }
            depth = Math.max(depth, facts.loops().depth(call));
        }
        steps.add(new Change.Before(loop, List.of(Made.assign(name, made(first.call(), untyped)))));
        return new Verdict.Rewrite(new Change(steps), grounds.assumptions(), loop,
                new Gain(untyped.isEmpty() ? "known" : "tested", depth), "make the range once, in " + name);
    }

    private static @Nullable Guard objection(Scope function, Stmt loop, List<RangePlace> group, Unit unit,
            Grounds grounds) {
        FileFacts facts = unit.facts();
        SteadyRange first = group.get(0).range();
        List<Expr.Call> calls = group.stream().map(place -> place.range().call()).toList();
        boolean builtins = calls.stream()
                .allMatch(each -> grounds.yes(facts.bindings().isBuiltin((Expr.Name) each.func())))
                && (first.untyped(facts).isEmpty() || BuiltinNames.isThere("type", function, facts, grounds)
                && BuiltinNames.isThere("int", function, facts, grounds));
        if (unit.stops(NOT_THE_BUILTIN, !builtins)) {
            return NOT_THE_BUILTIN;
        }
        if (unit.stops(NOT_INTEGERS, !first.isOfIntegers(facts, grounds))) {
            return NOT_INTEGERS;
        }
        if (unit.stops(OBSERVED, !grounds.no(facts.dynamics().readsLocals(function)))) {
            return OBSERVED;
        }
        return unit.stops(FEW_TURNS, new LoopTurns(loop, facts).areFewFor(calls)) ? FEW_TURNS : null;
    }

    /** {@code range(n)}, or {@code type(n) is int and range(n)}. */
    private static Expr made(Expr.Call range, List<Variable> untyped) {
        List<Expr> parts = new ArrayList<>();
        for (Variable each : untyped) {
            Expr type = new Expr.Call(Made.read("type"), List.of(Made.read(each.name())), List.of(), Span.NONE);
            parts.add(Made.compare(type, Expr.CompareOperator.IS, Made.read("int")));
        }
        parts.add(copy(range));
        return parts.size() == 1 ? parts.get(0) : new Expr.BoolOp(Expr.BoolOperator.AND, parts, Span.NONE);
    }

    private static Expr copy(Expr.Call range) {
        return new Expr.Call(Made.read("range"), range.args().stream().map(Formula::copy).toList(), List.of(), Span.NONE);
    }
}
