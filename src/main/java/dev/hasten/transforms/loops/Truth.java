package dev.hasten.transforms.loops;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import java.math.BigInteger;
import java.util.Optional;

/** Whether tests of nothing but integers are true. */
final class Truth {

    private Truth() {
    }

    /** Whether {@code test} is true; empty if that cannot be told from it alone. */
    static Optional<Boolean> of(Expr test) {
        BigInteger number = ConstantTurns.integer(test);
        if (number != null) {
            return Optional.of(number.signum() != 0);
        }
        if (test instanceof Expr.Constant constant && constant.value() instanceof Literal.Singleton singleton) {
            return Optional.of(singleton == Literal.Singleton.TRUE || singleton == Literal.Singleton.ELLIPSIS);
        }
        if (test instanceof Expr.UnaryOp negation && negation.op() == Expr.UnaryOperator.NOT) {
            return of(negation.operand()).map(truth -> !truth);
        }
        if (test instanceof Expr.BoolOp operation) {
            return ofAll(operation);
        }
        return test instanceof Expr.Compare comparison && comparison.ops().size() == 1 ? ofOne(comparison)
                : Optional.empty();
    }

    /** Only what comes before the value that decides is evaluated, so that must be known, and the rest need not be. */
    private static Optional<Boolean> ofAll(Expr.BoolOp operation) {
        boolean deciding = operation.op() == Expr.BoolOperator.OR;
        for (Expr value : operation.values()) {
            Optional<Boolean> truth = of(value);
            if (truth.isEmpty() || truth.get() == deciding) {
                return truth;
            }
        }
        return Optional.of(!deciding);
    }

    private static Optional<Boolean> ofOne(Expr.Compare comparison) {
        BigInteger left = ConstantTurns.integer(comparison.left());
        BigInteger right = ConstantTurns.integer(comparison.comparators().get(0));
        if (left == null || right == null) {
            return Optional.empty();
        }
        int order = left.compareTo(right);
        return switch (comparison.ops().get(0)) {
            case EQ -> Optional.of(order == 0);
            case NOT_EQ -> Optional.of(order != 0);
            case LT -> Optional.of(order < 0);
            case LT_E -> Optional.of(order <= 0);
            case GT -> Optional.of(order > 0);
            case GT_E -> Optional.of(order >= 0);
            case IS, IS_NOT, IN, NOT_IN -> Optional.empty();
        };
    }
}
