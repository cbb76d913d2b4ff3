package dev.hasten.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonProcessTest {

    @TempDir
    Path home;

    @Test
    void capturesStreamsAndExitCode() {
        ProcessResult result = PythonProcess.of(TestInterpreters.any())
                .arguments(List.of("a", "\u00e9")).stdin("in").environment("HASTEN_PROBE", "set").runCode("""
                        import os, sys
                        print(sys.argv[1:], sys.stdin.read(), os.environ['HASTEN_PROBE'], '\u20ac')
                        print('problem', file=sys.stderr)
                        sys.exit(3)
                        """);

        assertEquals("['a', '\u00e9'] in set \u20ac\n", result.stdout());
        assertEquals("problem\n", result.stderr());
        assertEquals(3, result.exitCode());
        assertFalse(result.succeeded());
    }

    @Test
    void runsInTheGivenDirectory() {
        ProcessResult result = PythonProcess.of(TestInterpreters.any()).directory(home)
                .runCode("import os; print(os.path.samefile('.', %s))".formatted(literal(home)));

        assertEquals("True\n", result.stdout());
    }

    @Test
    void leavesNoBytecodeBehind() throws IOException {
        Files.writeString(home.resolve("helper.py"), "");
        Path script = Files.writeString(home.resolve("main.py"), "import helper");

        assertTrue(PythonProcess.of(TestInterpreters.any()).runScript(script).succeeded());

        assertFalse(Files.exists(home.resolve("__pycache__")));
    }

    @Test
    void hashesFollowTheSeed() {
        PythonProcess process = PythonProcess.of(TestInterpreters.any());

        String first = process.hashSeed(1).runCode("print(hash('x'))").stdout();

        assertEquals(first, process.hashSeed(1).runCode("print(hash('x'))").stdout());
        assertFalse(first.equals(process.hashSeed(2).runCode("print(hash('x'))").stdout()));
    }

    @Test
    void tellsTheProcessorTimeOfTheProgramAndNotOfTheWait() {
        Interpreter interpreter = TestInterpreters.forking();
        ProcessResult result = PythonProcess.of(interpreter).runCode("""
                import time
                time.sleep(0.3)
                start = time.process_time()
                while time.process_time() - start < 0.1:
                    pass
                """);

        double seconds = result.cpuTime().orElseThrow().toNanos() / 1e9;
        assertTrue(seconds >= 0.1 && seconds < 0.39, "cpu time " + seconds);
    }

    @Test
    void endsTheWholeProcessTreeWhenTimeIsUp() throws Exception {
        Interpreter interpreter = TestInterpreters.forking();
        Path signs = home.resolve("signs of life");
        ProcessResult result = PythonProcess.of(interpreter).limits(Limits.time(Duration.ofMillis(700))).runCode("""
                import os, time
                if os.fork() == 0:
                    while True:
                        with open(%s, 'a') as file:
                            file.write('.')
                        time.sleep(0.01)
                time.sleep(60)
                """.formatted(literal(signs)));

        assertTrue(result.timedOut());
        long size = Files.size(signs);
        Thread.sleep(100);
        assertEquals(size, Files.size(signs), "the grandchild is still alive");
    }

    @Test
    void enforcesTheMemoryLimit() {
        Interpreter interpreter = TestInterpreters.forking();
        assumeTrue(System.getProperty("os.name").equals("Linux"),
                "skipped: the limit of the address space is enforced on Linux only");
        ProcessResult result = PythonProcess.of(interpreter)
                .limits(new Limits(Duration.ofSeconds(10), 512L << 20)).runCode("x = bytearray(1 << 30)");

        assertEquals(1, result.exitCode());
        assertTrue(result.stderr().contains("MemoryError"), result.stderr());
    }

    @Test
    void reportsTheSignalThatEndedAProgram() {
        Interpreter interpreter = TestInterpreters.forking();
        assertEquals(-9, PythonProcess.of(interpreter).runCode("import os; os.kill(os.getpid(), 9)").exitCode());
    }

    @Test
    void runsModules() {
        ProcessResult result = PythonProcess.of(TestInterpreters.any()).stdin("[1]").runModule("json.tool");

        assertEquals("[1]", result.stdout().replaceAll("\\s", ""));
    }

    private static String literal(Path path) {
        return "'" + path.toString().replace("\\", "\\\\") + "'";
    }
}
