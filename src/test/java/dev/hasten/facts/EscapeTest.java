package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.facts.ContainerUse.Exposure;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The container that is asked about is the first {@code [1, 2]}. */
class EscapeTest {

    private static final Set<Doubt> ALL = EnumSet.allOf(Doubt.class);

    private static Escape.Fate fate(String text) {
        Parsed program = Parsed.of(text);
        return program.facts().escape().of(program.node(Expr.ListDisplay.class, "[1, 2]"));
    }

    private static Escape.Fate inFunction(String body) {
        return fate("def f(p, q):\n" + body.indent(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "for i in x: p(i)",
        "[i for i in x]",
        "[i for j in p for i in x]",
        "sum(i for i in x)",
        "any(x[0] == i for i in p)",
        "(i for i in x)",
        "p in x",
        "p not in x",
        "len(x)",
        "x[0] + x[1] + x[-1] + x[-2]",
        "a, b = x",
        "[a, *b] = x",
        "p(*x)",
        "[*x, 3]",
        "sum(x), any(x), all(x), sorted(x, key=p), list(x), tuple(x), set(x), frozenset(x), bytes(x)",
        "max(x), min(x, default=p)",
        "for i, j in enumerate(x, 1): p(i)",
        "for i, j in zip(p, x): p(i)",
        "list(map(p, x))",
        "for i in reversed(x): p(i)",
        "sorted(filter(p, x))",
        "', '.join(x)",
        "y = []\ny.extend(x)",
        "y = set()\ny.update(x)",
        "y = []\ny += x",
        "if x: pass",
        "while not x: pass",
        "p if x else q",
        "for i in (x if p else q): pass",
        "for i in x or q: pass",
        "x is None",
        "x.count(p)",
        "del x",
        "x",
        "y = x\nfor i in y: p(i)",
        "assert x",
        "match p:\n    case 1 if x: pass",
    })
    void aContainerIsOnlyRead(String use) {
        Answer answer = inFunction("x = [1, 2]\n" + use).isOnlyRead();
        assertTrue(answer.isYes(ALL), answer.toString());
        assertTrue(answer.doubts().contains(Doubt.FRAME_OBSERVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "for i in [1, 2]: p(i)", "p in [1, 2]", "a, b = [1, 2]", "len([1, 2])", "[1, 2][1]", "p(*[1, 2])",
        "sorted([1, 2])", "''.join([1, 2])", "for i in enumerate([1, 2]): pass",
    })
    void aContainerUsedWhereItStandsIsInNoFrame(String use) {
        Answer answer = inFunction(use).isOnlyRead();
        assertTrue(answer.isYes(Set.of(Doubt.BUILTIN_REPLACED)), answer.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x[p]                        | TYPE",
        "x[1:]                       | TYPE",
        "x[len(p)]                   | ERROR_MESSAGE",
        "x[2]                        | ERROR_MESSAGE",
        "x[-3]                       | ERROR_MESSAGE",
        "x.index(p)                  | ERROR_MESSAGE",
        "x.copy()                    | TYPE",
        "x == [1]                    | TYPE",
        "x == p                      | ALL",
        "x is p                      | TYPE",
        "x + [1]                     | TYPE",
        "x + p                       | ALL",
        "x * 2                       | TYPE",
        "f'{x}'                      | TYPE",
        "'%s' % x                    | TYPE",
        "print(x)                    | TYPE",
        "isinstance(x, list)         | TYPE",
        "type(x)                     | TYPE",
        "iter(x)                     | TYPE",
        "y = enumerate(x)            | TYPE",
        "return zip(x, p)            | TYPE",
        "x in p                      | ALL",
        "p[x]                        | ALL",
        "p(x)                        | ALL",
        "p(k=x)                      | ALL",
        "p.join(x)                   | ALL",
        "p.extend(x)                 | ALL",
        "max(x, p)                   | ALL",
        "sum(p, x)                   | ALL",
        "map(x, p)                   | ALL",
        "len(*p, x)                  | ALL",
        "return x                    | ALL",
        "yield x                     | ALL",
        "yield from x                | ALL",
        "raise x                     | ALL",
        "return lambda: x            | ALL",
        "return (x[0] for i in p)    | ALL",
        "return [x]                  | ALL",
        "p.y = x                     | ALL",
        "p[0] = x                    | ALL",
        "y = (x, 1)                  | ALL",
        "y = {1: x}                  | ALL",
        "y = [x for i in p]          | ALL",
        "x[0] = 1                    | ALL",
        "x[0] += 1                   | ALL",
        "del x[0]                    | ALL",
        "for x[0] in p: pass         | ALL",
        "x += [3]                    | ALL",
        "p += x                      | ALL",
        "x.append(1)                 | ALL",
        "y = x.append                | ALL",
        "x.y = 1                     | ALL",
        "return x or p               | ALL",
        "return x if p else q        | ALL",
        "y = x; y.append(1)          | ALL",
        "y = z = x; z.clear()        | ALL",
        "p((y := x))                 | ALL",
        "with x: pass                | ALL",
        "assert p, x                 | ALL",
        "def g(): return x[0]        | ALL",
        "class C: y = x[0]           | ALL",
        "global y; y = x             | ALL",
        "return locals()             | ALL",
        "eval('x')                   | ALL",
        "return p.f_locals           | ALL",
        "gc.get_objects()            | ALL",
        "a, *b = x, 1                | ALL",
        "for i in [x]: pass          | ALL",
    })
    void aUseMayShowMore(String use, Exposure exposure) {
        assertEquals(exposure, inFunction("x = [1, 2]\n" + use).exposure());
    }

    @Test
    void aMatchMayShowTheType() {
        assertFalse(inFunction("x = [1, 2]\nmatch x:\n    case [1, *_]: pass").isOnlyRead().isYes(ALL));
    }

    @Test
    void aSecondBindingMakesNoDifferenceButToWhatIsInRange() {
        assertEquals(Exposure.ITEMS, inFunction("x = [1, 2]\nx = p\nfor i in x: pass").exposure());
        assertEquals(Exposure.ERROR_MESSAGE, inFunction("x = [1, 2]\nx = p\nx[0]").exposure());
    }

    @Test
    void anItemWithStarsHasNoKnownRange() {
        Parsed program = Parsed.of("def f(p):\n    x = [*p, 1]\n    x[0]\n");
        assertEquals(Exposure.ERROR_MESSAGE,
                program.facts().escape().of(program.node(Expr.ListDisplay.class, "[*p, 1]")).exposure());
    }

    @Test
    void aBuiltinThatTheFileReplacesIsUnknown() {
        assertFalse(fate("len = p\ndef f():\n    x = [1, 2]\n    len(x)\n").isOnlyRead().isYes(ALL));
        assertFalse(inFunction("len = p\nlen([1, 2])").isOnlyRead().isYes(ALL));
    }

    @Test
    void swappedInParallelEachIsFollowedByItself() {
        assertEquals(Exposure.ITEMS, inFunction("x, y = [1, 2], p\nfor i in x: pass\nq(y)").exposure());
        assertEquals(Exposure.ALL, inFunction("y, x = [1, 2], p\nfor i in x: pass\nq(y)").exposure());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "X = [1, 2]\ndef f(p):\n    return p in X\n",
        "X = [1, 2]\nfor i in X: pass\nclass C:\n    y = X[0]\n    def f(self): return len(X)\n",
        "X = [1, 2]\ndef f(): return lambda: X[0]\n",
    })
    void aModuleConstantIsOnlyReadInTheFile(String text) {
        Answer answer = fate(text).isOnlyRead();
        assertTrue(answer.isYes(ALL), answer.toString());
        assertTrue(answer.doubts().contains(Doubt.READ_FROM_OUTSIDE));
        assertTrue(answer.doubts().contains(Doubt.REBOUND_BETWEEN_CALLS));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "X = [1, 2]\ndef f(): return X\n",
        "X = [1, 2]\ndef f(): X.append(3)\n",
        "X = [1, 2]\ndef f():\n    global X\n    X = 3\n",
        "X = [1, 2]\nX = [*X]\n",
        "X = [1, 2]\nprint(globals())\n",
        "X = [1, 2]\nimport me\nme.X.append(3)\n",
        "X = [1, 2]\nimport me\ngetattr(me, 'X')\n",
        "X = [1, 2]\nimport sys\nvars(sys.modules[__name__])\n",
        "if c: X = [1, 2]\n",
        "class C:\n    X = [1, 2]\n    def f(self): return self.X[0]\n",
    })
    void aModuleConstantMayBeSeen(String text) {
        assertFalse(fate(text).isOnlyRead().isYes(ALL));
    }

    @Test
    void aDefaultCanBeHadFromTheFunction() {
        Answer answer = fate("def f(p, x=[1, 2]):\n    return p in x\n").isOnlyRead();
        assertTrue(answer.isYes(ALL));
        assertTrue(answer.doubts().contains(Doubt.READ_FROM_OUTSIDE));
        assertFalse(fate("def f(p, x=[1, 2]):\n    x.append(p)\n").isOnlyRead().isYes(ALL));
        assertFalse(fate("def f(p, x=[1, 2]):\n    return p in x\nf.__defaults__\n").isOnlyRead().isYes(ALL));
        assertFalse(fate("def f(p, x=[1, 2]):\n    return p in x\nsignature(f)\n").isOnlyRead().isYes(ALL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x[p]                        | ERROR_MESSAGE",
        "x['a']                      | ITEMS",
        "x.get(p)                    | ITEMS",
        "for k, v in x.items(): pass | ITEMS",
        "y = x.items()               | ALL",
        "p in x                      | ITEMS",
        "dict(x)                     | ITEMS",
        "{**x}                       | ITEMS",
        "p(**x)                      | ALL",
        "x.pop(p)                    | ALL",
        "x.setdefault(p, 1)          | ALL",
        "x[p] = 1                    | ALL",
    })
    void aDictionaryHasUsesOfItsOwn(String use, Exposure exposure) {
        Parsed program = Parsed.of("def f(p):\n    x = {1: 2}\n    " + use + "\n");
        assertEquals(exposure, program.facts().escape().of(program.node(Expr.Dict.class, "{1: 2}")).exposure());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(1, 'a', (None, -1))|true", "[1, [2]]|true", "{1: (2, 3)}|true", "{1, 2}|true", "1|true", "-1.5|true",
        "(1, x)|false", "[*(1, 2)]|false", "{**{}}|false", "1 + 2|false", "f'a'|false", "not 1|false",
    })
    void aConstantDisplayHasNothingButLiterals(String text, boolean constant) {
        Parsed program = Parsed.of("y = " + text + "\n");
        Node value = program.first(Stmt.Assign.class).value();
        assertEquals(constant, Escape.isConstant((Expr) value));
    }
}
