package dev.hasten.transforms.calls;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
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
import dev.hasten.transforms.calls.KnownFunction.Binding;
import dev.hasten.transforms.inlining.Arguments;
import dev.hasten.transforms.inlining.BodyCopy;
import dev.hasten.transforms.inlining.Inliner;
import dev.hasten.transforms.inlining.Inlining;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A loop that calls a function which was given as an argument, written twice: for a function of the file that is given
 * there, with its body in the place of the call, and for all others.
 */
public final class SpecializeCallback implements Transform<Expr.Call> {

    /** Why a call stays a call. */
    public enum Because implements Guard {
        REBOUND("The name of the function may mean something else, or nothing yet, when the loop runs."),
        DEFINES("The loop makes a function or class, or declares a name, and would do so in two places."),
        WARNED("The compiler warns of something in the loop or the function, and would warn of the copy too."),
        UNFIT("The body of the function cannot stand where the call stands."),
        TOO_LARGE("The function, or what is written twice, is so large that this costs more than it gains.");

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
            return this == DEFINES || this == TOO_LARGE ? Purpose.PROFIT : Purpose.SAFETY;
        }
    }

    /** The number of functions for which a loop is written. */
    private static final int MOST_VERSIONS = 3;

    /** The number of nodes of a function up to which a call of it is worth replacing. */
    private static final int LARGEST_FUNCTION = 90;

    /** In nodes, of the statements that are written twice. */
    private static final int LARGEST_LOOP = 250;

    @Override
    public String id() {
        return "specialize-callback";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<? extends Guard> guards() {
        return List.of(Because.values());
    }

    @Override
    public List<Verdict> consider(Expr.Call call, Unit unit) {
        FileFacts facts = unit.facts();
        if (!(call.func() instanceof Expr.Name name)) {
            return List.of();
        }
        Variable callback = facts.scopes().resolve(name);
        if (!CallbackGuesses.isFixedParameter(callback) || facts.loops().depth(call) == 0
                || facts.scopes().scopeOf(call).runner() != callback.owner()
                || !facts.dynamics().bindsLocals(callback.owner()).isNo(Assumption.FRAMES_UNOBSERVED.removes())) {
            return List.of();
        }
        CallbackTests tests = CallbackTests.around(call, callback, facts);
        Place place = new Place(call, callback, unit);
        if (tests.known() != null) {
            return List.of(place.tested(tests.known()));
        }
        if (tests.failed().size() >= MOST_VERSIONS) {
            return List.of();
        }
        List<Verdict> refusals = new ArrayList<>();
        for (Stmt.FunctionDef guess : CallbackGuesses.of(unit).of(callback)) {
            if (tests.failed().stream().noneMatch(failed -> failed == guess) && guess != callback.owner().node()) {
                Verdict verdict = place.guessed(guess);
                if (verdict instanceof Verdict.Rewrite) {
                    return List.of(verdict);
                }
                refusals.add(verdict);
            }
        }
        return refusals;
    }

    /** A call of a parameter. */
    private record Place(Expr.Call call, Variable callback, Unit unit) {

        /** The body in the place of the call, where a test has shown which function it is. */
        Verdict tested(CallbackTests.Passed test) {
            Stmt.FunctionDef function = test.function();
            if (unit.stops(Because.REBOUND, !test.kept() && binding(function) != Binding.GLOBAL)) {
                return refused(Because.REBOUND, function);
            }
            Inlining inlining = inlining(function);
            return inlining instanceof Inlining.Done done
                    ? rewrite(function, done.change(), assumes(done, test.kept())) : refusal(inlining, function);
        }

        /** The loop written twice. */
        Verdict guessed(Stmt.FunctionDef function) {
            FileFacts facts = unit.facts();
            Stmt loop = loop();
            Scope scope = callback.owner();
            Binding binding = binding(function);
            boolean kept = binding == Binding.REBOUND_LATER || !unit.grants(Assumption.SEALED);
            boolean known = (binding == Binding.GLOBAL || binding == Binding.REBOUND_LATER)
                    && (!kept || KeptFunction.isPossible(function, facts));
            if (unit.stops(Because.REBOUND, !known || !kept && !CallbackTests.isGlobalIn(scope, function.name()))) {
                return refused(Because.REBOUND, function);
            }
            List<Node> inside = facts.places().inside(loop);
            if (unit.stops(Because.DEFINES, !BodyCopy.canStandTwice(loop))) {
                return refused(Because.DEFINES, function);
            }
            if (unit.stops(Because.WARNED, CompilerWarnings.wouldDouble(loop, facts.places()))) {
                return refused(Because.WARNED, function);
            }
            if (unit.stops(Because.TOO_LARGE, inside.size() > LARGEST_LOOP)) {
                return refused(Because.TOO_LARGE, function);
            }
            Inlining inlining = inlining(function);
            if (!(inlining instanceof Inlining.Done done)) {
                return refusal(inlining, function);
            }
            List<Change.Step> steps = new ArrayList<>();
            String name = kept ? KeptFunction.name(function, unit, steps) : function.name();
            Expr test = new Expr.Compare(read(((Expr.Name) call.func()).id()), List.of(Expr.CompareOperator.IS), List.of(read(name)),
                    Span.NONE);
            Stmt versions = new Stmt.If(test, List.of(loop), List.of(BodyCopy.plain(loop)), Span.NONE);
            steps.add(0, new Change.ReplaceStmt(loop, List.of(versions)));
            for (Change.Step step : done.change().steps()) {
                boolean moves = !(step instanceof Change.Note) && step.anchor() == loop;
                if (unit.stops(Because.UNFIT, moves)) {
                    return refused(Because.UNFIT, function);
                }
                steps.add(step);
            }
            return rewrite(function, new Change(steps), assumes(done, kept));
        }

        private Binding binding(Stmt.FunctionDef function) {
            return KnownFunction.binding(function.name(), function, callback.owner(), unit.facts());
        }

        /** The outermost loop around the call; for one in a comprehension, the statement of that. */
        private Stmt loop() {
            Stmt outermost = null;
            Stmt innermost = null;
            for (Node at = call; at != callback.owner().node(); at = unit.facts().places().parent(at)) {
                innermost = innermost == null && at instanceof Stmt stmt ? stmt : innermost;
                outermost = at instanceof Stmt.For || at instanceof Stmt.While ? (Stmt) at : outermost;
            }
            return outermost == null ? innermost : outermost;
        }

        private Inlining inlining(Stmt.FunctionDef function) {
            FileFacts facts = unit.facts();
            List<Node> nodes = facts.places().inside(function);
            boolean recursive = FunctionCycles.of(unit).isOn(function);
            if (unit.stops(Because.TOO_LARGE, nodes.size() > LARGEST_FUNCTION || recursive)) {
                return new Inlining.Refused(Because.TOO_LARGE, function);
            }
            Arguments.Match arguments = Arguments.match(function, List.of(), call.args(), call.keywords());
            return new Inliner(unit, hazard -> Because.UNFIT).inline(call, function, arguments);
        }

        private static Expr read(String name) {
            return new Expr.Name(name, Expr.Context.LOAD, Span.NONE);
        }

        private static Set<Assumption> assumes(Inlining.Done done, boolean kept) {
            Set<Assumption> assumes = EnumSet.copyOf(done.assumes());
            if (!kept) {
                assumes.add(Assumption.SEALED);
            }
            return assumes;
        }

        private Verdict rewrite(Stmt.FunctionDef function, Change change, Set<Assumption> assumes) {
            Gain gain = new Gain("loop", unit.facts().loops().depth(call));
            return new Verdict.Rewrite(change, assumes, unit.root(), gain, "a version for " + function.name());
        }

        private Verdict refusal(Inlining inlining, Stmt.FunctionDef function) {
            Inlining.Refused refused = (Inlining.Refused) inlining;
            return new Verdict.Refuse(refused.guard(), refused.at(), function.name());
        }

        private Verdict refused(Guard guard, Stmt.FunctionDef function) {
            return new Verdict.Refuse(guard, call, function.name());
        }
    }
}
