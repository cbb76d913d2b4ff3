package dev.hasten.python;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands of the user's, one after the other, with empty standard input. Another thread may {@link #stop} it,
 * which ends the command that runs, with all that it started.
 */
public final class CommandRunner {
    /** How long pipes may take to close once the process that they belong to is gone. */
    private static final long GRACE_MILLIS = 2000;

    private @Nullable Process running;
    private boolean stopped;

    /**
     * How a command ended.
     *
     * @param exitCode what it returned; meaningless if it timed out
     * @param timedOut whether it was ended because it took too long
     * @param time how long it ran, on the clock
     * @param outputDigest a digest of its standard output, without memory addresses and durations
     * @param output the end of its standard output
     * @param errors the end of its standard error
     */
    public record Result(int exitCode, boolean timedOut, Duration time, String outputDigest, String output,
            String errors) {
    }

    /**
     * Runs {@code words} to the end.
     *
     * @param environment replaces variables of this process; an empty value removes one
     * @throws IOException if the command cannot be started
     */
    public Result run(List<String> words, Path directory, Map<String, Optional<String>> environment, Duration limit)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        environment.forEach((name, value) -> {
            if (value.isPresent()) {
                builder.environment().put(name, value.get());
            } else {
                builder.environment().remove(name);
            }
        });
        long start = System.nanoTime();
        Process process = start(builder);
        OutputDigest output = new OutputDigest();
        OutputDigest errors = new OutputDigest();
        Thread[] readers = {reader(() -> output.read(process.getInputStream())),
            reader(() -> errors.read(process.getErrorStream()))};
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            if (!ended) {
                ChildProcess.end(process);
            }
            for (Thread reader : readers) {
                reader.join(GRACE_MILLIS);
            }
            return new Result(ended ? process.exitValue() : -1, !ended, time, output.digest(), output.tail(),
                    errors.tail());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command ran", e);
        } finally {
            finished();
        }
    }

    /** Ends the command that runs, and lets no other one start: whoever wants to run one waits for ever. */
    public void stop() {
        Process process;
        synchronized (this) {
            stopped = true;
            process = running;
        }
        if (process != null) {
            try {
                ChildProcess.end(process);
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        }
    }

    private synchronized Process start(ProcessBuilder builder) throws IOException {
        waitIfStopped();
        running = builder.start();
        running.getOutputStream().close();
        return running;
    }

    private synchronized void finished() {
        running = null;
        waitIfStopped();
    }

    private synchronized void waitIfStopped() {
        try {
            while (stopped) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread reader(Runnable task) {
        Thread thread = new Thread(task, "hasten-command-output");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
