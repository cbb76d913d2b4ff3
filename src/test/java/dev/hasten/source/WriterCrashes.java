package dev.hasten.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Accidents that happen to processes while they write, and what must be so afterwards. */
final class WriterCrashes {
    /** What an editor writes between: neither of the writer's contents. */
    private static final byte[] EDITED = "edited by hand\n".getBytes(UTF_8);

    private final Path directory;
    private final Path file;
    private int halfWritten;

    /** Accidents to the file {@code a.py} of an empty directory. */
    WriterCrashes(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("a.py");
    }

    /** How a process is ended. */
    enum KillMethod { KILL, TERMINATE }

    /** What must be so after an accident. */
    interface Check {
        void of(Path file) throws IOException;
    }

    /** How often a file was found half written, to be restored by the next run. */
    int halfWritten() {
        return halfWritten;
    }

    /** Gives the file a second name, so that it is written in place. */
    void giveTwoNames() throws IOException {
        Files.write(file, EndlessWriter.content(0));
        Files.createLink(directory.resolve("b.py"), file);
    }

    /** Ends a writer at a random moment, again and again. */
    void kill(int times, KillMethod method, Check check) throws Exception {
        begin();
        Random random = new Random(times);
        for (int i = 0; i < times; i++) {
            Process victim = victim(List.of());
            assertEquals("ready", victim.inputReader().readLine());
            TimeUnit.MICROSECONDS.sleep(random.nextInt(40_000));
            if (method == KillMethod.KILL) {
                victim.destroyForcibly();
            } else {
                victim.destroy();
            }
            assertTrue(victim.waitFor(30, TimeUnit.SECONDS));
            check.of(file);
        }
    }

    /** Lets the disk seem full at a random size. */
    void limitFileSize(int times, Check check) throws Exception {
        Random random = new Random(times);
        for (int i = 0; i < times; i++) {
            Files.write(file, EndlessWriter.content(1));
            String output = withFileSizeLimit(1000 + random.nextInt(290_000));
            assertTrue(output.contains("File too large"), output);
            check.of(file);
        }
    }

    /** Edits the file, as an editor does, at a random moment while a writer is at work. */
    void edit(int times) throws Exception {
        begin();
        Random random = new Random(times);
        for (int i = 0; i < times; i++) {
            Files.write(file, EndlessWriter.content(0));
            Process victim = victim(List.of());
            assertEquals("ready", victim.inputReader().readLine());
            TimeUnit.MICROSECONDS.sleep(random.nextInt(40_000));
            Path edited = Files.write(directory.resolve("edited"), EDITED);
            Files.move(edited, file, StandardCopyOption.ATOMIC_MOVE);
            TimeUnit.MICROSECONDS.sleep(random.nextInt(10_000));
            victim.destroy();
            assertTrue(victim.waitFor(30, TimeUnit.SECONDS));
            byte[] content = Files.readAllBytes(file);
            if (!Arrays.equals(content, EDITED)) {
                requireWhole(file);
            }
        }
    }

    /** Takes the right to write away and gives it back while a writer is at work. */
    void changePermissions(int times, Check check) throws Exception {
        begin();
        Random random = new Random(times);
        for (int i = 0; i < times; i++) {
            Process victim = victim(List.of());
            assertEquals("ready", victim.inputReader().readLine());
            Path changed = random.nextBoolean() ? file : directory;
            for (int j = 0; j < 5; j++) {
                TimeUnit.MICROSECONDS.sleep(random.nextInt(4_000));
                changed.toFile().setWritable(j % 2 == 1);
            }
            victim.destroyForcibly();
            assertTrue(victim.waitFor(30, TimeUnit.SECONDS));
            directory.toFile().setWritable(true);
            file.toFile().setWritable(true);
            check.of(file);
        }
    }

    /** Has one writer run into a limit, and gives what it printed. */
    String withFileSizeLimit(int bytes) throws Exception {
        List<String> words = List.of("sh", "-c", "trap '' XFSZ; ulimit -f " + bytes / 512 + "; exec \"$@\" 2>&1", "sh");
        Process victim = victim(words);
        String output = new String(victim.getInputStream().readAllBytes(), UTF_8);
        assertTrue(victim.waitFor(30, TimeUnit.SECONDS));
        return output;
    }

    /** The old content or the new one. */
    void requireWhole(Path written) throws IOException {
        byte[] content = Files.readAllBytes(written);
        assertTrue(Arrays.equals(content, EndlessWriter.content(0)) || Arrays.equals(content, EndlessWriter.content(1)),
                () -> "part of a file, " + content.length + " bytes");
    }

    /** The same, after the next run has cleaned up. */
    void requireWholeOnceCleanedUp(Path written) throws IOException {
        if (Leftovers.isHalfWritten(written)) {
            halfWritten++;
        } else {
            requireWhole(written);
        }
        Leftovers.cleanUp(directory);
        requireWhole(written);
        assertEquals(2, Files.getAttribute(written, "unix:nlink"));
    }

    /** The old content or the new one, and no other file beside it. */
    void requireAlone(Path written) throws IOException {
        requireWhole(written);
        try (Stream<Path> entries = Files.list(directory)) {
            assertEquals(List.of(written), entries.toList());
        }
    }

    private void begin() throws IOException {
        if (!Files.exists(file)) {
            Files.write(file, EndlessWriter.content(0));
        }
    }

    private Process victim(List<String> before) throws IOException {
        List<String> words = new ArrayList<>(before);
        words.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                EndlessWriter.class.getName(), file.toString()));
        ProcessBuilder builder = new ProcessBuilder(words);
        if (before.isEmpty()) {
            // Some are meant to fail, when somebody else edits the file.
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        return builder.start();
    }
}
