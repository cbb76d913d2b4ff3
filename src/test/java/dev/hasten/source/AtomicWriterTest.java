package dev.hasten.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicWriterTest {

    private static final byte[] OLD = "x = 1\n".getBytes(UTF_8);
    private static final byte[] NEW = "y = 22\n".getBytes(UTF_8);

    @TempDir
    Path directory;
    private Path file;
    private final AtomicWriter writer = new AtomicWriter();

    @BeforeEach
    void makeFile() throws IOException {
        file = directory.resolve("a.py");
        Files.write(file, OLD);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static String content(Path path) throws IOException {
        return Files.readString(path);
    }

    private IOException refused(byte[] expected) {
        return assertThrows(IOException.class, () -> writer.replace(file, expected, NEW));
    }

    @Test
    void theNewContentStandsAloneInTheDirectory() throws IOException {
        writer.replace(file, OLD, NEW);
        assertEquals("y = 22\n", content(file));
        assertEquals(List.of("a.py"), names());
    }

    @Test
    void aReaderKeepsTheOldContentThatItHasOpen() throws IOException {
        try (FileChannel reader = FileChannel.open(file)) {
            writer.replace(file, OLD, NEW);
            ByteBuffer buffer = ByteBuffer.allocate(64);
            reader.read(buffer);
            assertEquals("x = 1\n", new String(buffer.array(), 0, buffer.position(), UTF_8));
        }
    }

    @Test
    void permissionBitsAreKept() throws IOException {
        for (String bits : List.of("rwxr-x--x", "rw-------", "rw-rw-rw-")) {
            Files.write(file, OLD);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(bits));
            writer.replace(file, OLD, NEW);
            assertEquals(bits, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void theOwnerIsKept() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can give files away");
        Files.setAttribute(file, "unix:uid", 12345);
        Files.setAttribute(file, "unix:gid", 23456);
        writer.replace(file, OLD, NEW);
        assertEquals(12345, Files.getAttribute(file, "unix:uid"));
        assertEquals(23456, Files.getAttribute(file, "unix:gid"));
    }

    @Test
    void extendedAttributesAreKept() throws IOException {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeTrue(view != null, "no extended attributes here");
        try {
            view.write("hasten.test", ByteBuffer.wrap(NEW));
        } catch (IOException e) {
            assumeTrue(false, "no extended attributes here: " + e.getMessage());
        }
        writer.replace(file, OLD, NEW);
        assertEquals(List.of("hasten.test"),
                Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).list());
    }

    @Test
    void aSymbolicLinkStaysAndItsTargetIsWritten() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.py"), Path.of("a.py"));
        Path second = Files.createSymbolicLink(directory.resolve("second.py"), link);
        writer.replace(second, OLD, NEW);
        assertTrue(Files.isSymbolicLink(second));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("y = 22\n", content(file));
    }

    @Test
    void hardLinksAreKept() throws IOException {
        Path other = Files.createLink(directory.resolve("other.py"), file);
        writer.replace(file, OLD, NEW);
        assertEquals("y = 22\n", content(other));
        assertEquals(2, Files.getAttribute(file, "unix:nlink"));
        writer.replace(other, OLD, NEW); // both names were given to one run
        writer.replace(other, NEW, "short".getBytes(UTF_8));
        assertEquals("short", content(file));
        assertEquals(List.of("a.py", "other.py"), names());
    }

    @Test
    void aFileThatSomebodyElseChangedIsLeftAlone() throws IOException {
        Files.writeString(file, "edited\n");
        assertEquals("it was changed by somebody else while hasten worked on it; nothing was written",
                refused(OLD).getMessage());
        Files.createLink(directory.resolve("other.py"), file);
        refused(OLD);
        assertEquals("edited\n", content(file));
        assertEquals(List.of("a.py", "other.py"), names());
    }

    @Test
    void aFileThatVanishedIsNotMadeAgain() throws IOException {
        Files.delete(file);
        assertEquals("no such file or directory", IoReason.of(refused(OLD)));
        assertEquals(List.of(), names());
    }

    @Test
    void aReadOnlyFileIsLeftAlone() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeTrue(!Files.isWritable(file), "this user may write read-only files");
        assertEquals("the file is read-only", refused(OLD).getMessage());
    }

    @Test
    void anImmutableDirectoryIsAnErrorAndLosesNothing() throws Exception {
        Command.require("chattr");
        Command command = new Command(directory);
        assumeTrue(command.run(new byte[0], "chattr", "+i", directory.toString()).exit() == 0, "chattr may not");
        try {
            refused(OLD);
            assertEquals(List.of("a.py"), names());
            assertEquals("x = 1\n", content(file));
        } finally {
            command.run(new byte[0], "chattr", "-i", directory.toString()).orFail();
        }
    }

    @Test
    void publishingReplacesALinkInsteadOfWritingThroughIt() throws IOException {
        Path out = Files.createDirectory(directory.resolve("out"));
        Path link = Files.createSymbolicLink(out.resolve("a.py"), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        writer.publish(link, NEW, file);
        assertFalse(Files.isSymbolicLink(link));
        assertEquals("x = 1\n", content(file));
        assertEquals("y = 22\n", content(link));
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(link)));
        assertThrows(IOException.class, () -> writer.publish(out.resolve("none/a.py"), NEW, file));
    }

    @Test
    void threadsShareAWriter() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Path each = Files.write(directory.resolve(i + ".py"), OLD);
            results.add(threads.submit(() -> {
                writer.replace(each, OLD, NEW);
                return null;
            }));
        }
        threads.shutdown();
        for (Future<?> result : results) {
            result.get(30, TimeUnit.SECONDS);
        }
        assertEquals(65, names().size());
        assertEquals("y = 22\n", content(directory.resolve("63.py")));
    }

    @Test
    void afterAStopNothingIsWritten() throws Exception {
        assertTrue(writer.stop(1));
        Thread late = new Thread(() -> assertThrows(IOException.class, () -> writer.replace(file, OLD, NEW)));
        late.setDaemon(true);
        late.start();
        late.join(100);
        assertTrue(late.isAlive());
        assertEquals("x = 1\n", content(file));
    }

    @Test
    void temporaryFilesOfDeadRunsAreRemovedAndThoseOfLiveOnesAreNot() throws IOException {
        Files.writeString(directory.resolve(".hasten-1-2-3.tmp"), "part");
        Files.writeString(directory.resolve(".hasten-notes"), "the user's own");
        Path live = Leftovers.temporaryIn(directory, 1);
        Files.writeString(live, "part");
        assertEquals(List.of(), Leftovers.cleanUp(directory));
        assertEquals(List.of(live.getFileName().toString(), ".hasten-notes", "a.py"), names());
    }

    @Test
    void aHalfWrittenFileIsGivenItsOldContentBack() throws IOException {
        for (String half : List.of("x = 1\n", "y = 1\n", "y = 22", "y = 22\n", "x = 22", "y = 1\n\n")) {
            Files.write(Leftovers.journalOf(file), new Journal(OLD, NEW).encoded().array());
            Files.writeString(file, half);
            assertTrue(Leftovers.isHalfWritten(file));
            assertEquals(List.of(file), Leftovers.cleanUp(directory));
            assertEquals("x = 1\n", content(file));
            assertEquals(List.of("a.py"), names());
        }
    }

    @Test
    void aHalfWrittenFileThatWasChangedSinceIsLeftAlone() throws IOException {
        Files.write(Leftovers.journalOf(file), new Journal(OLD, NEW).encoded().array());
        for (String changed : List.of("z = 1\n", "x = 1", "y = 22\n\n")) {
            Files.writeString(file, changed);
            String message = assertThrows(IOException.class, () -> Leftovers.cleanUp(directory)).getMessage();
            assertTrue(message.contains("changed since") && message.contains(".hasten-a.py.journal"), message);
            assertEquals(changed, content(file));
            assertEquals(2, names().size());
        }
    }

    @Test
    void aJournalWhoseFileIsGoneIsRemoved() throws IOException {
        Files.write(Leftovers.journalOf(file), new Journal(OLD, NEW).encoded().array());
        Files.delete(file);
        Leftovers.cleanUp(directory);
        assertEquals(List.of(), names());
    }

    @Test
    void aFileUnderAJournalIsNotWrittenInPlace() throws IOException {
        Files.createLink(directory.resolve("other.py"), file);
        Files.write(Leftovers.journalOf(file), new Journal(OLD, NEW).encoded().array());
        assertEquals("another run is writing it, or was interrupted", refused(OLD).getMessage());
    }

    @Test
    void aFileThatAnotherThreadHasLockedIsNotWrittenInPlace() throws IOException {
        Files.createLink(directory.resolve("other.py"), file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            assertEquals("another run is writing it, or was interrupted", refused(OLD).getMessage());
        }
    }
}
