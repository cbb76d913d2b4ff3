package dev.hasten.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hasten.python.Behaviour;
import dev.hasten.python.Interpreter;
import dev.hasten.python.Limits;
import dev.hasten.python.Program;
import dev.hasten.python.PythonWorker;
import dev.hasten.python.TestInterpreters;
import dev.hasten.rooms.Room;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Level;
import dev.hasten.transform.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The programs of {@code testdata/programs/contract} print what their {@code .out} files say, as they are and
 * optimized at every level by every transform, whether that pays or not.
 */
class ContractProgramsTest {
    private static final Path PROGRAMS = Path.of("testdata/programs/contract");
    private static final List<PythonWorker> WORKERS = new ArrayList<>();

    @BeforeAll
    static void startWorkers() {
        for (Interpreter interpreter : TestInterpreters.all()) {
            if (interpreter.hasFork() && interpreter.version().isAtLeast(PythonVersion.V3_8)) {
                WORKERS.add(PythonWorker.start(interpreter, Limits.SMALL_PROGRAM));
            }
        }
    }

    @AfterAll
    static void stopWorkers() {
        WORKERS.forEach(PythonWorker::close);
    }

    @TestFactory
    Stream<DynamicTest> printTheSameAtEveryLevel() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            return files.filter(file -> file.toString().endsWith(".py")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        String expected = Files.readString(Path.of(file.toString().replaceFirst("\\.py$", ".out")));
        Header header = Header.of(text);
        List<PythonVersion> targets = Stream.of(PythonVersion.values())
                .filter(version -> version.isAtLeast(header.requires) && PythonVersion.V3_13.isAtLeast(version)).toList();
        // Most levels come to the same text; each is run once.
        Map<String, String> variants = new LinkedHashMap<>();
        variants.put(text, "as it is");
        for (Level level : List.of(Level.O1, Level.O2, Level.O3)) {
            Settings settings = new Settings(targets, header.granted(level),
                    Pipeline.STANDARD.transforms().stream().map(Transform::id).collect(Collectors.toSet()),
                    Set.of(), Settings.CostPolicy.EVERYTHING, Set.of());
            Outcome outcome = new Optimizer(Pipeline.STANDARD, new CostModel(id -> new Room(id).cost()))
                    .optimize(Source.ofText(file.getFileName().toString(), text), settings);
            variants.putIfAbsent(outcome.text(), "at " + level);
        }
        for (PythonWorker worker : WORKERS) {
            if (worker.interpreter().version().isAtLeast(header.requires)) {
                variants.forEach((variant, how) -> {
                    Behaviour behaviour = worker.run(new Program(variant, file.toString(), List.of(), ""));
                    assertEquals(expected, behaviour.stdout(),
                            () -> worker.interpreter() + ", " + how + ": " + behaviour + "\n" + variant);
                });
            }
        }
    }

    /** What the comments at the top of a program tell the harness. */
    private record Header(PythonVersion requires, Map<Level, Set<Assumption>> revoked) {

        static Header of(String text) {
            PythonVersion requires = PythonVersion.V3_8;
            Map<Level, Set<Assumption>> revoked = new LinkedHashMap<>();
            for (String line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
                String[] words = line.substring(1).strip().split("\\s+");
                switch (words[0]) {
                    case "requires:" -> requires = PythonVersion.ofMinor(
                            Integer.parseInt(words[1].substring(words[1].indexOf('.') + 1)));
                    case "revoke:" -> revoke(revoked, Level.O1, List.of(words).subList(1, words.length));
                    case "revoke-at:" -> revoke(revoked, Level.valueOf(words[1]),
                            List.of(words).subList(2, words.length));
                    default -> {
                        // Prose.
                    }
                }
            }
            return new Header(requires, revoked);
        }

        private static void revoke(Map<Level, Set<Assumption>> revoked, Level from, List<String> ids) {
            Set<Assumption> assumptions = revoked.computeIfAbsent(from, level -> EnumSet.noneOf(Assumption.class));
            ids.forEach(id -> assumptions.add(Assumption.byId(id).orElseThrow()));
        }

        Set<Assumption> granted(Level level) {
            Set<Assumption> granted = EnumSet.noneOf(Assumption.class);
            granted.addAll(level.grants());
            revoked.forEach((from, assumptions) -> {
                if (from.compareTo(level) <= 0) {
                    granted.removeAll(assumptions);
                }
            });
            return granted;
        }
    }
}
