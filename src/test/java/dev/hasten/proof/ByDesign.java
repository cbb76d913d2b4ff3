package dev.hasten.proof;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tests that are known to see that a library was rewritten, each with its reason. */
final class ByDesign {
    static final Path FILE = Path.of("testdata/regression/by-design.csv");

    /**
     * A test.
     *
     * @param python the series, such as {@code 3.11}, or {@code *} for all
     * @param test its name, or the beginning of several names and a {@code *}
     * @param because what it looks at, or the assumption that it breaks
     */
    record Entry(String python, String test, String because) {

        boolean covers(String series, String name) {
            return (python.equals("*") || python.equals(series))
                    && (test.endsWith("*") ? name.startsWith(test.substring(0, test.length() - 1)) : name.equals(test));
        }
    }

    private final List<Entry> entries;

    private ByDesign(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static ByDesign read() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            rows.forEach(row -> entries.add(new Entry(row.getField("python"), row.getField("test"),
                    row.getField("because"))));
        }
        return new ByDesign(entries);
    }

    List<Entry> entries() {
        return entries;
    }

    /** Why a test fails on a rewritten library, if that is known. */
    Optional<String> reason(String series, String test) {
        return entries.stream().filter(each -> each.covers(series, test)).map(Entry::because).findFirst();
    }
}
