package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many loops, at least, a place of the file runs in, as far as the names in calls of functions and methods tell. */
public final class Heat {
    private static final int UNKNOWN = 1;

    /** The heat of a place that is known to run often, and not only held to for lack of a caller. */
    private static final int HOT = 2;

    private final FileFacts facts;
    private final Map<Node, List<Expr>> calls = new IdentityHashMap<>();
    private final Set<Node> passedOn = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Node, Integer> heats = new IdentityHashMap<>();

    private Heat(FileFacts facts) {
        this.facts = facts;
        for (Node node : facts.places().all()) {
            if (node instanceof Expr.Name name && name.ctx() == Expr.Context.LOAD) {
                functions(facts.scopes().resolve(name)).forEach(function -> note(function, name));
            } else if (node instanceof Expr.Attribute attribute && attribute.ctx() == Expr.Context.LOAD) {
                methods(attribute).forEach(function -> note(function, attribute));
            }
        }
    }

    /** The heat of the places of the file that {@code facts} are about. */
    static Heat of(FileFacts facts) {
        return new Heat(facts);
    }

    private List<Stmt.FunctionDef> functions(Variable variable) {
        List<Stmt.FunctionDef> functions = new ArrayList<>();
        if (variable.isGlobal()) {
            for (BindingSite site : facts.bindings().sites(variable.name())) {
                if (site.node() instanceof Stmt.FunctionDef function) {
                    functions.add(function);
                }
            }
            return functions;
        }
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.node() instanceof Stmt.FunctionDef function) {
                functions.add(function);
            }
        }
        return functions;
    }

    private List<Stmt.FunctionDef> methods(Expr.Attribute attribute) {
        List<Stmt.FunctionDef> methods = new ArrayList<>();
        String name = facts.scopes().scopeOf(attribute).mangle(attribute.attr());
        for (KnownClass cls : facts.instances().classesWith(name)) {
            Stmt.FunctionDef def = facts.instances().ofClass(cls, name).function();
            if (def != null) {
                methods.add(def);
            }
        }
        return methods;
    }

    private void note(Stmt.FunctionDef function, Expr mention) {
        if (facts.places().parent(mention) instanceof Expr.Call call && call.func() == mention) {
            calls.computeIfAbsent(function, any -> new ArrayList<>()).add(mention);
        } else {
            passedOn.add(function);
        }
    }

    /** The loops around {@code place}, and around the hottest call of its function; one for callers that are not seen. */
    public int of(Node place) {
        return facts.loops().depth(place) + ofCode(facts.scopes().scopeOf(place).runner());
    }

    /** Whether {@code place} is known to run often, in loops around it or around the calls of its function. */
    public boolean isHot(Node place) {
        return of(place) >= HOT;
    }

    /** Whether nothing but the code of the module calls the function around {@code place}, and in no loop. */
    public boolean isRunOnce(Expr place) {
        return ofCode(facts.scopes().scopeOf(place).runner()) == 0;
    }

    private int ofCode(Scope code) {
        if (code.kind() == Scope.Kind.MODULE) {
            return 0;
        }
        if (code.kind() == Scope.Kind.CLASS || code.kind() == Scope.Kind.GENERATOR) {
            return ofCode(code.parent().runner());
        }
        Integer known = heats.get(code.node());
        if (known != null) {
            return known;
        }
        List<Expr> callers = calls.getOrDefault(code.node(), List.of());
        // A function that calls itself is as hot as whoever calls it is taken to be.
        heats.put(code.node(), UNKNOWN);
        int heat = callers.isEmpty() || passedOn.contains(code.node()) ? UNKNOWN : 0;
        for (Expr caller : callers) {
            heat = Math.max(heat, of(caller));
        }
        heats.put(code.node(), heat);
        return heat;
    }
}
