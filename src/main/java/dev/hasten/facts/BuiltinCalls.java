package dev.hasten.facts;

import static dev.hasten.facts.Action.ACCESS;
import static dev.hasten.facts.Action.CALL;
import static dev.hasten.facts.Action.OPERATE;
import static dev.hasten.facts.Action.RAISE;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import java.util.List;
import java.util.Set;

/** What a call does if it is one of a builtin function or of a method of a builtin type. */
final class BuiltinCalls {

    /** Run nothing but the interpreter's own code, whatever the arguments. */
    private static final Set<String> QUIET = Set.of("callable", "id");

    /** Run special methods of their arguments, and nothing else. */
    private static final Set<String> OPERATING = Set.of("abs", "ascii", "bin", "bool", "bytes", "chr", "complex",
            "delattr", "divmod", "float", "format", "getattr", "hasattr", "hash", "hex", "int", "isinstance",
            "issubclass", "len", "oct", "ord", "pow", "range", "repr", "round", "slice", "str");

    /** Those of them, and of the draining ones, that compute, compare and ask for truth alone. */
    private static final Set<String> COMPUTING = Set.of("abs", "bool", "divmod", "pow", "round",
            "all", "any", "max", "min", "sorted", "sum");

    /** Go through their argument, and put together or compare what it gives. */
    private static final Set<String> DRAINING =
            Set.of("all", "any", "dict", "frozenset", "list", "max", "min", "set", "sorted", "sum", "tuple");

    /** Give an iterator that goes through their arguments when it is asked to. */
    private static final Set<String> LAZY = Set.of("enumerate", "iter", "reversed", "zip");

    private final ModuleBindings bindings;
    private final Types types;

    BuiltinCalls(ModuleBindings bindings, Types types) {
        this.bindings = bindings;
        this.types = types;
    }

    /** Adds what {@code call} does once its parts are evaluated, and what that rests on. */
    void addActions(Expr.Call call, Set<Action> actions, Set<Doubt> doubts) {
        actions.add(RAISE);
        if (call.func() instanceof Expr.Attribute method) {
            Typed receiver = types.of(method.value());
            Set<Action> known = BuiltinMethods.of(receiver.type(), method.attr());
            actions.addAll(known == null ? Set.of(CALL) : known);
            doubts.addAll(receiver.doubts());
            if (!method.attr().startsWith("append") && !areScalars(call.args(), doubts)) {
                actions.add(ACCESS);
            }
            return;
        }
        Answer builtin = call.func() instanceof Expr.Name name ? bindings.isBuiltin(name) : Answer.NO;
        if (!builtin.expected()) {
            actions.add(CALL);
            return;
        }
        doubts.addAll(builtin.doubts());
        addActions(((Expr.Name) call.func()).id(), call, actions, doubts);
    }

    private void addActions(String function, Expr.Call call, Set<Action> actions, Set<Doubt> doubts) {
        if (QUIET.contains(function) || function.equals("type") && call.args().size() == 1) {
            return;
        }
        if (areScalars(call.args(), doubts) && (OPERATING.contains(function) || Set.of("max", "min").contains(function))
                && call.keywords().isEmpty()) {
            return;
        }
        if (function.equals("len") && call.args().size() == 1 && isKnown(call.args().get(0), doubts)) {
            return;
        }
        if (OPERATING.contains(function)) {
            actions.add(COMPUTING.contains(function) ? OPERATE : ACCESS);
            return;
        }
        boolean plain = hasNoFunction(call) && arePlain(call.args(), doubts);
        if (LAZY.contains(function) && plain) {
            return;
        }
        if (plain && Set.of("list", "tuple").contains(function)) {
            return;
        }
        actions.add(OPERATE);
        if (plain && function.equals("dict") && isCopy(call)) {
            return;
        }
        if (!COMPUTING.contains(function)) {
            actions.add(ACCESS);
        }
        if (!DRAINING.contains(function) || !plain) {
            actions.add(CALL);
        }
    }

    private boolean isKnown(Expr expr, Set<Doubt> doubts) {
        Typed typed = types.of(expr);
        doubts.addAll(typed.doubts());
        return typed.type().isKnown();
    }

    private boolean areScalars(List<Expr> args, Set<Doubt> doubts) {
        for (Expr arg : args) {
            Typed typed = types.of(arg);
            doubts.addAll(typed.doubts());
            if (!typed.type().isScalar()) {
                return false;
            }
        }
        return true;
    }

    /** {@code dict(table)}: the keys keep their hashes. */
    private boolean isCopy(Expr.Call call) {
        return call.keywords().isEmpty() && call.args().size() == 1
                && types.of(call.args().get(0)).type() == ExactType.DICT;
    }

    /** {@code key=} and {@code default=}: the first is called. */
    private static boolean hasNoFunction(Expr.Call call) {
        for (Clause.Keyword keyword : call.keywords()) {
            if (keyword.arg() == null || keyword.arg().equals("key")) {
                return false;
            }
        }
        return true;
    }

    /** Whether going through each of {@code args} runs no code but the interpreter's own. */
    private boolean arePlain(List<Expr> args, Set<Doubt> doubts) {
        for (Expr arg : args) {
            Typed typed = types.of(arg);
            doubts.addAll(typed.doubts());
            boolean plain = typed.type().isIterable() || typed.type().isNumber() || arg instanceof Expr.GeneratorExp
                    || makesPlainIterator(arg, doubts);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code expr} is a call of {@code enumerate} or {@code zip}. */
    boolean givesTuples(Expr expr, Set<Doubt> doubts) {
        if (!(expr instanceof Expr.Call call) || !(call.func() instanceof Expr.Name name)
                || !Set.of("enumerate", "zip").contains(name.id())) {
            return false;
        }
        Answer builtin = bindings.isBuiltin(name);
        doubts.addAll(builtin.doubts());
        return builtin.expected();
    }

    /** Whether {@code expr} is a call such as {@code enumerate(x)} or {@code x.items()} of plain iterables. */
    boolean makesPlainIterator(Expr expr, Set<Doubt> doubts) {
        if (!(expr instanceof Expr.Call call)) {
            return false;
        }
        if (call.func() instanceof Expr.Attribute method) {
            Typed receiver = types.of(method.value());
            doubts.addAll(receiver.doubts());
            return receiver.type() == ExactType.DICT && Set.of("items", "keys", "values").contains(method.attr());
        }
        if (!(call.func() instanceof Expr.Name name) || !LAZY.contains(name.id())) {
            return false;
        }
        Answer builtin = bindings.isBuiltin(name);
        doubts.addAll(builtin.doubts());
        return builtin.expected() && hasNoFunction(call) && arePlain(call.args(), doubts);
    }
}
