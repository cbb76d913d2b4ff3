package dev.hasten.facts;

import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** In which order the statements of a module's body run, and which of them can call functions of the module. */
final class ImportOrder {

    private final Scopes scopes;
    private final Map<Node, Integer> position = new IdentityHashMap<>();
    /** For each statement of the body, how many before it are not quiet. */
    private final int[] loudBefore;

    ImportOrder(Scopes scopes) {
        this.scopes = scopes;
        QuietStatements quiet = new QuietStatements(scopes);
        List<Stmt> body = ((Root) scopes.module().node()).body();
        loudBefore = new int[body.size() + 1];
        for (int i = 0; i < body.size(); i++) {
            position.put(body.get(i), i);
            loudBefore[i + 1] = loudBefore[i] + (quiet.isQuiet(body.get(i)) ? 0 : 1);
        }
    }

    /**
     * Whether the statement of the body that {@code site} is part of is over before the function of {@code scope}
     * can be called for the first time: it stands before the function, or nothing from there on runs other code.
     */
    boolean runsBeforeAnyCallOf(Node site, Scope scope) {
        int bound = statementOf(site);
        int defined = statementOf(scope.node());
        return bound < defined || loudBefore[bound + 1] == loudBefore[defined];
    }

    /** Whether the statement of the body that {@code first} is part of comes before that of {@code second}. */
    boolean standsBefore(Node first, Node second) {
        return statementOf(first) < statementOf(second);
    }

    private int statementOf(Node node) {
        Node at = node;
        while (!position.containsKey(at)) {
            at = scopes.places().parent(at);
            if (at == null) {
                return 0;
            }
        }
        return position.get(at);
    }
}
