package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.Interpreter;
import dev.hasten.python.TestInterpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopesSymtableTest {

    /** Programs whose scopes are easily got wrong. Each interpreter leaves out those that are too new for it. */
    private static final List<String> PROGRAMS = List.of(
            "def f():\n    x = 1\n    def g():\n        return x\n    return g\n",
            "x = 1\ndef f():\n    global x\n    x = 2\n    def g():\n        return x\n",
            "def f():\n    x = 1\n    def g():\n        global x\n        def h():\n            return x\n",
            "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n        return lambda: x\n",
            "class C:\n    x = 1\n    def f(self):\n        return x\n    y = [x for _ in x]\n",
            "def f():\n    x = 1\n    class C:\n        x = x\n        def g(self):\n            return x\n",
            "def f():\n    x = 1\n    class C:\n        def g(self):\n            return x\n",
            "class C:\n    def f(self):\n        return super().f()\n    def g(self):\n        return __class__\n",
            "class C:\n    def f(self):\n        return [super for _ in self]\n    g = lambda: __class__\n",
            "class C:\n    __class__ = 1\n    def f(self):\n        return __class__\n",
            "class _C:\n    __x = 1\n    def f(self, __y):\n        global __z\n        __z = __x = self.__x\n",
            "class __:\n    __x = 1\n    __x__ = 2\nclass C:\n    import __a.b\n    from a import __c\n",
            "class A:\n    class __B:\n        __c = 1\n    def __f(self):\n        class D:\n            __e = __f\n",
            "def f(xs):\n    return [y := x for x in xs], y\n",
            "def f(xs):\n    global y\n    return [[y := x for x in xs] for _ in xs]\n",
            "def f(xs):\n    y = 0\n    def g():\n        nonlocal y\n        return {y := x for x in xs}\n",
            "print([y := x for x in z], y)\n",
            "print(lambda: [y := x for x in z])\n",
            "def f(xs, n):\n    return [x + n for x in xs for x in x if x]\n",
            "def f(xs):\n    return {k: lambda: v for k, v in xs}\n",
            "def f(x=y, *a, z: int = 1, **k) -> x: pass\n",
            "def f(): pass\nx: int\n(y): int\nz: int = 1\n(w): int = 2\na.b: c = 3\n",
            "def f():\n    x: T\n    (y): T\n    return x, y\n",
            "try: pass\nexcept E as e: pass\nimport a.b.c, d.e as f\nfrom g import h as i, j\nfrom . import k\n",
            "def f():\n    with a as b, c as (d, e): pass\n    for g, *h in i: pass\n    else: del g\n",
            "x += 1\ndef f():\n    y += 1\n",
            "lambda x, *y, z=w, **v: (x, y, z, v, u)\n",
            "def f(a, b=c, /, d=e, *, g=h): pass\n",
            "@d(lambda: x)\ndef f(): pass\n@d\nclass C(B, metaclass=M): pass\n",
            "def f():\n    return f'{x!r:{y}} {(lambda: z)}'\n",
            "async def f():\n    return [x async for x in y], (await z for z in w)\n",
            "from __future__ import annotations\ndef f(x: A = B) -> C:\n    y: D = 1\nz: E\n",
            "match x:\n    case [a, *b] | {'k': a, **b}: pass\n    case C(d, e=f) as g if h: pass\n    case m.n: pass\n",
            "type A[T: B, *Ts, **P] = C[T]\n",
            "def f[T: B](x: T = d) -> T:\n    return T\n",
            "class C[T](B[T]):\n    x: T\n    def f[U: T](self, y: U) -> x:\n        return super().f(T)\n",
            "class C:\n    x = 1\n    type A = x\n    def f[T: x](self, y: x): return x\n",
            "def f():\n    x = 1\n    class C:\n        x = 2\n        type A = x\n        def g[T: x](self): return x\n",
            "def f():\n    x = 1\n    class C:\n        type A = x\n        def g[T: x](self, y: x): return x\n",
            "def f():\n    global x\n    class C:\n        def g[T](self, y: x): return x\n",
            "class C[__T]:\n    def f[__U: __T](self): return __U, __T\n",
            "def f[T](x):\n    def g[U: T]():\n        return lambda: (T, U)\n",
            "def f[T = int](): pass\nclass C[*Ts = a, **P = b]: pass\n");

    @TempDir
    Path directory;

    @Test
    void difficultProgramsHaveTheScopesThatEachInterpreterGivesThem() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < PROGRAMS.size(); i++) {
            files.add(Files.writeString(directory.resolve("program%02d.py".formatted(i)), PROGRAMS.get(i)));
        }
        for (Interpreter interpreter : TestInterpreters.all()) {
            SymtableComparison.Result result = SymtableComparison.compare(interpreter, files);
            assertEquals(Map.of(), result.differing(), interpreter.toString());
            assertTrue(result.same() >= 20, interpreter + ": " + result);
        }
    }

    @Test
    void someFilesOfTheStandardLibraryHaveTheScopesThatPythonGivesThem() throws IOException {
        Interpreter interpreter = TestInterpreters.any();
        List<Path> library = SymtableComparison.library(interpreter);
        List<Path> sample = new ArrayList<>();
        for (int i = 0; i < library.size(); i += 25) {
            sample.add(library.get(i));
        }
        SymtableComparison.Result result = SymtableComparison.compare(interpreter, sample);
        assertEquals(Map.of(), result.differing());
        assertTrue(result.same() >= sample.size() * 9 / 10, result.toString());
    }

    @Test
    @Tag("slow")
    void theWholeStandardLibraryHasTheScopesThatPythonGivesIt() throws IOException {
        Interpreter interpreter = TestInterpreters.any();
        List<Path> library = SymtableComparison.library(interpreter);
        SymtableComparison.Result result = SymtableComparison.compare(interpreter, library);
        assertEquals(Map.of(), result.differing());
        assertTrue(result.same() >= library.size() * 9 / 10, result.toString());
    }
}
