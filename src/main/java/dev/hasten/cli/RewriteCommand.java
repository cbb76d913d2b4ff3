package dev.hasten.cli;

import dev.hasten.engine.Outcome;
import dev.hasten.source.AtomicWriter;
import dev.hasten.source.Leftovers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code hasten rewrite}: in place, or a copy of the tree. */
final class RewriteCommand implements Command {

    private static final String CHECK = "--check";
    private static final String OUTPUT = "--output";
    /** How long an interrupted run waits for the file that it is writing. */
    private static final int SECONDS_TO_FINISH = 10;

    private final Workshop workshop;
    private final AtomicWriter writer = new AtomicWriter();

    RewriteCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addOption(Args.one("DIR", "Leave the files alone and write an optimized copy into this directory: of the"
                + " contents of the one directory given, or else of all paths, which are then below the current"
                + " directory.", "-o", OUTPUT));
        spec.addOption(Args.flag("Write nothing; end with code 1 if something would change.", CHECK));
        EngineOptions.addTo(spec);
        FileOptions.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult options, Console console) throws UsageException, IOException {
        Batch batch = Batch.of(options, workshop, console);
        Optional<String> output = Args.value(options, OUTPUT);
        boolean check = Args.isSet(options, CHECK);
        if (check && output.isPresent()) {
            throw new UsageException(CHECK + " writes nothing, so it goes without " + OUTPUT);
        }
        if (batch.files().readsStdin()) {
            return stdin(batch, check, console);
        }
        if (check) {
            batch.files(batch.find(), RewriteCommand::name);
            int code = batch.close("would be rewritten");
            return code == OK && batch.changedSome() ? WOULD_CHANGE : code;
        }
        // An interrupt then waits for the write under way, so that nothing is left lying about.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> writer.stop(SECONDS_TO_FINISH)));
        if (output.isPresent()) {
            new TreeCopy(batch, writer).into(Path.of(output.get()));
        } else {
            inPlace(batch);
        }
        return batch.close("rewritten");
    }

    private static int stdin(Batch batch, boolean check, Console console) throws IOException {
        batch.stdin(console.in().readAllBytes(), (file, outcome) ->
                check ? new byte[0] : outcome.source().encode(outcome.text()));
        int code = batch.close(check ? "would be rewritten" : "rewritten");
        return check && code == OK && batch.changedSome() ? WOULD_CHANGE : code;
    }

    private static byte[] name(Found file, Outcome outcome) {
        return outcome.changed() ? ("would rewrite " + file.name() + "\n").getBytes(StandardCharsets.UTF_8)
                : new byte[0];
    }

    private void inPlace(Batch batch) throws UsageException {
        FileFinder finder = batch.files().find(FileFinder.Scope.PYTHON, Set.of());
        batch.report(finder.problems());
        cleanUp(finder, batch);
        List<Found> python = finder.python();
        batch.requireSome(python);
        batch.files(python, (file, outcome) -> {
            if (outcome.changed()) {
                writer.replace(file.path(), outcome.source().bytes(), outcome.source().encode(outcome.text()));
            }
            return new byte[0];
        });
    }

    private static void cleanUp(FileFinder finder, Batch batch) {
        for (Path directory : finder.withLeftovers()) {
            try {
                Leftovers.cleanUp(directory);
            } catch (IOException e) {
                batch.report(List.of(Problem.of(Found.slashed(directory), e)));
            }
        }
    }
}
