package dev.hasten.cli;

import dev.hasten.rooms.Room;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Transform.Activation;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code hasten list}: what there is to choose from. */
final class ListCommand implements Command {

    private final Workshop workshop;

    ListCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.create();
    }

    @Override
    public int run(ParseResult options, Console console) {
        PrintStream out = console.out();
        out.println("Transforms, in the order in which they run (hasten explain NAME tells all about one):");
        List<Transform<?>> transforms = workshop.pipeline().transforms();
        int width = transforms.stream().mapToInt(each -> each.id().length()).max().orElse(0);
        for (Transform<?> each : transforms) {
            out.println("  " + padded(each.id(), width) + new Room(each.id()).summary()
                    + (each.activation() == Activation.ON_REQUEST ? " (only with --enable)" : ""));
        }
        out.println();
        out.println("Assumptions, and the level from which on they are granted:");
        for (Assumption each : Assumption.values()) {
            out.println("  -" + each.grantedFrom() + "  " + padded(each.id(), 22) + each.sentence());
        }
        return OK;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()) + 2);
    }
}
