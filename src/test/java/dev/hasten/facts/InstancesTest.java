package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.syntax.Expr;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstancesTest {

    private static final Set<Doubt> SEALED = Set.of(Doubt.REPLACED, Doubt.OVERRIDDEN_OUTSIDE, Doubt.NOT_INITIALISED,
            Doubt.BUILTIN_REPLACED, Doubt.FRAME_OBSERVED);

    /** The object and the attribute of the first {@code x.y} with this text. */
    private record Read(Instances instances, Receiver receiver, String attr) {

        static Read of(String program, String text) {
            Parsed parsed = Parsed.of(program);
            Expr.Attribute attribute = parsed.node(Expr.Attribute.class, text);
            Instances instances = parsed.facts().instances();
            return new Read(instances, instances.receiver(attribute.value()),
                    parsed.facts().scopes().scopeOf(attribute).mangle(attribute.attr()));
        }

        Member.Kind member() {
            Instances.Resolved resolved = receiver == null ? null : instances.member(receiver, attr);
            return resolved == null ? Member.Kind.OTHER : resolved.member().kind();
        }

        boolean isInitialised() {
            return instances.isInitialised(receiver, attr).isYes(SEALED);
        }

        boolean isPlain() {
            return instances.isPlain(receiver, attr).isYes(SEALED);
        }
    }

    private static final String METHOD = """
            class C:
                def run(self): return self.m()
                def m(self): return 1
            """;

    @Test
    void aMethodWithOneDefinitionIsKnown() {
        Read read = Read.of(METHOD, "self.m");
        assertEquals(Member.Kind.FUNCTION, read.member());
        assertEquals(Set.of(Doubt.REPLACED, Doubt.OVERRIDDEN_OUTSIDE),
                read.instances.member(read.receiver, "m").doubts());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "def f(x, n): setattr(x, n, 2)\n",
        "def f(x, values): x.__dict__.update(values)\n",
        "def f(x, n):\n    '''m'''\n    setattr(x, f'_{n}', 2)\n",
        "def f(x, n): setattr(x, n, 2)\ndef g(x):\n    for n in dir(x):\n        if n == 'a': print(n, getattr(x, n))\n",
        "def f(x, n): setattr(x, n, 2)\nclass B:\n    def __dir__(self): return dir(self.x)\n",
        "def f(x, n): setattr(x, n, 2)\ndef g(x): return x in dir(f)\n",
        "def f(x, n): setattr(x, n, 2)\ndef g(x):\n    state = x.__dict__\n    return save(state)\n",
        "def f(x, n): setattr(x, n, 2)\ndef g(x): return getattr(x, 'm'), x.startswith('m')\n",
        "def f(x, n):\n    setattr(x, n, 2)\n    raise ValueError('no m in it')\n",
    })
    void dataFromOutsideThatNameAMethodAreADoubt(String more) {
        Read read = Read.of(METHOD + more, "self.m");
        assertEquals(Member.Kind.FUNCTION, read.member());
        assertTrue(read.instances.member(read.receiver, "m").doubts().contains(Doubt.REPLACED));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "class D(C):\n    def m(self): return 2\n",
        "class D(C):\n    m = None\n",
        "class B: pass\nclass D(B, C):\n    def m(self): return 2\n",
        "def f(base):\n    class D(base):\n        def m(self): return 2\n",
        "class D(get()):\n    def m(self): return 2\n",
        "def f(x): x.m = print\n",
        "def f(x):\n    for n in dir(x): setattr(x, n, 2)\n",
        "def f(x, n): setattr(x, n, 2)\nfor n in dir(C): f(C(), n)\n",
        "def f(x, n): setattr(x, n, 2)\nf(C(), next(n for n in C.__dict__ if n < 'n'))\n",
        "def f(x, n): setattr(x, n, 2)\ndef g(x): return dir(x)\n",
        "def f(x, n): setattr(x, n, 2)\nf(C(), 'M')\n",
        "def f(x, n): setattr(x, n, 2)\nf(C(), '__m')\n",
        "def f(x, g): setattr(x, g.__name__, 2)\nf(C(), C.m)\n",
        "def f(x, g): setattr(x, g.__name__, 2)\ndef m(): pass\nf(C(), m)\n",
        "def f():\n    for c in C.__mro__:\n        for n in vars(c): setattr(c, n, 2)\n",
        "def f(x, g):\n    names = vars(x)\n    for n in names: g(x, n)\nf(C, lambda c, n: setattr(c, n, 2))\n",
        "def f(x, g):\n    for n in vars(x): g(x, n)\nf(C, lambda c, n: setattr(c, n, 2))\n",
        "def f(x, n): setattr(x, n, 2)\nf(C(), 'lm'[1:])\n",
        "NAMES = 'l m'\ndef f(x, n): setattr(x, NAMES.split()[n], 2)\n",
        "def f(x): setattr(x, 'l m'.split()[1], 2)\n",
        "def f(cls, n): setattr(cls, n, 2)\n",
        "def f(x): x.__dict__.update(m=2)\n",
        "def f(x, m): setattr(x, f'm{m}', 2)\n",
        "def f(x, *a): g(setattr, x, *a)\n",
        "C.m = print\n",
        "from unittest import mock\nmock.patch('here.C.m')\n",
        "C = C\n",
        "c = C()\nc.__class__ = print\n",
        "D = type('D', (C,), {})\n",
        "exec(text)\n",
        "table = [C.run]\n",
        "class D:\n    run = C.run\n",
        "C.run(3)\n",
        "globals()['C'] = 3\n",
        "class Meta(type): pass\nclass D(C, metaclass=Meta): pass\n",
        "class D(C):\n    def __getattribute__(self, name): return 3\n",
    })
    void aMethodThatMayBeAnotherIsNotKnown(String more) {
        boolean aboutTheNameOnly = more.equals("C = C\n") || more.startsWith("globals");
        Member.Kind expected = aboutTheNameOnly ? Member.Kind.FUNCTION : Member.Kind.OTHER;
        assertEquals(expected, Read.of(METHOD + more, "self.m").member());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "class D(C):\n    def other(self): return 2\n",
        "class E:\n    def m(self): return 2\n",
        "class E:\n    def f(self): self.m = 2\n",
        "class E:\n    def f(self): setattr(self, 'm', 2)\n",
        "import lib\nclass E(lib.B):\n    def m(self): return 2\n",
        "class D(C):\n    def run(self): return C.run(self)\n",
        "C().run()\n",
    })
    void codeAboutOthersDoesNotMatter(String more) {
        assertEquals(Member.Kind.FUNCTION, Read.of(METHOD + more, "self.m").member());
    }

    @Test
    void theOrderOfADiamondIsThatOfPython() {
        Parsed parsed = Parsed.of("""
                class A:
                    def m(self): return 1
                class B(A): pass
                class C(A):
                    def m(self): return 2
                class D(B, C): pass
                D().m
                """);
        Instances instances = parsed.facts().instances();
        Receiver receiver = instances.receiver(parsed.node(Expr.Attribute.class, "D().m").value());
        assertEquals("class C", instances.member(receiver, "m").member().owner().toString());
        assertEquals(List.of("D", "B", "C", "A"),
                receiver.cls().order().stream().map(KnownClass.Ancestor::name).toList());
    }

    @Test
    void basesWithoutAnOrderAreNotKnown() {
        Parsed parsed = Parsed.of("class A: pass\nclass B(A): pass\nclass C(A, B): pass\n");
        assertTrue(parsed.facts().classes().all().get(2).isOpen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"o = C()", "o = C()\n    if x: o = C()", "if x: o = C()\n    else: o = C()"})
    void whatAClassMadeIsExactlyOfIt(String before) {
        Read read = Read.of(METHOD + "class D(C):\n    def m(self): return 2\ndef f(x):\n    " + before
                + "\n    return o.m\n", "o.m");
        assertEquals(Member.Kind.FUNCTION, read.member());
        assertTrue(read.receiver.isExact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"o = C()\n    if x: o = x", "o = x", "o = D()\n    if x: o = C()", "for o in x: pass"})
    void whatMayBeAnythingElseIsNotKnown(String before) {
        assertNull(Read.of(METHOD + "class D(C): pass\ndef f(x):\n    " + before + "\n    return o.m\n", "o.m").receiver);
    }

    private static Receiver tested(String body) {
        return Read.of(METHOD + "class D(C): pass\ndef f(o, x):\n    " + body + "\n", "o.m").receiver;
    }

    @ParameterizedTest
    @ValueSource(strings = {"if type(o) is C:\n        return o.m()", "return o.m() if type(o) is C else 2",
        "return type(o) is C and o.m()", "if x and type(o) is C:\n        return [o.m for _ in x]"})
    void aTestOfTheTypeTellsTheExactClass(String body) {
        assertTrue(tested(body).isExact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"if type(o) is C:\n        o = x\n        return o.m()", "if type(o) is D or x:\n        o.m",
        "return 2 if type(o) is C else o.m()", "if type(x) is C:\n        o.m", "if type(o) is not C:\n        o.m",
        "if type(o) is C:\n        return lambda: o.m\n    o = 2"})
    void aTestOfSomethingElseTellsNothing(String body) {
        assertNull(tested(body));
    }

    @Test
    void aDataclassHasItsMethodsAndMore() {
        String program = "from dataclasses import dataclass\n@dataclass(order=True)\n" + METHOD
                + "class D(C):\n    pass\nC().m\nC().__lt__\nD().__eq__\n";
        assertEquals(Member.Kind.FUNCTION, Read.of(program, "self.m").member());
        assertEquals(Member.Kind.FUNCTION, Read.of(program, "C().m").member());
        assertEquals(Member.Kind.OTHER, Read.of(program, "C().__lt__").member());
        assertEquals(Member.Kind.OTHER, Read.of(program, "D().__eq__").member());
    }

    @Test
    void aSubclassOfANamedTupleHasItsMethods() {
        String program = "import collections\nclass P(collections.namedtuple('P', 'x y')):\n"
                + "    def m(self): return self.n() + self.x\n    def n(self): return 1\n";
        assertEquals(Member.Kind.FUNCTION, Read.of(program, "self.n").member());
        assertFalse(Read.of(program, "self.x").isPlain());
    }

    @Test
    void aClassWithItsOwnNewMayMakeAnything() {
        assertNull(Read.of("class C:\n    def __new__(cls): return 3\nC().m", "C().m").receiver);
    }

    private static Read stored(String init, String more) {
        return Read.of("class C(object):\n    def __init__(self, p):\n        " + init
                + "\n    def run(self): return self.a\n    def m(self): return 1\n" + more, "self.a");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "self.b = 2; self.a = p",
        "self.b = self.a = 1",
        "self.b, self.a = p, p",
        "super().__init__(); self.a = 1",
        "if p: self.a = 1\n        else: self.a = 2",
        "if p: raise ValueError\n        self.a = 1",
        "self.a: int = 1; self.m()",
        "self.a = 1\n        if p: return\n        self.b = 1",
    })
    void whatInitAlwaysStoresIsThere(String init) {
        Read read = stored(init, "");
        assertTrue(read.isInitialised());
        assertTrue(read.isPlain());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "self.b = 1",
        "if p: self.a = 1",
        "if p: return\n        self.a = 1",
        "for x in p: self.a = 1",
        "self.m(); self.a = 1",
        "p(self); self.a = 1",
        "self.f = lambda: self; self.a = 1",
        "try: self.a = p()\n        except E: pass",
        "self.a = 1; del self.a",
    })
    void whatInitMayLeaveOutMayBeMissing(String init) {
        assertFalse(stored(init, "").isInitialised());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "class D(C):\n    def __init__(self): self.b = 1\n",
        "class D(C):\n    def __init__(self): self.m(); super().__init__()\n",
        "class D(C):\n    def __setattr__(self, name, value): pass\n",
        "C.__new__(C)\n",
        "def f(x): del x.a\n",
    })
    void otherCodeMayLeaveItOut(String more) {
        assertFalse(stored("self.a = 1", more).isInitialised());
    }

    @Test
    void aSubclassThatCallsItsBaseHasWhatThatStores() {
        assertTrue(stored("self.a = 1", "class D(C):\n    def __init__(self):\n        super().__init__(1)\n")
                .isInitialised());
        assertTrue(stored("self.a = 1", "class D(C):\n    def __init__(self):\n        C.__init__(self, 1)\n")
                .isInitialised());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "class D(C):\n    @property\n    def a(self): return 1\n",
        "class D(C):\n    a = Descriptor()\n",
        "C.a = property(len)\n",
        "import lib\nlib.a = f()\n",
    })
    void anAttributeThatCodeMayAnswerIsNotPlain(String more) {
        Read read = stored("self.a = 1", more);
        assertNotNull(read.receiver);
        assertFalse(read.isPlain());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "class C(Base):                                                    | FUNCTION",
        "class A(Base):;    def m(self): return 2;class C(A):              | FUNCTION",
        "class A:;    def m(self): return 2;class C(A, Base):              | FUNCTION",
        "class A:;    def m(self): return 2;class C(Base, A):              | OTHER",
        "class K:;    def m(self): return 2;class A(K): pass;class C(A, Base): | OTHER",
        "class A(make()):;    def m(self): return 2;class C(A):            | OTHER",
        "class A(Base, metaclass=M):;    def m(self): return 2;class C(A): | OTHER",
    })
    void whatAClassFromOutsideMayBindFirstIsNotKnown(String classes, Member.Kind expected) {
        String own = classes.endsWith("C(Base):") ? "    def m(self): return 1\n" : "";
        Read read = Read.of("from outside import Base, M, make\n" + classes.replace(';', '\n') + "\n"
                + "    def run(self): return self.m()\n" + own, "self.m");
        assertEquals(expected, read.member());
    }

    @Test
    void aClassFromOutsideMayAnswerForAGetterThatFails() {
        Read read = Read.of("""
                from outside import Base
                class C(Base):
                    def run(self): return self.m
                    @property
                    def m(self): return self.missing
                """, "self.m");
        assertEquals(Member.Kind.OTHER, read.member());
        assertFalse(read.isPlain());
    }
}
