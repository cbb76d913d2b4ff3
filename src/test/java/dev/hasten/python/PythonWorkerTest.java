package dev.hasten.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PythonWorkerTest {
    private static PythonWorker worker;

    @TempDir
    Path home;

    @BeforeAll
    static void start() {
        worker = PythonWorker.start(TestInterpreters.forking(), new Limits(Duration.ofSeconds(1), 1L << 30));
    }

    @AfterAll
    static void close() {
        if (worker != null) {
            worker.close();
        }
    }

    static List<Interpreter> interpreters() {
        return TestInterpreters.all().stream().filter(Interpreter::hasFork).toList();
    }

    @ParameterizedTest
    @MethodSource("interpreters")
    void everyInterpreterRunsAndCompiles(Interpreter interpreter) {
        try (PythonWorker each = PythonWorker.start(interpreter, Limits.SMALL_PROGRAM)) {
            Behaviour behaviour = each.run(Program.of("import sys\nprint('%d.%d' % sys.version_info[:2])\n1 / 0"));

            assertEquals(interpreter.version() + "\n", behaviour.stdout());
            assertEquals("Traceback (most recent call last):\nZeroDivisionError: division by zero\n",
                    behaviour.stderr());
            assertEquals("builtins.ZeroDivisionError('division by zero',)",
                    behaviour.raised().orElseThrow().toString());
            assertEquals(1, behaviour.exitCode());
            assertEquals(List.of(Optional.empty()), each.compile(List.of(Compilation.ofText("a.py", "x = 1"))));
        }
    }

    @Test
    void aProgramSeesItselfAsTheMainModule() {
        Program program = new Program("""
                import sys, inspect
                def f(): return 1
                print(__name__, __file__, sys.argv, sys.stdin.read(), sys.modules['__main__'].f is f)
                print(inspect.getsource(f))
                """, "dir/p.py", List.of("x"), "\u00fc");

        assertEquals("__main__ dir/p.py ['dir/p.py', 'x'] \u00fc True\ndef f(): return 1\n\n",
                worker.run(program).stdout());
    }

    @Test
    void outputIsCapturedBelowSysStdout() {
        assertEquals("a\nb", worker.run(Program.of("import os; print('a', flush=True); os.write(1, b'b')")).stdout());
    }

    @Test
    void exitsAreReported() {
        assertEquals(7, worker.run(Program.of("raise SystemExit(7)")).exitCode());
        assertEquals(1, worker.run(Program.of("import sys; sys.exit('bad')")).exitCode());
        assertEquals("bad\n", worker.run(Program.of("import sys; sys.exit('bad')")).stderr());
        assertEquals(5, worker.run(Program.of("import os; os._exit(5)")).exitCode());
        assertEquals(-9, worker.run(Program.of("import os; os.kill(os.getpid(), 9)")).exitCode());
    }

    @Test
    void aProgramRunsToItsVeryEnd() {
        Behaviour behaviour = worker.run(Program.of("""
                import atexit, threading, time
                class C:
                    def __del__(self): print('deleted')
                c = C()
                atexit.register(print, 'exit function')
                threading.Thread(target=lambda: (time.sleep(0.05), print('thread'))).start()
                """));

        assertEquals("thread\nexit function\ndeleted\n", behaviour.stdout());
    }

    @Test
    void aProgramMayHaveGlobalsWithoutAName() {
        assertEquals("", worker.run(Program.of("globals()[1] = 2")).stderr());
        assertEquals(0, worker.run(Program.of("globals()[1] = 2")).exitCode());
    }

    @Test
    void aProgramThatHangsIsEndedAndKeepsItsOutput() {
        Behaviour behaviour = worker.run(Program.of("print('a', flush=True)\nwhile True: pass"));

        assertTrue(behaviour.timedOut());
        assertEquals("a\n", behaviour.stdout());
    }

    @Test
    void longTextsAreCutAndStillToldApart() {
        List<Behaviour> behaviours = worker.runTogether(List.of(
                Program.of("print('x' * 25_000_000 + 'a')"),
                Program.of("print('x' * 25_000_000 + 'b')"),
                Program.of("print('short')"),
                Program.of("raise ValueError('x' * 25_000_000 + 'a')"),
                Program.of("raise ValueError('x' * 25_000_000 + 'b')")));

        assertTrue(behaviours.get(0).stdout().startsWith("xxx"));
        assertTrue(behaviours.get(0).stdout().contains("\n... and 23951426 bytes more, CRC-32 "));
        assertNotEquals(behaviours.get(0).stdout(), behaviours.get(1).stdout());
        assertEquals("short\n", behaviours.get(2).stdout());
        assertNotEquals(behaviours.get(3).raised(), behaviours.get(4).raised());
    }

    @Test
    void aProgramCannotSpoilTheNext() {
        worker.run(Program.of("import builtins, json; builtins.len = None; json.dumps = None"));

        assertEquals("0 []\n", worker.run(Program.of("import json; print(len(''), json.dumps([]))")).stdout());
    }

    @Test
    void programsThatRunTogetherKeepTheirOutputApart() {
        List<Behaviour> behaviours = worker.runTogether(List.of(
                Program.of("import builtins; builtins.len = None; print('one'); x = 1"),
                Program.of("import os; os._exit(3)"),
                Program.of("print('x' in globals(), len('three'))"),
                Program.of("while True: pass"),
                Program.of("import sys; print('five', file=sys.stderr)")));

        assertEquals(List.of("one\n", "", "False 5\n", "", ""), behaviours.stream().map(Behaviour::stdout).toList());
        assertEquals(List.of(0, 3, 0, -1, 0), behaviours.stream().map(Behaviour::exitCode).toList());
        assertEquals("five\n", behaviours.get(4).stderr());
    }

    @Test
    void textsArriveUnchanged() {
        Behaviour behaviour = worker.run(Program.of("print(ascii('\\ud800 \u00e9 \ud83d\ude00'))"));

        assertEquals("'\\ud800 \\xe9 \\U0001f600'\n", behaviour.stdout());
    }

    @Test
    void compilingSaysWhatFailsAndWhere() throws IOException {
        Path latin = home.resolve("latin.py");
        Files.write(latin, "# coding: latin-1\nx = '\u00e9'\n".getBytes(StandardCharsets.ISO_8859_1));

        List<Optional<String>> failures = worker.compile(List.of(
                Compilation.ofText("good.py", "x = 1\n"),
                Compilation.ofText("bad.py", "x = 1\nreturn x\n"),
                Compilation.ofFile(latin),
                Compilation.ofFile(home.resolve("missing.py"))));

        assertEquals(Optional.empty(), failures.get(0));
        assertEquals(Optional.of("line 2: SyntaxError: 'return' outside function"), failures.get(1));
        assertEquals(Optional.empty(), failures.get(2));
        assertTrue(failures.get(3).orElseThrow().startsWith("FileNotFoundError"), failures.get(3).toString());
    }
}
