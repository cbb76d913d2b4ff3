package dev.hasten.fuzz;

import dev.hasten.engine.Outcome;
import dev.hasten.python.BeforeAfter.Pair;
import dev.hasten.python.Behaviour;
import dev.hasten.python.Comparison;
import dev.hasten.python.Interpreter;
import dev.hasten.python.Limits;
import dev.hasten.python.PythonWorker;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.SyntaxException;
import dev.hasten.transform.Level;
import dev.hasten.transform.Remark;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Random programs, each rewritten and run before and after. Program after program goes to another interpreter; every
 * other one is rewritten for that interpreter alone, the rest for all versions. The levels take turns.
 */
final class Campaign implements AutoCloseable {
    private static final int BATCH = 40;
    /** One in so many is rewritten twice. */
    private static final int REST = 7;
    private static final Limits LIMITS = new Limits(Duration.ofMillis(1500), 1L << 30);

    /** A rewritten program that waits for its run. */
    private record Case(long number, String program, String rewritten, Level level, Rewriting rewriting) {
    }

    private final long seed;
    private final ProgramSource source;
    private final List<Judge> judges = new ArrayList<>();
    private final Consumer<Finding> findings;
    private final Figures figures;

    /**
     * A campaign with these interpreters; those that are too old or cannot fork are left out.
     *
     * @param source of the programs
     * @param figures go on counting where they stand
     * @param findings is told of what is wrong, as soon as it is known
     */
    Campaign(ProgramSource source, long seed, List<Interpreter> interpreters, Figures figures, Consumer<Finding> findings) {
        this.source = source;
        this.seed = seed;
        this.figures = figures;
        this.findings = findings;
        for (Interpreter interpreter : interpreters) {
            if (interpreter.hasFork() && interpreter.version().isAtLeast(PythonVersion.V3_8)) {
                judges.add(new Judge(PythonWorker.start(interpreter, LIMITS)));
            }
        }
    }

    /** Runs programs {@code from} to {@code from + count - 1}. */
    void run(long from, int count) {
        for (int j = 0; j < judges.size(); j++) {
            List<Case> cases = new ArrayList<>();
            for (long number = from; number < from + count; number++) {
                if (number % judges.size() == j) {
                    prepare(number, judges.get(j), cases);
                    if (cases.size() >= BATCH) {
                        judge(cases, j);
                        cases.clear();
                    }
                }
            }
            judge(cases, j);
        }
    }

    /** Runs a program that is kept: at each level, for each interpreter alone and for all versions. */
    void runKept(String program) {
        for (int j = 0; j < judges.size(); j++) {
            PythonVersion own = judges.get(j).worker().interpreter().version();
            List<Case> cases = new ArrayList<>();
            for (Level level : source.levels()) {
                for (List<PythonVersion> targets : List.of(List.of(own), Rewriting.everyVersion())) {
                    prepare(0, program, level, targets, judges.get(j), cases);
                }
            }
            judge(cases, j);
        }
    }

    private void prepare(long number, Judge judge, List<Case> cases) {
        long turn = number / judges.size();
        Level level = source.levels().get((int) (turn / 2 % source.levels().size()));
        List<PythonVersion> targets =
                turn % 2 == 0 ? List.of(judge.worker().interpreter().version()) : Rewriting.everyVersion();
        prepare(number, source.program(seed, number), level, targets, judge, cases);
    }

    private void prepare(long number, String program, Level level, List<PythonVersion> targets, Judge judge,
            List<Case> cases) {
        Rewriting rewriting = new Rewriting(targets, level.grants(), Set.of());
        figures.count("programs");
        figures.count("programs at " + level);
        Optional<Outcome> outcome = rewrite(number, program, level, rewriting, judge).filter(Outcome::changed);
        outcome.ifPresent(changed -> {
            cases.add(new Case(number, program, changed.text(), level, rewriting));
            if (number % REST == 0) {
                demandRest(number, program, changed.text(), level, rewriting, judge);
            }
        });
        figures.count(outcome.isEmpty() ? "programs left alone" : "programs rewritten");
    }

    private Optional<Outcome> rewrite(long number, String program, Level level, Rewriting rewriting, Judge judge) {
        try {
            Outcome outcome = rewriting.rewrite(program);
            for (Remark remark : outcome.remarks()) {
                figures.count(level, remark);
                if (remark.outcome() == Remark.Outcome.ROLLED_BACK) {
                    String shown = Shrinker.shrink(program, text -> rollsBack(text, rewriting));
                    note("rolled back", number, level, judge, rewriting, shown, remark.toString());
                }
            }
            return Optional.of(outcome);
        } catch (SyntaxException e) {
            boolean tooNew = e.getMessage().contains(" needs Python ");
            if (!tooNew && judge.compiles(program)) {
                note("Python is not understood", number, level, judge, rewriting, program, e.toString());
            }
            figures.count("not Python: " + e.getMessage());
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            String shown = Shrinker.shrink(program, text -> crashes(text, rewriting, e.getClass()));
            note("the optimizer fails", number, level, judge, rewriting, shown, e + " at " + Stream.of(e.getStackTrace()).limit(3).toList());
            return Optional.empty();
        }
    }

    private void demandRest(long number, String program, String rewritten, Level level, Rewriting rewriting,
            Judge judge) {
        if (rewriting.rewrite(rewritten).changed()) {
            String shown = Shrinker.shrink(program, text -> isRestless(text, rewriting));
            note("a second run changes something", number, level, judge, rewriting, shown,
                    rewriting.rewrite(shown).text());
        }
    }

    private static boolean rollsBack(String text, Rewriting rewriting) {
        try {
            return rewriting.rewrite(text).remarks().stream()
                    .anyMatch(remark -> remark.outcome() == Remark.Outcome.ROLLED_BACK);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isRestless(String text, Rewriting rewriting) {
        try {
            return rewriting.rewrite(rewriting.rewrite(text).text()).changed();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean crashes(String text, Rewriting rewriting, Class<?> how) {
        try {
            rewriting.rewrite(text);
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            return e.getClass() == how;
        }
    }

    /** If the programs take their interpreter down with them, each runs again with one of its own. */
    private void judge(List<Case> cases, int j) {
        try {
            judge(cases, judges.get(j));
        } catch (IllegalStateException | UncheckedIOException lost) {
            for (Case each : cases) {
                judges.set(j, judges.get(j).restarted(LIMITS));
                try {
                    judge(List.of(each), judges.get(j));
                } catch (IllegalStateException | UncheckedIOException again) {
                    figures.count("  inconclusive: ends the interpreter that watches it");
                }
            }
            judges.set(j, judges.get(j).restarted(LIMITS));
        }
    }

    private void judge(List<Case> cases, Judge judge) {
        List<Comparison> comparisons = judge.compareAll(
                cases.stream().map(each -> Pair.of(each.program, each.rewritten)).toList());
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            figures.count("rewritten texts run");
            if (comparisons.get(i) instanceof Comparison.Same same) {
                String ending = same.behaviour().raised().map(raised -> "  ended by " + raised.type()).orElse("  to the end");
                figures.count(ending);
            } else if (comparisons.get(i) instanceof Comparison.Inconclusive inconclusive) {
                figures.count("  inconclusive: " + inconclusive.reason().lines().findFirst().orElse(""));
            } else {
                figures.count("  DIFFERENT");
                String shown = shrink(each, judge);
                String detail = judge.difference(shown, each.rewriting).map(Behaviour.Difference::toString).orElse("?");
                note("behaves differently", each.number, each.level, judge, each.rewriting, shown,
                        detail + "\nrewritten:\n" + each.rewriting.rewrite(shown).text());
            }
        }
    }

    /** Annotations must stay true, so at the level that relies on them the arguments of calls are kept. */
    private static String shrink(Case each, Judge judge) {
        return Shrinker.shrink(each.program, text -> (each.level != Level.O3 || keepsCalls(each.program, text))
                && judge.difference(text, each.rewriting).isPresent());
    }

    private static boolean keepsCalls(String program, String text) {
        return text.lines().map(String::strip).allMatch(line -> program.contains(line) || line.equals("pass"));
    }

    private void note(String kind, long number, Level level, Judge judge, Rewriting rewriting, String program,
            String detail) {
        findings.accept(new Finding(kind, number, level, judge.worker().interpreter().version() + " for "
                + rewriting.targets(), program, detail));
    }

    @Override
    public void close() {
        judges.forEach(judge -> judge.worker().close());
    }
}
