package dev.hasten.facts;

import dev.hasten.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** Which nodes are part of a run. */
final class OwnParts {

    private OwnParts() {
    }

    /** The parts of {@code root} that are part of its own run, in the order in which they stand in the file. */
    static List<Node> of(Node root, Places places) {
        List<Node> own = new ArrayList<>();
        Scope scope = places.scope(root);
        for (Node node : places.inside(root)) {
            if (runsWith(places.scope(node), scope)) {
                own.add(node);
            }
        }
        return own;
    }

    /**
     * Whether the code of {@code inner} runs as part of that of {@code outer}: comprehensions and class bodies do.
     * A generator expression may be run by the same statement, so it counts as well.
     */
    private static boolean runsWith(Scope inner, Scope outer) {
        Scope scope = inner;
        while (scope != outer) {
            boolean atOnce = scope.kind().isComprehension() || scope.kind() == Scope.Kind.CLASS
                    || scope.kind() == Scope.Kind.TYPE_PARAMETERS;
            if (!atOnce || scope.parent() == null) {
                return false;
            }
            scope = scope.parent();
        }
        return true;
    }
}
