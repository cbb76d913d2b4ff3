package dev.hasten.transforms.idioms;

import dev.hasten.facts.Places;
import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements around a statement. */
final class Block {

    private Block() {
    }

    /** The statement that follows {@code stmt} in the same block; none if it is the last. */
    static @Nullable Stmt next(Stmt stmt, Places places) {
        List<Stmt> block = Blocks.around(stmt, places.parent(stmt));
        for (int i = 0; block != null && i + 1 < block.size(); i++) {
            if (block.get(i) == stmt) {
                return block.get(i + 1);
            }
        }
        return null;
    }

    /** The statement that {@code expr} is part of. */
    static Stmt statementAround(Expr expr, Places places) {
        Node at = expr;
        while (!(at instanceof Stmt)) {
            at = places.parent(at);
        }
        return (Stmt) at;
    }

    /** Whether {@code stmt} begins with an expression, and is not an {@code elif}, before which nothing can stand. */
    static boolean canBePreceded(Stmt stmt, Places places) {
        boolean elif = places.parent(stmt) instanceof Stmt.If outer && outer.orelse().size() == 1
                && outer.orelse().get(0) == stmt;
        return stmt instanceof Stmt.Assign || stmt instanceof Stmt.AugAssign || stmt instanceof Stmt.ExprStmt
                || stmt instanceof Stmt.Return || stmt instanceof Stmt.If && !elif;
    }
}
