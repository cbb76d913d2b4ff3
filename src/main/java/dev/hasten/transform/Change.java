package dev.hasten.transform;

import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rewrite does to the tree, and nothing else. The anchors are nodes of the tree that was considered, found
 * again by identity.
 */
public record Change(List<Step> steps) {

    /** One step of a change. */
    public sealed interface Step {
        /** The node of the old tree at which it happens. */
        Node anchor();
    }

    /** {@code replacement} takes the place of {@code anchor}. */
    public record Replace(Node anchor, Node replacement) implements Step {
    }

    /** The statements take the place of {@code anchor}; none removes it. */
    public record ReplaceStmt(Stmt anchor, List<Stmt> replacements) implements Step {
    }

    /** The statements are put before {@code anchor}, in the same block. */
    public record Before(Stmt anchor, List<Stmt> stmts) implements Step {
    }

    /** The statements are put after {@code anchor}, in the same block. */
    public record After(Stmt anchor, List<Stmt> stmts) implements Step {
    }

    /** The statements open the body of the function, after its docstring. */
    public record AtTop(Stmt.FunctionDef anchor, List<Stmt> stmts) implements Step {
    }

    /**
     * A comment of one line goes above what stands in the place of {@code anchor}, which must not stay as it is;
     * {@code text} is without its {@code #}.
     */
    public record Note(Stmt anchor, String text) implements Step {
    }

    /** Nothing is done, but no other rewrite of the round may touch {@code anchor}, or claim it. */
    public record Claim(Node anchor) implements Step {
    }

    public Change {
        steps = List.copyOf(steps);
    }

    /** Puts {@code replacement} in the place of {@code anchor}. */
    public static Change replace(Node anchor, Node replacement) {
        return new Change(List.of(new Replace(anchor, replacement)));
    }

    /** This change and {@code step} as one. */
    public Change and(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new Change(all);
    }
}
