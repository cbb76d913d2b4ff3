package dev.hasten.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.proof.FileComparison.Kind;
import dev.hasten.python.TestObserver.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FileComparisonTest {

    private static FileRecord record(int exitCode, boolean timedOut, Map<String, String> tests) {
        Map<String, List<Outcome>> outcomes = new TreeMap<>();
        tests.forEach((name, text) -> {
            String[] parts = text.split(": ", 2);
            outcomes.put(name, List.of(new Outcome(parts[0], parts.length > 1 ? parts[1] : "")));
        });
        return new FileRecord(exitCode, timedOut, 1, outcomes, List.of(), "");
    }

    private static FileRecord record(Map<String, String> tests) {
        return record(0, false, tests);
    }

    private static List<Kind> kinds(String before, String after) {
        return FileComparison.differences(List.of(record(Map.of("t", before))), List.of(record(Map.of("t", after))))
                .stream().map(FileComparison.Difference::kind).toList();
    }

    @Test
    void aTestThatFailsOnOneSideAloneIsANewFailureOrANewPass() {
        assertEquals(List.of(Kind.NEW_FAILURE), kinds("passed", "failed: AssertionError: 1"));
        assertEquals(List.of(Kind.NEW_FAILURE), kinds("skipped: no network", "error: OSError: 5"));
        assertEquals(List.of(Kind.NEW_PASS), kinds("failed: AssertionError: 1", "passed"));
        assertEquals(List.of(Kind.OTHER), kinds("failed: AssertionError: a", "failed: ValueError: a"));
        assertEquals(List.of(Kind.OTHER), kinds("passed", "skipped: too slow"));
    }

    @Test
    void numbersAndTemporaryNamesInReasonsDoNotCount() {
        assertEquals(List.of(), kinds("failed: OSError: pid 123 in /w/tmpab12_x9z", "failed: OSError: pid 9 in /w/tmp12345678"));
    }

    @Test
    void aTestThatDoesNotRunAnyMoreIsANewFailure() {
        List<FileComparison.Difference> differences = FileComparison.differences(
                List.of(record(Map.of("t", "passed", "u", "passed"))), List.of(record(1, false, Map.of("t", "passed"))));
        assertEquals(List.of(FileComparison.WHOLE_FILE, "u"),
                differences.stream().map(FileComparison.Difference::test).toList());
        assertTrue(differences.stream().allMatch(each -> each.kind() == Kind.NEW_FAILURE), differences::toString);
    }

    @Test
    void whatIsNotTheSameTwiceDoesNotCount() {
        FileRecord good = record(Map.of("t", "passed"));
        FileRecord bad = record(Map.of("t", "failed: AssertionError: 1"));
        assertTrue(FileComparison.differ(good, bad));
        assertFalse(FileComparison.differ(good, good));
        assertEquals(List.of(), FileComparison.differences(List.of(good, bad), List.of(bad, bad)));
        assertEquals(List.of(), FileComparison.differences(List.of(good, good), List.of(bad, good)));
    }

    @Test
    void whereTheOriginalRanOutOfTimeOnlyWhatBothRanCounts() {
        FileRecord late = record(-1, true, Map.of("t", "passed", "v", "passed"));
        FileRecord after = record(Map.of("t", "failed: AssertionError: 1", "u", "passed"));
        assertEquals(List.of("t"), FileComparison.differences(List.of(late), List.of(after)).stream()
                .map(FileComparison.Difference::test).toList());
    }
}
