package dev.hasten.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code hasten}. */
public final class Main {

    private static final String VERSION = "0.1.0";

    private Main() {
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] words) {
        System.exit(runPrinting(words, new Workshop.Standard(), new Outlet(new FileOutputStream(FileDescriptor.out))));
    }

    /** Runs one command that prints to {@code out}, and fails if that cannot be written, whatever else became of it. */
    static int runPrinting(String[] words, Workshop workshop, Outlet out) {
        PrintStream printer = new PrintStream(new BufferedOutputStream(out), true, StandardCharsets.UTF_8);
        Console console = Console.ofProcess(printer);
        int code = run(words, workshop, console);
        printer.flush();
        IOException failure = out.failure();
        if (failure == null) {
            return code;
        }
        console.complain("hasten: " + Problem.of("standard output", failure).text());
        return Command.FAILED;
    }

    /** Runs one command; never throws. */
    static int run(String[] words, Workshop workshop, Console console) {
        try {
            return dispatch(List.of(words), workshop, console);
        } catch (UsageException e) {
            console.complain("hasten: " + e.getMessage());
        } catch (IOException e) {
            console.complain("hasten: " + Problem.of("error", e).text());
        }
        return Command.FAILED;
    }

    private static int dispatch(List<String> words, Workshop workshop, Console console) throws UsageException, IOException {
        String first = words.isEmpty() ? "" : words.get(0);
        if (first.equals("help") && words.size() > 1) {
            return dispatch(List.of(words.get(1), "--help"), workshop, console);
        }
        switch (first) {
            case "--version", "-V" -> {
                console.out().println("hasten " + VERSION);
                return Command.OK;
            }
            case "--help", "-h", "help" -> {
                console.out().print(help());
                return Command.OK;
            }
            case "" -> {
                console.err().print(help());
                return Command.FAILED;
            }
            default -> {
                Optional<Commands> named = Commands.named(first);
                if (named.isEmpty()) {
                    throw new UsageException("unknown command " + first + Similar.hint(first, Commands.words())
                            + " (see hasten --help)");
                }
                return run(named.get(), words.subList(1, words.size()), workshop, console);
            }
        }
    }

    private static int run(Commands which, List<String> words, Workshop workshop, Console console)
            throws UsageException, IOException {
        Command command = which.make(workshop);
        CommandLine line = new CommandLine(complete(which, command.spec()));
        ParseResult options;
        try {
            options = line.parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new UsageException(explained(e, line.getCommandSpec()) + " (see hasten " + which.word() + " --help)");
        }
        if (options.isUsageHelpRequested()) {
            line.usage(console.out());
            return Command.OK;
        }
        return command.run(options, console);
    }

    private static String explained(ParameterException e, CommandSpec spec) {
        if (e instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            String wrong = unmatched.getUnmatched().get(0);
            String name = wrong.contains("=") ? wrong.substring(0, wrong.indexOf('=')) : wrong;
            return "unknown option " + name + Similar.hint(name, spec.optionsMap().keySet());
        }
        String message = e.getMessage();
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    /** The specification of {@code which}, as {@code hasten WORD --help} shows it. */
    static CommandSpec specOf(Commands which, Workshop workshop) {
        return complete(which, which.make(workshop).spec());
    }

    private static CommandSpec complete(Commands which, CommandSpec spec) {
        spec.name("hasten " + which.word());
        spec.usageMessage().description(which.summary()).abbreviateSynopsis(true).sortOptions(false)
                .width(100);
        spec.parser().toggleBooleanFlags(false).overwrittenOptionsAllowed(true);
        return spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).type(boolean.class)
                .description("Show this help.").build());
    }

    /** The specification of the program without its commands. */
    static CommandSpec topSpec() {
        return CommandSpec.create().name("hasten")
                .addOption(OptionSpec.builder("-V", "--version").type(boolean.class).build())
                .addOption(OptionSpec.builder("-h", "--help").type(boolean.class).build());
    }

    private static String help() {
        StringBuilder text = new StringBuilder("""
                hasten rewrites Python source so that it runs faster and does the same.

                Usage: hasten COMMAND [OPTIONS] PATHS...

                Commands:
                """);
        int width = Commands.words().stream().mapToInt(String::length).max().orElse(0);
        Arrays.stream(Commands.values()).forEach(each -> text.append("  ").append(each.word())
                .append(" ".repeat(width - each.word().length() + 2)).append(each.summary()).append('\n'));
        return text.append("""

                hasten COMMAND --help tells about one of them; hasten --version prints the version.
                Exit codes: 0 all is well; 1 something would change (--check, --exit-code) or differs (verify); 2 an error.
                """).toString();
    }
}
