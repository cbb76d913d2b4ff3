package dev.hasten.cli;

import dev.hasten.cli.Found.Kind;
import dev.hasten.source.Leftovers;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Python files under the paths that a user gave, as black and ruff do: a file that is named is always taken,
 * one inside a named directory if its name ends in {@code .py} or {@code .pyw} and nothing excludes it. Symbolic links
 * are followed where they are named and not inside of trees.
 */
final class FileFinder {

    /** How much of a tree is wanted. */
    enum Scope {
        /** The Python files to rewrite. */
        PYTHON,
        /** All that a copy of the tree needs: everything but {@link #FOREIGN}. */
        WHOLE_TREE
    }

    /** Directories that tools fill for themselves, and that belong to no program: part of black's default excludes. */
    private static final List<String> FOREIGN = List.of(".direnv/", ".eggs/", ".git/", ".hg/", ".ipynb_checkpoints/",
            ".mypy_cache/", ".nox/", ".pytest_cache/", ".ruff_cache/", ".tox/", ".svn/", ".venv/", ".vscode/",
            "__pycache__/", "__pypackages__/", "node_modules/", "venv/");

    /** Directories that usually hold what a build made, but whose names a package may have too: the rest of them. */
    private static final List<String> OUTPUTS = List.of("_build/", "buck-out/", "build/", "dist/");

    private static final IgnoreRules NEVER_ENTERED = new IgnoreRules(FOREIGN);

    /** What is left out unless the user says otherwise, in the language of {@code .gitignore}. */
    static List<String> defaultExcludes() {
        List<String> all = new ArrayList<>(FOREIGN);
        all.addAll(OUTPUTS);
        return all;
    }

    private final Scope scope;
    private final IgnoreRules excludes;
    private final boolean respectGitIgnore;
    private final Set<Path> passedOver;
    private final List<Found> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final Set<Path> withLeftovers = new TreeSet<>();

    /**
     * @param scope            how much is wanted
     * @param excludes         what to leave out, relative to each directory that is named
     * @param respectGitIgnore whether to leave out what git ignores
     * @param passedOver       directories not to look into at all, as absolute paths
     */
    FileFinder(Scope scope, IgnoreRules excludes, boolean respectGitIgnore, Set<Path> passedOver) {
        this.scope = scope;
        this.excludes = excludes;
        this.respectGitIgnore = respectGitIgnore;
        this.passedOver = passedOver;
    }

    /** Looks at one path that the user named. */
    void look(Path path) {
        String name = Found.slashed(path);
        try {
            Path real = path.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                GitIgnore git = respectGitIgnore ? GitIgnore.of(real) : null;
                walk(new Directory(real, path, path, ""), git, Kind.PYTHON);
            } else if (!attributes.isRegularFile()) {
                problems.add(new Problem(name + ": not a regular file"));
            } else {
                noteLeftovers(real.getParent());
                take(real, new Found(path, name, path, Kind.PYTHON));
            }
        } catch (IOException e) {
            problems.add(Problem.of(name, e));
        }
    }

    /** A directory of the walk: where it really is, what the user calls it, and the way to it from the named one. */
    private record Directory(Path real, Path path, Path root, String way) {
    }

    private void walk(Directory directory, @Nullable GitIgnore git, Kind kind) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory.real)) {
            stream.forEach(entries::add);
        } catch (IOException e) {
            problems.add(Problem.of(Found.slashed(directory.path), e));
            return;
        } catch (DirectoryIteratorException e) {
            problems.add(Problem.of(Found.slashed(directory.path), e.getCause()));
            return;
        }
        for (Path entry : entries) {
            try {
                visit(directory, entry, git, kind);
            } catch (IOException e) {
                problems.add(Problem.of(Found.slashed(directory.path.resolve(entry.getFileName())), e));
            }
        }
    }

    private void visit(Directory parent, Path real, @Nullable GitIgnore git, Kind kind) throws IOException {
        String fileName = real.getFileName().toString();
        if (Leftovers.owns(fileName)) {
            withLeftovers.add(parent.real);
            return;
        }
        BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String way = parent.way + fileName;
        Path path = parent.path.resolve(fileName);
        boolean isDirectory = attributes.isDirectory();
        boolean excluded = kind == Kind.OTHER
                || excludes.ask(way, isDirectory) == IgnoreRules.Answer.IGNORED
                || git != null && git.ignores(real, isDirectory);
        if (isDirectory) {
            if (enters(real, fileName, excluded)) {
                GitIgnore inner = git == null ? null : GitIgnore.below(git, real);
                walk(new Directory(real, path, parent.root, way + "/"), inner, excluded ? Kind.OTHER : kind);
            }
        } else if (attributes.isSymbolicLink()) {
            take(real, new Found(path, Found.slashed(path), parent.root, Kind.LINK));
        } else if (attributes.isRegularFile()) {
            boolean python = fileName.endsWith(".py") || fileName.endsWith(".pyw");
            Kind its = python && !excluded ? Kind.PYTHON : Kind.OTHER;
            take(real, new Found(path, Found.slashed(path), parent.root, its));
        }
    }

    private boolean enters(Path directory, String fileName, boolean excluded) {
        if (passedOver.contains(directory)) {
            return false;
        }
        return scope == Scope.PYTHON ? !excluded
                : NEVER_ENTERED.ask(fileName, true) != IgnoreRules.Answer.IGNORED;
    }

    private void take(Path real, Found entry) {
        if (seen.add(real)) {
            found.add(entry);
        }
    }

    private void noteLeftovers(Path directory) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                if (Leftovers.owns(entry.getFileName().toString())) {
                    withLeftovers.add(directory);
                }
            }
        }
    }

    /** What was found, each file once, in the order of their names. */
    List<Found> found() {
        List<Found> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Found::name));
        return sorted;
    }

    /** The Python files among them. */
    List<Found> python() {
        List<Found> python = found();
        python.removeIf(each -> each.kind() != Kind.PYTHON);
        return python;
    }

    /** What could not be looked at. */
    List<Problem> problems() {
        return problems;
    }

    /** Directories in which a killed run has left files. */
    Set<Path> withLeftovers() {
        return withLeftovers;
    }
}
