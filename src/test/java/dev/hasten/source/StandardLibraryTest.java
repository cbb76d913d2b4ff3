package dev.hasten.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardLibraryTest {

    /** Prints the library's directory, and the files in it that Python itself cannot decode. */
    private static final String UNREADABLE = """
            import os, sysconfig, tokenize
            top = sysconfig.get_paths()['stdlib']
            print(top)
            for directory, inner, names in os.walk(top):
                inner[:] = [name for name in inner if name != 'site-packages']
                for name in names:
                    path = os.path.join(directory, name)
                    if name.endswith('.py'):
                        try:
                            with tokenize.open(path) as file:
                                if '\\0' in file.read():
                                    print(path)
                        except (SyntaxError, UnicodeDecodeError):
                            print(path)
            """;

    @TempDir
    Path directory;

    @Test
    void eachFileOfPythonsOwnLibraryIsReadAsPythonDoesAndEncodesToItsBytes() throws Exception {
        Command.require("python3");
        List<String> printed = new Command(directory).run(new byte[0], "python3", "-c", UNREADABLE).orFail()
                .output().lines().toList();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(printed.get(0)))) {
            files = walk.filter(each -> each.toString().endsWith(".py")).toList();
        }
        Set<String> refused = new TreeSet<>();
        for (Path file : files) {
            if (!comesBack(file)) {
                refused.add(file.toString());
            }
        }
        assertTrue(files.size() > 100, "only " + files.size() + " files in " + printed.get(0));
        assertEquals(new TreeSet<>(printed.subList(1, printed.size())), refused);
    }

    private static boolean comesBack(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            Source source = Source.of(file.toString(), bytes);
            assertArrayEquals(bytes, source.bytes(), file.toString());
            assertArrayEquals(bytes, source.encode(source.text()), file.toString());
            return true;
        } catch (SourceException refused) {
            return false;
        }
    }
}
