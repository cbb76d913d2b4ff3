package dev.hasten.transforms.calls;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import dev.hasten.transforms.inlining.Arguments;
import dev.hasten.transforms.inlining.Hazard;
import dev.hasten.transforms.inlining.Inliner;
import dev.hasten.transforms.inlining.Inlining;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code total += area(shape)} to {@code total += shape.width * shape.height}: the body in the place of the call. */
public final class InlineFunction implements Transform<Expr.Call> {

    /** Why a call stays a call, the reasons of {@link Hazard} aside. */
    public enum Because implements Guard {
        DECORATED("The name means what the decorators made of the function."),
        REBOUND("The name may mean something else, or nothing yet, when the call is made."),
        WARNED("The compiler warns of the body, and would warn of the copy too."),
        RECURSIVE("The function may call itself, so there would be no end of it."),
        RARELY_RUN("The call stands in no loop, and neither does any call of the function around it."),
        TOO_LARGE("The body is so large that a call costs little beside it.");

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
            return this == DECORATED || this == REBOUND || this == WARNED ? Purpose.SAFETY : Purpose.PROFIT;
        }
    }

    /** The number of nodes of a function with loops up to which a call of it is worth replacing. */
    private static final int SMALL = 42;

    /** The same for a function without loops. */
    private static final int MEDIUM = 90;

    /** The number of nodes that no function is made to exceed. */
    private static final int LARGEST_CALLER = 2500;

    @Override
    public String id() {
        return "inline-function";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<? extends Guard> guards() {
        List<Guard> guards = new ArrayList<>(List.of(Because.values()));
        guards.addAll(List.of(Hazard.values()));
        return guards;
    }

    @Override
    public List<Verdict> consider(Expr.Call call, Unit unit) {
        KnownFunction function = KnownFunction.of(call, unit.facts());
        return function == null || CheckedForm.isChecked(call, unit.facts()) ? List.of() : List.of(judge(call, function, unit));
    }

    private static Verdict judge(Expr.Call call, KnownFunction function, Unit unit) {
        String name = function.def().name();
        if (unit.stops(Because.DECORATED, function.binding() == KnownFunction.Binding.DECORATED)) {
            return new Verdict.Refuse(Because.DECORATED, call, name);
        }
        if (unit.stops(Because.REBOUND, function.binding() == KnownFunction.Binding.UNSURE)) {
            return new Verdict.Refuse(Because.REBOUND, call, name);
        }
        if (unit.stops(Because.RECURSIVE, function.isRecursive(unit.facts()))) {
            return new Verdict.Refuse(Because.RECURSIVE, call, name);
        }
        int depth = CallHeat.of(unit).of(call);
        if (unit.stops(Because.RARELY_RUN, depth == 0)) {
            return new Verdict.Refuse(Because.RARELY_RUN, call, name);
        }
        if (unit.stops(Because.TOO_LARGE, isTooLarge(call, function.def(), unit.facts()))) {
            return new Verdict.Refuse(Because.TOO_LARGE, call, name);
        }
        if (unit.stops(Because.WARNED, CompilerWarnings.areOf(unit.facts().places().inside(function.def())))) {
            return new Verdict.Refuse(Because.WARNED, call, name);
        }
        Arguments.Match arguments = Arguments.match(function.def(), List.of(), call.args(), call.keywords());
        Inlining inlining = new Inliner(unit, hazard -> hazard).inline(call, function.def(), arguments);
        if (inlining instanceof Inlining.Refused refused) {
            return new Verdict.Refuse(refused.guard(), refused.at(), name);
        }
        Inlining.Done done = (Inlining.Done) inlining;
        String measured = done.form().name().toLowerCase(Locale.ROOT);
        if (function.binding() == KnownFunction.Binding.LOCAL) {
            return rewrite(done.change(), done.assumes(), new Gain(measured, depth), unit, name);
        }
        CheckedForm checked = new CheckedForm(unit, call, function.def());
        boolean mayBeRebound = function.binding() == KnownFunction.Binding.REBOUND_LATER
                || function.binding() == KnownFunction.Binding.GLOBAL && !unit.grants(Assumption.SEALED);
        if (mayBeRebound && checked.isPossible(done.change())) {
            return rewrite(checked.around(done.change()), done.assumes(), new Gain("checked_" + measured, depth), unit, name);
        }
        if (unit.stops(Because.REBOUND, function.binding() == KnownFunction.Binding.REBOUND_LATER)) {
            return new Verdict.Refuse(Because.REBOUND, call, name);
        }
        Set<Assumption> assumes = EnumSet.copyOf(done.assumes());
        assumes.add(Assumption.SEALED);
        return rewrite(done.change(), assumes, new Gain(measured, depth), unit, name);
    }

    private static Verdict rewrite(Change change, Set<Assumption> assumes, Gain gain, Unit unit, String name) {
        return new Verdict.Rewrite(change, assumes, unit.root(), gain, "inline " + name);
    }

    private static boolean isTooLarge(Expr.Call call, Stmt.FunctionDef callee, FileFacts facts) {
        int size = facts.places().inside(callee).size();
        boolean loops = facts.places().inside(callee).stream().anyMatch(InlineFunction::isLoop);
        Node caller = facts.scopes().scopeOf(call).runner().node();
        return size > (loops ? SMALL : MEDIUM) || facts.places().inside(caller).size() + size > LARGEST_CALLER;
    }

    private static boolean isLoop(Node node) {
        return node instanceof Stmt.For || node instanceof Stmt.While || node instanceof Expr.ListComp
                || node instanceof Expr.SetComp || node instanceof Expr.DictComp || node instanceof Expr.GeneratorExp;
    }
}
