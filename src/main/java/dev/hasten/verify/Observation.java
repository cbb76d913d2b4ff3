package dev.hasten.verify;

import dev.hasten.python.CommandRunner;
import dev.hasten.python.TestObserver.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one run of the command came to.
 *
 * @param result how the process ended
 * @param tests what became of each test, if the runner told; empty if not
 * @param used the rewritten files that were seen to be imported or run
 */
public record Observation(CommandRunner.Result result, Map<String, List<Outcome>> tests, Set<String> used) {

    static final String EXIT = "exit code";
    static final String OUTPUT = "standard output";

    /** What is compared between runs, by what it is. Where the tests are known, the output is not looked at. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put(EXIT, result.timedOut() ? "none, since it ran out of time" : "" + result.exitCode());
        if (tests.isEmpty()) {
            values.put(OUTPUT, result.outputDigest());
        }
        tests.forEach((test, outcomes) ->
                values.put(test, String.join(", then ", outcomes.stream().map(Outcome::toString).toList())));
        return values;
    }

    /** What differs between this run and {@code other}. */
    Set<String> differences(Observation other) {
        Map<String, String> mine = values();
        Map<String, String> its = other.values();
        Set<String> differing = new TreeSet<>(mine.keySet());
        differing.addAll(its.keySet());
        differing.removeIf(what -> mine.containsKey(what) && mine.get(what).equals(its.get(what)));
        return differing;
    }

    /** How often each outcome was had. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        tests.values().forEach(outcomes -> outcomes.forEach(each -> counts.merge(each.outcome(), 1, Integer::sum)));
        return counts;
    }
}
