package dev.hasten.engine;

import dev.hasten.source.Source;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import dev.hasten.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments by which a user switches rewriting off.
 *
 * <ul>
 * <li>{@code # hasten: off} on a line of its own: from there to {@code # hasten: on}, or to the end of the file.
 * <li>{@code # hasten: skip} or {@code # hasten: skip[id, id] reason} behind a statement's first line, or alone on
 * the line above it: that statement, with all that it contains.
 * </ul>
 */
final class Pragmas {
    private static final Pattern PRAGMA =
            Pattern.compile("#\\s*hasten:\\s*(off|on|skip)\\b(?:\\[([^\\]]*)])?.*", Pattern.DOTALL);

    private static final int NOWHERE = -1;

    /** No pragma anywhere. */
    static final Pragmas NONE = new Pragmas();

    private final List<Region> regions = new ArrayList<>();

    /** A stretch of text and the transforms that are off in it; all of them if {@code ids} is empty. */
    private record Region(int start, int end, Set<String> ids) {
    }

    private Pragmas() {
    }

    /** Reads the pragmas of {@code source}, whose tree is {@code tree}. */
    static Pragmas read(Source source, SyntaxTree tree) {
        String text = source.text();
        if (!text.contains("hasten:")) {
            return NONE;
        }
        Pragmas pragmas = new Pragmas();
        int[] off = {NOWHERE};
        tree.tokens().forEachComment(0, text.length(), span -> {
            int start = Span.start(span);
            Matcher pragma = PRAGMA.matcher(text.substring(start, Span.end(span)));
            if (!pragma.matches()) {
                return;
            }
            switch (pragma.group(1)) {
                case "off" -> off[0] = off[0] == NOWHERE ? start : off[0];
                case "on" -> {
                    if (off[0] != NOWHERE) {
                        pragmas.regions.add(new Region(off[0], start, Set.of()));
                        off[0] = NOWHERE;
                    }
                }
                default -> pragmas.skip(tree.root(), source, start, ids(pragma.group(2)));
            }
        });
        if (off[0] != NOWHERE) {
            pragmas.regions.add(new Region(off[0], text.length(), Set.of()));
        }
        return pragmas;
    }

    /** Whether the transform with this id must leave {@code node} alone. */
    boolean forbid(String id, Node node) {
        for (Region region : regions) {
            if (region.start < node.end() && node.start() < region.end
                    && (region.ids.isEmpty() || region.ids.contains(id))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> ids(String list) {
        return list == null || list.isBlank() ? Set.of() : Set.of(list.strip().split("\\s*,\\s*"));
    }

    /** Forbids the statement that begins on the comment's line, or the first one that begins below it. */
    private void skip(Root root, Source source, int comment, Set<String> ids) {
        Stmt[] found = {null};
        int line = source.lineAt(comment);
        find(root, stmt -> {
            if (found[0] == null && source.lineAt(stmt.start()) >= line) {
                found[0] = stmt;
            }
        });
        if (found[0] != null) {
            regions.add(new Region(found[0].start(), found[0].end(), ids));
        }
    }

    private static void find(Node node, Consumer<Stmt> visit) {
        if (node instanceof Stmt stmt) {
            visit.accept(stmt);
        }
        if (!(node instanceof Expr)) {
            node.forEachChild(child -> find(child, visit));
        }
    }
}
