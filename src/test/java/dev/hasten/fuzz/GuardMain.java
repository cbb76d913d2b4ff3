package dev.hasten.fuzz;

import dev.hasten.engine.Outcome;
import dev.hasten.engine.Pipeline;
import dev.hasten.engine.RoomExamples;
import dev.hasten.python.Comparison;
import dev.hasten.python.Interpreter;
import dev.hasten.python.Interpreters;
import dev.hasten.python.Limits;
import dev.hasten.python.PythonWorker;
import dev.hasten.rooms.Example;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.SyntaxException;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Level;
import dev.hasten.transform.Remark;
import dev.hasten.transform.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Switches each safety guard off, one at a time, and asks who notices: the examples of its room, and the random
 * programs. {@code GuardMain [SEED [COUNT [FILE]]]} writes a table as Markdown; guards that the file has already are
 * not tried again, so that a table can be brought up to date. In random programs, a guard is only
 * switched off where it refused something; a guard that no program notices is one that the programs should be bent
 * towards, and one that nobody notices is untested or unneeded.
 */
final class GuardMain {

    /** What became of the programs that one guard refused something in. */
    private static final class Row {
        private int examples;
        private int brokenExamples;
        private int refused;
        private int rewritten;
        private int broken;
        private long first = -1;

        /** The row that stands in a table as {@code line}. */
        private static Row of(Matcher line) {
            Row row = new Row();
            row.brokenExamples = Integer.parseInt(line.group("brokenExamples"));
            row.examples = Integer.parseInt(line.group("examples"));
            row.refused = Integer.parseInt(line.group("refused"));
            row.rewritten = Integer.parseInt(line.group("rewritten"));
            row.broken = Integer.parseInt(line.group("broken"));
            row.first = line.group("first").equals("never") ? -1 : Long.parseLong(line.group("first"));
            return row;
        }
    }

    private static final Pattern ROW = Pattern.compile("\\| (?<guard>`.+` \\| `.+`) \\| (?<brokenExamples>\\d+) of (?<examples>\\d+)"
            + " \\| (?<refused>\\d+) \\| (?<rewritten>\\d+) \\| (?<broken>\\d+) \\| (?<first>never|\\d+) \\|");

    /** Once a guard was caught this often, it is known to be needed. */
    private static final int ENOUGH = 3;

    private final long seed;
    private final PythonVersion version;
    private final Judge judge;
    private final ProgramGenerator generator = new ProgramGenerator();
    private final Map<String, Row> known;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** @param known what earlier runs found */
    private GuardMain(long seed, PythonWorker worker, Map<String, Row> known) {
        this.seed = seed;
        this.known = known;
        this.version = worker.interpreter().version();
        this.judge = new Judge(worker);
    }

    public static void main(String[] args) throws IOException {
        long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        Path file = Path.of(args.length > 2 ? args[2] : "target/guards.md");
        List<PythonWorker> workers = new ArrayList<>();
        for (Interpreter each : Interpreters.discover().found()) {
            if (each.hasFork()) {
                workers.add(PythonWorker.start(each, Limits.time(Duration.ofSeconds(3))));
            }
        }
        GuardMain run = new GuardMain(seed, workers.get(workers.size() - 1), rows(file));
        run.lookAtRooms(workers.stream().map(Judge::new).toList());
        for (long number = 0; number < count; number++) {
            run.look(number);
        }
        Files.writeString(file, run.table(count));
        System.out.println("written: " + file);
        workers.forEach(PythonWorker::close);
    }

    private static Map<String, Row> rows(Path file) throws IOException {
        Map<String, Row> rows = new HashMap<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group("guard"), Row.of(row));
            }
        }
        return rows;
    }

    private void lookAtRooms(List<Judge> judges) {
        for (Transform<?> transform : Pipeline.STANDARD.transforms()) {
            for (Guard guard : transform.guards()) {
                if (guard.purpose() == Guard.Purpose.SAFETY && known.containsKey(name(transform, guard))) {
                    rows.put(name(transform, guard), known.get(name(transform, guard)));
                } else if (guard.purpose() == Guard.Purpose.SAFETY) {
                    Row row = rows.computeIfAbsent(name(transform, guard), any -> new Row());
                    for (Example example : RoomExamples.refusals(transform, guard)) {
                        row.examples++;
                        row.brokenExamples += breaks(transform, guard, example, judges) ? 1 : 0;
                    }
                }
            }
        }
    }

    private static boolean breaks(Transform<?> transform, Guard guard, Example example, List<Judge> judges) {
        String unguarded = RoomExamples.optimize(transform, example, example.before(), Set.of(guard)).text();
        List<PythonVersion> targets = RoomExamples.targets(example);
        return judges.stream().filter(judge -> targets.contains(judge.worker().interpreter().version()))
                .anyMatch(judge -> judge.compare(example.before(), unguarded) instanceof Comparison.Different);
    }

    private static String name(Transform<?> transform, Guard guard) {
        return "`" + transform.id() + "` | `" + guard.id() + "`";
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
                if (guard.purpose() == Guard.Purpose.SAFETY && !known.containsKey(name(transform, guard))
                        && refusals.contains(transform.id() + " " + guard.id())) {
                    tryWithout(guard, program, guarded.text(), rewriting, rows.get(name(transform, guard)), number);
                }
            }
        }
    }

    private void tryWithout(Guard guard, String program, String guarded, Rewriting rewriting, Row row, long number) {
        if (row.broken >= ENOUGH) {
            return;
        }
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

    private String table(int count) {
        StringBuilder text = new StringBuilder("""
                # The guards, each switched off

                Each safety guard is switched off, alone. "Examples" are those of its room that then break, of all that
                it has. The random programs are those that it refused something in, those that are rewritten further
                without it, and those that then behave differently; after %d of these it is known to be needed.
                %d programs of seed %d, every transform, -O3, on Python %s.

                | transform | guard | examples | refused in | rewritten | broken | first |
                |---|---|---|---|---|---|---|
                """.formatted(ENOUGH, count, seed, version));
        rows.forEach((guard, row) -> text.append(String.format("| %s | %d of %d | %d | %d | %d | %s |%n", guard,
                row.brokenExamples, row.examples, row.refused, row.rewritten, row.broken,
                row.first < 0 ? "never" : "" + row.first)));
        long byRooms = rows.values().stream().filter(row -> row.brokenExamples > 0).count();
        long byPrograms = rows.values().stream().filter(row -> row.broken > 0).count();
        long byNobody = rows.values().stream().filter(row -> row.brokenExamples + row.broken == 0).count();
        return text.append(String.format("%nOf %d guards, the rooms catch %d, the random programs %d, nobody %d.%n",
                rows.size(), byRooms, byPrograms, byNobody)).toString();
    }
}
