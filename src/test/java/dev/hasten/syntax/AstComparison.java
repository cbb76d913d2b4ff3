package dev.hasten.syntax;

import dev.hasten.python.Interpreter;
import dev.hasten.source.Source;
import dev.hasten.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/** Parses files with CPython and with ours, and tells where the two differ. */
final class AstComparison {

    private final Interpreter interpreter;

    AstComparison(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** One line for each of {@code files} of which CPython says something else. */
    List<String> differences(List<Path> files) {
        List<String> differences = new ArrayList<>();
        Iterator<String> answers = python(files, "--hash").lines().iterator();
        for (Path file : files) {
            String theirs = answers.next();
            String ours = dump(file);
            if (theirs.startsWith("!")) {
                if (!ours.startsWith("!")) {
                    differences.add(file + ": accepted, but CPython says " + theirs.substring(1));
                }
            } else if (ours.startsWith("!")) {
                differences.add(file + ": " + ours.substring(1).strip());
            } else if (!md5(ours).equals(theirs)) {
                differences.add(file + ": " + firstDifference(ours, python(List.of(file), "--text")));
            }
        }
        return differences;
    }

    private String dump(Path file) {
        try {
            SyntaxTree tree = ModuleParser.parse(Source.read(file, file.toString()).text(),
                    interpreter.version());
            return AstDump.of(tree, interpreter.version().minor());
        } catch (SyntaxException | SourceException e) {
            return "!" + e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstDifference(String ours, String theirs) {
        List<String> our = ours.lines().toList();
        List<String> their = theirs.lines().toList();
        int i = 0;
        while (i < our.size() && i < their.size() && our.get(i).equals(their.get(i))) {
            i++;
        }
        return "at line " + i + " of the dump: ours " + around(our, i) + ", CPython's " + around(their, i);
    }

    private static String around(List<String> lines, int i) {
        return String.join(" / ", lines.subList(Math.max(0, Math.min(i, lines.size()) - 2), Math.min(i + 3, lines.size())));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String python(List<Path> files, String option) {
        return PythonScript.run(interpreter, "astdump.py", files.stream().map(Path::toString).toList(), option);
    }
}
