package dev.hasten.rooms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.hasten.syntax.PythonVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The measurements of one room, as its {@code cost.csv} has them. */
public final class CostTable {

    /** The columns of the file, in order. */
    public static final String[] COLUMNS =
            {"case", "python", "ratio", "low", "high", "control_low", "control_high", "digest"};

    private final Map<String, Ratio> ratios;

    private CostTable(Map<String, Ratio> ratios) {
        this.ratios = ratios;
    }

    /** A table without measurements. */
    public static CostTable empty() {
        return new CostTable(Map.of());
    }

    /**
     * Reads the text of a {@code cost.csv}.
     *
     * @throws IllegalArgumentException if a number is malformed or a column is missing
     */
    public static CostTable parse(String csv) {
        Map<String, Ratio> ratios = new HashMap<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
            ratios.put(key(row.getField("case"), row.getField("python")), new Ratio(
                    Double.parseDouble(row.getField("ratio")),
                    Double.parseDouble(row.getField("low")),
                    Double.parseDouble(row.getField("high")),
                    Double.parseDouble(row.getField("control_high"))));
        }
        return new CostTable(ratios);
    }

    /** What {@code measuredCase} gains on {@code version}; empty if that was not measured. */
    public Optional<Ratio> ratio(String measuredCase, PythonVersion version) {
        return Optional.ofNullable(ratios.get(key(measuredCase, version.toString())));
    }

    /** This table with the measurements of {@code other} in place of its own. */
    public CostTable overriddenBy(CostTable other) {
        Map<String, Ratio> both = new HashMap<>(ratios);
        both.putAll(other.ratios);
        return new CostTable(both);
    }

    private static String key(String measuredCase, String version) {
        return version + " " + measuredCase;
    }
}
