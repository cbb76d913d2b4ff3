package dev.hasten.python;

import dev.hasten.python.BenchProgram.Run;
import dev.hasten.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Times programs, original against rewritten, in fresh processes. In one round every variant runs once under the same
 * hash seed, together or one after another; the next round goes through them backwards. The ratio is the median over the
 * rounds of the original's time over the variant's. The original takes part a second time, as a control. A program
 * that no level changes is not timed at all, but for one that is called {@code control}.
 */
public final class Bench {

    /** What the control is called in reports. */
    public static final String CONTROL = "control";
    /** The program that is timed although there is nothing in it to rewrite. */
    static final String CONTROL_PROGRAM = "control";
    /** Stands for the texts of the original when it takes part a second time. */
    private static final List<String> AGAIN = List.of();
    /** Intervals wider than this ask for more rounds. */
    private static final double AGREEMENT = 0.03;

    private final Map<String, SourceRewriter> levels;
    private final Turns turns;
    private final int rounds;
    private final int mostRounds;

    /**
     * @param levels what to compare with the original, by the name it has in reports, in order
     * @param turns how the variants of a round share the machine
     * @param rounds how many rounds to run
     * @param mostRounds how many to run if they disagree
     */
    public Bench(Map<String, SourceRewriter> levels, Turns turns, int rounds, int mostRounds) {
        this.levels = new LinkedHashMap<>(levels);
        this.turns = turns;
        this.rounds = rounds;
        this.mostRounds = mostRounds;
    }

    /**
     * How a program did.
     *
     * @param program its name
     * @param interpreter what it ran on
     * @param level what it was compared with, or {@link #CONTROL}
     * @param gain its time over that of the level; empty if that had the same text as the original
     * @param failure why the rewritten program is wrong; empty if it gave the same result
     */
    public record Row(String program, Interpreter interpreter, String level, Optional<Spread> gain,
            Optional<String> failure) {
    }

    /**
     * Times every program under every interpreter.
     *
     * @param listener is told each row as it comes
     * @throws UnusableBenchmarkException if an original cannot be timed
     */
    public List<Row> run(List<? extends BenchProgram> programs, List<Interpreter> interpreters, Consumer<Row> listener) {
        List<Row> rows = new ArrayList<>();
        for (BenchProgram program : programs) {
            for (Interpreter interpreter : interpreters.stream().filter(program::runsOn).toList()) {
                for (Row row : new Contest(program, interpreter).rows()) {
                    listener.accept(row);
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** One program under one interpreter: its variants, and their times in each round. */
    private final class Contest {
        private final BenchProgram program;
        private final Interpreter interpreter;
        private final List<String> original;
        private final Map<String, List<String>> texts = new LinkedHashMap<>();
        private final Map<List<String>, List<Double>> ratios = new LinkedHashMap<>();
        private final Map<List<String>, String> failures = new LinkedHashMap<>();

        Contest(BenchProgram program, Interpreter interpreter) {
            this.program = program;
            this.interpreter = interpreter;
            List<Source> files = program.files(interpreter);
            this.original = files.stream().map(Source::text).toList();
            levels.forEach((level, rewriter) ->
                    texts.put(level, rewriter.rewriteTogether(files, interpreter.version())));
        }

        List<Row> rows() {
            if (texts.values().stream().allMatch(original::equals) && !program.name().equals(CONTROL_PROGRAM)) {
                return texts.keySet().stream().map(level -> row(level, original)).toList();
            }
            for (int round = 1; round <= rounds || round <= mostRounds && !agree(); round++) {
                run(round);
            }
            List<Row> rows = new ArrayList<>();
            texts.forEach((level, text) -> rows.add(row(level, text)));
            rows.add(new Row(program.name(), interpreter, CONTROL, Optional.of(Spread.of(ratios.get(AGAIN))),
                    Optional.empty()));
            return rows;
        }

        private Row row(String level, List<String> text) {
            Optional<Spread> gain = text.equals(original) || failures.containsKey(text) ? Optional.empty()
                    : Optional.of(Spread.of(ratios.get(text)));
            return new Row(program.name(), interpreter, level, gain, Optional.ofNullable(failures.get(text)));
        }

        /** One round: the original, each text that differs from it and has not failed, and the control. */
        private void run(int round) {
            List<List<String>> order = new ArrayList<>();
            order.add(original);
            texts.values().stream().distinct()
                    .filter(text -> !text.equals(original) && !failures.containsKey(text)).forEach(order::add);
            order.add(AGAIN);
            if (round % 2 == 0) {
                Collections.reverse(order);
            }
            List<Run> ended = turns.take(order.stream()
                    .map(variant -> (Callable<Run>) () -> attempt(variant, round)).toList());
            Map<List<String>, Run> runs = new LinkedHashMap<>();
            for (int i = 0; i < order.size(); i++) {
                runs.put(order.get(i), ended.get(i));
            }
            Run reference = runs.remove(original);
            runs.forEach((variant, run) -> {
                if (run.result().equals(reference.result())) {
                    ratios.computeIfAbsent(variant, unseen -> new ArrayList<>())
                            .add(reference.seconds() / run.seconds());
                } else if (variant.equals(AGAIN)) {
                    throw new UnusableBenchmarkException(program.name() + " gives another result each time");
                } else {
                    failures.put(variant, "gives " + brief(run.result()) + " for " + brief(reference.result()));
                }
            });
        }

        /** A run; if it is of rewritten code and fails, its failure is its result, which no original has. */
        private Run attempt(List<String> variant, int round) {
            if (variant.equals(AGAIN) || variant.equals(original)) {
                return program.run(interpreter, original, round);
            }
            try {
                return program.run(interpreter, variant, round);
            } catch (UnusableBenchmarkException e) {
                return new Run(Double.NaN, "a failure: " + e.getMessage());
            }
        }

        private boolean agree() {
            return ratios.values().stream().map(Spread::of)
                    .allMatch(spread -> spread.width() <= AGREEMENT * spread.median());
        }
    }

    private static String brief(String result) {
        return result.length() <= 200 ? result : result.substring(0, 200) + "...";
    }
}
