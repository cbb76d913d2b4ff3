package dev.hasten.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs commands inside the test's process, for Python 3.11 unless they say otherwise. */
final class Cli {

    private byte[] input = new byte[0];
    private boolean terminal;
    private Map<String, String> environment = Map.of();

    /** What a run came to. */
    record Result(int code, String out, String err) {
    }

    /** Runs with this standard input. */
    Cli reading(byte[] bytes) {
        input = bytes;
        return this;
    }

    /** Runs with its output on a terminal. */
    Cli onTerminal(Map<String, String> variables) {
        terminal = true;
        environment = variables;
        return this;
    }

    Result run(Object... words) {
        List<String> all = new ArrayList<>();
        for (Object word : words) {
            all.add(word.toString());
        }
        if (all.size() > 1 && !List.of(words).contains("--target") && !List.of(words).contains("bare")) {
            all.add(1, "--target=3.11");
        }
        all.remove("bare");
        return run(all, new TestWorkshop());
    }

    /** Runs with the transforms that the program comes with. */
    static Result withStandardTransforms(String... words) {
        return new Cli().run(List.of(words), new Workshop.Standard());
    }

    private Result run(List<String> words, Workshop workshop) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(input), new PrintStream(out), new PrintStream(err), terminal,
                false, environment);
        int code = Main.run(words.toArray(String[]::new), workshop, console);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
