package dev.hasten.cli;

import dev.hasten.cli.FileResult.Status;
import dev.hasten.engine.Settings;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what became of the files, for the lines that close a run. */
final class Summary {
    private static final int COUNT_WIDTH = 6;

    private final Map<Status, Integer> files = new EnumMap<>(Status.class);
    private final Map<String, Integer> rewrites = new TreeMap<>();
    private final Set<Assumption> inPlay = EnumSet.noneOf(Assumption.class);

    /** Counts one file. */
    void add(FileResult result) {
        files.merge(result.status(), 1, Integer::sum);
        for (Remark remark : result.applied()) {
            rewrites.merge(remark.transform(), 1, Integer::sum);
            inPlay.addAll(remark.assumes());
        }
    }

    /** The number of files that ended this way. */
    int count(Status status) {
        return files.getOrDefault(status, 0);
    }

    /**
     * The lines to print, each with its newline.
     *
     * @param done what was done to the changed files, such as {@code rewritten}
     */
    String text(String done, Settings settings) {
        StringBuilder text = new StringBuilder();
        List<String> counts = new ArrayList<>();
        counts.add(number(count(Status.CHANGED)) + " " + done);
        counts.add(count(Status.SAME) + " left alone");
        if (count(Status.FAILED) > 0) {
            counts.add(count(Status.FAILED) + " failed");
        }
        text.append(String.join(", ", counts)).append("; for Python ").append(TargetRange.text(settings.targets()))
                .append('\n');
        rewrites.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> text.append(aligned(each.getValue())).append(' ').append(each.getKey()).append('\n'));
        if (!inPlay.isEmpty()) {
            text.append("resting on ").append(String.join(", ", inPlay.stream().map(Assumption::id).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String aligned(int count) {
        String digits = Integer.toString(count);
        return " ".repeat(Math.max(0, COUNT_WIDTH - digits.length())) + digits;
    }

    private static String number(int files) {
        return files == 1 ? "1 file" : files + " files";
    }
}
