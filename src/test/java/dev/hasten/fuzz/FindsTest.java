package dev.hasten.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code testdata/fuzz/finds.md} tells of the programs that were found. */
class FindsTest {
    private static final Path FINDS = Path.of("testdata/fuzz/finds.md");
    private static final String COUNTS = "| transform or fact | found by random programs | found by reading |\n|---|---|---|\n";

    /** A row of the table of finds. */
    private record Find(String program, List<String> culprits, boolean isRandom) {
    }

    private static List<Find> finds() throws IOException {
        List<Find> finds = new ArrayList<>();
        for (String line : Files.readAllLines(FINDS)) {
            String[] cells = line.split(" ?\\| ?");
            if (cells.length == 5 && !cells[1].equals("program") && !cells[1].startsWith("---")) {
                finds.add(new Find(cells[1], List.of(cells[2].split(";")[0].split(", ")), cells[3].startsWith("random")));
            }
        }
        return finds;
    }

    @Test
    void everyProgramThatWasFoundIsKept() throws IOException {
        String text = Files.readString(FINDS);
        try (Stream<Path> kept = Files.list(FINDS.resolveSibling("found"))) {
            for (String name : kept.map(file -> file.getFileName().toString().replace(".py", "")).sorted().toList()) {
                assertTrue(text.contains("found/" + name + "`"), name);
            }
        }
    }

    @Test
    void theCountsAreThoseOfTheRows() throws IOException {
        Map<String, int[]> counts = new TreeMap<>((a, b) -> a.contains(":") == b.contains(":") ? a.compareTo(b)
                : a.contains(":") ? 1 : -1);
        int[] all = new int[2];
        for (Find find : finds()) {
            int kind = find.isRandom() ? 0 : 1;
            all[kind]++;
            find.culprits().forEach(each -> counts.computeIfAbsent(each, any -> new int[2])[kind]++);
        }
        counts.put("z: rows in all", all);
        StringBuilder expected = new StringBuilder(COUNTS);
        counts.forEach((name, each) -> expected.append(
                "| %s | %d | %d |%n".formatted(name.replace("z: ", ""), each[0], each[1])));
        String text = Files.readString(FINDS);
        assertEquals(expected.toString(), text.substring(text.indexOf(COUNTS)));
    }
}
