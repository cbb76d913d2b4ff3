package dev.hasten.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that {@link AtomicWriter} puts beside the ones it writes, and what a killed run leaves of them. A run holds
 * a lock on each as long as it needs it, and locks die with their process: what can be locked was left behind.
 */
public final class Leftovers {

    private static final String PREFIX = ".hasten-";
    private static final String TEMPORARY = ".tmp";
    private static final String JOURNAL = ".journal";

    /** In a class of its own, since most runs write nothing and need not ask for their number. */
    private static final class Run {

        /** Names the files of this process, which are not left behind; process numbers alone come round again. */
        static final String NAME =
                Long.toHexString(ProcessHandle.current().pid()) + "-" + Long.toHexString(System.nanoTime());
    }

    private Leftovers() {
    }

    /** Whether a file of this name is one of ours. */
    public static boolean owns(String fileName) {
        return fileName.startsWith(PREFIX) && (fileName.endsWith(TEMPORARY) || fileName.endsWith(JOURNAL));
    }

    static Path temporaryIn(Path directory, int number) {
        return directory.resolve(PREFIX + Run.NAME + "-" + number + TEMPORARY);
    }

    /** Where the journal for writing {@code file} in place stands. */
    static Path journalOf(Path file) {
        return file.resolveSibling(PREFIX + file.getFileName() + JOURNAL);
    }

    /** The file that {@code journal} is about. */
    private static Path fileOf(Path journal) {
        String name = journal.getFileName().toString();
        return journal.resolveSibling(name.substring(PREFIX.length(), name.length() - JOURNAL.length()));
    }

    /** Whether a killed run was writing {@code file}, so that part of its content may be old and part new. */
    public static boolean isHalfWritten(Path file) {
        return Files.exists(journalOf(file));
    }

    /**
     * Removes the temporary files that killed runs left in {@code directory}, and gives the files that they had half
     * written their old content back. Files of runs that are still alive are not touched.
     *
     * @return the files that were given back their content
     * @throws IOException if that fails; whoever reads the message finds both versions in the journal that it names
     */
    public static List<Path> cleanUp(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, PREFIX + "*")) {
            entries.forEach(found::add);
        }
        List<Path> restored = new ArrayList<>();
        for (Path each : found) {
            String name = each.getFileName().toString();
            if (!owns(name) || name.startsWith(PREFIX + Run.NAME)) {
                continue;
            }
            if (remove(each)) {
                restored.add(fileOf(each));
            }
        }
        return restored;
    }

    /** Removes one file if its run is dead; whether it was a journal, by which a file was restored. */
    private static boolean remove(Path leftover) throws IOException {
        boolean journal = leftover.getFileName().toString().endsWith(JOURNAL);
        try (FileChannel channel = FileChannel.open(leftover, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                return false;
            }
            if (journal) {
                Journal.read(channel).undo(fileOf(leftover));
            }
            Files.delete(leftover);
            return journal;
        } catch (NoSuchFileException removedMeanwhile) {
            return false;
        }
    }

    /**
     * Null if another run holds the lock.
     *
     * @throws IOException if the file system has no locks
     */
    static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
