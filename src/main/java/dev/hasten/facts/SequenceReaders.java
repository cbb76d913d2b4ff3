package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builtins and methods of exact types that treat a list and a tuple of the same items alike, errors included. */
final class SequenceReaders {

    /** The methods by which a list is changed. */
    static final Set<String> CHANGING_METHODS =
            Set.of("append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort");

    /** Those that neither look at the items nor return one. */
    static final Set<String> METHODS_BLIND_TO_ITEMS = Set.of("append", "clear", "extend", "insert", "reverse");

    private static final Set<String> DRAINING_BUILTINS = Set.of("all", "any", "bytearray", "bytes", "dict", "frozenset",
            "len", "list", "max", "min", "set", "sorted", "sum", "tuple");
    private static final Set<String> BUILTINS_WITH_KEYWORDS = Set.of("dict", "max", "min", "sorted", "sum");
    private static final Set<String> WALKING_BUILTINS = Set.of("enumerate", "filter", "map", "reversed", "zip");
    private static final Set<String> SET_METHODS = Set.of("difference", "difference_update", "intersection",
            "intersection_update", "isdisjoint", "issubset", "issuperset", "symmetric_difference",
            "symmetric_difference_update", "union", "update");

    /** What a call does with an argument. */
    enum What {
        /** It looks at the items, and is done with the sequence when it returns. */
        DRAINS,
        /** It returns the value itself, or a list or tuple of the same items. */
        RETURNS,
        /** It returns an iterator over the sequence. */
        WALKS,
        /** Anything. */
        UNKNOWN
    }

    /** @param condition yes, unless something that is not seen makes the call do something else */
    record Reading(What what, Answer condition) {
        private static final Reading UNKNOWN = new Reading(What.UNKNOWN, Answer.YES);
    }

    private final FileFacts facts;

    SequenceReaders(FileFacts facts) {
        this.facts = facts;
    }

    /**
     * What {@code call} does with {@code value}.
     *
     * @param depth how many times an item has to be taken from the value to come to the sequence in question
     */
    Reading reading(Expr.Call call, Expr value, int depth) {
        int index = indexOf(value, call.args());
        if (index < 0 || call.args().stream().anyMatch(Expr.Starred.class::isInstance)) {
            return Reading.UNKNOWN;
        }
        if (call.func() instanceof Expr.Name name) {
            Answer builtin = facts.bindings().isBuiltin(name);
            What what = builtin.expected() ? builtin(name.id(), call, index, depth) : What.UNKNOWN;
            return what == What.UNKNOWN ? Reading.UNKNOWN : new Reading(what, builtin);
        }
        if (call.func() instanceof Expr.Attribute method && call.keywords().isEmpty()) {
            return method(method, call, index, depth);
        }
        return Reading.UNKNOWN;
    }

    private static What builtin(String name, Expr.Call call, int index, int depth) {
        if (WALKING_BUILTINS.contains(name)) {
            return walks(name, call, index) ? What.WALKS : What.UNKNOWN;
        }
        if (name.equals("getattr") && index == 2 || name.equals("next") && index == 1) {
            return What.RETURNS;
        }
        boolean sole = index == 0 && (call.args().size() == 1 || call.args().size() == 2 && name.equals("sum"));
        if (!DRAINING_BUILTINS.contains(name) || !sole
                || !call.keywords().isEmpty() && !BUILTINS_WITH_KEYWORDS.contains(name)) {
            return What.UNKNOWN;
        }
        if (depth == 0 || name.equals("all") || name.equals("any") || name.equals("len")
                || depth == 1 && name.equals("dict")) {
            return What.DRAINS;
        }
        return name.equals("list") || name.equals("tuple") ? What.RETURNS : What.UNKNOWN;
    }

    private static boolean walks(String name, Expr.Call call, int index) {
        return switch (name) {
            case "map" -> index > 0;
            case "filter" -> index == 1 && call.args().size() == 2;
            case "zip" -> true;
            default -> index == 0;
        };
    }

    private Reading method(Expr.Attribute method, Expr.Call call, int index, int depth) {
        Expr receiver = method.value();
        String name = method.attr();
        if (receiver instanceof Expr.Name type && type.id().equals("dict") && name.equals("fromkeys")) {
            Answer builtin = facts.bindings().isBuiltin(type);
            return builtin.expected() && index == 0 && depth == 0 ? new Reading(What.DRAINS, builtin) : Reading.UNKNOWN;
        }
        Typed typed = facts.types().of(receiver);
        boolean one = call.args().size() == 1;
        What what = switch (typed.type()) {
            case STR, BYTES -> one && depth == 0 && name.equals("join") ? What.DRAINS : What.UNKNOWN;
            case LIST, DEQUE -> one && depth == 0 && name.equals("extend") ? What.DRAINS : What.UNKNOWN;
            case SET, FROZENSET -> depth == 0 && SET_METHODS.contains(name) ? What.DRAINS : What.UNKNOWN;
            case DICT -> ofDict(name, call.args().size(), index, depth);
            default -> What.UNKNOWN;
        };
        return what == What.UNKNOWN ? Reading.UNKNOWN : new Reading(what, new Answer(true, typed.doubts(), null));
    }

    private static What ofDict(String method, int arguments, int index, int depth) {
        if (index == 1 && (method.equals("get") || method.equals("pop"))) {
            return What.RETURNS;
        }
        return method.equals("update") && arguments == 1 && depth <= 1 ? What.DRAINS : What.UNKNOWN;
    }

    /** Whether {@code target += value} extends a list: yes, if the target is exactly one. */
    Answer extendsList(Expr target) {
        Typed typed = facts.types().of(target);
        return typed.type() == ExactType.LIST ? new Answer(true, typed.doubts(), null) : Answer.NO;
    }

    /** The part of {@code target} to which a loop over {@code walker} assigns the items of its argument {@code value}. */
    static @Nullable Expr targetOf(Expr.Call walker, Expr value, Expr target) {
        String name = ((Expr.Name) walker.func()).id();
        if (name.equals("reversed")) {
            return target;
        }
        int parts = name.equals("zip") ? walker.args().size() : 2;
        int part = name.equals("zip") ? indexOf(value, walker.args()) : 1;
        List<Expr> targets = target instanceof Expr.Tuple tuple ? tuple.elts() : List.of();
        boolean fixed = targets.size() == parts && targets.stream().noneMatch(Expr.Starred.class::isInstance);
        return fixed && (name.equals("zip") || name.equals("enumerate")) ? targets.get(part) : null;
    }

    private static int indexOf(Expr value, List<Expr> exprs) {
        for (int i = 0; i < exprs.size(); i++) {
            if (exprs.get(i) == value) {
                return i;
            }
        }
        return -1;
    }
}
