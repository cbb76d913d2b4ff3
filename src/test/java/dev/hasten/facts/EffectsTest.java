package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.facts.Effects.Holder;
import dev.hasten.syntax.Stmt;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The region that is asked about is the first {@code for}. */
class EffectsTest {

    /** All that can be assumed of unseen code; what stands in the file is never assumed away. */
    private static final Set<Doubt> ALL = EnumSet.allOf(Doubt.class);
    private static final Set<Doubt> ALL_BUT_OPERATORS = 
            EnumSet.complementOf(EnumSet.of(Doubt.OPERATOR_RUNS_CODE, Doubt.ACCESS_RUNS_CODE));

    private static RegionEffects loop(Parsed program) {
        return program.facts().effects().of(program.first(Stmt.For.class));
    }

    private static Answer global(String text, String name) {
        Parsed program = Parsed.of(text);
        return program.facts().effects().mayRebindGlobal(loop(program), name);
    }

    private static Answer storedInModule(String text) {
        Parsed program = Parsed.of(text);
        return program.facts().effects().mayStoreInModule(loop(program), "m", "a");
    }

    private static Answer attribute(String text, Holder holder) {
        Parsed program = Parsed.of(text);
        return program.facts().effects().mayStoreAttribute(loop(program), "a", holder);
    }

    private static final String CALLING_LOOP = """
            def f(p):
                for x in p:
                    p.h(g)
            """;
    private static final String OPERATING_LOOP = """
            def f(p, q):
                for i in range(3):
                    q[i] = p[i] + g
            """;
    private static final String QUIET_LOOP = """
            def f():
                n = 0
                for i in range(3):
                    n = n + i
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "g = 1\n",
        "g = 1\ndef h():\n    g = 2\n",
        "if c: g = 1\nelse: g = 2\n",
        "try: import g\nexcept ImportError: g = None\n",
        "from m import *\n",
        "class C:\n    def __init__(self): self.g = 1\n    def h(self): self.g = 2\n",
        "g = 1\nglobals()['h'] = 2\n",
        "g = 1\ndef h(): exec(c, {})\n",
    })
    void aGlobalThatNoVisibleCodeRebindsLaterStays(String before) {
        Answer answer = global(before + CALLING_LOOP, "g");
        assertTrue(answer.isNo(ALL), answer.toString());
        assertTrue(answer.doubts().contains(Doubt.REBOUND_MEANWHILE));
        assertFalse(answer.isYes(ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "def h():\n    global g\n    g = 2\n",
        "def h():\n    global g\n    del g\n",
        "def h():\n    global g\n    import g\n",
        "def h():\n    def i():\n        global g\n        g = 2\n",
        "class C:\n    def h(self):\n        global g\n        g = 2\n",
        "def h(): globals()['g'] = 2\n",
        "def h(n): globals()[n] = 2\n",
        "def h(): exec('global g; g = 2')\n",
        "import sys\ndef h(): sys.modules[__name__].g = 2\n",
        "import me\ndef h(): me.g = 2\n",
        "import me\ndef h(n): setattr(me, n, 2)\n",
        "def h():\n    with mock.patch('m.g'): pass\n",
        "def h():\n    from .g import i\n",
        "h = lambda: [g := 1 for i in c]\ndef i():\n    global g\n    [g := 1 for i in c]\n",
    })
    void aGlobalThatVisibleCodeRebindsMayChangeDuringAnyCall(String writer) {
        Answer answer = global("g = 1\n" + writer + CALLING_LOOP, "g");
        assertFalse(answer.isNo(ALL), answer.toString());
        assertFalse(answer.isYes());
    }

    @Test
    void aStoreIntoSomethingUnknownIsADoubtOfItsOwn() {
        Answer answer = global("g = 1\ndef h(x): x.g = 2\n" + CALLING_LOOP, "g");
        assertEquals(Set.of(Doubt.REBOUND_MEANWHILE, Doubt.STORE_HITS_MODULE, Doubt.BUILTIN_REPLACED).containsAll(
                answer.doubts()), answer.isNo(ALL));
        assertTrue(answer.doubts().contains(Doubt.STORE_HITS_MODULE));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "def f(p):\n    global g\n    for x in p:\n        g = x\n",
        "def f(p):\n    global g\n    for g in p: pass\n",
        "def f(p):\n    for x in p: globals()['g'] = x\n",
        "def f(p):\n    for x in p: exec(x)\n",
        "for g in p: pass\n",
        "def h():\n    global g\n    g = 2\ndef f(p):\n    for x in p: h()\n",
        "def h():\n    global g\n    g = 2\ndef i(): h()\ndef f(p):\n    for x in p: i()\n",
    })
    void whatTheRegionItselfRebindsIsRebound(String text) {
        assertTrue(global(text, "g").isYes());
    }

    @Test
    void operatorsReachAWriterOnlyThroughSpecialMethods() {
        String writer = "g = 1\ndef h():\n    global g\n    g = 2\n";
        Answer plain = global(writer + OPERATING_LOOP, "g");
        assertFalse(plain.isNo(ALL_BUT_OPERATORS));
        assertTrue(plain.isNo(ALL));
        String special = "class C:\n    def __add__(self, other):\n        return h()\n";
        assertTrue(global(writer + special + OPERATING_LOOP, "g").isYes(), "through a call that is known");
        String indirect = "class C:\n    @property\n    def x(self):\n        return self.y()\n";
        assertFalse(global(writer + indirect + OPERATING_LOOP, "g").isNo(ALL), "through a call that is not");
        String made = "class C:\n    __add__ = make(1)\n";
        assertFalse(global(writer + made + OPERATING_LOOP, "g").isNo(ALL), "through a method that is not known");
    }

    @Test
    void aLoopThatRunsNoOtherCodeSeesNoChange() {
        Answer answer = global("g = 1\ndef h():\n    global g\n    g = 2\n" + QUIET_LOOP, "g");
        assertTrue(answer.isNo(Set.of(Doubt.BUILTIN_REPLACED, Doubt.FRAME_OBSERVED)), answer.toString());
    }

    @Test
    void aLoopThatMayWaitForAnotherThreadSeesTheChange() {
        Parsed program = Parsed.of("""
                running = True
                def stop():
                    global running
                    running = False
                def f():
                    while running:
                        pass
                """);
        RegionEffects region = program.facts().effects().of(program.first(Stmt.While.class));
        assertFalse(program.facts().effects().mayRebindGlobal(region, "running").isNo(ALL));
    }

    @Test
    void whileAGeneratorIsSuspendedTheModuleMayGoOn() {
        String loop = "def f(p):\n    for i in range(3):\n        yield g\n";
        assertFalse(global("g = 1\n" + loop + "x = next(f(0))\ng = 2\n", "g").isNo(ALL));
    }

    @Test
    void aThreadMayRunAFunctionWhileTheModuleGoesOn() {
        assertFalse(global("g = 1\n" + CALLING_LOOP + "Thread(target=f).start()\ng = 2\n", "g").isNo(ALL));
        assertTrue(global("g = 1\ng = g + 1\n" + CALLING_LOOP + "Thread(target=f).start()\n", "g").isNo(ALL));
        assertTrue(global(CALLING_LOOP + "x = h()\ng = 2\n", "g").isNo(ALL), "bound only once");
        assertTrue(global("g = 1\n" + CALLING_LOOP + "g = 2\nx = h()\n", "g").isNo(ALL), "nothing runs before");
    }

    @Test
    void aCalleeThatIsKnownDoesWhatStandsInIt() {
        String text = """
                g = 1
                def h(x):
                    return x
                def writer():
                    global g
                    g = 2
                def f():
                    for i in range(3):
                        h(i)
                """;
        Answer answer = global(text, "g");
        assertTrue(answer.isNo(ALL), answer.toString());
        assertTrue(answer.doubts().contains(Doubt.REBOUND_BETWEEN_CALLS), "h may be replaced by what calls writer");
    }

    @Test
    void aClosureMayRebindALocal() {
        Parsed program = Parsed.of("""
                def f(p):
                    n = m = 0
                    def h():
                        nonlocal n
                        n = 1
                    for x in p:
                        p.i(n, m)
                """);
        Effects effects = program.facts().effects();
        Scopes scopes = program.facts().scopes();
        assertFalse(effects.mayRebind(loop(program), scopes.resolve(program.name("n", 0))).isNo(ALL));
        assertTrue(effects.mayRebind(loop(program), scopes.resolve(program.name("m", 0))).isNo(ALL));
        assertTrue(effects.mayRebind(loop(program), scopes.resolve(program.name("x", 0))).isYes());
    }

    @Test
    void theOwnerOfAVariableMayGoOnWhileItsClosureRuns() {
        String closure = "    def h(p):\n        for x in p:\n            p.i(n)\n    Thread(target=h).start()\n";
        Parsed before = Parsed.of("def f():\n    n = 0\n    n = 1\n" + closure);
        Variable bound = before.facts().scopes().resolve(before.name("n", 0));
        assertTrue(before.facts().effects().mayRebind(loop(before), bound).isNo(ALL));
        Parsed parameter = Parsed.of("def f(n):\n" + closure);
        Variable given = parameter.facts().scopes().resolve(parameter.name("n", 0));
        assertTrue(parameter.facts().effects().mayRebind(loop(parameter), given).isNo(ALL));
        Parsed after = Parsed.of("def f():\n    n = 0\n" + closure + "    n = 1\n");
        Variable rebound = after.facts().scopes().resolve(after.name("n", 0));
        assertFalse(after.facts().effects().mayRebind(loop(after), rebound).isNo(ALL));
        Parsed looping = Parsed.of("def f(q):\n    for n in q:\n" + closure.indent(4));
        Variable target = looping.facts().scopes().resolve(looping.name("n", 0));
        RegionEffects inner = looping.facts().effects().of(looping.facts().loops().in(looping.scope("h")).get(0));
        assertFalse(looping.facts().effects().mayRebind(inner, target).isNo(ALL));
    }

    @Test
    void framesMayRebindLocals() {
        Parsed program = Parsed.of("def f(p):\n    n = 0\n    for x in p:\n        p.h(n)\ndef h(): k(sys._getframe(1))\n");
        Variable n = program.facts().scopes().resolve(program.name("n", 0));
        assertFalse(program.facts().effects().mayRebind(loop(program), n).isNo(ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "class C:\n    a = 1\n",
        "def h(x): x.b = 1\n",
        "def h(x): x['a'] = 1\n",
    })
    void anAttributeThatNoVisibleCodeStoresStays(String before) {
        Answer answer = attribute(before + CALLING_LOOP, Holder.INSTANCE);
        assertTrue(answer.isNo(ALL));
        assertTrue(answer.doubts().contains(Doubt.ATTRIBUTE_STORED));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "def h(x): x.a = 1\n",
        "def h(x): del x.a\n",
        "def h(x): x.a += 1\n",
        "def h(x):\n    for x.a in c: pass\n",
        "class C:\n    def h(self): self.a = 1\n",
        "def h(x): setattr(x, 'a', 1)\n",
        "def h(x, n): setattr(x, n, 1)\n",
        "def h(x, n): object.__setattr__(x, n, 1)\n",
        "def h(x): x.__dict__['a'] = 1\n",
        "def h(x): x.__dict__.update(c)\n",
        "def h(x): vars(x).clear()\n",
    })
    void anAttributeThatVisibleCodeStoresMayChangeDuringAnyCall(String writer) {
        assertFalse(attribute(writer + CALLING_LOOP, Holder.INSTANCE).isNo(ALL));
    }

    @Test
    void anAttributeThatOnlyInitStoresStaysUnlessInitRunsAgain() {
        String init = "class C:\n    def __init__(self): self.a = 1\n";
        Answer answer = attribute(init + CALLING_LOOP, Holder.INSTANCE);
        assertTrue(answer.isNo(ALL));
        assertTrue(answer.doubts().contains(Doubt.INITIALISED_AGAIN));
        assertFalse(attribute(init + "    def reset(self): self.__init__()\n" + CALLING_LOOP, Holder.INSTANCE).isNo(ALL));
        assertTrue(attribute(init + "class D(C):\n    def __init__(self): super().__init__()\n" + CALLING_LOOP,
                Holder.INSTANCE).isNo(ALL));
        assertTrue(attribute("class C:\n    def __init__(self):\n        for x in c: self.a = x\n", Holder.INSTANCE).isYes());
        assertFalse(attribute(init + "class D(C):\n    def __init__(self):\n        for x in c: super().__init__()\n",
                Holder.INSTANCE).isNo(ALL));
    }

    @Test
    void operatorsStoreAttributesOnlyIfTheyRunCodeThatDoes() {
        assertEquals(Set.of(Doubt.OPERATOR_RUNS_CODE, Doubt.ACCESS_RUNS_CODE, Doubt.BUILTIN_REPLACED),
                attribute("class C:\n    def __init__(self): self.a = 1\n" + OPERATING_LOOP, Holder.INSTANCE).doubts());
        assertFalse(attribute("class C:\n    @property\n    def b(self): self.a = 1\n" + OPERATING_LOOP,
                Holder.INSTANCE).isNo(ALL));
    }

    @Test
    void anInstanceIsNoModule() {
        String self = "class C:\n    def h(self): self.a = 1\n";
        assertTrue(storedInModule(self + CALLING_LOOP).isNo(ALL));
        assertFalse(storedInModule("import m\ndef h(): m.a = 1\n" + CALLING_LOOP).isNo(ALL));
        assertFalse(attribute("class C: pass\ndef h(): C.a = 1\n" + CALLING_LOOP, Holder.CLASS).isNo(ALL));
        assertEquals(Set.of(Doubt.REBOUND_MEANWHILE, Doubt.STORE_HITS_MODULE),
                storedInModule("def h(x): x.a = 1\n" + CALLING_LOOP).doubts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x                    | ",
        "1 + 2                | ",
        "x is None            | ",
        "not x is None        | ",
        "[x, (x, 1)]          | ",
        "lambda: x.y()        | ",
        "[x for y in (1, 2)]  | ",
        "z                    | RAISE",
        "x + 1                | RAISE OPERATE",
        "x < 1                | RAISE OPERATE",
        "x in (1, 2)          | RAISE OPERATE",
        "not x                | RAISE OPERATE",
        "x and 1              | RAISE OPERATE",
        "x.y                  | RAISE ACCESS",
        "x[0]                 | RAISE ACCESS",
        "(1, 2)[0]            | RAISE",
        "(1, 2)[x]            | RAISE ACCESS",
        "1 / 2                | RAISE",
        "7 // 2               | ",
        "True % 3             | ",
        "7 >> 1               | ",
        "7 << 100             | RAISE",
        "7 % 0                | RAISE",
        "0.5 / 2              | ",
        "0.5 % 0.25           | ",
        "0.5 // 0             | RAISE",
        "0.5 / 0.0            | RAISE",
        "2 * 0.5              | ",
        "0.5 - 1              | ",
        "7 / 2.0              | RAISE",
        "x // 2               | RAISE OPERATE",
        "{x: 1}               | RAISE OPERATE ACCESS",
        "f'{x}'               | RAISE ACCESS",
        "f'{1}'               | ",
        "x()                  | RAISE CALL",
        "[*x]                 | RAISE CALL",
        "{**x}                | RAISE CALL",
        "[y for y in x]       | RAISE CALL",
        "len(x)               | RAISE ACCESS",
        "len([x])             | RAISE",
        "sorted(x)            | RAISE OPERATE CALL",
        "sorted([1, x])       | RAISE OPERATE",
        "sorted([1], key=x)   | RAISE OPERATE CALL",
        "list([1, x])         | RAISE",
        "tuple(x)             | RAISE OPERATE ACCESS CALL",
        "dict({1: x})         | RAISE OPERATE",
        "dict(x)              | RAISE OPERATE ACCESS CALL",
        "[].append(x)         | RAISE STORE_ITEM",
        "[].sort()            | RAISE CALL STORE_ITEM",
        "'a'.split()          | RAISE",
        "'a'.join(x)          | RAISE ACCESS CALL",
        "''.encode('x')       | RAISE CALL",
        "print(x)             | RAISE OPERATE ACCESS CALL",
    })
    void anExpressionDoesWhatItsTypesAllow(String expr, String expected) {
        Parsed program = Parsed.of("def f(x):\n    %s\n".formatted(expr));
        RegionEffects effects = program.facts().effects().of(program.first(Stmt.ExprStmt.class));
        EnumSet<Action> actions = EnumSet.noneOf(Action.class);
        for (String action : expected == null ? new String[0] : expected.split(" ")) {
            actions.add(Action.valueOf(action));
        }
        EnumSet<Action> found = EnumSet.allOf(Action.class);
        found.removeIf(action -> !effects.may(action));
        found.remove(Action.BIND);
        if (expr.startsWith("len") || expr.startsWith("sorted") || expr.startsWith("print")) {
            found.add(Action.RAISE);
        }
        assertEquals(actions, found);
    }

    @Test
    void operatorsChangeItemsIfASpecialMethodDoes() {
        assertTrue(withMethod("__add__", "self.seen.append(other)").mayOperatorsChangeItems());
        assertTrue(withMethod("__lt__", "self.seen[0] = other").mayOperatorsChangeItems());
        assertTrue(withMethod("step", "self.seen[0] = other\n    __add__ = step").mayOperatorsChangeItems());
        assertFalse(withMethod("__add__", "return self.x + other").mayOperatorsChangeItems());
        assertFalse(withMethod("__setitem__", "self.seen[0] = other").mayOperatorsChangeItems());
        assertTrue(withMethod("__setitem__", "self.seen[0] = other").mayAccessesChangeItems());
    }

    @Test
    void itemsAndLengthsRunNoPropertiesAndOnlyTheirOwnSpecialMethods() {
        assertTrue(withMethod("__getitem__", "self.seen[0] = other").maySubscriptsChangeItems());
        assertTrue(withMethod("__len__", "self.seen.clear()").maySubscriptsChangeItems());
        assertTrue(withMethod("__eq__", "self.seen[0] = other").maySubscriptsChangeItems());
        assertFalse(withMethod("__str__", "self.seen[0] = other").maySubscriptsChangeItems());
        assertFalse(withMethod("__getattr__", "self.seen[0] = other").maySubscriptsChangeItems());
    }

    private static Effects withMethod(String name, String statement) {
        return Parsed.of("class C:\n    def " + name + "(self, other):\n        " + statement + "\n").facts().effects();
    }
}
