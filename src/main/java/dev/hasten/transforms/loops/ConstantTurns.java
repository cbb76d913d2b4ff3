package dev.hasten.transforms.loops;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The turns of a loop that can be counted off: what its target is bound to in each. */
final class ConstantTurns {

    /** More than this is never unrolled. */
    static final int MOST = 16;

    private ConstantTurns() {
    }

    /**
     * What the loop over {@code iterable} binds, turn by turn: one expression for each of {@code targets} names; null if
     * that is not known, or if there are too many turns.
     */
    static @Nullable List<List<Expr>> of(Expr iterable, int targets) {
        List<Expr> items = iterable instanceof Expr.Tuple tuple ? tuple.elts()
                : iterable instanceof Expr.ListDisplay list ? list.elts()
                : iterable instanceof Expr.Call call ? range(call) : null;
        if (items == null || items.size() > MOST) {
            return null;
        }
        List<List<Expr>> turns = new ArrayList<>();
        for (Expr item : items) {
            List<Expr> values = targets == 1 ? List.of(item) : item instanceof Expr.Tuple tuple ? tuple.elts() : List.of();
            if (values.size() != targets || !values.stream().allMatch(ConstantTurns::isConstant)) {
                return null;
            }
            turns.add(values);
        }
        return turns;
    }

    /** Whether a loop over {@code iterable} has at most {@code few} turns, as far as can be seen. */
    static boolean areAtMost(int few, Expr iterable) {
        List<Expr> items = iterable instanceof Expr.Tuple tuple ? tuple.elts()
                : iterable instanceof Expr.ListDisplay list ? list.elts()
                : iterable instanceof Expr.Call call ? range(call) : null;
        return items != null && items.size() <= few && items.stream().noneMatch(Expr.Starred.class::isInstance);
    }

    private static boolean isConstant(Expr expr) {
        return expr instanceof Expr.Constant || integer(expr) != null
                || expr instanceof Expr.UnaryOp negative && negative.op() == Expr.UnaryOperator.U_SUB
                && negative.operand() instanceof Expr.Constant constant && constant.value() instanceof Literal.Float;
    }

    private static @Nullable List<Expr> range(Expr.Call call) {
        if (!isRange(call)) {
            return null;
        }
        List<BigInteger> bounds = new ArrayList<>();
        for (Expr argument : call.args()) {
            BigInteger bound = integer(argument);
            if (bound == null) {
                return null;
            }
            bounds.add(bound);
        }
        BigInteger start = bounds.size() == 1 ? BigInteger.ZERO : bounds.get(0);
        BigInteger stop = bounds.get(bounds.size() == 1 ? 0 : 1);
        BigInteger step = bounds.size() == 3 ? bounds.get(2) : BigInteger.ONE;
        List<Expr> items = new ArrayList<>();
        if (step.signum() == 0) {
            return null;
        }
        for (BigInteger at = start; at.compareTo(stop) * step.signum() < 0; at = at.add(step)) {
            if (items.size() > MOST) {
                return null;
            }
            items.add(literal(at));
        }
        return items;
    }

    /** Whether {@code call} is one of {@code range} with one to three arguments, as far as the name tells. */
    static boolean isRange(Expr.Call call) {
        return call.func() instanceof Expr.Name function && function.id().equals("range")
                && call.keywords().isEmpty() && !call.args().isEmpty() && call.args().size() <= 3;
    }

    private static Expr literal(BigInteger value) {
        Expr number = new Expr.Constant(new Literal.Int(value.abs()), Span.NONE);
        return value.signum() < 0 ? new Expr.UnaryOp(Expr.UnaryOperator.U_SUB, number, Span.NONE) : number;
    }

    /** The value of an integer literal, perhaps with a minus; null for anything else. */
    static @Nullable BigInteger integer(Expr expr) {
        if (expr instanceof Expr.UnaryOp negative && negative.op() == Expr.UnaryOperator.U_SUB) {
            BigInteger value = integer(negative.operand());
            return value == null ? null : value.negate();
        }
        return expr instanceof Expr.Constant constant && constant.value() instanceof Literal.Int number
                ? number.value() : null;
    }
}
