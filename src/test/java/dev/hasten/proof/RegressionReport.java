package dev.hasten.proof;

import dev.hasten.proof.FileComparison.Difference;
import dev.hasten.proof.FileComparison.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes what the runs came to as Markdown: a table, and below it each difference. */
final class RegressionReport {
    private static final int LONGEST_REASON = 300;

    private final ByDesign byDesign;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder details = new StringBuilder();

    RegressionReport(ByDesign byDesign) {
        this.byDesign = byDesign;
    }

    /** Adds a row, and the differences that it counts. */
    void add(Regression regression) throws IOException {
        List<Regression.Compared> compared = regression.compared();
        int tests = 0;
        int skipped = 0;
        int late = 0;
        int explained = 0;
        int[] kinds = new int[Kind.values().length];
        Set<String> imported = new TreeSet<>();
        List<String> lines = new ArrayList<>();
        for (Regression.Compared file : compared) {
            tests += file.after().tests().size();
            skipped += file.after().count("skipped");
            late += file.after().timedOut() ? 1 : 0;
            imported.addAll(file.after().imported());
            for (Difference difference : file.differences()) {
                Optional<String> reason = byDesign.reason(regression.series(), file.test() + " " + difference.test());
                if (reason.isPresent()) {
                    explained++;
                } else {
                    kinds[difference.kind().ordinal()]++;
                }
                lines.add("* `" + file.test() + " " + difference.test() + "`: " + shown(difference.before()) + " → "
                        + shown(difference.after()) + reason.map(because -> " (" + because + ")").orElse(""));
            }
        }
        imported.retainAll(regression.rewriting().rewritten());
        int rewrites = regression.rewriting().byTransform().values().stream().mapToInt(Integer::intValue).sum();
        rows.append(String.format("| %s | %s | %d in %d files | %d | %d of %d | %d | %d | %d | %d | %d | %d | %d |%n",
                regression.release(), regression.name(), rewrites, regression.rewriting().rewritten().size(),
                imported.size(), compared.size(), regression.tests().size(), tests, skipped, late,
                kinds[Kind.NEW_FAILURE.ordinal()], kinds[Kind.NEW_PASS.ordinal()], kinds[Kind.OTHER.ordinal()],
                explained));
        details.append("\n## ").append(regression.title()).append("\n\n");
        regression.rewriting().byTransform()
                .forEach((transform, count) -> details.append("    ").append(String.format("%6d", count)).append("  ")
                        .append(transform).append('\n'));
        details.append('\n');
        regression.rewriting().problems().forEach(problem -> details.append("* ").append(problem).append('\n'));
        lines.forEach(line -> details.append(line).append('\n'));
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\s+", " ").replace("`", "'");
        return "`" + (line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "..." : line) + "`";
    }

    @Override
    public String toString() {
        return """
                # CPython's own tests on its rewritten library

                A difference counts if two runs of each side agree on it. "Imported" are the rewritten files that were
                seen in the processes of the tests. "Other" are tests that fail, or are skipped, for another reason.
                "Explained" are those that by-design.csv names.

                | CPython | level | rewrites | imported | test files | tests | skipped | out of time | new failures | new passes | other | explained |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """ + rows + details;
    }
}
