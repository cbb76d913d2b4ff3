package dev.hasten.python;

import dev.hasten.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that puts a part of the standard library to work: that part is rewritten, as each interpreter has it, and
 * the program is not. The line {@code # library: copy.py json/} in the program names the modules and packages.
 */
public final class LibraryProgram implements BenchProgram {
    private static final Pattern HEADER = Pattern.compile("(?m)^# library: (.+)$");

    private final SuiteProgram workload;
    private final List<String> parts;
    private final Map<Interpreter, Packages> packages = new HashMap<>();

    private LibraryProgram(SuiteProgram workload, List<String> parts) {
        this.workload = workload;
        this.parts = parts;
    }

    /** The program as one of this kind; empty if it does not name a part of the library. */
    public static Optional<BenchProgram> of(SuiteProgram workload) {
        Matcher header = HEADER.matcher(workload.source().text());
        return header.find() ? Optional.of(new LibraryProgram(workload, List.of(header.group(1).split(" "))))
                : Optional.empty();
    }

    @Override
    public String name() {
        return workload.name();
    }

    @Override
    public boolean runsOn(Interpreter interpreter) {
        return workload.runsOn(interpreter);
    }

    @Override
    public List<Source> files(Interpreter interpreter) {
        return packages(interpreter).files();
    }

    @Override
    public Run run(Interpreter interpreter, List<String> texts, int hashSeed) {
        Packages library = packages(interpreter);
        try (TemporaryDirectory home = TemporaryDirectory.create()) {
            library.write(home.path(), texts);
            return workload.runWith(home.path(), library.names(), interpreter, hashSeed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Packages packages(Interpreter interpreter) {
        return packages.computeIfAbsent(interpreter, key -> {
            List<Path> roots = new ArrayList<>();
            for (String part : parts) {
                Path root = key.stdlib().resolve(part);
                if (Files.exists(root)) {
                    roots.add(root);
                }
            }
            if (roots.isEmpty()) {
                throw new UnusableBenchmarkException(name() + ": " + key + " has none of " + parts);
            }
            try {
                return Packages.read(roots);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
