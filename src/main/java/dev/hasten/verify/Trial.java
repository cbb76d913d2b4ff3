package dev.hasten.verify;

import dev.hasten.python.CommandRunner;
import dev.hasten.python.TestObserver;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs the command in fresh copies of the project. */
final class Trial {
    private final Scratch scratch;
    private final Mirror mirror;
    private final TestObserver observer;
    private final VerifyTask task;
    private final Path log;
    private final Path imported;

    Trial(Scratch scratch, VerifyTask task) throws IOException {
        this.scratch = scratch;
        this.task = task;
        this.mirror = Mirror.of(task.project(), scratch.directory());
        this.observer = TestObserver.in(scratch.directory().resolve("observers"));
        this.log = scratch.directory().resolve("outcomes");
        this.imported = scratch.directory().resolve("imported");
    }

    /**
     * Runs the command where {@code replaced} are the contents of some files.
     *
     * @throws IOException if the command cannot be started, or the copy cannot be made
     */
    Observation run(Map<Path, byte[]> replaced, Duration limit) throws IOException {
        mirror.refresh(replaced);
        Files.deleteIfExists(log);
        Files.deleteIfExists(imported);
        CommandRunner.Result result = scratch.runner().run(command(), mirror.directory(), environment(), limit);
        return new Observation(result, TestObserver.read(log), used(replaced.keySet()));
    }

    /** The command, with the paths of the project replaced by those of its copy. */
    private List<String> command() {
        List<String> words = new ArrayList<>();
        for (String word : task.command()) {
            words.add(inCopy(word));
        }
        return observer.observed(words);
    }

    private String inCopy(String path) {
        String project = task.project().toString();
        return path.equals(project) || path.startsWith(project + File.separator)
                ? mirror.directory() + path.substring(project.length()) : path;
    }

    private Map<String, Optional<String>> environment() {
        Map<String, String> users = task.environment();
        List<String> searchPath = new ArrayList<>(List.of(observer.directory().toString()));
        task.importRoots().forEach(root -> searchPath.add(mirror.directory().resolve(root).normalize().toString()));
        String given = users.getOrDefault("PYTHONPATH", "");
        if (!given.isEmpty()) {
            for (String entry : given.split(File.pathSeparator, -1)) {
                searchPath.add(inCopy(entry));
            }
        }
        Map<String, Optional<String>> environment = new TreeMap<>();
        environment.put("PYTHONPATH", Optional.of(String.join(File.pathSeparator, searchPath)));
        environment.put("PWD", Optional.of(mirror.directory().toString()));
        environment.put("PYTHONHASHSEED", Optional.of(users.getOrDefault("PYTHONHASHSEED", "0")));
        // Bytecode beside a file tells that it was imported, also by a process that was ended before it could tell.
        environment.put("PYTHONDONTWRITEBYTECODE", Optional.empty());
        environment.put("PYTHONPYCACHEPREFIX", Optional.empty());
        observer.environment(log, imported, mirror.directory(), users.getOrDefault("PYTEST_PLUGINS", ""))
                .forEach((name, value) -> environment.put(name, Optional.of(value)));
        return environment;
    }

    private Set<String> used(Set<Path> files) throws IOException {
        Set<String> used = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        if (Files.exists(imported)) {
            told.addAll(new String(Files.readAllBytes(imported), StandardCharsets.UTF_8).lines().toList());
        }
        for (Path file : files) {
            Path mirrored = mirror.directory().resolve(file);
            if (isNamed(file) || told.contains(mirrored.toString()) || wasImported(mirrored)) {
                used.add(file.toString().replace(File.separatorChar, '/'));
            }
        }
        return used;
    }

    /** Whether the command runs it as a script or, by {@code -m}, as a module; of that no bytecode is written. */
    private boolean isNamed(Path file) {
        String module = file.toString().replaceFirst("(.__main__)?\\.py$", "").replace(File.separatorChar, '.');
        String before = "";
        for (String word : task.command()) {
            boolean script = inCopy(word).endsWith(".py") && mirror.directory().resolve(inCopy(word)).normalize()
                    .equals(mirror.directory().resolve(file));
            if (script || before.equals("-m") && (module.equals(word) || module.endsWith("." + word))) {
                return true;
            }
            before = word;
        }
        return false;
    }

    private static boolean wasImported(Path file) throws IOException {
        Path cache = file.resolveSibling("__pycache__");
        String stem = file.getFileName().toString().replaceFirst("\\.pyw?$", "") + ".";
        if (!Files.isDirectory(cache)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(cache)) {
            return entries.anyMatch(entry -> entry.getFileName().toString().startsWith(stem));
        }
    }
}
