package dev.hasten.proof;

import dev.hasten.python.Interpreter;
import dev.hasten.syntax.PythonVersion;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A copy of an interpreter and its standard library. The interpreter looks for its library around the file that was
 * started, so all that is started from there uses the copy, whatever options it is started with; except that modules
 * which are frozen into the interpreter come from there, unless that is switched off.
 *
 * @param interpreter what was copied
 * @param root where the copy is
 */
record LibraryCopy(Interpreter interpreter, Path root) {
    private static final Set<String> LEFT_OUT = Set.of("__pycache__", "site-packages", "dist-packages");
    private static final Set<String> TESTS = Set.of("test", "tests", "idle_test");

    /** The copy at {@code root}, made if it is not there. */
    static LibraryCopy at(Path root, Interpreter interpreter) throws IOException {
        LibraryCopy copy = new LibraryCopy(interpreter, root.toAbsolutePath());
        Path done = copy.root.resolve("complete");
        if (!Files.exists(done)) {
            copyTree(interpreter.stdlib(), copy.library());
            Files.createDirectories(copy.library().resolve("site-packages"));
            Files.createDirectories(copy.executable().getParent());
            Files.deleteIfExists(copy.executable());
            Files.copy(interpreter.realExecutable(), copy.executable());
            Path include = interpreter.stdlib().resolve("../../include").normalize();
            if (Files.isDirectory(include)) {
                copyTree(include, copy.root.resolve("include"));
            }
            Files.createFile(done);
        }
        return copy;
    }

    /** Its standard library. */
    Path library() {
        return root.resolve("lib").resolve(interpreter.stdlib().getFileName());
    }

    /** Its interpreter. */
    Path executable() {
        return root.resolve("bin").resolve("python" + interpreter.version());
    }

    /** The start of a command that runs Python with the copied library, frozen modules included. */
    List<String> python() {
        List<String> words = new ArrayList<>(List.of(executable().toString()));
        if (interpreter.version().isAtLeast(PythonVersion.V3_11)) {
            words.addAll(List.of("-X", "frozen_modules=off"));
        }
        return words;
    }

    /** The files of the library, without its tests, by their paths in it; sorted. */
    List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(library())) {
            return walk.filter(file -> file.toString().endsWith(".py")).map(file -> library().relativize(file))
                    .filter(LibraryCopy::isNoTest).sorted().toList();
        }
    }

    private static boolean isNoTest(Path file) {
        for (Path part : file) {
            String name = part.toString();
            if (TESTS.contains(name) || LEFT_OUT.contains(name) || name.startsWith("config-")) {
                return false;
            }
        }
        return true;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (LEFT_OUT.contains(directory.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                Files.deleteIfExists(target);
                if (attributes.isSymbolicLink() && !Files.exists(file)) {
                    return FileVisitResult.CONTINUE;
                }
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
