package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
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

/** {@code self.push(value)} to {@code self.stack.append(value)}: the body of a method in the place of its call. */
public final class InlineMethod implements Transform<Expr.Call> {

    /** Why a call stays a call, the reasons of {@link Hazard} aside. */
    public enum Because implements Guard {
        NOT_KNOWN("The object may be of a class that has another method of this name, or have one of its own."),
        RECURSIVE("The method may call itself, so there would be no end of it."),
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
            return this == NOT_KNOWN ? Purpose.SAFETY : Purpose.PROFIT;
        }
    }

    @Override
    public String id() {
        return "inline-method";
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
        MethodCall method = MethodCall.of(call, unit.facts());
        return method == null ? List.of() : List.of(judge(call, method, unit));
    }

    private static Verdict judge(Expr.Call call, MethodCall method, Unit unit) {
        String name = method.def().name();
        FileFacts facts = unit.facts();
        Grounds grounds = new Grounds();
        if (unit.stops(Because.NOT_KNOWN, !grounds.yes(method.sure()))) {
            return new Verdict.Refuse(Because.NOT_KNOWN, call, name);
        }
        if (unit.stops(Because.RECURSIVE, CallCycles.isRecursive(method.def(), facts))) {
            return new Verdict.Refuse(Because.RECURSIVE, call, name);
        }
        int depth = facts.loops().depth(call);
        if (unit.stops(Because.TOO_LARGE, BodySize.isTooLarge(call, method.def(), facts))) {
            return new Verdict.Refuse(Because.TOO_LARGE, call, name);
        }
        Arguments.Match arguments =
                Arguments.match(method.def(), method.receiver(), call.args(), call.keywords());
        Inlining inlining = new Inliner(unit, hazard -> hazard).inline(call, method.def(), arguments);
        if (inlining instanceof Inlining.Refused refused) {
            return new Verdict.Refuse(refused.guard(), refused.at(), name);
        }
        Inlining.Done done = (Inlining.Done) inlining;
        Set<Assumption> assumes = EnumSet.copyOf(done.assumes());
        assumes.addAll(grounds.assumptions());
        String measured = done.form().name().toLowerCase(Locale.ROOT);
        return new Verdict.Rewrite(done.change(), assumes, unit.root(), new Gain(measured, depth), "inline " + name);
    }
}
