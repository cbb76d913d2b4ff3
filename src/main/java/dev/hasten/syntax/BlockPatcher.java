package dev.hasten.syntax;

import java.util.List;

/**
 * Finds what of the text of a block must give way when statements in it come, go or change. Statements that share a
 * line, with each other or with the header of the block, get lines of their own as soon as more changes than the
 * text of one of them.
 */
final class BlockPatcher {

    private final Splicer splicer;
    private final Original original;
    private final Attachments attachments;
    private final Patch patch;
    private final NodePatcher nodes;

    BlockPatcher(Splicer splicer, Patch patch, NodePatcher nodes) {
        this.splicer = splicer;
        this.original = splicer.original;
        this.attachments = splicer.attachments;
        this.patch = patch;
        this.nodes = nodes;
    }

    /** Makes the block {@code before} read as {@code after}; only the block of a file may be empty. */
    void patch(List<Stmt> before, List<Stmt> after) {
        if (before.isEmpty()) {
            fillFile(after);
            return;
        }
        Alignment alignment = new Alignment(before, after,
                (old, now) -> nodes.canPatch(old, now, Slot.STATEMENT));
        Stmt first = before.get(0);
        if (original.isElif(first)) {
            elif(first, after, alignment);
        } else if (original.startsLine(original.start(first))) {
            linkRows(before, after, alignment);
            runs(before, after, alignment);
        } else if (linkRow(0, before.size(), before, after, alignment) && before.size() == after.size()) {
            runs(before, after, alignment);
        } else {
            breakSuite(before, after);
        }
    }

    // ---- blocks that are no lines of their own

    /** The file has no statement, but perhaps comments. */
    private void fillFile(List<Stmt> after) {
        int end = original.text.length();
        boolean lineOpen = end > 0 && original.lineStart(end) < end;
        String newline = splicer.style.newline();
        patch.replace(end, end, () -> (lineOpen ? newline : "") + written(after, "") + newline);
    }

    private void elif(Stmt first, List<Stmt> after, Alignment alignment) {
        if (after.size() == 1 && alignment.isOldLinked(0)) {
            change(first, after.get(0));
            return;
        }
        String indent = patch.shift().ofBlock(original.indentation(first.start()));
        patch.replace(first.start(), endOfReplaced(first, after), () -> {
            SplicingSink sink = splicer.sink(indent, Quoting.ANY);
            sink.text("else:");
            sink.block(after);
            return sink.written();
        });
    }

    /** Whether the block of an {@code else}, on lines of its own, gives way to a made {@code if} that can be an {@code elif}. */
    boolean becomesElif(List<Stmt> before, List<Stmt> after) {
        return !before.isEmpty() && !original.isElif(before.get(0))
                && original.startsLine(original.start(before.get(0)))
                && after.size() == 1 && after.get(0) instanceof Stmt.If now && !now.hasSpan()
                && splicer.origins.of(now) == null && splicer.notes.above(now).isEmpty()
                && !hasComment(startOfElse(before), original.start(before.get(0)));
    }

    private boolean hasComment(int start, int end) {
        int next = original.comments.from(start);
        return next < original.comments.count() && original.comments.start(next) < end;
    }

    private int startOfElse(List<Stmt> block) {
        return original.tokens.start(original.tokenEndingAt(nodes.endOfColon(block.get(0))) - 1);
    }

    /** Puts {@code elif} in the place of {@code else} and its block. */
    void elseToElif(List<Stmt> before, Stmt.If now) {
        int start = startOfElse(before);
        String indent = patch.shift().ofBlock(original.indentation(start));
        patch.replace(start, endOfReplaced(before.get(before.size() - 1), List.of(now)), () -> {
            SplicingSink sink = splicer.sink(indent, Quoting.ANY);
            sink.text("el");
            sink.statement(now);
            return sink.written();
        });
    }

    /** Puts the statements after {@code if x:} on lines of their own. */
    private void breakSuite(List<Stmt> before, List<Stmt> after) {
        Stmt first = before.get(0);
        String indent = patch.shift().ofBlock(original.indentation(first.start()));
        patch.replace(nodes.endOfColon(first), endOfReplaced(before.get(before.size() - 1), after), () -> {
            SplicingSink sink = splicer.sink(indent, Quoting.ANY);
            sink.block(after);
            return sink.written();
        });
    }

    // ---- statements that share a line

    private void linkRows(List<Stmt> before, List<Stmt> after, Alignment alignment) {
        int from = 0;
        while (from < before.size()) {
            int line = original.logicalLine(before.get(from).start());
            int to = from + 1;
            while (to < before.size() && original.logicalLine(before.get(to).start()) == line) {
                to++;
            }
            if (to - from > 1 && !linkRow(from, to, before, after, alignment)) {
                for (int i = from; i < to; i++) {
                    alignment.unlink(i);
                }
            }
            from = to;
        }
    }

    /**
     * Links the statements of one line with those that take their places one by one. False if that is not what
     * happens to them.
     */
    private boolean linkRow(int from, int to, List<Stmt> before, List<Stmt> after, Alignment alignment) {
        int newFrom = newPlace(from, to, alignment);
        if (newFrom < 0 || newFrom + to - from > after.size()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            int now = newFrom + i - from;
            boolean free = !alignment.isOldLinked(i) && !alignment.isNewLinked(now)
                    && !Attachments.isCompound(before.get(i)) && !Attachments.isCompound(after.get(now));
            if (!free && alignment.newOf(i) != now) {
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            alignment.link(i, newFrom + i - from);
        }
        return true;
    }

    /** Where a row would start in the new block: where a link in it says, or after the statement before it. */
    private static int newPlace(int from, int to, Alignment alignment) {
        for (int i = from; i < to; i++) {
            if (alignment.isOldLinked(i)) {
                return alignment.newOf(i) - (i - from);
            }
        }
        if (from == 0) {
            return 0;
        }
        return alignment.isOldLinked(from - 1) ? alignment.newOf(from - 1) + 1 : -1;
    }

    // ---- statements on lines of their own

    private void runs(List<Stmt> before, List<Stmt> after, Alignment alignment) {
        int old = 0;
        int now = 0;
        while (old < before.size() || now < after.size()) {
            int oldFrom = old;
            int nowFrom = now;
            while (old < before.size() && !alignment.isOldLinked(old)) {
                old++;
            }
            while (now < after.size() && !alignment.isNewLinked(now)) {
                now++;
            }
            run(before, oldFrom, old, after.subList(nowFrom, now));
            if (old < before.size()) {
                change(before.get(old++), after.get(now++));
            }
        }
    }

    private void change(Stmt old, Stmt now) {
        if (old == now) {
            return;
        }
        note(old, now);
        if (nodes.canPatch(old, now, Slot.STATEMENT)) {
            nodes.patch(old, now, Slot.STATEMENT);
        } else {
            patch.replace(old.start(), old.end(), () -> {
                SplicingSink sink = splicer.sink(nodes.indentation(old), Quoting.ANY);
                sink.inPlace(now);
                return sink.written();
            });
        }
    }

    /** The comments that {@code now} brings go above the line of {@code old}. */
    private void note(Stmt old, Stmt now) {
        if (splicer.notes.above(now).isEmpty()) {
            return;
        }
        int start = startOfLine(old);
        String indent = original.indentation(original.logicalStart(original.logicalLine(old.start())));
        StringBuilder comments = new StringBuilder();
        for (String note : splicer.notes.above(now)) {
            boolean stands = original.text.substring(0, start).endsWith(note + splicer.style.newline());
            comments.append(stands ? "" : patch.shift().ofBlock(indent) + note + splicer.style.newline());
        }
        patch.replace(start, start, comments::toString);
    }

    /** The statements from {@code from} to {@code to} give way to {@code stmts}. */
    private void run(List<Stmt> before, int from, int to, List<Stmt> stmts) {
        if (from == to) {
            if (!stmts.isEmpty()) {
                insert(before, to, stmts);
            }
        } else if (stmts.isEmpty()) {
            remove(before.get(from), before.get(to - 1));
        } else {
            Stmt first = before.get(from);
            String indent = indent(first);
            patch.replace(original.start(first), endOfReplaced(before.get(to - 1), stmts), () -> written(stmts, indent));
        }
    }

    /**
     * Puts statements before number {@code at}: below the one before it if they belong together, like imports; between
     * its comment and itself, if they say that they are a part of it.
     */
    private void insert(List<Stmt> before, int at, List<Stmt> stmts) {
        String newline = splicer.style.newline();
        if (at == before.size() || at > 0 && goTogether(before.get(at - 1), stmts.get(0))) {
            Stmt above = before.get(at - 1);
            String indent = indent(before.get(0));
            int end = attachments.lastLineEnd(above);
            String gap = gap(above, stmts.get(0), indent);
            patch.replace(end, end, () -> newline + gap + indent + written(stmts, indent));
        } else {
            String indent = indent(before.get(at));
            int start = splicer.notes.above(stmts.get(0)).isEmpty()
                    ? attachments.leadingStart(before.get(at)) : startOfLine(before.get(at));
            String gap = gap(stmts.get(stmts.size() - 1), before.get(at), indent);
            patch.replace(start, start, () -> indent + written(stmts, indent) + newline + gap);
        }
    }

    /** Where the line of {@code stmt} starts, below the comments above it. */
    private int startOfLine(Stmt stmt) {
        int first = original.logicalStart(original.logicalLine(stmt.start()));
        return first - original.indentation(first).length();
    }

    /** The blank lines that PEP 8 wants around a definition. */
    private String gap(Stmt above, Stmt below, String indent) {
        boolean definition = TextSink.isDefinition(above) || TextSink.isDefinition(below);
        return definition ? splicer.style.newline().repeat(indent.isEmpty() ? 2 : 1) : "";
    }

    /** Whether what comes after {@code above} goes with it rather than with what comes next. */
    private static boolean goTogether(Stmt above, Stmt inserted) {
        boolean docstring = above instanceof Stmt.ExprStmt expression && expression.value() instanceof Expr.Constant;
        return docstring && isImport(inserted) || isImport(above) || TextSink.isDefinition(above);
    }

    private static boolean isImport(Stmt stmt) {
        return stmt instanceof Stmt.Import || stmt instanceof Stmt.ImportFrom;
    }

    private void remove(Stmt first, Stmt last) {
        int start = attachments.leadingStart(first);
        int end = attachments.lastLineEnd(last);
        if (start == 0) {
            patch.replace(0, original.nextLine(end), () -> "");
        } else {
            patch.removeLines(original.lineEnd(start - 1), end);
        }
    }

    /**
     * Where the text of a run ends of which {@code last} is the last statement. What belongs to the end of its line
     * stays there, unless it has to make room.
     */
    private int endOfReplaced(Stmt last, List<Stmt> stmts) {
        Stmt newLast = stmts.get(stmts.size() - 1);
        boolean stays = !newLast.hasSpan() && !Attachments.isCompound(newLast);
        return stays ? original.endWithSemicolon(last) : attachments.lastLineEnd(last);
    }

    private String indent(Stmt stmt) {
        return patch.shift().ofBlock(original.indentation(original.start(stmt)));
    }

    private String written(List<Stmt> stmts, String indent) {
        SplicingSink sink = splicer.sink(indent, Quoting.ANY);
        sink.statements(stmts);
        return sink.written();
    }
}
