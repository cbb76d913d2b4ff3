package dev.hasten.transforms.calls;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.ModuleValue;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.syntax.TreeEquality;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code for ...: f(x)} to {@code send = f_generator().send; send(None); for ...: send(x)}: the body of a module
 * function kept running in a generator.
 */
public final class GeneratorCall implements Transform<Stmt.FunctionDef> {

    /** Why a call stays a call. */
    public enum Because implements Guard {
        NOT_IN_A_LOOP("The call does not run in a loop of the function, so starting a generator would not pay."),
        NOT_A_PLAIN_FUNCTION("The callee is decorated, a coroutine or generator, or keeps its variables alive."),
        ARGUMENTS_DO_NOT_MATCH("The call does not give each parameter one positional argument."),
        REBOUND("The name may mean something else, or nothing yet, when the loop runs."),
        LOCALS_ARE_READ("The caller's locals are read by name, and there would be one more."),
        MAY_BE_UNBOUND("The callee may read a local that it has not bound, and would see the last call's."),
        COMPILER_WARNS("The compiler warns of something in the callee, and would in the generator, too."),
        RETURN_IN_LOOP("The callee returns from inside a loop."),
        EXCEPTION_IS_CAUGHT("The loop goes on after an exception of the callee, which ends a generator."),
        MAY_STOP_ITERATION("The callee may raise StopIteration, which a generator turns into RuntimeError.");

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
            return this == NOT_IN_A_LOOP ? Purpose.PROFIT : Purpose.SAFETY;
        }
    }

    private static final Set<Doubt> SEALED = Assumption.SEALED.removes();

    @Override
    public String id() {
        return "generator-call";
    }

    @Override
    public Class<Stmt.FunctionDef> subject() {
        return Stmt.FunctionDef.class;
    }

    @Override
    public List<? extends Guard> guards() {
        return List.of(Because.values());
    }

    @Override
    public Activation activation() {
        return Activation.ON_REQUEST;
    }

    @Override
    public List<Verdict> consider(Stmt.FunctionDef caller, Unit unit) {
        return LoopCalls.of(caller, unit.facts()).stream().map(calls -> judge(caller, calls, unit)).toList();
    }

    private static Verdict judge(Stmt.FunctionDef caller, LoopCalls site, Unit unit) {
        FileFacts facts = unit.facts();
        Stmt.FunctionDef callee = site.callee();
        String name = callee.name();
        Expr.Call first = site.first();
        if (site.loop() == null) {
            return new Verdict.Refuse(Because.NOT_IN_A_LOOP, first, name);
        }
        StatelessBody body = StatelessBody.of(callee, facts);
        Scope scope = facts.scopes().opened(caller);
        if (unit.stops(Because.NOT_A_PLAIN_FUNCTION, !isPlain(callee))) {
            return new Verdict.Refuse(Because.NOT_A_PLAIN_FUNCTION, first, name);
        }
        for (Expr.Call call : site.calls()) {
            if (unit.stops(Because.ARGUMENTS_DO_NOT_MATCH, !site.matches(call))) {
                return new Verdict.Refuse(Because.ARGUMENTS_DO_NOT_MATCH, call, name);
            }
            if (unit.stops(Because.EXCEPTION_IS_CAUGHT, site.isCaught(call, facts))) {
                return new Verdict.Refuse(Because.EXCEPTION_IS_CAUGHT, call, name);
            }
        }
        if (unit.stops(Because.REBOUND, !facts.bindings().isBoundOnce(name).isYes(SEALED)
                || !facts.bindings().isSettledWhenRuns(name, scope).isYes(SEALED)
                || facts.dynamics().changesFunctions().isYes())) {
            return new Verdict.Refuse(Because.REBOUND, first, name);
        }
        if (unit.stops(Because.LOCALS_ARE_READ,
                !facts.dynamics().readsLocals(scope).isNo(Assumption.FRAMES_UNOBSERVED.removes()))) {
            return new Verdict.Refuse(Because.LOCALS_ARE_READ, first, name);
        }
        if (unit.stops(Because.MAY_BE_UNBOUND, body.readsUnbound())) {
            return new Verdict.Refuse(Because.MAY_BE_UNBOUND, callee, name);
        }
        if (unit.stops(Because.COMPILER_WARNS, CompilerWarnings.areOf(facts.places().inside(callee)))) {
            return new Verdict.Refuse(Because.COMPILER_WARNS, callee, name);
        }
        if (unit.stops(Because.RETURN_IN_LOOP, returnsFromLoop(callee))) {
            return new Verdict.Refuse(Because.RETURN_IN_LOOP, callee, name);
        }
        if (unit.stops(Because.MAY_STOP_ITERATION, body.mayStopIteration())) {
            return new Verdict.Refuse(Because.MAY_STOP_ITERATION, callee, name);
        }
        return rewrite(caller, site, body, unit);
    }

    private static Verdict rewrite(Stmt.FunctionDef caller, LoopCalls site, StatelessBody body, Unit unit) {
        Stmt.FunctionDef callee = site.callee();
        String name = callee.name();
        String generator = "_" + name.replaceFirst("^_+", "") + "_generator";
        String result = unit.freshName(callee, "result");
        Stmt.FunctionDef form = GeneratorForm.of(callee, generator, result);
        List<Change.Step> steps = new ArrayList<>();
        boolean present = unit.facts().bindings().value(generator) instanceof ModuleValue.Function function
                && TreeEquality.equal(function.def(), form);
        if (!present) {
            generator = unit.freshName(unit.root(), name + "_generator");
            form = GeneratorForm.of(callee, generator, result);
            steps.add(new Change.After(callee, List.of(form)));
            // A second caller waits for the next round, and finds the generator there.
            steps.add(new Change.Claim(callee.args()));
        }
        String send = unit.freshName(caller, name + "_send");
        Expr start = new Expr.Attribute(call(name(generator), List.of()), "send", Expr.Context.LOAD, Span.NONE);
        Expr none = new Expr.Constant(Literal.Singleton.NONE, Span.NONE);
        steps.add(new Change.Before(site.loop(), List.of(
                new Stmt.Assign(List.of(new Expr.Name(send, Expr.Context.STORE, Span.NONE)), start, Span.NONE),
                new Stmt.ExprStmt(call(name(send), List.of(none)), Span.NONE))));
        for (Expr.Call call : site.calls()) {
            List<Expr> args = call.args();
            Expr sent = args.isEmpty() ? none : args.size() == 1 ? args.get(0)
                    : new Expr.Tuple(args, Expr.Context.LOAD, Span.NONE);
            steps.add(new Change.Replace(call, call(name(send), List.of(sent))));
        }
        Set<Assumption> assumes = EnumSet.of(Assumption.SEALED, Assumption.FRAMES_UNOBSERVED);
        if (body.usesAnnotations()) {
            assumes.add(Assumption.ANNOTATIONS_HOLD);
        }
        if (body.usesBuiltins()) {
            assumes.add(Assumption.BUILTINS_INTACT);
        }
        return new Verdict.Rewrite(new Change(steps), assumes, unit.root(), new Gain("call", 1),
                "call " + name + " by " + send);
    }

    private static boolean isPlain(Stmt.FunctionDef function) {
        Clause.Arguments args = function.args();
        return function.decorators().isEmpty() && !function.async() && function.typeParams().isEmpty()
                && args.vararg() == null && args.kwonlyargs().isEmpty() && args.kwarg() == null
                && !contains(function, Expr.Yield.class) && !contains(function, Expr.YieldFrom.class)
                && !contains(function, Expr.Await.class) && !contains(function, Expr.Lambda.class)
                && !contains(function, Expr.GeneratorExp.class) && !contains(function, Stmt.ClassDef.class)
                && function.body().stream().noneMatch(stmt -> contains(stmt, Stmt.FunctionDef.class));
    }

    private static boolean returnsFromLoop(Stmt.FunctionDef callee) {
        boolean[] found = {false};
        for (Stmt stmt : callee.body()) {
            visit(stmt, node -> found[0] |= (node instanceof Stmt.While || node instanceof Stmt.For)
                    && contains(node, Stmt.Return.class));
        }
        return found[0];
    }

    /** Whether a node of this class stands in {@code node}, which may be one itself. */
    static boolean contains(Node node, Class<? extends Node> type) {
        boolean[] found = {false};
        visit(node, each -> found[0] |= type.isInstance(each));
        return found[0];
    }

    private static void visit(Node node, Consumer<Node> action) {
        action.accept(node);
        node.forEachChild(child -> visit(child, action));
    }

    private static Expr.Name name(String id) {
        return new Expr.Name(id, Expr.Context.LOAD, Span.NONE);
    }

    private static Expr.Call call(Expr func, List<Expr> args) {
        return new Expr.Call(func, args, List.of(), Span.NONE);
    }
}
