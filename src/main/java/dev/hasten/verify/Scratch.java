package dev.hasten.verify;

import dev.hasten.python.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory for the copies, and the runner of the commands in it. It goes away when it is closed, and also when the
 * process is interrupted: the command that runs is ended first.
 */
public final class Scratch implements AutoCloseable {
    private final CommandRunner runner = new CommandRunner();
    private final Path directory;
    private final Thread onInterrupt = new Thread(this::abandon, "hasten-scratch");

    private Scratch(Path directory) {
        this.directory = directory;
    }

    /**
     * A new one, where the system keeps temporary files.
     *
     * @throws IOException if it cannot be made
     */
    public static Scratch create() throws IOException {
        Scratch scratch = new Scratch(Files.createTempDirectory("hasten-verify").toRealPath());
        Runtime.getRuntime().addShutdownHook(scratch.onInterrupt);
        return scratch;
    }

    /** Where it is. */
    Path directory() {
        return directory;
    }

    /** Runs commands. */
    CommandRunner runner() {
        return runner;
    }

    private void abandon() {
        runner.stop();
        delete();
    }

    private void delete() {
        try {
            Trees.delete(directory);
        } catch (IOException e) {
            // What cannot be deleted is left where the system keeps temporary files, and the verdict stands.
        }
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook with it.
        }
    }
}
