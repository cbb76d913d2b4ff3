package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReprintExpressionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "(a + b) * c              | a + b        | d             | d * c",
        "((a + b)) * c            | a + b        | d             | d * c",
        "(a + b) * c              | a + b        | OLD - d       | (a + b - d) * c",
        "(a+b)*c                  | a+b          | f(OLD)        | f(a+b)*c",
        "a*c                      | a            | OLD + b       | (a + b)*c",
        "x = (a)                  | a            | b             | x = b",
        "f((a))                   | a            | b             | f(b)",
        "f(a)                     | a            | b, c          | f((b, c))",
        "f(a,)                    | a            | b             | f(b,)",
        "f( a )                   | a            | b             | f( b )",
        "x[a]                     | a            | b, c          | x[b, c]",
        "x[(a)]                   | a            | b, c          | x[b, c]",
        "print((a), (b))          | a            | c             | print(c, (b))",
        "-a                       | a            | b ** c        | -b**c",
        "a ** 2                   | a            | -1            | (-1) ** 2",
        "a.real                   | a            | 1             | (1).real",
        "a.real                   | a            | 1.5           | 1.5.real",
        "a < b < c                | b            | OLD == d      | a < (b == d) < c",
        "not a                    | a            | b or c        | not (b or c)",
        "x = y                    | y            | (z := OLD)    | x = (z := y)",
        "lambda: a                | a            | b, c          | lambda: (b, c)",
        "[a for a in b]           | b            | c if d else e | [a for a in (c if d else e)]",
        "f(x for x in y)          | (x for x in y) | z           | f(z)",
        "f((x for x in y))        | (x for x in y) | z           | f(z)",
        "f(a)                     | a            | x for x in y  | f(x for x in y)",
        "f(a, 1)                  | a            | x for x in y  | f((x for x in y), 1)",
        "f(*a)                    | a            | b or c        | f(*(b or c))",
        "a if b else c            | b            | d if e else g | a if (d if e else g) else c",
        "{**a}                    | a            | b or c        | {**(b or c)}",
        "x = a.b  .c              | a.b          | d             | x = d  .c",
        "'a' 'b'.join(c)          | c            | d             | 'a' 'b'.join(d)",
        "a = b                    | b            | 'it\\'s'      | a = \"it's\"",
    })
    void aReplacedExpressionHasTheParenthesesThatItNeeds(String before, String old, String now, String after) {
        ReprintCase.of(before + "\n").expr(old, now).gives(after + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "def f(): return(x)      | x | y          | def f(): return y",
        "def f(): return(x)      | x | OLD + 1    | def f(): return x + 1",
        "a = 1if x else 2        | 1 | y          | a = y if x else 2",
        "a = b if(x)else c       | x | y          | a = b if y else c",
        "a = b in[1,2]           | [1,2] | (1,2) | a = b in(1,2)",
        "a = b in[1,2]           | [1,2] | c or d | a = b in (c or d)",
        "a = b in(x)             | x | 'y'        | a = b in \"y\"",
        "a = not(x)              | x | y          | a = not y",
        "if(x):pass              | x | y          | if y:pass",
        "for a in(x):pass        | x | y          | for a in y:pass",
        "assert(x)               | x | y          | assert y",
        "a = lambda:(x)          | x | y          | a = lambda:y",
        "a = [b for b in(x)if b] | x | y          | a = [b for b in y if b]",
        "a = (x)and(y)           | x | z          | a = z and(y)",
        "a = -x                  | x | -OLD       | a = --x",
        "del(x.y)                | x | z          | del(z.y)",
    })
    void aNameDoesNotRunTogetherWithTheWordBesideIt(String before, String old, String now, String after) {
        ReprintCase.of(before + "\n").expr(old, now).gives(after + "\n");
    }

    @Test
    void whatStandsOnSeveralLinesOnlyForItsParenthesesGetsNewOnes() {
        ReprintCase.of("""
                x = (a +
                     b)
                y = c
                """).expr("c", "d").expr("a +\n     b", "f(OLD) or OLD").gives("""
                x = f(a +
                     b) or (a +
                     b)
                y = d
                """);
    }

    @Test
    void aBackslashNeedsNoParentheses() {
        ReprintCase.of("""
                x = a + \\
                    b
                """).expr("a + \\\n    b", "OLD - c").gives("""
                x = a + \\
                    b - c
                """);
    }

    @Test
    void onlyTheNameOfAnAttributeIsReplaced() {
        ReprintCase.of("x = foo( a,b ) . c\n").expr("foo( a,b ) . c", "z").gives("x = z\n");
        ReprintCase.of("x = foo( a,b ) [ i ]\n").expr("i", "j").gives("x = foo( a,b ) [ j ]\n");
    }

    @Test
    void theFormOfUntouchedLiteralsStays() {
        ReprintCase.of("x = 0x_FF + 1_000 + 1E3 + r'\\d' + a\n").expr("a", "OLD.b")
                .gives("x = 0x_FF + 1_000 + 1E3 + r'\\d' + a.b\n");
    }

    // ---- f-strings

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "f\"{x}\"             | x | d['k']   | f\"{d['k']}\"",
        "f'{x!r:>{w}} {y}'    | x | d['k']   | f'{d[\"k\"]!r:>{w}} {y}'",
        "f'{x:>{w}}'          | w | v + 1    | f'{x:>{v + 1}}'",
        "f'{x}'               | x | {1: 2}   | f'{ {1: 2}}'",
        "f'{x}'               | x | lambda: 1 | f'{(lambda: 1)}'",
        "f'{x}'               | x | (y := 1) | f'{(y := 1)}'",
        "f'a' f'{x}' 'b'      | x | y        | f'a' f'{y}' 'b'",
        "f'{x}\\n'            | x | y        | f'{y}\\n'",
        "rf'\\d{x}'           | x | y        | rf'\\d{y}'",
        "f'{x=}'              | x | y        | f\"x={y!r}\"",
        "f'{x}'               | x | f'{y}'   | f'{f\"{y}\"}'",
        "f'{f\"{x}\"}'        | x | y        | f'{f\"{y}\"}'",
    })
    void aFieldOfAnFStringIsReplacedByWhatItsQuotesAllow(String before, String old, String now, String after) {
        ReprintCase.of("s = " + before + "\n").expr(old, now).gives("s = " + after + "\n");
    }

    @Test
    void aFieldThatNeedsABackslashIsRefusedBefore312() {
        ReprintCase.of("f'{x}'\n").since(PythonVersion.V3_12).expr("x", "'\\t'").gives("f\"{\"\\t\"}\"\n");
        ReprintCase before = ReprintCase.of("f'{x}'\n").since(PythonVersion.V3_11).expr("x", "'\\t'");
        assertThrows(UnprintableException.class, before::text);
    }

    @Test
    void whatMovesOutOfAFieldIsWrittenAsItStoodThere() {
        ReprintCase.of("s = f'{ d [\"k\"] }'\n").stmt("s", "t = 1\nOLD").expr("f'{ d [\"k\"] }'", "g(OLD)")
                .gives("t = 1\ns = g(f'{ d [\"k\"] }')\n");
    }

    @Test
    void thePiecesOfTextInAnFStringAreNeverCopiedWithoutTheirQuotes() {
        ReprintCase.of("s = f'a{x}'\n").expr("x", "y if OLD else OLD").gives("s = f'a{y if x else x}'\n");
    }
}
