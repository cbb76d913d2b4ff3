package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import java.math.BigInteger;

/** The values of numbers and of the literal keywords. */
final class Literals {

    /** CPython refuses to read longer decimal integers from source. */
    private static final int MAX_DECIMAL_DIGITS = 4300;
    private static final int LONG_DIGITS = 18;
    private static final Literal.Int[] SMALL = new Literal.Int[257];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new Literal.Int(BigInteger.valueOf(i));
        }
    }

    private final TokenBuffer tokens;

    Literals(TokenBuffer tokens) {
        this.tokens = tokens;
    }

    /** The value of token {@code i}: a number, a literal keyword or an ellipsis. */
    Literal value(int i) {
        return switch (tokens.kinds[i]) {
            case NUMBER -> number(i);
            case TRUE -> Literal.Singleton.TRUE;
            case FALSE -> Literal.Singleton.FALSE;
            case ELLIPSIS -> Literal.Singleton.ELLIPSIS;
            default -> Literal.Singleton.NONE;
        };
    }

    private Literal number(int i) {
        String text = tokens.text;
        int start = tokens.starts[i];
        int end = tokens.ends[i];
        if (end - start <= 3) {
            int small = smallDecimal(text, start, end);
            if (small >= 0) {
                return integer(small);
            }
        }
        String digits = text.substring(start, end).replace("_", "");
        if (digits.charAt(0) == '0' && digits.length() > 2) {
            int radix = switch (digits.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'o', 'O' -> 8;
                case 'b', 'B' -> 2;
                default -> 10;
            };
            if (radix != 10) {
                return integer(digits.substring(2), radix);
            }
        }
        char last = digits.charAt(digits.length() - 1);
        if (last == 'j' || last == 'J') {
            return new Literal.Imaginary(Double.parseDouble(digits.substring(0, digits.length() - 1)));
        }
        if (isInteger(digits)) {
            if (digits.length() > MAX_DECIMAL_DIGITS) {
                throw new SyntaxException("Exceeds the limit (" + MAX_DECIMAL_DIGITS + " digits) for integer string "
                        + "conversion: value has " + digits.length() + " digits - Consider hexadecimal for huge "
                        + "integer literals to avoid decimal conversion limits.", start);
            }
            return integer(digits, 10);
        }
        return new Literal.Float(Double.parseDouble(digits));
    }

    /** The value of at most three decimal digits; -1 if there is anything else. */
    private static int smallDecimal(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!CharClass.isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private static boolean isInteger(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (!CharClass.isDigit(digits.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Literal.Int integer(String digits, int radix) {
        if (radix == 10) {
            return digits.length() <= LONG_DIGITS ? integer(Long.parseLong(digits)) : new Literal.Int(new BigInteger(digits));
        }
        int bits = Integer.numberOfTrailingZeros(radix);
        return digits.length() * bits < Long.SIZE ? integer(Long.parseLong(digits, radix))
                : new Literal.Int(fromBits(digits, radix, bits));
    }

    /** The value of digits of so many bits each, in time proportional to their number. */
    private static BigInteger fromBits(String digits, int radix, int bits) {
        byte[] magnitude = new byte[(int) (((long) digits.length() * bits + Byte.SIZE - 1) / Byte.SIZE)];
        long place = 0;
        for (int i = digits.length() - 1; i >= 0; i--, place += bits) {
            int value = Character.digit(digits.charAt(i), radix) << (int) (place % Byte.SIZE);
            int last = magnitude.length - 1 - (int) (place / Byte.SIZE);
            magnitude[last] |= (byte) value;
            if (value >> Byte.SIZE != 0) {
                magnitude[last - 1] |= (byte) (value >> Byte.SIZE);
            }
        }
        return new BigInteger(1, magnitude);
    }

    private static Literal.Int integer(long value) {
        return value < SMALL.length ? SMALL[(int) value] : new Literal.Int(BigInteger.valueOf(value));
    }
}
