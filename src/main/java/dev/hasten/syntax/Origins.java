package dev.hasten.syntax;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the node of the old tree that a node of the new tree is, or is a copy of: the one of its class and span.
 * Looks into a statement of the file only when somebody asks for something in it.
 */
final class Origins {

    private record Key(Class<?> kind, long span) {
        static Key of(Node node) {
            return new Key(node.getClass(), node.span());
        }

        // Written out, as Java makes it at run time for a record, which takes a tenth of a short run.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && kind == key.kind && span == key.span;
        }

        @Override
        public int hashCode() {
            return 31 * kind.hashCode() + Long.hashCode(span);
        }
    }

    private final List<Stmt> body;
    private final Map<Stmt, Map<Key, Node>> indexes = new IdentityHashMap<>();

    Origins(Root tree) {
        this.body = tree.body();
    }

    /** The origin of {@code node}; null if it was made. */
    @Nullable Node of(Node node) {
        if (!node.hasSpan()) {
            return null;
        }
        int low = 0;
        int high = body.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (body.get(middle).end() < node.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == body.size() ? null : indexOf(body.get(low)).get(Key.of(node));
    }

    private Map<Key, Node> indexOf(Stmt stmt) {
        return indexes.computeIfAbsent(stmt, each -> {
            Map<Key, Node> index = new HashMap<>();
            add(each, index);
            return index;
        });
    }

    private static void add(Node node, Map<Key, Node> index) {
        index.put(Key.of(node), node);
        node.forEachChild(child -> add(child, index));
    }
}
