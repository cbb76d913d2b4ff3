package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFinderTest {

    @TempDir
    Path directory;

    private Path file(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    private List<String> found(List<String> excludes, Path... paths) {
        List<String> patterns = new ArrayList<>(excludes);
        patterns.addAll(FileFinder.defaultExcludes());
        FileFinder finder = new FileFinder(FileFinder.Scope.PYTHON, new IgnoreRules(patterns), true, Set.of());
        for (Path path : paths) {
            finder.look(path);
        }
        assertEquals(List.of(), finder.problems());
        return finder.python().stream().map(each -> Found.slashed(directory.relativize(each.path()))).toList();
    }

    @Test
    void pythonFilesInATreeAreFoundInTheOrderOfTheirNames() throws IOException {
        for (String name : List.of("b.py", "a/z.pyw", "a/a.py", "a/stub.pyi", "a/data.txt", "script", "A.py")) {
            file(name);
        }
        assertEquals(List.of("A.py", "a/a.py", "a/z.pyw", "b.py"), found(List.of(), directory));
    }

    @Test
    void aFileThatIsNamedIsTakenWhateverItIsCalled() throws IOException {
        assertEquals(List.of("build/script"), found(List.of("script"), file("build/script")));
    }

    @Test
    void aDirectoryThatIsNamedIsLookedIntoWhateverItIsCalled() throws IOException {
        file("build/a.py");
        assertEquals(List.of("build/a.py"), found(List.of(), directory.resolve("build")));
    }

    @Test
    void directoriesOfToolsAreLeftOut() throws IOException {
        for (String name : List.of(".venv/a.py", "x/__pycache__/a.py", "build/a.py", "x/node_modules/m/a.py", "x/a.py",
                "dist.py")) {
            file(name);
        }
        assertEquals(List.of("dist.py", "x/a.py"), found(List.of(), directory));
    }

    @Test
    void excludesAreRelativeToTheNamedDirectory() throws IOException {
        for (String name : List.of("x/data/a.py", "x/y/data/a.py", "x/a_pb2.py", "x/a.py")) {
            file(name);
        }
        assertEquals(List.of("x/a.py", "x/y/data/a.py"), found(List.of("/data", "*_pb2.py"), directory.resolve("x")));
        assertEquals(List.of("x/a.py"), found(List.of("data/", "*_pb2.py"), directory));
    }

    @Test
    void whatGitIgnoresIsLeftOutFromBelowTheTopOfTheRepositoryToo() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        Files.writeString(directory.resolve(".gitignore"), "gen_*\n/x/secret/\n");
        for (String name : List.of("x/gen_a.py", "x/secret/a.py", "x/y/secret/a.py", "x/y/gen_b.py", "x/y/b.py")) {
            file(name);
        }
        Files.writeString(directory.resolve("x/y/.gitignore"), "!gen_b.py\n");
        assertEquals(List.of("x/y/b.py", "x/y/gen_b.py", "x/y/secret/a.py"), found(List.of(), directory.resolve("x")));
        assertEquals(List.of("x/gen_a.py"), found(List.of(), directory.resolve("x/gen_a.py")));
    }

    @Test
    void aFileReachedTwiceIsFoundOnce() throws IOException {
        Path file = file("x/a.py");
        Path link = Files.createSymbolicLink(directory.resolve("link.py"), file);
        Path linked = Files.createSymbolicLink(directory.resolve("y"), directory.resolve("x"));
        assertEquals(List.of("x/a.py"), found(List.of(), directory.resolve("x"), file, link, linked));
        assertEquals(List.of("y/a.py"), found(List.of(), linked));
    }

    @Test
    void anUnreadableEntryIsAProblemAndNotTheEnd() {
        FileFinder finder = new FileFinder(FileFinder.Scope.PYTHON, new IgnoreRules(List.of()), true, Set.of());
        finder.look(directory.resolve("none"));
        finder.look(directory);
        assertEquals(List.of(new Problem(Found.slashed(directory.resolve("none")) + ": no such file or directory")),
                finder.problems());
    }
}
