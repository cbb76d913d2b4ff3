package dev.hasten.python;

import dev.hasten.syntax.PythonVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The version of the {@code python3} that this user runs. Mostly its name tells, as in {@code python3.12}, once
 * symbolic links are followed; only where it does not is the program started.
 */
public final class InstalledPython {

    private static final String PROGRAM = "python3";
    private static final int PATIENCE_SECONDS = 10;

    private InstalledPython() {
    }

    /** That version; empty if there is no such program, or none of a version that hasten knows. */
    public static Optional<PythonVersion> version() {
        Optional<Path> program = onPath(System.getenv("PATH"));
        Optional<PythonVersion> version = program.flatMap(InstalledPython::byName);
        return version.isPresent() ? version : program.flatMap(InstalledPython::byRunning);
    }

    private static Optional<Path> onPath(String path) {
        for (String directory : path == null ? new String[0] : path.split(File.pathSeparator)) {
            try {
                Path program = Path.of(directory, PROGRAM);
                if (Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            } catch (InvalidPathException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<PythonVersion> byName(Path program) {
        try {
            String name = program.toRealPath().getFileName().toString();
            return name.startsWith("python") ? parse(name.substring("python".length())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<PythonVersion> byRunning(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "-I", "-S", "-c",
                    "import sys; print('%d.%d' % sys.version_info[:2])")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return parse(printed.strip());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<PythonVersion> parse(String text) {
        return Arrays.stream(PythonVersion.values()).filter(each -> each.toString().equals(text)).findFirst();
    }
}
