package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.facts.Effects.Holder;
import dev.hasten.facts.FileSummary.Base;
import dev.hasten.facts.FileSummary.ClassSummary;
import dev.hasten.facts.FileSummary.Trait;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {

    private static final Set<Doubt> ALL = EnumSet.allOf(Doubt.class);
    private static final String CALLING_LOOP = "def f(p):\n    for x in p:\n        p.h(g, len)\n";

    private static FileSummary summary(String text) {
        return Parsed.of(text).facts().summary();
    }

    private static FileFacts facts(String text, String other) {
        return Given.of("m.py", text, "other.py", other, "third.py", "class C: pass\n").facts("m.py");
    }

    private static RegionEffects loop(FileFacts facts) {
        Stmt.FunctionDef def = (Stmt.FunctionDef) facts.root().body().get(facts.root().body().size() - 1);
        return facts.effects().of(def.body().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g = 2\n", "def h():\n    global g\n    g = 2\n", "class C:\n    def h(self): self.g = 1\n"})
    void whatConcernsAnotherModuleAloneDoesNoHarm(String other) {
        FileFacts facts = facts("g = 1\n" + CALLING_LOOP, other);
        assertTrue(facts.effects().mayRebindGlobal(loop(facts), "g").isNo(ALL));
        assertTrue(facts.bindings().isBoundOnce("g").isYes(ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import m\nm.g = 2\n", "import m\ndef h(n): setattr(m, n, 2)\n",
        "def h():\n    with mock.patch('m.g'): pass\n", "from importlib import reload\nimport m\nreload(m)\n",
        "from m import *\nimport sys\nsys.modules['m'].g = 2\n", "from . import m\nm.g = 2\n",
        "import m as n\nk = n\ndef h(): vars(k)['g'] = 2\n", "import sys\nsys.modules[h].g = 2\n",
        "import sys\nn = sys.modules['m']\ndef h():\n    k = n\n    k.g = 2\n",
        "import inspect\ninspect.getmodule(h).g = 2\n",
        "def h(f): f.__globals__['g'] = 2\n", "def h(f): f.__globals__.update(g=2)\n",
        "from unittest.mock import patch as p\np('m.g', 2)\n", "import mock\np = mock.patch\np('m.g', 2)\n",
        "for name in ('m.g', 'm.h'): mock.patch(name, 2)\n", "mock.patch(f'{h}.g', 2)\n", "mock.patch(target='m.g', new=2)\n",
        "mock.patch.multiple('m', g=2)\n", "import m\nmock.patch.multiple(m, g=2)\n",
        "mock.patch.dict('m.__dict__', {'g': 2})\n", "mock.patch.dict('m.__dict__', g=2)\n"})
    void aStoreIntoAModuleElsewhereIsVisible(String other) {
        FileFacts facts = facts("g = 1\n" + CALLING_LOOP, other);
        assertFalse(facts.effects().mayRebindGlobal(loop(facts), "g").isNo(ALL));
        assertFalse(facts.bindings().isBoundOnce("g").isYes(ALL));
        assertFalse(facts.bindings().isBoundWhenRuns("g", loop(facts).scope()).isYes(ALL));
        assertFalse(facts.bindings().isSettledWhenRuns("g", loop(facts).scope()).isYes(ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import n\nn.g = 2\n", "import n\ndef h(x): setattr(n, x, 2)\n", "import m\nm.h = 2\n",
        "with mock.patch('n.g'): pass\n", "import n\nn.__dict__.update(x)\n", "from m import C\nC.g = 2\n"})
    void aStoreIntoAnotherModuleDoesNoHarm(String other) {
        FileFacts facts = facts("class C: pass\ng = 1\n" + CALLING_LOOP, other);
        assertTrue(facts.bindings().isBoundOnce("g").isYes(ALL), facts.bindings().isBoundOnce("g").toString());
        assertTrue(facts.bindings().isBoundOnce("g").doubts().equals(Set.of(Doubt.REBOUND_BETWEEN_CALLS)));
    }

    @Test
    void aModuleInAPackageTakesItsNameThere() {
        Given given = Given.of("p/__init__.py", "def g(): pass\ndef h(): pass\ndef k(): return len(x)\n", "p/h.py", "",
                "p/len/x.py", "", "g.py", "");
        ModuleBindings bindings = given.facts("p/__init__.py").bindings();
        assertTrue(bindings.isBoundOnce("g").isYes(ALL));
        assertFalse(bindings.isBoundOnce("h").isYes(ALL));
        assertFalse(bindings.isBuiltin("len").isYes(ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h(m)", "h(x=m)", "h(*[m])", "x = [m]", "x = {'m': m}", "x = lambda: m", "x = m", "x[0] = m",
        "def k(): return m", "def k(x=m): pass", "class K: x = m", "if (x := m): pass", "x = y or m", "x, y = m, 1",
        "h(__import__('m'))"})
    void aModuleThatIsHandedOnMayBeStoredInto(String handingOn) {
        FileFacts facts = facts("g = 1\n" + CALLING_LOOP, "import m\n" + handingOn + "\ndef h(y): y.g = 2\n");
        assertFalse(facts.bindings().isBoundOnce("g").isYes(ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.g", "h(m.g)", "m.h(1)", "m is h", "m", "def k():\n    x = m\n    return x.g", "f'{m}'"})
    void aModuleThatIsOnlyLookedAtIsNotHandedOn(String looking) {
        FileFacts facts = facts("g = 1\n" + CALLING_LOOP, "import m\n" + looking + "\ndef h(y): y.g = 2\n");
        assertTrue(facts.bindings().isBoundOnce("g").isYes(ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h(sys.modules[__name__])", "me = sys.modules[__name__]\nh(me)"})
    void aFileMayHandOnItsOwnModule(String handingOn) {
        String text = "import sys\ng = 1\ndef h(y): y.g = 2\n";
        assertTrue(Parsed.of(text).facts().bindings().isBoundOnce("g").isYes(ALL));
        assertFalse(Parsed.of(text + handingOn + "\n").facts().bindings().isBoundOnce("g").isYes(ALL));
    }

    @Test
    void aStoreByAComputedNameIntoAModuleFoundByAComputedNameIsADoubt() {
        FileFacts facts = facts("g = 1\n" + CALLING_LOOP, "import sys\ndef h(m, n): setattr(sys.modules[m], n, 2)\n");
        assertTrue(facts.bindings().isBoundOnce("g").isYes(ALL));
        assertTrue(facts.bindings().isBoundOnce("g").doubts().contains(Doubt.STORE_HITS_MODULE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "import math;math.sqrt = 1                 | false",
        "import math as n;def h(): n.sqrt = 1      | false",
        "import math;def h(n): setattr(math, n, 1) | false",
        "import cmath;cmath.sqrt = 1               | false",
        "import cmath;def h(n): setattr(cmath, n, 1) | true",
        "import math;math.pi = 1                   | true",
        "import math;print(math.sqrt)              | true",
    })
    void aModuleOfTheLibraryMayBeChangedElsewhere(String other, boolean stays) {
        FileFacts facts = facts("import math\n" + CALLING_LOOP, other.replace(';', '\n') + "\n");
        assertEquals(stays, facts.effects().mayStoreInModule(loop(facts), "math", "sqrt").isNo(ALL));
    }

    @Test
    void aStoreIntoSomethingElsewhereIsADoubt() {
        FileFacts facts = facts("g = 1\n" + CALLING_LOOP, "def h(x): x.g = 2\n");
        assertTrue(facts.bindings().isBoundOnce("g").doubts().contains(Doubt.STORE_HITS_MODULE));
        assertTrue(facts.effects().mayRebindGlobal(loop(facts), "g").doubts().contains(Doubt.STORE_HITS_MODULE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import builtins\nbuiltins.len = 2\n", "__builtins__['len'] = 2\n",
        "import m\nm.len = 2\n", "with patch('builtins.len'): pass\n",
        "import builtins\ndef h(): setattr(builtins, 'len', 2)\n",
        "import builtins\nfor n in ('len', 'all'): setattr(builtins, n, 2)\n",
        "import builtins\nNAMES = {'len': 2}\nvars(builtins).update(NAMES)\n",
        "import m\nm.__builtins__['len'] = 2\n", "def h(f): f.__builtins__['len'] = 2\n"})
    void aBuiltinMayBeReplacedElsewhere(String other) {
        FileFacts facts = facts(CALLING_LOOP, other);
        assertFalse(facts.bindings().isBuiltin("len").isYes(ALL));
        assertFalse(facts.effects().mayRebindGlobal(loop(facts), "len").isNo(ALL));
        assertTrue(facts.bindings().isBuiltin("max").isYes(ALL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "def h(x): x.a = 1                                          | false",
        "class D:;    def h(self): self.a = 1                       | false",
        "def h(x, n): setattr(x, n, 1)                              | false",
        "def h(patch, x): patch.setattr(x, 'a', 1)                  | false",
        "patch(C + '.a')                                            | false",
        "exec(c)                                                    | true",
        "class D:;    def __init__(self): self.a = 1                | true",
        "class D:;    def __init__(self): self.a = 1;def h(x): x.__init__() | false",
        "def h(x): x.b = 1                                          | true",
        "class D:;    a = 1                                         | true",
    })
    void anAttributeMayBeStoredElsewhere(String other, boolean stays) {
        FileFacts facts = facts(CALLING_LOOP, other.replace(';', '\n') + "\n");
        assertEquals(stays, facts.effects().mayStoreAttribute(loop(facts), "a", Holder.INSTANCE).isNo(ALL));
    }

    @Test
    void anOperatorMayRunAMethodOfAnotherFile() {
        String loop = "g = 1\ndef h():\n    global g\n    g = 2\ndef f(p):\n    for i in (1, 2):\n        p + g\n";
        FileFacts computing = facts(loop, "class C:\n    def __add__(self, x): return x.y + 1\n");
        assertTrue(computing.effects().mayRebindGlobal(loop(computing), "g").isNo(ALL));
        FileFacts calling = facts(loop, "class C:\n    def __add__(self, x): return x.y()\n");
        assertFalse(calling.effects().mayRebindGlobal(loop(calling), "g").isNo(ALL));
    }

    @Test
    void listsMayBeSeenElsewhere() {
        String text = "import other\ndef f(p):\n    x = [1, 2]\n    other.h()\n    return p in x\n";
        for (String other : List.of("import sys\ndef h(): return dict(sys._getframe(1).f_locals)\n",
                "import gc\ngc.get_objects()\n")) {
            FileFacts facts = facts(text, other);
            Expr display = ((Stmt.Assign) ((Stmt.FunctionDef) facts.root().body().get(1)).body().get(0)).value();
            SequenceUses uses = SequenceUses.of((Expr.ListDisplay) display, facts);
            assertFalse(uses.tells().isEmpty() && uses.conditions().isYes(ALL), other);
        }
    }

    @Test
    void aSummaryIsOfTheFileAlone() {
        String text = "class A(m.B, C(), Exception):\n    x = 1\n    def f(self): self.y = 2\n    class D: pass\n";
        FileSummary summary = summary(text);
        List<Base> bases = List.of(new Base(Base.Kind.NAMED, "m.B"), Base.ANYTHING, new Base(Base.Kind.LIBRARY, "Exception"));
        assertEquals(List.of(new ClassSummary("A", bases, Set.of("x", "f", "D"), false),
                new ClassSummary("A.D", List.of(), Set.of(), false)), summary.classes());
        assertEquals(Set.of("y"), summary.storedInObjects());
        assertEquals(Set.of(), summary.traits());
        assertEquals(summary, facts(text, "import sys\nsys.setswitchinterval(1)\n").summary());
        assertEquals(Set.of(Trait.CHANGES_CLASSES), summary("def f(x): x.__class__ = C\n").traits());
        assertEquals(Set.of(Trait.CHANGES_CLASSES), summary("def f(x): setattr(x, '__class__', C)\n").traits());
        assertEquals(Set.of(Trait.CHANGES_CLASSES), summary("def f(x): object.__setattr__(x, '__class__', C)\n").traits());
        assertEquals(Set.of(), summary("def f(x): return getattr(x, '__class__', C)\n").traits());
        assertEquals(Set.of(Trait.CHANGES_FUNCTIONS), summary("import m\nsetattr(m.f, '__code__', m.g)\n").traits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "class B: pass                                           | true",
        "class A:;    def n(self): pass;class B(A): pass         | true",
        "from outside import A;class B(A): pass                  | false",
        "class A:;    def m(self): pass;class B(A): pass         | false",
        "class B:;    def __getattribute__(self, n): return len  | false",
        "class M(type): pass;class B(metaclass=M): pass          | false",
        "@patched;class B: pass                                  | false",
        "class B(make()): pass                                   | false",
        "class B: pass;if make:;    class B: m = len             | false",
        "import other;class B: pass;def h(): other.B = make()    | false",
    })
    void aClassMayInheritFromOneElsewhere(String other, boolean known) {
        FileFacts facts = facts("from other import B\nclass K:\n    def m(self): return 1\nclass C(B, K):\n"
                + "    def run(self): return self.m()\n", other.replace(';', '\n') + "\n");
        Scope run = facts.classes().all().get(1).body().children().get(0);
        Instances.Resolved member = facts.instances().member(facts.instances().selfOf(run), "m");
        assertEquals(known, member != null);
    }

    @Test
    void aClassMayInheritFromOneOfItsFileByWayOfAnother() {
        FileFacts facts = facts("class K:\n    def m(self): return 1\nfrom other import B\nclass C(B):\n"
                + "    def run(self): return self.m()\n", "from m import K\nclass B(K): pass\n");
        KnownClass base = facts.classes().all().get(0);
        assertEquals(facts.classes().all(), base.family());
        Scope run = facts.classes().all().get(1).body().children().get(0);
        assertEquals(base, facts.instances().member(facts.instances().selfOf(run), "m").member().owner());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "h = 1                                 | true",
        "_len = 1                              | true",
        "__all__ = ['h'];len = 1               | true",
        "len = 1                               | false",
        "__all__ = [*x];from third import *    | false",
        "from third import *                   | true",
        "from outside import *                 | false",
        "globals()['len'] = 1                  | false",
        "import other;other.len = 1            | false",
        "import other;setattr(other, h, 1)     | false",
    })
    void aStarImportBindsWhatTheModuleExports(String other, boolean builtin) {
        FileFacts facts = facts("from other import *\n" + CALLING_LOOP, other.replace(';', '\n') + "\n");
        assertEquals(builtin, facts.bindings().isBuiltin("len").isYes(ALL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "import m;f = m.C.step                    | false",
        "from m import C as D;f = D.step          | false",
        "import m;m.A = m.C;f = m.A.step          | false",
        "import m;B = m.C;import other;f = other.B.step | false",
        "import m;f = m.step                      | true",
        "import outside;f = outside.C.step        | true",
        "def f(x): return x.step.__func__         | false",
        "import m;f = vars(m.C)['step']           | false",
        "import m;f = m.C.__dict__['step']        | false",
        "import m;f = dict(vars(m.C), x=1)        | false",
        "def f(x): return type(x).step            | false",
        "def f(x): return x.__class__.step        | false",
        "def f(x): return type(x).step(x)         | true",
        "def f(x): return dict(vars(x))           | true",
        "import m;f = dict(vars(m.h))             | true",
        "from m import h;f = h.step               | true",
        "import m;f = m.h.step                    | true",
    })
    void aMethodMayBeTakenOutOfItsClassElsewhere(String other, boolean stays) {
        FileFacts facts = facts("def h(): pass\nclass C:\n    def step(self): return self.m()\n    def m(self): pass\n",
                other.replace(';', '\n') + "\n");
        Scope step = facts.classes().all().get(0).body().children().get(0);
        assertEquals(stays, facts.instances().selfOf(step) != null);
    }
}
