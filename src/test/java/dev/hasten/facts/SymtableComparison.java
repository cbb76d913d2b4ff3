package dev.hasten.facts;

import dev.hasten.python.Interpreter;
import dev.hasten.python.Interpreters;
import dev.hasten.python.Limits;
import dev.hasten.python.ProcessResult;
import dev.hasten.python.PythonProcess;
import dev.hasten.source.Source;
import dev.hasten.source.SourceException;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.SyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares {@link Scopes} with the {@code symtable} module of an interpreter, file by file. */
final class SymtableComparison {

    /** How files fared. Of {@code differing}, the value says what both say. */
    record Result(int same, Map<String, String> differing, Map<String, String> leftOut) {

        @Override
        public String toString() {
            Map<String, Long> reasons = leftOut.values().stream()
                    .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
            return same + " the same, " + differing.size() + " not, left out: " + reasons;
        }
    }

    private SymtableComparison() {
    }

    /** Compares the standard libraries of the interpreters named, such as {@code 3.8 3.13}; of all, if none is. */
    public static void main(String[] series) throws IOException {
        Interpreters found = Interpreters.discover();
        for (Interpreter interpreter : series.length == 0 ? found.found() : found.select(List.of(series))) {
            Result result = compare(interpreter, library(interpreter));
            System.out.println(interpreter.release() + ": " + result);
            result.differing().forEach((file, both) -> System.out.println(file + "\n" + both));
        }
    }

    /** The files of the interpreter's standard library, in the order of their names. */
    static List<Path> library(Interpreter interpreter) throws IOException {
        try (Stream<Path> walk = Files.walk(interpreter.stdlib())) {
            return walk.filter(file -> file.toString().endsWith(".py") && !file.toString().contains("site-packages"))
                    .sorted().toList();
        }
    }

    static Result compare(Interpreter interpreter, List<Path> files) throws IOException {
        ProcessResult printed;
        try (InputStream script = SymtableComparison.class.getResourceAsStream("symtable_dump.py")) {
            String code = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            printed = PythonProcess.of(interpreter).limits(Limits.time(Duration.ofMinutes(10)))
                    .stdin(files.stream().map(file -> file + "\n").collect(Collectors.joining())).runCode(code);
        }
        if (!printed.succeeded()) {
            throw new IllegalStateException(printed.stderr());
        }
        int same = 0;
        Map<String, String> differing = new TreeMap<>();
        Map<String, String> leftOut = new TreeMap<>();
        for (String line : printed.stdout().split("\n")) {
            int tab = line.indexOf('\t');
            String file = line.substring(0, tab);
            String theirs = line.substring(tab + 1);
            if (theirs.startsWith("!")) {
                leftOut.put(file, theirs.substring(2));
                continue;
            }
            String ours = form(Path.of(file));
            if (ours.startsWith("!")) {
                leftOut.put(file, ours.substring(2));
            } else if (ours.equals(theirs)) {
                same++;
            } else {
                differing.put(file, difference(theirs, ours));
            }
        }
        return new Result(same, differing, leftOut);
    }

    private static String form(Path file) throws IOException {
        try {
            String text = Source.read(file, file.toString()).text();
            return SymtableForm.of(Scopes.of(ModuleParser.parse(text).root()).module());
        } catch (SourceException | SyntaxException refused) {
            return "! not read by hasten: " + refused.getMessage();
        }
    }

    private static String difference(String theirs, String ours) {
        int at = 0;
        while (at < theirs.length() && at < ours.length() && theirs.charAt(at) == ours.charAt(at)) {
            at++;
        }
        int start = Math.max(0, at - 100);
        return "  symtable: " + theirs.substring(start, Math.min(theirs.length(), at + 100))
                + "\n  hasten:   " + ours.substring(start, Math.min(ours.length(), at + 100));
    }
}
