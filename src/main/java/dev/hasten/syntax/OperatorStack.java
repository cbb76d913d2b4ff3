package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import dev.hasten.source.Span;
import dev.hasten.syntax.Expr.BoolOperator;
import dev.hasten.syntax.Expr.CompareOperator;
import dev.hasten.syntax.Expr.Operator;
import dev.hasten.syntax.Expr.UnaryOperator;
import java.util.Arrays;
import java.util.List;

/**
 * Resolves the precedence of a flat sequence of operators and operands (Python reference, section 6.17). No recursion:
 * a chain may have a hundred thousand of them.
 */
final class OperatorStack {

    private static final int OR_LEVEL = 1;
    private static final int AND_LEVEL = 2;
    private static final int NOT_LEVEL = 3;
    private static final int COMPARE_LEVEL = 4;
    private static final int UNARY_LEVEL = 11;
    private static final int POWER_LEVEL = 12;

    private static final byte[] LEVELS = new byte[64];
    private static final Operator[] BINARY = new Operator[64];
    private static final CompareOperator[] COMPARE = new CompareOperator[64];

    static {
        LEVELS[OR] = OR_LEVEL;
        LEVELS[AND] = AND_LEVEL;
        compare(LESS, CompareOperator.LT);
        compare(GREATER, CompareOperator.GT);
        compare(EQEQUAL, CompareOperator.EQ);
        compare(NOTEQUAL, CompareOperator.NOT_EQ);
        compare(LESSEQUAL, CompareOperator.LT_E);
        compare(GREATEREQUAL, CompareOperator.GT_E);
        compare(IN, CompareOperator.IN);
        compare(NOT, CompareOperator.NOT_IN);
        compare(IS, CompareOperator.IS);
        compare(NOT_AFTER_IS, CompareOperator.IS_NOT);
        binary(VBAR, 5, Operator.BIT_OR);
        binary(CIRCUMFLEX, 6, Operator.BIT_XOR);
        binary(AMPER, 7, Operator.BIT_AND);
        binary(LEFTSHIFT, 8, Operator.L_SHIFT);
        binary(RIGHTSHIFT, 8, Operator.R_SHIFT);
        binary(PLUS, 9, Operator.ADD);
        binary(MINUS, 9, Operator.SUB);
        binary(STAR, 10, Operator.MULT);
        binary(SLASH, 10, Operator.DIV);
        binary(DOUBLESLASH, 10, Operator.FLOOR_DIV);
        binary(PERCENT, 10, Operator.MOD);
        binary(AT, 10, Operator.MAT_MULT);
        binary(DOUBLESTAR, POWER_LEVEL, Operator.POW);
    }

    /** Operands, and the offset where each starts with its parentheses. */
    private Expr[] operands = new Expr[32];
    private int[] starts = new int[32];
    private int operandCount;

    /** Operators by token kind, a prefix operator negative; and the offset of each. */
    private byte[] operators = new byte[32];
    private int[] offsets = new int[32];
    private int operatorCount;

    private static void compare(int kind, CompareOperator operator) {
        LEVELS[kind] = COMPARE_LEVEL;
        COMPARE[kind] = operator;
    }

    private static void binary(int kind, int level, Operator operator) {
        LEVELS[kind] = (byte) level;
        BINARY[kind] = operator;
    }

    /** The operator that an augmented assignment applies, by the token kind of that operator. */
    static Operator binaryOperator(int kind) {
        return BINARY[kind];
    }

    /** The height at which a sequence begins. */
    int mark() {
        return operatorCount;
    }

    void operand(Expr operand, int start) {
        if (operandCount == operands.length) {
            operands = Arrays.copyOf(operands, operandCount * 2);
            starts = Arrays.copyOf(starts, operandCount * 2);
        }
        operands[operandCount] = operand;
        starts[operandCount++] = start;
    }

    /** A prefix operator of the sequence that began at height {@code base}. */
    void prefix(int base, int kind, int offset) {
        if (kind == NOT && operatorCount > base && level(operatorCount - 1) > NOT_LEVEL) {
            throw new SyntaxException("invalid syntax", offset);
        }
        operator(-kind, offset);
    }

    /** A binary operator of the sequence that began at height {@code base}; what binds tighter before it is done. */
    void infix(int base, int kind, int end) {
        if (operatorCount > base) {
            reduce(base, LEVELS[kind], end);
        }
        operator(kind, end);
    }

    private void operator(int signedKind, int offset) {
        if (operatorCount == operators.length) {
            operators = Arrays.copyOf(operators, operatorCount * 2);
            offsets = Arrays.copyOf(offsets, operatorCount * 2);
        }
        operators[operatorCount] = (byte) signedKind;
        offsets[operatorCount++] = offset;
    }

    /** The expression that the sequence since height {@code base} is; it ends at {@code end}. */
    Expr finish(int base, int end) {
        if (operatorCount > base) {
            reduce(base, 0, end);
        }
        return operands[--operandCount];
    }

    private int level(int index) {
        int kind = operators[index];
        return kind > 0 ? LEVELS[kind] : kind == -NOT ? NOT_LEVEL : UNARY_LEVEL;
    }

    private void reduce(int base, int next, int end) {
        while (operatorCount > base) {
            int level = level(operatorCount - 1);
            if (level < next || level == next && waits(level)) {
                return;
            }
            int kind = operators[operatorCount - 1];
            if (kind < 0) {
                unary(-kind, end);
            } else if (level == COMPARE_LEVEL) {
                compare(base, end);
            } else if (level <= AND_LEVEL) {
                bool(base, level, end);
            } else {
                binary(kind, end);
            }
        }
    }

    /** Whether operators of this level are not applied one by one from the left. */
    private static boolean waits(int level) {
        return level == POWER_LEVEL || level == COMPARE_LEVEL || level <= AND_LEVEL;
    }

    private void unary(int kind, int end) {
        UnaryOperator operator = switch (kind) {
            case NOT -> UnaryOperator.NOT;
            case MINUS -> UnaryOperator.U_SUB;
            case PLUS -> UnaryOperator.U_ADD;
            default -> UnaryOperator.INVERT;
        };
        operatorCount--;
        int top = operandCount - 1;
        starts[top] = offsets[operatorCount];
        operands[top] = new Expr.UnaryOp(operator, operands[top], Span.of(starts[top], end));
    }

    private void binary(int kind, int end) {
        operatorCount--;
        int left = operandCount - 2;
        operands[left] = new Expr.BinOp(operands[left], BINARY[kind], operands[left + 1],
                Span.of(starts[left], end));
        operandCount--;
    }

    private void bool(int base, int level, int end) {
        int count = run(base, level);
        int first = operandCount - count - 1;
        List<Expr> values = take(first);
        operands[first] = new Expr.BoolOp(level == OR_LEVEL ? BoolOperator.OR : BoolOperator.AND, values,
                Span.of(starts[first], end));
        operatorCount -= count;
    }

    private void compare(int base, int end) {
        int count = run(base, COMPARE_LEVEL);
        CompareOperator[] kinds = new CompareOperator[count];
        for (int i = 0; i < count; i++) {
            kinds[i] = COMPARE[operators[operatorCount - count + i]];
        }
        int first = operandCount - count - 1;
        List<Expr> comparators = take(first + 1);
        operandCount = first + 1;
        operands[first] = new Expr.Compare(operands[first], List.of(kinds), comparators,
                Span.of(starts[first], end));
        operatorCount -= count;
    }

    /** How many operators of {@code level} are on top. */
    private int run(int base, int level) {
        int count = 0;
        while (operatorCount - count > base && level(operatorCount - count - 1) == level) {
            count++;
        }
        return count;
    }

    /** The operands from {@code first} on; the lowest place is left to be filled. */
    private List<Expr> take(int first) {
        List<Expr> taken = operandCount - first == 1 ? List.of(operands[first])
                : List.of(Arrays.copyOfRange(operands, first, operandCount));
        operandCount = first + 1;
        return taken;
    }
}
