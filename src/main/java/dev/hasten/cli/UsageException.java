package dev.hasten.cli;

/** The user asked for something that cannot be done; the message says what, and the program ends with code 2. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
