package dev.hasten.python;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hasten.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

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

    @Override
    public Run run(Interpreter interpreter, String text, int hashSeed) {
        try {
            String request = JSON.writeValueAsString(JSON.createObjectNode().put("source", text)
                    .put("file", file.toString()).put("scale", scale).put("seconds", time.toNanos() / 1e9));
            ProcessResult result = PythonProcess.of(interpreter).onSharedProcessor().hashSeed(hashSeed).limits(LIMITS).stdin(request)
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
