package dev.hasten.proof;

import dev.hasten.python.Interpreter;
import dev.hasten.python.Interpreters;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs CPython's own tests on its library, as it is and rewritten, and writes what differs. It may be ended at any time
 * and goes on where it stopped. Its options are words of the form {@code name=value}:
 *
 * <ul>
 * <li>{@code python=3.11,3.13}: the interpreters; otherwise all that are found with their tests.
 * <li>{@code level=O1,O2}: the levels; otherwise both of these.
 * <li>{@code transforms=ID,...}: these alone; otherwise all, those that are off by default as well.
 * <li>{@code modules=json,heapq,...}: these packages and modules of the library alone are rewritten.
 * <li>{@code assume=ID,...}, {@code no-assume=ID,...}: assumptions that are granted as well, or not. At no level is
 * {@code no-outside-overrides} granted, since a library is there to be derived from.
 * <li>{@code tests=test_json,...}: these files of tests alone.
 * <li>{@code state=DIR}: where everything is kept; otherwise {@code target/regression}. The report is
 * {@code report.md} there.
 * <li>{@code seconds=N}, {@code megabytes=N}: what one file of tests may use; otherwise 400 and 4096.
 * <li>{@code jobs=N}: how many files of tests are run at a time; otherwise two for each processor, since most of them
 * wait most of the time.
 * </ul>
 */
final class RegressionMain {
    private static final Set<String> OPTIONS = Set.of("python", "level", "transforms", "modules", "assume", "no-assume", "tests",
            "state", "seconds", "megabytes", "jobs");
    /** The report is written once in so many nanoseconds, since all results are read for it. */
    private static final long STEP = Duration.ofMinutes(1).toNanos();

    private final Map<String, String> options;
    private final List<Regression> regressions = new ArrayList<>();
    private final Path state;

    private RegressionMain(Map<String, String> options) {
        this.options = options;
        this.state = Path.of(options.getOrDefault("state", "target/regression")).toAbsolutePath();
    }

    public static void main(String[] words) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (String word : words) {
            String[] parts = word.split("=", 2);
            if (parts.length != 2 || !OPTIONS.contains(parts[0])) {
                System.err.println("not an option: " + word + "; there are " + OPTIONS.stream().sorted().toList());
                System.exit(2);
            }
            options.put(parts[0], parts[1]);
        }
        new RegressionMain(options).run();
    }

    private void run() throws Exception {
        Duration limit = Duration.ofSeconds(Integer.parseInt(options.getOrDefault("seconds", "400")));
        long memory = Long.parseLong(options.getOrDefault("megabytes", "4096")) << 20;
        try (SuiteRunner runner = new SuiteRunner(limit, memory)) {
            for (Interpreter interpreter : interpreters()) {
                for (String level : list("level", List.of("O1", "O2"))) {
                    Regression regression = prepare(interpreter, Level.valueOf(level), runner);
                    regressions.add(regression);
                    run(regression, runner);
                }
            }
        }
        System.out.println("written: " + state.resolve("report.md"));
    }

    private List<Interpreter> interpreters() {
        List<String> wanted = list("python", List.of());
        List<Interpreter> chosen = new ArrayList<>();
        for (Interpreter each : Interpreters.discover().found()) {
            if (wanted.isEmpty() || wanted.contains(each.version().toString())) {
                if (each.hasTestPackage()) {
                    chosen.add(each);
                } else {
                    System.out.println("left out, since it has no package test: " + each);
                }
            }
        }
        return chosen;
    }

    private Regression prepare(Interpreter interpreter, Level level, SuiteRunner runner) throws Exception {
        Set<Assumption> granted = Rewriting.granted(level);
        StringBuilder name = new StringBuilder(level.name());
        List<String> transforms = list("transforms", List.of());
        transforms.forEach(each -> name.append('+').append(each));
        List<String> modules = list("modules", List.of());
        modules.forEach(each -> name.append('=').append(each));
        for (String more : list("assume", List.of())) {
            granted.add(Assumption.byId(more).orElseThrow());
            name.append('+').append(more);
        }
        for (String revoked : list("no-assume", List.of())) {
            granted.remove(Assumption.byId(revoked).orElseThrow());
            name.append('-').append(revoked);
        }
        return Regression.prepare(interpreter, name.toString(), granted, transforms, modules,
                list("tests", List.of()), state, runner);
    }

    private void run(Regression regression, SuiteRunner runner) throws Exception {
        System.out.println(regression.title() + ": " + regression.rewriting().rewritten().size()
                + " files rewritten, " + regression.tests().size() + " files of tests");
        int jobs = Integer.parseInt(options.getOrDefault("jobs", "" + 2 * Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<List<FileComparison.Difference>>> runs = new ArrayList<>();
            long reported = System.nanoTime();
            for (String test : regression.tests()) {
                runs.add(pool.submit(() -> regression.run(test, runner)));
            }
            for (int i = 0; i < runs.size(); i++) {
                for (FileComparison.Difference each : runs.get(i).get()) {
                    System.out.println(regression.title() + " " + regression.tests().get(i) + " " + each);
                }
                if (System.nanoTime() - reported > STEP) {
                    report();
                    reported = System.nanoTime();
                }
            }
        } finally {
            pool.shutdownNow();
        }
        report();
    }

    private void report() throws IOException {
        RegressionReport report = new RegressionReport(ByDesign.read());
        for (Regression regression : regressions) {
            report.add(regression);
        }
        Files.writeString(state.resolve("report.md"), report.toString());
    }

    private List<String> list(String option, List<String> otherwise) {
        String value = options.get(option);
        return value == null ? otherwise : List.of(value.split(","));
    }
}
