package dev.hasten.cli;

import dev.hasten.cli.Found.Kind;
import dev.hasten.source.AtomicWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An optimized copy of a tree: the Python files rewritten, all others copied, symbolic links made anew. What is in the
 * way is replaced; what the tree does not have is left alone.
 */
final class TreeCopy {

    private final Batch batch;
    private final AtomicWriter writer;

    TreeCopy(Batch batch, AtomicWriter writer) {
        this.batch = batch;
        this.writer = writer;
    }

    /**
     * Makes the copy.
     *
     * @throws UsageException if the paths do not fit into one tree beside {@code output}
     * @throws IOException    if {@code output} cannot be made
     */
    void into(Path output) throws UsageException, IOException {
        Files.createDirectories(output);
        Path real = output.toRealPath();
        Path top = top(real);
        FileFinder finder = batch.files().find(FileFinder.Scope.WHOLE_TREE, Set.of(real));
        batch.report(finder.problems());
        List<Found> python = finder.python();
        batch.requireSome(python);
        List<Problem> problems = new ArrayList<>();
        for (Found file : finder.found()) {
            if (file.kind() != Kind.PYTHON) {
                try {
                    copy(file, prepared(file, top, output));
                } catch (IOException e) {
                    problems.add(Problem.of(file.name(), e));
                }
            }
        }
        batch.report(problems);
        batch.files(python, (file, outcome) -> {
            byte[] content = outcome.changed() ? outcome.source().encode(outcome.text()) : outcome.source().bytes();
            writer.publish(prepared(file, top, output), content, file.path());
            return new byte[0];
        });
    }

    /** The directory whose contents the copy mirrors. */
    private Path top(Path output) throws UsageException, IOException {
        List<Path> paths = batch.files().paths();
        Path top = paths.size() == 1 && Files.isDirectory(paths.get(0)) ? paths.get(0) : Path.of("");
        Path absolute = top.toAbsolutePath().normalize();
        for (Path path : paths) {
            if (!path.toAbsolutePath().normalize().startsWith(absolute)) {
                throw new UsageException("a copy of several paths needs them below the current directory, which "
                        + Found.slashed(path) + " is not");
            }
            if (Files.exists(path) && path.toRealPath().startsWith(output)) {
                throw new UsageException("the copy of " + Found.slashed(path) + " would overwrite it");
            }
        }
        return absolute;
    }

    private static Path prepared(Found file, Path top, Path output) throws IOException {
        Path target = output.resolve(top.relativize(file.path().toAbsolutePath().normalize()));
        Files.createDirectories(target.getParent());
        return target;
    }

    private void copy(Found file, Path target) throws IOException {
        if (file.kind() == Kind.LINK) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Files.readSymbolicLink(file.path()));
        } else {
            writer.publish(target, Files.readAllBytes(file.path()), file.path());
        }
    }
}
