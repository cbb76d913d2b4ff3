package dev.hasten.cli;

import dev.hasten.cli.FileResult.Status;
import dev.hasten.engine.Optimizer;
import dev.hasten.engine.Outcome;
import dev.hasten.engine.Pipeline;
import dev.hasten.engine.Settings;
import dev.hasten.source.Leftovers;
import dev.hasten.source.Source;
import dev.hasten.source.SourceException;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Remark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.ParseResult;

/** One run over many files, or over standard input: everything that the commands have in common. */
final class Batch {

    private final Console console;
    private final FileOptions files;
    private final Optimizer optimizer;
    private final Settings settings;
    private final Summary summary = new Summary();
    private GivenFiles given = GivenFiles.one();
    private int failures;

    private Batch(Console console, FileOptions files, Optimizer optimizer, Settings settings) {
        this.console = console;
        this.files = files;
        this.optimizer = optimizer;
        this.settings = settings;
    }

    /**
     * Prepares a run.
     *
     * @throws UsageException if the options make no sense
     * @throws IOException    if the configuration cannot be read
     */
    static Batch of(ParseResult options, Workshop workshop, Console console) throws UsageException, IOException {
        return of(options, FileOptions.of(options), workshop, console);
    }

    /** The same for the paths of {@code files}. */
    static Batch of(ParseResult options, FileOptions files, Workshop workshop, Console console)
            throws UsageException, IOException {
        files.jobs();
        files.color(console);
        Pipeline pipeline = workshop.pipeline();
        Settings settings = new EngineOptions(options, files.config()).settings(pipeline);
        return new Batch(console, files, new Optimizer(pipeline, CostOption.costs(options, workshop)), settings);
    }

    FileOptions files() {
        return files;
    }

    /**
     * Finds the Python files.
     *
     * @throws UsageException if there is none, and no problem that explains it
     */
    List<Found> find() throws UsageException {
        FileFinder finder = files.find(FileFinder.Scope.PYTHON, Set.of());
        report(finder.problems());
        List<Found> python = finder.python();
        requireSome(python);
        if (!finder.withLeftovers().isEmpty()) {
            python.removeIf(this::isHalfWritten);
        }
        return python;
    }

    /** Complains if there is nothing to do, which is most often a mistake in the paths. */
    void requireSome(List<Found> python) throws UsageException {
        if (python.isEmpty() && failures == 0) {
            throw new UsageException("no Python files in "
                    + String.join(", ", files.paths().stream().map(Found::slashed).toList()));
        }
    }

    private boolean isHalfWritten(Found file) {
        try {
            if (!Leftovers.isHalfWritten(file.path().toRealPath())) {
                return false;
            }
            report(List.of(new Problem(file.name()
                    + ": an interrupted run left it half written; hasten rewrite restores it")));
        } catch (IOException e) {
            report(List.of(Problem.of(file.name(), e)));
        }
        return true;
    }

    /** Prints what went wrong; the run will end with {@link Command#FAILED}. */
    void report(List<Problem> problems) {
        problems.forEach(each -> console.complain(each.text()));
        failures += problems.size();
    }

    /** Works on standard input. */
    void stdin(byte[] bytes, Delivery delivery) {
        Found file = new Found(Path.of(FileOptions.STDIN), files.stdinName(), Path.of(""), Found.Kind.PYTHON);
        try {
            Source source = Source.of(file.name(), bytes);
            FileWork work = new FileWork(optimizer, settings.tellingOfRewrites(), delivery, given);
            new Crew(1).run(List.of(file), each -> work.of(each, source), this::finish);
        } catch (SourceException e) {
            finish(FileResult.failed(file.name(), e.getMessage()));
        }
    }

    /** Works on all of {@code python}, and prints in their order. */
    void files(List<Found> python, Delivery delivery) throws UsageException {
        given = GivenFiles.read(python, files.paths(), settings, new Crew(files.jobs()));
        FileWork work = new FileWork(optimizer, settings.tellingOfRewrites(), delivery, given);
        try (Progress progress = Progress.of(python.size(), console)) {
            new Crew(files.jobs()).run(new ArrayList<>(python), work::of, result -> {
                finish(result);
                progress.step();
            });
        }
    }

    /** Rewrites one of the files once more, but only by the rewrites that are wanted; this wants a deep stack. */
    Outcome again(Found file, Source source, Predicate<Remark> wanted) {
        return optimizer.optimize(source, settings.wanting(wanted), given.around(file));
    }

    /** The oldest version that the files are for. */
    PythonVersion oldestTarget() {
        return settings.targets().get(0);
    }

    private void finish(FileResult result) {
        summary.add(result);
        if (result.status() == Status.FAILED) {
            failures++;
            console.complain(result.message());
        }
        console.out().writeBytes(result.output());
    }

    /**
     * Prints the summary.
     *
     * @param done what became of the changed files, such as {@code rewritten}
     * @return the exit code of a run that does not tell whether something would change
     */
    int close(String done) {
        if (!files.quiet()) {
            console.err().print(summary.text(done, settings));
        }
        return failures > 0 ? Command.FAILED : Command.OK;
    }

    /** Whether any file was changed, or would be. */
    boolean changedSome() {
        return summary.count(Status.CHANGED) > 0;
    }
}
