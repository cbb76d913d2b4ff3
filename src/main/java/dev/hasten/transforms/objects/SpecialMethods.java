package dev.hasten.transforms.objects;

import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.KnownClass;
import dev.hasten.facts.OperatorNames;
import dev.hasten.facts.Receiver;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which special methods operators run (Python reference, sections 3.3.6 to 3.3.8). */
final class SpecialMethods {

    private static final Map<Expr.UnaryOperator, String> UNARY = Map.of(Expr.UnaryOperator.INVERT, "__invert__",
            Expr.UnaryOperator.U_ADD, "__pos__", Expr.UnaryOperator.U_SUB, "__neg__");

    private final FileFacts facts;
    private final Function<Expr, @Nullable Receiver> receivers;
    private final Methods methods;

    SpecialMethods(FileFacts facts) {
        this(facts, facts.instances()::receiver);
    }

    /** @param receivers what is known of the class of an object, or is supposed */
    SpecialMethods(FileFacts facts, Function<Expr, @Nullable Receiver> receivers) {
        this.facts = facts;
        this.receivers = receivers;
        methods = new Methods(facts, receivers);
    }

    /** The operand whose class decides what {@code expr}, an operator or a subscript, runs; null for anything else. */
    static @Nullable Expr operand(Expr expr) {
        if (expr instanceof Expr.BinOp operation) {
            return operation.left();
        }
        if (expr instanceof Expr.UnaryOp operation && UNARY.containsKey(operation.op())) {
            return operation.operand();
        }
        return expr instanceof Expr.Subscript subscript && subscript.ctx() == Expr.Context.LOAD
                && !hasSlice(subscript.slice()) ? subscript.value() : null;
    }

    /** The special method that {@code expr}, one that has an {@link #operand}, runs. */
    static String name(Expr expr) {
        return expr instanceof Expr.BinOp operation ? OperatorNames.of(operation.op())
                : expr instanceof Expr.UnaryOp operation ? UNARY.get(operation.op()) : "__getitem__";
    }

    /** The special method that {@code expr} may run; null if it is no operator, or no class of the file has one. */
    @Nullable MethodRun run(Expr expr) {
        if (expr instanceof Expr.BinOp operation) {
            return binary(operation);
        }
        if (expr instanceof Expr.Call call && call.func() instanceof Expr.Name object) {
            MethodRun run = methods.of(expr, object, "__call__", call.args());
            return run == null || receivers.apply(object) == null ? null
                    : new MethodRun(expr, run.def(), run.operands(), call.keywords(), run.sure());
        }
        Expr operand = operand(expr);
        List<Expr> others = expr instanceof Expr.Subscript subscript ? List.of(subscript.slice()) : List.of();
        return operand == null ? null : run(expr, operand, name(expr), others);
    }

    /** The {@code __getitem__} that {@code target}, which is updated, may run before it is stored. */
    @Nullable MethodRun read(Expr.Subscript target) {
        return run(target, target.value(), "__getitem__", List.of(target.slice()));
    }

    /** The special method {@code name} of {@code object}; where a test around it says so, the one that was kept. */
    private @Nullable MethodRun run(Expr place, Expr object, String name, List<Expr> others) {
        KeptMethod kept = object instanceof Expr.Name of ? KeptMethod.tested(of, name, facts) : null;
        if (kept == null) {
            return methods.of(place, object, name, others);
        }
        List<Expr> operands = new ArrayList<>(List.of(object));
        operands.addAll(others);
        return new MethodRun(place, kept.function(facts), operands, new Answer(true, KeptMethod.DOUBTS, null));
    }

    /**
     * The {@code __setitem__} that {@code target}, the target of an assignment, may run; null if it is of another kind,
     * or no class of the file has one.
     */
    @Nullable MethodRun stored(Expr.Subscript target, Expr value) {
        return hasSlice(target.slice()) ? null
                : run(target, target.value(), "__setitem__", List.of(target.slice(), value));
    }

    private static boolean hasSlice(Expr index) {
        return index instanceof Expr.Slice
                || index instanceof Expr.Tuple tuple && tuple.elts().stream().anyMatch(Expr.Slice.class::isInstance);
    }

    private @Nullable MethodRun binary(Expr.BinOp operation) {
        MethodRun run = methods.of(operation, operation.left(), name(operation), List.of(operation.right()));
        if (run == null || operation.right() instanceof Expr.Constant && asksForAttributes(run.def())) {
            return null;
        }
        Receiver left = receivers.apply(operation.left());
        Answer sure = left == null || !givesResult(run.def()) ? Answer.NO
                : run.sure().and(isAskedFirst(left, OperatorNames.reflected(operation.op())));
        return new MethodRun(operation, run.def(), run.operands(), sure);
    }

    /** Whether the method reads attributes of its operand; then a number is not what it is for, and what runs is another. */
    private boolean asksForAttributes(Stmt.FunctionDef def) {
        List<Clause.Arg> parameters = def.args().args();
        return parameters.size() == 2 && facts.places().inside(def).stream().anyMatch(node ->
                node instanceof Expr.Attribute attribute && attribute.value() instanceof Expr.Name name
                && name.id().equals(parameters.get(1).name()));
    }

    /** Whether no subclass has a reflected method of its own: if the right operand is of one, that goes first. */
    private Answer isAskedFirst(Receiver left, String reflected) {
        Node own = facts.instances().ofClass(left.cls(), reflected).binding();
        for (KnownClass cls : left.cls().family()) {
            if (facts.instances().ofClass(cls, reflected).binding() != own) {
                return Answer.NO;
            }
        }
        return Answer.yesUnless(Doubt.OVERRIDDEN_OUTSIDE);
    }

    /** Whether the function never returns {@code NotImplemented}, upon which the right operand would be asked. */
    private boolean givesResult(Stmt.FunctionDef def) {
        return facts.places().inside(def).stream().allMatch(node -> !(node instanceof Stmt.Return back)
                || back.value() == null || isResult(back.value()));
    }

    /** An operator never gives {@code NotImplemented}, nor does a display, or a call of a class of the file. */
    private boolean isResult(Expr value) {
        if (value instanceof Expr.IfExp choice) {
            return isResult(choice.body()) && isResult(choice.orelse());
        }
        return value instanceof Expr.Constant || value instanceof Expr.BinOp || value instanceof Expr.UnaryOp
                || value instanceof Expr.Tuple || value instanceof Expr.ListDisplay || value instanceof Expr.Dict
                || value instanceof Expr.SetDisplay || value instanceof Expr.ListComp || value instanceof Expr.JoinedStr
                || value instanceof Expr.Call call && facts.instances().constructed(call) != null;
    }
}
