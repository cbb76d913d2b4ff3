package dev.hasten.cli;

import dev.hasten.verify.Culprit;
import dev.hasten.verify.Observation;
import dev.hasten.verify.RewrittenFile;
import dev.hasten.verify.Scratch;
import dev.hasten.verify.Verification;
import dev.hasten.verify.VerifyTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code hasten verify}: runs the user's tests against the original and a rewritten copy. */
final class VerifyCommand implements Command {

    private static final String END_OF_OPTIONS = "--";
    private static final String PROJECT = "--project";
    private static final String TIMEOUT = "--timeout";
    private static final int SECONDS = 1800;

    private final Workshop workshop;

    VerifyCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addOption(Args.one("DIR", "The directory of the project, in which the command runs; by default, the"
                + " current one. The paths are inside of it.", PROJECT));
        spec.addOption(Args.one("SECONDS", "How long one run of the command may take (default: " + SECONDS + ").",
                TIMEOUT));
        EngineOptions.addTo(spec);
        FileOptions.addTo(spec);
        spec.usageMessage().customSynopsis("hasten verify [OPTIONS] [PATHS...] -- COMMAND...");
        return spec;
    }

    @Override
    public int run(ParseResult options, Console console) throws UsageException, IOException {
        List<String> words = options.originalArgs();
        int end = words.indexOf(END_OF_OPTIONS);
        if (end < 0 || end == words.size() - 1) {
            throw new UsageException("no command to run; it stands behind two dashes: hasten verify src -- pytest");
        }
        List<String> command = words.subList(end + 1, words.size());
        List<String> positional = Args.paths(options);
        List<String> paths = new ArrayList<>(positional.subList(0, positional.size() - command.size()));
        Path project = project(options);
        if (paths.isEmpty()) {
            paths.add(Args.value(options, PROJECT).orElse("."));
        }
        Batch batch = Batch.of(options, FileOptions.of(options, paths), workshop, console);
        if (batch.files().readsStdin()) {
            throw new UsageException("standard input is no project; give directories or files");
        }
        Set<Path> roots = new LinkedHashSet<>();
        for (Path path : batch.files().paths()) {
            roots.add(importRoot(inProject(path, project), project));
        }
        if (Files.isDirectory(project.resolve("src"))) {
            roots.add(Path.of("src"));
        }
        VerifyTask task = new VerifyTask(project, command, List.copyOf(roots), console.environment(), timeout(options));
        List<RewrittenFile> rewritten = rewrite(batch, project);
        int code = batch.close("rewritten in a copy");
        if (code != OK) {
            return code;
        }
        if (rewritten.isEmpty()) {
            console.out().println("nothing would be rewritten, so there is nothing to compare");
            return OK;
        }
        try (Scratch scratch = Scratch.create()) {
            return verify(new Verification(task, rewritten, scratch), batch, rewritten.size(), console);
        }
    }

    private static Path project(ParseResult options) throws UsageException, IOException {
        Path project = Path.of(Args.value(options, PROJECT).orElse(""));
        if (!Files.isDirectory(project)) {
            throw new UsageException(PROJECT + " takes a directory, not " + project);
        }
        return project.toRealPath();
    }

    private static Duration timeout(ParseResult options) throws UsageException {
        String text = Args.value(options, TIMEOUT).orElse("" + SECONDS);
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new UsageException(TIMEOUT + " takes a number of seconds, not " + text);
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    private static Path inProject(Path path, Path project) throws UsageException, IOException {
        if (!Files.exists(path)) {
            throw new UsageException(Found.slashed(path) + ": no such file or directory");
        }
        Path real = path.toRealPath();
        if (!real.startsWith(project)) {
            throw new UsageException(Found.slashed(path) + " is not inside of the project, " + project);
        }
        return real;
    }

    /** Where the package that {@code path} belongs to stands; relative to the project. */
    private static Path importRoot(Path path, Path project) {
        Path directory = Files.isDirectory(path) ? path : path.getParent();
        while (!directory.equals(project) && Files.exists(directory.resolve("__init__.py"))) {
            directory = directory.getParent();
        }
        return project.relativize(directory);
    }

    private static List<RewrittenFile> rewrite(Batch batch, Path project) throws UsageException {
        ConcurrentLinkedQueue<RewrittenFile> rewritten = new ConcurrentLinkedQueue<>();
        batch.files(batch.find(), (file, outcome) -> {
            if (outcome.changed()) {
                rewritten.add(new RewrittenFile(project.relativize(file.path().toRealPath()), outcome,
                        wanted -> batch.again(file, outcome.source(), wanted)));
            }
            return new byte[0];
        });
        return rewritten.stream().sorted(Comparator.comparing(RewrittenFile::path)).toList();
    }

    private static int verify(Verification verification, Batch batch, int files, Console console)
            throws UsageException, IOException {
        VerifyReport report = new VerifyReport(console.out(), batch.files().color(console));
        Observation original = verification.original();
        report.run("original", original);
        if (original.result().timedOut()) {
            console.complain("hasten: the original ran out of time; --timeout gives it more");
            return FAILED;
        }
        Observation rewritten = verification.rewritten(original);
        report.run("rewritten", rewritten);
        if (rewritten.used().isEmpty()) {
            report.tail(rewritten.result());
            console.complain("hasten: the command imported none of the rewritten files, so it showed nothing; does it"
                    + " import an installed copy? See \"Verify\" in the README.");
            return FAILED;
        }
        console.out().println(rewritten.used().size() + " of " + files + " rewritten files were imported");
        Verification.Differences differences = verification.differences(original, rewritten);
        report.flaky(differences.flaky());
        if (differences.real().isEmpty()) {
            console.out().println("no difference");
            return OK;
        }
        report.differences(differences.real(), original, rewritten);
        console.out().flush();
        List<Culprit> culprits = verification.blame(original, differences.real(), batch.oldestTarget());
        culprits.forEach(report::culprit);
        return DIFFERENT;
    }
}
