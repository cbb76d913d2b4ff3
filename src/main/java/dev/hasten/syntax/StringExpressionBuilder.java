package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import dev.hasten.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** Makes strings, f-strings and t-strings (Python reference, sections 2.4 and 6.2.2), for the actions of the grammar. */
public abstract class StringExpressionBuilder extends ExpressionBuilder {

    private final StringDecoder decoder;

    protected StringExpressionBuilder(TokenStream input) {
        super(input);
        decoder = new StringDecoder(tokens.text, tokens.chars);
    }

    /** The string token that was read last. */
    protected final Expr stringConstant() {
        int i = here() - 1;
        return new Expr.Constant(decoder.literal(tokens.starts[i], tokens.ends[i]), span(i));
    }

    /** The text that was read last, of the f-string that began with token {@code string}. */
    protected final Expr formattedText(int string) {
        int i = here() - 1;
        String value = decoder.formatted(tokens.starts[i], tokens.ends[i], isRaw(string));
        return new Expr.Constant(new Literal.Str(value, false), span(i));
    }

    private boolean isRaw(int string) {
        for (int i = tokens.starts[string]; i < tokens.ends[string]; i++) {
            char c = tokens.text.charAt(i);
            if (c == 'r' || c == 'R') {
                return true;
            }
        }
        return false;
    }

    protected final boolean isTemplate(int string) {
        return tokens.kinds[string] == TSTRING_START;
    }

    protected final int conversion() {
        int i = here() - 1;
        char c = tokens.text.charAt(tokens.starts[i]);
        if (tokens.starts[i] != tokens.ends[i - 1]) {
            throw error("f-string: conversion type must come right after the exclamation mark", i);
        }
        if (tokens.ends[i] - tokens.starts[i] != 1 || c != 's' && c != 'r' && c != 'a') {
            throw error("f-string: invalid conversion character '" + name() + "': expected 's', 'r', or 'a'", i);
        }
        return c;
    }

    /** Pushes a field; with {@code =} at token {@code equal}, after the text up to there. */
    protected final void field(int string, boolean template, int at, Expr value, int equal, int conversion,
            Expr.@Nullable JoinedStr spec) {
        requireField(at, equal, spec);
        int shown = conversion;
        int from = tokens.ends[at];
        if (equal >= 0) {
            int to = tokens.starts[equal + 1];
            String text = withoutComments(at, equal, to);
            push(new Expr.Constant(new Literal.Str(text, false), Span.of(from, to)));
            if (conversion < 0 && spec == null) {
                shown = 'r';
            }
        }
        if (template) {
            int to = equal >= 0 ? tokens.starts[equal] : fieldTextEnd(at);
            push(new Expr.Interpolation(value, decoder.raw(from, to), shown, spec, span(at)));
        } else {
            push(new Expr.FormattedValue(value, shown, spec, span(at)));
        }
    }

    /** The text from token {@code at} to {@code to}, where token {@code last} stands or just before it. */
    private String withoutComments(int at, int last, int to) {
        StringBuilder kept = new StringBuilder();
        for (int i = at; i <= last; i++) {
            int gapEnd = i == last ? to : tokens.starts[i + 1];
            String gap = tokens.text.substring(tokens.ends[i], gapEnd);
            kept.append(StringDecoder.withoutComments(gap));
            if (i < last) {
                kept.append(tokens.text, tokens.starts[i + 1], tokens.ends[i + 1]);
            }
        }
        return decoder.newlines(kept.toString());
    }

    /** Refuses in a field what PEP 701 (3.12) allowed first, if the target begins before that. */
    private void requireField(int at, int equal, Expr.@Nullable JoinedStr spec) {
        if (equal >= 0) {
            require(PythonVersion.V3_8, "'=' in an f-string", equal);
        }
        if (allows(PythonVersion.V3_12)) {
            return;
        }
        int end = fieldTextEnd(at);
        for (int i = at; tokens.starts[i] < end; i++) {
            boolean comment = tokens.text.substring(tokens.ends[i], tokens.starts[i + 1]).indexOf('#') >= 0;
            if (comment) {
                require(PythonVersion.V3_12, "a comment in an f-string", i);
            }
        }
        if (tokens.text.substring(tokens.starts[at], end).indexOf('\\') >= 0) {
            require(PythonVersion.V3_12, "a backslash in a field of an f-string", at);
        }
        if (spec != null) {
            for (Expr value : spec.values()) {
                if (value instanceof Expr.FormattedValue field && field.formatSpec() != null
                        && field.formatSpec().values().stream().anyMatch(Expr.FormattedValue.class::isInstance)) {
                    require(PythonVersion.V3_12, "an f-string with fields nested so deeply", at);
                }
            }
        }
    }

    /** Refuses an f-string that would end elsewhere, or not at all, if its quote ended it as that of any string. */
    private void requireOldQuotes(int at, int end) {
        String text = tokens.text;
        int quotesAt = tokens.ends[at];
        boolean triple = quotesAt - tokens.starts[at] >= 4;
        String quotes = text.substring(tokens.starts[end], tokens.ends[end]);
        for (int i = quotesAt; i < tokens.starts[end]; i++) {
            char c = text.charAt(i);
            if (text.startsWith(quotes, i) || !triple && (c == '\n' || c == '\r')) {
                require(PythonVersion.V3_12, "an f-string that holds its own quote, or a line end in a field", at);
            }
            if (c == '\\') {
                i++;
            }
        }
    }

    /** Where the expression of the field that began with token {@code at} ends. */
    private int fieldTextEnd(int at) {
        int depth = 0;
        for (int i = at + 1; ; i++) {
            int kind = tokens.kinds[i];
            switch (kind) {
                case LPAR, LSQB, LBRACE -> depth++;
                case EXCLAMATION, COLON -> {
                    if (depth == 0) {
                        return tokens.starts[i];
                    }
                }
                case RPAR, RSQB, RBRACE -> {
                    if (depth-- == 0) {
                        return tokens.starts[i];
                    }
                }
                default -> {
                }
            }
        }
    }

    protected final Expr.JoinedStr spec(int at, int mark) {
        List<Expr> values = list(mark);
        return new Expr.JoinedStr(folded(values), span(at));
    }

    protected final Expr formatted(int at, int mark) {
        List<Expr> values = folded(list(mark));
        if (!allows(PythonVersion.V3_12)) {
            requireOldQuotes(at, here() - 1);
        }
        if (isTemplate(at)) {
            require(PythonVersion.V3_14, "a t-string", at);
        }
        return isTemplate(at) ? new Expr.TemplateStr(values, span(at)) : new Expr.JoinedStr(values, span(at));
    }

    /** Adjacent literals, pushed since {@code mark}, as one. */
    protected final Expr strings(int at, int mark) {
        if (nodes.size() - mark == 1) {
            return (Expr) nodes.pop();
        }
        List<Expr> parts = list(mark);
        List<Expr> values = new ArrayList<>();
        boolean joined = false;
        boolean template = false;
        boolean bytes = false;
        boolean plain = false;
        for (Expr part : parts) {
            if (part instanceof Expr.JoinedStr string) {
                joined = true;
                values.addAll(string.values());
            } else if (part instanceof Expr.TemplateStr string) {
                template = true;
                values.addAll(string.values());
            } else {
                boolean isBytes = ((Expr.Constant) part).value() instanceof Literal.Bytes;
                bytes |= isBytes;
                plain |= !isBytes;
                values.add(part);
            }
        }
        if (bytes && (plain || joined || template)) {
            throw error("cannot mix bytes and nonbytes literals", at);
        }
        if (template && (plain || joined)) {
            throw error("cannot mix t-string literals with string or bytes literals", at);
        }
        if (bytes) {
            return concatenated(at, values);
        }
        List<Expr> folded = joined || template ? folded(values) : values;
        return joined ? new Expr.JoinedStr(folded, span(at))
                : template ? new Expr.TemplateStr(folded, span(at)) : concatenated(at, values);
    }

    private Expr concatenated(int at, List<Expr> constants) {
        StringBuilder text = new StringBuilder();
        for (Expr constant : constants) {
            Literal value = ((Expr.Constant) constant).value();
            text.append(value instanceof Literal.Bytes bytes ? bytes.latin1() : ((Literal.Str) value).value());
        }
        Literal first = ((Expr.Constant) constants.get(0)).value();
        Literal value = first instanceof Literal.Str string ? new Literal.Str(text.toString(), string.unicodePrefix())
                : new Literal.Bytes(text.toString());
        return new Expr.Constant(value, span(at));
    }

    /** Texts that follow one another become one, and empty ones vanish. */
    private static List<Expr> folded(List<Expr> values) {
        List<Expr> result = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) instanceof Expr.Constant first)) {
                result.add(values.get(i));
                continue;
            }
            int last = i;
            while (last + 1 < values.size() && values.get(last + 1) instanceof Expr.Constant) {
                last++;
            }
            Expr.Constant text = last == i ? first : fold(values.subList(i, last + 1));
            if (!((Literal.Str) text.value()).value().isEmpty()) {
                result.add(text);
            }
            i = last;
        }
        return List.copyOf(result);
    }

    private static Expr.Constant fold(List<Expr> texts) {
        StringBuilder joined = new StringBuilder();
        for (Expr text : texts) {
            joined.append(((Literal.Str) ((Expr.Constant) text).value()).value());
        }
        Literal.Str first = (Literal.Str) ((Expr.Constant) texts.get(0)).value();
        long span = Span.of(texts.get(0).start(), texts.get(texts.size() - 1).end());
        return new Expr.Constant(new Literal.Str(joined.toString(), first.unicodePrefix()), span);
    }
}
