package dev.hasten.transforms.loops;

import dev.hasten.facts.Action;
import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.RegionEffects;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Typed;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item that is read from a list in a local variable: {@code table[i - 1]}.
 *
 * @param expr where it stands
 * @param list the variable of the list
 * @param index what the index is computed from; it raises nothing, and is an integer
 */
record ListRow(Expr.Subscript expr, Expr.Name list, IndexValue index) {

    /**
     * An index that can be computed at any time.
     *
     * @param text how it is written; equal texts in one function mean equal indices
     * @param operands the variables in it
     * @param doubts what would make it something else
     */
    record IndexValue(String text, Set<Variable> operands, Set<Doubt> doubts) {
    }

    /** The item that {@code expr} is; null if it is none, or the index might raise something by itself. */
    static @Nullable ListRow of(Expr.Subscript expr, Scope function, FileFacts facts) {
        if (!(expr.value() instanceof Expr.Name list) || expr.ctx() != Expr.Context.LOAD
                || facts.scopes().resolve(list).owner() != function) {
            return null;
        }
        IndexValue index = indexOf(expr.slice(), function, facts);
        return index == null ? null : new ListRow(expr, list, index);
    }

    private static @Nullable IndexValue indexOf(Expr index, Scope function, FileFacts facts) {
        Typed typed = facts.types().of(index);
        if (typed.type() != ExactType.INT) {
            return null;
        }
        if (ConstantTurns.integer(index) != null) {
            return new IndexValue(ConstantTurns.integer(index).toString(), Set.of(), Set.of());
        }
        if (index instanceof Expr.Name name) {
            Variable variable = facts.scopes().resolve(name);
            return variable.owner() == function && isPure(facts.effects().of(name))
                    ? new IndexValue(name.id(), Set.of(variable), typed.doubts()) : null;
        }
        Formula formula = index instanceof Expr.BinOp operation ? Formula.of(operation, function, facts) : null;
        return formula == null ? null : new IndexValue(formula.text(), formula.operands(), formula.doubts());
    }

    private static boolean isPure(RegionEffects effects) {
        for (Action action : Action.values()) {
            if (effects.may(action)) {
                return false;
            }
        }
        return true;
    }

    /** How it is written. */
    String text() {
        return list.id() + "[" + index.text() + "]";
    }

    /** Whether list and index are bound before {@code loop}, and are the same in each of its turns. */
    boolean isSteady(Stmt loop, FileFacts facts, Grounds grounds) {
        Set<Variable> variables = new LinkedHashSet<>(index.operands());
        variables.add(facts.scopes().resolve(list));
        return Steady.are(variables, loop, facts, grounds)
                && grounds.yes(new Answer(true, index.doubts(), null));
    }

    /**
     * Whether an item is read from this one, by an index that raises nothing: then it fails in the same way if it is
     * read from an empty list. In {@code row[j] += 1}, too, the item is read first.
     */
    boolean isReadFrom(Scope function, FileFacts facts) {
        Node parent = facts.places().parent(expr);
        if (!(parent instanceof Expr.Subscript item) || item.value() != expr
                || item.ctx() == Expr.Context.DEL || indexOf(item.slice(), function, facts) == null) {
            return false;
        }
        return item.ctx() == Expr.Context.LOAD || facts.places().parent(item) instanceof Stmt.AugAssign;
    }

    /** Whether an item of this one is what a plain assignment stores into: that comes after all else in it. */
    boolean isStoredInto(FileFacts facts) {
        Node parent = facts.places().parent(expr);
        return parent instanceof Expr.Subscript item && item.value() == expr
                && facts.places().parent(item) instanceof Stmt.Assign assign && assign.value() != item;
    }

    /** The same, to stand somewhere else. */
    Expr copy() {
        return new Expr.Subscript(Made.read(list.id()), Formula.copy(expr.slice()), Expr.Context.LOAD, Span.NONE);
    }
}
