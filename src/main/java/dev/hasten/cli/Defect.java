package dev.hasten.cli;

/** How the user is told of a mistake in hasten itself. */
final class Defect {

    private Defect() {
    }

    /** The message for {@code error}, which no file should bring about, while working on {@code file}. */
    static String in(Found file, RuntimeException error) {
        StackTraceElement[] trace = error.getStackTrace();
        return file.name() + ": a defect of hasten, please report it: " + error
                + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
