package dev.hasten.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InterpretersTest {

    @TempDir
    Path home;

    @Test
    void findsNothingWhereNothingIs() {
        Interpreters found = Interpreters.discover(Map.of("PATH", home.toString()));

        assertEquals(List.of(), found.found());
        assertEquals("no Python interpreter was found\n", found.report());
    }

    @Test
    void findsTheInterpreterThatIsNamed() {
        Interpreter known = TestInterpreters.any();

        Interpreters found = Interpreters.discover(Map.of("HASTEN_PYTHONS", known.executable().toString()));

        assertEquals(List.of(known), found.found());
        assertEquals(known, found.preferred().orElseThrow());
        assertTrue(found.report().contains("named in HASTEN_PYTHONS"), found.report());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void findsOneInterpreterBehindTwoNames() throws IOException {
        Interpreter known = TestInterpreters.any();
        script("python3", "exec '" + known.executable() + "' \"$@\"");
        script("python3.99", "exec '" + known.executable() + "' \"$@\"");

        Interpreters found = Interpreters.discover(Map.of("PATH", home.toString()));

        assertEquals(List.of(known.realExecutable()),
                found.found().stream().map(Interpreter::realExecutable).toList());
        assertEquals(List.of(), found.skipped());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysWhyACandidateIsSkipped() throws IOException {
        Path pypy = script("pypy", "echo '{\"implementation\": \"pypy\", \"major\": 3, \"minor\": 9}'");
        Path old = script("old", "echo '{\"implementation\": \"cpython\", \"major\": 2, \"minor\": 7}'");
        Path shim = script("shim", "echo 'python3.4: command not found' >&2; exit 127");
        Path missing = home.resolve("missing");

        Interpreters found = Interpreters.discover(Map.of("HASTEN_PYTHONS", String.join(File.pathSeparator,
                pypy.toString(), old.toString(), shim.toString(), missing.toString())));

        assertEquals(List.of(), found.found());
        assertEquals(List.of("not CPython but pypy", "Python 2.7 is not among the known versions, 3.6 to 3.14",
                        "exit code 127, python3.4: command not found"),
                found.skipped().stream().map(Interpreters.Skipped::reason).limit(3).toList());
        assertTrue(found.skipped().get(3).reason().startsWith("cannot be started"), found.report());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void prefersTheHighestPatchAmongEquals() throws IOException {
        Path older = fake("a", 7);
        Path newer = fake("b", 12);
        Map<String, String> path = Map.of("PATH", older.getParent() + File.pathSeparator + newer.getParent());

        Interpreters found = Interpreters.discover(path);

        assertEquals(List.of("3.14.12"), found.found().stream().map(Interpreter::release).toList());
        assertEquals(List.of(new Interpreters.Skipped(older, "another Python 3.14 is used")), found.skipped());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void prefersTheInterpreterThatIsNamedToAHigherPatch() throws IOException {
        Path named = fake("a", 7);
        Path newer = fake("b", 12);

        Interpreters found = Interpreters.discover(
                Map.of("HASTEN_PYTHONS", named.toString(), "PATH", newer.getParent().toString()));

        assertEquals(List.of("3.14.7"), found.found().stream().map(Interpreter::release).toList());
    }

    @Test
    void refusesAVersionThatWasNotFound() {
        Interpreters found = Interpreters.discover(Map.of());

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> found.select(List.of("3.8")));
        assertEquals("no Python 3.8 was found", refusal.getMessage());
    }

    private Path fake(String directory, int micro) throws IOException {
        return script(directory + "/python3", """
                echo '{"implementation": "cpython", "major": 3, "minor": 14, "micro": %d, "executable": "/p/%s",
                       "realExecutable": "/p/%s", "stdlib": "/p", "hasTestPackage": false, "hasFork": true,
                       "freeThreaded": false, "debug": false}'""".formatted(micro, directory, directory));
    }

    private Path script(String name, String body) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
