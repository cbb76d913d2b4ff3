package dev.hasten.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code hasten completion}: the script is to be sourced by the user's shell. */
final class CompletionCommand implements Command {

    private final Workshop workshop;

    CompletionCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.create();
    }

    @Override
    public int run(ParseResult options, Console console) {
        CommandLine all = new CommandLine(Main.topSpec());
        for (Commands each : Commands.values()) {
            all.addSubcommand(each.word(), new CommandLine(Main.specOf(each, workshop)));
        }
        console.out().println(AutoComplete.bash("hasten", all));
        return OK;
    }
}
