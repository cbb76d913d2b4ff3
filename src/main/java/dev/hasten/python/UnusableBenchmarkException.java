package dev.hasten.python;

/** A benchmark cannot be measured: it breaks its format, fails, or gives other results once it is rewritten. */
public final class UnusableBenchmarkException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableBenchmarkException(String message) {
        super(message);
    }
}
