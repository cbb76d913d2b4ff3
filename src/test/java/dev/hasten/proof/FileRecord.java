package dev.hasten.proof;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hasten.python.TestObserver.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * What one run of one file of tests came to.
 *
 * @param exitCode of the process
 * @param timedOut whether it was ended because it took too long
 * @param millis how long it ran
 * @param tests what became of each test
 * @param imported the files of the library that were imported in the process, by their paths in the library
 * @param output the end of what it printed
 */
record FileRecord(int exitCode, boolean timedOut, long millis, Map<String, List<Outcome>> tests,
        List<String> imported, String output) {
    private static final JsonMapper JSON = new JsonMapper();

    static FileRecord read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), FileRecord.class);
    }

    /** Writes it so that a run that is killed leaves no part of it. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        JSON.writeValue(part.toFile(), this);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The number of tests with this outcome. */
    int count(String outcome) {
        return (int) tests.values().stream().flatMap(List::stream).filter(each -> each.outcome().equals(outcome))
                .count();
    }
}
