package dev.hasten.engine;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Notes;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Applies changes to a tree. All steps find their anchors in the old tree, so their order does not matter. */
final class TreeEditor extends Rewriter {
    private final Map<Node, Node> replaced = new IdentityHashMap<>();
    private final Map<Stmt, List<Stmt>> stmtsReplaced = new IdentityHashMap<>();
    private final Map<Stmt, List<Stmt>> before = new IdentityHashMap<>();
    private final Map<Stmt, List<Stmt>> after = new IdentityHashMap<>();
    private final Map<Stmt, List<Stmt>> atTop = new IdentityHashMap<>();
    private final Map<Stmt, List<String>> noted = new IdentityHashMap<>();
    private final Notes notes = Notes.none();

    /** A changed tree, and the comments that go with its statements. */
    record Edited(Root root, Notes notes) {
    }

    private TreeEditor() {
    }

    /**
     * The tree with every change made.
     *
     * @throws IllegalStateException if two changes replace the same node, or an anchor is not in the tree
     */
    static Edited apply(Root root, List<Change> changes) {
        TreeEditor editor = new TreeEditor();
        for (Change change : changes) {
            change.steps().forEach(editor::note);
        }
        Root edited = (Root) editor.rewrite(root);
        editor.assertAllFound();
        return new Edited(edited, editor.notes);
    }

    private void note(Change.Step step) {
        if (step instanceof Change.Replace replace) {
            noteOnce(replaced.put(replace.anchor(), replace.replacement()), step);
        } else if (step instanceof Change.ReplaceStmt replace) {
            noteOnce(stmtsReplaced.put(replace.anchor(), replace.replacements()), step);
        } else if (step instanceof Change.Before insert) {
            before.computeIfAbsent(insert.anchor(), anchor -> new ArrayList<>()).addAll(insert.stmts());
        } else if (step instanceof Change.After insert) {
            after.computeIfAbsent(insert.anchor(), anchor -> new ArrayList<>()).addAll(insert.stmts());
        } else if (step instanceof Change.AtTop insert) {
            atTop.computeIfAbsent(insert.anchor(), anchor -> new ArrayList<>()).addAll(insert.stmts());
        } else if (step instanceof Change.Note note) {
            noted.computeIfAbsent(note.anchor(), anchor -> new ArrayList<>()).add(note.text());
        }
    }

    private static void noteOnce(Object previous, Change.Step step) {
        if (previous != null) {
            throw new IllegalStateException("two rewrites replace the same node: " + step.anchor());
        }
    }

    @Override
    public Node rewrite(Node node) {
        Node replacement = replaced.remove(node);
        Node kept = replacement != null ? replacement : node;
        // A replacement may contain nodes of the old tree, and those may have changes of their own.
        Node mapped = kept.mapChildren(this);
        if (node instanceof Stmt.FunctionDef && mapped instanceof Stmt.FunctionDef function) {
            List<Stmt> opening = atTop.remove(node);
            return opening == null ? mapped
                    : withOpening(function, opening.stream().map(part -> (Stmt) rewrite(part)).toList());
        }
        return mapped;
    }

    @Override
    protected List<Stmt> rewriteStmt(Stmt stmt) {
        List<Stmt> result = edited(stmt);
        List<String> comments = noted.remove(stmt);
        if (comments != null) {
            comments.forEach(comment -> notes.add(result.get(0), comment));
        }
        return result;
    }

    private List<Stmt> edited(Stmt stmt) {
        List<Stmt> first = before.remove(stmt);
        List<Stmt> last = after.remove(stmt);
        List<Stmt> instead = stmtsReplaced.remove(stmt);
        if (first == null && last == null && instead == null) {
            return super.rewriteStmt(stmt);
        }
        List<Stmt> all = new ArrayList<>();
        if (first != null) {
            first.forEach(part -> all.add((Stmt) rewrite(part)));
        }
        if (instead == null) {
            all.add((Stmt) rewrite(stmt));
        } else {
            instead.forEach(part -> all.add((Stmt) rewrite(part)));
        }
        if (last != null) {
            last.forEach(part -> all.add((Stmt) rewrite(part)));
        }
        return all;
    }

    private static Stmt.FunctionDef withOpening(Stmt.FunctionDef function, List<Stmt> opening) {
        List<Stmt> body = new ArrayList<>(function.body());
        body.addAll(startsWithDocstring(body) ? 1 : 0, opening);
        return new Stmt.FunctionDef(function.async(), function.name(), function.args(), List.copyOf(body),
                function.decorators(), function.returns(), function.typeParams(), function.span());
    }

    private static boolean startsWithDocstring(List<Stmt> body) {
        return body.get(0) instanceof Stmt.ExprStmt first
                && first.value() instanceof Expr.Constant constant
                && constant.value() instanceof Literal.Str;
    }

    private void assertAllFound() {
        for (Map<? extends Node, ?> rest : List.of(replaced, stmtsReplaced, before, after, atTop, noted)) {
            if (!rest.isEmpty()) {
                throw new IllegalStateException("not in the tree: " + rest.keySet().iterator().next());
            }
        }
    }
}
