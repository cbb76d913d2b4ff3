package dev.hasten.facts;

import dev.hasten.facts.ContainerUse.Exposure;
import dev.hasten.facts.ContainerUse.Way;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call does with a container that it gets, or whose method it is. */
final class ContainerCalls {

    /** Go through their first argument and forget it; for {@code min} and {@code max}, if it is the only one. */
    private static final Set<String> DRAINING = Set.of("all", "any", "bytearray", "bytes", "dict", "frozenset",
            "list", "max", "min", "set", "sorted", "sum", "tuple");
    private static final Set<String> LAZY = Set.of("enumerate", "filter", "iter", "map", "reversed", "zip");
    private static final Set<String> SHOWING =
            Set.of("ascii", "format", "hash", "id", "isinstance", "print", "repr", "str", "type");

    private static final Set<String> VIEWS = Set.of("items", "keys", "values");

    private final FileFacts facts;
    private final ExactType kind;
    private final Set<Doubt> doubts;

    /** @param doubts to which is added what the answers rest on */
    ContainerCalls(FileFacts facts, ExactType kind, Set<Doubt> doubts) {
        this.facts = facts;
        this.kind = kind;
        this.doubts = doubts;
    }

    /** What is done with a container of which {@code attribute} is read. */
    ContainerUse ofMethod(Expr.Attribute attribute, Node shown) {
        boolean called = facts.places().parent(attribute) instanceof Expr.Call call && call.func() == attribute;
        if (!called || attribute.ctx() != Expr.Context.LOAD) {
            return new ContainerUse(shown, Way.OTHER, Exposure.ALL);
        }
        Expr.Call call = (Expr.Call) facts.places().parent(attribute);
        String method = attribute.attr();
        boolean sequence = kind == ExactType.LIST || kind == ExactType.TUPLE;
        if (sequence && method.equals("count") || kind == ExactType.DICT && method.equals("get")
                || kind == ExactType.DICT && VIEWS.contains(method) && isDrained(call)
                || kind == ExactType.SET && Set.of("isdisjoint", "issubset", "issuperset").contains(method)) {
            return new ContainerUse(shown, Way.SEARCHED, Exposure.ITEMS);
        }
        if (sequence && method.equals("index")) {
            return new ContainerUse(shown, Way.SEARCHED, Exposure.ERROR_MESSAGE);
        }
        if (method.equals("copy")) {
            return new ContainerUse(shown, Way.CONSUMED, Exposure.TYPE);
        }
        return new ContainerUse(shown, Way.CHANGED, Exposure.ALL);
    }

    /** What {@code call} does with {@code value}, one of its arguments or the function itself. */
    ContainerUse ofArgument(Expr.Call call, Expr value, Node shown) {
        int position = position(call, value);
        if (position < 0) {
            return new ContainerUse(shown, Way.PASSED, Exposure.ALL);
        }
        if (call.func() instanceof Expr.Attribute method) {
            return new ContainerUse(shown, Way.CONSUMED, takesItems(method, position) ? Exposure.ITEMS : Exposure.ALL);
        }
        String builtin = builtin(call);
        if (builtin == null) {
            return new ContainerUse(shown, Way.PASSED, Exposure.ALL);
        }
        if (position == 0 && builtin.equals("len")) {
            return new ContainerUse(shown, Way.MEASURED, Exposure.ITEMS);
        }
        if (position == 0 && builtin.equals("bool")) {
            return new ContainerUse(shown, Way.TESTED, Exposure.ITEMS);
        }
        if (drains(builtin, call, position)) {
            return new ContainerUse(shown, Way.CONSUMED, Exposure.ITEMS);
        }
        if (LAZY.contains(builtin) && goesThrough(builtin, call, position)) {
            return new ContainerUse(shown, Way.ITERATED, isDrained(call) ? Exposure.ITEMS : Exposure.TYPE);
        }
        return new ContainerUse(shown, Way.PASSED, SHOWING.contains(builtin) && position == 0
                ? Exposure.TYPE : Exposure.ALL);
    }

    private static int position(Expr.Call call, Expr value) {
        for (int i = 0; i < call.args().size(); i++) {
            if (call.args().get(i) == value) {
                return i;
            }
            if (call.args().get(i) instanceof Expr.Starred) {
                return -1;
            }
        }
        return -1;
    }

    /** The builtin that {@code call} calls; none if it may be something else. */
    private @Nullable String builtin(Expr.Call call) {
        if (!(call.func() instanceof Expr.Name name)) {
            return null;
        }
        Answer answer = facts.bindings().isBuiltin(name);
        if (!answer.expected()) {
            return null;
        }
        doubts.addAll(answer.doubts());
        return name.id();
    }

    private static boolean drains(String builtin, Expr.Call call, int position) {
        boolean alone = call.args().size() == 1 || !builtin.equals("min") && !builtin.equals("max");
        return position == 0 && alone && DRAINING.contains(builtin);
    }

    private static boolean goesThrough(String builtin, Expr.Call call, int position) {
        return switch (builtin) {
            case "zip" -> true;
            case "map" -> position > 0;
            case "filter" -> position == 1;
            case "iter" -> position == 0 && call.args().size() == 1;
            default -> position == 0;
        };
    }

    /** {@code ", ".join(x)}, {@code items.extend(x)}, {@code seen.update(x)}, the receiver being of a builtin type. */
    private boolean takesItems(Expr.Attribute method, int position) {
        Typed receiver = facts.types().of(method.value());
        doubts.addAll(receiver.doubts());
        return switch (receiver.type()) {
            case STR, BYTES -> position == 0 && method.attr().equals("join");
            case LIST, DEQUE -> position == 0 && method.attr().equals("extend");
            case SET -> method.attr().equals("update");
            default -> false;
        };
    }

    /** Whether what {@code iterator} gives is used up where it stands, so that nobody sees the iterator itself. */
    boolean isDrained(Expr iterator) {
        Node parent = facts.places().parent(iterator);
        if (parent instanceof Stmt.For loop) {
            return loop.iter() == iterator && !loop.async();
        }
        if (parent instanceof Clause.Comprehension clause) {
            return clause.iter() == iterator && !clause.async()
                    && !(facts.places().parent(clause) instanceof Expr.GeneratorExp generator && !isDrained(generator));
        }
        if (parent instanceof Expr.Starred) {
            return true;
        }
        if (parent instanceof Stmt.Assign assign) {
            return assign.targets().stream()
                    .allMatch(each -> each instanceof Expr.Tuple || each instanceof Expr.ListDisplay);
        }
        if (!(parent instanceof Expr.Call call)) {
            return false;
        }
        int position = position(call, iterator);
        if (position < 0) {
            return false;
        }
        if (call.func() instanceof Expr.Attribute method) {
            return takesItems(method, position);
        }
        String builtin = builtin(call);
        return builtin != null && (drains(builtin, call, position)
                || LAZY.contains(builtin) && goesThrough(builtin, call, position) && isDrained(call));
    }
}
