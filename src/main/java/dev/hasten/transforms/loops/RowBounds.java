package dev.hasten.transforms.loops;

import dev.hasten.facts.Answer;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Typed;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.Operator;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a list has an item for an index that loops count: both are compared with the same number, which the function
 * computes once, {@code n} in {@code [[0] * n for _ in range(n)]} and {@code for i in range(1, n)}.
 */
final class RowBounds {

    /**
     * The sum of a variable that is bound once and a constant.
     *
     * @param variable null for the constant alone
     */
    private record Sum(@Nullable Variable variable, BigInteger constant) {

        /** Whether it is known to be at most {@code other}. */
        boolean isAtMost(Sum other) {
            return variable == other.variable && constant.compareTo(other.constant) <= 0;
        }

        Sum plus(BigInteger more) {
            return new Sum(variable, constant.add(more));
        }
    }

    /** How many loops may depend on each other. */
    private static final int MOST_STEPS = 4;

    private final FileFacts facts;
    private final Grounds grounds;

    RowBounds(FileFacts facts, Grounds grounds) {
        this.facts = facts;
        this.grounds = grounds;
    }

    /** Whether {@code row} exists, wherever its list and its index are bound; the list is one that the function keeps. */
    boolean holds(ListRow row) {
        Sum length = length(row.list());
        Expr index = row.expr().slice();
        Sum above = length == null ? null : above(index, MOST_STEPS);
        BigInteger least = above == null ? null : least(index, MOST_STEPS);
        return least != null && least.signum() >= 0 && above.isAtMost(length);
    }

    /** How many items the list has, if it is made once, by a comprehension that counts, and stays as long as it is. */
    private @Nullable Sum length(Expr.Name list) {
        Sum length = null;
        for (Occurrence occurrence : facts.scopes().resolve(list).occurrences()) {
            Node parent = facts.places().parent(occurrence.node());
            if (occurrence.role().binds()) {
                if (length != null || !(parent instanceof Stmt.Assign assign)
                        || !(assign.value() instanceof Expr.ListComp rows) || rows.generators().size() != 1
                        || !rows.generators().get(0).ifs().isEmpty() || rows.generators().get(0).async()) {
                    return null;
                }
                List<Expr> bounds = range(rows.generators().get(0).iter());
                length = bounds == null || bounds.size() != 1 ? null : sum(bounds.get(0));
                if (length == null) {
                    return null;
                }
            } else if (parent instanceof Expr.Attribute || parent instanceof Expr.Subscript item
                    && item.ctx() != Expr.Context.LOAD && item.slice() instanceof Expr.Slice) {
                return null;
            }
        }
        return length;
    }

    /** The arguments of {@code range}; null if {@code expr} is no call of the builtin. */
    private @Nullable List<Expr> range(Expr expr) {
        return expr instanceof Expr.Call call && ConstantTurns.isRange(call)
                && grounds.yes(facts.bindings().isBuiltin((Expr.Name) call.func())) ? call.args() : null;
    }

    /** What {@code expr} always is; null if that is not such a sum. */
    private @Nullable Sum sum(Expr expr) {
        BigInteger constant = ConstantTurns.integer(expr);
        if (constant != null) {
            return new Sum(null, constant);
        }
        if (expr instanceof Expr.BinOp operation && offset(operation) != null) {
            Sum left = sum(operation.left());
            return left == null ? null : left.plus(offset(operation));
        }
        return expr instanceof Expr.Name name && isFixed(name) ? new Sum(facts.scopes().resolve(name), BigInteger.ZERO) : null;
    }

    /** What {@code x + 1} or {@code x - 1} adds to {@code x}; null for anything else. */
    private static @Nullable BigInteger offset(Expr.BinOp operation) {
        BigInteger constant = ConstantTurns.integer(operation.right());
        return constant == null ? null : operation.op() == Operator.ADD ? constant
                : operation.op() == Operator.SUB ? constant.negate() : null;
    }

    /** Whether it is an integer that is bound at one place, which no loop repeats. */
    private boolean isFixed(Expr.Name name) {
        Variable variable = facts.scopes().resolve(name);
        Typed typed = facts.types().of(variable);
        List<Occurrence> bindings = bindings(variable);
        return typed.type() == ExactType.INT && grounds.yes(new Answer(true, typed.doubts(), null))
                && bindings.size() == 1 && bindings.get(0).scope() == variable.owner()
                && facts.places().parent(bindings.get(0).node()) instanceof Stmt.Assign assign
                && facts.loops().enclosing(assign) == null;
    }

    private static List<Occurrence> bindings(Variable variable) {
        return variable.occurrences().stream().filter(each -> each.role().binds()).toList();
    }

    /** A number that {@code index} is always below; null if none is known. */
    private @Nullable Sum above(Expr index, int steps) {
        Sum fixed = sum(index);
        if (fixed != null) {
            return fixed.plus(BigInteger.ONE);
        }
        if (index instanceof Expr.BinOp operation && offset(operation) != null) {
            Sum left = above(operation.left(), steps);
            return left == null ? null : left.plus(offset(operation));
        }
        Expr computed = computed(index, steps);
        if (computed != null) {
            return above(computed, steps - 1);
        }
        List<Expr> bounds = counted(index, steps);
        if (bounds == null) {
            return null;
        }
        return counts(bounds).signum() > 0 ? sum(bounds.get(bounds.size() == 1 ? 0 : 1)) : above(bounds.get(0), steps - 1);
    }

    /** A number that {@code index} is never below; null if none is known. */
    private @Nullable BigInteger least(Expr index, int steps) {
        BigInteger constant = ConstantTurns.integer(index);
        if (constant != null) {
            return constant;
        }
        if (index instanceof Expr.BinOp operation && offset(operation) != null) {
            BigInteger left = least(operation.left(), steps);
            return left == null ? null : left.add(offset(operation));
        }
        Expr computed = computed(index, steps);
        if (computed != null) {
            return least(computed, steps - 1);
        }
        List<Expr> bounds = counted(index, steps);
        if (bounds == null) {
            return null;
        }
        if (counts(bounds).signum() < 0) {
            BigInteger stop = ConstantTurns.integer(bounds.get(1));
            return stop == null ? null : stop.add(BigInteger.ONE);
        }
        return bounds.size() == 1 ? BigInteger.ZERO : least(bounds.get(0), steps - 1);
    }

    /** The sum or difference that is all that {@code index} is bound to; null if there is none. */
    private @Nullable Expr computed(Expr index, int steps) {
        List<Occurrence> bindings = index instanceof Expr.Name name ? bindings(facts.scopes().resolve(name)) : List.of();
        return bindings.size() == 1 && steps > 0
                && facts.places().parent(bindings.get(0).node()) instanceof Stmt.Assign assign
                && assign.value() instanceof Expr.BinOp value ? value : null;
    }

    /** The bounds of the one loop whose target {@code index} is, if nothing else binds it, and its step is constant. */
    private @Nullable List<Expr> counted(Expr index, int steps) {
        List<Occurrence> bindings = index instanceof Expr.Name name ? bindings(facts.scopes().resolve(name)) : List.of();
        if (bindings.size() != 1 || steps == 0
                || !(facts.places().parent(bindings.get(0).node()) instanceof Stmt.For loop)
                || loop.target() != bindings.get(0).node() || loop.async()) {
            return null;
        }
        List<Expr> bounds = range(loop.iter());
        return bounds == null || counts(bounds) == null || counts(bounds).signum() == 0 ? null : bounds;
    }

    private static @Nullable BigInteger counts(List<Expr> bounds) {
        return bounds.size() < 3 ? BigInteger.ONE : ConstantTurns.integer(bounds.get(2));
    }
}
