package dev.hasten.python;

import dev.hasten.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script of the user's, timed as a whole process: it starts, does its work and ends. Only the script itself is
 * rewritten, not what it imports. Its result is what it prints and its exit code.
 *
 * @param name the name of its file
 * @param file where it is
 * @param source its text
 * @param arguments what follows it on the command line
 */
public record ScriptProgram(String name, Path file, Source source, List<String> arguments) implements BenchProgram {
    private static final Limits LIMITS = Limits.time(Duration.ofMinutes(30));

    public ScriptProgram {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads a script.
     *
     * @throws IOException if it cannot be read
     */
    public static ScriptProgram read(Path file, List<String> arguments) throws IOException {
        return new ScriptProgram(file.getFileName().toString(), file.toAbsolutePath(),
                Source.read(file, file.toString()), arguments);
    }

    @Override
    public Run run(Interpreter interpreter, String text, int hashSeed) {
        try (TemporaryDirectory home = TemporaryDirectory.create()) {
            Path textFile = home.path().resolve(file.getFileName().toString());
            Files.write(textFile, source.encode(text));
            ProcessResult result = PythonProcess.of(interpreter).onSharedProcessor().hashSeed(hashSeed).limits(LIMITS)
                    .arguments(Stream.concat(Stream.of(textFile.toString(), file.toString()), arguments.stream())
                            .toList())
                    .runCode(Scripts.text("run_script.py"));
            if (result.timedOut()) {
                throw new UnusableBenchmarkException(name + " took too long on " + interpreter);
            }
            return new Run(result.cpuTime().orElseThrow(() -> new UnusableBenchmarkException(
                    "this system does not tell the processor time of a process")).toNanos() / 1e9,
                    Behaviour.of(result).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
