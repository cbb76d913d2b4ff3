package dev.hasten.cli;

import dev.hasten.syntax.PythonVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a project's {@code pyproject.toml} says.
 *
 * @param file           the file; null if the project has none
 * @param settings       the table {@code [tool.hasten]}: a string or a list of strings for each of its keys
 * @param requiresPython the versions it runs on, oldest first; empty if it does not say
 */
record ProjectConfig(@Nullable Path file, Map<String, List<String>> settings, List<PythonVersion> requiresPython) {

    private static final String FILE_NAME = "pyproject.toml";

    static final ProjectConfig NONE = new ProjectConfig(null, Map.of(), List.of());

    /**
     * Looks for the file that configures {@code start}, as black does: in its directory and those above, up to the top
     * of a repository. The nearest file with the table counts, or else the nearest one of all.
     *
     * @throws UsageException if the file makes no sense; the message has its line and column
     * @throws IOException    if it cannot be read
     */
    static ProjectConfig around(Path start) throws UsageException, IOException {
        ProjectConfig nearest = NONE;
        Path absolute = start.toAbsolutePath().normalize();
        for (Path each = Files.isDirectory(absolute) ? absolute : absolute.getParent(); each != null;
                each = each.getParent()) {
            Path file = each.resolve(FILE_NAME);
            if (Files.isRegularFile(file)) {
                ProjectConfig config = read(file);
                if (!config.settings.isEmpty()) {
                    return config;
                }
                nearest = nearest == NONE ? config : nearest;
            }
            if (Files.exists(each.resolve(".git")) || Files.exists(each.resolve(".hg"))) {
                break;
            }
        }
        return nearest;
    }

    /** Reads {@code file}, with the same failures as {@link #around}. */
    static ProjectConfig read(Path file) throws UsageException, IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        // Most projects have no such table, and the library that reads TOML takes longer to load than a file to rewrite.
        Map<String, List<String>> settings = text.contains("hasten") ? TomlReader.settings(file, text) : Map.of();
        return new ProjectConfig(file, settings, RequiresPython.in(text));
    }

    /** The value of a key that has one. */
    Optional<String> value(ConfigKey key) {
        return settings.containsKey(key.toString()) ? Optional.of(settings.get(key.toString()).get(0))
                : Optional.empty();
    }

    /** The values of a key that may have several; none if it is not there. */
    List<String> values(ConfigKey key) {
        return settings.getOrDefault(key.toString(), List.of());
    }
}
