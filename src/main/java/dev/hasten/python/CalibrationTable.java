package dev.hasten.python;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.hasten.rooms.CostTable;
import dev.hasten.syntax.PythonVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The rows of a room's {@code cost.csv}. Each carries a digest of the code that was measured, before and after the
 * transform, so that a table that no longer fits its transform or its benchmark is noticed.
 *
 * @param rows the rows, in the order of the file
 */
public record CalibrationTable(List<Row> rows) {
    /** A table without rows. */
    public static final CalibrationTable EMPTY = new CalibrationTable(List.of());

    private static final int DIGEST_LENGTH = 16;

    public CalibrationTable {
        rows = List.copyOf(rows);
    }

    /**
     * One case under one version.
     *
     * @param digest of the code that was measured
     */
    public record Row(String name, PythonVersion version, Spread gain, Spread control, String digest) {
    }

    /**
     * Reads a {@code cost.csv}.
     *
     * @throws IllegalArgumentException if a number is malformed or a column is missing
     */
    public static CalibrationTable parse(String csv) {
        List<Row> rows = new ArrayList<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.add(new Row(row.getField("case"), version(row.getField("python")),
                    new Spread(number(row, "ratio"), number(row, "low"), number(row, "high")),
                    new Spread(1, number(row, "control_low"), number(row, "control_high")),
                    row.getField("digest")));
        }
        return new CalibrationTable(rows);
    }

    /** The text of the {@code cost.csv}. */
    public String toCsv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(CostTable.COLUMNS);
            for (Row row : rows) {
                csv.writeRecord(row.name(), row.version().toString(), decimal(row.gain().median()),
                        decimal(row.gain().low()), decimal(row.gain().high()), decimal(row.control().low()),
                        decimal(row.control().high()), row.digest());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The versions of which a row does not fit the digest of the code as it is now; oldest first. */
    public List<PythonVersion> staleVersions(Function<PythonVersion, String> digestOf) {
        TreeSet<PythonVersion> stale = new TreeSet<>();
        for (Row row : rows) {
            if (!row.digest().equals(digestOf.apply(row.version()))) {
                stale.add(row.version());
            }
        }
        return List.copyOf(stale);
    }

    /** What identifies the code that is measured. */
    public static String digest(String before, String after) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(before.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(after.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static PythonVersion version(String text) {
        return PythonVersion.ofMinor(Integer.parseInt(text.substring("3.".length())));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
