package dev.hasten.facts;

import dev.hasten.facts.Occurrence.Role;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Visitor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A walk over a file that knows in which scope it is, and notes what names occur there. */
abstract class ScopeWalk implements Visitor<@Nullable Void> {

    private final Map<Node, Occurrence> occurrences;
    private final Places places;
    private final Scope module;
    private final Consumer<Node> visitChild = this::visit;
    private Scope scope;
    private @Nullable Node parent;

    /** A walk that puts into {@code occurrences} what the nodes do with names. */
    ScopeWalk(Root root, Map<Node, Occurrence> occurrences) {
        this.occurrences = occurrences;
        places = new Places(root.end());
        module = new Scope(Scope.Kind.MODULE, root, null, "top", null);
        scope = module;
    }

    /** The scope of the module. */
    final Scope module() {
        return module;
    }

    /** Where the nodes stand that were visited so far. */
    final Places places() {
        return places;
    }

    /** The scope in which the walk is. */
    final Scope scope() {
        return scope;
    }

    /** Visits {@code node} as a child of the one that is being visited. */
    final void visit(Node node) {
        Places.Place place = places.enter(node, parent, scope);
        Node outer = parent;
        parent = node;
        node.accept(this);
        parent = outer;
        places.leave(place);
    }

    /** As {@link #visit}, but {@code visitor} does what there is to do inside {@code node}. */
    final void visitAs(Node node, Runnable visitor) {
        Places.Place place = places.enter(node, parent, scope);
        Node outer = parent;
        parent = node;
        visitor.run();
        parent = outer;
        places.leave(place);
    }

    /** Does {@code work} in the scope {@code inner}. */
    final void in(Scope inner, Runnable work) {
        Scope outer = scope;
        scope = inner;
        work.run();
        scope = outer;
    }

    /** Visits {@code node}, if there is one, in the scope {@code inner}. */
    final void visit(@Nullable Node node, Scope inner) {
        if (node != null) {
            Scope outer = scope;
            scope = inner;
            visit(node);
            scope = outer;
        }
    }

    /** Visits each of {@code nodes} in the scope {@code inner}. */
    final void visitAll(List<? extends Node> nodes, Scope inner) {
        for (Node node : nodes) {
            visit(node, inner);
        }
    }

    @Override
    public @Nullable Void visitNode(Node node) {
        node.forEachChild(visitChild);
        return null;
    }

    /** Notes that {@code name} occurs in the scope. */
    final Symbol note(String name, int flags) {
        Symbol symbol = scope.declare(scope.mangle(name));
        symbol.add(flags);
        return symbol;
    }

    /** Notes what {@code node} does with {@code name}. */
    final void note(Node node, String name, Role role, int flags) {
        Symbol symbol = note(name, flags);
        Occurrence occurrence = new Occurrence(node, symbol, role);
        symbol.add(occurrence);
        if (role != Role.DECLARED) {
            occurrences.put(node, occurrence);
        }
    }
}
