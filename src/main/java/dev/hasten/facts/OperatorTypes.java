package dev.hasten.facts;

import static dev.hasten.facts.ExactType.BOOL;
import static dev.hasten.facts.ExactType.BYTES;
import static dev.hasten.facts.ExactType.COMPLEX;
import static dev.hasten.facts.ExactType.FLOAT;
import static dev.hasten.facts.ExactType.INT;
import static dev.hasten.facts.ExactType.LIST;
import static dev.hasten.facts.ExactType.NEVER;
import static dev.hasten.facts.ExactType.REAL;
import static dev.hasten.facts.ExactType.SET;
import static dev.hasten.facts.ExactType.STR;
import static dev.hasten.facts.ExactType.TUPLE;
import static dev.hasten.facts.ExactType.UNKNOWN;

import dev.hasten.syntax.Expr.Operator;
import dev.hasten.syntax.Expr.UnaryOperator;

/** The types of results of operators on builtin types (Python reference, sections 6.5 to 6.9). */
final class OperatorTypes {

    private OperatorTypes() {
    }

    /** The type of {@code left op right}. */
    static ExactType of(ExactType left, Operator op, ExactType right) {
        if (left == NEVER || right == NEVER) {
            return NEVER;
        }
        if (left.isNumber() && right.isNumber()) {
            return ofNumbers(left, op, right);
        }
        boolean sequence = left == STR || left == BYTES || left == LIST || left == TUPLE;
        return switch (op) {
            case ADD -> sequence && left == right ? left : UNKNOWN;
            case MULT -> sequence && isInteger(right) ? left : UNKNOWN;
            // '%s' % x is what x.__str__ returns, which may be of a subclass.
            case MOD -> left == BYTES ? left : UNKNOWN;
            case SUB, BIT_OR, BIT_AND, BIT_XOR -> left == SET && right == SET ? SET : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private static ExactType ofNumbers(ExactType left, Operator op, ExactType right) {
        boolean complex = left == COMPLEX || right == COMPLEX;
        boolean integers = isInteger(left) && isInteger(right);
        ExactType real = left == FLOAT || right == FLOAT ? FLOAT : integers ? INT : REAL;
        return switch (op) {
            case ADD, SUB, MULT -> complex ? COMPLEX : real;
            case DIV -> complex ? COMPLEX : FLOAT;
            case MOD, FLOOR_DIV -> complex ? UNKNOWN : real;
            case BIT_AND, BIT_OR, BIT_XOR -> !integers ? UNKNOWN : left == BOOL && right == BOOL ? BOOL : INT;
            case L_SHIFT, R_SHIFT -> integers ? INT : UNKNOWN;
            // 2 ** -1 is a float, and (-8.0) ** 0.5 is complex.
            case POW, MAT_MULT -> UNKNOWN;
        };
    }

    /** The type of {@code op operand}. */
    static ExactType of(UnaryOperator op, ExactType operand) {
        return switch (op) {
            case NOT -> BOOL;
            case INVERT -> isInteger(operand) ? INT : operand == NEVER ? NEVER : UNKNOWN;
            case U_ADD, U_SUB -> isInteger(operand) ? INT
                    : operand.isNumber() || operand == NEVER ? operand : UNKNOWN;
        };
    }

    private static boolean isInteger(ExactType type) {
        return type == INT || type == BOOL;
    }
}
