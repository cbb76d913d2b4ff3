package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptTest {

    private static final int FILES = 400;

    @TempDir
    Path directory;

    /** The program with the transform of the tests, for a process of its own. */
    static final class Program {

        private Program() {
        }

        public static void main(String[] words) {
            System.exit(Main.run(words, new TestWorkshop(), Console.ofProcess(System.out)));
        }
    }

    @Test
    void aRunThatIsInterruptedLeavesEachFileOldOrNewAndNothingElse() throws Exception {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(directory.resolve(i + ".py"), "x = 41\n".repeat(50));
        }
        Process run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Program.class.getName(), "rewrite", "--target=3.11",
                directory.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        while (run.isAlive() && rewritten() < 5) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        run.destroy();
        assertTrue(run.waitFor(30, TimeUnit.SECONDS));
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> all = new ArrayList<>(entries.toList());
            assertEquals(FILES, all.size());
        }
        assertTrue(rewritten() >= 5);
    }

    /** Fails on a file that is neither old nor new. */
    private int rewritten() throws IOException {
        int count = 0;
        for (int i = 0; i < FILES; i++) {
            String text = Files.readString(directory.resolve(i + ".py"));
            boolean isNew = text.equals("x = 42\n".repeat(50));
            assertTrue(isNew || text.equals("x = 41\n".repeat(50)), text);
            count += isNew ? 1 : 0;
        }
        return count;
    }
}
