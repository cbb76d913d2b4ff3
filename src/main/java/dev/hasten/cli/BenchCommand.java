package dev.hasten.cli;

import dev.hasten.engine.Optimizer;
import dev.hasten.engine.Settings;
import dev.hasten.engine.Settings.CostPolicy;
import dev.hasten.python.Bench;
import dev.hasten.python.BenchProgram;
import dev.hasten.python.BenchReport;
import dev.hasten.python.EngineRewriter;
import dev.hasten.python.Interpreter;
import dev.hasten.python.LibraryProgram;
import dev.hasten.python.Packages;
import dev.hasten.python.ScriptProgram;
import dev.hasten.python.SourceRewriter;
import dev.hasten.python.SuiteProgram;
import dev.hasten.python.Turns;
import dev.hasten.python.UnusableBenchmarkException;
import dev.hasten.transform.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hasten bench}: times programs, original against rewritten. */
final class BenchCommand implements Command {

    private static final int ROUNDS = 5;
    private static final Duration TIME_IN_A_PROCESS = Duration.ofMillis(250);

    private final Workshop workshop;

    BenchCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addOption(Args.many("FILE", "A program with a function main(scale) that does the work and returns a"
                + " comparable value, or a directory of them; only that function is timed.", List.of(), "--suite"));
        spec.addOption(Args.one("N", "The scale that main is called with (default: 1).", "--scale"));
        spec.addOption(OptionSpec.builder("--arg").type(List.class).auxiliaryTypes(String.class).paramLabel("ARGUMENT")
                .description("An argument for the scripts; may be repeated.").build());
        spec.addOption(Args.many("PATH", "A package or module that the scripts import; it is rewritten with them.",
                List.of(), "--package"));
        spec.addOption(Args.many("LEVEL", "The levels to compare with the original: -O1 (the default), -O2, -O3.",
                List.of(), "-O"));
        spec.addOption(Args.many("TRANSFORM", "Switch on a transform that is off by default.", List.of(), "--enable"));
        CostOption.addTo(spec);
        PythonOption.addTo(spec);
        spec.addOption(Args.one("N", "How often each variant runs (default: " + ROUNDS
                + ", and up to twice as often where the runs disagree).", "--rounds"));
        spec.addOption(Args.one("FILE", "Write the results there as CSV.", "--csv"));
        return spec.addPositional(PositionalParamSpec.builder().paramLabel("SCRIPT").arity("0..*").type(List.class)
                .auxiliaryTypes(String.class).description("A script to time as a whole, from start to end.").build());
    }

    @Override
    public int run(ParseResult options, Console console) throws UsageException, IOException {
        List<BenchProgram> programs = programs(options);
        if (programs.isEmpty()) {
            throw new UsageException("no program to time: name a script, or programs with --suite");
        }
        List<Interpreter> interpreters = PythonOption.interpreters(options, console);
        int rounds = number(options, "--rounds", ROUNDS);
        Bench bench = new Bench(rewriters(options), Turns.ofThisSystem(), rounds, 2 * rounds);
        List<Bench.Row> rows;
        try {
            rows = bench.run(programs, interpreters, row -> console.complain(line(row)));
        } catch (UnusableBenchmarkException e) {
            throw new UsageException(e.getMessage());
        }
        BenchReport report = new BenchReport(rows);
        console.out().print(report.toMarkdown());
        Optional<String> csv = Args.value(options, "--csv");
        if (csv.isPresent()) {
            Files.writeString(Path.of(csv.get()), report.toCsv());
        }
        return rows.stream().allMatch(row -> row.failure().isEmpty()) ? OK : FAILED;
    }

    private static List<BenchProgram> programs(ParseResult options) throws UsageException, IOException {
        int scale = number(options, "--scale", 1);
        List<BenchProgram> programs = new ArrayList<>();
        Packages packages = Packages.read(Args.values(options, "--package").stream().map(Path::of).toList());
        for (String name : Args.values(options, "--suite")) {
            for (Path file : pythonFiles(Path.of(name))) {
                SuiteProgram program = SuiteProgram.read(file, scale, TIME_IN_A_PROCESS);
                programs.add(LibraryProgram.of(program).orElse(program));
            }
        }
        for (String name : Args.paths(options)) {
            programs.add(ScriptProgram.read(Path.of(name), Args.values(options, "--arg"), packages));
        }
        return programs;
    }

    private static List<Path> pythonFiles(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
    }

    private Map<String, SourceRewriter> rewriters(ParseResult options) throws UsageException, IOException {
        Optimizer optimizer = new Optimizer(workshop.pipeline(), CostOption.costs(options, workshop));
        Set<String> enabled = EngineOptions.transforms(Args.values(options, "--enable"), workshop.pipeline());
        List<String> names = Args.values(options, "-O");
        Map<String, SourceRewriter> rewriters = new LinkedHashMap<>();
        for (String name : names.isEmpty() ? List.of("1") : names) {
            Level level = EngineOptions.level(name);
            rewriters.put("-" + level, new EngineRewriter(optimizer, target -> new Settings(List.of(target),
                    level.grants(), enabled, Set.of(), CostPolicy.MEASURED_GAINS, Set.of())));
        }
        return rewriters;
    }

    private static String line(Bench.Row row) {
        return row.program() + "  " + row.interpreter().release() + "  " + row.level() + "  "
                + row.failure().orElseGet(() -> row.gain().map(Object::toString).orElse("unchanged"));
    }

    private static int number(ParseResult options, String name, int otherwise) throws UsageException {
        String text = Args.value(options, name).orElse(Integer.toString(otherwise));
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new UsageException(name + " takes a positive number, not " + text);
        }
        return Integer.parseInt(text);
    }
}
