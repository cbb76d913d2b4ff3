package dev.hasten.transforms.idioms;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts and adds up by a loop what {@code sum} takes from a generator of integers:
 *
 * <pre>
 *                                            _sum = 0
 *                                            for _x in y:
 * return sum(1 for x in y if f(x))               if f(_x):
 *                                                    _sum += 1
 *                                            return _sum
 * </pre>
 *
 * <p>So it does where each item of a list is such a sum: the loops are inside one that appends to the list.
 */
public final class SumByLoop implements Transform<Expr.Call> {

    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name may mean something else than the builtin.");
    private static final Guard NOT_INTEGERS = Guard.safety("not-integers",
            "What is added may be other than integers; of floats, the sum is rounded less often than each step of a loop.");
    private static final Guard OUT_OF_TURN = Guard.safety("out-of-turn",
            "Something else in the statement is evaluated before, or decides whether the sum is.");
    private static final Guard STOP_ITERATION = Guard.safety("stop-iteration",
            "StopIteration may come out of an item, which a generator turns into RuntimeError.");
    private static final Guard OBSERVED = Guard.safety("observed",
            "Something looks at the locals of the function, or at the frame of the generator.");
    private static final Guard CAPTURED =
            Guard.safety("captured", "A function inside keeps the variable, which each generator has anew.");
    private static final Guard MAY_BE_UNBOUND = Guard.safety("may-be-unbound",
            "It may read a variable that is not bound, which raises another error in a generator.");

    @Override
    public String id() {
        return "sum-by-loop";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(NOT_THE_BUILTIN, NOT_INTEGERS, OUT_OF_TURN, STOP_ITERATION, OBSERVED, CAPTURED, MAY_BE_UNBOUND,
                CompilerWarning.COMPILER_WARNS);
    }

    @Override
    public List<Verdict> consider(Expr.Call node, Unit unit) {
        FileFacts facts = unit.facts();
        if (!(node.func() instanceof Expr.Name function) || !function.id().equals("sum")
                || node.args().size() != 1 || !node.keywords().isEmpty()
                || !(node.args().get(0) instanceof Expr.GeneratorExp generator)
                || GeneratorParts.isAsync(generator, facts)) {
            return List.of();
        }
        Expr.ListComp list = SumList.around(node, facts);
        Expr replaced = list == null ? node : list;
        if (facts.scopes().scopeOf(replaced).kind() != Scope.Kind.FUNCTION) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        Stmt statement = Block.statementAround(node, facts.places());
        Guard objection = objection(function, generator, unit, grounds);
        if (objection == null) {
            objection = objectionToPlace(generator, replaced, statement, unit, grounds);
        }
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, "sum()"));
        }
        String measured = list != null ? "listed" : generator.elt() instanceof Expr.Constant ? "counted" : "added";
        return List.of(new Verdict.Rewrite(change(generator, list, replaced, statement, unit), grounds.assumptions(),
                statement, new Gain(measured, facts.loops().depth(node)), "add up by a loop what sum() adds"));
    }

    private static @Nullable Guard objection(Expr.Name function, Expr.GeneratorExp generator, Unit unit,
            Grounds grounds) {
        FileFacts facts = unit.facts();
        if (unit.stops(NOT_THE_BUILTIN, !grounds.yes(facts.bindings().isBuiltin(function)))) {
            return NOT_THE_BUILTIN;
        }
        ExactType type = KnownType.of(generator.elt(), facts, grounds);
        if (unit.stops(NOT_INTEGERS, type != ExactType.INT && type != ExactType.BOOL)) {
            return NOT_INTEGERS;
        }
        return unit.stops(STOP_ITERATION,
                !grounds.no(facts.stopIterations().mayEscape(GeneratorParts.evaluatedInside(generator))))
                ? STOP_ITERATION : null;
    }

    /** What is against loops before {@code statement}, in place of {@code replaced}: the sum, or a list of sums. */
    private static @Nullable Guard objectionToPlace(Expr.GeneratorExp generator, Expr replaced, Stmt statement,
            Unit unit, Grounds grounds) {
        FileFacts facts = unit.facts();
        if (!Block.canBePreceded(statement, facts.places()) || unit.stops(OUT_OF_TURN,
                !grounds.yes(facts.effects().isEvaluatedFirst(statement, replaced)))) {
            return OUT_OF_TURN;
        }
        if (unit.stops(OBSERVED, GeneratorParts.asksForItself(replaced, facts)
                || !grounds.no(facts.dynamics().readsLocals(facts.scopes().scopeOf(replaced))))) {
            return OBSERVED;
        }
        if (unit.stops(CAPTURED, GeneratorParts.keepsVariables(replaced, generator, facts))) {
            return CAPTURED;
        }
        boolean unbound = GeneratorParts.readsUnbound(generator, facts)
                || replaced instanceof Expr.ListComp list && SumList.readsUnbound(list, facts);
        if (unit.stops(MAY_BE_UNBOUND, unbound)) {
            return MAY_BE_UNBOUND;
        }
        // The loop comes first then, and once a name stands there, the compiler no longer sees what is wrong with it.
        return unit.stops(CompilerWarning.COMPILER_WARNS, CompilerWarnings.areOfCode(facts.places().inside(statement)))
                ? CompilerWarning.COMPILER_WARNS : null;
    }

    private static Change change(Expr.GeneratorExp generator, Expr.@Nullable ListComp list, Expr replaced,
            Stmt statement, Unit unit) {
        Node scope = unit.facts().scopes().scopeOf(replaced).node();
        String sum = unit.freshName(scope, "sum");
        GeneratorLoop loop = GeneratorLoop.of(list == null ? List.of(generator) : List.of(list, generator), unit);
        Stmt turn = new Stmt.AugAssign(name(sum, Expr.Context.STORE), Expr.Operator.ADD, loop.renamed(generator.elt()),
                Span.NONE);
        List<Stmt> adding = List.of(
                assign(sum, new Expr.Constant(new Literal.Int(BigInteger.ZERO), Span.NONE)),
                loop.around(generator.generators(), List.of(turn), List.of()));
        if (list == null) {
            return Change.replace(replaced, name(sum, Expr.Context.LOAD)).and(new Change.Before(statement, adding));
        }
        String sums = unit.freshName(scope, "sums");
        List<Stmt> item = new ArrayList<>(adding);
        item.add(append(sums, sum));
        return Change.replace(replaced, name(sums, Expr.Context.LOAD)).and(new Change.Before(statement, List.of(
                assign(sums, new Expr.ListDisplay(List.of(), Expr.Context.LOAD, Span.NONE)),
                loop.around(list.generators(), item, List.of()))));
    }

    private static Stmt assign(String target, Expr value) {
        return new Stmt.Assign(List.of(name(target, Expr.Context.STORE)), value, Span.NONE);
    }

    private static Stmt append(String list, String item) {
        Expr method = new Expr.Attribute(name(list, Expr.Context.LOAD), "append", Expr.Context.LOAD, Span.NONE);
        return new Stmt.ExprStmt(new Expr.Call(method, List.of(name(item, Expr.Context.LOAD)), List.of(), Span.NONE),
                Span.NONE);
    }

    private static Expr name(String id, Expr.Context context) {
        return new Expr.Name(id, context, Span.NONE);
    }
}
