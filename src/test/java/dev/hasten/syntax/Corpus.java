package dev.hasten.syntax;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hasten.source.Source;
import dev.hasten.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Python's own standard library, as a heap of programs to try things on. */
final class Corpus {

    /** A file of the library that parses. */
    record Program(Source source, SyntaxTree parsed) {
    }

    private Corpus() {
    }

    /** Gives each {@code step}th file to {@code action}, in a thread whose stack is deep enough for any tree. */
    static void forEach(int step, Consumer<Program> action) throws InterruptedException {
        List<Path> files = files();
        inDeepThread(() -> {
            for (int i = 0; i < files.size(); i += step) {
                read(files.get(i), action);
            }
        });
    }

    /** Runs {@code action} where the stack is deep enough for any tree. */
    static void inDeepThread(Runnable action) throws InterruptedException {
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(null, action, "deep", 1L << 30);
        thread.setUncaughtExceptionHandler((ended, e) -> thrown.add(e));
        thread.start();
        thread.join();
        if (!thrown.isEmpty()) {
            throw new AssertionError(thrown.get(0));
        }
    }

    private static void read(Path file, Consumer<Program> action) {
        Source source;
        SyntaxTree parsed;
        try {
            source = Source.read(file, file.toString());
            parsed = ModuleParser.parse(source.text());
        } catch (SourceException | SyntaxException unreadable) {
            return; // the library has files that are wrong on purpose
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        action.accept(new Program(source, parsed));
    }

    private static List<Path> files() {
        Path top = Path.of(directory());
        try (Stream<Path> walk = Files.walk(top)) {
            return walk.filter(each -> each.toString().endsWith(".py"))
                    .filter(each -> !each.toString().contains("site-packages")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String directory() {
        String directory = "";
        try {
            Process process = new ProcessBuilder("python3", "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))")
                    .redirectErrorStream(true).start();
            directory = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (IOException missing) {
            // said below
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assumeTrue(!directory.isEmpty() && Files.isDirectory(Path.of(directory)),
                "skipped: python3 does not say where its library is");
        return directory;
    }
}
