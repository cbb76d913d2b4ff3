package dev.hasten.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A library, as it is or rewritten, with the results of its tests that are known. They are kept in files, so that
 * what was run once need not be run again.
 *
 * @param copy the library
 * @param results the directory of the results
 */
record Side(LibraryCopy copy, Path results) {

    /** The first {@code runs} results of a file of tests; those that are missing are made by running it. */
    List<FileRecord> runs(String test, int runs, SuiteRunner runner) throws IOException {
        List<FileRecord> records = new ArrayList<>();
        for (int i = 1; i <= runs; i++) {
            Path file = file(test, i);
            if (!Files.exists(file)) {
                runner.run(copy, List.of(test)).write(file);
            }
            records.add(FileRecord.read(file));
        }
        return records;
    }

    /** The results of a file of tests that are there; possibly none. */
    List<FileRecord> known(String test) throws IOException {
        List<FileRecord> records = new ArrayList<>();
        for (int i = 1; Files.exists(file(test, i)); i++) {
            records.add(FileRecord.read(file(test, i)));
        }
        return records;
    }

    /** How long a file of tests took when it first ran; if it never did, longer than any. */
    long millis(String test) {
        try {
            return Files.exists(file(test, 1)) ? FileRecord.read(file(test, 1)).millis() : Long.MAX_VALUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String test, int run) {
        return results.resolve(test + "." + run + ".json");
    }

    /** Forgets all results, and the bytecode of what was another library. */
    void forget() throws IOException {
        if (Files.exists(results)) {
            try (Stream<Path> files = Files.list(results)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        try (Stream<Path> files = Files.walk(copy.library())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".pyc")).toList()) {
                Files.delete(file);
            }
        }
    }
}
