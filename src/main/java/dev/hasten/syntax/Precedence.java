package dev.hasten.syntax;

import java.math.BigInteger;

/** How tightly an expression holds together, from loose to tight (Python reference, section 6.17). */
enum Precedence {
    NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARE, BIT_OR, BIT_XOR, BIT_AND, SHIFT, SUM, TERM, FACTOR, POWER,
    AWAIT, ATOM;

    /** That of {@code expr}, written without parentheses around it. */
    static Precedence of(Expr expr) {
        if (expr instanceof Expr.BinOp op) {
            return of(op.op());
        } else if (expr instanceof Expr.Compare) {
            return COMPARE;
        } else if (expr instanceof Expr.BoolOp op) {
            return op.op() == Expr.BoolOperator.OR ? OR : AND;
        } else if (expr instanceof Expr.UnaryOp op) {
            return op.op() == Expr.UnaryOperator.NOT ? NOT : FACTOR;
        } else if (expr instanceof Expr.Constant constant) {
            return isNegative(constant.value()) ? FACTOR : ATOM;
        } else if (expr instanceof Expr.Tuple tuple) {
            return tuple.elts().isEmpty() ? ATOM : TUPLE;
        } else if (expr instanceof Expr.IfExp || expr instanceof Expr.Lambda) {
            return TEST;
        } else if (expr instanceof Expr.Await) {
            return AWAIT;
        } else if (expr instanceof Expr.Yield || expr instanceof Expr.YieldFrom) {
            return YIELD;
        } else if (expr instanceof Expr.NamedExpr) {
            return NAMED;
        }
        return ATOM;
    }

    /** That of a binary operation with {@code operator}. */
    static Precedence of(Expr.Operator operator) {
        return switch (operator) {
            case BIT_OR -> BIT_OR;
            case BIT_XOR -> BIT_XOR;
            case BIT_AND -> BIT_AND;
            case L_SHIFT, R_SHIFT -> SHIFT;
            case ADD, SUB -> SUM;
            case MULT, MAT_MULT, DIV, MOD, FLOOR_DIV -> TERM;
            case POW -> POWER;
        };
    }

    /**
     * Whether the value is written with a minus sign. Python has no negative literals: it reads {@code -1} as an
     * operator and its operand.
     */
    static boolean isNegative(Literal value) {
        if (value instanceof Literal.Int integer) {
            return integer.value().compareTo(BigInteger.ZERO) < 0;
        }
        return value instanceof Literal.Float number && 1 / Math.copySign(1, number.value()) < 0;
    }
}
