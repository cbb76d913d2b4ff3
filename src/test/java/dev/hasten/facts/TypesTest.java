package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesTest {

    private static Typed typeOfUse(String body) {
        Parsed program = Parsed.of("def f(p, *args, **kwargs):\n" + body.indent(4));
        for (Node node : program.facts().places().all()) {
            if (node instanceof Expr.Call call && call.func() instanceof Expr.Name name && name.id().equals("use")) {
                return program.facts().types().of(call.args().get(0));
            }
        }
        throw new AssertionError("no use");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "1                          | INT",
        "True                       | BOOL",
        "1.5 + 1                    | FLOAT",
        "2 * 3 - True               | INT",
        "7 // 2 % 3                 | INT",
        "7 / 2                      | FLOAT",
        "True & False               | BOOL",
        "1j * 2                     | COMPLEX",
        "-True                      | INT",
        "'a' + 'b' * 2              | STR",
        "f'{p}!'                    | STR",
        "f'{p}{p}'                  | STR",
        "b'%d' % 1                  | BYTES",
        "[p]                        | LIST",
        "[x for x in p]             | LIST",
        "[1] + [2]                  | LIST",
        "(p,)                       | TUPLE",
        "{p: 1}                     | DICT",
        "{p}                        | SET",
        "p is None                  | BOOL",
        "p not in p                 | BOOL",
        "not p                      | BOOL",
        "1 < 2                      | BOOL",
        "None                       | NONE",
        "1 if p else 2              | INT",
        "1 and 2                    | INT",
        "len(p)                     | INT",
        "sorted(p)                  | LIST",
        "''.join(p)                 | STR",
        "args                       | TUPLE",
        "kwargs                     | DICT",
    })
    void anExpressionHasAType(String expr, ExactType type) {
        assertEquals(type, typeOfUse("use(%s)".formatted(expr)).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "p", "p + 1", "1 + p", "2 ** p", "2 ** -1", "p < 1", "[p] < [p]", "'%s' % p", "f'{p}'", "str(p)", "p.x", "p[0]",
        "p()", "1 if p else 'a'", "p or 1", "+p", "...", "(lambda: 1)", "1 % 1j", "[1] * p", "1.5 | 1", "max(1, 2)",
    })
    void thereMayBeNoType(String expr) {
        assertEquals(ExactType.UNKNOWN, typeOfUse("use(%s)".formatted(expr)).type());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x = []; use(x)                                        | LIST",
        "x: list = []; use(x)                                  | LIST",
        "x = 0; x += 1; use(x)                                 | INT",
        "x = y = {}; use(x)                                    | DICT",
        "x, y = 1, 'a'; use(y)                                 | STR",
        "x, *y = p; use(y)                                     | LIST",
        "x = []; x += p; use(x)                                | LIST",
        "x = [1]; x *= 2; use(x)                               | LIST",
        "(x := 1); use(x)                                      | INT",
        "x = 1; del x; use(x)                                  | INT",
    })
    void aLocalHasTheTypeOfItsBindings(String body, ExactType type) {
        assertEquals(type, typeOfUse(body).type());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x = [];for x in p: pass;use(x)",
        "x = 1;with p as x: pass;use(x)",
        "x = 1;try: pass;except E as x: pass;use(x)",
        "x = 1;x = p;use(x)",
        "x = 1;x += p;use(x)",
        "x = 1;x /= 2;use(x)",
        "x = 1;x = 'a';use(x)",
        "x, y = p;use(x)",
        "x = 1;import x;use(x)",
        "x = 1;def x(): pass;use(x)",
        "p = 1;use(p)",
        "x = 1;def g():;    nonlocal x;    x = p;use(x)",
        "global x;x = 1;use(x)",
        "for x in p: use(x)",
        "x = sys._getframe();x = 1;use(x)",
    })
    void aLocalMayHaveNoType(String body) {
        assertEquals(ExactType.UNKNOWN, typeOfUse(body.replace(';', '\n')).type());
    }

    @Test
    void loopVariablesOfRangesAndEnumerationsAreIntegers() {
        assertEquals(ExactType.INT, typeOfUse("for i in range(p):\n    use(i)").type());
        assertEquals(ExactType.INT, typeOfUse("for i, x in enumerate(p):\n    use(i)").type());
        assertEquals(ExactType.UNKNOWN, typeOfUse("for i, x in enumerate(p):\n    use(x)").type());
        assertEquals(ExactType.UNKNOWN, typeOfUse("for i, x in enumerate(p, 0.5):\n    use(i)").type());
        assertEquals(ExactType.STR, typeOfUse("for c in 'abc':\n    use(c)").type());
        assertEquals(ExactType.INT, typeOfUse("[use(i) for i in range(3)]").type());
    }

    @Test
    void variablesThatDependOnEachOtherHaveATypeTogether() {
        assertEquals(ExactType.INT, typeOfUse("a = 0\nb = 1\nwhile p:\n    a, b = b, a + b\nuse(a)").type());
        assertEquals(ExactType.UNKNOWN, typeOfUse("a = 0\nb = 1\nwhile p:\n    a, b = b, a / b\nuse(a)").type());
    }

    @Test
    void aBuiltinIsTrustedWithADoubt() {
        assertTrue(typeOfUse("use(len(p))").doubts().contains(Doubt.BUILTIN_REPLACED));
        assertEquals(ExactType.UNKNOWN, typeOfUse("len = p\nuse(len(p))").type());
        assertEquals(Set.of(Doubt.FRAME_OBSERVED), typeOfUse("x = 1\nuse(x)").doubts());
    }

    @Test
    void aDequeIsKnownByItsImport() {
        Parsed program = Parsed.of("from collections import deque\ndef f():\n    q = deque()\n    use(q)\n");
        assertEquals(ExactType.DEQUE, program.facts().types().of(program.name("q", 1)).type());
        Parsed other = Parsed.of("from mine import deque\ndef f():\n    q = deque()\n    use(q)\n");
        assertEquals(ExactType.UNKNOWN, other.facts().types().of(other.name("q", 1)).type());
    }
}
