package dev.hasten.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Has pytest and unittest tell what became of each test. A plugin that the environment names is loaded by every pytest
 * that the command starts; {@code -m unittest} on the command line is replaced by a module that does the same and
 * takes notes.
 */
public final class TestObserver {
    private static final List<String> MODULES = List.of("hasten_log.py", "hasten_pytest.py", "hasten_unittest.py", "sitecustomize.py");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path directory;

    /**
     * What became of a test.
     *
     * @param outcome such as {@code passed}, {@code failed}, {@code skipped}
     * @param reason why, if it did not pass
     */
    public record Outcome(String outcome, String reason) {

        @Override
        public String toString() {
            return reason.isEmpty() ? outcome : outcome + ": " + reason;
        }
    }

    private TestObserver(Path directory) {
        this.directory = directory;
    }

    /**
     * Puts the observing modules into {@code directory}, which is made.
     *
     * @throws IOException if they cannot be written
     */
    public static TestObserver in(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String module : MODULES) {
            Files.writeString(directory.resolve(module), Scripts.text("observers/" + module));
        }
        return new TestObserver(directory);
    }

    /** The directory that has to be on the module search path. */
    public Path directory() {
        return directory;
    }

    /**
     * The variables that have a command tell.
     *
     * @param log receives what became of each test
     * @param imported receives the paths of the files below {@code top} that were imported, one a line
     * @param plugins the plugins of pytest that the user's environment names
     */
    public Map<String, String> environment(Path log, Path imported, Path top, String plugins) {
        return Map.of("HASTEN_OUTCOMES", log.toString(), "HASTEN_IMPORTED", imported.toString(), "HASTEN_TOP",
                top.toString(),
                "PYTEST_PLUGINS", plugins.isEmpty() ? "hasten_pytest" : plugins + ",hasten_pytest");
    }

    /** The command, with its unittest observed. */
    public List<String> observed(List<String> command) {
        List<String> words = new ArrayList<>(command);
        int at = words.indexOf("-m");
        if (at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("unittest")) {
            words.set(at + 1, "hasten_unittest");
        }
        return words;
    }

    /**
     * What became of each test that {@code log} tells of, by its name; of a test that ran several times, in their
     * order. Empty if the file does not exist.
     *
     * @throws IOException if the file cannot be read
     */
    public static Map<String, List<Outcome>> read(Path log) throws IOException {
        Map<String, List<Outcome>> outcomes = new TreeMap<>();
        if (Files.exists(log)) {
            for (String line : Files.readAllLines(log, StandardCharsets.US_ASCII)) {
                JsonNode node = JSON.readTree(line);
                outcomes.computeIfAbsent(StandardError.withoutAddresses(node.get("test").asText()),
                        any -> new ArrayList<>()).add(new Outcome(node.get("outcome").asText(),
                        StandardError.withoutAddresses(node.get("reason").asText())));
            }
        }
        return outcomes;
    }
}
