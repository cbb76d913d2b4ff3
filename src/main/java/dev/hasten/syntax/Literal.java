package dev.hasten.syntax;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The value of a {@link Expr.Constant}, one class for each of Python's literal types. */
public sealed interface Literal {

    /**
     * A string. Java holds a character beyond U+FFFF as a surrogate pair, so a Python string of two lone surrogates
     * that happen to make a pair reads like that character.
     *
     * @param unicodePrefix whether it was written with {@code u}, which Python's {@code ast} records as its kind
     */
    record Str(String value, boolean unicodePrefix) implements Literal {
        // Written out, as Java makes it at run time for a record, which takes a tenth of a short run.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Str string && value.equals(string.value) && unicodePrefix == string.unicodePrefix;
        }

        @Override
        public int hashCode() {
            return 31 * value.hashCode() + Boolean.hashCode(unicodePrefix);
        }
    }

    /** A bytes literal; each character of {@code latin1} is one byte. */
    record Bytes(String latin1) implements Literal {
    }

    /** An integer. */
    record Int(BigInteger value) implements Literal {
        // Written out, as Java makes it at run time for a record, which takes a tenth of a short run.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Int number && value.equals(number.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** A float. */
    record Float(double value) implements Literal {
    }

    /** An imaginary number: {@code 2j} has the value 2. */
    record Imaginary(double value) implements Literal {
    }

    /** The literals without a value of their own. */
    enum Singleton implements Literal {
        NONE("None"), TRUE("True"), FALSE("False"), ELLIPSIS("...");

        private final String text;

        Singleton(String text) {
            this.text = text;
        }

        /** As it is written in Python. */
        public String text() {
            return text;
        }
    }
}
