package dev.hasten.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.hasten.python.BeforeAfter;
import dev.hasten.python.Comparison;
import dev.hasten.python.Interpreter;
import dev.hasten.python.Limits;
import dev.hasten.python.PythonWorker;
import dev.hasten.python.TestInterpreters;
import dev.hasten.rooms.Example;
import dev.hasten.rooms.Room;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Remark;
import dev.hasten.transform.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the rooms say is true: every example is rewritten as shown, or refused for the reason given, and run before and
 * after under every CPython found. With a safety guard switched off, its example must break.
 *
 * <p>While one room is being built, {@code -Drooms=ID,ID} looks at these alone.
 */
class RoomsTest {
    private static final Set<String> WANTED = Set.of(System.getProperty("rooms", "").split(","));
    private static final List<PythonWorker> WORKERS = new ArrayList<>();

    @BeforeAll
    static void startWorkers() {
        for (Interpreter interpreter : TestInterpreters.all()) {
            if (interpreter.hasFork()) {
                WORKERS.add(PythonWorker.start(interpreter, Limits.SMALL_PROGRAM));
            }
        }
    }

    @AfterAll
    static void stopWorkers() {
        WORKERS.forEach(PythonWorker::close);
    }

    @Test
    void everyTransformHasARoomAndEveryRoomATransform() throws IOException {
        Set<String> transforms = new TreeSet<>();
        Pipeline.STANDARD.transforms().forEach(transform -> transforms.add(transform.id()));
        try (Stream<Path> rooms = Files.list(Path.of("transforms"))) {
            assertEquals(transforms, rooms.filter(Files::isDirectory).map(room -> room.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        for (String id : transforms) {
            Room room = new Room(id);
            assertTrue(room.readme().isPresent(), id + " has no README.md");
            assertTrue(room.benchmark().isPresent(), id + " has no bench.py");
            assertFalse(room.summary().isEmpty(), id + " does not say what it does");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyGuardHasAnExampleAndEveryRefusalAGuard() {
        return wanted().map(transform -> DynamicTest.dynamicTest(transform.id(), () -> {
            Set<String> declared = new TreeSet<>();
            transform.guards().forEach(guard -> declared.add(guard.id()));
            Set<String> shown = new TreeSet<>();
            new Room(transform.id()).examples().forEach(example -> example.guard().ifPresent(shown::add));
            assertEquals(declared, shown);
        }));
    }

    @TestFactory
    Stream<DynamicTest> examplesAreRewrittenAsShown() {
        return examples(false, (transform, example) -> {
            Outcome outcome = RoomExamples.optimize(transform, example, example.before(), Set.of());
            assertEquals(example.after().orElseThrow(), outcome.text());
            Outcome again = RoomExamples.optimize(transform, example, outcome.text(), Set.of());
            assertEquals(outcome.text(), again.text(), "a second run changes something");
            assertArgued(transform, outcome);
            for (PythonWorker worker : workersFor(example)) {
                Comparison comparison = compare(worker, example.before(), outcome.text());
                assertTrue(comparison instanceof Comparison.Same, worker.interpreter() + ": " + comparison);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusalsAreRefusedForTheReasonGiven() {
        return examples(true, (transform, example) -> {
            Outcome outcome = RoomExamples.optimize(transform, example, example.before(), Set.of());
            assertEquals(example.before(), outcome.text());
            assertTrue(outcome.remarks().stream().anyMatch(remark -> remark.outcome() == Remark.Outcome.REFUSED
                    && remark.reason().equals(example.guard().orElseThrow())), () -> "" + outcome.remarks());
        });
    }

    @TestFactory
    Stream<DynamicTest> withoutItsGuardARefusalBreaks() {
        return examples(true, (transform, example) -> {
            Guard guard = transform.guards().stream()
                    .filter(each -> each.id().equals(example.guard().orElseThrow())).findFirst().orElseThrow();
            if (guard.purpose() == Guard.Purpose.PROFIT) {
                return;
            }
            Outcome unguarded = RoomExamples.optimize(transform, example, example.before(), Set.of(guard));
            assertTrue(unguarded.changed(), "another guard refuses it as well: " + unguarded.remarks());
            for (PythonWorker worker : workersFor(example)) {
                if (compare(worker, example.before(), unguarded.text()) instanceof Comparison.Different) {
                    return;
                }
            }
            fail("behaves the same without the guard:\n" + unguarded.text());
        });
    }

    private static Stream<Transform<?>> wanted() {
        return Pipeline.STANDARD.transforms().stream()
                .filter(transform -> WANTED.contains("") || WANTED.contains(transform.id()));
    }

    private interface Check {
        void run(Transform<?> transform, Example example) throws Exception;
    }

    private static Stream<DynamicTest> examples(boolean refusals, Check check) {
        return wanted().flatMap(transform -> new Room(transform.id()).examples().stream()
                .filter(example -> example.refuses() == refusals)
                .map(example -> DynamicTest.dynamicTest(
                        "transforms/" + transform.id() + "/README.md:" + example.line(),
                        () -> check.run(transform, example))));
    }

    private static List<PythonWorker> workersFor(Example example) {
        List<PythonVersion> targets = RoomExamples.targets(example);
        return WORKERS.stream().filter(worker -> targets.contains(worker.interpreter().version())).toList();
    }

    private static Comparison compare(PythonWorker worker, String before, String after) {
        return BeforeAfter.in(worker).compare(BeforeAfter.Pair.of(before, after));
    }

    /** Every assumption that the rewrite rests on is argued for in the room. */
    private static void assertArgued(Transform<?> transform, Outcome outcome) {
        String readme = new Room(transform.id()).readme().orElseThrow();
        for (Remark remark : outcome.remarks()) {
            remark.assumes().forEach(assumption -> assertTrue(readme.contains("`" + assumption.id() + "`"),
                    "the room does not argue for " + assumption.id()));
        }
    }
}
