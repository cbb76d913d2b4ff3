package dev.hasten.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed, or run out of disk, while they write. */
class CrashTest {

    @TempDir
    Path directory;
    private int halfWritten;

    @Test
    void aKilledRunLeavesTheOldOrTheNewFile() throws Exception {
        kill(12, KillMethod.KILL, this::requireWhole);
    }

    @Test
    void aKilledRunThatWroteInPlaceIsTakenBackByTheNext() throws Exception {
        aFileWithTwoNames();
        kill(12, KillMethod.KILL, this::requireWholeOnceCleanedUp);
    }

    @Test
    void anInterruptedRunLeavesNothingElseBehind() throws Exception {
        kill(6, KillMethod.TERMINATE, this::requireAlone);
    }

    @Test
    @Tag("slow")
    void aThousandKilledRunsLeaveTheOldOrTheNewFile() throws Exception {
        kill(1000, KillMethod.KILL, this::requireWhole);
    }

    @Test
    @Tag("slow")
    void aThousandKilledRunsThatWroteInPlaceAreTakenBack() throws Exception {
        aFileWithTwoNames();
        kill(1000, KillMethod.KILL, this::requireWholeOnceCleanedUp);
        assertTrue(halfWritten > 10, "killed in the act only " + halfWritten + " times");
    }

    @Test
    void aFileThatDoesNotFitOnTheDiskIsLeftAlone() throws Exception {
        Command.require("sh");
        Path file = Files.write(directory.resolve("a.py"), EndlessWriter.content(1));
        String output = withFileSizeLimit(250_000);
        assertTrue(output.contains("File too large"), output);
        requireAlone(file);
        assertTrue(Arrays.equals(Files.readAllBytes(file), EndlessWriter.content(1)));
    }

    @Test
    void aFileWrittenInPlaceThatDoesNotFitOnTheDiskGetsItsOldContentBack() throws Exception {
        Command.require("sh");
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can mount a small disk");
        Command command = new Command(directory);
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(command.run(new byte[0], "mount", "-t", "tmpfs", "-o", "size=1500k", "none", disk.toString()).exit() == 0,
                "no disk can be mounted here");
        try {
            byte[] old = new byte[600_000];
            byte[] larger = new byte[700_000];
            Arrays.fill(larger, (byte) 'x');
            for (boolean linked : new boolean[] {false, true}) {
                Path file = Files.write(disk.resolve(linked + ".py"), old);
                if (linked) {
                    Files.createLink(disk.resolve("link.py"), file);
                }
                Path filler = Files.write(disk.resolve("filler"), new byte[linked ? 0 : 400_000]);
                IOException failure = assertThrows(IOException.class,
                        () -> new AtomicWriter().replace(file, old, larger));
                assertEquals("No space left on device", IoReason.of(failure));
                assertTrue(Arrays.equals(old, Files.readAllBytes(file)));
                Files.delete(filler);
            }
            try (Stream<Path> entries = Files.list(disk)) {
                assertEquals(3, entries.count());
            }
        } finally {
            command.run(new byte[0], "umount", disk.toString()).orFail();
        }
    }

    private void aFileWithTwoNames() throws IOException {
        Files.write(directory.resolve("a.py"), EndlessWriter.content(0));
        Files.createLink(directory.resolve("b.py"), directory.resolve("a.py"));
    }

    private enum KillMethod { KILL, TERMINATE }

    private interface Check {
        void of(Path file) throws IOException;
    }

    private void kill(int times, KillMethod method, Check check) throws Exception {
        Path file = directory.resolve("a.py");
        if (!Files.exists(file)) {
            Files.write(file, EndlessWriter.content(0));
        }
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

    private void requireWhole(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        assertTrue(Arrays.equals(content, EndlessWriter.content(0)) || Arrays.equals(content, EndlessWriter.content(1)),
                () -> "part of a file, " + content.length + " bytes");
    }

    private void requireWholeOnceCleanedUp(Path file) throws IOException {
        if (Leftovers.isHalfWritten(file)) {
            halfWritten++;
        } else {
            requireWhole(file);
        }
        Leftovers.cleanUp(directory);
        requireWhole(file);
        assertEquals(2, Files.getAttribute(file, "unix:nlink"));
    }

    private void requireAlone(Path file) throws IOException {
        requireWhole(file);
        try (Stream<Path> entries = Files.list(directory)) {
            assertEquals(List.of(file), entries.toList());
        }
    }

    private Process victim(List<String> before) throws IOException {
        List<String> words = new ArrayList<>(before);
        words.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                EndlessWriter.class.getName(), directory.resolve("a.py").toString()));
        return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private String withFileSizeLimit(int bytes) throws Exception {
        List<String> words = List.of("sh", "-c", "trap '' XFSZ; ulimit -f " + bytes / 512 + "; exec \"$@\" 2>&1", "sh");
        Process victim = victim(words);
        String output = new String(victim.getInputStream().readAllBytes(), UTF_8);
        assertTrue(victim.waitFor(30, TimeUnit.SECONDS));
        return output;
    }
}
