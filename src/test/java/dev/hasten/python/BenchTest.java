package dev.hasten.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hasten.python.Bench.Row;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class BenchTest {
    private static final Interpreter OLD = interpreter(PythonVersion.V3_8);
    private static final Interpreter NEW = interpreter(PythonVersion.V3_13);

    private final List<String> runs = new ArrayList<>();

    /** A program whose text is what it computes and how long that takes: "RESULT in SECONDS". */
    private final class Scripted implements BenchProgram {
        private final String name;
        private final String text;

        Scripted(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Source> files(Interpreter interpreter) {
            return List.of(Source.ofText(name, text));
        }

        @Override
        public Run run(Interpreter interpreter, List<String> texts, int hashSeed) {
            String changed = texts.get(0);
            runs.add(changed + " seed " + hashSeed);
            String[] parts = changed.split(" in ");
            if (parts[0].equals("crash")) {
                throw new UnusableBenchmarkException("it crashed");
            }
            return new Run(Double.parseDouble(parts[1]), parts[0]);
        }
    }

    private static final SourceRewriter HALVE = (source, target) -> source.text().replace("in 4", "in 2");
    private static final SourceRewriter QUARTER = (source, target) -> source.text().replace("in 4", "in 1");

    @Test
    void theRatioIsTheTimeBeforeOverTheTimeAfter() {
        List<Row> rows = bench(Map.of("-O1", HALVE)).run(List.of(new Scripted("p", "r in 4")), List.of(OLD), row -> { });

        assertEquals(List.of(
                new Row("p", OLD, "-O1", Optional.of(new Spread(2, 2, 2)), Optional.empty()),
                new Row("p", OLD, "control", Optional.of(new Spread(1, 1, 1)), Optional.empty())), rows);
    }

    @Test
    void variantsTakeTurnsAndEveryOtherRoundGoesBackwards() {
        bench(Map.of("-O1", HALVE)).run(List.of(new Scripted("p", "r in 4")), List.of(OLD), row -> { });

        assertEquals(List.of("r in 4 seed 1", "r in 2 seed 1", "r in 4 seed 1",
                "r in 4 seed 2", "r in 2 seed 2", "r in 4 seed 2"), runs);
    }

    @Test
    void variantsThatShareAProcessorAreRunTogether() {
        List<Row> rows = new Bench(Map.of("-O1", HALVE), Turns.SHARED_PROCESSOR, 1, 1)
                .run(List.of(new Meeting(3)), List.of(OLD), row -> { });

        assertEquals(Optional.of(new Spread(2, 2, 2)), rows.get(0).gain());
    }

    /** A program whose runs do not end before all of them have begun. */
    private record Meeting(CyclicBarrier barrier) implements BenchProgram {

        Meeting(int runs) {
            this(new CyclicBarrier(runs));
        }

        @Override
        public String name() {
            return "meeting";
        }

        @Override
        public List<Source> files(Interpreter interpreter) {
            return List.of(Source.ofText("meeting", "r in 4"));
        }

        @Override
        public Run run(Interpreter interpreter, List<String> texts, int hashSeed) {
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new UnusableBenchmarkException("the runs were not together");
            }
            return new Run(Double.parseDouble(texts.get(0).substring("r in ".length())), "r");
        }
    }

    @Test
    void levelsWithTheSameTextAreMeasuredOnce() {
        List<Row> rows = bench(levels("-O1", HALVE, "-O2", HALVE))
                .run(List.of(new Scripted("p", "r in 4")), List.of(OLD), row -> { });

        assertEquals(6, runs.size());
        assertEquals(rows.get(0).gain(), rows.get(1).gain());
    }

    @Test
    void whatIsLeftAloneIsNotMeasured() {
        List<Row> rows = bench(Map.of("-O1", HALVE)).run(List.of(new Scripted("p", "r in 3")), List.of(OLD), row -> { });

        assertEquals(List.of(new Row("p", OLD, "-O1", Optional.empty(), Optional.empty())), rows);
        assertEquals(List.of(), runs);
    }

    @Test
    void anotherResultIsAFailure() {
        List<Row> rows = bench(Map.of("-O1", (source, target) -> "s in 1"))
                .run(List.of(new Scripted("p", "r in 4")), List.of(OLD), row -> { });

        assertEquals(new Row("p", OLD, "-O1", Optional.empty(), Optional.of("gives s for r")), rows.get(0));
    }

    @Test
    void aCrashOfRewrittenCodeIsAFailureAndOneOfTheOriginalAnError() {
        List<Row> rows = bench(Map.of("-O1", (source, target) -> "crash"))
                .run(List.of(new Scripted("p", "r in 4")), List.of(OLD), row -> { });

        assertEquals(Optional.of("gives a failure: it crashed for r"), rows.get(0).failure());
        assertThrows(UnusableBenchmarkException.class, () -> bench(Map.of("-O1", (source, target) -> "r in 1"))
                .run(List.of(new Scripted("p", "crash")), List.of(OLD), row -> { }));
    }

    @Test
    void theReportHasATableForEachLevel() {
        Map<String, SourceRewriter> levels = levels("-O1", HALVE, "-O2",
                (source, target) -> target == PythonVersion.V3_8 ? QUARTER.rewrite(source, target) : "wrong in 1");
        List<Row> rows = bench(levels).run(
                List.of(new Scripted("p", "r in 4"), new Scripted("control", "r in 3")), List.of(OLD, NEW), row -> { });

        assertEquals("""
                Processor time of the original over that of the rewritten program: the median over several rounds of fresh
                processes, and an interval. Above 1 is a gain. The results were compared on every run.

                ## -O1

                | program | 3.8.1 | 3.13.1 |
                |---|---:|---:|
                | p | 2.00 (2.00 to 2.00) | 2.00 (2.00 to 2.00) |
                | control | unchanged | unchanged |
                | **geometric mean** | **2.00** | **2.00** |
                | slowest | 2.00 p | 2.00 p |

                ## -O2

                | program | 3.8.1 | 3.13.1 |
                |---|---:|---:|
                | p | 4.00 (4.00 to 4.00) | WRONG |
                | control | unchanged | WRONG |
                | **geometric mean** | **4.00** |  |
                | slowest | 4.00 p |  |

                ## Noise: the original against itself

                | program | 3.8.1 | 3.13.1 |
                |---|---:|---:|
                | p | 1.00 (1.00 to 1.00) | 1.00 (1.00 to 1.00) |
                | control | 1.00 (1.00 to 1.00) | 1.00 (1.00 to 1.00) |
                | **geometric mean** | **1.00** | **1.00** |
                | slowest | 1.00 p | 1.00 p |

                """, new BenchReport(rows).toMarkdown());
    }

    @Test
    void theCsvHasALineForEachRow() {
        List<Row> rows = bench(levels("-O1", HALVE, "-O2", (source, target) -> "s in 1"))
                .run(List.of(new Scripted("p", "r in 4"), new Scripted("q", "s in 1")), List.of(OLD), row -> { });

        assertEquals("""
                program,python,level,ratio,low,high,note
                p,3.8.1,-O1,2.000,2.000,2.000,
                p,3.8.1,-O2,,,,gives s for r
                p,3.8.1,control,1.000,1.000,1.000,
                q,3.8.1,-O1,1.000,1.000,1.000,unchanged
                q,3.8.1,-O2,1.000,1.000,1.000,unchanged
                """, new BenchReport(rows).toCsv());
    }

    private static Bench bench(Map<String, SourceRewriter> levels) {
        return new Bench(levels, Turns.ONE_AFTER_ANOTHER, 2, 2);
    }

    private static Map<String, SourceRewriter> levels(String first, SourceRewriter one, String second, SourceRewriter two) {
        Map<String, SourceRewriter> levels = new LinkedHashMap<>();
        levels.put(first, one);
        levels.put(second, two);
        return levels;
    }

    private static Interpreter interpreter(PythonVersion version) {
        return new Interpreter(version, 1, Path.of("python"), Path.of("python"), Path.of("lib"), false, true);
    }
}
