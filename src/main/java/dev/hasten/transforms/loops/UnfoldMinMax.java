package dev.hasten.transforms.loops;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.CompareOperator;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;

/**
 * Compares two to four values itself in place of calling {@code min} or {@code max}:
 *
 * <pre>
 * best = max(best, score)         best = score if score > best else best
 * </pre>
 */
public final class UnfoldMinMax implements Transform<Expr.Call> {

    /** Why a call is left alone. */
    public enum Because implements Guard {
        NOT_THE_BUILTIN("The name may mean something else than the builtin."),
        OUT_OF_TURN("An argument has to be kept in a name, and cannot be computed where that could be bound."),
        OBSERVED("Something in the file looks at the locals of functions."),
        LOST("A name would be bound for it, in a place that does not run often, as far as the file shows, or does much else.");

        private final String sentence;

        Because(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }

        @Override
        public Purpose purpose() {
            return this == LOST ? Purpose.PROFIT : Purpose.SAFETY;
        }
    }

    private static final int MOST_ARGUMENTS = 4;
    /** The work of an argument, such as a call of a function, beside which a call of the builtin is little. */
    private static final int MOST_WORK = 250;
    private static final List<String> COUNTS = List.of("two", "three", "four");

    @Override
    public String id() {
        return "unfold-min-max";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<? extends Guard> guards() {
        return List.of(Because.values());
    }

    @Override
    public List<Verdict> consider(Expr.Call node, Unit unit) {
        FileFacts facts = unit.facts();
        if (!(node.func() instanceof Expr.Name function) || !isComparison(function.id(), node)
                || facts.scopes().scopeOf(node).runner().kind() != Scope.Kind.FUNCTION) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        if (unit.stops(Because.NOT_THE_BUILTIN, !grounds.yes(facts.bindings().isBuiltin(function)))) {
            return refuse(Because.NOT_THE_BUILTIN, node, function);
        }
        Operands operands = new Operands(node, unit);
        boolean inPlace = !operands.needName() || operands.computed() <= 1 && mayName(node, unit);
        boolean before = operands.needName() && isOpening(node, unit, grounds);
        if (unit.stops(Because.OUT_OF_TURN, !inPlace && !before)) {
            return refuse(Because.OUT_OF_TURN, node, function);
        }
        boolean unobserved = !operands.needName()
                || grounds.no(facts.dynamics().readsLocals(facts.scopes().scopeOf(node).runner()));
        if (unit.stops(Because.OBSERVED, !unobserved)) {
            return refuse(Because.OBSERVED, node, function);
        }
        if (unit.stops(Because.LOST, operands.needName() && (isCold(node, unit) || isDrowned(node, unit)))) {
            return refuse(Because.LOST, node, function);
        }
        CompareOperator better = function.id().equals("min") ? CompareOperator.LT : CompareOperator.GT;
        Stmt statement = statementAround(node, facts);
        boolean outside = before || !inPlace;
        Change change = outside ? operands.before(statement, better) : operands.inPlace(better);
        String measured = COUNTS.get(node.args().size() - 2) + (operands.computed() > 0 ? "_computed" : "");
        return List.of(new Verdict.Rewrite(change, grounds.assumptions(), outside ? statement : node,
                new Gain(measured, facts.loops().depth(node)), "compare the arguments of " + function.id()));
    }

    private static boolean isComparison(String function, Expr.Call call) {
        return (function.equals("min") || function.equals("max")) && call.keywords().isEmpty()
                && call.args().size() >= 2 && call.args().size() <= MOST_ARGUMENTS
                && call.args().stream().noneMatch(Expr.Starred.class::isInstance);
    }

    private static boolean isCold(Expr.Call call, Unit unit) {
        return unit.facts().loops().depth(call) == 0 && !unit.facts().heat().isHot(call);
    }

    /** Whether computing the arguments is so much work that what is done with them hardly counts. */
    private static boolean isDrowned(Expr.Call call, Unit unit) {
        return call.args().stream().anyMatch(operand -> unit.facts().workWithCalls().of(operand) > MOST_WORK);
    }

    /**
     * Whether a name may be bound inside the expression. A comprehension would bind it in the function around it, and
     * must not bind any in what it walks over. Some compilers do not see there what they warn of.
     */
    private static boolean mayName(Expr.Call call, Unit unit) {
        FileFacts facts = unit.facts();
        for (Node at = call; !(at instanceof Stmt); at = facts.places().parent(at)) {
            if (at instanceof Clause.Comprehension) {
                return false;
            }
        }
        return unit.oldestTarget().isAtLeast(PythonVersion.V3_8)
                && facts.scopes().scopeOf(call).kind() == Scope.Kind.FUNCTION
                && !CompilerWarnings.areOf(facts.places().inside(call));
    }

    /** Whether the arguments may be computed before the statement around {@code call} begins. */
    private static boolean isOpening(Expr.Call call, Unit unit, Grounds grounds) {
        FileFacts facts = unit.facts();
        Stmt statement = statementAround(call, facts);
        boolean simple = statement instanceof Stmt.Assign || statement instanceof Stmt.AugAssign
                || statement instanceof Stmt.ExprStmt || statement instanceof Stmt.Return
                || statement instanceof Stmt.If && !isElif(statement, facts);
        boolean binds = facts.places().inside(call).stream().anyMatch(Expr.NamedExpr.class::isInstance);
        return simple && !binds && facts.scopes().scopeOf(call).kind() == Scope.Kind.FUNCTION
                && grounds.yes(facts.effects().isEvaluatedFirst(statement, call));
    }

    private static Stmt statementAround(Expr.Call call, FileFacts facts) {
        Node at = call;
        while (!(at instanceof Stmt)) {
            at = facts.places().parent(at);
        }
        return (Stmt) at;
    }

    private static boolean isElif(Stmt statement, FileFacts facts) {
        return facts.places().parent(statement) instanceof Stmt.If outer && outer.orelse().size() == 1
                && outer.orelse().get(0) == statement;
    }

    private static List<Verdict> refuse(Because reason, Expr.Call at, Expr.Name function) {
        return List.of(new Verdict.Refuse(reason, at, function.id() + "()"));
    }
}
