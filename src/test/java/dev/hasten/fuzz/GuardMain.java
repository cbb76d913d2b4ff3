package dev.hasten.fuzz;

import dev.hasten.engine.Outcome;
import dev.hasten.engine.Pipeline;
import dev.hasten.python.Comparison;
import dev.hasten.python.Interpreter;
import dev.hasten.python.Interpreters;
import dev.hasten.python.Limits;
import dev.hasten.python.PythonWorker;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.SyntaxException;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Level;
import dev.hasten.transform.Remark;
import dev.hasten.transform.Transform;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Switches each safety guard off, one at a time, and asks whether the random programs notice: {@code GuardMain [SEED
 * [COUNT]]} prints a line for each. A guard is only switched off where it refused something; a guard that no
 * program notices is one that the programs should be bent towards.
 */
final class GuardMain {

    /** What became of the programs that one guard refused something in. */
    private static final class Row {
        private int refused;
        private int rewritten;
        private int broken;
        private long first = -1;
    }

    /** Once a guard was caught this often, it is known to be needed. */
    private static final int ENOUGH = 3;

    private final long seed;
    private final PythonVersion version;
    private final Judge judge;
    private final ProgramGenerator generator = new ProgramGenerator();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private GuardMain(long seed, PythonWorker worker) {
        this.seed = seed;
        this.version = worker.interpreter().version();
        this.judge = new Judge(worker);
    }

    public static void main(String[] args) {
        long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        List<Interpreter> found = Interpreters.discover().found().stream()
                .filter(each -> each.hasFork() && Rewriting.everyVersion().contains(each.version())).toList();
        try (PythonWorker worker = PythonWorker.start(found.get(found.size() - 1),
                Limits.time(Duration.ofSeconds(3)))) {
            GuardMain run = new GuardMain(seed, worker);
            for (long number = 0; number < count; number++) {
                run.look(number);
            }
            run.print();
        }
    }

    private void look(long number) {
        String program = generator.program(seed, number);
        Rewriting rewriting = new Rewriting(Rewriting.everyVersion(), Level.O3.grants(), Set.of());
        Outcome guarded;
        try {
            guarded = rewriting.rewrite(program);
        } catch (SyntaxException e) {
            return;
        }
        Set<String> refusals = new TreeSet<>();
        for (Remark remark : guarded.remarks()) {
            if (remark.outcome() == Remark.Outcome.REFUSED) {
                refusals.add(remark.transform() + " " + remark.reason());
            }
        }
        for (Transform<?> transform : Pipeline.STANDARD.transforms()) {
            for (Guard guard : transform.guards()) {
                String key = transform.id() + " " + guard.id();
                if (guard.purpose() == Guard.Purpose.SAFETY) {
                    Row row = rows.computeIfAbsent(key, any -> new Row());
                    if (refusals.contains(key) && row.broken < ENOUGH) {
                        tryWithout(guard, program, guarded.text(), rewriting, row, number);
                    }
                }
            }
        }
    }

    private void tryWithout(Guard guard, String program, String guarded, Rewriting rewriting, Row row, long number) {
        row.refused++;
        String unguarded;
        try {
            unguarded = rewriting.without(Set.of(guard)).rewrite(program).text();
        } catch (RuntimeException e) {
            // Without its guard, a transform may not even come to an end.
            row.broken++;
            return;
        }
        if (!unguarded.equals(guarded)) {
            row.rewritten++;
            if (judge.compare(program, unguarded) instanceof Comparison.Different) {
                row.broken++;
                row.first = row.first < 0 ? number : row.first;
            }
        }
    }

    private void print() {
        System.out.printf("%-50s %9s %9s %9s %9s   on Python %s%n", "without guard", "refused", "rewritten", "broken",
                "first", version);
        rows.forEach((guard, row) -> System.out.printf("%-50s %9d %9d %9d %9s%n", guard, row.refused, row.rewritten,
                row.broken, row.first < 0 ? "never" : "" + row.first));
    }
}
