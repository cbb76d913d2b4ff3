package dev.hasten.engine;

/** A rewritten text is not what was meant. It is thrown away. */
final class VerificationException extends Exception {

    private static final long serialVersionUID = 1L;

    VerificationException(String message) {
        super(message);
    }
}
