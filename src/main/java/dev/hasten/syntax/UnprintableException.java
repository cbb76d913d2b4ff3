package dev.hasten.syntax;

/** A tree cannot be written as Python where it stands: no literal has the value, or no quote is left for it. */
public final class UnprintableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The {@code message} says what cannot be written, and why. */
    public UnprintableException(String message) {
        super(message);
    }
}
