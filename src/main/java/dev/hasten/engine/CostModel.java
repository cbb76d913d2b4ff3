package dev.hasten.engine;

import dev.hasten.rooms.CostTable;
import dev.hasten.rooms.Ratio;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Decides whether a rewrite pays: it must be a measured gain on every target version. A version without a
 * measurement is unknown, and unknown does not pay.
 */
public final class CostModel {

    /** Below this, a gain cannot be told from how the code happens to be laid out in memory. */
    private static final double LEAST_RATIO = 1.02;
    /** What a rewrite must gain that adds lines, which people have to read, outside of nested loops. */
    private static final double LEAST_FOR_LINES = 1.07;
    /** The same in nested loops. */
    private static final double LEAST_FOR_LINES_IN_NESTED_LOOPS = 1.04;

    private final Map<String, CostTable> tables = new ConcurrentHashMap<>();
    private final Function<String, CostTable> source;

    /** @param source gives the measurements of a transform by its id */
    public CostModel(Function<String, CostTable> source) {
        this.source = source;
    }

    /** Why the rewrite does not pay, in one sentence; empty if it does. */
    Optional<String> objection(String transform, Verdict.Rewrite rewrite, List<PythonVersion> targets) {
        Gain gain = rewrite.gain();
        double least = least(rewrite);
        CostTable table = tables.computeIfAbsent(transform, source);
        for (PythonVersion target : targets) {
            Optional<Ratio> measured = table.ratio(gain.measuredCase(), target);
            if (measured.isEmpty()) {
                return Optional.of("case " + gain.measuredCase() + " is not measured on Python " + target
                        + "; run hasten calibrate");
            }
            Ratio ratio = measured.get();
            boolean gains = ratio.value() >= LEAST_RATIO && ratio.low() > ratio.controlHigh();
            if (!gains || ratio.value() < least) {
                return Optional.of("case " + gain.measuredCase() + " runs at " + ratio + " of its speed on Python "
                        + target + (gains ? ", which is too little for more lines" : ""));
            }
        }
        return Optional.empty();
    }

    private static double least(Verdict.Rewrite rewrite) {
        boolean addsLines = rewrite.change().steps().stream()
                .anyMatch(step -> step instanceof Change.Before || step instanceof Change.AtTop);
        if (!addsLines) {
            return LEAST_RATIO;
        }
        return rewrite.gain().loopDepth() > 1 ? LEAST_FOR_LINES_IN_NESTED_LOOPS : LEAST_FOR_LINES;
    }
}
