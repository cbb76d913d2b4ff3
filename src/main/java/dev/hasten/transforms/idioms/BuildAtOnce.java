package dev.hasten.transforms.idioms;

import dev.hasten.facts.Builtins;
import dev.hasten.facts.ComprehensionNames;
import dev.hasten.facts.Answer;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a comprehension for a generator that is used up at once: {@code [f(x) for x in y]} for
 * {@code list(f(x) for x in y)}.
 */
public final class BuildAtOnce implements Transform<Expr.Call> {

    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name may mean something else than the builtin.");
    private static final Guard NOT_TEXT =
            Guard.safety("not-text", "What is joined may be joined by a method that stops before the end.");
    private static final Guard STOP_ITERATION = Guard.safety("stop-iteration",
            "StopIteration may come out of an item, which a generator turns into RuntimeError.");
    private static final Guard FRAME_SHOWS =
            Guard.safety("frame-shows", "Something looks at the locals or the frame of the generator.");
    private static final Guard MAY_BE_UNBOUND = Guard.safety("may-be-unbound",
            "It may read a variable that is not bound, which raises another error if a comprehension is no function.");
    private static final Guard CONFUSES_NAMES = Guard.safety("confuses-names",
            "A variable of it has the name of one outside the function, which CPython 3.12 and later confuse.");
    private static final Guard EVALUATED_BEFORE = Guard.safety("evaluated-before",
            "Another argument is evaluated before the generator starts, and may do something.");

    private static final Set<String> BUILDERS = Set.of("dict", "list", "set", "sorted", "tuple");

    @Override
    public String id() {
        return "build-at-once";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(NOT_THE_BUILTIN, NOT_TEXT, STOP_ITERATION, FRAME_SHOWS, MAY_BE_UNBOUND, CONFUSES_NAMES,
                EVALUATED_BEFORE, CompilerWarning.COMPILER_WARNS);
    }

    @Override
    public List<Verdict> consider(Expr.Call node, Unit unit) {
        FileFacts facts = unit.facts();
        String builder = builder(node.func());
        if (builder == null || node.args().size() != 1 || !(node.args().get(0) instanceof Expr.GeneratorExp generator)
                || GeneratorParts.isAsync(generator, facts)
                || !facts.scopes().scopeOf(node).runsOften()) {
            return List.of();
        }
        Expr built = built(builder, node, generator, unit);
        if (built == null) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        Guard objection = objection(node, generator, unit, grounds);
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, builder + "() of a generator"));
        }
        if (CompilerWarning.stops(built, node, unit)) {
            return List.of(new Verdict.Refuse(CompilerWarning.COMPILER_WARNS, node, builder + "() of a generator"));
        }
        return List.of(new Verdict.Rewrite(Change.replace(node, built), grounds.assumptions(), node,
                new Gain(builder, 0), "build at once what " + builder + "() takes from a generator"));
    }

    private static @Nullable String builder(Expr function) {
        if (function instanceof Expr.Name name) {
            return BUILDERS.contains(name.id()) ? name.id() : null;
        }
        return function instanceof Expr.Attribute method && method.attr().equals("join") ? "join" : null;
    }

    /** The expression to put in place of the call; none if there is none that does the same. */
    private static @Nullable Expr built(String builder, Expr.Call call, Expr.GeneratorExp generator, Unit unit) {
        boolean alone = call.keywords().isEmpty();
        Expr.ListComp list = new Expr.ListComp(generator.elt(), generator.generators(), Span.NONE);
        return switch (builder) {
            case "list" -> alone ? list : null;
            case "set" -> alone ? new Expr.SetComp(generator.elt(), generator.generators(), Span.NONE) : null;
            case "dict" -> alone && unit.oldestTarget().isAtLeast(PythonVersion.V3_8) ? dict(generator) : null;
            default -> builder.equals("sorted") || alone
                    ? new Expr.Call(call.func(), List.of(list), call.keywords(), Span.NONE) : null;
        };
    }

    /** Before 3.8, a dictionary comprehension evaluated the value first. */
    private static @Nullable Expr dict(Expr.GeneratorExp generator) {
        List<Expr> pair = generator.elt() instanceof Expr.Tuple tuple ? tuple.elts()
                : generator.elt() instanceof Expr.ListDisplay list ? list.elts() : List.of();
        if (pair.size() != 2 || pair.stream().anyMatch(Expr.Starred.class::isInstance)) {
            return null;
        }
        return new Expr.DictComp(pair.get(0), pair.get(1), generator.generators(), Span.NONE);
    }

    private static @Nullable Guard objection(Expr.Call call, Expr.GeneratorExp generator, Unit unit,
            Grounds grounds) {
        FileFacts facts = unit.facts();
        if (call.func() instanceof Expr.Attribute method) {
            ExactType type = KnownType.of(method.value(), facts, grounds);
            if (unit.stops(NOT_TEXT, type != ExactType.STR && type != ExactType.BYTES)) {
                return NOT_TEXT;
            }
        } else if (unit.stops(NOT_THE_BUILTIN, !grounds.yes(facts.bindings().isBuiltin((Expr.Name) call.func())))) {
            return NOT_THE_BUILTIN;
        }
        Answer escapes = facts.stopIterations().mayEscape(GeneratorParts.evaluatedInside(generator));
        if (unit.stops(STOP_ITERATION, !grounds.no(escapes))) {
            return STOP_ITERATION;
        }
        Scope scope = facts.scopes().opened(generator);
        if (unit.stops(FRAME_SHOWS, GeneratorParts.asksForItself(generator, facts)
                || !grounds.no(facts.dynamics().readsLocals(scope)))) {
            return FRAME_SHOWS;
        }
        if (unit.stops(MAY_BE_UNBOUND, GeneratorParts.readsUnbound(generator, facts))) {
            return MAY_BE_UNBOUND;
        }
        if (unit.stops(CONFUSES_NAMES, ComprehensionNames.wouldConfuse(
                facts.scopes().scopeOf(generator).runner(), facts.scopes().opened(generator)))) {
            return CONFUSES_NAMES;
        }
        boolean steady = call.keywords().stream().allMatch(keyword -> doesNothing(keyword.value(), facts, grounds));
        return unit.stops(EVALUATED_BEFORE, !steady) ? EVALUATED_BEFORE : null;
    }

    private static boolean doesNothing(Expr argument, FileFacts facts, Grounds grounds) {
        return argument instanceof Expr.Constant || argument instanceof Expr.Lambda
                || argument instanceof Expr.Name name && Builtins.areEverywhere(name.id()) && grounds.yes(facts.bindings().isBuiltin(name));
    }
}
