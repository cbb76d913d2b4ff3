package dev.hasten.cli;

import dev.hasten.transform.Remark;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each transform rewrote something, and how often each reason stopped it. */
final class Tally {

    private final Map<String, Map<String, Integer>> reasons = new TreeMap<>();
    private final Map<String, Integer> applied = new TreeMap<>();

    /** Counts {@code remarks}, those of one file; several threads may do so at once. */
    synchronized void add(List<Remark> remarks) {
        for (Remark remark : remarks) {
            applied.merge(remark.transform(), remark.outcome() == Remark.Outcome.APPLIED ? 1 : 0, Integer::sum);
            if (remark.outcome() != Remark.Outcome.APPLIED) {
                String reason = remark.outcome() == Remark.Outcome.ASSUMPTION_REVOKED
                        ? "needs --assume " + remark.reason() : remark.reason();
                reasons.computeIfAbsent(remark.transform(), any -> new TreeMap<>()).merge(reason, 1, Integer::sum);
            }
        }
    }

    /** A line for each transform that found a candidate, by its name; the reasons with the most frequent first. */
    String text() {
        StringBuilder text = new StringBuilder();
        applied.forEach((transform, count) -> {
            text.append(transform).append(": ").append(count).append(" rewritten");
            sorted(reasons.getOrDefault(transform, Map.of()))
                    .forEach((reason, times) -> text.append(", ").append(times).append(' ').append(reason));
            text.append('\n');
        });
        return text.toString();
    }

    private static Map<String, Integer> sorted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
    }
}
