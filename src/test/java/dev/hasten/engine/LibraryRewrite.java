package dev.hasten.engine;

import dev.hasten.python.Compilation;
import dev.hasten.python.Interpreter;
import dev.hasten.python.Interpreters;
import dev.hasten.python.Limits;
import dev.hasten.python.PythonWorker;
import dev.hasten.rooms.Room;
import dev.hasten.source.Source;
import dev.hasten.source.SourceException;
import dev.hasten.syntax.SyntaxException;
import dev.hasten.transform.Level;
import dev.hasten.transform.Remark;
import dev.hasten.transform.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rewrites every file of a standard library in memory, with every transform whether it pays or not, and checks each
 * result: it compiles under the library's own CPython if the original does, and a second run changes nothing.
 *
 * <p>As a program: {@code LibraryRewrite [SERIES [LEVEL [DIRECTORY]]]}, for instance {@code 3.11 O2}; the rewritten
 * files are written to the directory, if one is named, each where the library has it.
 */
final class LibraryRewrite {
    private final Interpreter interpreter;
    private final Settings settings;
    private final Optimizer optimizer = new Optimizer(Pipeline.STANDARD, new CostModel(id -> new Room(id).cost()));
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Outcome> rewritten = new ArrayList<>();
    private int files;
    private int changed;

    private LibraryRewrite(Interpreter interpreter, Level level) {
        this.interpreter = interpreter;
        this.settings = new Settings(List.of(interpreter.version()), level.grants(),
                Pipeline.STANDARD.transforms().stream().map(Transform::id).collect(Collectors.toSet()), Set.of(),
                Settings.CostPolicy.EVERYTHING, Set.of());
    }

    /**
     * Rewrites every {@code stride}-th file of the library.
     *
     * @return what is wrong, one line each; empty if all is well
     */
    static LibraryRewrite run(Interpreter interpreter, Level level, int stride) throws Exception {
        LibraryRewrite run = new LibraryRewrite(interpreter, level);
        List<Path> files = library(interpreter);
        // The tree of a generated file may be as deep as its longest expression.
        Thread worker = new Thread(null, () -> {
            for (int i = 0; i < files.size(); i += stride) {
                run.rewrite(files.get(i));
            }
        }, "library", 1L << 30);
        worker.start();
        worker.join();
        run.compile();
        return run;
    }

    /** What is wrong, one line each; empty if all is well. */
    List<String> problems() {
        return problems;
    }

    /** How many files were read. */
    int files() {
        return files;
    }

    private static List<Path> library(Interpreter interpreter) throws IOException {
        try (Stream<Path> walk = Files.walk(interpreter.stdlib())) {
            return walk.filter(file -> file.toString().endsWith(".py"))
                    .filter(file -> !file.toString().contains("site-packages")).sorted().toList();
        }
    }

    private void rewrite(Path file) {
        try {
            Source source = Source.read(file, interpreter.stdlib().relativize(file).toString());
            Outcome outcome = optimizer.optimize(source, settings);
            files++;
            for (Remark remark : outcome.remarks()) {
                outcomes.merge(remark.transform() + " " + remark.outcome() + " " + remark.reason(), 1, Integer::sum);
                if (remark.outcome() == Remark.Outcome.ROLLED_BACK) {
                    problems.add(source.name() + ":" + remark.line() + ": rolled back: " + remark.transform() + ": "
                            + remark.candidate());
                }
            }
            if (outcome.changed()) {
                changed++;
                rewritten.add(outcome);
                if (optimizer.optimize(source.withText(outcome.text()), settings).changed()) {
                    problems.add(source.name() + ": a second run changes something");
                }
            }
        } catch (SyntaxException | SourceException notPython) {
            outcomes.merge("not read", 1, Integer::sum);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            problems.add(interpreter.stdlib().relativize(file) + ": " + e);
        }
    }

    private void compile() {
        try (PythonWorker worker = PythonWorker.start(interpreter, Limits.SMALL_PROGRAM)) {
            List<Optional<String>> errors = worker.compile(rewritten.stream()
                    .map(outcome -> Compilation.ofText(outcome.source().name(), outcome.text())).toList());
            for (int i = 0; i < errors.size(); i++) {
                String name = rewritten.get(i).source().name();
                errors.get(i).ifPresent(error -> problems.add(name + ": does not compile: " + error));
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Interpreters found = Interpreters.discover();
        Interpreter interpreter = args.length > 0 ? found.version(args[0]).orElseThrow()
                : found.preferred().orElseThrow();
        Level level = args.length > 1 ? Level.valueOf(args[1]) : Level.O1;
        LibraryRewrite run = run(interpreter, level, 1);
        System.out.println(interpreter + " at " + level + ": " + run.files + " files, " + run.changed + " changed");
        run.outcomes.forEach((outcome, count) -> System.out.println("  " + count + "  " + outcome));
        run.problems.forEach(System.out::println);
        if (args.length > 2) {
            for (Outcome outcome : run.rewritten) {
                Path path = Path.of(args[2]).resolve(outcome.source().name());
                Files.createDirectories(path.getParent());
                Files.write(path, outcome.source().encode(outcome.text()));
            }
        }
    }
}
