package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Places;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
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
 * Reads a row of a table once before the loop that goes along it:
 *
 * <pre>
 * for j in range(n):              try:
 *     total += table[i][j]            _table = table[i]
 *                                 except IndexError:
 *                                     _table = []
 *                                 for j in range(n):
 *                                     total += _table[j]
 * </pre>
 */
public final class HoistRow implements Transform<Stmt.FunctionDef> {

    private static final Guard REBOUND = Guard.safety("rebound", "The loop gives the list or the index another value.");
    private static final Guard NOT_ITS_OWN = Guard.safety("not-its-own",
            "The list may be seen by others, or may be another object than a list that the function made.");
    private static final Guard STORED = Guard.safety("stored", "The loop stores, adds or removes items of the list.");
    private static final Guard FAILS_OTHERWISE = Guard.safety("fails-otherwise",
            "If there is no such item, the loop would fail in another way.");
    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name IndexError may mean something else than the builtin.");
    private static final Guard FEW_TURNS =
            Guard.profit("few-turns", "The loop has so few turns that the item is hardly read again.");
    private static final Guard RARELY_READ =
            Guard.profit("rarely-read", "The item is read at one or two places, and at none in every turn.");

    /** The same item in the same loop. */
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
        return "hoist-row";
    }

    @Override
    public Class<Stmt.FunctionDef> subject() {
        return Stmt.FunctionDef.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(REBOUND, NOT_ITS_OWN, STORED, FAILS_OTHERWISE, NOT_THE_BUILTIN, FEW_TURNS, RARELY_READ);
    }

    @Override
    public List<Verdict> consider(Stmt.FunctionDef node, Unit unit) {
        FileFacts facts = unit.facts();
        Places places = facts.places();
        Scope function = facts.scopes().opened(node);
        List<Verdict> verdicts = new ArrayList<>();
        Map<Key, List<ListRow>> groups = new LinkedHashMap<>();
        for (Node inside : places.inside(node)) {
            ListRow row = inside instanceof Expr.Subscript item && places.parent(item) instanceof Expr.Subscript outer
                    && outer.value() == item && places.scope(item) == function
                    && facts.loops().enclosing(item) instanceof Stmt && !ColdLoop.holds(item, places)
                    && Formulas.isEvaluated(item, places)
                    ? ListRow.of(item, function, facts) : null;
            if (row != null) {
                Stmt loop = outermost(row, unit);
                if (loop == null) {
                    verdicts.add(new Verdict.Refuse(REBOUND, row.expr(), row.text()));
                } else {
                    groups.computeIfAbsent(new Key(loop, row.text()), any -> new ArrayList<>()).add(row);
                }
            }
        }
        groups.forEach((key, group) -> verdicts.add(verdict(function, key.loop, group, unit)));
        return verdicts;
    }

    /** The outermost loop in which the item is the same in each turn, as far as the names tell; null if there is none. */
    private static @Nullable Stmt outermost(ListRow row, Unit unit) {
        FileFacts facts = unit.facts();
        Stmt best = null;
        Node at = facts.loops().enclosing(row.expr());
        while (at instanceof Stmt loop && !unit.stops(REBOUND, !row.isSteady(loop, facts, new Grounds()))
                && (best == null || keepsItems(row, loop, facts))) {
            best = loop;
            at = facts.loops().enclosing(loop);
        }
        return best;
    }

    private static boolean keepsItems(ListRow row, Stmt loop, FileFacts facts) {
        return new LocalList(facts.scopes().resolve(row.list()), facts, new Grounds()).keepsItems(loop);
    }

    private static Verdict verdict(Scope function, Stmt loop, List<ListRow> group, Unit unit) {
        Grounds grounds = new Grounds();
        ListRow first = group.get(0);
        Guard objection = objection(function, loop, group, unit, grounds);
        if (objection != null) {
            return new Verdict.Refuse(objection, first.expr(), first.text());
        }
        String name = unit.freshName(function.node(), first.list().id());
        List<Change.Step> steps = new ArrayList<>();
        int depth = 0;
        for (ListRow each : group) {
            steps.add(new Change.Replace(each.expr(), Made.read(name)));
            depth = Math.max(depth, unit.facts().loops().depth(each.expr()));
        }
        Stmt read = Made.assign(name, first.copy());
        boolean exists = new RowBounds(unit.facts(), grounds).holds(first);
        steps.add(new Change.Before(loop, List.of(exists ? read : orEmpty(name, read))));
        return new Verdict.Rewrite(new Change(steps), grounds.assumptions(), loop, new Gain("row", depth),
                "read " + first.text() + " before the loop, in " + name);
    }

    /** {@code try: row = table[i]}, and otherwise an empty list. */
    private static Stmt orEmpty(String name, Stmt read) {
        Expr empty = new Expr.ListDisplay(List.of(), Expr.Context.LOAD, Span.NONE);
        Clause.ExceptHandler missing = new Clause.ExceptHandler(Made.read("IndexError"), null,
                List.of(Made.assign(name, empty)), Span.NONE);
        return new Stmt.Try(false, List.of(read), List.of(missing), List.of(), List.of(), Span.NONE);
    }

    private static @Nullable Guard objection(Scope function, Stmt loop, List<ListRow> group, Unit unit,
            Grounds grounds) {
        FileFacts facts = unit.facts();
        ListRow first = group.get(0);
        group.forEach(each -> each.isSteady(loop, facts, grounds));
        LocalList list = new LocalList(facts.scopes().resolve(first.list()), facts, grounds);
        if (unit.stops(NOT_ITS_OWN, !list.isOne())) {
            return NOT_ITS_OWN;
        }
        if (unit.stops(STORED, !list.keepsItems(loop))) {
            return STORED;
        }
        boolean exists = new RowBounds(facts, grounds).holds(first);
        if (unit.stops(FAILS_OTHERWISE, !exists && !new RowUses(loop, group, function, facts).failAlike())) {
            return FAILS_OTHERWISE;
        }
        if (unit.stops(NOT_THE_BUILTIN, !exists && !BuiltinNames.isThere("IndexError", function, facts, grounds))) {
            return NOT_THE_BUILTIN;
        }
        LoopTurns turns = new LoopTurns(loop, facts);
        List<Expr.Subscript> places = group.stream().map(ListRow::expr).toList();
        if (unit.stops(FEW_TURNS, turns.areFewFor(places))) {
            return FEW_TURNS;
        }
        return unit.stops(RARELY_READ, turns.rarelyEvaluate(places)) ? RARELY_READ : null;
    }
}
