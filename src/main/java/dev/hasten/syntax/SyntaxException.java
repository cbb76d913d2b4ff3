package dev.hasten.syntax;

/** The text is not Python, or not Python of the version asked for. */
public final class SyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * An error at {@code offset}, counted in UTF-16 code units from the start of the text; the caller, who has the
     * text, knows the line.
     */
    public SyntaxException(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** Where in the text the error was noticed. */
    public int offset() {
        return offset;
    }
}
