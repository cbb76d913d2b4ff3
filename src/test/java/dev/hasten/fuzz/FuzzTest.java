package dev.hasten.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.Interpreter;
import dev.hasten.python.TestInterpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random programs behave the same before and after, and so do those that once did not. */
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 2024);
    private static final Path KEPT = Path.of("testdata/fuzz/found");

    @Test
    void programsAreTheSameForTheSameSeedAndNumber() {
        ProgramGenerator generator = new ProgramGenerator();
        String seventh = generator.program(SEED, 7);
        generator.program(SEED, 8);
        assertEquals(seventh, new ProgramGenerator().program(SEED, 7));
        assertNotEquals(seventh, generator.program(SEED + 1, 7));
    }

    /** {@code -Dfuzz.programs} says how many. */
    @Test
    void programsBehaveTheSame() throws Exception {
        runAll(new ProgramGenerator(), Integer.getInteger("fuzz.programs", 200));
    }

    /** {@code -Dfuzz.mutants} says how many. */
    @Test
    void changedProgramsBehaveTheSame() throws Exception {
        runAll(new MutantGenerator(), Integer.getInteger("fuzz.mutants", 200));
    }

    /** {@code -Dfuzz.annotated} says how many. */
    @Test
    void programsWithTrueAnnotationsBehaveTheSame() throws Exception {
        runAll(new AnnotatedGenerator(TestInterpreters.forking()), Integer.getInteger("fuzz.annotated", 40));
    }

    /** The programs are shared out among the processors. */
    private static void runAll(ProgramSource source, int programs) throws Exception {
        int parts = Runtime.getRuntime().availableProcessors();
        List<Interpreter> interpreters = TestInterpreters.all();
        List<String> findings = Collections.synchronizedList(new ArrayList<>());
        Figures figures = new Figures();
        ExecutorService pool = Executors.newFixedThreadPool(parts);
        try {
            List<Future<Figures>> runs = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                int from = programs * i / parts;
                int count = programs * (i + 1) / parts - from;
                runs.add(pool.submit(() -> run(source, interpreters, from, count, findings)));
            }
            for (Future<Figures> run : runs) {
                figures.add(run.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertTrue(figures.of("programs rewritten") > programs / 3, figures::toMarkdown);
        assertEquals(List.of(), findings);
    }

    private static Figures run(ProgramSource source, List<Interpreter> interpreters, int from, int count,
            List<String> findings) {
        Figures figures = new Figures();
        try (Campaign campaign = new Campaign(source, SEED, interpreters, figures,
                finding -> findings.add(finding.report()))) {
            campaign.run(from, count);
        }
        return figures;
    }

    @Test
    void programsThatOnceDifferedBehaveTheSame() throws IOException {
        List<String> findings = new ArrayList<>();
        Figures figures = new Figures();
        try (Campaign campaign = new Campaign(new ProgramGenerator(), SEED, TestInterpreters.all(), figures,
                finding -> findings.add(finding.report())); Stream<Path> files = Files.list(KEPT)) {
            for (Path file : files.sorted().toList()) {
                campaign.runKept(Files.readString(file));
            }
        }
        assertTrue(figures.of("rewritten texts run") > 0, figures::toMarkdown);
        assertEquals(List.of(), findings);
    }
}
