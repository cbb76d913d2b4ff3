package dev.hasten.python;

import static dev.hasten.syntax.PythonVersion.V3_13;
import static dev.hasten.syntax.PythonVersion.V3_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.CalibrationTable.Row;
import dev.hasten.syntax.PythonVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final String BENCH = """
            WORK = {'add': 10, 'other': 20}
            def case_add(n):
                return n + 0
            def case_other(n):
                return [n]
            """;
    private static final CaseTimer HASTY = new CaseTimer(1, 1, 2, Duration.ofNanos(100_000));
    private static final Spread NONE = new Spread(1, 1, 1);

    private final Interpreter python = TestInterpreters.any();
    private final List<PythonVersion> other =
            Stream.of(PythonVersion.values()).filter(version -> version != python.version()).toList();
    private final List<String> told = new ArrayList<>();

    @Test
    void everyCaseGetsARow() {
        CalibrationTable table = calibrate(BENCH, "n + 0", "n", CalibrationTable.EMPTY);

        assertEquals(List.of("add", "other"), table.rows().stream().map(Row::name).toList());
        assertEquals(2, told.size());
        for (Row row : table.rows()) {
            assertEquals(python.version(), row.version());
            assertTrue(row.gain().median() > 0 && row.control().median() > 0, row.toString());
        }
    }

    @Test
    void rowsOfOtherVersionsStayWhileTheyFitTheCode() {
        String digest = new Calibration(HASTY, (source, version) -> source.text().replace("n + 0", "n")).digest(BENCH, other.get(0));
        Row fresh = new Row("add", other.get(0), NONE, NONE, digest);
        Row stale = new Row("add", other.get(1), NONE, NONE, "0123456789abcdef");

        CalibrationTable table = calibrate(BENCH, "n + 0", "n", new CalibrationTable(List.of(fresh, stale)));

        assertEquals(Set.of("add " + python.version(), "add " + other.get(0), "other " + python.version()),
                table.rows().stream().map(row -> row.name() + " " + row.version()).collect(Collectors.toSet()));
    }

    @Test
    void onlyVersionsWithoutFittingRowsAreDue() {
        Calibration calibration = new Calibration(HASTY, (source, version) -> source.text().replace("n + 0", "n"));
        Row fitting = new Row("add", python.version(), NONE, NONE, calibration.digest(BENCH, python.version()));
        Row stale = new Row("add", python.version(), NONE, NONE, "0123456789abcdef");

        assertEquals(List.of(), due(calibration, fitting));
        assertEquals(List.of(python), due(calibration, stale));
        assertEquals(List.of(python), due(calibration));
    }

    private List<Interpreter> due(Calibration calibration, Row... rows) {
        return calibration.due(BENCH, new CalibrationTable(List.of(rows)), List.of(python));
    }

    @Test
    void aBenchmarkThatIsLeftAloneHasNoRows() {
        assertEquals(List.of(), calibrate(BENCH, "absent", "", CalibrationTable.EMPTY).rows());
        assertEquals(List.of(python.version() + "  the transform leaves the benchmark alone"), told);
    }

    @Test
    void aWrongRewriteIsAnError() {
        assertUnusable("case add gives 10 before and 11 after", BENCH, "n + 0", "n + 1");
        assertUnusable("case other gives [20] before and (20,) after", BENCH, "[n]", "(n,)");
    }

    @Test
    void workMustNameEveryCase() {
        assertUnusable("WORK must name every case_ function and no other", BENCH + "def case_more(n): pass\n", "[n]",
                "list([n])");
    }

    @Test
    void tablesAreReadAsTheyAreWritten() {
        CalibrationTable table = new CalibrationTable(List.of(
                new Row("a", V3_8, new Spread(1.25, 1.2, 1.5), new Spread(1, 0.99, 1.01), "0123456789abcdef")));

        assertEquals("""
                case,python,ratio,low,high,control_low,control_high,digest
                a,3.8,1.250,1.200,1.500,0.990,1.010,0123456789abcdef
                """, table.toCsv());
        assertEquals(table, CalibrationTable.parse(table.toCsv()));
    }

    @Test
    void rowsThatDoNotFitTheCodeAreStale() {
        CalibrationTable table = new CalibrationTable(List.of(
                new Row("a", V3_8, NONE, NONE, "eight"), new Row("b", V3_13, NONE, NONE, "old"), new Row("a", V3_13, NONE, NONE, "new")));

        assertEquals(List.of(V3_13), table.staleVersions(version -> version == V3_8 ? "eight" : "new"));
    }

    private void assertUnusable(String message, String bench, String from, String to) {
        UnusableBenchmarkException failure = assertThrows(UnusableBenchmarkException.class,
                () -> calibrate(bench, from, to, CalibrationTable.EMPTY));
        assertTrue(failure.getMessage().endsWith(message), failure.getMessage());
    }

    private CalibrationTable calibrate(String bench, String from, String to, CalibrationTable old) {
        return new Calibration(HASTY, (source, version) -> source.text().replace(from, to))
                .calibrate(bench, old, List.of(python), told::add);
    }
}
