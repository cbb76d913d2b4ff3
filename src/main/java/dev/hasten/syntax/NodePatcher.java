package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.COLON;
import static dev.hasten.syntax.antlr.PythonParser.EQUAL;
import static dev.hasten.syntax.antlr.PythonParser.RPAR;

import dev.hasten.source.Span;
import java.util.List;
import java.util.Map;

/** Finds what of an old node's text must give way so that it reads as a changed copy of the node. */
final class NodePatcher {

    private final Splicer splicer;
    private final Original original;
    private final Patch patch;
    private final Strings strings;
    private final WordFinder words;

    /** Adds to {@code patch}; literals must suit {@code strings}. */
    NodePatcher(Splicer splicer, Patch patch, Strings strings) {
        this.splicer = splicer;
        this.original = splicer.original;
        this.patch = patch;
        this.strings = strings;
        this.words = new WordFinder(original, splicer.parentheses);
    }

    /** Whether {@code now} stands where {@code old} does and differs in children, single tokens, or a header. */
    boolean canPatch(Node old, Node now, Slot slot) {
        return !(old instanceof Expr.JoinedStr) && fits(old, now, slot);
    }

    /** As {@link #canPatch}, also for an f-string. */
    boolean fits(Node old, Node now, Slot slot) {
        if (old.getClass() != now.getClass() || old.span() != now.span()) {
            return false;
        }
        Template before = Template.of(old, slot);
        Template after = Template.of(now, slot);
        return before.fits(after) || words.differing(old, before, after) != null || before.fitsFromBlock(after)
                || old instanceof Stmt && PartPatcher.shared(before, after) > 0;
    }

    /** Makes {@code old} read as {@code now}, of which it is known that it {@link #fits}. */
    void patch(Node old, Node now, Slot slot) {
        if (old instanceof Root root) {
            block(old, root.body(), ((Root) now).body());
            return;
        }
        Template before = Template.of(old, slot);
        Template after = Template.of(now, slot);
        Map<Integer, String> newWords = before.fits(after) ? Map.of() : words.differing(old, before, after);
        if (newWords != null) {
            newWords.forEach(this::replaceToken);
            parts(old, before.parts(), after.parts());
        } else if (old instanceof Stmt stmt && PartPatcher.shared(before, after) > 0) {
            int shared = PartPatcher.shared(before, after);
            parts(old, before.parts().subList(0, shared), after.parts().subList(0, shared));
            new PartPatcher(splicer, patch).replaceRest(stmt, before, after, shared);
        } else {
            int ours = before.firstBlock();
            int theirs = after.firstBlock();
            header(old, before.parts().get(ours), after.parts().subList(0, theirs));
            parts(old, before.parts().subList(ours, before.parts().size()),
                    after.parts().subList(theirs, after.parts().size()));
        }
    }

    private void parts(Node parent, List<Template.Part> before, List<Template.Part> after) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) instanceof Template.Hole hole) {
                child(parent, hole, ((Template.Hole) after.get(i)).child());
            } else if (before.get(i) instanceof Template.Block block) {
                block(parent, block.body(), ((Template.Block) after.get(i)).body());
            }
        }
    }

    private void replaceToken(int token, String word) {
        int start = original.tokens.start(token);
        int end = original.tokens.end(token);
        patch.replace(start, end, () -> apart(start, word, end));
    }

    private void block(Node parent, List<Stmt> before, List<Stmt> after) {
        if (before != after) {
            BlockPatcher patcher = new BlockPatcher(splicer, patch, this);
            if (parent instanceof Stmt.If choice && before == choice.orelse() && patcher.becomesElif(before, after)) {
                patcher.elseToElif(before, (Stmt.If) after.get(0));
            } else {
                patcher.patch(before, after);
            }
        }
    }

    /** Makes the child of {@code parent} in {@code hole} read as {@code now}. */
    void child(Node parent, Template.Hole hole, Node now) {
        Node old = hole.child();
        if (old == now) {
            return;
        }
        if (parent instanceof Expr.FormattedValue) {
            checkPlainField(old);
        }
        if (hole.slot() == Slot.FIELD || hole.slot() == Slot.FORMAT_SPEC) {
            if (!fits(old, now, hole.slot())) {
                throw new UnprintableException("a field of an f-string changes more than its value");
            }
            patch(old, now, hole.slot());
        } else if (canPatch(old, now, hole.slot())) {
            patch(old, now, hole.slot());
        } else if (DisplayPatcher.canPatch(old, now)) {
            new DisplayPatcher(this, splicer, patch, strings).patch((Expr) old, (Expr) now);
        } else if (old instanceof Clause.ExceptHandler || old instanceof Clause.MatchCase) {
            replaceLines(old, now, hole.slot());
        } else {
            replace(parent, hole, now);
        }
    }

    /** {@code {x=}} shows the text of the expression, which a change would not keep. */
    private void checkPlainField(Node value) {
        int next = original.tokenEndingAt(value.end()) + 1;
        while (original.kind(next) == RPAR) {
            next++;
        }
        if (original.kind(next) == EQUAL) {
            throw new UnprintableException("a field of an f-string shows its own text");
        }
    }

    private void replace(Node parent, Template.Hole hole, Node now) {
        Node old = hole.child();
        boolean shared = old instanceof Expr.GeneratorExp && parent instanceof Expr.Call && old.end() == parent.end();
        long span = old instanceof Clause || shared ? old.span() : splicer.parentheses.around(old, parent);
        int start = Span.start(span);
        int end = Span.end(span);
        patch.replace(start, end, () -> {
            SplicingSink sink = splicer.sink(patch.shift().apply(original.lineIndentation(start)), strings.at(start));
            if (shared || splicer.parentheses.isOpen(start)) {
                sink.assumeBrackets();
            }
            sink.child(now, hole.slot());
            return shared ? "(" + sink.written() + ")" : apart(start, sink.written(), end);
        });
    }

    /** Puts a blank where the text would run together with a word or number beside it. */
    String apart(int start, String text, int end) {
        if (text.isEmpty()) {
            return text;
        }
        char before = start == 0 ? ' ' : original.text.charAt(start - 1);
        char after = end == original.text.length() ? ' ' : original.text.charAt(end);
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean brace = before == '{' && first == '{' && !strings.at(start).taken().isEmpty();
        return (brace || isWord(before) && (isWord(first) || first == '(') ? " " : "") + text
                + ((isWord(last) || last == '.') && isWord(after) ? " " : "");
    }

    private static boolean isWord(char c) {
        return Character.isUnicodeIdentifierPart(c) || Character.isSurrogate(c) || c == '"' || c == '\'';
    }

    /** The indentation that the statement around {@code old} gets. */
    String indentation(Node old) {
        return patch.shift().ofBlock(original.indentation(old.start()));
    }

    private void replaceLines(Node old, Node now, Slot slot) {
        String indent = indentation(old);
        patch.replace(old.start(), splicer.endOfLines(old), () -> {
            SplicingSink sink = splicer.sink(indent, Quoting.ANY);
            sink.child(now, slot);
            return sink.written();
        });
    }

    /** Writes what stands before the first block of {@code old} anew; {@code block} is that block or the first case. */
    private void header(Node old, Template.Part block, List<Template.Part> header) {
        int start = original.start(old);
        int end = headerEnd(block);
        String indent = indentation(old);
        patch.replace(start, end, () -> {
            SplicingSink sink = splicer.sink(indent, Quoting.ANY);
            for (Template.Part part : header) {
                sink.replay(part);
            }
            return sink.written();
        });
    }

    private int headerEnd(Template.Part block) {
        Node first = block instanceof Template.Block statements
                ? statements.body().get(0) : ((Template.Hole) block).child();
        return endOfColon(first);
    }

    /** The end of the colon before {@code first}, the first statement or case of a block. */
    int endOfColon(Node first) {
        int token = original.tokenAt(original.start(first)) - 1;
        while (original.kind(token) != COLON) {
            token--;
        }
        return original.tokens.end(token);
    }
}
