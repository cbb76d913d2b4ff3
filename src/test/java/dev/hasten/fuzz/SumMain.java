package dev.hasten.fuzz;

import dev.hasten.transform.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds up campaigns: {@code SumMain REPORT DIRECTORY...} looks for the figures that {@link FuzzMain} kept in the
 * directories, and writes one report of them all as Markdown: a row for each campaign, and the sum. A seed and first
 * number that stand there twice are the same programs, which must not count twice; so that is an error.
 */
final class SumMain {
    private static final Pattern FIGURES = Pattern.compile("figures_(-?\\d+)_(\\d+)\\.json");

    /** The figures of one campaign. */
    private record Part(long seed, long from, Figures figures) {
    }

    private SumMain() {
    }

    public static void main(String[] args) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (String directory : List.of(args).subList(1, args.length)) {
            try (Stream<Path> files = Files.list(Path.of(directory))) {
                for (Path file : files.toList()) {
                    Matcher name = FIGURES.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        parts.add(new Part(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)),
                                Figures.read(file)));
                    }
                }
            }
        }
        parts.sort(Comparator.comparingLong(Part::seed).thenComparingLong(Part::from));
        Files.writeString(Path.of(args[0]), report(parts));
        System.out.println("written: " + args[0]);
    }

    private static String report(List<Part> parts) {
        Figures sum = new Figures();
        StringBuilder text = new StringBuilder("""
                | seed | programs | at O1 | at O2 | at O3 | different | programs a second |
                |---|---|---|---|---|---|---|
                """);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int programs = part.figures.of("programs");
            if (i > 0 && parts.get(i - 1).seed == part.seed
                    && parts.get(i - 1).from + parts.get(i - 1).figures.of("programs") > part.from) {
                throw new IllegalArgumentException("the same programs twice: seed " + part.seed + " from " + part.from);
            }
            sum.add(part.figures);
            text.append("| ").append(part.seed).append(" | ").append(part.from).append(" to ")
                    .append(part.from + programs - 1).append(row(part.figures));
        }
        text.append("| all | ").append(sum.of("programs")).append(row(sum));
        String all = sum.toMarkdown();
        int title = all.indexOf("\n\n") + 2;
        return all.substring(0, title) + text + "\n" + all.substring(title);
    }

    private static String row(Figures figures) {
        StringBuilder row = new StringBuilder();
        for (Level level : List.of(Level.O1, Level.O2, Level.O3)) {
            row.append(" | ").append(figures.of("programs at " + level));
        }
        return row.append(String.format(" | %d | %.1f |%n", figures.of("  DIFFERENT"),
                figures.of("programs") / figures.seconds())).toString();
    }
}
