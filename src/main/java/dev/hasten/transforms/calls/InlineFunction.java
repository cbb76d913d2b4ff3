package dev.hasten.transforms.calls;

import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Blocks;
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
import dev.hasten.transforms.inlining.Profit;
import dev.hasten.transforms.inlining.ShortWay;
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
        RECURSIVE("The function may call itself, so there would be no end of it."),
        RARELY_RUN("The call stands in no loop, nor does any call of the function around it; or what comes next is an exit."),
        TOO_LARGE("The body is so large that a call costs little beside it."),
        LOST("So much is done in the body and beside the call, or so seldom, that nobody would notice that it is gone.");

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
            return this == DECORATED || this == REBOUND ? Purpose.SAFETY : Purpose.PROFIT;
        }
    }

    /** The number of nodes of a function with loops up to which a call of it is worth replacing. */
    private static final int SMALL = 42;

    /** The same for a function without loops. */
    private static final int MEDIUM = 90;

    /** The number of statements, those inside of others included, that a function with loops may have for that. */
    private static final int MOST_STATEMENTS_WITH_LOOP = 5;

    /** The number of statements up to which a call outside of any loop is worth replacing. */
    private static final int MOST_STATEMENTS_OUTSIDE = 3;

    /** The same where the call is known to run often. */
    private static final int MOST_STATEMENTS_HOT = 8;

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
        if (unit.stops(Because.RECURSIVE, FunctionCycles.of(unit).isEndless(call, function.def()))) {
            return new Verdict.Refuse(Because.RECURSIVE, call, name);
        }
        int depth = unit.facts().heat().of(call);
        boolean rarely = depth == 0 || (!unit.facts().heat().isHot(call) || statements(function.def()) > 1) && isLastAct(call, unit.facts())
                || leadsToRaise(call, function.def(), unit.facts());
        if (unit.stops(Because.RARELY_RUN, rarely)) {
            return new Verdict.Refuse(Because.RARELY_RUN, call, name);
        }
        if (unit.stops(Because.TOO_LARGE, isTooLarge(call, function, unit))) {
            return new Verdict.Refuse(Because.TOO_LARGE, call, name);
        }
        Arguments.Match arguments = Arguments.match(function.def(), List.of(), call.args(), call.keywords());
        Inlining inlining = new Inliner(unit, hazard -> hazard).inline(call, function.def(), arguments);
        if (inlining instanceof Inlining.Refused refused) {
            return new Verdict.Refuse(refused.guard(), refused.at(), name);
        }
        Inlining.Done done = (Inlining.Done) inlining;
        if (unit.stops(Because.LOST, new Profit(call, function.def(), unit).isLost(done.change()))) {
            return new Verdict.Refuse(Because.LOST, call, name);
        }
        String measured = done.form().name().toLowerCase(Locale.ROOT);
        if (function.binding() == KnownFunction.Binding.LOCAL) {
            return rewrite(done.change(), done.assumes(), new Gain(measured, depth), unit, name);
        }
        CheckedForm checked = new CheckedForm(unit, call, function.def());
        boolean tested = isTested(function, unit) && checked.isPossible(done.change());
        if (unit.stops(Because.LOST, tested && unit.facts().loops().depth(call) == 0)) {
            return new Verdict.Refuse(Because.LOST, call, name);
        }
        if (tested) {
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

    /** A call costs little beside a loop; and where the body stands beside the call, there is twice as much to read. */
    private static boolean isTooLarge(Expr.Call call, KnownFunction function, Unit unit) {
        FileFacts facts = unit.facts();
        Stmt.FunctionDef callee = function.def();
        List<Node> nodes = facts.places().inside(callee);
        int size = nodes.size();
        boolean inLoop = facts.loops().depth(call) > 0;
        boolean tested = isTested(function, unit);
        boolean hot = unit.facts().heat().isHot(call) && ShortWay.isFewTimes(callee, facts);
        Node caller = facts.scopes().scopeOf(call).runner().node();
        if (facts.places().inside(caller).size() + size > LARGEST_CALLER) {
            return true;
        }
        if (nodes.stream().anyMatch(InlineFunction::isLoop)) {
            long stmts = nodes.stream().filter(Stmt.class::isInstance).count() - 1;
            return size > SMALL || stmts > MOST_STATEMENTS_WITH_LOOP || !inLoop && !(hot && ShortWay.mayEndAtOnce(callee)) || tested;
        }
        if (inLoop && !tested && ShortWay.isTaken(call, callee, facts)) {
            return false;
        }
        return size > (inLoop && !tested ? MEDIUM : SMALL)
                || !inLoop && statements(callee) > (hot ? MOST_STATEMENTS_HOT : MOST_STATEMENTS_OUTSIDE);
    }

    private static long statements(Stmt.FunctionDef callee) {
        return callee.body().stream().filter(stmt -> !(stmt instanceof Stmt.ExprStmt expression
                && expression.value() instanceof Expr.Constant)).count();
    }

    private static boolean isTested(KnownFunction function, Unit unit) {
        return function.binding() == KnownFunction.Binding.REBOUND_LATER
                || function.binding() == KnownFunction.Binding.GLOBAL && !unit.grants(Assumption.SEALED);
    }

    /** Whether the call is on its way to an exception: the callee always raises, or the call is part of a raise. */
    private static boolean leadsToRaise(Expr.Call call, Stmt.FunctionDef callee, FileFacts facts) {
        Node at = call;
        while (!(at instanceof Stmt)) {
            at = facts.places().parent(at);
        }
        return at instanceof Stmt.Raise || callee.body().get(callee.body().size() - 1) instanceof Stmt.Raise
                && facts.places().inside(callee).stream().noneMatch(Stmt.Return.class::isInstance);
    }

    /** Whether it is what a branch does before it returns, as for an error. */
    private static boolean isLastAct(Expr.Call call, FileFacts facts) {
        Node stmt = facts.places().parent(call);
        Node around = facts.places().parent(stmt);
        boolean inBranch = stmt instanceof Stmt.ExprStmt && around instanceof Stmt.If;
        List<Stmt> block = inBranch ? Blocks.around(stmt, around) : null;
        return block != null && block.get(block.size() - 1) instanceof Stmt.Return;
    }

    private static boolean isLoop(Node node) {
        return node instanceof Stmt.For || node instanceof Stmt.While || node instanceof Expr.ListComp
                || node instanceof Expr.SetComp || node instanceof Expr.DictComp || node instanceof Expr.GeneratorExp;
    }
}
