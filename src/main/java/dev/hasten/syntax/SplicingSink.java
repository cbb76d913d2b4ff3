package dev.hasten.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes nodes as text, those that stand in the old file as they stand there. */
final class SplicingSink extends TextSink {

    private final Splicer splicer;
    private final Original original;

    SplicingSink(Splicer splicer, String indent, Quoting quoting) {
        super(splicer.style, indent, quoting);
        this.splicer = splicer;
        this.original = splicer.original;
    }

    /** Writes a piece of a statement. */
    void replay(Template.Part part) {
        if (part instanceof Template.Hole hole) {
            child(hole.child(), hole.slot());
            return;
        } else if (part instanceof Template.Block block) {
            block(block.body());
            return;
        }
        String text = ((Template.Text) part).text();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\n' -> line();
                case '(', '[' -> open(text.substring(i, i + 1));
                case ')', ']' -> close(text.substring(i, i + 1));
                default -> text(text.substring(i, i + 1));
            }
        }
    }

    @Override
    public void child(Node node, Slot slot) {
        Node origin = splicer.origins.of(node);
        if (origin == null) {
            super.child(node, slot);
        } else if (node instanceof Clause.ExceptHandler || node instanceof Clause.MatchCase) {
            commentsAbove(origin);
            if (splicer.canCopy(origin, node, slot)) {
                text(splicer.copyLines(origin, node, slot, indent()));
            } else {
                super.child(node, slot);
            }
        } else {
            expression(node, slot, origin);
        }
    }

    private void expression(Node node, Slot slot, Node origin) {
        boolean loose = !inBrackets() && splicer.parentheses.needsBrackets(origin);
        String copy = loose && node instanceof Clause ? null : splicer.copy(origin, node, slot, indent(), quoting());
        if (copy == null) {
            super.child(node, slot);
        } else if (slot == Slot.ONLY_ARGUMENT && node instanceof Expr.GeneratorExp) {
            text(copy.substring(1, copy.length() - 1));
        } else if (!loose && (slot.admits(node) || isBracketed(node, origin))) {
            text(copy);
        } else {
            open("(");
            text(copy);
            close(")");
        }
    }

    /** A tuple or sequence pattern may have its brackets in its span. */
    private boolean isBracketed(Node node, Node origin) {
        return (node instanceof Expr.Tuple || node instanceof Pattern.MatchSequence)
                && splicer.parentheses.encloses(origin);
    }

    @Override
    void statement(Stmt stmt) {
        Node origin = splicer.origins.of(stmt);
        if (origin != null) {
            commentsAbove(origin);
        }
        for (String note : splicer.notes.above(stmt)) {
            text(note);
            line();
        }
        statement(stmt, origin);
    }

    private void statement(Stmt stmt, @Nullable Node origin) {
        if (origin == null) {
            super.statement(stmt);
        } else if (splicer.canCopy(origin, stmt, Slot.STATEMENT)) {
            text(splicer.copyLines(origin, stmt, Slot.STATEMENT, indent()));
        } else {
            super.statement(stmt);
            if (!Attachments.isCompound(stmt)) {
                commentAfter(origin);
            }
        }
    }

    /** Writes a simple statement that takes the place of another one, without the comments that it had elsewhere. */
    void inPlace(Stmt stmt) {
        Node origin = splicer.origins.of(stmt);
        if (origin != null && splicer.canCopy(origin, stmt, Slot.STATEMENT)) {
            text(splicer.copyText(origin, stmt, Slot.STATEMENT, indent()));
        } else {
            super.statement(stmt);
        }
    }

    /** A moved {@code if} that was no {@code elif} keeps its text, below an {@code else}. */
    @Override
    public void orelse(List<Stmt> orelse) {
        Stmt first = orelse.get(0);
        Node origin = orelse.size() == 1 && first instanceof Stmt.If ? splicer.origins.of(first) : null;
        boolean noted = !splicer.notes.above(first).isEmpty();
        if (origin == null && !noted) {
            super.orelse(orelse);
        } else if (origin != null && original.isElif(origin)) {
            for (String note : splicer.notes.above(first)) {
                line();
                text(note);
            }
            line();
            commentsAbove(origin);
            text("el");
            statement(first, origin);
        } else {
            line();
            text("else:");
            block(orelse);
        }
    }

    /** The comments above a statement go with it, unless they stay or went already. */
    private void commentsAbove(Node origin) {
        int start = original.isElif(origin) ? origin.start() : original.start(origin);
        if (!original.startsLine(start)) {
            return;
        }
        int end = original.lineStart(start);
        int comment = original.comments.from(splicer.attachments.leadingStart(origin));
        for (; comment < original.comments.count() && original.comments.start(comment) < end; comment++) {
            if (splicer.keeper.claim(comment)) {
                text(original.commentText(comment));
                line();
            }
        }
    }

    private void commentAfter(Node origin) {
        int comment = splicer.attachments.trailing(origin);
        if (comment >= 0 && splicer.keeper.claim(comment)) {
            text("  " + original.commentText(comment));
        }
    }
}
