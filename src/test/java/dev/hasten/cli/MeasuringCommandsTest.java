package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.engine.Pipeline;
import dev.hasten.python.Calibration;
import dev.hasten.python.CalibrationTable;
import dev.hasten.python.CaseTimer;
import dev.hasten.python.EngineRewriter;
import dev.hasten.python.Interpreter;
import dev.hasten.python.MeasuredRoom;
import dev.hasten.python.Spread;
import dev.hasten.python.TestInterpreters;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Transform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringCommandsTest {

    /** A benchmark that {@code generator-call} leaves alone. */
    private static final String NOTHING_TO_REWRITE = """
            WORK = {"call": 10}
            def case_call(n):
                return n
            """;
    private static final String PROGRAM = """
            def main(scale=1):
                return sum(range(scale))
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path home;

    @Test
    void calibratingNeedsARoomToWriteTo() {
        assertEquals(2, hasten("calibrate", "--rooms", home.resolve("missing").toString()));
        assertTrue(err.toString().contains("there is no directory"), err.toString());
    }

    @Test
    void calibratingWritesATableAndTellsWhatItDoes() throws IOException {
        Path room = Files.createDirectory(home.resolve("generator-call"));
        Files.writeString(room.resolve("bench.py"), NOTHING_TO_REWRITE);

        assertEquals(0, hasten("calibrate", "--rooms", home.toString(), "generator-call"), err.toString());

        assertEquals("generator-call  " + python().version() + "  the transform leaves the benchmark alone\n",
                out.toString());
        assertEquals(CalibrationTable.EMPTY.toCsv(), Files.readString(room.resolve("cost.csv")));
    }

    @Test
    void aBrokenBenchmarkFailsTheCalibration() throws IOException {
        Path room = Files.createDirectory(home.resolve("generator-call"));
        Files.writeString(room.resolve("bench.py"), Files.readString(Path.of("transforms/generator-call/bench.py"))
                .replace("100}", "100, \"absent\": 1}"));

        assertEquals(2, hasten("calibrate", "--rooms", home.toString(), "generator-call"));
        assertTrue(err.toString().contains("WORK must name every case_ function"), err.toString());
    }

    @Test
    void whatTheUserMeasuredDecidesWhatIsRewritten() throws IOException {
        Transform<?> transform = Pipeline.STANDARD.byId("generator-call").orElseThrow();
        MeasuredRoom room = new MeasuredRoom(home.resolve("costs"), transform);
        String digest = new Calibration(CaseTimer.PRECISE, EngineRewriter.everywhere(transform))
                .digest(room.bench().orElseThrow(), PythonVersion.V3_13);
        String program = Files.writeString(home.resolve("p.py"), room.bench().orElseThrow()).toString();

        room.write(measured(0.5, digest));
        assertEquals(0, diff(room, program), err.toString());
        assertEquals("", out.toString());

        room.write(measured(1.5, digest));
        assertEquals(0, diff(room, program), err.toString());
        assertTrue(out.toString().contains("+def _scale_generator():"), out.toString());

        room.write(measured(1.5, "0123456789abcdef"));
        assertEquals(2, diff(room, program));
        assertTrue(err.toString().contains("was measured with another version of it"), err.toString());
    }

    private int diff(MeasuredRoom room, String program) {
        return hasten("diff", "-O3", "--target", "3.13", "--enable", "generator-call", "--disable",
                "inline-function", "--costs",
                room.rooms().toString(), program);
    }

    private static CalibrationTable measured(double ratio, String digest) {
        return new CalibrationTable(List.of(new CalibrationTable.Row("call", PythonVersion.V3_13,
                new Spread(ratio, ratio, ratio), new Spread(1, 1, 1), digest)));
    }

    @Test
    void transformsAndVersionsMustExist() {
        assertEquals(2, hasten("calibrate", "--rooms", home.toString(), "generator-cal"));
        assertTrue(err.toString().contains("generator-call"), err.toString());
        assertEquals(2, hasten("calibrate", "--rooms", home.toString(), "--python", "2.7"));
        assertTrue(err.toString().contains("not a range of Python versions: 2.7"), err.toString());
    }

    @Test
    void benchmarkingNeedsAProgramAndALevel() throws IOException {
        assertEquals(2, hasten("bench"));
        assertTrue(err.toString().contains("no program to time"), err.toString());
        assertEquals(2, hasten("bench", "-O7", program().toString()));
        assertTrue(err.toString().contains("there is no level 7"), err.toString());
        assertEquals(2, hasten("bench", "--rounds", "0", program().toString()));
        assertTrue(err.toString().contains("--rounds takes a positive number"), err.toString());
    }

    @Test
    void benchmarkingPrintsATableForEachLevelAndWritesCsv() throws IOException {
        Path csv = home.resolve("out.csv");

        assertEquals(0, hasten("bench", "-O1", "-O2", "--rounds", "1", "--suite", program().toString(), "--csv",
                csv.toString()), err.toString());

        String table = out.toString();
        assertTrue(table.contains("\n## -O1\n\n| program | " + python().release() + " |\n"), table);
        assertTrue(table.contains("\n## -O2\n") && table.contains("\n| p | unchanged |\n"), table);
        assertEquals(3, Files.readAllLines(csv).size());
    }

    private Path program() throws IOException {
        return Files.writeString(home.resolve("p.py"), PROGRAM);
    }

    private static Interpreter python() {
        return TestInterpreters.any();
    }

    /** Runs a command in a world in which there is one interpreter. */
    private int hasten(String... words) {
        Console console = new Console(InputStream.nullInputStream(), printTo(out), printTo(err), false, false,
                Map.of("HASTEN_PYTHONS", python().executable().toString()));
        return Main.run(words, new Workshop.Standard(), console);
    }

    private static PrintStream printTo(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
