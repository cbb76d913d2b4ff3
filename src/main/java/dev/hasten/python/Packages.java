package dev.hasten.python;

import dev.hasten.source.Source;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Modules and packages that are rewritten together, and imported from a directory that is made for a run. */
public final class Packages {

    /** None. */
    public static final Packages NONE = new Packages(List.of(), new TreeMap<>());

    private final List<Path> roots;
    private final SortedMap<Path, Source> files;

    private Packages(List<Path> roots, SortedMap<Path, Source> files) {
        this.roots = List.copyOf(roots);
        this.files = files;
    }

    /**
     * Reads them.
     *
     * @param roots modules (files) and packages (directories), each of which a program imports by its name
     * @throws IOException if one is not there or cannot be read
     */
    public static Packages read(List<Path> roots) throws IOException {
        SortedMap<Path, Source> files = new TreeMap<>();
        List<Path> absolute = new ArrayList<>();
        for (Path root : roots) {
            Path at = root.toAbsolutePath().normalize();
            absolute.add(at);
            if (!Files.exists(at)) {
                throw new NoSuchFileException(root.toString());
            }
            try (Stream<Path> walk = Files.walk(at)) {
                for (Path file : walk.filter(each -> each.toString().endsWith(".py")).sorted().toList()) {
                    Path relative = at.getParent().relativize(file);
                    files.put(relative, Source.read(file, relative.toString()));
                }
            }
        }
        return new Packages(absolute, files);
    }

    /** The files of Python that they consist of. */
    public List<Source> files() {
        return List.copyOf(files.values());
    }

    /** The names under which they are imported. */
    public List<String> names() {
        return roots.stream().map(root -> root.getFileName().toString().replaceFirst("\\.py$", "")).toList();
    }

    /**
     * Copies them into {@code directory}, with all that lies beside their files.
     *
     * @param texts what stands in each of {@link #files} there
     * @throws IOException if something cannot be copied
     */
    public void write(Path directory, List<String> texts) throws IOException {
        for (Path root : roots) {
            copy(root, directory);
        }
        int index = 0;
        for (var file : files.entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue().encode(texts.get(index++)));
        }
    }

    private static void copy(Path root, Path directory) throws IOException {
        Path base = root.getParent();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (each.endsWith("__pycache__")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(directory.resolve(base.relativize(each)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.copy(each, directory.resolve(base.relativize(each)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
