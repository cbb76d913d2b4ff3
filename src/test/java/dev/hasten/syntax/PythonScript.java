package dev.hasten.syntax;

import dev.hasten.python.Interpreter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of the scripts that lie beside the tests, with a list of lines as its input. */
final class PythonScript {

    private PythonScript() {
    }

    /** What script {@code name} prints. */
    static String run(Interpreter interpreter, String name, List<String> lines, String... arguments) {
        try (InputStream script = PythonScript.class.getResourceAsStream(name)) {
            List<String> command = new ArrayList<>(List.of(interpreter.executable().toString(), "-I", "-c",
                    new String(script.readAllBytes(), StandardCharsets.UTF_8)));
            command.addAll(List.of(arguments));
            Path input = Files.createTempFile("lines", ".txt");
            try {
                Files.write(input, lines);
                Process process = new ProcessBuilder(command).redirectInput(input.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(input);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
