package dev.hasten.transforms.idioms;

import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A text with fields that arguments fill in, as the format of {@code str.format} and of {@code %} says it. */
record TextTemplate(List<Piece> pieces) {

    /** What follows each other in the text. */
    sealed interface Piece {
    }

    /** Text as it stands. */
    record Text(String value) implements Piece {
    }

    /**
     * A place to be filled in.
     *
     * @param argument which argument, from 0
     * @param attributes the attributes of it that are read, one of the other
     * @param conversion as in {@link Expr.FormattedValue}
     * @param spec what is passed to {@code __format__}
     */
    record Field(int argument, List<String> attributes, int conversion, String spec) implements Piece {
    }

    /** The fields, in the order of the text. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Field field) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** How many characters of text there are. */
    int length() {
        return pieces.stream().mapToInt(piece -> piece instanceof Text text ? text.value().length() : 0).sum();
    }

    /**
     * The f-string that says the same; a plain literal if there are no fields.
     *
     * @param value what stands in each field, with its attributes
     */
    Expr asFString(Function<Field, Expr> value) {
        List<Expr> values = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Text text) {
                values.add(constant(text.value()));
            } else if (piece instanceof Field field) {
                Expr.JoinedStr spec = field.spec().isEmpty() ? null
                        : new Expr.JoinedStr(List.of(constant(field.spec())), Span.NONE);
                values.add(new Expr.FormattedValue(value.apply(field), field.conversion(), spec, Span.NONE));
            }
        }
        if (fields().isEmpty()) {
            return pieces.isEmpty() ? constant("") : values.get(0);
        }
        return new Expr.JoinedStr(values, Span.NONE);
    }

    private static Expr constant(String text) {
        return new Expr.Constant(new Literal.Str(text, false), Span.NONE);
    }

    /** Puts pieces together, adjoining texts into one. */
    static final class Builder {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Builder add(char character) {
            text.append(character);
            return this;
        }

        Builder add(Field field) {
            endText();
            pieces.add(field);
            return this;
        }

        TextTemplate build() {
            endText();
            return new TextTemplate(List.copyOf(pieces));
        }

        private void endText() {
            if (text.length() > 0) {
                pieces.add(new Text(text.toString()));
                text.setLength(0);
            }
        }
    }
}
