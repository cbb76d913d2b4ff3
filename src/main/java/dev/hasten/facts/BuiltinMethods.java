package dev.hasten.facts;

import static dev.hasten.facts.Action.ACCESS;
import static dev.hasten.facts.Action.CALL;
import static dev.hasten.facts.Action.OPERATE;
import static dev.hasten.facts.Action.RAISE;
import static dev.hasten.facts.Action.STORE_ITEM;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the methods of builtin types do. Those that are not listed may do anything. */
public final class BuiltinMethods {

    private static final Set<Action> QUIET = Set.of(RAISE);
    private static final Set<Action> COMPARES = Set.of(RAISE, OPERATE);
    private static final Set<Action> CHANGES = Set.of(RAISE, STORE_ITEM);
    private static final Set<Action> HASHES = Set.of(RAISE, OPERATE, ACCESS);
    private static final Set<Action> HASHES_AND_CHANGES = Set.of(RAISE, OPERATE, ACCESS, STORE_ITEM);
    private static final Set<Action> ACCESSES = Set.of(RAISE, ACCESS);
    private static final Set<Action> COMPARES_AND_CHANGES = Set.of(RAISE, OPERATE, STORE_ITEM);
    private static final Set<Action> ITERATES_AND_CHANGES = Set.of(RAISE, CALL, STORE_ITEM);
    private static final Set<Action> ITERATES = Set.of(RAISE, CALL);

    private static final Map<ExactType, Map<String, Set<Action>>> METHODS = methods();

    private BuiltinMethods() {
    }

    /** Codecs are looked up by name, and may be anybody's. */
    private static Map<ExactType, Map<String, Set<Action>>> methods() {
        Map<ExactType, Map<String, Set<Action>>> all = new EnumMap<>(ExactType.class);
        add(all, ExactType.LIST, CHANGES, "append", "clear", "insert", "pop", "reverse");
        add(all, ExactType.LIST, QUIET, "copy");
        add(all, ExactType.LIST, COMPARES, "count", "index");
        add(all, ExactType.LIST, COMPARES_AND_CHANGES, "remove");
        add(all, ExactType.LIST, ITERATES_AND_CHANGES, "extend", "sort");
        add(all, ExactType.TUPLE, COMPARES, "count", "index");
        add(all, ExactType.DICT, QUIET, "copy", "items", "keys", "values");
        add(all, ExactType.DICT, CHANGES, "clear", "popitem");
        add(all, ExactType.DICT, HASHES, "get");
        add(all, ExactType.DICT, HASHES_AND_CHANGES, "pop", "setdefault");
        add(all, ExactType.DICT, ITERATES_AND_CHANGES, "update");
        add(all, ExactType.SET, QUIET, "copy");
        add(all, ExactType.SET, CHANGES, "clear", "pop");
        add(all, ExactType.SET, HASHES_AND_CHANGES, "add", "discard", "remove");
        add(all, ExactType.SET, ITERATES_AND_CHANGES, "difference_update", "intersection_update",
                "symmetric_difference_update", "update");
        add(all, ExactType.SET, ITERATES, "difference", "intersection", "isdisjoint", "issubset", "issuperset",
                "symmetric_difference", "union");
        add(all, ExactType.DEQUE, CHANGES, "append", "appendleft", "clear", "pop", "popleft", "reverse");
        add(all, ExactType.DEQUE, ITERATES_AND_CHANGES, "extend", "extendleft");
        add(all, ExactType.STR, QUIET, "capitalize", "casefold", "center", "count", "endswith",
                "expandtabs", "find", "index", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit",
                "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper", "ljust",
                "lower", "lstrip", "partition", "replace", "rfind", "rindex", "rjust", "rpartition", "rsplit",
                "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper", "zfill");
        add(all, ExactType.STR, ITERATES, "encode", "join");
        add(all, ExactType.STR, ACCESSES, "format", "format_map", "translate");
        add(all, ExactType.BYTES, ACCESSES, "count", "endswith", "find", "hex", "index", "replace",
                "rstrip", "split", "startswith", "strip", "lstrip");
        add(all, ExactType.BYTES, ITERATES, "decode", "join");
        return all;
    }

    private static void add(Map<ExactType, Map<String, Set<Action>>> all, ExactType type, Set<Action> actions,
            String... names) {
        for (String name : names) {
            all.computeIfAbsent(type, key -> new HashMap<>()).put(name, actions);
        }
    }

    /** Whether {@code type} has this method, so that reading it runs no code and raises nothing. */
    static boolean exists(ExactType type, String name) {
        return of(type, name) != null;
    }

    /** Whether any builtin type has a method of this name. */
    public static boolean isAny(String name) {
        return METHODS.values().stream().anyMatch(methods -> methods.containsKey(name));
    }

    /** What the method does; none if that is not known. */
    static @Nullable Set<Action> of(ExactType type, String name) {
        return METHODS.getOrDefault(type, Map.of()).get(name);
    }
}
