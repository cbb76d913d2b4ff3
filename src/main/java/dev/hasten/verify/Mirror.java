package dev.hasten.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Fresh copies of a project, one after the other, all at the same place, so that no run sees what another one left and
 * all see the same paths. Bytecode and the caches of tools are left out; virtual environments and repositories are
 * linked to and not copied.
 */
final class Mirror {
    private static final Set<String> LEFT_OUT =
            Set.of("__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".ipynb_checkpoints");
    private static final Set<String> LINKED = Set.of(".git", ".hg", ".svn", ".venv", "venv", ".direnv", ".tox", ".nox",
            "node_modules", "__pypackages__");

    private final Path project;
    private final Path snapshot;
    private final Path copy;

    private Mirror(Path project, Path scratch) {
        this.project = project;
        this.snapshot = scratch.resolve("snapshot");
        Path name = project.getFileName();
        this.copy = scratch.resolve("copy").resolve(name == null ? "project" : name.toString());
    }

    /**
     * Takes a snapshot of a project, of which the copies will be made.
     *
     * @param project its directory, without symbolic links
     * @param scratch an existing directory
     * @throws IOException if something cannot be read or written
     */
    static Mirror of(Path project, Path scratch) throws IOException {
        Mirror mirror = new Mirror(project, scratch.toRealPath());
        mirror.copy(project, mirror.snapshot, mirror::destination);
        return mirror;
    }

    /** Where the copies are. */
    Path directory() {
        return copy;
    }

    /**
     * Makes a copy in place of the one before.
     *
     * @param replaced the contents of some files, by their paths in the project
     * @throws IOException if something cannot be written
     */
    void refresh(Map<Path, byte[]> replaced) throws IOException {
        Trees.delete(copy);
        Files.createDirectories(copy.getParent());
        copy(snapshot, copy, (link, at) -> link);
        for (Map.Entry<Path, byte[]> file : replaced.entrySet()) {
            Files.write(copy.resolve(file.getKey()), file.getValue());
        }
    }

    /**
     * Copies {@code from} to {@code to}.
     *
     * @param links where a link leads in the copy, by where it leads and where it is
     */
    private void copy(Path from, Path to, BinaryOperator<Path> links) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                String name = directory.equals(from) ? "" : directory.getFileName().toString();
                if (LEFT_OUT.contains(name) || directory.equals(to)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Path target = to.resolve(from.relativize(directory));
                if (LINKED.contains(name) || Files.exists(directory.resolve("pyvenv.cfg"))) {
                    Files.createSymbolicLink(target, project.resolve(from.relativize(directory)));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                if (attributes.isSymbolicLink()) {
                    Files.createSymbolicLink(target, links.apply(Files.readSymbolicLink(file), from.relativize(file)));
                } else if (attributes.isRegularFile()) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A link inside the project stays inside its copy; one that leads out still leads to the same place. */
    private Path destination(Path link, Path at) {
        Path absolute = project.resolve(at).resolveSibling(link).normalize();
        return absolute.startsWith(project) ? project.resolve(at).getParent().relativize(absolute) : absolute;
    }
}
