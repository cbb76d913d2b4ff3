package dev.hasten.syntax;

import dev.hasten.source.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Copies a stretch of the old text to another place: with pieces of it replaced, indented as it should be there. */
final class Copier {

    private final Original original;
    private final CommentKeeper keeper;

    Copier(Original original, CommentKeeper keeper) {
        this.original = original;
        this.keeper = keeper;
    }

    /** The text from {@code start} to {@code end} after {@code patch}, without the comments that do not go along. */
    String copy(int start, int end, Patch patch) {
        List<Edit> edits = new ArrayList<>();
        for (Patch.Piece piece : patch.pieces()) {
            edits.add(new Edit(piece.start(), piece.end(), piece.text().get()));
        }
        int pieces = edits.size();
        dropComments(start, end, edits);
        if (!patch.shift().isNone()) {
            indent(start, end, patch.shift(), edits);
        }
        if (edits.size() > pieces) {
            // Insertions first, then the longer of two edits: what it covers is gone.
            edits.sort(Comparator.comparingInt(Edit::start)
                    .thenComparing(edit -> edit.start() == edit.end() ? 0 : 1)
                    .thenComparing(Comparator.comparingInt(Edit::end).reversed()));
        }
        return apply(start, end, edits);
    }

    private String apply(int start, int end, List<Edit> edits) {
        StringBuilder copy = new StringBuilder(end - start + 16);
        int at = start;
        for (Edit edit : edits) {
            if (edit.end() < at || edit.end() == at && edit.start() < at) {
                continue;
            }
            if (edit.start() > at) {
                copy.append(original.text, at, edit.start());
            }
            copy.append(edit.text());
            at = edit.end();
        }
        return copy.append(original.text, at, Math.max(at, end)).toString();
    }

    /** Comments that stay elsewhere, or went with another copy, are left out; with their lines, if they have them. */
    private void dropComments(int start, int end, List<Edit> edits) {
        int piece = 0;
        int pieces = edits.size();
        for (int comment = original.comments.from(start); comment < original.comments.count(); comment++) {
            int at = original.comments.start(comment);
            if (at >= end) {
                break;
            }
            while (piece < pieces && edits.get(piece).end() <= at) {
                piece++;
            }
            boolean gone = piece < pieces && edits.get(piece).start() <= at;
            if (!gone && !keeper.claim(comment)) {
                edits.add(removal(at, original.comments.end(comment), start, end));
            }
        }
    }

    private Edit removal(int commentStart, int commentEnd, int start, int end) {
        int line = original.lineStart(commentStart);
        int from = commentStart;
        while (from > Math.max(line, start) && Original.isBlank(original.text.charAt(from - 1))) {
            from--;
        }
        if (from > line) {
            return new Edit(from, commentEnd, "");
        }
        int next = original.nextLine(commentStart);
        return next <= end ? new Edit(line, next, "")
                : new Edit(Math.max(start, original.lineEnd(line - 1)), commentEnd, "");
    }

    private void indent(int start, int end, Shift shift, List<Edit> edits) {
        for (int line = original.nextLine(start); line < end; line = original.nextLine(line)) {
            int text = original.skipBlanks(line, original.text.length());
            boolean empty = text == original.lineEnd(line);
            if (!empty && !original.isInString(line)) {
                String blanks = original.text.substring(line, text);
                String shifted = shift.apply(blanks);
                if (!shifted.equals(blanks)) {
                    edits.add(new Edit(line, text, shifted));
                }
            }
        }
    }
}
