package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.facts.DynamicConstruct.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicConstructsTest {

    private static DynamicConstructs of(String text) {
        return Parsed.of(text).facts().dynamics();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "exec(x)                              | CODE_RUN",
        "eval('x')                            | CODE_RUN",
        "def f(): return locals()             | LOCALS_READ",
        "def f(): return vars()               | LOCALS_READ",
        "def f(): return dir()                | LOCALS_READ",
        "def f(): return [locals() for x in y]| LOCALS_READ",
        "class C: locals()['x'] = 1           | LOCALS_WRITTEN",
        "f = locals                           | LOCALS_READ_SOMEWHERE,ATTRIBUTES_READ",
        "f = eval                             | LOCALS_READ_SOMEWHERE,ATTRIBUTES_READ,GLOBALS_WRITTEN",
        "locals()                             | GLOBALS_READ",
        "globals()['x'] = 1                   | GLOBALS_WRITTEN",
        "globals()['x'] += 1                  | GLOBALS_WRITTEN",
        "del globals()['x']                   | GLOBALS_WRITTEN",
        "f(globals())                         | GLOBALS_WRITTEN",
        "g = globals()                        | GLOBALS_WRITTEN",
        "f = globals                          | GLOBALS_WRITTEN",
        "globals()['x']                       | GLOBALS_READ",
        "f(**globals())                       | GLOBALS_READ",
        "dict(globals())                      | GLOBALS_READ",
        "'%(x)s' % globals()                  | GLOBALS_READ",
        "from m import *                      | STAR_IMPORT",
        "f(sys._getframe())                   | FRAMES",
        "f = sys._getframe                    | FRAMES",
        "sys._getframe()                      | STACK_COUNTED",
        "def f(): return sys._getframe(1).f_back | FRAMES,FRAMES",
        "def f():;    x = sys._getframe();    while x := x.f_back:;        g(x.f_lineno) | STACK_COUNTED,STACK_COUNTED",
        "def f():;    x = sys._getframe();    g(x) | FRAMES",
        "def f():;    x = sys._getframe();    self.x = x | FRAMES",
        "hasattr(sys, '_getframe')            | ''",
        "__all__ = ['currentframe']           | ''",
        "g(x.f_locals)                        | FRAME_LOCALS_WRITTEN",
        "x.f_locals['y']                      | FRAME_LOCALS",
        "inspect.getargvalues(f)              | FRAME_LOCALS",
        "TracebackException(e, capture_locals=True)  | LOCALS_POST_MORTEM",
        "TracebackException(e, capture_locals=False) | ''",
        "def f(capture_locals=False): return capture_locals and g(capture_locals=capture_locals) | ''",
        "def f(x, capture_locals=False):;    if capture_locals: return x.f_locals | LOCALS_POST_MORTEM",
        "def f(x, capture_locals=True):;    if capture_locals: return x.f_locals | FRAME_LOCALS_WRITTEN",
        "sys.settrace(None)                   | ''",
        "from sys import _getframe            | FRAMES",
        "x = inspect.currentframe()           | FRAMES",
        "inspect.stack()                      | FRAMES",
        "from inspect import stack            | FRAMES",
        "getattr(sys, '_getframe')            | FRAMES",
        "tb.tb_frame.f_locals                 | LOCALS_POST_MORTEM,STACK_COUNTED",
        "sys._getframe(1).f_globals['x']      | GLOBALS_READ,STACK_COUNTED",
        "warn('x', stacklevel=2)              | STACK_COUNTED",
        "sys.settrace(f)                      | TRACING",
        "x.__class__ = C                      | CLASS_CHANGED",
        "C.__bases__ = D                      | CLASS_CHANGED",
        "__builtins__['x'] = 1                | BUILTINS_WRITTEN",
        "builtins.x = 1                       | BUILTINS_WRITTEN",
        "f(__builtins__)                      | BUILTINS_WRITTEN",
        "x = __builtins__                     | BUILTINS_WRITTEN",
        "isinstance(__builtins__, dict)       | ''",
        "self.assertIs(x, __builtins__)       | ''",
        "dict(__builtins__=__builtins__)      | ''",
        "module.__builtins__ = __builtins__   | ''",
        "gc.get_referrers(x)                  | CONTAINERS_SEEN",
        "f.__code__                           | FUNCTION_READ",
        "f.__code__ = g.__code__              | FUNCTION_WRITTEN,FUNCTION_READ",
        "f.__defaults__ = (1,)                | FUNCTION_WRITTEN",
        "f.__globals__['x'] = 1               | GLOBALS_WRITTEN",
        "setattr(f, '__code__', c)            | FUNCTION_WRITTEN",
        "inspect.getsource(f)                 | SOURCE_READ",
        "getattr(x, y)                        | ATTRIBUTES_READ",
        "vars(x)                              | ATTRIBUTES_READ",
        "x.__dict__                           | ATTRIBUTES_READ",
    })
    void aConstructIsNoticed(String text, String kinds) {
        List<String> found = of(text.replace(';', '\n') + "\n").all().stream().map(each -> each.kind().name()).toList();
        assertEquals(kinds, String.join(",", found));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "exec(x, {})\n",
        "eval(x, {'y': 1}, z)\n",
        "def f(vars, dir): return vars() + dir(x)\n",
        "df.eval('x')\n",
        "re.exec(x)\n",
        "x.__class__\n",
        "getattr(x, 'y')\n",
        "self.stack()\n",
        "x = 'a docstring that mentions f_locals'\n",
    })
    void whatOnlyLooksSimilarIsNot(String text) {
        assertEquals(List.of(), of(text).all());
    }

    @Test
    void localsAreReadInTheScopeThatAsksAndNoOther() {
        Parsed program = Parsed.of("def f():\n    return locals()\ndef g():\n    pass\n");
        assertTrue(program.facts().dynamics().readsLocals(program.scope("f")).isYes());
        Answer other = program.facts().dynamics().readsLocals(program.scope("g"));
        assertEquals(Answer.noUnless(Doubt.FRAME_OBSERVED), other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "def g():;    f()                                     | true  | true",
        "def g():;    h(f)                                    | true  | true",
        "def h(x):;    f();def g():;    h(1)                  | true  | true",
        "def g():;    x();def h():;    g(f)                   | true  | true",
        "class C:;    def m(self): f();def g(c):;    c.m(C)   | true  | true",
        "def g():;    x()                                     | false | false",
        "def deco(h): return g;def g(): f                     | true  | true",
    })
    void framesEndangerWhatMayRunMeanwhile(String text, boolean read, boolean bound) {
        Parsed program = Parsed.of("def f():\n    return sys._getframe(1)\n" + text.replace(';', '\n') + "\n");
        assertEquals(read, program.facts().dynamics().readsLocals(program.scope("g")).isYes());
        assertEquals(bound, program.facts().dynamics().bindsLocals(program.scope("g")).isYes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x = 1                                        | false",
        "def m(self, y: Dict[str, int] = 1): f()      | false",
        "@property;    def m(self): f()               | false",
        "x: List[int] = []                            | false",
        "f()                                          | true",
        "x = [f() for y in z]                         | true",
        "x = lambda y=f(): y                          | true",
        "def m(self, y=f()): pass                     | true",
        "@f;    def m(self): pass                     | true",
        "class D(f): pass                             | true",
        "x = f + 1                                    | true",
        "for x in f: pass                             | true",
    })
    void namesInAClassAreBoundFromFramesByWhatItsBodyCalls(String body, boolean bound) {
        Parsed program = Parsed.of("def f(*x): sys._getframe(1).f_locals[x] = 1\nclass C:\n    "
                + body.replace(';', '\n') + "\n");
        assertEquals(bound, program.facts().dynamics().bindsLocals(program.scope("C")).isYes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "def f(): return dict(sys._getframe(1).f_locals)        | true  | false",
        "def f(): sys._getframe(1).f_locals['y'] = 1            | true  | true",
        "def f(): sys._getframe(1).f_locals['z'] = 1            | false | false",
        "def f(): return sys._getframe(1).f_locals.get('y')     | true  | false",
        "def f(x): sys._getframe(1).f_locals[x] = 1             | true  | true",
        "def f(x): return x.gi_frame                            | true  | true",
        "def f(x): return x.gi_frame is None                    | false | false",
        "class F:;    def f(self): return [sys._getframe(1)]    | true  | true",
        "def f(x): return [x.tb_frame]                          | true  | false",
        "def f(x): sys.settrace(x)                              | true  | true",
    })
    void whatIsDoneWithAFrameDecides(String text, boolean read, boolean bound) {
        Parsed program = Parsed.of(text.replace(';', '\n') + "\ndef g(o):\n    y = 1\n    o.f()\n    f()\n");
        assertEquals(read, program.facts().dynamics().readsLocals(program.scope("g")).isYes());
        assertEquals(bound, program.facts().dynamics().bindsLocals(program.scope("g")).isYes());
    }

    @Test
    void execBindsNoLocalsOfAFunction() {
        Parsed program = Parsed.of("def f():\n    x = 1\n    exec('x = 2')\n    return x\n");
        assertFalse(program.facts().dynamics().bindsLocals(program.scope("f")).isYes());
        assertTrue(program.facts().dynamics().readsLocals(program.scope("f")).isYes());
        assertTrue(program.facts().dynamics().bindsGlobal("anything").isYes());
    }

    @Test
    void aNamedGlobalEndangersNoOther() {
        DynamicConstructs dynamics = of("def f(): globals()['x'] = 1\n");
        assertTrue(dynamics.bindsGlobal("x").isYes());
        assertTrue(dynamics.bindsGlobal("y").isNo());
        assertEquals("x", dynamics.of(Kind.GLOBALS_WRITTEN).get(0).name());
    }

    @Test
    void readingGlobalsBindsNone() {
        DynamicConstructs dynamics = of("print(globals().get('x'))\n");
        assertTrue(dynamics.bindsGlobal("x").isNo());
        assertTrue(dynamics.readsGlobal("x").isYes());
        assertFalse(dynamics.readsGlobal("y").isYes());
    }
}
