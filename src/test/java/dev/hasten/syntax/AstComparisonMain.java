package dev.hasten.syntax;

import dev.hasten.python.Interpreter;
import dev.hasten.python.Interpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares our trees with those of interpreters, over their whole standard libraries: run it with the versions to take
 * ({@code 3.8 3.13}), or none for all that are found; a directory instead of its library may follow a version after
 * an equals sign.
 */
final class AstComparisonMain {

    private AstComparisonMain() {
    }

    public static void main(String[] args) throws IOException {
        Interpreters found = Interpreters.discover();
        for (Interpreter interpreter : found.found()) {
            for (String arg : args.length == 0 ? new String[] {interpreter.version().toString()} : args) {
                String[] parts = arg.split("=");
                if (parts[0].equals(interpreter.version().toString())) {
                    compare(interpreter, parts.length > 1 ? Path.of(parts[1]) : interpreter.stdlib());
                }
            }
        }
    }

    private static void compare(Interpreter interpreter, Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
        List<String> differences = new AstComparison(interpreter).differences(files);
        differences.forEach(System.out::println);
        System.out.println(interpreter + ": " + files.size() + " files, " + differences.size() + " differences");
    }
}
