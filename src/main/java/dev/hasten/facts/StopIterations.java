package dev.hasten.facts;

import dev.hasten.facts.FileSummary.Trait;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which code may let {@code StopIteration} out. A generator turns it into {@code RuntimeError} (PEP 479), a
 * comprehension or a function does not. Example: {@code tuple(next(it) for _ in range(3))}.
 *
 * <p>In the given files, whatever names what lets it out may let it out itself: a function that mentions {@code next},
 * or another such function, wherever it stands.
 */
public final class StopIterations {

    /** Builtins that run no functions but special methods of their arguments. */
    private static final Set<String> OPERATING = Set.of("abs", "ascii", "bin", "bool", "bytes", "bytearray", "callable",
            "chr", "complex", "dict", "divmod", "enumerate", "float", "format", "frozenset", "getattr", "hasattr", "hash",
            "hex", "id", "int", "isinstance", "issubclass", "len", "list", "oct", "ord", "pow", "range", "repr",
            "reversed", "round", "set", "slice", "str", "tuple", "type", "zip");
    private static final Set<String> SOURCES = Set.of("__next__", "send", "throw", "StopIteration");
    private static final Set<String> CATCHING = Set.of("StopIteration", "Exception", "BaseException");

    private final FileFacts facts;
    private final Set<String> leaking;
    private final boolean passedOn;
    private final boolean anywhere;

    private StopIterations(FileFacts facts) {
        this.facts = facts;
        leaking = new LinkedHashSet<>(SOURCES);
        while (addLeaking()) {
            // Functions that mention one that was found just now.
        }
        passedOn = isPassedOn();
        anywhere = passedOn || facts.surroundings().have(Trait.LEAKS_STOP_ITERATION);
    }

    /** That of the file that {@code facts} are about. */
    public static StopIterations of(FileFacts facts) {
        return new StopIterations(facts);
    }

    /** Whether anything that the file makes, generators left aside, may let one out when it is called. */
    boolean leakFromFunctions() {
        return passedOn || leaking.size() > SOURCES.size();
    }

    /** Whether evaluating {@code parts}, functions inside them left aside, may let one out. */
    public Answer mayEscape(List<? extends Node> parts) {
        Answer answer = Answer.NO;
        for (Node part : parts) {
            for (Node node : OwnParts.of(part, facts.places())) {
                answer = answer.or(mayEscape(node));
            }
        }
        return answer;
    }

    private Answer mayEscape(Node node) {
        if (leaks(node) && !isHandled(node)) {
            return Answer.yes(node);
        }
        if (node instanceof Expr.Call call && !isOperating(call)) {
            boolean named = call.func() instanceof Expr.Name name && facts.scopes().resolve(name).isGlobal()
                    || call.func() instanceof Expr.Attribute;
            return anywhere || !named && leakFromFunctions() ? Answer.yes(node)
                    : Answer.noUnless(Doubt.STOP_ITERATION_ESCAPES);
        }
        boolean quiet = node instanceof Expr.Name || node instanceof Expr.Constant || node instanceof Expr.Tuple
                || node instanceof Expr.ListDisplay || node instanceof Expr.Lambda || node instanceof Clause.Keyword;
        return quiet ? Answer.NO : specialMethodsLeak() ? Answer.yes(node)
                : Answer.noUnless(Doubt.STOP_ITERATION_ESCAPES);
    }

    private boolean isOperating(Expr.Call call) {
        return call.func() instanceof Expr.Name name && OPERATING.contains(name.id())
                && facts.bindings().isBuiltin(name).isYes(List.of(Doubt.BUILTIN_REPLACED));
    }

    private boolean specialMethodsLeak() {
        return anywhere || leaking.stream().anyMatch(name -> name.startsWith("__") && !SOURCES.contains(name));
    }

    /** Goes through all functions; whether any was added. */
    private boolean addLeaking() {
        boolean added = false;
        for (Node node : facts.places().all()) {
            if (leaks(node) && !isHandled(node)) {
                added |= addNameOf(node) | addAround(node);
            }
        }
        return added;
    }

    /** Adds the names that {@code node} gets, and the class that derives from it. */
    private boolean addNameOf(Node node) {
        Node parent = facts.places().parent(node);
        if (parent instanceof Stmt.ClassDef derived) {
            return leaking.add(derived.name());
        }
        boolean added = false;
        if (parent instanceof Stmt.Assign assign && assign.value() == node) {
            for (Expr target : assign.targets()) {
                added |= name(target) != null && leaking.add(name(target));
            }
        }
        return added;
    }

    private boolean addAround(Node node) {
        Scope runner = facts.scopes().scopeOf(node).runner();
        if (runner.node() instanceof Stmt.FunctionDef def && !isGenerator(def) && !def.name().equals("__next__")) {
            boolean made = Set.of("__init__", "__new__", "__call__").contains(def.name());
            boolean added = leaking.add(def.name());
            return made && runner.parent() != null && runner.parent().node() instanceof Stmt.ClassDef cls
                    ? leaking.add(cls.name()) || added : added;
        }
        return false;
    }

    /** Whether something that leaks is mentioned other than to be called, so that it may be called by any name. */
    private boolean isPassedOn() {
        for (Node node : facts.places().all()) {
            if (leaks(node) && !"StopIteration".equals(name(node))
                    && !(facts.places().parent(node) instanceof Expr.Call call && call.func() == node)
                    && !(facts.places().parent(node) instanceof Stmt.ClassDef)) {
                return true;
            }
        }
        return facts.places().all().stream().anyMatch(node -> node instanceof Expr.Lambda lambda && names(lambda));
    }

    /** Whether {@code lambda} mentions what leaks: nobody knows where it is called. */
    private boolean names(Expr.Lambda lambda) {
        return facts.places().inside(lambda.body()).stream()
                .anyMatch(this::leaks);
    }

    /** Whether {@code node} names what lets one out: the builtin {@code next}, or a method of that name that does so. */
    private boolean leaks(Node node) {
        boolean builtin = node instanceof Expr.Name name && name.id().equals("next")
                || node instanceof Expr.Attribute attribute && attribute.attr().equals("next")
                && attribute.value() instanceof Expr.Name module && facts.scopes().resolve(module).symbols().stream()
                        .anyMatch(Symbol::isImported);
        return builtin || name(node) != null && leaking.contains(name(node));
    }

    /** Whether {@code node} is called in a {@code try} that catches what it lets out. */
    private boolean isCaught(Node node) {
        if (!(facts.places().parent(node) instanceof Expr.Call call) || call.func() != node) {
            return false;
        }
        Node inner = node;
        Node around = call;
        while (around != null && !(around instanceof Stmt.FunctionDef) && !(around instanceof Expr.Lambda)
                && !(around instanceof Expr.GeneratorExp)) {
            if (around instanceof Stmt.Try attempt && inner.isAmong(attempt.body())
                    && attempt.handlers().stream().anyMatch(StopIterations::catches)
                    && attempt.handlers().stream().noneMatch(this::raisesAgain)) {
                return true;
            }
            inner = around;
            around = facts.places().parent(around);
        }
        return false;
    }

    private static boolean catches(Clause.ExceptHandler handler) {
        return handler.type() == null || handler.type() instanceof Expr.Name name && CATCHING.contains(name.id())
                || handler.type() instanceof Expr.Tuple tuple
                && tuple.elts().stream().anyMatch(each -> each instanceof Expr.Name name && CATCHING.contains(name.id()));
    }

    /** Whether {@code handler} may raise what it caught once more. */
    private boolean raisesAgain(Clause.ExceptHandler handler) {
        return handler.name() != null && facts.places().inside(handler).stream().anyMatch(Stmt.Raise.class::isInstance)
                || facts.places().inside(handler).stream()
                        .anyMatch(node -> node instanceof Stmt.Raise raise && raise.exc() == null);
    }

    /** Whether {@code node} is a default of {@code next}, the name of a caught class, or called where that is caught. */
    private boolean isHandled(Node node) {
        Node parent = facts.places().parent(node);
        boolean withDefault = node instanceof Expr.Name name && name.id().equals("next")
                && parent instanceof Expr.Call call && call.func() == node && call.args().size() == 2;
        return withDefault || isCaught(node) || parent instanceof Clause.ExceptHandler
                || parent instanceof Expr.Tuple && facts.places().parent(parent) instanceof Clause.ExceptHandler;
    }

    private boolean isGenerator(Stmt.FunctionDef def) {
        Scope own = facts.scopes().opened(def);
        return def.async() || facts.places().inside(def).stream().anyMatch(node ->
                (node instanceof Expr.Yield || node instanceof Expr.YieldFrom)
                        && facts.scopes().scopeOf(node).runner() == own);
    }

    private static @Nullable String name(Node node) {
        return node instanceof Expr.Name name ? name.id()
                : node instanceof Expr.Attribute attribute ? attribute.attr() : null;
    }
}
