package dev.hasten.syntax;

import dev.hasten.source.Edit;
import dev.hasten.source.Edits;
import dev.hasten.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a changed tree into edits of the text that the old tree was read from.
 *
 * <p>A node that is still the same object is not touched, or copied as it stands if it moved. A copy with other children
 * keeps its text, but for those children. Only what was made is written anew, by the rules of {@link Unparser}. Comments
 * stay, or go with the code they stand in; if that is gone, they are put above the line.
 */
public final class Reprinter {

    private final Original original;
    private final Splicer splicer;
    private final List<Edit> edits = new ArrayList<>();

    private Reprinter(Original original, Notes notes, PythonVersion oldest) {
        this.original = original;
        this.splicer = new Splicer(original, notes,
                new TextSink.Style(original.source.newline().text(), original.step(), oldest));
    }

    /**
     * The edits after which {@code source} reads as {@code changed}.
     *
     * @param parsed what was parsed from {@code source}
     * @param changed its tree, or one that a {@link Rewriter} made of it; nodes with spans may have moved and multiplied
     * @param notes comments for statements of {@code changed} that were made, moved, or changed
     * @param oldest the oldest version of Python that must read the new text
     * @throws UnprintableException if a part of the changed tree cannot be written where it stands
     */
    public static Edits reprint(Source source, SyntaxTree parsed, Root changed, Notes notes, PythonVersion oldest) {
        if (parsed.root() == changed) {
            return Edits.NONE;
        }
        Reprinter reprinter = new Reprinter(new Original(source, parsed), notes, oldest);
        reprinter.run(changed);
        return Edits.of(reprinter.edits);
    }

    private void run(Root changed) {
        Patch patch = new Patch(Shift.NONE);
        new NodePatcher(splicer, patch, Strings.NONE).patch(original.tree, changed, Slot.STATEMENT);
        List<Patch.Piece> pieces = patch.pieces();
        for (Patch.Piece piece : pieces) {
            splicer.keeper.release(piece.start(), piece.end());
        }
        List<String> texts = new ArrayList<>();
        for (Patch.Piece piece : pieces) {
            texts.add(piece.text().get());
        }
        for (int i = 0; i < pieces.size(); i++) {
            edit(pieces.get(i), texts.get(i));
        }
    }

    private void edit(Patch.Piece piece, String text) {
        List<Integer> orphans = splicer.keeper.orphans(piece.start(), piece.end());
        if (orphans.isEmpty()) {
            add(piece.start(), piece.end(), text);
            return;
        }
        String newline = splicer.style.newline();
        StringBuilder comments = new StringBuilder();
        if (piece.kind() == Patch.Kind.LINES) {
            String indent = original.indentation(original.logicalStart(original.logicalLine(piece.start() + 1)));
            for (int comment : orphans) {
                comments.append(newline).append(indent).append(original.commentText(comment));
            }
            add(piece.start(), piece.end(), comments + text);
        } else {
            int line = original.logicalStart(original.logicalLine(piece.start()));
            String indent = original.indentation(line);
            for (int comment : orphans) {
                comments.append(indent).append(original.commentText(comment)).append(newline);
            }
            int start = original.lineStart(line);
            edits.add(new Edit(start, start, comments.toString()));
            add(piece.start(), piece.end(), text);
        }
    }

    /** Adds the edit without what it would leave as it is at both ends. */
    private void add(int start, int end, String text) {
        String old = original.text;
        int shortest = Math.min(end - start, text.length());
        int prefix = 0;
        while (prefix < shortest && old.charAt(start + prefix) == text.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shortest - prefix
                && old.charAt(end - suffix - 1) == text.charAt(text.length() - suffix - 1)) {
            suffix++;
        }
        if (prefix + suffix < Math.max(end - start, text.length())) {
            edits.add(new Edit(start + prefix, end - suffix, text.substring(prefix, text.length() - suffix)));
        }
    }
}
