package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.facts.BindingSite.When;
import dev.hasten.syntax.Expr;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleBindingsTest {

    private static final Set<Doubt> SEALED = Set.of(Doubt.REBOUND_BETWEEN_CALLS);

    private static ModuleBindings of(String text) {
        return Parsed.of(text).facts().bindings();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "g = 1\ndef f(): return g\n",
        "def g(): pass\n",
        "class g: pass\n",
        "import g\n",
        "g: int = 1\n",
        "from m import *\ng = 1\n",
        "def f():\n    g = 2\ng = 1\n",
        "class C:\n    g = 2\n    def f(self): self.g = 3\ng = 1\n",
        "g = 1\nglobals()['h'] = 2\nprint(globals()['g'], 'g' in globals())\n",
        "g = 1\nexec('g = 2', {})\n",
    })
    void aNameThatOneStatementBindsIsBoundOnce(String text) {
        Answer answer = of(text).isBoundOnce("g");
        assertTrue(answer.isYes(SEALED), answer.toString());
        assertFalse(answer.isYes(), "code elsewhere may rebind it");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "h = 1\n",
        "g = 1\ng = 2\n",
        "g = 1\ng += 1\n",
        "g = 1\ndel g\n",
        "if c: g = 1\n",
        "try: g = 1\nexcept E: pass\n",
        "with c: g = 1\n",
        "for g in c: pass\n",
        "while c: g = 1\n",
        "[g := x for x in c]\n",
        "c and (g := 1)\n",
        "g = 1\ndef f():\n    global g\n    g = 2\n",
        "g = 1\ndef f():\n    global g\n    def g(): pass\n",
        "g = 1\ndef f():\n    global g\n    for g in c: pass\n",
        "g = 1\ndef f():\n    global g\n    import g\n",
        "g = 1\nclass C:\n    global g\n    g = 2\n",
        "g = 1\nglobals()['g'] = 2\n",
        "g = 1\ndef f(n): globals()[n] = 2\n",
        "g = 1\nd = globals()\n",
        "g = 1\nglobals().update(c)\n",
        "g = 1\nlocals()['g'] = 2\n",
        "g = 1\nvars().pop('g')\n",
        "g = 1\ndef f(): f.__globals__['g'] = 2\n",
        "g = 1\nfrom m import *\n",
        "g = 1\nexec(c)\n",
        "g = 1\ndef f(): exec('global g; g = 2')\n",
        "g = 1\nrun = exec\n",
        "g = 1\nimport sys\nsys.modules[__name__].g = 2\n",
        "g = 1\nimport sys\nm = sys.modules[__name__]\ndef f(): setattr(m, 'g', 2)\n",
        "g = 1\nimport sys\nsys.modules[__name__].__dict__['g'] = 2\n",
        "g = 1\nimport me\nme.g = 2\n",
        "g = 1\nimport me\ndel me.g\n",
        "g = 1\nimport me\ndef f(n): setattr(me, n, 2)\n",
        "g = 1\nimport me\nvars(me)['g'] = 2\n",
        "g = 1\nfrom unittest import mock\nwith mock.patch('m.g'): pass\n",
        "g = 1\n@patch.object(m, 'g')\ndef f(): pass\n",
        "g = 1\ndef f(monkeypatch): monkeypatch.setattr('m.g', 2)\n",
        "g = 1\ntry: pass\nexcept E as g: pass\n",
        "g = 1\nfrom .g import h\n",
        "g = 1\nimport pkg.g\n",
        "g = 1\nmatch c:\n    case g: pass\n",
    })
    void aNameThatSomethingMayRebindIsNotBoundOnce(String text) {
        assertTrue(of(text).isBoundOnce("g").isNo(), text);
    }

    @Test
    void anAttributeOfSomethingUnknownMayBeTheModules() {
        Answer answer = of("g = 1\ndef f(x): x.g = 2\n").isBoundOnce("g");
        assertEquals(Set.of(Doubt.REBOUND_BETWEEN_CALLS, Doubt.STORE_HITS_MODULE), answer.doubts());
    }

    @Test
    void sitesSayWhenTheyAreReached() {
        String text = "g = 1\nif c:\n    g = 2\nfor x in y:\n    g = 3\ndef f():\n    global g\n    g = 4\n";
        assertEquals(List.of(When.IMPORT, When.IMPORT_PERHAPS, When.IMPORT_REPEATEDLY, When.ANY_TIME),
                of(text).sites("g").stream().map(BindingSite::when).toList());
    }

    @Test
    void valuesAreWhatTheOnlyStatementSays() {
        ModuleBindings bindings = of("""
                import a.b, c.d as e
                from .m import n as o
                p = 1
                q = [1]
                def r(): pass
                @deco
                def s(): pass
                class t: pass
                u, v = w
                """);
        assertEquals(new ModuleValue.Module("a"), bindings.value("a"));
        assertEquals(new ModuleValue.Module("c.d"), bindings.value("e"));
        assertEquals(new ModuleValue.Member("m", 1, "n"), bindings.value("o"));
        assertInstanceOf(ModuleValue.Constant.class, bindings.value("p"));
        assertInstanceOf(ModuleValue.Assigned.class, bindings.value("q"));
        assertInstanceOf(ModuleValue.Function.class, bindings.value("r"));
        assertInstanceOf(ModuleValue.Decorated.class, bindings.value("s"));
        assertInstanceOf(ModuleValue.Class.class, bindings.value("t"));
        assertInstanceOf(ModuleValue.Other.class, bindings.value("u"));
        assertNull(bindings.value("w"));
        assertNull(of("p = 1\np = 2\n").value("p"));
    }

    @Test
    void aBuiltinIsOneUntilTheFileBindsItsName() {
        Set<Doubt> intact = Set.of(Doubt.BUILTIN_REPLACED);
        Parsed plain = Parsed.of("def f(x): return len(x)\n");
        assertTrue(plain.facts().bindings().isBuiltin(plain.name("len", 0)).isYes(intact));
        for (String text : List.of(
                "def f(len): return len(x)\n",
                "def f():\n    global len\n    len = 1\nlen(x)\n",
                "if 0: len = 1\nlen(x)\n",
                "from m import *\nlen(x)\n",
                "exec(c)\nlen(x)\n",
                "import builtins\nbuiltins.len = f\nlen(x)\n",
                "__builtins__['len'] = f\nlen(x)\n",
                "with patch('builtins.len'): pass\nlen(x)\n",
                "class C:\n    len(x)\n")) {
            Parsed program = Parsed.of(text);
            Answer answer = program.facts().bindings().isBuiltin((Expr.Name)
                    program.node(Expr.Call.class, "len(x)").func());
            assertFalse(answer.isYes(intact), text);
        }
    }

    @Test
    void aFunctionSeesWhatStandsBeforeItAndWhatFollowsQuietly() {
        Parsed program = Parsed.of("""
                import a
                b = a.b()
                def f():
                    return a, b, c, d, e
                c = 1
                def g(): pass
                d = [c, 2]
                g()
                e = 3
                """);
        ModuleBindings bindings = program.facts().bindings();
        for (String name : List.of("a", "b", "c", "d", "f", "g")) {
            assertTrue(bindings.isSettledWhenRuns(name, program.scope("f")).isYes(SEALED), name);
        }
        assertFalse(bindings.isSettledWhenRuns("e", program.scope("f")).isYes(SEALED));
    }

    @Test
    void aClassIsMadeQuietlyUnlessSomebodyIsTold() {
        for (String quiet : List.of("class C: pass", "class C(Exception):\n  'text'\n  x: int = 1\n  y = (1, [])",
                "class B:\n  def m(self, k=1): f()\n  n = m\nclass C(B):\n  @property\n  def p(self): f()\n"
                        + "  @p.setter\n  def p(self, v): f()\n  @staticmethod\n  def s(): f()")) {
            assertTrue(isSettledAfter(quiet), quiet);
        }
        for (String loud : List.of("@f\nclass C: pass", "class C(metaclass=f): pass", "class C(a.B): pass",
                "class B:\n  def __init_subclass__(cls): f()\nclass C(B): pass", "class C: x = f()",
                "class C:\n  @f\n  def m(self): pass", "class C: x = f", "class C(type): pass",
                "property = f\nclass C:\n  @property\n  def m(self): pass", "class C:\n  x: f() = 1")) {
            assertFalse(isSettledAfter(loud), loud);
        }
    }

    private static boolean isSettledAfter(String definitions) {
        Parsed program = Parsed.of("import a\ndef f(): return g\n" + definitions + "\ng = 1\n");
        return program.facts().bindings().isSettledWhenRuns("g", program.scope("f")).isYes(SEALED);
    }

    @Test
    void aDecoratorMayCallTheFunctionBeforeItsNameIsBound() {
        Parsed program = Parsed.of("@deco\ndef f():\n    return f\n");
        assertFalse(program.facts().bindings().isSettledWhenRuns("f", program.scope("f")).isYes(SEALED));
    }

    @Test
    void aNameThatAFunctionRebindsIsNeverSettled() {
        Parsed program = Parsed.of("g = 1\ndef f(): return g\ndef h():\n    global g\n    g = 2\n");
        assertTrue(program.facts().bindings().isSettledWhenRuns("g", program.scope("f")).isNo());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "g = 1\ndef f(): return g\n",
        "g = 1\ndef f(): return g\ng = 2\n",
        "g = 1\ndef f(): return g\ndef h():\n    global g\n    g = 2\n",
        "def f(): return g\ng = 1\n",
        "if c: g = 1\ng = 2\ndef f(): return g\n",
    })
    void aNameIsBoundWheneverTheFunctionRuns(String text) {
        Parsed program = Parsed.of(text);
        assertTrue(program.facts().bindings().isBoundWhenRuns("g", program.scope("f")).isYes(SEALED));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "def f(): return g\n",
        "if c: g = 1\ndef f(): return g\n",
        "def f(): return g\nf()\ng = 1\n",
        "g = 1\ndef f(): return g\ndef h():\n    global g\n    del g\n",
        "g = 1\ndef f(): return g\ntry: pass\nexcept E as g: pass\n",
        "g = 1\ndef f(): return g\nimport me\ndel me.g\n",
        "g = 1\ndef f(): return g\nglobals().pop('g')\n",
        "g = 1\ndef f(): return g\nexec(c)\n",
        "def h():\n    global g\n    g = 1\ndef f(): return g\n",
    })
    void aNameMayBeUnboundWhenTheFunctionRuns(String text) {
        Parsed program = Parsed.of(text);
        assertFalse(program.facts().bindings().isBoundWhenRuns("g", program.scope("f")).isYes(SEALED));
    }
}
