package dev.hasten.transforms.loops;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Places;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import dev.hasten.transforms.inlining.BodyCopy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table once before the loop that goes along them, if table and rows turn out to be lists:
 *
 * <pre>
 * for j in range(n):              try:
 *     total += m[i][j]                _m = m[i] if type(m) is list else None
 *                                 except IndexError:
 *                                     _m = None
 *                                 if type(_m) is list:
 *                                     for j in range(n):
 *                                         total += _m[j]
 *                                 else:  (the loop as it was)
 * </pre>
 */
public final class KeepRow implements Transform<Stmt.For> {

    private static final Guard REBOUND = Guard.safety("rebound", "The loop gives the table or the index another value.");
    private static final Guard CHANGED =
            Guard.safety("changed", "The loop may store into the table, or run code that does.");
    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "One of the names that the tests are made of may mean something else than the builtin.");
    private static final Guard OBSERVED =
            Guard.safety("observed", "Something in the file looks at the locals of functions.");
    private static final Guard COMPILER_WARNS =
            Guard.safety("compiler-warns", "The compiler warns of something in the loop, and would twice.");
    private static final Guard DEFINES =
            Guard.profit("defines", "A function, class, import or pattern in the loop would stand in two places.");
    private static final Guard FEW_TURNS =
            Guard.profit("few-turns", "The loop has so few turns that the tests before it cost as much as is saved.");
    private static final Guard RARELY_READ = Guard.profit("rarely-read", "There are turns that read none of the rows, and few places that do.");
    private static final Guard OUTDONE =
            Guard.profit("outdone", "Another loop of the function is nested deeper, and is where the time goes.");
    private static final Guard TOO_LARGE =
            Guard.profit("too-large", "The loop is too large to stand twice, or has too many rows to test.");

    private static final int FEW = 8;
    private static final int MOST_ROWS = 4;

    /** In nodes of the tree. */
    private static final int LARGEST = 200;

    @Override
    public String id() {
        return "keep-row";
    }

    @Override
    public Class<Stmt.For> subject() {
        return Stmt.For.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(REBOUND, CHANGED, NOT_THE_BUILTIN, OBSERVED, COMPILER_WARNS, DEFINES, FEW_TURNS, RARELY_READ,
                OUTDONE, TOO_LARGE);
    }

    @Override
    public List<Verdict> consider(Stmt.For node, Unit unit) {
        FileFacts facts = unit.facts();
        Scope function = facts.scopes().scopeOf(node);
        if (node.async() || !node.orelse().isEmpty() || function.kind() != Scope.Kind.FUNCTION
                || ColdLoop.holds(node, facts.places())) {
            return List.of();
        }
        List<TableRow> uses = uses(node, function, facts);
        if (uses.isEmpty()) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        List<TableRow> steady = uses.stream()
                .filter(use -> !unit.stops(REBOUND, !use.isSteady(node, facts, grounds))).toList();
        Map<String, TableRow> rows = new LinkedHashMap<>();
        steady.forEach(use -> rows.putIfAbsent(use.text(), use));
        if (rows.isEmpty()) {
            return List.of(new Verdict.Refuse(REBOUND, uses.get(0).expr(), uses.get(0).text()));
        }
        TableLoop loop = new TableLoop(node, rows, unit, grounds);
        Guard objection = objection(node, loop, steady, rows, unit, grounds);
        TableRow first = rows.values().iterator().next();
        return List.of(objection != null ? new Verdict.Refuse(objection, first.expr(), first.text())
                : rewrite(node, loop, rows, unit, grounds));
    }

    /** The rows that {@code loop} itself reads, and no loop inside it. */
    private static List<TableRow> uses(Stmt.For loop, Scope function, FileFacts facts) {
        Places places = facts.places();
        List<TableRow> uses = new ArrayList<>();
        for (Stmt stmt : loop.body()) {
            for (Node node : places.inside(stmt)) {
                TableRow row = node instanceof Expr.Subscript item && places.scope(item) == function
                        && facts.loops().enclosing(item) == loop && Formulas.isEvaluated(item, places)
                        ? TableRow.of(item, function, facts) : null;
                if (row != null) {
                    uses.add(row);
                }
            }
        }
        return uses;
    }

    private static @Nullable Guard objection(Stmt.For node, TableLoop loop, List<TableRow> uses, Map<String, TableRow> rows,
            Unit unit, Grounds grounds) {
        FileFacts facts = unit.facts();
        Scope function = facts.scopes().scopeOf(node);
        if (unit.stops(CHANGED, !loop.keepsTables())) {
            return CHANGED;
        }
        boolean builtins = Stream.of("type", "list", "tuple", "str", "int", "IndexError")
                .allMatch(name -> BuiltinNames.isThere(name, function, facts, grounds));
        if (unit.stops(NOT_THE_BUILTIN, !builtins)) {
            return NOT_THE_BUILTIN;
        }
        if (unit.stops(OBSERVED, !grounds.no(facts.dynamics().readsLocals(function)))) {
            return OBSERVED;
        }
        if (unit.stops(COMPILER_WARNS, CompilerWarnings.wouldDouble(node, facts.places()))) {
            return COMPILER_WARNS;
        }
        if (unit.stops(DEFINES, !BodyCopy.canStandTwice(node))) {
            return DEFINES;
        }
        if (unit.stops(FEW_TURNS, ConstantTurns.areAtMost(FEW, node.iter()))) {
            return FEW_TURNS;
        }
        LoopTurns turns = new LoopTurns(node, facts);
        boolean rarely = rows.keySet().stream().allMatch(row -> turns.rarelyEvaluate(uses.stream()
                .filter(use -> use.text().equals(row)).map(TableRow::expr).toList()));
        if (unit.stops(RARELY_READ, rarely)) {
            return RARELY_READ;
        }
        int depth = facts.loops().depth(node);
        boolean outdone = facts.loops().in(function).stream().anyMatch(other -> facts.loops().depth(other) > depth
                && !facts.places().contains(node, other));
        if (unit.stops(OUTDONE, outdone)) {
            return OUTDONE;
        }
        boolean large = facts.places().inside(node).size() > LARGEST || rows.size() > MOST_ROWS;
        return unit.stops(TOO_LARGE, large) ? TOO_LARGE : null;
    }

    private static Verdict.Rewrite rewrite(Stmt.For node, TableLoop loop, Map<String, TableRow> rows, Unit unit,
            Grounds grounds) {
        FileFacts facts = unit.facts();
        Node function = facts.scopes().scopeOf(node).node();
        Map<String, String> names = new LinkedHashMap<>();
        rows.forEach((text, row) -> names.put(text, unit.freshName(function, row.table().id())));
        int[] places = {0};
        Stmt.For hot = (Stmt.For) new Rewriter() {
            @Override
            public Node rewrite(Node at) {
                TableRow row = at instanceof Expr.Subscript item && facts.places().scope(item) == facts.scopes().scopeOf(node)
                        ? TableRow.of(item, facts.scopes().scopeOf(node), facts) : null;
                String name = row == null ? null : names.get(row.text());
                places[0] += name == null ? 0 : 1;
                return name == null ? at.mapChildren(this) : Made.read(name);
            }
        }.rewrite(node);
        List<Stmt> instead = new ArrayList<>();
        Stmt.For cold = node;
        if (!loop.beginsPlainly()) {
            String turns = unit.freshName(function, "turns");
            instead.add(Made.assign(turns, node.iter()));
            hot = over(turns, hot);
            cold = over(turns, node);
        }
        instead.add(loop.reading(names));
        instead.add(new Stmt.If(TableLoop.all(loop.tests(names)), List.of(hot), List.of(cold), Span.NONE));
        return new Verdict.Rewrite(new Change(List.of(new Change.ReplaceStmt(node, instead))), grounds.assumptions(), node,
                new Gain(places[0] == 1 ? "one_place" : "several_places", facts.loops().depth(node) + 1),
                "read " + String.join(", ", rows.keySet()) + " before the loop");
    }

    private static Stmt.For over(String turns, Stmt.For loop) {
        return new Stmt.For(loop.async(), loop.target(), Made.read(turns), loop.body(), loop.orelse(), Span.NONE);
    }
}
