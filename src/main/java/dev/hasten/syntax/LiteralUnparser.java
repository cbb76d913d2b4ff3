package dev.hasten.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes literals (Python reference, section 2.4), so that reading them gives the same value and type. */
final class LiteralUnparser {

    /** Python reads no decimal literal of more than 4300 digits; other bases have no limit. */
    private static final int DECIMAL_BITS = 14_000;

    private LiteralUnparser() {
    }

    /**
     * The text of {@code value} where {@code quoting} applies.
     *
     * @throws UnprintableException if there is none
     */
    static String text(Literal value, Quoting quoting) {
        if (value instanceof Literal.Str string) {
            String prefix = string.unicodePrefix() ? "u" : "";
            return prefix + quoted(string.value(), StringEscapes.UNICODE, quoting);
        } else if (value instanceof Literal.Bytes bytes) {
            return "b" + quoted(bytes.latin1(), StringEscapes.BYTES, quoting);
        } else if (value instanceof Literal.Int integer) {
            return integer(integer.value());
        } else if (value instanceof Literal.Float number) {
            return number(number.value());
        } else if (value instanceof Literal.Imaginary imaginary) {
            return imaginary(imaginary.value());
        }
        return ((Literal.Singleton) value).text();
    }

    private static String quoted(String value, StringEscapes escapes, Quoting quoting) {
        if (quoting.taken().isEmpty()) {
            String quote = value.indexOf('"') >= 0 && value.indexOf('\'') < 0 ? "'" : "\"";
            return quote + escapes.escape(value, quote) + quote;
        }
        for (String quote : Quoting.QUOTES) {
            String text = quote + escapes.escape(value, quote) + quote;
            if (quoting.allows(text)) {
                return text;
            }
        }
        throw new UnprintableException("no quotes are left in an f-string for the string " + escapes.escape(value, "\""));
    }

    private static String integer(BigInteger value) {
        if (value.bitLength() <= DECIMAL_BITS) {
            return value.toString();
        }
        return (value.signum() < 0 ? "-0x" : "0x") + value.abs().toString(16);
    }

    /** As {@code repr} writes it: the shortest text that reads back as the same number. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            throw new UnprintableException("nan has no literal");
        } else if (Double.isInfinite(value)) {
            return value < 0 ? "-1e309" : "1e309";
        }
        String java = Double.toString(Math.abs(value));
        BigDecimal exact = new BigDecimal(java).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        String digits = exact.unscaledValue().toString();
        StringBuilder text = new StringBuilder(Precedence.isNegative(new Literal.Float(value)) ? "-" : "");
        if (exact.signum() == 0) {
            text.append("0.0");
        } else if (exponent < -4 || exponent >= 16) {
            text.append(digits.charAt(0));
            if (digits.length() > 1) {
                text.append('.').append(digits, 1, digits.length());
            }
            text.append('e').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent) < 10 ? "0" : "")
                    .append(Math.abs(exponent));
        } else {
            String plain = exact.toPlainString();
            text.append(plain).append(plain.indexOf('.') < 0 ? ".0" : "");
        }
        return text.toString();
    }

    private static String imaginary(double value) {
        if (Precedence.isNegative(new Literal.Float(value))) {
            throw new UnprintableException("a negative imaginary number has no literal");
        }
        String text = number(value);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "j";
    }
}
