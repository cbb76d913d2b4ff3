package dev.hasten.python;

import dev.hasten.python.CalibrationTable.Row;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures the benchmark of a transform's room before and after the transform, and keeps its {@code cost.csv} up to date.
 */
public final class Calibration {
    private final CaseTimer timer;
    private final SourceRewriter transform;

    /**
     * @param timer how carefully to measure
     * @param transform applies one transform wherever it may, whatever it costs
     */
    public Calibration(CaseTimer timer, SourceRewriter transform) {
        this.timer = timer;
        this.transform = transform;
    }

    /**
     * Measures {@code bench} under each interpreter, and gives {@code old} with the new rows in it. Rows of other
     * versions stay as long as they fit the code. Versions on which the transform leaves the benchmark alone, or that
     * cannot compile it, get no rows.
     *
     * @param bench the text of a {@code bench.py}
     * @param listener is told what was measured, or why nothing was, in one line each
     * @throws UnusableBenchmarkException if the benchmark fails or gives other results once it is rewritten
     */
    public CalibrationTable calibrate(String bench, CalibrationTable old, List<Interpreter> interpreters,
            Consumer<String> listener) {
        Set<PythonVersion> outdated = new LinkedHashSet<>(old.staleVersions(version -> digest(bench, version)));
        interpreters.forEach(interpreter -> outdated.add(interpreter.version()));
        List<Row> rows = new ArrayList<>(old.rows().stream().filter(row -> !outdated.contains(row.version())).toList());
        for (Interpreter interpreter : interpreters) {
            rows.addAll(measure(bench, interpreter, listener));
        }
        List<String> cases = rows.stream().map(Row::name).distinct().toList();
        rows.sort(Comparator.comparingInt((Row row) -> cases.indexOf(row.name())).thenComparing(Row::version));
        return new CalibrationTable(rows);
    }

    /** Those interpreters for whose versions {@code table} has no rows, or rows that do not fit the code. */
    public List<Interpreter> due(String bench, CalibrationTable table, List<Interpreter> interpreters) {
        List<PythonVersion> stale = table.staleVersions(version -> digest(bench, version));
        return interpreters.stream()
                .filter(interpreter -> stale.contains(interpreter.version())
                        || table.rows().stream().noneMatch(row -> row.version() == interpreter.version()))
                .toList();
    }

    /** What identifies the code that is measured for a version. */
    public String digest(String bench, PythonVersion version) {
        return CalibrationTable.digest(bench, rewrite(bench, version));
    }

    private String rewrite(String bench, PythonVersion version) {
        return transform.rewrite(Source.ofText("bench.py", bench), version);
    }

    private List<Row> measure(String bench, Interpreter interpreter, Consumer<String> listener) {
        String after = rewrite(bench, interpreter.version());
        if (after.equals(bench)) {
            listener.accept(interpreter.version() + "  the transform leaves the benchmark alone");
            return List.of();
        }
        String digest = CalibrationTable.digest(bench, after);
        List<Row> rows = new ArrayList<>();
        for (CaseMeasurement measured : timer.measure(interpreter, bench, after)) {
            listener.accept("%s  %s %s, control %s".formatted(interpreter.version(), measured.name(), measured.gain(),
                    measured.control()));
            rows.add(new Row(measured.name(), interpreter.version(), measured.gain(), measured.control(), digest));
        }
        return rows;
    }
}
