package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hasten.syntax.Expr;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopIterationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "def f(x): return x                                                          | false",
        "def f(x): return next(x)                                                    | true",
        "def f(x): return next(x, 1)                                                 | false",
        "def f(x):;    try: return next(x);    except StopIteration: return 1        | false",
        "def f(x):;    try: return next(x);    except (KeyError, Exception): return 1 | false",
        "def f(x):;    try: return next(x);    except: return 1                      | false",
        "def f(x):;    try: return next(x);    except KeyError: return 1             | true",
        "def f(x):;    try: return next(x);    except StopIteration: raise           | true",
        "def f(x):;    try: return next(x);    except StopIteration as e: raise e    | true",
        "def f(x):;    try: pass;    except StopIteration: return next(x)            | true",
        "def f(x):;    try: pass;    except KeyError: pass;    else: return next(x)  | true",
        "def f(x):;    try: pass;    finally: return next(x)                         | true",
        "def g(x): return next(x);def f(x):;    try: return g(x);    except StopIteration: pass | false",
        "def g(x): return next(x);def f(x): return g(x)                              | true",
        "def f(x): return x.next()                                                   | false",
        "class C:;    def next(self): return next(self.x);def f(x): return x.next()  | true",
        "class C:;    def next(self): return self.x;def f(x): return x.next()        | false",
        "import builtins;def f(x): return builtins.next(x)                           | true",
        "def f(x):;    try: g = next;    except StopIteration: pass;    return g(x)  | true",
        "def f(x):;    try: g = lambda: next(x);    except StopIteration: pass;    return g() | true",
    })
    void whatLetsOneOutIsCalledOnItsWay(String text, boolean escapes) {
        Parsed program = Parsed.of(text.replace(';', '\n') + "\ny = tuple(f(z) for z in w)\n");
        Expr.Call call = program.node(Expr.Call.class, "f(z)");
        Answer answer = program.facts().stopIterations().mayEscape(List.of(call));
        assertEquals(escapes, !answer.isNo(EnumSet.allOf(Doubt.class)));
    }
}
