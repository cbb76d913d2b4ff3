package dev.hasten.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hasten.source.WriterCrashes.KillMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed, or run out of disk, while they write; thousands of them by {@link CrashMain}. */
class CrashTest {

    @TempDir
    Path directory;
    private WriterCrashes crashes;

    @BeforeEach
    void prepare() {
        crashes = new WriterCrashes(directory);
    }

    @Test
    void aKilledRunLeavesTheOldOrTheNewFile() throws Exception {
        crashes.kill(12, KillMethod.KILL, crashes::requireWhole);
    }

    @Test
    void aKilledRunThatWroteInPlaceIsTakenBackByTheNext() throws Exception {
        crashes.giveTwoNames();
        crashes.kill(12, KillMethod.KILL, crashes::requireWholeOnceCleanedUp);
    }

    @Test
    void anInterruptedRunLeavesNothingElseBehind() throws Exception {
        crashes.kill(6, KillMethod.TERMINATE, crashes::requireAlone);
    }

    @Test
    void aFileThatIsEditedMeanwhileIsNeverAMixture() throws Exception {
        crashes.edit(4);
    }

    @Test
    @Tag("slow")
    void aThousandKilledRunsThatWroteInPlaceAreTakenBack() throws Exception {
        crashes.giveTwoNames();
        crashes.kill(1000, KillMethod.KILL, crashes::requireWholeOnceCleanedUp);
        assertTrue(crashes.halfWritten() > 10, "killed in the act only " + crashes.halfWritten() + " times");
    }

    @Test
    void aFileThatDoesNotFitOnTheDiskIsLeftAlone() throws Exception {
        Command.require("sh");
        Path file = Files.write(directory.resolve("a.py"), EndlessWriter.content(1));
        String output = crashes.withFileSizeLimit(250_000);
        assertTrue(output.contains("File too large"), output);
        crashes.requireAlone(file);
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
}
