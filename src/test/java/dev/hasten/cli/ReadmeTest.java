package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows of a run is what the run prints. */
class ReadmeTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^    \\./hasten (diff .*)\\n\\nOne of the hunks.*\\n\\n((?: {4}.*\\n|\\n)+)");

    @Test
    void theExampleIsPrintedByTheCommandAboveIt() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertTrue(example.find(), "no example found");
        Cli.Result result = Cli.withStandardTransforms(example.group(1).split(" "));
        assertEquals(0, result.code());
        List<String> hunk = new ArrayList<>();
        List<String> closing = new ArrayList<>();
        boolean inHunk = true;
        for (String line : example.group(2).stripTrailing().split("\n")) {
            inHunk &= !line.isBlank();
            (inHunk ? hunk : closing).add(line.isBlank() ? "" : line.substring(4));
        }
        String shown = String.join("\n", hunk.subList(2, hunk.size()));
        assertTrue(result.out().contains(hunk.get(0) + "\n" + hunk.get(1) + "\n"), hunk.get(0));
        assertTrue(result.out().contains("\n" + shown + "\n"), shown);
        for (String line : closing) {
            assertTrue(line.isEmpty() || line.equals("    ...") || result.err().contains(line + "\n"),
                    line + " is not in\n" + result.err());
        }
    }
}
