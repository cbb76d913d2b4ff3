package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeEqualityTest {

    private static Root tree(String text) {
        return ModuleParser.parse(text.replace("\\n", "\n")).root();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x = ( 1 )          | x=1",
        "x = 0x10           | x = 16",
        "x = 'a' 'b'        | x = \"ab\"",
        "if a: b            | if a:\\n    b  # c",
        "f'{x}' 'b'         | f'{x}b'",
        "if a: b\\nelif c: d | if a: b\\nelse:\\n    if c: d",
        "a - -1             | a - (-1)",
    })
    void layoutDoesNotMatter(String left, String right) {
        assertTrue(TreeEquality.equal(tree(left), tree(right)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x = 1              | x = 2",
        "x = 1              | x = 1.0",
        "x = 1              | x = True",
        "x = 1j             | x = 1.0",
        "x = 'a'            | x = b'a'",
        "x = 'a'            | x = u'a'",
        "x = a              | y = a",
        "x                  | x.y",
        "x + y              | x - y",
        "x + y              | y + x",
        "a + b + c          | a + (b + c)",
        "a and b and c      | (a and b) and c",
        "a < b < c          | (a < b) < c",
        "x[1:]              | x[:1]",
        "f(a, b)            | f(a)",
        "f(a)               | f(*a)",
        "f(a=1)             | f(b=1)",
        "lambda a: 1        | lambda *a: 1",
        "def f(a, /): pass  | def f(a): pass",
        "def f(a=1): pass   | def f(a): pass",
        "def f(): pass      | async def f(): pass",
        "def f(): pass      | def f() -> a: pass",
        "for x in y: a      | for x in y: a\\nelse: b",
        "x: int             | (x): int",
        "import a.b         | import a.b as c",
        "from . import a    | from .. import a",
        "try: a\\nexcept b: c | try: a\\nexcept b as d: c",
        "f'{x}'             | f'{x!r}'",
        "f'{x}'             | f'{x:a}'",
        "f'{x}a'            | f'{x}b'",
        "a; b               | b; a",
        "a                  | a; a",
    })
    void whateverTheProgramSeesMatters(String left, String right) {
        assertFalse(TreeEquality.equal(tree(left), tree(right)));
        assertFalse(TreeEquality.equal(tree(right), tree(left)));
    }

    private static Expr number(double value) {
        return new Expr.Constant(new Literal.Float(value), Span.NONE);
    }

    @Test
    void theSignOfZeroMattersAndNanEqualsItself() {
        assertFalse(TreeEquality.equal(number(0.0), number(-0.0)));
        assertTrue(TreeEquality.equal(number(-0.0), number(-0.0)));
        assertTrue(TreeEquality.equal(number(Double.NaN), number(Double.NaN)));
        assertTrue(TreeEquality.equal(tree("-0.0").body().get(0),
                new Stmt.ExprStmt(number(-0.0), Span.NONE)));
    }

    @Test
    void piecesOfTextSideBySideInAnFStringAreOne() {
        Expr.Constant a = new Expr.Constant(new Literal.Str("a", false), Span.NONE);
        Expr.Constant empty = new Expr.Constant(new Literal.Str("", false), Span.NONE);
        Expr.Constant aa = new Expr.Constant(new Literal.Str("aa", false), Span.NONE);
        assertTrue(TreeEquality.equal(new Expr.JoinedStr(List.of(a, empty, a), Span.NONE),
                new Expr.JoinedStr(List.of(aa), Span.NONE)));
    }

    @Test
    void theFirstDifferenceIsWhereTheTreesPart() {
        TreeEquality.Difference difference = TreeEquality.firstDifference(tree("f(a, b + c)"), tree("f(a, b + d)"))
                .orElseThrow();
        assertEquals("c", ((Expr.Name) difference.left()).id());
        assertEquals("d", ((Expr.Name) difference.right()).id());
    }
}
