package dev.hasten.facts;

import dev.hasten.syntax.Expr.Operator;
import java.util.Map;

/** The names of the special methods that binary operators run (Python reference, section 3.3.8). */
public final class OperatorNames {

    private static final Map<Operator, String> NAMES = Map.ofEntries(Map.entry(Operator.ADD, "add"),
            Map.entry(Operator.SUB, "sub"), Map.entry(Operator.MULT, "mul"), Map.entry(Operator.MAT_MULT, "matmul"),
            Map.entry(Operator.DIV, "truediv"), Map.entry(Operator.FLOOR_DIV, "floordiv"),
            Map.entry(Operator.MOD, "mod"), Map.entry(Operator.POW, "pow"), Map.entry(Operator.L_SHIFT, "lshift"),
            Map.entry(Operator.R_SHIFT, "rshift"), Map.entry(Operator.BIT_OR, "or"),
            Map.entry(Operator.BIT_XOR, "xor"), Map.entry(Operator.BIT_AND, "and"));

    private OperatorNames() {
    }

    /** The method of the left operand. */
    public static String of(Operator operator) {
        return "__" + NAMES.get(operator) + "__";
    }

    /** The method of the right operand, which is asked if the left one gives {@code NotImplemented}, or is of a base. */
    public static String reflected(Operator operator) {
        return "__r" + NAMES.get(operator) + "__";
    }
}
