package dev.hasten.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs an interpreter as a process of its own. The environment is the user's without its {@code PYTHON...} variables;
 * hashes are seeded, no bytecode is written, and the user's own site directory is left out, so that two runs of one
 * program differ only where the program itself does. When a run takes too long, the whole process tree is ended.
 */
public final class PythonProcess {
    private static final JsonMapper JSON = new JsonMapper();

    private final Interpreter interpreter;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private List<String> arguments = List.of();
    private String stdin = "";
    private @Nullable Path directory;
    private int hashSeed;
    private Limits limits = Limits.SMALL_PROGRAM;
    private String processors = "any";

    private PythonProcess(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** A run without arguments, with empty standard input, hash seed 0 and {@link Limits#SMALL_PROGRAM}. */
    public static PythonProcess of(Interpreter interpreter) {
        return new PythonProcess(interpreter);
    }

    /** What follows the program on the command line. */
    public PythonProcess arguments(List<String> values) {
        arguments = List.copyOf(values);
        return this;
    }

    /** What the program reads from standard input. */
    public PythonProcess stdin(String text) {
        stdin = text;
        return this;
    }

    /** The working directory; without one, that of this process. */
    public PythonProcess directory(Path path) {
        directory = path;
        return this;
    }

    /** Sets an environment variable. */
    public PythonProcess environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The seed of the hashes of strings; it decides the order of sets. */
    public PythonProcess hashSeed(int seed) {
        hashSeed = seed;
        return this;
    }

    /** How long the run may take, and how much memory. */
    public PythonProcess limits(Limits values) {
        limits = values;
        return this;
    }

    /**
     * Has the run share one processor with all others that are run so. The system lets them take turns of
     * milliseconds, and whatever slows the machine down slows all of them alike. Only Linux lets one choose.
     */
    public PythonProcess onSharedProcessor() {
        processors = "one";
        return this;
    }

    /** Runs {@code script}, or the {@code __main__.py} of a directory. */
    public ProcessResult runScript(Path script) {
        return run(List.of(script.toAbsolutePath().toString()));
    }

    /** Runs a module of the standard library or of the working directory, as {@code -m} does. */
    public ProcessResult runModule(String module) {
        return run(List.of("-m", module));
    }

    /** Runs {@code code} as a script in a directory of its own, which is deleted afterwards. */
    public ProcessResult runCode(String code) {
        try (TemporaryDirectory home = TemporaryDirectory.create()) {
            Path script = home.path().resolve("program.py");
            Files.writeString(script, code);
            return runScript(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessResult run(List<String> program) {
        try (TemporaryDirectory home = TemporaryDirectory.create()) {
            Path usage = home.path().resolve("usage.json");
            ProcessBuilder builder = new ProcessBuilder(command(program, usage));
            if (directory != null) {
                builder.directory(directory.toFile());
            }
            CleanEnvironment.apply(builder.environment(), hashSeed);
            builder.environment().putAll(environment);
            ChildProcess.Ended ended = ChildProcess.run(builder, stdin, limits.time());
            if (!Files.exists(usage)) {
                return new ProcessResult(ended.exitCode(), ended.stdout(), ended.stderr(), ended.timedOut(),
                        Optional.empty());
            }
            JsonNode used = JSON.readTree(usage.toFile());
            return new ProcessResult(used.get("exit").intValue(), ended.stdout(), ended.stderr(), ended.timedOut(),
                    used.get("cpu").isNull() ? Optional.empty() : Optional.of(seconds(used.get("cpu").asDouble())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher, isolated and without site packages, and behind it the interpreter with the program. */
    private List<String> command(List<String> program, Path usage) {
        String executable = interpreter.executable().toString();
        List<String> command = new ArrayList<>(List.of(executable, "-I", "-S", "-B", "-c", Scripts.text("launch.py"),
                usage.toString(), Long.toString(limits.memory()), processors, executable, "-s", "-B"));
        command.addAll(program);
        command.addAll(arguments);
        return command;
    }

    private static Duration seconds(double value) {
        return Duration.ofNanos(Math.round(value * 1e9));
    }
}
