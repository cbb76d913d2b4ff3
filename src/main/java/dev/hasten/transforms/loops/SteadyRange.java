package dev.hasten.transforms.loops;

import dev.hasten.facts.Answer;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Typed;
import dev.hasten.facts.Types;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Grounds;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code range} whose arguments are integers and local variables, combined by arithmetic that cannot fail for
 * integers. What it makes never changes and can be gone through again and again.
 *
 * @param call where it stands, as what a loop or comprehension goes through
 * @param text its arguments as they are written; equal texts in one function mean equal arguments
 * @param operands the variables
 */
record SteadyRange(Expr.Call call, String text, Set<Variable> operands) {

    private static final Set<Expr.Operator> TOTAL =
            Set.of(Expr.Operator.ADD, Expr.Operator.SUB, Expr.Operator.MULT);

    /** The range that {@code iterable} makes; null if it is another object, or its arguments are more than that. */
    static @Nullable SteadyRange of(Expr iterable, Scope function, FileFacts facts) {
        if (!(iterable instanceof Expr.Call call) || !ConstantTurns.isRange(call) || !hasStep(call.args())) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        Set<Variable> operands = new LinkedHashSet<>();
        for (Expr argument : call.args()) {
            if (!write(argument, function, facts, text, operands)) {
                return null;
            }
            text.append(", ");
        }
        return new SteadyRange(call, text.toString(), operands);
    }

    /** A step of 0 raises, and so it must be seen to be another number. */
    private static boolean hasStep(List<Expr> args) {
        return args.size() < 3 || ConstantTurns.integer(args.get(2)) != null
                && ConstantTurns.integer(args.get(2)).signum() != 0;
    }

    private static boolean write(Expr part, Scope function, FileFacts facts, StringBuilder text, Set<Variable> operands) {
        if (part instanceof Expr.BinOp operation && TOTAL.contains(operation.op())) {
            text.append('(');
            boolean known = write(operation.left(), function, facts, text, operands);
            text.append(' ').append(operation.op().symbol()).append(' ');
            known = known && write(operation.right(), function, facts, text, operands);
            text.append(')');
            return known;
        }
        if (part instanceof Expr.Name name) {
            Variable variable = facts.scopes().resolve(name);
            text.append(name.id());
            operands.add(variable);
            return variable.owner() == function;
        }
        text.append(ConstantTurns.integer(part));
        return ConstantTurns.integer(part) != null;
    }

    /** Those operands of which nothing is known, so that a test must tell whether they are integers. */
    List<Variable> untyped(FileFacts facts) {
        return operands.stream().filter(each -> facts.types().of(each).type() == ExactType.UNKNOWN).toList();
    }

    /** Whether it is made of integers, if those of which nothing is known turn out to be some. */
    boolean isOfIntegers(FileFacts facts, Grounds grounds) {
        Map<Variable, ExactType> tested = new LinkedHashMap<>();
        untyped(facts).forEach(each -> tested.put(each, ExactType.INT));
        Types types = Types.given(facts, tested);
        for (Expr argument : call.args()) {
            Typed typed = types.of(argument);
            boolean integer = typed.type() == ExactType.INT || typed.type() == ExactType.BOOL;
            if (!integer || !grounds.yes(new Answer(true, typed.doubts(), null))) {
                return false;
            }
        }
        return true;
    }
}
