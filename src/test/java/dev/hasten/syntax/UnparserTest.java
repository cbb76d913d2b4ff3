package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnparserTest {

    // ---- the library

    @Test
    void someOfTheLibraryReadsTheSameOnceItIsUnparsed() throws Exception {
        unparseAndRead(100);
    }

    @Tag("slow")
    @Test
    void allOfTheLibraryReadsTheSameOnceItIsUnparsed() throws Exception {
        unparseAndRead(1);
    }

    private static void unparseAndRead(int step) throws Exception {
        List<String> failures = new ArrayList<>();
        int[] files = {0};
        Corpus.forEach(step, program -> {
            files[0]++;
            Root root = program.parsed().root();
            Root again = ModuleParser.parse(Unparser.unparse(root, PythonVersion.NEWEST)).root();
            Optional<TreeEquality.Difference> difference = TreeEquality.firstDifference(root, again);
            difference.ifPresent(found -> failures.add(program.source() + ": " + found));
        });
        assertEquals(List.of(), failures);
        assertTrue(files[0] > 1000 / step, "only " + files[0] + " files");
    }

    // ---- style

    @ParameterizedTest
    @ValueSource(strings = {
        "x = 1",
        "x = y = yield",
        "x = yield 1",
        "return_ = a, b",
        "(x,) = y",
        "x, *y = z",
        "x: int = (1, 2)",
        "(x): int",
        "x.y: int",
        "x **= 2, 3",
        "x = (*a, b)",
        "x[1:2, ::3]",
        "x[a + 1 :]",
        "x[a.b : -c : d()]",
        "x[(*a,)]",
        "x[1, 2]",
        "x[(1,)]",
        "x[()]",
        "x[-1:]",
        "(1).real",
        "1.5.real",
        "1j.imag",
        "(-1) ** 2",
        "-x**2",
        "x**-1",
        "a.b**2",
        "f(x) ** 2",
        "2 ** -x",
        "(await_ if x else y)(z)",
        "not (a and b)",
        "not a == b",
        "(not a) == b",
        "a < b <= c",
        "(a < b) < c",
        "a or b and c",
        "(a or b) and c",
        "(a or b) or c",
        "a - (b - c)",
        "a - b - c",
        "(a**b) ** c",
        "a ** b**c",
        "-x + ~y",
        "lambda: x",
        "lambda x, /, y=1, *a, z, **k: (yield)",
        "lambda *, x: x",
        "(lambda: x)()",
        "a if b else c if d else e",
        "(a if b else c) if d else e",
        "(lambda: a) if b else lambda: c",
        "[x for x in a if b if c]",
        "[x for x in (lambda: y, 1)]",
        "[x for x in (lambda: y)]",
        "[x for x in a if (b if c else d)]",
        "{x: y for x, y in z}",
        "{**a, b: c}",
        "{*a, b}",
        "f(x for x in y)",
        "f((x for x in y), 1)",
        "f(*a, *b, c=1, **d)",
        "f((a := 1))",
        "[*a, *(b or c)]",
        "print(a, file=b)",
        "'\"'",
        "\"it's\"",
        "\"\\\"it's\\\"\"",
        "b\"\\x00\\xff\"",
        "u\"a\"",
        "\"\\n\\t\\\\\\x00\\u200b\\U000e0001\u00e9\"",
        "1e309",
        "1e+16",
        "1000000000000000.0",
        "1e-05",
        "0.0001",
        "2j",
        "0.5j",
        "...",
    })
    void simpleStatementsComeOutAsPeopleWriteThem(String text) {
        String function = "async def f():\n    " + text + "\n";
        assertEquals(function, Unparser.unparse(ModuleParser.parse(function).root()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "@a\n@b.c(d)\nasync def f[T: int, *Ts, **P](a, b: int = 1, /, *, c=2, **d) -> int:\n    pass\n",
        "class A[T](B, metaclass=C):\n    \"\"\"doc\"\"\"\n\n    def f(self, *args: *Ts):\n        pass\n\n    x = 1\n",
        "if a:\n    pass\nelif (b := c):\n    pass\nelse:\n    pass\n",
        "for a, b in c, d:\n    break\n    continue\nelse:\n    pass\n",
        "async def f():\n    async for x in y:\n        await z\n    async with a as (b, c), d:\n        await (yield)\n",
        "while a := b:\n    pass\n",
        "try:\n    pass\nexcept (A, B) as e:\n    raise\nexcept C:\n    raise D from e\nelse:\n    pass\nfinally:\n    del x, y[0]\n",
        "with ((a, b)):\n    pass\n",
        "with (a, b) as c:\n    pass\n",
        "match a, b:\n    case [1, -2 + 3j, *_] | {\"k\": _} | B():\n        pass\n    case {\"k\": v, **rest} if v:\n        pass\n    case A.B(x, y=C() | None as z):\n        pass\n    case _:\n        pass\n",
        "import a.b as c, d\nfrom ...e import f as g, h\nfrom . import *\n",
        "def f():\n    c = 1\n\n    def g():\n        global a, b\n        nonlocal c\n        return\n",
        "type A[T] = list[T]\n",
        "assert a, (b, c)\n",
        "f\"{x}{{}}{y!r:>{width}}{z:.2f}\"\n",
        "f\"{d['k']} it's {(lambda: x)} { {1: 2}}\"\n",
        "x = {f\"{a}\": b}\n",
    })
    void whatIsWrittenInOurStyleComesOutUnchanged(String text) {
        String expected = text.replace("\"\"\"doc\"\"\"", "\"doc\"").replace("elif (b := c)", "elif b := c");
        assertEquals(expected, Unparser.unparse(ModuleParser.parse(text).root()));
    }

    // ---- literals

    private static Expr literal(Literal value) {
        return new Expr.Constant(value, Span.NONE);
    }

    @Test
    void aNumberOfAnySizeIsReadBack() {
        BigInteger big = BigInteger.TEN.pow(5000).add(BigInteger.ONE);
        String text = Unparser.unparse(literal(new Literal.Int(big)));
        assertTrue(text.startsWith("0x"), "Python reads no decimal of 5000 digits: " + text.substring(0, 20));
        assertEquals(new Literal.Int(big), ((Expr.Constant) only(text)).value());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, 0.1, 1e22, 123456789012345680.0, 5e-324, 1.7976931348623157e308,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 100.0, 1e-7})
    void aFloatIsReadBackToTheBit(double value) {
        Expr written = literal(new Literal.Float(value));
        assertTrue(TreeEquality.equal(written, only(Unparser.unparse(written))), () -> Unparser.unparse(written));
    }

    private static Expr only(String text) {
        return ((Stmt.ExprStmt) ModuleParser.parse(text).root().body().get(0)).value();
    }

    @Test
    void whatHasNoLiteralIsRefused() {
        assertThrows(UnprintableException.class, () -> Unparser.unparse(literal(new Literal.Float(Double.NaN))));
        assertThrows(UnprintableException.class, () -> Unparser.unparse(literal(new Literal.Imaginary(-2))));
        assertThrows(UnprintableException.class, () -> Unparser.unparse(new Expr.SetDisplay(List.of(), Span.NONE)));
    }

    @Test
    void aNegativeConstantIsWrittenAsAnOperation() {
        Expr one = literal(new Literal.Int(BigInteger.ONE.negate()));
        Expr power = new Expr.BinOp(one, Expr.Operator.POW, one, Span.NONE);
        assertEquals("(-1) ** -1", Unparser.unparse(power));
        assertTrue(TreeEquality.equal(power, only("(-1) ** -1")));
    }

    // ---- f-strings

    @Test
    void aFieldBefore312TakesOtherQuotesThanItsString() {
        assertEquals("f\"{d['it']} {e['''it's''']}\"",
                Unparser.unparse(only("f\"{d['it']} {e[\"it's\"]}\""), PythonVersion.V3_8));
    }

    @Test
    void whatAFieldCannotHoldBefore312IsRefusedThere() {
        Expr string = only("f\"{'\\t'.join(x)}\"");
        assertThrows(UnprintableException.class, () -> Unparser.unparse(string, PythonVersion.V3_11));
        assertEquals("f\"{\"\\t\".join(x)}\"", Unparser.unparse(string, PythonVersion.V3_12));
    }

    @Test
    void nestedFStringsTakeTheQuotesThatAreLeft() {
        String text = "f\"{f'{x}'}\"";
        assertEquals(text, Unparser.unparse(only(text), PythonVersion.V3_6));
    }

    @Test
    void aTemplateKeepsTheTextOfItsFields() {
        assertEquals("t\"{ x+1 !r}\"", Unparser.unparse(only("t'{ x+1 !r}'"), PythonVersion.V3_14));
    }
}
