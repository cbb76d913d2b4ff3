package dev.hasten.transforms.idioms;

import dev.hasten.facts.FileFacts;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for one class after the other: {@code isinstance(x, A) or isinstance(x, B)} for {@code isinstance(x, (A, B))}. */
public final class SplitIsinstance implements Transform<Expr.Call> {

    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name isinstance may mean something else than the builtin.");
    private static final Guard NOT_THE_SAME_TWICE = Guard.safety("not-the-same-twice",
            "The object may be another one when it is read a second time, or reading it does something.");
    private static final Guard CLASS_LOOKED_UP_LATER = Guard.safety("class-looked-up-later",
            "Looking up a later class may fail or do something, and would not happen once an earlier one fits.");
    private static final Guard MANY_CLASSES =
            Guard.profit("many-classes", "To ask for many classes one by one takes longer than to make a tuple.");

    private static final int MOST_CLASSES = 3;

    /** Builtin classes that every version has; what people ask for, that is. */
    private static final Set<String> CLASSES = Set.of("BaseException", "Exception", "bool", "bytearray", "bytes",
            "classmethod", "complex", "dict", "float", "frozenset", "int", "list", "memoryview", "object", "property",
            "range", "set", "slice", "staticmethod", "str", "tuple", "type");

    @Override
    public String id() {
        return "split-isinstance";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(NOT_THE_BUILTIN, NOT_THE_SAME_TWICE, CLASS_LOOKED_UP_LATER, MANY_CLASSES);
    }

    @Override
    public List<Verdict> consider(Expr.Call node, Unit unit) {
        if (!(node.func() instanceof Expr.Name function) || !function.id().equals("isinstance")
                || node.args().size() != 2 || !node.keywords().isEmpty()
                || !(node.args().get(1) instanceof Expr.Tuple classes) || classes.elts().isEmpty()
                || classes.elts().stream().anyMatch(Expr.Starred.class::isInstance)
                || !unit.facts().scopes().scopeOf(node).runsOften()) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        Guard objection = objection(function, node.args().get(0), classes.elts(), unit, grounds);
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, "isinstance with a tuple"));
        }
        String measured = classes.elts().size() == 1 ? "one" : classes.elts().size() == 2 ? "two" : "three";
        return List.of(new Verdict.Rewrite(Change.replace(node, split(node, function, classes.elts())),
                grounds.assumptions(), node, new Gain(measured, 0), "ask for one class after the other"));
    }

    private static @Nullable Guard objection(Expr.Name function, Expr object, List<Expr> classes, Unit unit,
            Grounds grounds) {
        FileFacts facts = unit.facts();
        if (unit.stops(NOT_THE_BUILTIN, !grounds.yes(facts.bindings().isBuiltin(function)))) {
            return NOT_THE_BUILTIN;
        }
        if (classes.size() > 1 && (!Rereadable.canBeCopied(object)
                || unit.stops(NOT_THE_SAME_TWICE, !Rereadable.is(object, facts, grounds)
                || Plain.bindsNames(classes.get(0), facts)))) {
            return NOT_THE_SAME_TWICE;
        }
        for (Expr later : classes.subList(1, classes.size())) {
            boolean steady = later instanceof Expr.Name cls && CLASSES.contains(cls.id())
                    && grounds.yes(facts.bindings().isBuiltin(cls));
            if (unit.stops(CLASS_LOOKED_UP_LATER, !steady)) {
                return CLASS_LOOKED_UP_LATER;
            }
        }
        return unit.stops(MANY_CLASSES, classes.size() > MOST_CLASSES) ? MANY_CLASSES : null;
    }

    private static Expr split(Expr.Call call, Expr.Name function, List<Expr> classes) {
        List<Expr> questions = new ArrayList<>();
        questions.add(new Expr.Call(function, List.of(call.args().get(0), classes.get(0)), List.of(), Span.NONE));
        for (Expr cls : classes.subList(1, classes.size())) {
            questions.add(new Expr.Call(Rereadable.again(function),
                    List.of(Rereadable.again(call.args().get(0)), cls), List.of(), Span.NONE));
        }
        return questions.size() == 1 ? questions.get(0)
                : new Expr.BoolOp(Expr.BoolOperator.OR, questions, Span.NONE);
    }
}
