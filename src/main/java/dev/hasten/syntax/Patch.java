package dev.hasten.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Pieces of the old text that give way to new text, none within another. What they give way to is made only when all
 * of them are known, since what becomes of a comment depends on it.
 */
final class Patch {

    /** One piece, from {@code start} to {@code end}. */
    record Piece(int start, int end, Kind kind, Supplier<String> text) {
    }

    /** Where a comment goes that was in a piece and found no other place. */
    enum Kind {
        /** Above the line in which the piece starts. */
        TEXT,
        /** In place of the lines, which are removed each with the newline before it. */
        LINES
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Shift shift;

    /** For text of which the lines move by {@code shift}. */
    Patch(Shift shift) {
        this.shift = shift;
    }

    Shift shift() {
        return shift;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Replaces what stands from {@code start} to {@code end}. */
    void replace(int start, int end, Supplier<String> text) {
        pieces.add(new Piece(start, end, Kind.TEXT, text));
    }

    /** Removes the lines after the one that ends at {@code start}, up to the one that ends at {@code end}. */
    void removeLines(int start, int end) {
        pieces.add(new Piece(start, end, Kind.LINES, () -> ""));
    }

    /** The pieces in the order of the text. */
    List<Piece> pieces() {
        pieces.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end));
        return pieces;
    }
}
