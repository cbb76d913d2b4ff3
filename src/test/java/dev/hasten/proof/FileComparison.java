package dev.hasten.proof;

import dev.hasten.python.TestObserver.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the runs of one file of tests on the original library with those on the rewritten one. */
final class FileComparison {
    /** Stands for the file as a whole among its tests. */
    static final String WHOLE_FILE = "(the whole file)";

    private static final Set<String> GOOD = Set.of("passed", "skipped", "xfailed");
    private static final String MISSING = "did not run";

    /** What a difference means. */
    enum Kind { NEW_FAILURE, NEW_PASS, OTHER }

    /**
     * A difference that both runs of each side agree on.
     *
     * @param test its name
     * @param before what became of it on the original library
     * @param after what became of it on the rewritten one
     */
    record Difference(String test, String before, String after, Kind kind) {
    }

    private FileComparison() {
    }

    /** Whether the first runs differ, so that second ones are wanted. */
    static boolean differ(FileRecord before, FileRecord after) {
        return !differences(List.of(before), List.of(after)).isEmpty();
    }

    /** What differs between every run of the one side and every run of the other. */
    static List<Difference> differences(List<FileRecord> before, List<FileRecord> after) {
        Set<String> names = new TreeSet<>(List.of(WHOLE_FILE));
        before.forEach(each -> names.addAll(each.tests().keySet()));
        after.forEach(each -> names.addAll(each.tests().keySet()));
        List<Difference> differences = new ArrayList<>();
        boolean cutShort = before.stream().anyMatch(FileRecord::timedOut);
        for (String name : names) {
            Set<String> old = before.stream().map(each -> value(each, name)).collect(Collectors.toSet());
            Set<String> now = after.stream().map(each -> value(each, name)).collect(Collectors.toSet());
            boolean common = now.stream().anyMatch(old::contains);
            if (!common && !(cutShort && (old.contains(MISSING) || now.contains(MISSING)
                    || name.equals(WHOLE_FILE)))) {
                String first = text(before.get(0), name);
                String second = text(after.get(0), name);
                differences.add(new Difference(name, first, second, kind(first, second)));
            }
        }
        return differences;
    }

    private static Kind kind(String before, String after) {
        if (isGood(before) == isGood(after)) {
            return Kind.OTHER;
        }
        return isGood(before) ? Kind.NEW_FAILURE : Kind.NEW_PASS;
    }

    private static boolean isGood(String value) {
        return GOOD.contains(value.split("[:,]", 2)[0]) && !value.contains(", then failed")
                && !value.contains(", then error") || value.equals("exit code 0");
    }

    private static String text(FileRecord record, String name) {
        if (name.equals(WHOLE_FILE)) {
            return record.timedOut() ? "ran out of time" : "exit code " + record.exitCode();
        }
        List<Outcome> outcomes = record.tests().get(name);
        return outcomes == null ? MISSING
                : outcomes.stream().map(Outcome::toString).collect(Collectors.joining(", then "));
    }

    /** The text without what differs from run to run. */
    private static String value(FileRecord record, String name) {
        String text = text(record, name);
        return name.equals(WHOLE_FILE) ? text : text.replaceAll("tmp\\w{8}|test_python_\\w+", "tmp").replaceAll("\\d+", "#");
    }
}
