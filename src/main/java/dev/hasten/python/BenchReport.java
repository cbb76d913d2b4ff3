package dev.hasten.python;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.hasten.python.Bench.Row;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The results of a benchmark as tables. The program {@code control}, which has nothing to rewrite, has its row but takes
 * no part in means.
 */
public final class BenchReport {
    private final List<Row> rows;
    private final List<String> programs;
    private final List<String> levels;
    private final List<Interpreter> interpreters;

    /** @param rows what was measured, one row for each program, interpreter and level */
    public BenchReport(List<Row> rows) {
        this.rows = List.copyOf(rows);
        this.programs = distinct(Row::program);
        this.levels = distinct(Row::level);
        this.interpreters = distinct(Row::interpreter);
    }

    /** How to read the tables, one table for each level, and one for the control. */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder("""
                Processor time of the original over that of the rewritten program: the median over several rounds of fresh
                processes, and an interval. Above 1 is a gain. The results were compared on every run.

                """);
        for (String level : levels) {
            text.append("## ").append(level.equals(Bench.CONTROL) ? "Noise: the original against itself" : level)
                    .append("\n\n");
            line(text, "program", Interpreter::release);
            text.append("|---|").append("---:|".repeat(interpreters.size())).append('\n');
            for (String program : programs) {
                line(text, program, interpreter -> cell(row(program, interpreter, level)));
            }
            line(text, "**geometric mean**", interpreter -> geometricMean(level, interpreter));
            line(text, "slowest", interpreter -> slowest(level, interpreter));
            text.append('\n');
        }
        return text.toString();
    }

    /** One line for each row. */
    public String toCsv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("program", "python", "level", "ratio", "low", "high", "note");
            for (Row row : rows) {
                String note = row.failure().orElse(row.gain().isEmpty() ? "unchanged" : "");
                Spread gain = row.gain().orElse(new Spread(1, 1, 1));
                csv.writeRecord(row.program(), row.interpreter().release(), row.level(),
                        row.failure().isPresent() ? "" : precise(gain.median()),
                        row.failure().isPresent() ? "" : precise(gain.low()),
                        row.failure().isPresent() ? "" : precise(gain.high()), note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Of the medians; programs that were left alone count as 1, those that failed not at all. */
    private String geometricMean(String level, Interpreter interpreter) {
        OptionalDouble logarithm =
                ranked(level, interpreter).stream().mapToDouble(row -> Math.log(ratio(row))).average();
        return logarithm.isEmpty() ? "" : "**" + number(Math.exp(logarithm.getAsDouble())) + "**";
    }

    private String slowest(String level, Interpreter interpreter) {
        return ranked(level, interpreter).stream().min(Comparator.comparingDouble(BenchReport::ratio))
                .map(row -> number(ratio(row)) + " " + row.program()).orElse("");
    }

    private List<Row> ranked(String level, Interpreter interpreter) {
        return rows.stream().filter(row -> row.level().equals(level) && row.interpreter().equals(interpreter)
                && !row.program().equals(Bench.CONTROL_PROGRAM) && row.failure().isEmpty()).toList();
    }

    private Optional<Row> row(String program, Interpreter interpreter, String level) {
        return rows.stream().filter(row -> row.program().equals(program) && row.level().equals(level)
                && row.interpreter().equals(interpreter)).findFirst();
    }

    private static String cell(Optional<Row> row) {
        if (row.isPresent() && row.get().failure().isPresent()) {
            return "WRONG";
        }
        return row.map(measured -> measured.gain().map(Spread::toString).orElse("unchanged")).orElse("");
    }

    private void line(StringBuilder text, String title, Function<Interpreter, String> cell) {
        text.append("| ").append(title).append(" | ")
                .append(interpreters.stream().map(cell).collect(Collectors.joining(" | "))).append(" |\n");
    }

    private <T> List<T> distinct(Function<Row, T> column) {
        return rows.stream().map(column).distinct().toList();
    }

    private static double ratio(Row row) {
        return row.gain().map(Spread::median).orElse(1.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String precise(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
