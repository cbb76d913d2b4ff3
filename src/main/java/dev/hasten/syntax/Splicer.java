package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.NEWLINE;
import static dev.hasten.syntax.antlr.PythonParser.STRING;

import org.jspecify.annotations.Nullable;

/** Takes text from the old file for nodes that stand in it, with what changed inside them made anew. */
final class Splicer {

    final Original original;
    final Origins origins;
    final Attachments attachments;
    final Parentheses parentheses;
    final CommentKeeper keeper;
    final Notes notes;
    final TextSink.Style style;

    private final Copier copier;

    Splicer(Original original, Notes notes, TextSink.Style style) {
        this.original = original;
        this.notes = notes;
        this.origins = new Origins(original.tree);
        this.attachments = new Attachments(original);
        this.parentheses = new Parentheses(original);
        this.keeper = new CommentKeeper(original.comments);
        this.style = style;
        this.copier = new Copier(original, keeper);
    }

    /** Where new text is put together that starts lines at {@code indent}. */
    SplicingSink sink(String indent, Quoting quoting) {
        return new SplicingSink(this, indent, quoting);
    }

    /** Whether the text of {@code origin} can stand for {@code now}, once what differs inside is replaced. */
    boolean canCopy(Node origin, Node now, Slot slot) {
        return origin == now || new NodePatcher(this, new Patch(Shift.NONE), Strings.NONE).canPatch(origin, now, slot);
    }

    /**
     * The text for {@code now}, an expression or part of one, from that of its origin; null if it has to be written
     * anew.
     *
     * @param indent the indentation of the line that it starts in
     */
    @Nullable String copy(Node origin, Node now, Slot slot, String indent, Quoting quoting) {
        if (!isWhole(origin)) {
            return null;
        } else if (origin instanceof Expr.JoinedStr && origin != now) {
            return copyString(origin, now, slot, quoting);
        } else if (!canCopy(origin, now, slot) || !quoting.taken().isEmpty() && hasComment(origin)) {
            return null;
        }
        String text = copyText(origin, now, slot, indent);
        return quoting.allows(text) ? text : null;
    }

    /** The text for {@code now} from its own span, of which it is known that it can be copied. */
    String copyText(Node origin, Node now, Slot slot, String indent) {
        boolean oneLine = original.nextLine(origin.start()) >= origin.end();
        Patch patch = new Patch(oneLine ? Shift.NONE : new Shift(original.lineIndentation(origin.start()), indent));
        if (origin != now) {
            new NodePatcher(this, patch, Strings.NONE).patch(origin, now, slot);
        }
        return copier.copy(origin.start(), origin.end(), patch);
    }

    /** The text of an f-string with only its fields changed, if its quotes allow for it. */
    private @Nullable String copyString(Node origin, Node now, Slot slot, Quoting quoting) {
        NodePatcher probe = new NodePatcher(this, new Patch(Shift.NONE), new Strings(original, quoting));
        if (!probe.fits(origin, now, slot)) {
            return null;
        }
        int mark = keeper.mark();
        try {
            Patch patch = new Patch(Shift.NONE);
            new NodePatcher(this, patch, new Strings(original, quoting)).patch(origin, now, slot);
            String text = copier.copy(origin.start(), origin.end(), patch);
            if (quoting.allows(text)) {
                return text;
            }
        } catch (UnprintableException e) {
            // Other quotes may do; the caller writes the string anew.
        }
        keeper.backTo(mark);
        return null;
    }

    /** The text for a statement, handler or case from that of its origin, comments above it left out. */
    String copyLines(Node origin, Node now, Slot slot, String indent) {
        Patch patch = new Patch(new Shift(original.indentation(origin.start()), indent));
        if (origin != now) {
            new NodePatcher(this, patch, Strings.NONE).patch(origin, now, slot);
        }
        return copier.copy(original.start(origin), endOfLines(origin), patch);
    }

    /** The end of what belongs to a statement: its last line, unless another statement follows on that. */
    int endOfLines(Node node) {
        int next = original.tokenEndingAt(original.endWithSemicolon(node)) + 1;
        return original.kind(next) == NEWLINE ? attachments.lastLineEnd(node) : node.end();
    }

    private boolean hasComment(Node node) {
        int comment = original.comments.from(node.start());
        return comment < original.comments.count() && original.comments.start(comment) < node.end();
    }

    /** Whether the span holds all of the node's text: the parts of an f-string share their quotes. */
    private boolean isWhole(Node node) {
        boolean string = node instanceof Expr.Constant constant
                && (constant.value() instanceof Literal.Str || constant.value() instanceof Literal.Bytes);
        int first = original.tokenAt(node.start());
        if (node instanceof Expr.JoinedStr) {
            return original.kind(first) == STRING || Original.opensString(original.kind(first));
        } else if (string) {
            int last = original.tokenEndingAt(node.end());
            for (int token = first; token <= last; token++) {
                if (original.kind(token) != STRING) {
                    return false;
                }
            }
        }
        return true;
    }
}
