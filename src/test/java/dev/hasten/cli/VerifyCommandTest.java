package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hasten.python.Interpreter;
import dev.hasten.python.TestInterpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The transform of the tests makes 42 of each 41: a planted miscompile, wherever somebody looks at the number. */
class VerifyCommandTest {

    @TempDir
    Path directory;
    private Path project;
    private String python;

    @BeforeEach
    void makeProject() throws IOException {
        python = TestInterpreters.any().executable().toString();
        project = Files.createDirectory(directory.resolve("project"));
        file("pkg/__init__.py", "");
        file("pkg/numbers.py", """
                def unused():
                    return 41


                def answer():
                    low = 41
                    return low - 1, 41


                def other():
                    return 41
                """);
        file("pkg/harmless.py", "x = 41\n");
        file("test_numbers.py", """
                import unittest
                from pkg import harmless, numbers

                class NumbersTest(unittest.TestCase):
                    def test_answer(self):
                        self.assertEqual(41, numbers.answer()[1])

                    def test_nothing(self):
                        pass
                """);
    }

    private Path file(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Cli.Result verify(String paths, Object... command) {
        return verify(Map.of(), paths, command);
    }

    private Cli.Result verify(Map<String, String> environment, String paths, Object... command) {
        List<Object> words = new ArrayList<>(List.of("verify", "--project", project, "-j1",
                project.resolve(paths), "--"));
        words.addAll(List.of(command));
        return new Cli().onTerminal(environment).run(words.toArray());
    }

    private void assertFoundPlantedDefect(Cli.Result result) {
        assertEquals(1, result.code(), result.out() + result.err());
        assertTrue(result.out().contains("2 of 2 rewritten files were imported"), result.out());
        assertTrue(result.out().contains("pkg/numbers.py:7: raise-answer: 41; rests on frames-unobserved"),
                result.out());
        assertFalse(result.out().contains("pkg/numbers.py:6: "), result.out());
        assertFalse(result.out().contains("pkg/harmless.py:"), result.out());
        assertTrue(result.out().contains("-    return low - 1, 41"), result.out());
        assertTrue(result.out().contains("+    return low - 1, 42"), result.out());
    }

    @Test
    void aPlantedMiscompileIsFoundWithUnittestAndTracedToItsPlace() throws IOException {
        Cli.Result result = verify("pkg", python, "-m", "unittest", "-q");
        assertFoundPlantedDefect(result);
        assertTrue(result.out().contains("original   exit code 0, 2 tests (2 passed)"), result.out());
        assertTrue(result.out().contains("""
                different: test_numbers.NumbersTest.test_answer
                    original:  passed
                    rewritten: failed: AssertionError: 41 != 42
                """), result.out());
        assertEquals("x = 41\n", Files.readString(project.resolve("pkg/harmless.py")));
    }

    @Test
    void aPlantedMiscompileIsFoundWithPytestHoweverItIsStarted() throws IOException {
        Interpreter withPytest = withPytest();
        file("test_numbers.py", """
                import pytest
                from pkg import harmless

                @pytest.mark.parametrize('number', [41, 42])
                def test_number(number):
                    assert harmless.x == number
                """);
        Cli.Result result = verify("pkg/harmless.py", "sh", "-c", "'" + withPytest.executable() + "' -m pytest -q");
        assertEquals(1, result.code(), result.out() + result.err());
        assertTrue(result.out().contains("original   exit code 1, 2 tests (1 failed, 1 passed)"), result.out());
        assertTrue(result.out().contains("""
                different: test_numbers.py::test_number[41]
                    original:  passed
                    rewritten: failed: assert 42 == 41
                """), result.out());
        assertTrue(result.out().contains("pkg/harmless.py:1: raise-answer: 41"), result.out());
    }

    private static Interpreter withPytest() throws IOException {
        for (Interpreter each : TestInterpreters.all()) {
            Path libraries = each.stdlib().resolve("site-packages/pytest");
            if (Files.isDirectory(libraries)) {
                return each;
            }
        }
        assumeTrue(false, "skipped: no interpreter was found that has pytest");
        throw new IllegalStateException();
    }

    @Test
    void aProgramWithoutTestsIsComparedByWhatItPrints() throws IOException {
        file("app.py", "from pkg import numbers\nprint(id(numbers) and object(), numbers.answer())\n");
        Cli.Result result = verify("pkg", python, "app.py");
        assertEquals(1, result.code(), result.out() + result.err());
        assertTrue(result.out().contains("different: standard output"), result.out());
        assertTrue(result.out().contains("(41, 42)"), result.out());
        assertTrue(result.out().contains("pkg/numbers.py:6: raise-answer"), result.out());
    }

    @Test
    void aScriptThatIsItselfRewrittenCountsAsUsed() throws IOException {
        file("app.py", "print(41)\n");
        assertEquals(1, verify("app.py", python, "app.py").code());
        assertEquals(1, verify("app.py", python, "-m", "app").code());
    }

    @Test
    void importsAreSeenWithoutBytecodeAndInProcessesThatTheCommandStarts() throws IOException {
        file("app.py", "import subprocess, sys\nsubprocess.call([sys.executable, '-B', '-c', 'from pkg import harmless'])\n");
        Cli.Result result = verify("pkg", python, "-B", "app.py");
        assertEquals(0, result.code(), result.out() + result.err());
        assertTrue(result.out().contains("1 of 2 rewritten files were imported"), result.out());
    }

    @Test
    void theUsersOwnSiteCustomizationIsLoadedToo() throws IOException {
        file("sitecustomize.py", "from pkg import harmless\nnumber = harmless.x\n");
        Cli.Result result = verify("pkg", python, "-c", "import sitecustomize; print(sitecustomize.number)");
        assertEquals(1, result.code(), result.out() + result.err());
        assertTrue(result.out().contains("different: standard output"), result.out());
    }

    @Test
    void whereNobodySeesTheNumberThereIsNoDifference() throws IOException {
        Path untouched = file("test_numbers.py", """
                import unittest
                from pkg import harmless

                class NumbersTest(unittest.TestCase):
                    def test_nothing(self):
                        self.skipTest('later')
                """);
        Object before = Files.getLastModifiedTime(untouched);
        Cli.Result result = verify("pkg", python, "-m", "unittest");
        assertEquals(0, result.code(), result.out() + result.err());
        assertTrue(result.out().contains("1 of 2 rewritten files were imported\nno difference\n"), result.out());
        assertEquals(before, Files.getLastModifiedTime(untouched));
        assertFalse(Files.exists(project.resolve("pkg/__pycache__")));
    }

    @Test
    void aTestThatIsNotTheSameTwiceDoesNotCount() throws IOException {
        Path seen = directory.resolve("seen");
        file("test_numbers.py", """
                import os, unittest
                from pkg import harmless

                class FlakyTest(unittest.TestCase):
                    def test_first_time_only(self):
                        path = %s
                        self.assertFalse(os.path.exists(path))
                        open(path, 'w').close()
                """.formatted("'" + seen + "'"));
        Cli.Result result = verify("pkg", python, "-m", "unittest");
        assertEquals(0, result.code(), result.out() + result.err());
        assertTrue(result.out().contains("unsteady, does not count: test_numbers.FlakyTest.test_first_time_only"),
                result.out());
    }

    @Test
    void aCommandThatDoesNotImportTheRewrittenFilesShowsNothing() {
        Cli.Result result = verify("pkg", python, "-c", "print(1)");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("imported none of the rewritten files"), result.err());
    }

    @Test
    void aCommandThatHangsIsEndedWithWhatItStarted() throws Exception {
        Path pid = directory.resolve("pid");
        file("app.py", """
                import os, subprocess, sys
                from pkg import harmless
                if harmless.x == 42:
                    child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])
                    open(%s, 'w').write(str(child.pid))
                    child.wait()
                """.formatted("'" + pid + "'"));
        Cli.Result result = new Cli().run("verify", "--project", project, "--timeout", "2",
                project.resolve("pkg/harmless.py"), "--", python, "app.py");
        assertEquals(1, result.code(), result.out() + result.err());
        assertTrue(result.out().contains("rewritten: none, since it ran out of time"), result.out());
        assertGone(Long.parseLong(Files.readString(pid)));
    }

    private static void assertGone(long pid) throws InterruptedException {
        for (int i = 0; i < 500 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false), "process " + pid + " lives");
    }

    @Test
    void aHugeOutputIsComparedToItsEnd() throws IOException {
        file("app.py", """
                from pkg import harmless
                for i in range(10):
                    print('x' * 1000000)
                print(harmless.x)
                """);
        Cli.Result result = verify("pkg", python, "app.py");
        assertEquals(1, result.code(), result.out() + result.err());
        assertTrue(result.out().contains("pkg/harmless.py:1: raise-answer"), result.out());
        assertTrue(result.out().length() < 200_000, "printed " + result.out().length());
    }

    @Test
    void linksAndVirtualEnvironmentsStayWhatTheyAre() throws IOException {
        file(".venv/pyvenv.cfg", "");
        file("env/pyvenv.cfg", "");
        Files.createSymbolicLink(project.resolve("again"), Path.of("pkg"));
        Files.createSymbolicLink(project.resolve("absolute"), project.resolve("pkg"));
        Files.createSymbolicLink(project.resolve("outside"), directory);
        file("app.py", """
                import os
                from again import harmless
                print(*(os.path.realpath(name) for name in ['.venv', 'env', 'outside']))
                print(*(os.path.relpath(os.path.realpath(name)) for name in ['again', 'absolute', '.', '__pycache__']))
                """);
        Cli.Result result = verify("pkg", python, "-c", "import app; raise SystemExit(app.harmless.x)");
        assertEquals(1, result.code(), result.out() + result.err());
        String real = project.toRealPath().toString();
        assertTrue(result.out().contains(real + "/.venv " + real + "/env " + directory.toRealPath()), result.out());
        assertTrue(result.out().contains("pkg pkg . __pycache__"), result.out());
    }

    @Test
    void anInterruptedRunEndsTheCommandAndLeavesNothingBehind() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        Path pid = directory.resolve("pid");
        file("app.py", "import os, time\nfrom pkg import harmless\nopen(" + "'" + pid
                + "', 'w').write(str(os.getpid()))\ntime.sleep(600)\n");
        Process run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-Djava.io.tmpdir=" + temporary,
                InterruptTest.Program.class.getName(), "verify", "--target=3.11", "--project", project.toString(),
                project.resolve("pkg").toString(), "--", python, "app.py")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        while (run.isAlive() && (!Files.exists(pid) || Files.readString(pid).isEmpty())) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertTrue(run.isAlive());
        run.destroy();
        assertTrue(run.waitFor(30, TimeUnit.SECONDS));
        assertGone(Long.parseLong(Files.readString(pid)));
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.filter(each -> each.getFileName().toString().startsWith("hasten")).toList());
        }
    }

    @Test
    void aCommandIsDemanded() {
        assertEquals(2, new Cli().run("verify", project).code());
        Cli.Result elsewhere = new Cli().run("verify", "--project", project, directory, "--", "true");
        assertEquals(2, elsewhere.code());
        assertTrue(elsewhere.err().contains("is not inside of the project"), elsewhere.err());
        Cli.Result missing = verify("pkg", "no-such-command");
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("no-such-command"), missing.err());
    }

}
