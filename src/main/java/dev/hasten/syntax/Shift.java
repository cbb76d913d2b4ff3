package dev.hasten.syntax;

/** How a statement that moves changes the indentation of its lines: what was {@code from} becomes {@code to}. */
record Shift(String from, String to) {

    /** Nothing moves. */
    static final Shift NONE = new Shift("", "");

    boolean isNone() {
        return from.equals(to);
    }

    /** The blanks that stand for {@code blanks} at the start of a line; the same if the line is not that deep. */
    String apply(String blanks) {
        int column = blanks.lastIndexOf('\f') + 1;
        return blanks.startsWith(from, column)
                ? blanks.substring(0, column) + to + blanks.substring(column + from.length()) : blanks;
    }

    /**
     * The indentation of a block that had {@code indentation}.
     *
     * @throws UnprintableException if it mixes tabs and blanks in a way that does not allow for it
     */
    String ofBlock(String indentation) {
        if (!indentation.startsWith(from)) {
            throw new UnprintableException("a block mixes tabs and blanks in its indentation");
        }
        return to + indentation.substring(from.length());
    }
}
