package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.Operator;
import dev.hasten.syntax.Literal;
import java.math.BigInteger;

/**
 * Operations on a number and a literal that raise nothing, though the same operator does for other numbers:
 * {@code n // 2}, {@code x * 2}.
 */
final class SafeNumbers {

    /** Integers of so many bits are floats without loss, and none is too large for one. */
    private static final int BITS_OF_FLOAT = 53;
    /** A shift by more might ask for much memory. */
    private static final BigInteger MOST_SHIFT = BigInteger.valueOf(64);

    private SafeNumbers() {
    }

    /** Whether {@code left op right} raises nothing for any number of the type {@code left} and the literal {@code right}. */
    static boolean isTotal(ExactType left, Operator op, Expr right) {
        if (!(right instanceof Expr.Constant constant)) {
            return false;
        }
        boolean divides = op == Operator.DIV || op == Operator.FLOOR_DIV || op == Operator.MOD;
        if (constant.value() instanceof Literal.Float number) {
            return left == ExactType.FLOAT && divides && number.value() != 0;
        }
        if (!(constant.value() instanceof Literal.Int number)) {
            return false;
        }
        boolean zero = number.value().signum() == 0;
        if (left == ExactType.FLOAT) {
            return isFloat(number) && (divides && !zero || adds(op));
        }
        return (left == ExactType.INT || left == ExactType.BOOL) && switch (op) {
            case FLOOR_DIV, MOD -> !zero;
            case R_SHIFT, L_SHIFT -> number.value().compareTo(MOST_SHIFT) <= 0;
            default -> false;
        };
    }

    /** Whether {@code left op right} raises nothing for the literal {@code left} and any number of the type {@code right}. */
    static boolean isTotal(Expr left, Operator op, ExactType right) {
        return left instanceof Expr.Constant constant && constant.value() instanceof Literal.Int number
                && right == ExactType.FLOAT && isFloat(number) && adds(op);
    }

    private static boolean adds(Operator op) {
        return op == Operator.ADD || op == Operator.SUB || op == Operator.MULT;
    }

    private static boolean isFloat(Literal.Int number) {
        return number.value().bitLength() <= BITS_OF_FLOAT;
    }
}
