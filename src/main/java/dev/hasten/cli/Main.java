package dev.hasten.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The program {@code hasten}. */
public final class Main {

    private static final String VERSION = "0.1.0";
    private static final String HELP = "--help";

    private Main() {
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] words) {
        int code = run(words, new Workshop.Standard(), Console.ofProcess());
        System.out.flush();
        System.exit(code);
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
            return dispatch(List.of(words.get(1), HELP), workshop, console);
        }
        switch (first) {
            case "--version", "-V" -> {
                console.out().println("hasten " + VERSION);
                return Command.OK;
            }
            case HELP, "-h", "help" -> {
                console.out().print(Help.ofProgram());
                return Command.OK;
            }
            case "" -> {
                console.err().print(Help.ofProgram());
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
        Syntax syntax = syntaxOf(command);
        if (words.contains(HELP) || words.contains("-h")) {
            console.out().print(Help.of(which, syntax));
            return Command.OK;
        }
        try {
            return command.run(Args.parse(words, syntax), console);
        } catch (UsageException e) {
            throw new UsageException(e.getMessage() + " (see hasten " + which.word() + " --help)");
        }
    }

    /** The syntax of a command with what all of them have. */
    static Syntax syntaxOf(Command command) {
        return command.syntax().with(List.of(Option.flag("Show this help.", "-h", HELP)));
    }
}
