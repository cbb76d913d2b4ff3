package dev.hasten.transforms.loops;

import dev.hasten.facts.Action;
import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.RegionEffects;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.CompareOperator;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.source.Span;
import dev.hasten.transform.Grounds;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic on exact numbers that stand in local variables: {@code 2 * i + 1}. It raises nothing and runs no code of
 * anybody, so it may be computed at any time, and once or ten times.
 *
 * @param expr where it stands
 * @param text how it is written, every operation in parentheses; equal texts in one function mean equal formulas
 * @param operands the variables
 * @param doubts what would make it something else than arithmetic on exact numbers
 */
record Formula(Expr.BinOp expr, String text, Set<Variable> operands, Set<Doubt> doubts) {

    private static final int MOST_NODES = 15;
    private static final int MOST_NAMED = 5;

    /** The formula that {@code expr} is; null if it is none. */
    static @Nullable Formula of(Expr.BinOp expr, Scope function, FileFacts facts) {
        Set<Variable> operands = new LinkedHashSet<>();
        StringBuilder text = new StringBuilder();
        if (!write(expr, function, facts, text, operands, new int[1]) || operands.isEmpty()
                || !facts.types().of(expr).type().isNumber()) {
            return null;
        }
        RegionEffects effects = facts.effects().of(expr);
        for (Action action : Action.values()) {
            if (effects.may(action)) {
                return null;
            }
        }
        return new Formula(expr, text.toString(), operands, effects.doubts());
    }

    private static boolean write(Expr expr, Scope function, FileFacts facts, StringBuilder text,
            Set<Variable> operands, int[] nodes) {
        if (++nodes[0] > MOST_NODES) {
            return false;
        }
        if (expr instanceof Expr.BinOp operation) {
            text.append('(');
            if (!write(operation.left(), function, facts, text, operands, nodes)) {
                return false;
            }
            text.append(' ').append(operation.op().symbol()).append(' ');
            boolean isFormula = write(operation.right(), function, facts, text, operands, nodes);
            text.append(')');
            return isFormula;
        }
        if (expr instanceof Expr.UnaryOp operation && operation.op() != Expr.UnaryOperator.NOT) {
            text.append(operation.op().symbol());
            return write(operation.operand(), function, facts, text, operands, nodes);
        }
        if (expr instanceof Expr.Name name) {
            Variable variable = facts.scopes().resolve(name);
            text.append(name.id());
            operands.add(variable);
            return variable.owner() == function;
        }
        return expr instanceof Expr.Constant constant && writeNumber(constant.value(), text);
    }

    private static boolean writeNumber(Literal literal, StringBuilder text) {
        if (literal instanceof Literal.Int number) {
            text.append(number.value());
        } else if (literal instanceof Literal.Float number) {
            text.append(number.value());
        } else {
            return false;
        }
        return true;
    }

    /** Whether the operands are bound before {@code loop}, and have the same values in each of its turns. */
    boolean isSteady(Stmt loop, FileFacts facts, Grounds grounds) {
        return Steady.are(operands, loop, facts, grounds) && grounds.yes(new Answer(true, doubts, null));
    }

    /**
     * Whether the result goes into another computation, so that nobody can tell whether it is the same object as that of
     * another time.
     */
    boolean isUsedUp(FileFacts facts) {
        Node parent = facts.places().parent(expr);
        if (parent instanceof Expr.Compare compare) {
            return compare.ops().stream().noneMatch(op -> op == CompareOperator.IS || op == CompareOperator.IS_NOT
                    || op == CompareOperator.IN || op == CompareOperator.NOT_IN);
        }
        return parent instanceof Expr.BinOp || parent instanceof Expr.Slice
                || parent instanceof Expr.UnaryOp sign && sign.op() != Expr.UnaryOperator.NOT
                || parent instanceof Expr.Subscript subscript && subscript.slice() == expr
                || parent instanceof Stmt.AugAssign update && update.value() == expr
                || parent instanceof Expr.Call call && ConstantTurns.isRange(call)
                && facts.bindings().isBuiltin((Expr.Name) call.func()).expected();
    }

    /** What a variable for it might be called: {@code i_minus_1}. */
    String name() {
        StringBuilder name = new StringBuilder();
        return describe(expr, name, new int[1]) ? name.toString() : firstName(expr);
    }

    private static boolean describe(Expr part, StringBuilder name, int[] nodes) {
        if (++nodes[0] > MOST_NAMED) {
            return false;
        }
        if (part instanceof Expr.BinOp operation) {
            String word = switch (operation.op()) {
                case ADD -> "_plus_";
                case SUB -> "_minus_";
                case MULT -> "_times_";
                default -> "";
            };
            if (word.isEmpty() || !describe(operation.left(), name, nodes)) {
                return false;
            }
            name.append(word);
            return describe(operation.right(), name, nodes);
        }
        if (part instanceof Expr.Name operand) {
            name.append(operand.id());
            return true;
        }
        if (part instanceof Expr.Constant constant && constant.value() instanceof Literal.Int number) {
            name.append(number.value());
            return true;
        }
        return false;
    }

    private static String firstName(Expr part) {
        Expr at = part;
        while (!(at instanceof Expr.Name name)) {
            Expr left = at instanceof Expr.BinOp operation ? operation.left() : ((Expr.UnaryOp) at).operand();
            at = at instanceof Expr.BinOp operation && !hasName(left) ? operation.right() : left;
        }
        return name.id();
    }

    private static boolean hasName(Expr part) {
        return part instanceof Expr.Name
                || part instanceof Expr.UnaryOp operation && hasName(operation.operand())
                || part instanceof Expr.BinOp operation && (hasName(operation.left()) || hasName(operation.right()));
    }

    /** The same, to stand somewhere else. */
    Expr copy() {
        return copy(expr);
    }

    /** A copy of {@code part}, which consists of numbers and names. */
    static Expr copy(Expr part) {
        if (part instanceof Expr.BinOp operation) {
            return new Expr.BinOp(copy(operation.left()), operation.op(), copy(operation.right()), Span.NONE);
        }
        if (part instanceof Expr.UnaryOp operation) {
            return new Expr.UnaryOp(operation.op(), copy(operation.operand()), Span.NONE);
        }
        return part instanceof Expr.Name name ? Made.read(name.id())
                : new Expr.Constant(((Expr.Constant) part).value(), Span.NONE);
    }
}
