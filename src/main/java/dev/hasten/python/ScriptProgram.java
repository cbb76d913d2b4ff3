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
 * A script of the user's, timed as a whole process: it starts, does its work and ends. It is rewritten together with
 * the packages that are given, and with nothing else that it imports. Its result is what it prints and its exit code.
 *
 * @param name the name of its file
 * @param file where it is
 * @param source its text
 * @param arguments what follows it on the command line
 * @param packages what it imports from a rewritten copy; they are compiled before they are timed
 */
public record ScriptProgram(String name, Path file, Source source, List<String> arguments, Packages packages)
        implements BenchProgram {
    private static final Limits LIMITS = Limits.time(Duration.ofMinutes(30));

    public ScriptProgram {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads a script.
     *
     * @throws IOException if it cannot be read
     */
    public static ScriptProgram read(Path file, List<String> arguments, Packages packages) throws IOException {
        return new ScriptProgram(file.getFileName().toString(), file.toAbsolutePath(),
                Source.read(file, file.toString()), arguments, packages);
    }

    @Override
    public List<Source> files(Interpreter interpreter) {
        return Stream.concat(Stream.of(source), packages.files().stream()).toList();
    }

    @Override
    public Run run(Interpreter interpreter, List<String> texts, int hashSeed) {
        try (TemporaryDirectory home = TemporaryDirectory.create()) {
            Path textFile = home.path().resolve(file.getFileName().toString());
            Files.write(textFile, source.encode(texts.get(0)));
            Path library = Files.createDirectory(home.path().resolve("library"));
            packages.write(library, texts.subList(1, texts.size()));
            PythonProcess.of(interpreter).limits(LIMITS).arguments(List.of("-q", library.toString()))
                    .runModule("compileall");
            ProcessResult result = PythonProcess.of(interpreter).onSharedProcessor().hashSeed(hashSeed).limits(LIMITS)
                    .arguments(Stream.concat(Stream.of(textFile.toString(), file.toString(), library.toString()),
                            arguments.stream())
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
