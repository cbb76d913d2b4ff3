package dev.hasten.python;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an interpreter may be on a user's machine: what {@code HASTEN_PYTHONS} lists (executables, or directories that
 * hold them), the active virtual environment, {@code python3} and {@code python3.X} on the {@code PATH}, and the
 * versions of pyenv. Only names are looked at here; nothing is run.
 */
final class InterpreterSearch {
    private static final Pattern EXECUTABLE = Pattern.compile("python(3(\\.\\d+)?)?(\\.exe)?");
    private static final Pattern PYTHON3 = Pattern.compile("python3(\\.\\d+)?(\\.exe)?");
    /** Of the shims of pyenv, the one that leads to the version in use; the others lead to what is found anyway. */
    private static final Pattern SHIM = Pattern.compile("python3");

    private final Map<String, String> environment;
    /** By the file that a candidate's symbolic links lead to. */
    private final Map<Path, Candidate> candidates = new LinkedHashMap<>();

    private InterpreterSearch(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Where a candidate was found; of two interpreters of one version, the earlier place wins. */
    enum Place {
        NAMED("named in HASTEN_PYTHONS"),
        VIRTUAL_ENVIRONMENT("the active virtual environment"),
        PATH("on the PATH"),
        PYENV("a version of pyenv");

        private final String description;

        Place(String description) {
            this.description = description;
        }

        @Override
        public String toString() {
            return description;
        }
    }

    /** A file that may be an interpreter. */
    record Candidate(Path file, Place place) {
    }

    /** All candidates, in the order of the places; a file is listed once, under its first name. */
    static List<Candidate> candidates(Map<String, String> environment) {
        InterpreterSearch search = new InterpreterSearch(environment);
        search.named();
        search.virtualEnvironment();
        search.path();
        search.pyenv();
        return List.copyOf(search.candidates.values());
    }

    private void named() {
        for (Path entry : pathList("HASTEN_PYTHONS")) {
            if (Files.isDirectory(entry)) {
                executablesIn(entry, EXECUTABLE, Place.NAMED);
                executablesIn(entry.resolve("bin"), EXECUTABLE, Place.NAMED);
            } else {
                add(entry, Place.NAMED);
            }
        }
    }

    private void virtualEnvironment() {
        for (Path home : pathList("VIRTUAL_ENV")) {
            addIfExecutable(home.resolve("bin/python"), Place.VIRTUAL_ENVIRONMENT);
            addIfExecutable(home.resolve("Scripts/python.exe"), Place.VIRTUAL_ENVIRONMENT);
        }
    }

    private void path() {
        for (Path directory : pathList("PATH")) {
            boolean shims = directory.endsWith("shims") && Files.isDirectory(directory.resolveSibling("versions"));
            executablesIn(directory, shims ? SHIM : PYTHON3, Place.PATH);
        }
    }

    private void pyenv() {
        List<Path> roots = pathList("PYENV_ROOT");
        if (roots.isEmpty()) {
            roots = pathList("HOME").stream().map(home -> home.resolve(".pyenv")).toList();
        }
        for (Path root : roots) {
            for (Path version : list(root.resolve("versions"))) {
                addIfExecutable(version.resolve("bin/python3"), Place.PYENV);
                addIfExecutable(version.resolve("python.exe"), Place.PYENV);
            }
        }
    }

    private List<Path> pathList(String variable) {
        List<Path> paths = new ArrayList<>();
        for (String entry : environment.getOrDefault(variable, "").split(Pattern.quote(File.pathSeparator))) {
            try {
                if (!entry.isBlank()) {
                    paths.add(Path.of(entry).toAbsolutePath().normalize());
                }
            } catch (InvalidPathException e) {
                // Not a path on this system, so there is nothing to find there either.
            }
        }
        return paths;
    }

    private void executablesIn(Path directory, Pattern name, Place place) {
        for (Path file : list(directory)) {
            if (name.matcher(file.getFileName().toString()).matches()) {
                addIfExecutable(file, place);
            }
        }
    }

    private void addIfExecutable(Path file, Place place) {
        if (Files.isRegularFile(file) && Files.isExecutable(file)) {
            add(file, place);
        }
    }

    private void add(Path file, Place place) {
        candidates.putIfAbsent(real(file), new Candidate(file, place));
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory) || !Files.isReadable(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
