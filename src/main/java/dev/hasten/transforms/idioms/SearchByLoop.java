package dev.hasten.transforms.idioms;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks by a loop what {@code any} and {@code all} ask of a generator: {@code for x in y: if f(x): return True} and
 * {@code return False} for {@code return any(f(x) for x in y)}. Where the answer is part of another statement, it is
 * kept in a name.
 */
public final class SearchByLoop implements Transform<Expr.Call> {

    private static final Guard IN_AN_EXPRESSION = Guard.profit("in-an-expression",
            "The answer is asked for inside a comprehension, or again and again, or only if another condition fails.");
    private static final Guard OUT_OF_TURN = Guard.safety("out-of-turn",
            "Something else in the statement is evaluated before, or decides whether the question is asked.");
    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name may mean something else than the builtin.");
    private static final Guard STOP_ITERATION = Guard.safety("stop-iteration",
            "StopIteration may come out of a question, which a generator turns into RuntimeError.");
    private static final Guard OBSERVED = Guard.safety("observed",
            "Something looks at the locals of the function, or at the frame of the generator.");
    private static final Guard MAY_BE_UNBOUND = Guard.safety("may-be-unbound",
            "It may read a variable that is not bound, which raises another error in a generator.");
    private static final Guard COMPILER_WARNS = Guard.safety("compiler-warns",
            "The compiler warns of a question, and would use other words for its opposite.");
    private static final Guard CAPTURED =
            Guard.safety("captured", "A function inside keeps the variable, which each generator has anew.");

    @Override
    public String id() {
        return "search-by-loop";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(IN_AN_EXPRESSION, OUT_OF_TURN, NOT_THE_BUILTIN, STOP_ITERATION, OBSERVED, MAY_BE_UNBOUND,
                COMPILER_WARNS, CAPTURED);
    }

    @Override
    public List<Verdict> consider(Expr.Call node, Unit unit) {
        FileFacts facts = unit.facts();
        if (!(node.func() instanceof Expr.Name function) || !function.id().equals("any") && !function.id().equals("all")
                || node.args().size() != 1 || !node.keywords().isEmpty()
                || !(node.args().get(0) instanceof Expr.GeneratorExp generator)
                || GeneratorParts.isAsync(generator, facts)
                || !facts.scopes().scopeOf(node).runsOften()) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        boolean sought = function.id().equals("any");
        SearchForm form = SearchForm.of(node, generator, sought, facts, grounds);
        Stmt statement = Block.statementAround(node, facts.places());
        if (facts.scopes().scopeOf(node).kind() != Scope.Kind.FUNCTION
                || form == null && !Block.canBePreceded(statement, facts.places())) {
            return List.of(new Verdict.Refuse(IN_AN_EXPRESSION, node, function.id() + "()"));
        }
        Guard objection = form == null && unit.stops(OUT_OF_TURN,
                !grounds.yes(facts.effects().isEvaluatedFirst(statement, node))) ? OUT_OF_TURN
                : objection(function, generator, unit, grounds);
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, function.id() + "()"));
        }
        Change change = form != null ? new Change(List.of(new Change.ReplaceStmt(form.stmt(), form.write(unit))))
                : keepAnswer(node, generator, sought, statement, unit);
        return List.of(new Verdict.Rewrite(change, grounds.assumptions(), statement,
                new Gain(form == null ? "kept" : form.measuredCase(), 0), "ask by a loop what " + function.id() + "() asks"));
    }

    /** Asks before the statement, and keeps the answer in a name. */
    private static Change keepAnswer(Expr.Call call, Expr.GeneratorExp generator, boolean sought, Stmt statement,
            Unit unit) {
        String answer = unit.freshName(unit.facts().scopes().scopeOf(call).node(), sought ? "any" : "all");
        GeneratorLoop loop = GeneratorLoop.of(List.of(generator), unit);
        Expr item = loop.renamed(generator.elt());
        Stmt turn = new Stmt.If(sought ? item : new Expr.UnaryOp(Expr.UnaryOperator.NOT, item, Span.NONE),
                List.of(assign(answer, sought), new Stmt.Break(Span.NONE)), List.of(), Span.NONE);
        return Change.replace(call, new Expr.Name(answer, Expr.Context.LOAD, Span.NONE)).and(new Change.Before(statement,
                List.of(assign(answer, !sought), loop.leftTogether(generator.generators(), turn))));
    }

    private static Stmt assign(String name, boolean value) {
        Literal literal = value ? Literal.Singleton.TRUE : Literal.Singleton.FALSE;
        return new Stmt.Assign(List.of(new Expr.Name(name, Expr.Context.STORE, Span.NONE)),
                new Expr.Constant(literal, Span.NONE), Span.NONE);
    }

    private static @Nullable Guard objection(Expr.Name function, Expr.GeneratorExp generator, Unit unit,
            Grounds grounds) {
        FileFacts facts = unit.facts();
        if (unit.stops(NOT_THE_BUILTIN, !grounds.yes(facts.bindings().isBuiltin(function)))) {
            return NOT_THE_BUILTIN;
        }
        if (unit.stops(STOP_ITERATION,
                !grounds.no(facts.stopIterations().mayEscape(GeneratorParts.evaluatedInside(generator))))) {
            return STOP_ITERATION;
        }
        Scope scope = facts.scopes().scopeOf(function);
        if (unit.stops(OBSERVED, GeneratorParts.asksForItself(generator, facts)
                || !grounds.no(facts.dynamics().readsLocals(scope)))) {
            return OBSERVED;
        }
        if (unit.stops(MAY_BE_UNBOUND, GeneratorParts.readsUnbound(generator, facts))) {
            return MAY_BE_UNBOUND;
        }
        if (unit.stops(COMPILER_WARNS, CompilerWarnings.areOf(facts.places().inside(generator)))) {
            return COMPILER_WARNS;
        }
        return unit.stops(CAPTURED, GeneratorParts.keepsVariables(generator, generator, facts)) ? CAPTURED : null;
    }
}
