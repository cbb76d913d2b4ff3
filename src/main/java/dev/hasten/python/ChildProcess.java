package dev.hasten.python;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process, run to its end with its streams captured, or ended together with its descendants. */
final class ChildProcess {

    /** Output beyond this many bytes a stream is read and dropped. */
    private static final int OUTPUT_LIMIT = 1 << 26;
    /** How long a process may take to obey, and its pipes to close, once it should be gone. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private ChildProcess() {
    }

    /**
     * How a process ended.
     *
     * @param exitCode what it returned, unless it was ended for taking too long
     */
    record Ended(int exitCode, String stdout, String stderr, boolean timedOut) {
    }

    /**
     * Starts a process, feeds it {@code stdin}, and waits for its end.
     *
     * @throws UncheckedIOException if it cannot be started
     */
    static Ended run(ProcessBuilder builder, String stdin, Duration limit) {
        Process process = start(builder);
        try {
            Capture stdout = new Capture(process.getInputStream());
            Capture stderr = new Capture(process.getErrorStream());
            daemon(() -> feed(process.getOutputStream(), stdin));
            boolean finished = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!finished) {
                end(process);
            }
            return new Ended(finished ? process.exitValue() : -1, stdout.text(), stderr.text(), !finished);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ran", e);
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a process and its descendants: politely at first, so that it can clean up, then by force. */
    static void end(Process process) throws InterruptedException {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.toHandle().destroy(); // and not process.destroy(), which closes streams that are being read
        if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.toHandle().destroyForcibly();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private static void feed(OutputStream stream, String text) {
        try (stream) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The process ended, or closed its input, without reading all of it: its own business.
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "hasten-child-process");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Reads a stream to its end, in the background. */
    private static final class Capture {
        private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
        private final InputStream stream;
        private final Thread reader;

        Capture(InputStream stream) {
            this.stream = stream;
            this.reader = daemon(this::read);
        }

        private void read() {
            byte[] buffer = new byte[1 << 14];
            try (stream) {
                for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    synchronized (captured) {
                        captured.write(buffer, 0, Math.min(count, OUTPUT_LIMIT - captured.size()));
                    }
                }
            } catch (IOException e) {
                // The pipe was torn down with its process; what came through is all there is.
            }
        }

        /** What was read; a descendant that still holds the pipe is not waited for. */
        String text() throws InterruptedException {
            reader.join(GRACE.toMillis());
            synchronized (captured) {
                return captured.toString(StandardCharsets.UTF_8);
            }
        }
    }
}
