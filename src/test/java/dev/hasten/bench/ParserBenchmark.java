package dev.hasten.bench;

import dev.hasten.python.Interpreter;
import dev.hasten.python.Interpreters;
import dev.hasten.source.Source;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.SyntaxException;
import dev.hasten.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long it takes from text to tree, for the standard library of the interpreter that a user would get. Beside it,
 * on the same machine at the same time: what {@code ast.parse} takes for the same files, and what our trees keep.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx3g", "-XX:+UseParallelGC"})
public class ParserBenchmark {

    private static final double MEGA = 1e6;

    /** Prints the seconds of CPU that {@code ast.parse} takes for the files named on standard input. */
    private static final String AST_PARSE = """
            import ast, gc, sys, time, warnings
            warnings.simplefilter('ignore')
            sources = [open(path.rstrip('\\n'), 'rb').read() for path in sys.stdin]
            gc.disable()
            best = 1e9
            for _ in range(3):
                start = time.process_time()
                for source in sources:
                    ast.parse(source)
                best = min(best, time.process_time() - start)
            print(best)
            """;

    private final List<Path> files = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private long bytes;

    /** Reads the files that both parsers accept. */
    @Setup(Level.Trial)
    public void read() throws IOException {
        Interpreter interpreter = Interpreters.discover().preferred().orElseThrow();
        try (Stream<Path> walk = Files.walk(interpreter.stdlib())) {
            for (Path file : walk.filter(ParserBenchmark::isLibrary).sorted().toList()) {
                String text = Source.read(file, file.toString()).text();
                try {
                    ModuleParser.parse(text);
                } catch (SyntaxException e) {
                    continue;
                }
                files.add(file);
                texts.add(text);
                bytes += Files.size(file);
            }
        }
    }

    /** The tests of the library hold files that are no Python on purpose. */
    private static boolean isLibrary(Path file) {
        String name = file.toString();
        return name.endsWith(".py") && !name.contains("site-packages") && !name.contains("test");
    }

    /** Text to tree, for the whole library. */
    @Benchmark
    public void parse(Blackhole sink) {
        for (String text : texts) {
            sink.consume(ModuleParser.parse(text));
        }
    }

    /** Prints what the figures of the benchmark are to be held against. */
    @TearDown(Level.Trial)
    public void compare() throws IOException {
        long before = used();
        List<SyntaxTree> trees = new ArrayList<>();
        texts.forEach(text -> trees.add(ModuleParser.parse(text)));
        double kept = (used() - before) / (double) bytes;
        System.out.printf("%n%d files, %.1f MB; %d trees and their tokens keep %.1f bytes for a byte of source,"
                + " without the text%n", files.size(), bytes / MEGA, trees.size(), kept);
        System.out.printf("ast.parse: %.0f ms of CPU%n", 1000 * astParse());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private double astParse() throws IOException {
        Interpreter interpreter = Interpreters.discover().preferred().orElseThrow();
        Path list = Files.createTempFile("files", ".txt");
        try {
            Files.write(list, files.stream().map(Path::toString).toList());
            Process process = new ProcessBuilder(interpreter.executable().toString(), "-c", AST_PARSE)
                    .redirectInput(list.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            return Double.parseDouble(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            Files.delete(list);
        }
    }

    /** Runs this benchmark alone. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(ParserBenchmark.class.getSimpleName()).build()).run();
    }
}
