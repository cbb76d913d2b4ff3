package dev.hasten.fuzz;

import dev.hasten.python.Interpreters;
import dev.hasten.syntax.PythonVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs a campaign: {@code FuzzMain random|mutants|annotated [SEED [COUNT [FROM [DIRECTORY]]]]} runs programs {@code FROM} to
 * {@code FROM + COUNT}, made by {@link ProgramGenerator}, {@link MutantGenerator} or {@link AnnotatedGenerator}, or prints program {@code FROM}, if the count is 0. What it finds is written to files in the directory, which is
 * {@code target/fuzz} if not given. So are the figures, which grow while it runs, and from which it goes on if it is
 * started once more with the same words.
 */
final class FuzzMain {
    private static final int STEP = 240;

    private FuzzMain() {
    }

    public static void main(String[] args) throws IOException {
        ProgramSource source = source(args.length > 0 ? args[0] : "random");
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        int count = args.length > 2 ? Integer.parseInt(args[2]) : 1000;
        long from = args.length > 3 ? Long.parseLong(args[3]) : 0;
        Path directory = Path.of(args.length > 4 ? args[4] : "target/fuzz");
        if (count == 0) {
            System.out.print(source.program(seed, from));
            return;
        }
        Files.createDirectories(directory);
        String name = seed + "_" + from;
        Path state = directory.resolve("figures_" + name + ".json");
        Figures figures = Figures.read(state);
        try (Campaign campaign = new Campaign(source, seed, Interpreters.discover().found(), figures,
                finding -> keep(finding, directory, seed))) {
            for (int done = figures.of("programs"); done < count; done += STEP) {
                long start = System.nanoTime();
                campaign.run(from + done, Math.min(STEP, count - done));
                figures.spend((System.nanoTime() - start) / 1e9);
                figures.write(state);
                Files.writeString(directory.resolve("report_" + name + ".md"), figures.toMarkdown());
            }
        }
    }

    private static ProgramSource source(String kind) {
        return switch (kind) {
            case "mutants" -> new MutantGenerator();
            case "annotated" -> new AnnotatedGenerator(Interpreters.discover().found().stream()
                    .filter(each -> each.hasFork() && each.version().isAtLeast(PythonVersion.V3_8)).findFirst().orElseThrow());
            default -> new ProgramGenerator();
        };
    }

    private static void keep(Finding finding, Path directory, long seed) {
        Path file = directory.resolve("found_" + seed + "_" + finding.number() + "_" + finding.level() + ".py");
        try {
            Files.writeString(file, finding.report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(file + ": " + finding.kind());
    }
}
