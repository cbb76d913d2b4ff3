package dev.hasten.syntax;

/**
 * Which lines belong to a statement besides its own: comments directly above it at the same indentation, one after it
 * on its last line, and those below a block that are deeper than the statement. Comments that open the file belong to
 * the file.
 */
final class Attachments {

    private static final int TAB = 8;

    private final Original original;

    Attachments(Original original) {
        this.original = original;
    }

    /** The start of the first line of the comments above a statement or clause that starts a line, or of that line. */
    int leadingStart(Node node) {
        int start = start(node);
        int own = original.lineStart(start);
        int gap = original.gapStart(original.logicalLine(start));
        String indentation = original.indentation(start);
        int first = own;
        while (first > gap) {
            int above = original.lineStart(first - 1);
            int text = original.skipBlanks(above, original.text.length());
            if (above < gap || original.comments.at(text) < 0
                    || !original.text.substring(above, text).equals(indentation)) {
                break;
            }
            first = above;
        }
        return first == 0 ? own : first;
    }

    /** Where the line of a node starts, decorators and {@code elif} counted. */
    private int start(Node node) {
        return original.isElif(node) ? node.start() : original.start(node);
    }

    /** The number of the comment after {@code node} on its last line; -1 if there is none. */
    int trailing(Node node) {
        int end = original.endWithSemicolon(node);
        return original.comments.at(original.skipBlanks(end, original.text.length()));
    }

    /** The end of the last line that belongs to {@code node}, its newline not counted. */
    int lastLineEnd(Node node) {
        int line = original.logicalLine(node.end());
        int end = original.newlineAfter(line);
        if (!hasBlock(node)) {
            return end;
        }
        int next = original.logicalStart(line + 1);
        int column = column(original.indentation(node.start()));
        int last = end;
        for (int at = original.nextLine(end); at < next; at = original.nextLine(at)) {
            int text = original.skipBlanks(at, original.text.length());
            if (original.comments.at(text) >= 0) {
                if (column(original.text.substring(at, text)) <= column) {
                    break;
                }
                last = original.lineEnd(at);
            }
        }
        return last;
    }

    private static boolean hasBlock(Node node) {
        return isCompound(node) || node instanceof Clause;
    }

    /** Whether the statement has a block, and so cannot share its line with another. */
    static boolean isCompound(Node node) {
        return node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef || node instanceof Stmt.For
                || node instanceof Stmt.While || node instanceof Stmt.If || node instanceof Stmt.With
                || node instanceof Stmt.Match || node instanceof Stmt.Try;
    }

    /** The column after {@code blanks}, by the rule for tabs (Python reference, section 2.1.8). */
    private static int column(String blanks) {
        int column = 0;
        for (int i = 0; i < blanks.length(); i++) {
            switch (blanks.charAt(i)) {
                case '\t' -> column = (column / TAB + 1) * TAB;
                case '\f' -> column = 0;
                default -> column++;
            }
        }
        return column;
    }
}
