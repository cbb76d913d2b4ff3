package dev.hasten.transforms.idioms;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list comprehension of which each item is a sum: {@code [sum(1 for x in row) for row in rows]}. */
final class SumList {

    private SumList() {
    }

    /** The comprehension that makes a list of {@code sum}; none if it stands elsewhere, or waits for others. */
    static Expr.@Nullable ListComp around(Expr.Call sum, FileFacts facts) {
        if (!(facts.places().parent(sum) instanceof Expr.ListComp list) || list.elt() != sum
                || list.generators().size() != 1 || !bindsNames(list.generators().get(0).target())) {
            return null;
        }
        boolean suspends = facts.places().inside(list).stream().anyMatch(node -> node instanceof Expr.Await
                || node instanceof Expr.Yield || node instanceof Expr.YieldFrom
                || node instanceof Clause.Comprehension clause && clause.async());
        return suspends ? null : list;
    }

    private static boolean bindsNames(Expr target) {
        return target instanceof Expr.Name
                || target instanceof Expr.Tuple tuple && tuple.elts().stream().allMatch(Expr.Name.class::isInstance);
    }

    /**
     * Whether a local of the function around {@code list} may be unbound that is read in its scope, where that raises
     * another error.
     */
    static boolean readsUnbound(Expr.ListComp list, FileFacts facts) {
        Scope function = facts.scopes().scopeOf(list);
        List<Node> inside = new ArrayList<>(facts.places().inside(list.elt()));
        list.generators().get(0).ifs().forEach(test -> inside.addAll(facts.places().inside(test)));
        for (Node node : inside) {
            if (node instanceof Expr.Name name && name.ctx() == Expr.Context.LOAD) {
                Variable variable = facts.scopes().resolve(name);
                if (variable.owner() == function && !facts.flow(function).isBoundAt(list, variable).isYes()) {
                    return true;
                }
            }
        }
        return false;
    }
}
