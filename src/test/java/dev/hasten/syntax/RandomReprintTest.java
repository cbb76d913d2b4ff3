package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.source.Edit;
import dev.hasten.source.Edits;
import dev.hasten.source.Source;
import dev.hasten.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes in a tree, the text reads as the new tree, and has each comment of the old one once. */
class RandomReprintTest {

    private static final int SAMPLE = 100;
    private static final int MOST_CHANGES = 10;

    private final List<String> failures = new ArrayList<>();
    private int reprinted;

    @Test
    void someOfTheLibrary() throws Exception {
        Corpus.forEach(SAMPLE, program -> reprint(program, 0, program.source()));
        report(SAMPLE);
    }

    @Test
    void someOfTheLibraryInAnotherLayout() throws Exception {
        Corpus.forEach(SAMPLE, program -> reprintScrambled(program, 0));
        report(SAMPLE);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void allOfTheLibrary(int seed) throws Exception {
        Corpus.forEach(1, program -> {
            reprint(program, seed, program.source());
            reprintScrambled(program, seed);
        });
        report(1);
    }

    private void report(int step) {
        assertEquals(List.of(), failures.subList(0, Math.min(failures.size(), 10)), failures.size() + " failures");
        assertTrue(reprinted > 1000 / step, "only " + reprinted + " files");
    }

    private void reprintScrambled(Corpus.Program program, int seed) {
        Random random = new Random(program.source().name().hashCode() + seed);
        reprint(program, seed, program.source().withText(Scrambler.scramble(program.source().text(), random)));
    }

    private void reprint(Corpus.Program program, int seed, Source source) {
        Random random = new Random(program.source().name().hashCode() * 31L + seed);
        SyntaxTree parsed = ModuleParser.parse(source.text());
        assertTrue(TreeEquality.equal(program.parsed().root(), parsed.root()), () -> "not the same program: " + source);
        Root changed = Mutator.mutate(parsed.root(), 1 + random.nextInt(MOST_CHANGES), random);
        Edits edits = Reprinter.reprint(source, parsed, changed, Notes.NONE, PythonVersion.NEWEST);
        problem(parsed, changed, edits.apply(source.text()))
                .ifPresent(problem -> failures.add(source + ", seed " + seed + ": " + problem + shown(source, edits)));
        reprinted++;
    }

    /** What is wrong with {@code text}, which should read as {@code changed}. */
    private static Optional<String> problem(SyntaxTree before, Root changed, String text) {
        SyntaxTree after;
        try {
            after = ModuleParser.parse(text);
        } catch (SyntaxException e) {
            return isPython(changed) ? Optional.of("does not parse: " + e.getMessage()) : Optional.empty();
        }
        Optional<TreeEquality.Difference> difference = TreeEquality.firstDifference(changed, after.root());
        if (difference.isPresent()) {
            return Optional.of("reads as another program: " + difference.get());
        }
        Map<String, Integer> old = comments(before);
        comments(after).forEach((comment, count) -> old.merge(comment, -count, Integer::sum));
        old.values().removeIf(count -> count == 0);
        return old.isEmpty() ? Optional.empty() : Optional.of("comments lost, or doubled if negative: " + old);
    }

    /** Some changes make trees of which no text is Python, such as an {@code await} out of its place. */
    private static boolean isPython(Root changed) {
        try {
            ModuleParser.parse(Unparser.unparse(changed, PythonVersion.NEWEST));
            return true;
        } catch (SyntaxException e) {
            return false;
        }
    }

    private static Map<String, Integer> comments(SyntaxTree tree) {
        Map<String, Integer> counts = new TreeMap<>();
        tree.tokens().forEachComment(0, tree.text().length(), span ->
                counts.merge(tree.text().substring(Span.start(span), Span.end(span)), 1, Integer::sum));
        return counts;
    }

    private static String shown(Source source, Edits edits) {
        StringBuilder text = new StringBuilder();
        for (Edit edit : edits) {
            text.append("\n  line ").append(source.lineAt(edit.start())).append(": ")
                    .append(source.text(), edit.start(), edit.end()).append(" --> ").append(edit.text());
        }
        return text.substring(0, Math.min(text.length(), 3000)) + "\n";
    }
}
