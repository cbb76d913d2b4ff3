package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hasten.source.Span;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    private static Expr expression(String text) {
        return ((Stmt.ExprStmt) ModuleParser.parse(text).root().body().get(0)).value();
    }

    private static Literal value(String text) {
        return ((Expr.Constant) expression(text)).value();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1_000, 1000", "0xFF_FF, 65535", "0o17, 15", "0B101, 5", "00, 0",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "0xffffffffffffffffffff, 1208925819614629174706175", "0o7777777777777777777777777, 37778931862957161709567",
        "0x7fffffffffffffff, 9223372036854775807", "0x8000000000000000, 9223372036854775808"})
    void integers(String text, BigInteger expected) {
        assertEquals(new Literal.Int(expected), value(text));
    }

    @ParameterizedTest
    @CsvSource({"1., 1.0", ".5, 0.5", "1_0.0_1e+1_0, 100100000000", "1e999, Infinity", "1e-999, 0", "0777.5, 777.5"})
    void floats(String text, double expected) {
        assertEquals(new Literal.Float(expected), value(text));
    }

    @Test
    void imaginaryNumbers() {
        assertEquals(new Literal.Imaginary(2.5), value("2.5J"));
        assertEquals(new Literal.Imaginary(7), value("07j"));
    }

    @Test
    void escapesAreReplaced() {
        assertEquals(new Literal.Str("\n\t\\'\"\u0007\b\f\r\u000B", false), value("'\\n\\t\\\\\\'\\\"\\a\\b\\f\\r\\v'"));
        assertEquals(new Literal.Str("A\u01FF\u20AC\uD83D\uDE00\u0000z", false),
                value("'\\x41\\777\\u20ac\\U0001F600\\0z'"));
        assertEquals(new Literal.Str("\u00DF\uAC00\u4E00\n\uFE00", false),
                value("'\\N{latin small letter sharp s}\\N{HANGUL SYLLABLE GA}\\N{CJK UNIFIED IDEOGRAPH-4E00}"
                        + "\\N{LINE FEED}\\N{VS1}'"));
        assertEquals(new Literal.Str("\\d ab", false), value("'\\d a\\\nb'"));
    }

    @Test
    void rawStringsKeepTheirBackslashes() {
        assertEquals(new Literal.Str("\\n\\'", false), value("r'\\n\\''"));
        assertEquals(new Literal.Bytes("\\x00"), value("Rb'\\x00'"));
    }

    @Test
    void bytesKnowFewerEscapes() {
        assertEquals(new Literal.Bytes("\u00FF\u00FFA\\u0041\\N{DASH}"), value("b'\\xff\\377\\x41\\u0041\\N{DASH}'"));
    }

    @Test
    void lineEndsInStringsAreNewlines() {
        assertEquals(new Literal.Str("a\nb\nc", false), value("'''a\r\nb\rc'''"));
        assertEquals(new Literal.Str("ab", false), value("'a\\\r\nb'"));
    }

    @Test
    void adjacentStringsAreOne() {
        assertEquals(new Literal.Str("abc", true), value("(u'a' 'b'\n r'c')"));
        assertEquals(new Literal.Bytes("ab"), value("b'a' b'b'"));
    }

    @Test
    void namesAreNormalized() {
        assertEquals("fix", ((Expr.Name) expression("\uFB01x")).id());
        assertEquals("\uD835\uDD1E".length(), Span.length(expression("\uD835\uDD1E").span()));
    }

    @Test
    void fieldsAndTextOfFormattedStrings() {
        Expr.JoinedStr string = (Expr.JoinedStr) expression("'a' f'b{{{x!r:>{w}}' '}'");
        List<Expr> values = string.values();
        assertEquals(new Literal.Str("ab{", false), ((Expr.Constant) values.get(0)).value());
        Expr.FormattedValue field = (Expr.FormattedValue) values.get(1);
        assertEquals('r', field.conversion());
        assertEquals(2, field.formatSpec().values().size());
        assertEquals(new Literal.Str("}", false), ((Expr.Constant) values.get(2)).value());
    }

    @Test
    void anEqualsSignKeepsTheTextOfAField() {
        List<Expr> values = ((Expr.JoinedStr) expression("f'{ x + 1 = }'")).values();
        assertEquals(new Literal.Str(" x + 1 = ", false), ((Expr.Constant) values.get(0)).value());
        assertEquals('r', ((Expr.FormattedValue) values.get(1)).conversion());
    }

    @Test
    void stringsMayNestInFieldsWithTheSameQuotes() {
        Expr.JoinedStr outer = (Expr.JoinedStr) expression("f'{f'{'x'}'}'");
        Expr.JoinedStr inner = (Expr.JoinedStr) ((Expr.FormattedValue) outer.values().get(0)).value();
        assertEquals(new Literal.Str("x", false),
                ((Expr.Constant) ((Expr.FormattedValue) inner.values().get(0)).value()).value());
    }

    @Test
    void fieldsOfTemplatesKeepTheirText() {
        Expr.Interpolation field = (Expr.Interpolation) ((Expr.TemplateStr) expression("t'{ x + y !s:>3}'")).values()
                .get(0);
        assertEquals(" x + y ", field.text());
        assertEquals('s', field.conversion());
    }
}
