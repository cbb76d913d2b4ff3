package dev.hasten.source;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another program that a test runs. */
final class Command {

    private final Path directory;

    Command(Path directory) {
        this.directory = directory;
    }

    /** Skips the test, saying so, where {@code program} is not to be found. */
    static void require(String program) {
        boolean found = List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
        assumeTrue(found, program + " is not on the PATH");
    }

    /** The result of a run: its exit code, and all that it printed. */
    record Result(int exit, String output) {
        Result orFail() {
            if (exit != 0) {
                fail("exit code " + exit + ": " + output);
            }
            return this;
        }
    }

    Result run(byte[] input, String... words) throws IOException, InterruptedException {
        Path in = Files.createTempFile("input", "");
        Path out = Files.createTempFile("output", "");
        try {
            Files.write(in, input);
            Process process = new ProcessBuilder(words).directory(directory.toFile())
                    .redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectErrorStream(true).start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail("still running after a minute: " + List.of(words));
            }
            return new Result(process.exitValue(), Files.readString(out, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }
}
