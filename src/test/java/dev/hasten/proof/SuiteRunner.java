package dev.hasten.proof;

import dev.hasten.python.CommandRunner;
import dev.hasten.python.TestObserver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs files of CPython's test suite, one in a process, each in an empty directory. Several threads may use it. */
final class SuiteRunner implements AutoCloseable {
    /** The observers write names of tests with paths of the copy in them; each side has its own. */
    private static final String ROOT = "ROOT";

    private final AtomicInteger runs = new AtomicInteger();
    private final Path home;
    private final Duration limit;
    private final long memory;

    /**
     * @param limit how long one file may take
     * @param memory the address space of each process, in bytes
     */
    SuiteRunner(Duration limit, long memory) throws IOException {
        this.home = Files.createTempDirectory("hasten").toRealPath();
        this.limit = limit;
        this.memory = memory;
        TestObserver.in(home.resolve("observers"));
        try (InputStream script = SuiteRunner.class.getResourceAsStream("regress.py")) {
            Files.write(home.resolve("regress.py"), script.readAllBytes());
        }
    }

    /** The names of all files of tests. */
    List<String> tests(LibraryCopy copy) throws IOException {
        List<String> words = new ArrayList<>(copy.python());
        words.addAll(List.of("-m", "test", "--list-tests"));
        CommandRunner.Result result = new CommandRunner().run(words, home, environment(home, home), limit);
        if (result.exitCode() != 0) {
            throw new IOException("the tests cannot be listed: " + result.errors());
        }
        return result.output().lines().filter(line -> line.matches("[\\w.]+")).sorted().toList();
    }

    /** Runs files of tests in one process. */
    FileRecord run(LibraryCopy copy, List<String> tests) throws IOException {
        // A short name: the path of a socket may not be longer than about a hundred characters.
        int run = runs.incrementAndGet();
        Path work = Files.createDirectory(home.resolve("w" + run));
        Path log = home.resolve("outcomes" + run);
        Path imported = home.resolve("imported" + run);
        try {
            List<String> words = new ArrayList<>(copy.python());
            words.addAll(List.of(home.resolve("regress.py").toString(), home.resolve("observers").toString(),
                    "" + memory, imported.toString()));
            words.addAll(tests);
            CommandRunner.Result result = new CommandRunner().run(words, work, environment(work, log), limit);
            Map<String, List<TestObserver.Outcome>> outcomes = new TreeMap<>();
            TestObserver.read(log).forEach((name, all) -> outcomes.put(plain(name, copy), all.stream()
                    .map(each -> new TestObserver.Outcome(each.outcome(), plain(each.reason(), copy))).toList()));
            List<String> files = Files.exists(imported) ? Files.readAllLines(imported) : List.of();
            return new FileRecord(result.exitCode(), result.timedOut(), result.time().toMillis(), outcomes, files,
                    plain(result.output() + result.errors(), copy));
        } finally {
            delete(work);
            Files.deleteIfExists(log);
            Files.deleteIfExists(imported);
        }
    }

    private static String plain(String text, LibraryCopy copy) {
        return text.replace(copy.root().toString(), ROOT);
    }

    private static Map<String, Optional<String>> environment(Path work, Path log) {
        Map<String, Optional<String>> environment = new TreeMap<>();
        for (String name : System.getenv().keySet()) {
            if (name.startsWith("PYTHON")) {
                environment.put(name, Optional.empty());
            }
        }
        environment.put("PYTHONHASHSEED", Optional.of("0"));
        environment.put("PYTHONNOUSERSITE", Optional.of("1"));
        environment.put("TMPDIR", Optional.of(work.toString()));
        environment.put("HOME", Optional.of(work.toString()));
        environment.put("PWD", Optional.of(work.toString()));
        environment.put("HASTEN_OUTCOMES", Optional.of(log.toString()));
        return environment;
    }

    /** Tests leave directories behind that nobody may write to, and processes that still write to others. */
    private static void delete(Path top) throws IOException {
        for (int tries = 0; Files.exists(top); tries++) {
            try (Stream<Path> walk = Files.walk(top)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException e) {
                if (tries == 3) {
                    Files.move(top, top.resolveSibling("left-" + System.nanoTime()));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(home);
    }
}
