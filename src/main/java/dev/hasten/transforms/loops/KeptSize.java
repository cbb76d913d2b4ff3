package dev.hasten.transforms.loops;

import dev.hasten.facts.Action;
import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Typed;
import dev.hasten.facts.Types;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Tells of a list, which others may hold as well, whether it is as long after each turn of a loop as before the loop. */
final class KeptSize {

    private final Variable list;
    private final FileFacts facts;
    private final Types types;
    private final Grounds grounds;
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

    /** Of the list in {@code list}, if it is one. */
    KeptSize(Variable list, FileFacts facts, Grounds grounds) {
        this.list = list;
        this.facts = facts;
        this.grounds = grounds;
        types = Types.given(facts, Map.of(list, ExactType.LIST));
    }

    /** Whether nothing in {@code loop} adds or removes items, or runs code that may. */
    boolean holds(Stmt loop) {
        return new LocalList(list, facts, grounds).isOne() ? isOwnKept(loop) : isSharedKept(loop);
    }

    /** Of a list that nobody else has, only its own uses matter. */
    private boolean isOwnKept(Stmt loop) {
        for (Occurrence occurrence : list.occurrences()) {
            Node parent = facts.places().parent(occurrence.node());
            boolean resizes = parent instanceof Expr.Attribute
                    || parent instanceof Expr.Subscript item && item.ctx() != Expr.Context.LOAD && !storesItem(item);
            if (facts.places().contains(loop, occurrence.node()) && (resizes || occurrence.role().binds())) {
                return false;
            }
        }
        return grounds.yes(new Answer(true, doubts, null));
    }

    private boolean isSharedKept(Stmt loop) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        boolean subscripts = false;
        for (Node node : facts.places().inside(loop)) {
            Set<Action> alone = facts.effects().ofNodeAlone(node, types, doubts);
            if (alone.contains(Action.STORE_ITEM) && !keepsSize(node)
                    || node instanceof Stmt.While each && !new CountingLoop(each, facts).advances()) {
                return false;
            }
            if (isOfContainer(node) && alone.remove(Action.ACCESS)) {
                doubts.add(Doubt.ACCESS_RUNS_CODE);
                subscripts = true;
            }
            actions.addAll(alone);
        }
        if (subscripts && facts.effects().maySubscriptsChangeItems()) {
            return false;
        }
        return grounds.yes(ItemChanges.areExcluded(actions, doubts, facts.effects()));
    }

    /** {@code a[b]} and {@code len(a)} read no attribute, as far as code can tell. */
    private static boolean isOfContainer(Node node) {
        return node instanceof Expr.Subscript
                || node instanceof Expr.Call call && call.func() instanceof Expr.Name name && name.id().equals("len");
    }

    /** Whether {@code node}, which stores items, leaves the list as long as it was. */
    private boolean keepsSize(Node node) {
        if (node instanceof Expr.Call call) {
            return call.func() instanceof Expr.Attribute method && isAnother(method.value());
        }
        if (node instanceof Expr.Subscript item) {
            return storesItem(item) || isAnother(item.value());
        }
        return node instanceof Stmt.AugAssign update && (addsNumber(update) || isAnother(update.target()));
    }

    /** {@code x[i] = y}; the index may not be a slice. */
    private boolean storesItem(Expr.Subscript item) {
        return item.ctx() == Expr.Context.STORE && isOf(item.slice(), ExactType.INT);
    }

    /** Lists take no number by {@code +=}, and none of their operators but {@code *=}. */
    private boolean addsNumber(Stmt.AugAssign update) {
        return update.op() != Expr.Operator.MULT
                && (isOf(update.value(), ExactType.INT) || isOf(update.value(), ExactType.FLOAT));
    }

    private boolean isOf(Expr expr, ExactType type) {
        Typed typed = types.of(expr);
        doubts.addAll(typed.doubts());
        return typed.type() == type;
    }

    /** Whether the value of {@code container} is another object than the list. */
    private boolean isAnother(Expr container) {
        Typed typed = types.of(container);
        doubts.addAll(typed.doubts());
        if (typed.type() != ExactType.LIST) {
            return typed.type() != ExactType.UNKNOWN;
        }
        return container instanceof Expr.Name name && facts.scopes().resolve(name) != list
                && new LocalList(facts.scopes().resolve(name), facts, grounds).isOne();
    }
}
