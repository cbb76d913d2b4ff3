package dev.hasten.transforms.calls;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.transform.Unit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How many loops, at least, a place of the file runs in, as far as the calls of functions by their names tell. */
final class CallHeat {
    private static final int UNKNOWN = 1;

    private final FileFacts facts;
    private final Map<Node, List<Expr.Call>> calls = new IdentityHashMap<>();
    private final Map<Node, Integer> heats = new IdentityHashMap<>();

    private CallHeat(FileFacts facts) {
        this.facts = facts;
        for (Node node : facts.places().all()) {
            KnownFunction function = node instanceof Expr.Call call ? KnownFunction.of(call, facts) : null;
            if (function != null) {
                calls.computeIfAbsent(function.def(), any -> new ArrayList<>()).add((Expr.Call) node);
            }
        }
    }

    static CallHeat of(Unit unit) {
        return unit.once(unit.root(), CallHeat.class, () -> new CallHeat(unit.facts()));
    }

    /** The loops around {@code place}, and around the hottest call of its function; one for callers that are not seen. */
    int of(Expr place) {
        Scope runner = facts.scopes().scopeOf(place).runner();
        return facts.loops().depth(place) + ofCode(runner);
    }

    private int ofCode(Scope code) {
        if (code.kind() == Scope.Kind.MODULE) {
            return 0;
        }
        Integer known = heats.get(code.node());
        if (known != null) {
            return known;
        }
        List<Expr.Call> callers = calls.getOrDefault(code.node(), List.of());
        // A function that calls itself is as hot as whoever calls it is taken to be.
        heats.put(code.node(), UNKNOWN);
        int heat = callers.isEmpty() ? UNKNOWN : callers.stream().mapToInt(this::of).max().getAsInt();
        heats.put(code.node(), heat);
        return heat;
    }
}
