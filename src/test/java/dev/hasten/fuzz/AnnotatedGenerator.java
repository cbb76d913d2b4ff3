package dev.hasten.fuzz;

import dev.hasten.python.Interpreter;
import dev.hasten.python.Limits;
import dev.hasten.python.ProcessResult;
import dev.hasten.python.PythonProcess;
import dev.hasten.transform.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Random programs with annotations that are true: each is run, and what its parameters, results and attributes were is
 * written down ({@code annotate.py}). They are made for the level that believes annotations.
 */
final class AnnotatedGenerator implements ProgramSource {
    private static final Limits LIMITS = Limits.time(Duration.ofSeconds(6));

    private final List<ProgramSource> plain = List.of(new ProgramGenerator(), new MutantGenerator());
    private final Interpreter interpreter;
    private final String annotate;

    /** @param interpreter runs the programs, 3.8 or newer */
    AnnotatedGenerator(Interpreter interpreter) {
        this.interpreter = interpreter;
        try (InputStream in = AnnotatedGenerator.class.getResourceAsStream("annotate.py")) {
            annotate = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Level> levels() {
        return List.of(Level.O3);
    }

    @Override
    public String program(long seed, long number) {
        String program = plain.get((int) (number % 3 == 0 ? 1 : 0)).program(seed, number);
        ProcessResult result = PythonProcess.of(interpreter).limits(LIMITS).stdin(program).runCode(annotate);
        return result.exitCode() == 0 && !result.stdout().isEmpty() ? result.stdout() : program;
    }
}
