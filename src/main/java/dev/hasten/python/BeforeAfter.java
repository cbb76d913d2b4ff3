package dev.hasten.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs programs before and after they were rewritten, and compares what a user can see. */
public final class BeforeAfter {
    private final Function<Program, Behaviour> runner;

    private BeforeAfter(Function<Program, Behaviour> runner) {
        this.runner = runner;
    }

    /** A program and what it was rewritten to; both run under the name and with the input of the first. */
    public record Pair(Program before, Program after) {

        /** A program without arguments and input. */
        public static Pair of(String before, String after) {
            Program program = Program.of(before);
            return new Pair(program, program.withSource(after));
        }
    }

    /** Runs programs by means of {@code worker}, each in a process of its own. */
    public static BeforeAfter in(PythonWorker worker) {
        return new BeforeAfter(worker::run);
    }

    /** Runs a pair of programs, the original once more if they differ. */
    public Comparison compare(Pair pair) {
        Behaviour before = runner.apply(pair.before());
        if (before.timedOut()) {
            return new Comparison.Inconclusive("the original timed out");
        }
        Optional<Behaviour.Difference> difference = before.firstDifference(runner.apply(pair.after()));
        if (difference.isEmpty()) {
            return new Comparison.Same(before);
        }
        return before.firstDifference(runner.apply(pair.before()))
                .<Comparison>map(unstable -> new Comparison.Inconclusive("two runs of the original: " + unstable))
                .orElseGet(() -> new Comparison.Different(difference.get()));
    }

    /**
     * Compares many pairs quickly: all run together in one process, and those that seem to differ are compared again
     * by {@link #compare}.
     */
    public static List<Comparison> compareAll(PythonWorker worker, List<Pair> pairs) {
        List<Behaviour> behaviours = worker.runTogether(
                pairs.stream().flatMap(pair -> Stream.of(pair.before(), pair.after())).toList());
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Behaviour before = behaviours.get(2 * i);
            boolean same = !before.timedOut() && before.firstDifference(behaviours.get(2 * i + 1)).isEmpty();
            comparisons.add(same ? new Comparison.Same(before) : in(worker).compare(pairs.get(i)));
        }
        return comparisons;
    }
}
