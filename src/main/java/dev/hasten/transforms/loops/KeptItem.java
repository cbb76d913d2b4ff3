package dev.hasten.transforms.loops;

import dev.hasten.facts.Answer;
import dev.hasten.facts.ControlFlow;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Typed;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.CompareOperator;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a list, or of a row of a list of lists: {@code x[i]}, {@code m[i][j]}.
 *
 * @param list the variable of the list
 * @param name its name
 * @param places the names of the indices
 */
record KeptItem(Variable list, String name, List<Expr.Name> places) {

    /** The item that {@code target} is, if it is one of this kind. */
    static @Nullable KeptItem of(Expr target, FileFacts facts) {
        List<Expr.Name> places = new ArrayList<>();
        Expr at = target;
        while (at instanceof Expr.Subscript subscript) {
            if (!(subscript.slice() instanceof Expr.Name place) || places.size() == 2) {
                return null;
            }
            places.add(0, place);
            at = subscript.value();
        }
        return at instanceof Expr.Name list && !places.isEmpty()
                ? new KeptItem(facts.scopes().resolve(list), list.id(), places) : null;
    }

    /** Whether {@code expr} is the same item, for as long as nothing is bound. */
    boolean isAlso(Expr expr, FileFacts facts) {
        KeptItem other = of(expr, facts);
        return other != null && other.list == list && other.variables(facts).equals(variables(facts));
    }

    /** The variables of the indices. */
    List<Variable> variables(FileFacts facts) {
        return places.stream().map(facts.scopes()::resolve).toList();
    }

    /** Whether the list and the indices are bound before {@code loop}, and the indices are integers. */
    boolean isThere(Stmt.For loop, FileFacts facts, Grounds grounds) {
        ControlFlow flow = facts.flow(list.owner());
        if (!flow.isBoundBefore(loop, list).isYes()) {
            return false;
        }
        for (Expr.Name place : places) {
            Variable index = facts.scopes().resolve(place);
            if (index.owner() != list.owner() || !flow.isBoundBefore(loop, index).isYes()) {
                return false;
            }
            Typed typed = facts.types().of(place);
            if (typed.type() != ExactType.INT || !grounds.yes(new Answer(true, typed.doubts(), null))) {
                return false;
            }
        }
        return true;
    }

    /** {@code x[i]}, or {@code m[i][j]}. */
    Expr.Subscript expr(Expr.Context context) {
        return (Expr.Subscript) upTo(places.size(), context);
    }

    private Expr upTo(int depth, Expr.Context context) {
        return depth == 0 ? Made.read(name) : new Expr.Subscript(upTo(depth - 1, Expr.Context.LOAD),
                Made.read(places.get(depth - 1).id()), context, Span.NONE);
    }

    /** {@code 0 <= i < len(x)}, and so on for each index. */
    Expr exists() {
        List<Expr> tests = new ArrayList<>();
        for (int depth = 0; depth < places.size(); depth++) {
            Expr length = new Expr.Call(Made.read("len"), List.of(upTo(depth, Expr.Context.LOAD)), List.of(), Span.NONE);
            Expr zero = new Expr.Constant(new Literal.Int(BigInteger.ZERO), Span.NONE);
            tests.add(new Expr.Compare(zero, List.of(CompareOperator.LT_E, CompareOperator.LT),
                    List.of(Made.read(places.get(depth).id()), length), Span.NONE));
        }
        return tests.size() == 1 ? tests.get(0) : new Expr.BoolOp(Expr.BoolOperator.AND, tests, Span.NONE);
    }

    /** How it is written. */
    String text() {
        StringBuilder text = new StringBuilder(name);
        places.forEach(place -> text.append('[').append(place.id()).append(']'));
        return text.toString();
    }
}
