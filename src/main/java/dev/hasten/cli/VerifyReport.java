package dev.hasten.cli;

import dev.hasten.python.CommandRunner;
import dev.hasten.source.UnifiedDiff;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Remark;
import dev.hasten.verify.Culprit;
import dev.hasten.verify.Observation;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells what {@code hasten verify} saw. */
final class VerifyReport {

    /** More differences than this are counted, but not shown one by one. */
    private static final int MOST_SHOWN = 20;
    private static final int LAST_LINES = 15;

    private final PrintStream out;
    private final boolean color;

    VerifyReport(PrintStream out, boolean color) {
        this.out = out;
        this.color = color;
    }

    /** One line on a run. */
    void run(String side, Observation observation) {
        CommandRunner.Result result = observation.result();
        List<String> parts = new ArrayList<>();
        parts.add(result.timedOut() ? "ran out of time" : "exit code " + result.exitCode());
        if (!observation.tests().isEmpty()) {
            List<String> counts = new ArrayList<>();
            observation.counts().forEach((outcome, count) -> counts.add(count + " " + outcome));
            parts.add(observation.tests().size() + " tests (" + String.join(", ", counts) + ")");
        }
        parts.add(String.format("%.1f s", result.time().toMillis() / 1000.0));
        out.println(String.format("%-9s  ", side) + String.join(", ", parts));
    }

    /** The end of what the command printed. */
    void tail(CommandRunner.Result result) {
        for (String text : List.of(result.output(), result.errors())) {
            List<String> lines = text.lines().toList();
            lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())
                    .forEach(line -> out.println("    " + line));
        }
    }

    /** What was not the same in two runs of one side. */
    void flaky(Set<String> flaky) {
        flaky.stream().limit(MOST_SHOWN).forEach(what -> out.println("unsteady, does not count: " + what));
        rest(flaky.size());
    }

    /** What differs between the sides. */
    void differences(Set<String> real, Observation original, Observation rewritten) {
        Map<String, String> before = original.values();
        Map<String, String> after = rewritten.values();
        for (String what : real.stream().limit(MOST_SHOWN).toList()) {
            out.println("different: " + what);
            out.println("    original:  " + before.getOrDefault(what, "did not run"));
            out.println("    rewritten: " + after.getOrDefault(what, "did not run"));
        }
        rest(real.size());
        if (original.tests().isEmpty()) {
            out.println("the end of what the rewritten program printed:");
            tail(rewritten.result());
        }
    }

    private void rest(int all) {
        if (all > MOST_SHOWN) {
            out.println("... and " + (all - MOST_SHOWN) + " more");
        }
    }

    /** The rewrites at fault in one file. */
    void culprit(Culprit culprit) {
        String path = Found.slashed(culprit.path());
        out.println();
        out.println("without these rewrites the difference goes away:");
        Set<Assumption> assumptions = new TreeSet<>();
        for (Remark remark : culprit.outcome().remarks()) {
            if (remark.outcome() == Remark.Outcome.APPLIED) {
                assumptions.addAll(remark.assumes());
                out.println("  " + path + ":" + remark.line() + ": " + remark.transform() + ": " + remark.candidate()
                        + "; " + remark.detail());
            }
        }
        for (Assumption each : assumptions) {
            out.println("  " + each.id() + ": " + each.sentence());
        }
        out.println(assumptions.isEmpty() ? "This is a defect of hasten; please report it."
                : "If the program breaks one of these assumptions, revoke it with --no-assume; if it breaks none, this"
                        + " is a defect of hasten: please report it.");
        byte[] diff = UnifiedDiff.of(culprit.outcome().source(), culprit.outcome().edits(), path);
        out.writeBytes(color ? DiffPainter.paint(diff) : diff);
    }
}
