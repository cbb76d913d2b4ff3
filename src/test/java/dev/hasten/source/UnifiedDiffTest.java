package dev.hasten.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedDiffTest {

    @TempDir
    Path directory;

    private static String diff(String text, Edit... edits) {
        return new String(UnifiedDiff.of(Source.ofText("a.py", text), Edits.of(List.of(edits)), "a.py"), UTF_8);
    }

    private static long hunks(String diff) {
        return diff.lines().filter(each -> each.startsWith("@@")).count();
    }

    @Test
    void aChangedLineHasThreeLinesOfContext() {
        assertEquals("""
                --- a/a.py
                +++ b/a.py
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """, diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", new Edit(8, 9, "five")));
    }

    @Test
    void changesFarApartAreHunksOfTheirOwnAndCountWhatCameBefore() {
        String text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";
        assertEquals("""
                --- a/a.py
                +++ b/a.py
                @@ -1,5 +1,6 @@
                +0
                 1
                -2
                +two
                 3
                 4
                 5
                @@ -7,4 +8,3 @@
                 7
                 8
                 9
                -10
                """, diff(text, new Edit(0, 0, "0\n"), new Edit(2, 3, "two"), new Edit(18, 21, "")));
        assertEquals(1, hunks(diff(text, new Edit(0, 1, "one"), new Edit(14, 15, "eight"))));
        assertEquals(2, hunks(diff(text, new Edit(0, 1, "one"), new Edit(16, 17, "nine"))));
    }

    @Test
    void anEditThatChangesNothingMakesNoDiff() {
        assertEquals("", diff("a\nb\n", new Edit(0, 3, "a\nb")));
        assertEquals("", diff("a\nb\n"));
    }

    @Test
    void onlyTheLinesThatDifferInsideAnEditAreShown() {
        assertEquals("""
                --- a/a.py
                +++ b/a.py
                @@ -1,3 +1,3 @@
                 a
                -b
                +B
                 c
                """, diff("a\nb\nc\n", new Edit(0, 5, "a\nB\nc")));
    }

    @Test
    void namesAreWrittenAsGitWritesThem() {
        Source source = Source.ofText("x", "a\n");
        Edits edits = Edits.of(List.of(new Edit(0, 1, "b")));
        String spaced = new String(UnifiedDiff.of(source, edits, "my dir/é.py"), UTF_8);
        assertEquals("--- a/my dir/é.py\t\n+++ b/my dir/é.py\t\n", spaced.substring(0, spaced.indexOf("@@")));
        String quoted = new String(UnifiedDiff.of(source, edits, "a\"b\n.py"), UTF_8);
        assertEquals("--- \"a/a\\\"b\\012.py\"\n", quoted.substring(0, quoted.indexOf("+++")));
    }

    @Test
    void aMillionLinesCostNoMoreThanTheirEdits() {
        String text = "some_name = another_name + 1\n".repeat(1_000_000);
        List<Edit> edits = new ArrayList<>();
        for (int line = 0; line < 1_000_000; line += 1000) {
            edits.add(new Edit(line * 29, line * 29 + 4, "x"));
        }
        byte[] diff = UnifiedDiff.of(Source.ofText("a.py", text), Edits.of(edits), "a.py");
        assertEquals(1000, hunks(new String(diff, UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"git apply -p1", "patch -p1 --binary --quiet"})
    void gitAndPatchMakeTheNewFileOfTheOldOne(String program) throws Exception {
        String[] words = program.split(" ");
        Command.require(words[0]);
        Command command = new Command(directory);
        StringBuilder all = new StringBuilder();
        List<byte[]> expected = new ArrayList<>();
        Random random = new Random(words[0].length());
        for (int i = 0; i < 300; i++) {
            Source source = randomSource(random, i);
            Edits edits = randomEdits(random, source.text());
            String name = "dir " + i + "/f" + i + ".py";
            Files.createDirectories(directory.resolve("dir " + i));
            Files.write(directory.resolve(name), source.bytes());
            expected.add(source.encode(edits.apply(source.text())));
            all.append(new String(UnifiedDiff.of(source, edits, name), ISO_8859_1));
        }
        command.run(all.toString().getBytes(ISO_8859_1), words).orFail();
        for (int i = 0; i < expected.size(); i++) {
            Path file = directory.resolve("dir " + i + "/f" + i + ".py");
            assertArrayEquals(expected.get(i), Files.exists(file) ? Files.readAllBytes(file) : new byte[0], "file " + i);
        }
    }

    /** With line feeds, both, or carriage returns alone; in three encodings; with and without a last newline. */
    private static Source randomSource(Random random, int number) throws SourceException {
        String cookie = number % 3 == 0 ? "# coding: latin-1\n" : number % 3 == 1 ? "\u00ef\u00bb\u00bf" : "";
        StringBuilder text = new StringBuilder(cookie);
        int lines = 1 + random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            text.append(number % 3 == 0 ? "\u00e9" : "\u00c3\u00a9").append(random.nextInt(5));
            boolean last = i == lines - 1;
            if (!last || random.nextBoolean()) {
                text.append(random.nextInt(4) == 0 ? "\r\n" : random.nextInt(9) == 0 ? "\r" : "\n");
            }
        }
        return Source.of("f" + number, text.toString().getBytes(ISO_8859_1));
    }

    /** Edits below the first two lines, so that the encoding stays declared. */
    private static Edits randomEdits(Random random, String text) {
        String[] texts = {"", "\n", "new", "one\ntwo\n", "\r\n", "\nlast"};
        List<Edit> edits = new ArrayList<>();
        int at = Math.min(text.length(), 20);
        while (at <= text.length()) {
            int start = Math.min(text.length(), at + random.nextInt(30));
            int end = Math.min(text.length(), start + (random.nextBoolean() ? 0 : random.nextInt(12)));
            edits.add(new Edit(start, end, texts[random.nextInt(texts.length)]));
            at = end + random.nextInt(2) + (end == text.length() ? 1 : 0);
        }
        return Edits.of(edits);
    }
}
