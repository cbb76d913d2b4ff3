package dev.hasten.cli;

import dev.hasten.cli.FileResult.Status;
import dev.hasten.engine.Optimizer;
import dev.hasten.engine.Outcome;
import dev.hasten.engine.Pipeline;
import dev.hasten.engine.Settings;
import dev.hasten.rooms.Room;
import dev.hasten.source.Source;
import dev.hasten.transform.Remark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hasten explain TRANSFORM}, {@code hasten explain FILE:LINE} and {@code hasten explain PATHS...}. */
final class ExplainCommand implements Command {

    private static final Pattern PLACE = Pattern.compile("(.+):(\\d+)");

    private final Workshop workshop;

    ExplainCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        EngineOptions.addTo(spec);
        return spec.addPositional(PositionalParamSpec.builder().paramLabel("WHAT").arity("0..*").type(List.class)
                .auxiliaryTypes(String.class).description("A transform, or a place in a file,"
                        + " FILE:LINE, and after it the paths of the run that is meant, by default those of the project; or paths,"
                        + " to count what stopped each transform there.").build());
    }

    @Override
    public int run(ParseResult options, Console console) throws UsageException, IOException {
        List<String> words = Args.paths(options);
        Matcher place = PLACE.matcher(words.isEmpty() ? "" : words.get(0));
        if (place.matches()) {
            return explainPlace(place.group(1), Integer.parseInt(place.group(2)), options, console);
        }
        Pipeline pipeline = workshop.pipeline();
        if (!words.isEmpty() && pipeline.byId(words.get(0)).isEmpty() && Files.exists(Path.of(words.get(0)))) {
            return explainPaths(words, options, console);
        }
        if (words.size() != 1) {
            throw new UsageException("name one transform, one place as FILE:LINE, or paths");
        }
        String what = words.get(0);
        if (pipeline.byId(what).isEmpty()) {
            throw EngineOptions.unknownTransform(what, pipeline);
        }
        console.out().print(new Room(what).readme().orElseThrow());
        return OK;
    }

    private int explainPlace(String name, int line, ParseResult options, Console console)
            throws UsageException, IOException {
        Path path = Path.of(name);
        Pipeline pipeline = workshop.pipeline();
        ProjectConfig config = ProjectConfig.around(path);
        Settings settings = new EngineOptions(options, config).settings(pipeline);
        Found file = new Found(path, name, path, Found.Kind.PYTHON);
        List<String> words = wordsOfRun(options, config);
        FileWork work = new FileWork(new Optimizer(pipeline, CostOption.costs(options, workshop)), settings,
                (each, outcome) -> explained(outcome, line).getBytes(StandardCharsets.UTF_8),
                given(file, words, settings, options));
        List<FileResult> results = new ArrayList<>();
        new Crew(1).run(List.of(file), work::of, results::add);
        FileResult result = results.get(0);
        if (result.status() == Status.FAILED) {
            console.complain(result.message());
            return FAILED;
        }
        console.out().writeBytes(result.output());
        console.err().println(words.isEmpty()
                ? "looked at this file alone; behind the place, name the paths of the run that is meant"
                : "looked at it together with the files of " + String.join(", ", words));
        return OK;
    }

    private int explainPaths(List<String> words, ParseResult options, Console console)
            throws UsageException, IOException {
        Pipeline pipeline = workshop.pipeline();
        FileOptions paths = FileOptions.of(options, words);
        Settings settings = new EngineOptions(options, paths.config()).settings(pipeline);
        FileFinder found = paths.find(FileFinder.Scope.PYTHON, Set.of());
        Crew crew = new Crew(Runtime.getRuntime().availableProcessors());
        Tally tally = new Tally();
        FileWork work = new FileWork(new Optimizer(pipeline, CostOption.costs(options, workshop)), settings,
                (each, outcome) -> {
                    tally.add(outcome.remarks());
                    return new byte[0];
                }, GivenFiles.read(found.python(), paths.paths(), settings, crew));
        List<FileResult> results = new ArrayList<>();
        crew.run(new ArrayList<>(found.python()), work::of, results::add);
        found.problems().forEach(each -> console.complain(each.text()));
        List<FileResult> failed = results.stream().filter(each -> each.status() == Status.FAILED).toList();
        failed.forEach(each -> console.complain(each.message()));
        console.out().print(tally.text());
        return failed.isEmpty() && found.problems().isEmpty() ? OK : FAILED;
    }

    private static List<String> wordsOfRun(ParseResult options, ProjectConfig config) {
        List<String> words = Args.paths(options).subList(1, Args.paths(options).size());
        return words.isEmpty() && config.file() != null ? List.of(config.file().getParent().toString()) : words;
    }

    /** The files that a run over the project, or over the paths that the user names, would look at, and {@code file}. */
    private static GivenFiles given(Found file, List<String> words, Settings settings, ParseResult options)
            throws UsageException, IOException {
        if (words.isEmpty()) {
            return GivenFiles.one();
        }
        FileOptions paths = FileOptions.of(options, words);
        List<Found> files = new ArrayList<>(paths.find(FileFinder.Scope.PYTHON, Set.of()).python());
        files.removeIf(each -> each.key().equals(file.key()));
        files.add(file);
        return GivenFiles.read(files, paths.paths(), settings, new Crew(Runtime.getRuntime().availableProcessors()));
    }

    private static String explained(Outcome outcome, int line) throws IOException {
        Source source = outcome.source();
        if (line < 1 || line > source.lineCount()) {
            throw new IOException("there is no line " + line + ", the last one is " + source.lineCount());
        }
        StringBuilder text = new StringBuilder();
        text.append(source.name()).append(':').append(line).append(": ").append(source.line(line).strip()).append('\n');
        int header = text.length();
        for (Remark remark : outcome.remarks()) {
            if (remark.line() <= line && line <= remark.endLine()) {
                text.append("  ").append(remark.transform()).append(", ").append(remark.candidate()).append(": ")
                        .append(verdict(remark)).append('\n');
                if (!remark.detail().isEmpty()) {
                    text.append("      ").append(remark.detail()).append('\n');
                }
            }
        }
        if (text.length() == header) {
            text.append("  no transform saw anything of its kind here\n");
        }
        return text.toString();
    }

    private static String verdict(Remark remark) {
        return switch (remark.outcome()) {
            case APPLIED -> "rewritten";
            case REFUSED -> "refused by the guard " + remark.reason();
            case ASSUMPTION_REVOKED -> "needs --assume " + remark.reason();
            case NO_GAIN -> "no measured gain";
            case SELDOM -> "runs too seldom";
            case SWITCHED_OFF -> "switched off";
            case ROLLED_BACK -> "taken back";
        };
    }
}
