package dev.hasten.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Writes files so that whoever looks, at any time and after any accident, finds the old content or the new one.
 *
 * <p>The new content goes into a temporary file in the same directory, is forced to the disk, and is renamed over the
 * old one. Where a rename would lose something (other hard links, an owner or attributes that this user may not set),
 * the file is written in place instead, under a {@link Journal}: then a reader may see a mixture for a moment, and a run
 * that is killed in that moment is taken back by {@link Leftovers#cleanUp}. Symbolic links stay; what they point to is
 * written.
 *
 * <p>Threads may share a writer.
 */
public final class AtomicWriter {

    private final AtomicInteger temporaries = new AtomicInteger();
    /** Held shared by each write under way, and alone by whoever wants no more of them. */
    private final ReadWriteLock writing = new ReentrantReadWriteLock();

    /**
     * Replaces the content of {@code file}, if it still is {@code expected}.
     *
     * @throws IOException if the file has changed, or cannot be written; it then keeps its old content
     */
    public void replace(Path file, byte[] expected, byte[] content) throws IOException {
        writing.readLock().lock();
        try {
            Path target = file.toRealPath();
            if (!Files.isWritable(target)) {
                throw new IOException("the file is read-only");
            }
            FileMeta meta = FileMeta.of(target);
            if (meta.hasHardLinks() || !replaceByRename(target, meta, expected, content)) {
                replaceInPlace(target, expected, content);
            }
        } finally {
            writing.readLock().unlock();
        }
    }

    /**
     * Writes a file of a build's output, over whatever stands there, with the permission bits of {@code like}. Others
     * see the old or the new content, but it is not forced to the disk: after a power failure, build again.
     *
     * @throws IOException if it cannot be written
     */
    public void publish(Path file, byte[] content, Path like) throws IOException {
        writing.readLock().lock();
        try (Temporary temporary = new Temporary(file.toAbsolutePath().getParent())) {
            temporary.write(ByteBuffer.wrap(content));
            FileMeta.of(like).copyMode(temporary.path);
            temporary.renameTo(file);
        } finally {
            writing.readLock().unlock();
        }
    }

    /**
     * Waits until no write is under way, and lets none begin afterwards: for a process that is about to end.
     *
     * @return whether the last write ended within {@code seconds}
     */
    public boolean stop(int seconds) {
        try {
            return writing.writeLock().tryLock(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** False if the new file cannot be given what the old one has besides its content. */
    private boolean replaceByRename(Path target, FileMeta meta, byte[] expected, byte[] content) throws IOException {
        Path directory = target.getParent();
        try (Temporary temporary = new Temporary(directory)) {
            temporary.write(ByteBuffer.wrap(content));
            try {
                meta.copyTo(temporary.path);
            } catch (IOException notPermitted) {
                return false;
            }
            temporary.channel.force(true);
            requireUnchanged(Files.readAllBytes(target), expected);
            temporary.renameTo(target);
        }
        forceDirectory(directory);
        return true;
    }

    /** One at a time, since two names in one run may be links to the same file. */
    private synchronized void replaceInPlace(Path target, byte[] expected, byte[] content) throws IOException {
        Path directory = target.getParent();
        Path journal = Leftovers.journalOf(target);
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = Leftovers.tryLock(channel);
                Temporary temporary = new Temporary(directory)) {
            if (lock == null || Files.exists(journal, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("another run is writing it, or was interrupted");
            }
            byte[] now = Journal.contentOf(channel);
            if (Arrays.equals(now, content)) {
                return; // by its other name
            }
            requireUnchanged(now, expected);
            temporary.write(new Journal(expected, content).encoded());
            temporary.channel.force(true);
            temporary.renameTo(journal);
            forceDirectory(directory);
            try {
                Journal.overwrite(channel, content);
            } catch (IOException failed) {
                takeBack(channel, expected, journal, failed);
            }
            Files.delete(journal);
        }
    }

    /** Writes the old content where the new one did not fit; if even that fails, the journal stays for the next run. */
    private static void takeBack(FileChannel channel, byte[] content, Path journal, IOException failed)
            throws IOException {
        try {
            Journal.overwrite(channel, content);
        } catch (IOException again) {
            failed.addSuppressed(again);
            throw new IOException(IoReason.of(failed) + "; it may be half written, the next run restores it from "
                    + journal, failed);
        }
        Files.delete(journal);
        throw failed;
    }

    private static void requireUnchanged(byte[] now, byte[] expected) throws IOException {
        if (!Arrays.equals(now, expected)) {
            throw new IOException("it was changed by somebody else while hasten worked on it; nothing was written");
        }
    }

    /** A new name is on the disk only when its directory is. Windows has no such operation, and needs none. */
    private static void forceDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** A file beside the one that is written, which is gone when it is closed, unless it was renamed. */
    private final class Temporary implements AutoCloseable {

        private static final Set<StandardOpenOption> CREATED =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        private static final Set<PosixFilePermission> OWNER_ONLY =
                Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

        private final Path path;
        private final FileChannel channel;

        Temporary(Path directory) throws IOException {
            while (true) {
                Path candidate = Leftovers.temporaryIn(directory, temporaries.incrementAndGet());
                FileChannel opened;
                try {
                    opened = FileChannel.open(candidate, CREATED, attributesIn(directory));
                } catch (FileAlreadyExistsException taken) {
                    continue;
                }
                if (lock(opened) && Files.exists(candidate)) {
                    path = candidate;
                    channel = opened;
                    return;
                }
                opened.close(); // another run took it for a leftover before it had its lock
            }
        }

        private static boolean lock(FileChannel opened) {
            try {
                return Leftovers.tryLock(opened) != null;
            } catch (IOException noLocksHere) {
                return true; // and so none takes anything for a leftover
            }
        }

        /** For the eyes of its owner until it has the permission bits of the file that it replaces. */
        private static FileAttribute<?>[] attributesIn(Path directory) {
            return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                    : new FileAttribute<?>[0];
        }

        void write(ByteBuffer content) throws IOException {
            while (content.hasRemaining()) {
                channel.write(content);
            }
        }

        void renameTo(Path target) throws IOException {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            channel.close();
            try {
                Files.delete(path);
            } catch (NoSuchFileException renamed) {
                return;
            }
        }
    }
}
