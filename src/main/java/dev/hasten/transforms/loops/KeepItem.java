package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Loops;
import dev.hasten.facts.RegionEffects;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import dev.hasten.facts.CompilerWarnings;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an item of a list that a loop computes in a local until the loop is over:
 *
 * <pre>
 * for j in range(i):              if 0 &lt;= i &lt; len(x):
 *     x[i] -= a[j] * x[j]             _x = x[i]
 *                                     for j in range(i):
 *                                         _x -= a[j] * x[j]
 *                                     x[i] = _x
 *                                 else:  (the loop as it was)
 * </pre>
 */
public final class KeepItem implements Transform<Stmt.For> {

    private static final Guard NOT_ITS_OWN = Guard.safety("not-its-own",
            "The list may be seen by others, or may be another object than a list that the function made.");
    private static final Guard ANOTHER_PLACE =
            Guard.safety("another-place", "The loop gives the list or the index another value.");
    private static final Guard PERHAPS_THE_SAME =
            Guard.safety("perhaps-the-same", "Another index in the loop may be that of the same item.");
    private static final Guard SEEN_HALF_DONE = Guard.safety("seen-half-done",
            "The loop may be left by return or an exception, and the list be read then.");
    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name len may mean something else than the builtin.");
    private static final Guard COMPILER_WARNS =
            Guard.safety("compiler-warns", "The compiler warns of something in the loop, and would twice.");
    private static final Guard FEW_TURNS =
            Guard.profit("few-turns", "The loop has so few turns that the test before it costs as much as it saves.");
    private static final Guard IS_THE_OTHER_WAY =
            Guard.profit("is-the-other-way", "The loop is already the one for an item that does not exist.");

    private static final int FEW = 4;

    @Override
    public String id() {
        return "keep-item";
    }

    @Override
    public Class<Stmt.For> subject() {
        return Stmt.For.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(NOT_ITS_OWN, ANOTHER_PLACE, PERHAPS_THE_SAME, SEEN_HALF_DONE, NOT_THE_BUILTIN, COMPILER_WARNS,
                FEW_TURNS,
                IS_THE_OTHER_WAY);
    }

    @Override
    public List<Verdict> consider(Stmt.For node, Unit unit) {
        FileFacts facts = unit.facts();
        if (node.async() || !node.orelse().isEmpty()
                || facts.scopes().scopeOf(node).kind() != Scope.Kind.FUNCTION) {
            return List.of();
        }
        KeptItem item = candidate(node, facts);
        if (item == null) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        Guard objection = objection(node, item, unit, grounds);
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, item.text()));
        }
        return List.of(rewrite(node, item, unit, grounds));
    }

    /** The first item that the loop itself updates, and whose indices stay the same in it if any does. */
    private static @Nullable KeptItem candidate(Stmt.For loop, FileFacts facts) {
        KeptItem first = null;
        for (Node node : facts.places().inside(loop)) {
            KeptItem item = node instanceof Stmt.AugAssign update && facts.loops().enclosing(update) == loop
                    ? KeptItem.of(update.target(), facts) : null;
            if (item != null && item.list().owner() == facts.scopes().scopeOf(loop)) {
                if (isSteady(item, loop, facts)) {
                    return item;
                }
                boolean counted = loop.target() instanceof Expr.Name target
                        && item.variables(facts).contains(facts.scopes().resolve(target));
                first = first == null && !counted ? item : first;
            }
        }
        return first;
    }

    private static boolean isSteady(KeptItem item, Stmt.For loop, FileFacts facts) {
        RegionEffects effects = facts.effects().of(loop);
        return effects.bindingOf(item.list()) == null
                && item.variables(facts).stream().allMatch(place -> effects.bindingOf(place) == null);
    }

    private static @Nullable Guard objection(Stmt.For loop, KeptItem item, Unit unit, Grounds grounds) {
        FileFacts facts = unit.facts();
        LocalList list = new LocalList(item.list(), facts, grounds);
        boolean own = list.isOne() && (item.places().size() == 1 || list.hasRows())
                && item.isThere(loop, facts, grounds);
        if (unit.stops(NOT_ITS_OWN, !own)) {
            return NOT_ITS_OWN;
        }
        if (unit.stops(ANOTHER_PLACE, !isSteady(item, loop, facts))) {
            return ANOTHER_PLACE;
        }
        OtherPlaces others = new OtherPlaces(loop, item, facts, grounds);
        if (unit.stops(PERHAPS_THE_SAME, !others.areOthers())) {
            return PERHAPS_THE_SAME;
        }
        Loops.Exits exits = facts.loops().exits(loop);
        if (unit.stops(SEEN_HALF_DONE, !exits.returns().isEmpty() || isWatched(loop, facts))) {
            return SEEN_HALF_DONE;
        }
        if (unit.stops(NOT_THE_BUILTIN, !BuiltinNames.isThere("len", facts.scopes().scopeOf(loop), facts, grounds))) {
            return NOT_THE_BUILTIN;
        }
        if (unit.stops(COMPILER_WARNS, CompilerWarnings.wouldDouble(loop, facts.places()))) {
            return COMPILER_WARNS;
        }
        List<List<Expr>> turns = ConstantTurns.of(loop.iter(), 1);
        if (unit.stops(FEW_TURNS, turns != null && turns.size() <= FEW)) {
            return FEW_TURNS;
        }
        return unit.stops(IS_THE_OTHER_WAY, ColdLoop.holds(loop, facts.places())) ? IS_THE_OTHER_WAY : null;
    }

    /** Whether an exception in the loop does not end the function. */
    private static boolean isWatched(Stmt.For loop, FileFacts facts) {
        for (Node at = loop; !(at instanceof Stmt.FunctionDef); at = facts.places().parent(at)) {
            if (at instanceof Stmt.Try || at instanceof Stmt.With) {
                return true;
            }
        }
        return facts.places().inside(loop).stream()
                .anyMatch(node -> node instanceof Stmt.Try || node instanceof Stmt.With);
    }

    private static Verdict.Rewrite rewrite(Stmt.For loop, KeptItem item, Unit unit, Grounds grounds) {
        FileFacts facts = unit.facts();
        Node function = facts.scopes().scopeOf(loop).node();
        String name = unit.freshName(function, item.name());
        List<Stmt> kept = new ArrayList<>();
        kept.add(Made.assign(name, item.expr(Expr.Context.LOAD)));
        kept.add((Stmt) new Rewriter() {
            @Override
            public Node rewrite(Node node) {
                return node instanceof Expr.Subscript place && item.isAlso(place, facts)
                        ? new Expr.Name(name, place.ctx(), Span.NONE) : node.mapChildren(this);
            }
        }.rewrite(loop));
        kept.add(new Stmt.Assign(List.of(item.expr(Expr.Context.STORE)), Made.read(name), Span.NONE));
        Stmt choice = new Stmt.If(item.exists(), kept, List.of(loop), Span.NONE);
        return new Verdict.Rewrite(new Change(List.of(new Change.ReplaceStmt(loop, List.of(choice)))),
                grounds.assumptions(), loop,
                new Gain(item.places().size() == 1 ? "item" : "item_of_row", facts.loops().depth(loop) + 1),
                "keep " + item.text() + " in " + name);
    }
}
