package dev.hasten.cli;

import dev.hasten.source.UnifiedDiff;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code hasten diff}: what would change, as a patch. */
final class DiffCommand implements Command {

    private static final String EXIT_CODE = "--exit-code";

    private final Workshop workshop;

    DiffCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addOption(Args.flag("End with code 1 if something would change.", EXIT_CODE));
        EngineOptions.addTo(spec);
        FileOptions.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult options, Console console) throws UsageException, IOException {
        Batch batch = Batch.of(options, workshop, console);
        Delivery delivery = delivery(batch.files().color(console));
        if (batch.files().readsStdin()) {
            batch.stdin(console.in().readAllBytes(), delivery);
        } else {
            batch.files(batch.find(), delivery);
        }
        int code = batch.close("would be rewritten");
        return code == OK && Args.isSet(options, EXIT_CODE) && batch.changedSome() ? WOULD_CHANGE : code;
    }

    private static Delivery delivery(boolean color) {
        Path here = Path.of("").toAbsolutePath();
        return (file, outcome) -> {
            byte[] diff = UnifiedDiff.of(outcome.source(), outcome.edits(), patchPath(file, here));
            return color ? DiffPainter.paint(diff) : diff;
        };
    }

    /** The file's path from the current directory, to which the patch will be applied; from the root if it is elsewhere. */
    private static String patchPath(Found file, Path here) {
        if (file.path().toString().equals(FileOptions.STDIN)) {
            return file.name();
        }
        Path absolute = file.path().toAbsolutePath().normalize();
        Path path = absolute.startsWith(here) ? here.relativize(absolute) : absolute.getRoot().relativize(absolute);
        return Found.slashed(path);
    }
}
