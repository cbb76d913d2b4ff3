package dev.hasten.cli;

import dev.hasten.engine.Optimizer;
import dev.hasten.engine.Settings;
import dev.hasten.facts.FileSummary;
import dev.hasten.facts.Project;
import dev.hasten.facts.Surroundings;
import dev.hasten.source.Source;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.SyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the given files are to each other: read once for that, before any is worked on. */
final class GivenFiles {

    private final @Nullable Project project;

    private GivenFiles(@Nullable Project project) {
        this.project = project;
    }

    /** A file that is given alone. */
    static GivenFiles one() {
        return new GivenFiles(null);
    }

    /**
     * Sums up all of {@code files}. One that cannot be read does nothing to the others; working on it will say why.
     *
     * @param paths what the user gave
     * @throws UsageException if a defect keeps from knowing what one of them does to the others
     */
    static GivenFiles read(List<Found> files, List<Path> paths, Settings settings, Crew crew)
            throws UsageException {
        if (files.size() < 2) {
            return one();
        }
        Map<String, FileSummary> summaries = new TreeMap<>();
        Map<String, Found> byKey = new HashMap<>();
        files.forEach(file -> byKey.put(file.key(), file));
        List<String> defects = new ArrayList<>();
        crew.run(new ArrayList<>(files), file -> Summed.of(file, settings), summed -> {
            summed.summary().ifPresent(summary -> summaries.put(summed.key(), summary));
            summed.defect().ifPresent(defects::add);
        });
        if (!defects.isEmpty()) {
            throw new UsageException(String.join("\n", defects) + "\nno file was looked at further, since what these do "
                    + "to the others is not known; --exclude leaves a file out");
        }
        List<String> roots = paths.stream().filter(Files::isDirectory)
                .map(path -> Found.slashed(path.toAbsolutePath().normalize())).toList();
        return new GivenFiles(new Project(summaries, roots, key -> tree(byKey.get(key), settings)));
    }

    /** What a file is to the others, or what kept from knowing it. */
    private record Summed(String key, Optional<FileSummary> summary, Optional<String> defect) {

        static Summed of(Found file, Settings settings) {
            try {
                FileSummary summary = Optimizer.summarize(Source.read(file.path(), file.name()), settings);
                return new Summed(file.key(), Optional.of(summary), Optional.empty());
            } catch (IOException | SyntaxException | StackOverflowError e) {
                return new Summed(file.key(), Optional.empty(), Optional.empty());
            } catch (RuntimeException e) {
                return new Summed(file.key(), Optional.empty(), Optional.of(Defect.in(file, e)));
            }
        }
    }

    private static Optional<Root> tree(Found file, Settings settings) {
        try {
            return Optional.of(Optimizer.parse(Source.read(file.path(), file.name()), settings));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** What the others are to {@code file}. */
    Surroundings around(Found file) {
        return project == null ? Surroundings.NONE : project.around(file.key());
    }
}
