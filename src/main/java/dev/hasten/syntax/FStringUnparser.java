package dev.hasten.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes f-strings and t-strings (Python reference, section 2.4.3). Their quotes are chosen last: before 3.12, no
 * field may hold them.
 */
final class FStringUnparser {

    /** Writes an expression the way it stands between the braces of a field. */
    interface FieldWriter {
        /**
         * The text of {@code value}.
         *
         * @throws UnprintableException if it cannot be written where {@code quoting} applies
         */
        String write(Expr value, Quoting quoting);
    }

    private final FieldWriter fields;
    private final PythonVersion oldest;

    FStringUnparser(FieldWriter fields, PythonVersion oldest) {
        this.fields = fields;
        this.oldest = oldest;
    }

    /** How a field says that its value goes through {@code str}, {@code repr} or {@code ascii}. */
    static String conversion(int code) {
        return code < 0 ? "" : "!" + (char) code;
    }

    /**
     * The text of a {@link Expr.JoinedStr} or {@link Expr.TemplateStr}.
     *
     * @throws UnprintableException if no quotes suit what its fields hold
     */
    String text(Expr string, Quoting quoting) {
        boolean template = string instanceof Expr.TemplateStr;
        List<Expr> values = template ? ((Expr.TemplateStr) string).values() : ((Expr.JoinedStr) string).values();
        String prefix = template ? "t" : "f";
        UnprintableException failure = null;
        for (String quote : Quoting.QUOTES) {
            try {
                String text = prefix + quote + parts(values, quote, quoting.inside(quote)) + quote;
                if (quoting.allows(text)) {
                    return text;
                }
            } catch (UnprintableException e) {
                failure = e;
            }
        }
        if (oldest.isAtLeast(PythonVersion.V3_12)) {
            return prefix + '"' + parts(values, "\"", Quoting.ANY) + '"';
        }
        throw failure != null ? failure : new UnprintableException("no quotes are left for a nested f-string");
    }

    private String parts(List<Expr> values, String quote, Quoting inside) {
        StringBuilder text = new StringBuilder();
        for (Expr value : values) {
            if (value instanceof Expr.Constant constant) {
                String plain = ((Literal.Str) constant.value()).value();
                text.append(StringEscapes.UNICODE.escape(plain, quote).replace("{", "{{").replace("}", "}}"));
            } else if (value instanceof Expr.FormattedValue field) {
                text.append(field(fields.write(field.value(), inside), field.conversion(), field.formatSpec(), quote,
                        inside));
            } else {
                Expr.Interpolation field = (Expr.Interpolation) value;
                text.append(field(field.text(), field.conversion(), field.formatSpec(), quote, inside));
            }
        }
        return text.toString();
    }

    private String field(String value, int conversion, Expr.@Nullable JoinedStr formatSpec, String quote,
            Quoting inside) {
        if (!inside.allows(value)) {
            throw new UnprintableException("a field of an f-string cannot hold " + value);
        }
        String start = value.startsWith("{") ? "{ " : "{"; // two braces would be a literal one
        String spec = formatSpec == null ? "" : ":" + parts(formatSpec.values(), quote, inside);
        return start + value + conversion(conversion) + spec + "}";
    }
}
