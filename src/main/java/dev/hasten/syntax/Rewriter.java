package dev.hasten.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function from tree to tree, applied to the children of a node by {@link Node#mapChildren}. Whatever it leaves
 * alone must come back as the same object: sharing is how the printer knows what is untouched.
 */
public abstract class Rewriter {

    /**
     * What stands in the place of {@code node}: the node itself, or one that may stand there (an expression for an
     * expression, a handler for a handler). Implementations descend by {@code node.mapChildren(this)}.
     */
    public abstract Node rewrite(Node node);

    /** What stands in the place of one statement of a block: none, one or more. */
    protected List<Stmt> rewriteStmt(Stmt stmt) {
        Stmt changed = (Stmt) rewrite(stmt);
        return changed == stmt ? List.of(stmt) : List.of(changed);
    }

    /** Rewrites a child that must be there. */
    @SuppressWarnings("unchecked")
    final <N extends Node> N one(N child) {
        return (N) rewrite(child);
    }

    /** Rewrites a child that may be missing. */
    final <N extends Node> @Nullable N maybe(@Nullable N child) {
        return child == null ? null : one(child);
    }

    /** Rewrites each child of a list; the same list if none changed. */
    final <N extends Node> List<N> all(List<N> children) {
        List<N> changed = null;
        for (int i = 0; i < children.size(); i++) {
            N child = children.get(i);
            N now = one(child);
            if (now != child && changed == null) {
                changed = new ArrayList<>(children.subList(0, i));
            }
            if (changed != null) {
                changed.add(now);
            }
        }
        return changed == null ? children : List.copyOf(changed);
    }

    /** Rewrites the statements of a block; the same list if none changed. */
    final List<Stmt> block(List<Stmt> body) {
        List<Stmt> changed = null;
        for (int i = 0; i < body.size(); i++) {
            Stmt stmt = body.get(i);
            List<Stmt> now = rewriteStmt(stmt);
            if (changed == null && !(now.size() == 1 && now.get(0) == stmt)) {
                changed = new ArrayList<>(body.subList(0, i));
            }
            if (changed != null) {
                changed.addAll(now);
            }
        }
        return changed == null ? body : List.copyOf(changed);
    }
}
