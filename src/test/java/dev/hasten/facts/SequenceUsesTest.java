package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hasten.syntax.Expr;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceUsesTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "for x in D: print(x)", "for x in D[1:]: print(x)", "print(*D)", "y = [*D, 3]", "a, b = D", "a, *b = D",
            "[a, b] = D", "return len(D)", "return sum(D, 1)", "return max(D, default=0)", "return x in D",
            "return x not in D[::-1]", "return not D", "if D and x: pass", "return 1 if D else 2", "while D: pass",
            "assert D", "return D is None", "return None is not D", "return D[1]", "return D[-2]", "return D[x in y]",
            "return D[not x]", "return D[0 if x else 1]", "return D.count(x)", "return (D if x else y)[0]",
            "return sorted(D, key=x)", "return ','.join(D)", "return b','.join(D)", "return f'-{x}'.join(D)",
            "return dict(zip(D, x))", "for a, b in enumerate(D, 1): pass", "return list(map(x, D))",
            "return [*reversed(D)]", "a, b = map(x, D)", "return tuple(filter(x, enumerate(D)))",
            "return [a for a in y if D]", "return [a for b in y for a in D]", "return dict.fromkeys(D, 0)",
            "for a in (x or D): pass", "return len(getattr(x, 'y', D))", "f(*D)", "x[D[0]] = D[1]",
            "for i in range(2): print(D[i])",
            "z = []; z.extend(D); z += D", "z = {1}; z.update(x, D)", "z = {}; z.update(D)", "z = ','; z.join(D)",
            "z = {}; return len(z.get(x, D))", "z = len(x); return D[z % 2]", "z = len(x); return D[z & 1]",
            "return D[isinstance(x, y)]", "print([D[i] for i in range(1, 2)])"})
    void readsThatCannotTell(String statements) {
        String statement = String.join("\n    ", statements.split("; "));
        assertEquals("", inline(statement));
        assertEquals("", inVariable(statement));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            return D                        | ESCAPES D
            yield D                         | ESCAPES yield D
            x.y = D                         | ESCAPES D
            x[0] = D                        | ESCAPES D
            y = {0: D}                      | ESCAPES D
            y = {D}                         | TYPE_SHOWS {D}
            f(D)                            | ESCAPES f(D)
            f(x=D)                          | ESCAPES D
            f(**D)                          | ESCAPES D
            x.f(D)                          | ESCAPES x.f(D)
            x.join(D)                       | ESCAPES x.join(D)
            x.extend(D)                     | ESCAPES x.extend(D)
            print(D)                        | ESCAPES print(D)
            y = lambda: D                   | ESCAPES lambda: D
            y = [D for a in x]              | ESCAPES [D for a in x]
            max(D, x)                       | ESCAPES max(D, x)
            isinstance(x, D)                | ESCAPES isinstance(x, D)
            y = enumerate(D)                | ESCAPES enumerate(D)
            y = zip(D, x)[0]                | ESCAPES zip(D, x)
            with D: pass                    | ESCAPES D
            raise D                         | ESCAPES D
            assert x, D                     | ESCAPES D
            return D == x                   | TYPE_SHOWS D == x
            return x < D                    | TYPE_SHOWS x < D
            return D in x                   | TYPE_SHOWS D in x
            return x in D in y              | TYPE_SHOWS x in D in y
            return D is x                   | TYPE_SHOWS D is x
            return D + x                    | TYPE_SHOWS D + x
            return D * 2                    | TYPE_SHOWS D * 2
            return '%s' % D                 | TYPE_SHOWS '%s' % D
            return f'{D}'                   | TYPE_SHOWS {D}
            return -D                       | TYPE_SHOWS -D
            x += D                          | TYPE_SHOWS x += D
            return D.index(x)               | TYPE_SHOWS D.index
            return D.count                  | TYPE_SHOWS D.count
            return D.copy()                 | TYPE_SHOWS D.copy
            return D()                      | TYPE_SHOWS D()
            D.append(x)                     | CHANGES D.append
            D[0] = x                        | CHANGES D[0]
            del D[0]                        | CHANGES D[0]
            D[0] += 1                       | CHANGES D[0]
            return D[x]                     | INDEX_MAY_FAIL D[x]
            return D[2]                     | INDEX_MAY_FAIL D[2]
            return D[-3]                    | INDEX_MAY_FAIL D[-3]
            return D[1:][0]                 | INDEX_MAY_FAIL D[1:][0]
            return D[x < y]                 | INDEX_MAY_FAIL D[x < y]
            return D[x % 2]                 | INDEX_MAY_FAIL D[x % 2]
            return D[len(x) % 3]            | INDEX_MAY_FAIL D[len(x) % 3]
            return D[len(x) % -2]           | INDEX_MAY_FAIL D[len(x) % -2]
            return D[len(x) & 2]            | INDEX_MAY_FAIL D[len(x) & 2]
            return D[len(x) - 1]            | INDEX_MAY_FAIL D[len(x) - 1]
            """)
    void readsThatTell(String statement, String told) {
        assertEquals(told.replaceAll("\\bD\\b", "[1, x]"), inline(statement));
        assertEquals(told, inVariable(statement));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            D += x                          | CHANGES D
            D: list                         | TYPE_SHOWS D
            return locals()                 | LOCALS_READ D
            exec(x)                         | LOCALS_READ D
            y = D; return y                 | ESCAPES y
            y = z = D; z.sort()             | CHANGES z.sort
            if (y := D): return y           | ESCAPES y
            for i in x: print(D[i])         | INDEX_MAY_FAIL D[i]
            for i in range(3): D[i]         | INDEX_MAY_FAIL D[i]
            for i in range(-1, 2): D[i]     | INDEX_MAY_FAIL D[i]
            for i in range(0, 2, 5): D[i]   | INDEX_MAY_FAIL D[i]
            for i in range(len(x)): D[i]    | INDEX_MAY_FAIL D[i]
            for i in range(2): i += 1; D[i] | INDEX_MAY_FAIL D[i]
            for i, j in range(2): D[i]      | INDEX_MAY_FAIL D[i]
            """)
    void variablesThatTell(String statements, String told) {
        String body = String.join("\n    ", statements.split("; (?=return|z\\.)"));
        assertEquals(told, inVariable(body));
    }

    @Test
    void aRangeOverItsOwnLengthFits() {
        assertEquals("", inVariable("for i in range(len(D)): print(D[i])"));
        assertEquals("INDEX_MAY_FAIL D[i]", inVariable("D = x\n    for i in range(len(D)): print(D[i])"));
    }

    @Test
    void whatAnInnerFunctionDoesCounts() {
        assertEquals("", inVariable("def g():\n        return D[0]\n    return g"));
        assertEquals("ESCAPES D", inVariable("def g():\n        return D\n    return g"));
        assertEquals("CHANGES D", inVariable("def g():\n        nonlocal D\n        D += x\n    return g"));
    }

    @Test
    void aParameterOrDefaultIsNotFollowed() {
        assertEquals("ESCAPES [1, x]", uses("def f(x, y=[1, x]):\n    return len(y)\n", "[1, x]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "for a, b in [D]: pass", "for a, *b in [D, x]: pass", "[a for a, b in (D, x)]", "y = [D]; a, b = y[0]",
            "y = [D]; y.append(x); a, b = y[x]", "y = (D, x); z, w = y; a, b = z", "z = dict([D, x])",
            "y = [D]; z = any(y) or len(y) > 1", "for i, (a, b) in enumerate([D]): pass",
            "for i, (a, b) in zip(x, [x, D]): pass", "for a, b in reversed([D]): pass", "for z in [D]: a, b = z",
            "for z in [[D]]: a, b = z[0]", "for [[a, b], c] in [(D, x)]: pass", "y = [D]; y[0] = 1; a, b = y[0]",
            "for z in [x, *[D]]: a, b = z", "for z in list([D]): a, b = z"})
    void innerDisplaysOfWhichOnlyTheItemsAreSeen(String statements) {
        assertEquals("", inline(String.join("\n    ", statements.split("; "))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for z in [D]: f(z)              | ESCAPES f(z)
            return [D][0]                   | ESCAPES [D][0]
            return x in [D]                 | TYPE_SHOWS x in [D]
            return sorted([D])              | ESCAPES sorted([D])
            return sum([D], [])             | ESCAPES sum([D], [])
            f(*[D])                         | ESCAPES *[D]
            y = {*[D]}                      | ESCAPES *[D]
            for i, z in enumerate([D]): f(z)| ESCAPES f(z)
            for z in enumerate([D]): pass   | ESCAPES enumerate([D])
            for z, *w in [[D, x]]: f(z)     | ESCAPES f(z)
            for *z, w in [[D, x]]: f(z)     | ESCAPES f(z)
            y = [[D]]; y[0][0] += x         | CHANGES y[0][0]
            y = [D]; y[0] += x              | CHANGES y[0]
            map(x, [D])                     | ESCAPES map(x, [D])
            """)
    void innerDisplaysThatAreSeen(String statements, String told) {
        assertEquals(told.replaceAll("\\bD\\b", "[1, x]"), inline(String.join("\n    ", statements.split("; "))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            [1, a]                          # ''
            [1, *a]                         # ''
            [1] | [_, 2] | None             # ''
            _                               # ''
            {}                              # ''
            [1, a] as b                     # ESCAPES [1, a] as b
            b                               # ESCAPES b
            list()                          # TYPE_SHOWS list()
            a.b                             # TYPE_SHOWS a.b
            """)
    void patterns(String pattern, String told) {
        assertEquals(told, uses("def f(x):\n    match [1, x]:\n        case " + pattern + ": pass\n", "[1, x]"));
    }

    @Test
    void aBuiltinThatTheFileRebindsIsAnyFunction() {
        assertEquals("ESCAPES len([1, x])", uses("len = print\ndef f(x):\n    return len([1, x])\n", "[1, x]"));
    }

    @Test
    void aBuiltinIsADoubtAboutUnseenCode() {
        Parsed program = Parsed.of("def f(x):\n    return len([1, x])\n");
        SequenceUses uses = SequenceUses.of(program.first(Expr.ListDisplay.class), program.facts());
        assertEquals(Answer.yesUnless(Doubt.BUILTIN_REPLACED), uses.conditions().at(null));
    }

    @Test
    void theExtentIsTheStatementOrTheFunctionThatOwnsTheVariable() {
        Parsed program = Parsed.of("def f(x):\n    return len([1, x])\n");
        assertEquals(program.expr("len([1, x])").span() + 0,
                ((dev.hasten.syntax.Stmt.Return) uses(program).extent()).value().span());
        program = Parsed.of("def f(x):\n    y = [1, x]\n    return len(y)\n");
        assertEquals("def f(x):", program.show(uses(program).extent()));
    }

    private static SequenceUses uses(Parsed program) {
        return SequenceUses.of(program.first(Expr.ListDisplay.class), program.facts());
    }

    private static String inline(String statement) {
        return uses("def f(x, y):\n    " + statement.replaceAll("\\bD\\b", "[1, x]") + "\n", "[1, x]");
    }

    private static String inVariable(String statement) {
        return uses("def f(x, y):\n    D = [1, x]\n    " + statement + "\n", "[1, x]");
    }

    private static String uses(String text, String display) {
        Parsed program = Parsed.of(text);
        SequenceUses uses = SequenceUses.of(program.node(Expr.ListDisplay.class, display), program.facts());
        return uses.tells().stream().map(tell -> tell.kind() + " " + program.show(tell.node()))
                .collect(Collectors.joining(";"));
    }
}
