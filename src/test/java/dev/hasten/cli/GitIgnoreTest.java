package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitIgnoreTest {

    private static final String[] NAMES = {"a", "ab", "b.py", "a.py", "c", "[a]", "a b"};
    private static final String[] PATTERNS = {"a", "*.py", "/a", "a/", "a/b.py", "**/b.py", "a/**", "a/**/b.py", "*b*",
        "?.py", "[ab].py", "[!a].py", "!b.py", "!a/", "\\[a\\]", "# a", "", "/*/a.py", "c/*", "a b", "a b  ", "!*.py",
        "**", "**/", "a**", "[]a]", "[a-c]", "[^a-b]*", "\\!a", "c/", "/c/a/", "*/"};

    @TempDir
    Path directory;
    @TempDir
    Path elsewhere;

    @ParameterizedTest
    @CsvSource({"a*c,abc,true", "a*c,ab/c,false", "**/c,c,true", "**/c,a/b/c,true", "a/**/c,a/c,true", "a/**/c,a/x/y/c,true",
        "a/**,a,false", "a/**,a/b/c,true", "a**c,abbc,true", "a**c,ab/c,false", "[a-c]x,bx,true", "[!a-c]x,bx,false",
        "[,[,true", "a\\*,a*,true", "a\\*,ab,false", "?,/,false", "[^/]x,/x,false", "*,.hidden,true"})
    void globsAreGits(String pattern, String path, boolean expected) {
        assertEquals(expected, new Glob(pattern).matches(path));
    }

    @Test
    void whatIsIgnoredIsWhatGitIgnores() throws Exception {
        assumeTrue(git("init", "-q") == 0, "git is not on the PATH");
        for (String name : NAMES) {
            Path inner = Files.createDirectories(directory.resolve("top").resolve(name + "x"));
            for (String other : NAMES) {
                Files.createDirectories(directory.resolve("top").resolve(other).resolve(name.replace(".py", "")));
                Files.writeString(inner.resolve(other), "");
                Files.writeString(directory.resolve("top").resolve(other).resolve(name + ".py"), "");
            }
        }
        Files.writeString(directory.resolve(".git/info/exclude"), "[a]x\n");
        Random random = new Random(1);
        int ignored = 0;
        for (int i = 0; i < 40; i++) {
            for (String place : List.of(".gitignore", "top/.gitignore", "top/a/.gitignore")) {
                List<String> lines = new ArrayList<>();
                for (int j = random.nextInt(4); j > 0; j--) {
                    lines.add(PATTERNS[random.nextInt(PATTERNS.length)]);
                }
                Files.write(directory.resolve(place), lines);
            }
            TreeSet<String> kept = new TreeSet<>();
            collect(directory.toRealPath(), GitIgnore.of(directory.toRealPath()), kept);
            assertEquals(keptByGit(), kept, () -> ignoreFiles());
            ignored += kept.size() < 50 ? 1 : 0;
        }
        assertTrue(ignored > 5, "the patterns hardly ever matched");
    }

    @Test
    void outsideOfARepositoryNothingIsIgnored() throws IOException {
        assumeTrue(GitIgnore.of(directory.toRealPath().getParent()) == null, "the tests run inside a repository");
        Files.writeString(directory.resolve(".gitignore"), "*\n");
        assertNull(GitIgnore.of(directory.toRealPath()));
    }

    private String ignoreFiles() {
        StringBuilder text = new StringBuilder();
        for (String place : List.of(".gitignore", "top/.gitignore", "top/a/.gitignore")) {
            try {
                text.append(place).append(": ").append(Files.readAllLines(directory.resolve(place))).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString();
    }

    private void collect(Path from, GitIgnore rules, TreeSet<String> kept) throws IOException {
        try (var entries = Files.newDirectoryStream(from)) {
            for (Path entry : entries) {
                boolean isDirectory = Files.isDirectory(entry);
                if (entry.endsWith(".git") || rules.ignores(entry, isDirectory)) {
                    continue;
                }
                if (isDirectory) {
                    collect(entry, GitIgnore.below(rules, entry), kept);
                } else {
                    kept.add(Found.slashed(directory.toRealPath().relativize(entry)));
                }
            }
        }
    }

    private TreeSet<String> keptByGit() throws Exception {
        assertEquals(0, git("ls-files", "-z", "--others", "--exclude-per-directory=.gitignore",
                "--exclude-from=.git/info/exclude"));
        TreeSet<String> kept = new TreeSet<>(List.of(Files.readString(output()).split("\0")));
        kept.remove("");
        return kept;
    }

    private Path output() {
        return elsewhere.resolve("out");
    }

    private int git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command).directory(directory.toFile())
                    .redirectOutput(output().toFile()).start();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            return process.exitValue();
        } catch (IOException notFound) {
            return 1;
        }
    }
}
