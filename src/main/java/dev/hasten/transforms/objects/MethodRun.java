package dev.hasten.transforms.objects;

import dev.hasten.facts.Answer;
import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import dev.hasten.transforms.inlining.Arguments;
import dev.hasten.transforms.inlining.Hazard;
import dev.hasten.transforms.inlining.Inliner;
import dev.hasten.transforms.inlining.Inlining;
import dev.hasten.transforms.inlining.Operand;
import dev.hasten.transforms.inlining.Profit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * An expression that may run a method.
 *
 * @param place the expression
 * @param def a function of a class of the file
 * @param operands what the function gets, in the order in which {@code place} evaluates it
 * @param keywords what it gets by name
 * @param sure whether the expression runs this function and no other, and does nothing else
 */
record MethodRun(Expr place, Stmt.FunctionDef def, List<Expr> operands, List<Clause.Keyword> keywords, Answer sure) {

    MethodRun(Expr place, Stmt.FunctionDef def, List<Expr> operands, Answer sure) {
        this(place, def, operands, List.of(), sure);
    }

    /** The case that stands for a form where only the two kinds are measured. */
    static String kind(Inlining.Form form) {
        return switch (form) {
            case EXPRESSION, CONDITIONAL, BOUND_EXPRESSION -> "expression";
            case STRAIGHT, BRANCHES -> "statements";
        };
    }

    /**
     * Whether the body of the method can take the place of the expression.
     *
     * @param measuredCase the case of the benchmark that stands for a form
     */
    Verdict judge(Unit unit, Function<Inlining.Form, String> measuredCase) {
        String name = def.name();
        FileFacts facts = unit.facts();
        Grounds grounds = new Grounds();
        if (unit.stops(WhyNot.NOT_KNOWN, !grounds.yes(sure))) {
            return new Verdict.Refuse(WhyNot.NOT_KNOWN, place, name);
        }
        if (unit.stops(WhyNot.RECURSIVE, CallCycles.of(unit).isEndless(place, def))) {
            return new Verdict.Refuse(WhyNot.RECURSIVE, place, name);
        }
        if (unit.stops(WhyNot.TOO_LARGE, BodySize.isTooLarge(place, def, facts))) {
            return new Verdict.Refuse(WhyNot.TOO_LARGE, place, name);
        }
        Arguments.Match arguments = arguments();
        AtomicReference<Hazard> asked = new AtomicReference<>();
        Inlining inlining = new Inliner(unit, hazard -> {
            asked.set(hazard);
            return WhyNot.UNFIT;
        }).inline(place, def, arguments);
        if (inlining instanceof Inlining.Refused refused) {
            return new Verdict.Refuse(WhyNot.unfit(asked.get()), refused.at(), name);
        }
        Inlining.Done done = (Inlining.Done) inlining;
        if (unit.stops(WhyNot.LOST, new Profit(place, def, unit).isLost(done.change()))) {
            return new Verdict.Refuse(WhyNot.LOST, place, name);
        }
        Set<Assumption> assumes = EnumSet.copyOf(done.assumes());
        assumes.addAll(grounds.assumptions());
        Gain gain = new Gain(measuredCase.apply(done.form()), facts.loops().depth(place));
        return new Verdict.Rewrite(done.change(), assumes, unit.root(), gain, "inline " + name);
    }

    /** What the parameters of the method get, in the order in which that is evaluated. */
    Arguments.Match arguments() {
        Arguments.Match match = Arguments.match(def, List.of(), operands, keywords);
        return isStore() ? valueFirst(match) : match;
    }

    private boolean isStore() {
        return place instanceof Expr.Subscript target && target.ctx() == Expr.Context.STORE;
    }

    /** An assignment evaluates the value before the target (Python reference, section 7.2). */
    private Arguments.Match valueFirst(Arguments.Match match) {
        List<Operand> ordered = new ArrayList<>();
        Expr value = operands.get(operands.size() - 1);
        match.operands().stream().filter(each -> each.value() == value).forEach(ordered::add);
        match.operands().stream().filter(each -> each.value() != value).forEach(ordered::add);
        return new Arguments.Match(ordered, match.complete());
    }
}
