package dev.hasten.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Deletes whole directories. */
final class Trees {
    private static final int TRIES = 5;
    private static final long MILLIS_BETWEEN = 100;

    private Trees() {
    }

    /**
     * Deletes {@code top} with all that is in it, if it exists. A process that a test left behind may still be writing
     * there, so this is tried several times.
     *
     * @throws IOException if something is still there in the end
     */
    static void delete(Path top) throws IOException {
        for (int i = 1; Files.exists(top); i++) {
            try {
                deleteOnce(top);
            } catch (IOException e) {
                if (i == TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a test made read-only is made writable first. */
    private static void deleteOnce(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (!Files.isWritable(directory)) {
                    directory.toFile().setWritable(true);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
