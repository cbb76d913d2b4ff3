package dev.hasten.transforms.idioms;

import static dev.hasten.transforms.idioms.CompilerWarning.COMPILER_WARNS;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Writes a chain of comparisons as comparisons joined by {@code and}: {@code 0 <= x and x < n} for {@code 0 <= x < n}. */
public final class SplitChainedComparison implements Transform<Expr.Compare> {

    private static final Guard NOT_THE_SAME_TWICE = Guard.safety("not-the-same-twice",
            "What stands in the middle may be something else when it is read a second time, or does something.");
    private static final Guard TESTED_AGAIN = Guard.safety("tested-again",
            "What a comparison gives is tested by the chain, and once more by what is around it; a class here sees that.");

    private static final List<String> COMPARING = List.of("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__");

    @Override
    public String id() {
        return "split-chained-comparison";
    }

    @Override
    public Class<Expr.Compare> subject() {
        return Expr.Compare.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(NOT_THE_SAME_TWICE, TESTED_AGAIN, COMPILER_WARNS);
    }

    @Override
    public List<Verdict> consider(Expr.Compare node, Unit unit) {
        FileFacts facts = unit.facts();
        int last = node.ops().size() - 1;
        if (last == 0 || !facts.scopes().scopeOf(node).runsOften()) {
            return List.of();
        }
        if (unit.stops(COMPILER_WARNS, CompilerWarnings.areOf(List.of(node)))) {
            return List.of(new Verdict.Refuse(COMPILER_WARNS, node, "a chain of comparisons"));
        }
        Grounds grounds = new Grounds();
        for (Expr middle : node.comparators().subList(0, last)) {
            if (!Rereadable.canBeCopied(middle)
                    || unit.stops(NOT_THE_SAME_TWICE, !Rereadable.is(middle, facts, grounds))) {
                return List.of(new Verdict.Refuse(NOT_THE_SAME_TWICE, middle, "a chain of comparisons"));
            }
        }
        if (isTestedAgain(node, facts) && !isBool(node, facts, grounds)) {
            if (unit.stops(TESTED_AGAIN, defines(COMPARING, facts) && defines(List.of("__bool__", "__len__"), facts))) {
                return List.of(new Verdict.Refuse(TESTED_AGAIN, node, "a chain of comparisons"));
            }
            grounds.assume(Assumption.PLAIN_OPERATORS);
        }
        return List.of(new Verdict.Rewrite(Change.replace(node, split(node)), grounds.assumptions(), node,
                new Gain("between", 0), "split a chain of comparisons"));
    }

    /**
     * Whether the value of the chain decides whether something else is evaluated, and may be the value of an expression:
     * CPython before 3.12 tests that of an {@code and} once for both.
     */
    private static boolean isTestedAgain(Expr.Compare chain, FileFacts facts) {
        Node child = chain;
        Node at = facts.places().parent(child);
        boolean decides = false;
        while (at instanceof Expr.BoolOp operation) {
            decides |= operation.values().get(operation.values().size() - 1) != child;
            child = at;
            at = facts.places().parent(child);
        }
        return decides;
    }

    private static boolean isBool(Expr.Compare chain, FileFacts facts, Grounds grounds) {
        return KnownType.of(chain, facts, grounds) == ExactType.BOOL;
    }

    private static boolean defines(List<String> methods, FileFacts facts) {
        return methods.stream().anyMatch(method -> !facts.instances().classesWith(method).isEmpty());
    }

    private static Expr split(Expr.Compare chain) {
        List<Expr> links = new ArrayList<>();
        Expr left = chain.left();
        int last = chain.ops().size() - 1;
        for (int i = 0; i <= last; i++) {
            Expr right = chain.comparators().get(i);
            links.add(new Expr.Compare(left, List.of(chain.ops().get(i)), List.of(right), Span.NONE));
            left = i == last ? right : Rereadable.again(right);
        }
        return new Expr.BoolOp(Expr.BoolOperator.AND, links, Span.NONE);
    }
}
