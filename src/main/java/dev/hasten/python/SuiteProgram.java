package dev.hasten.python;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program with a function {@code main(scale)} that does the work and returns a comparable value. A run is the fastest
 * of several calls in one process; loading the program is not timed.
 *
 * @param name the name of its file, without the extension
 * @param file where it is
 * @param source its text
 * @param scale multiplies the work
 * @param time how long a process goes on, in processor time
 */
public record SuiteProgram(String name, Path file, Source source, int scale, Duration time) implements BenchProgram {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern REQUIRES = Pattern.compile("(?m)^# requires: 3\\.(\\d+)$");
    private static final Limits LIMITS = Limits.time(Duration.ofMinutes(5));

    /**
     * Reads a program.
     *
     * @throws IOException if it cannot be read
     */
    public static SuiteProgram read(Path file, int scale, Duration time) throws IOException {
        String fileName = file.getFileName().toString();
        return new SuiteProgram(fileName.replaceFirst("\\.py$", ""), file.toAbsolutePath(),
                Source.read(file, file.toString()), scale, time);
    }

    /** A line {@code # requires: 3.9} names the oldest version it runs on. */
    @Override
    public boolean runsOn(Interpreter interpreter) {
        Matcher requires = REQUIRES.matcher(source.text());
        return !requires.find()
                || interpreter.version().isAtLeast(PythonVersion.ofMinor(Integer.parseInt(requires.group(1))));
    }

    @Override
    public List<Source> files(Interpreter interpreter) {
        return List.of(source);
    }

    @Override
    public Run run(Interpreter interpreter, List<String> texts, int hashSeed) {
        return run(interpreter, texts.get(0), hashSeed, JSON.createObjectNode());
    }

    /** Runs it as it is, with modules that it imports by {@code names} from {@code directory}. */
    Run runWith(Path directory, List<String> names, Interpreter interpreter, int hashSeed) {
        ObjectNode request = JSON.createObjectNode().put("library", directory.toString());
        names.forEach(request.putArray("modules")::add);
        return run(interpreter, source.text(), hashSeed, request);
    }

    private Run run(Interpreter interpreter, String text, int hashSeed, ObjectNode asked) {
        try {
            String request = JSON.writeValueAsString(asked.put("source", text)
                    .put("file", file.toString()).put("scale", scale).put("seconds", time.toNanos() / 1e9));
            ProcessResult result = PythonProcess.of(interpreter).onSharedProcessor().hashSeed(hashSeed)
                    .limits(LIMITS).stdin(request)
                    .runCode(Scripts.text("run_main.py"));
            if (!result.succeeded()) {
                throw new UnusableBenchmarkException(name + " fails on " + interpreter + ": " + result.stderr());
            }
            JsonNode answer = JSON.readTree(result.stdout());
            return new Run(answer.get("seconds").asDouble(), answer.get("result").asText());
        } catch (JsonProcessingException e) {
            throw new UnusableBenchmarkException(name + " on " + interpreter + ": " + e.getMessage());
        }
    }
}
