package dev.hasten.proof;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hasten.engine.CostModel;
import dev.hasten.engine.Optimizer;
import dev.hasten.engine.Outcome;
import dev.hasten.engine.Pipeline;
import dev.hasten.engine.Settings;
import dev.hasten.engine.Settings.CostPolicy;
import dev.hasten.facts.FileSummary;
import dev.hasten.facts.Project;
import dev.hasten.facts.Surroundings;
import dev.hasten.rooms.Room;
import dev.hasten.source.Source;
import dev.hasten.source.SourceException;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.SyntaxException;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Level;
import dev.hasten.transform.Remark;
import dev.hasten.transform.Transform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rewrites the library of a copy, by every transform that is wanted, whether it pays or not. What is given together
 * is a package, or a module alone: what is in one package counts as unseen for another.
 */
final class Rewriting {
    private static final JsonMapper JSON = new JsonMapper();

    private final LibraryCopy original;
    private final LibraryCopy copy;
    private final Settings settings;
    private final Optimizer optimizer = new Optimizer(Pipeline.STANDARD, new CostModel(id -> new Room(id).cost()));
    private final Map<String, Integer> byTransform = new TreeMap<>();
    private final Set<String> rewritten = new TreeSet<>();
    private final Set<String> problems = new TreeSet<>();
    private boolean different;

    private Rewriting(LibraryCopy original, LibraryCopy copy, Settings settings) {
        this.original = original;
        this.copy = copy;
        this.settings = settings;
    }

    /**
     * What was made of a library.
     *
     * @param byTransform the number of rewrites of each transform
     * @param rewritten the files that were rewritten, by their paths in the library
     * @param problems what went wrong, one line each
     * @param different whether the copy had other texts before
     */
    record Result(Map<String, Integer> byTransform, Set<String> rewritten, Set<String> problems, boolean different) {

        static Result read(Path file) throws IOException {
            return JSON.readValue(file.toFile(), Result.class);
        }

        void write(Path file) throws IOException {
            JSON.writeValue(file.toFile(), this);
        }
    }

    /**
     * What may be assumed of a library at {@code level}. Its classes are there to be derived from, by its tests and by
     * its other packages too, so it is not assumed that nobody outside overrides their methods.
     */
    static Set<Assumption> granted(Level level) {
        Set<Assumption> granted = EnumSet.noneOf(Assumption.class);
        granted.addAll(level.grants());
        granted.remove(Assumption.NO_OUTSIDE_OVERRIDES);
        return granted;
    }

    /** Settings that apply {@code transforms}, or all if there are none. */
    static Settings settings(LibraryCopy copy, Set<Assumption> granted, Collection<String> transforms) {
        Set<String> all = Pipeline.STANDARD.transforms().stream().map(Transform::id).collect(Collectors.toSet());
        Set<String> others = new TreeSet<>(all);
        others.removeAll(transforms);
        return new Settings(List.of(copy.interpreter().version()), granted, all,
                transforms.isEmpty() ? Set.of() : others, CostPolicy.EVERYTHING, Set.of());
    }

    /**
     * Makes of the files of {@code copy} what the settings make of those of {@code original}.
     *
     * @param modules the packages, and modules outside of packages, that are rewritten; all if there are none
     */
    static Result of(LibraryCopy original, LibraryCopy copy, Settings settings, Collection<String> modules)
            throws IOException {
        Rewriting run = new Rewriting(original, copy, settings);
        for (Map.Entry<String, List<Path>> unit : units(original.files()).entrySet()) {
            if (modules.isEmpty() || modules.contains(unit.getKey())) {
                run.rewrite(unit.getValue());
            } else {
                run.restore(unit.getValue());
            }
        }
        return new Result(run.byTransform, run.rewritten, run.problems, run.different);
    }

    private static Map<String, List<Path>> units(List<Path> files) {
        Map<String, List<Path>> units = new LinkedHashMap<>();
        for (Path file : files) {
            String name = file.getName(0).toString().replaceFirst("\\.py$", "");
            units.computeIfAbsent(name, any -> new ArrayList<>()).add(file);
        }
        return units;
    }

    private void restore(List<Path> unit) throws IOException {
        for (Path file : unit) {
            put(file, Files.readAllBytes(original.library().resolve(file)));
        }
    }

    private void rewrite(List<Path> unit) throws IOException {
        Map<String, FileSummary> summaries = new TreeMap<>();
        for (Path file : unit) {
            source(file).ifPresent(source -> {
                try {
                    summaries.put("/" + source.name(), Optimizer.summarize(source, settings));
                } catch (SyntaxException notPython) {
                    // Some are written for another version on purpose; they stay as they are.
                }
            });
        }
        Project project = new Project(summaries, List.of(""), path -> tree(Path.of(path.substring(1))));
        for (Path file : unit) {
            Optional<Source> source = source(file);
            if (source.isPresent()) {
                put(file, rewrite(source.get(), project.around("/" + file)));
            }
        }
    }

    private Optional<Root> tree(Path file) {
        try {
            return source(file).map(source -> Optimizer.parse(source, settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Source> source(Path file) throws IOException {
        try {
            return Optional.of(Source.read(original.library().resolve(file), file.toString()));
        } catch (SourceException notPython) {
            return Optional.empty();
        }
    }

    private byte[] rewrite(Source source, Surroundings surroundings) throws IOException {
        try {
            Outcome outcome = optimizer.optimize(source, settings, surroundings);
            for (Remark remark : outcome.remarks()) {
                if (remark.outcome() == Remark.Outcome.APPLIED) {
                    byTransform.merge(remark.transform(), 1, Integer::sum);
                }
            }
            if (outcome.changed()) {
                rewritten.add(source.name());
            }
            return source.encode(outcome.text());
        } catch (SyntaxException notPython) {
            return source.bytes();
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(source.name() + ": " + e);
            return source.bytes();
        }
    }

    private void put(Path file, byte[] content) throws IOException {
        Path target = copy.library().resolve(file);
        if (!Arrays.equals(Files.readAllBytes(target), content)) {
            different = true;
            Files.write(target, content);
        }
    }
}
