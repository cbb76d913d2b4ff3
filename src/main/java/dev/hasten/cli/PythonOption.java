package dev.hasten.cli;

import dev.hasten.python.Interpreter;
import dev.hasten.python.Interpreters;
import dev.hasten.syntax.PythonVersion;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The option that says which interpreters a command runs. */
final class PythonOption {

    private PythonOption() {
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(Args.many("VERSIONS", "The interpreters to run, such as 3.8,3.13 or 3.9..3.13; by default, all"
                + " that are found: those that HASTEN_PYTHONS lists, the active virtual environment, python3 and"
                + " python3.X on the PATH, and the versions of pyenv.", List.of(), "--python"));
    }

    /**
     * The interpreters asked for.
     *
     * @throws UsageException if one of them, or any at all, is not on this machine; the message tells what was looked at
     */
    static List<Interpreter> interpreters(ParseResult options, Console console) throws UsageException {
        Interpreters found = Interpreters.discover(console.environment());
        List<String> wanted = new ArrayList<>();
        for (String range : Args.values(options, "--python")) {
            for (PythonVersion version : TargetRange.parse(range).orElseThrow(() -> new UsageException(
                    "not a range of Python versions: " + range + "; write 3.11 or 3.9..3.13"))) {
                wanted.add(version.toString());
            }
        }
        List<Interpreter> chosen;
        try {
            chosen = wanted.isEmpty() ? found.found() : found.select(wanted);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + "\n" + found.report().stripTrailing());
        }
        if (chosen.isEmpty()) {
            throw new UsageException(found.report().stripTrailing());
        }
        return chosen;
    }
}
