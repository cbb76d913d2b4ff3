package dev.hasten.transforms.idioms;

import dev.hasten.facts.ExactType;
import dev.hasten.transforms.idioms.TextTemplate.Field;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the format of the operator {@code %} (Python library reference, "printf-style String Formatting"): texts, and
 * integers whose type is known.
 */
final class PercentOperator {

    private static final Pattern FIELD =
            Pattern.compile("%(?<flags>[-0+ #]*)(?<width>[0-9]*)(?:\\.(?<precision>[0-9]+))?(?<kind>[a-zA-Z%])");

    private PercentOperator() {
    }

    /**
     * The template; none if the format is more than this understands, or a mistake.
     *
     * @param types the types of the arguments, as far as they are known
     */
    static @Nullable TextTemplate read(String format, List<ExactType> types) {
        TextTemplate.Builder template = new TextTemplate.Builder();
        Matcher matcher = FIELD.matcher(format);
        int argument = 0;
        for (int at = 0; at < format.length(); at++) {
            if (format.charAt(at) != '%') {
                template.add(format.charAt(at));
            } else if (!matcher.find(at) || matcher.start() != at) {
                return null;
            } else if (matcher.group().equals("%%")) {
                template.add('%');
                at++;
            } else {
                Field field = argument < types.size() ? field(argument, types.get(argument), matcher) : null;
                if (field == null) {
                    return null;
                }
                template.add(field);
                argument++;
                at = matcher.end() - 1;
            }
        }
        return argument == types.size() ? template.build() : null;
    }

    private static @Nullable Field field(int argument, ExactType type, Matcher matcher) {
        return switch (matcher.group("kind")) {
            // For every builtin type, format(x) is str(x).
            case "s" -> text(argument, type.isKnown() ? -1 : 's', matcher);
            case "r" -> text(argument, 'r', matcher);
            case "a" -> text(argument, 'a', matcher);
            case "d", "i" -> number(argument, type, "", matcher);
            case "x" -> number(argument, type, "x", matcher);
            case "X" -> number(argument, type, "X", matcher);
            case "o" -> number(argument, type, "o", matcher);
            default -> null;
        };
    }

    private static @Nullable Field text(int argument, int conversion, Matcher matcher) {
        String flags = matcher.group("flags");
        String width = matcher.group("width");
        String precision = matcher.group("precision");
        if (!flags.isEmpty() && !flags.equals("-")) {
            return null;
        }
        if (width.isEmpty() && precision == null) {
            return new Field(argument, List.of(), conversion, "");
        }
        String aligned = width.isEmpty() ? "" : (flags.isEmpty() ? ">" : "<") + width;
        String spec = aligned + (precision == null ? "" : "." + precision);
        return new Field(argument, List.of(), conversion < 0 ? 's' : conversion, spec);
    }

    private static @Nullable Field number(int argument, ExactType type, String kind, Matcher matcher) {
        String flags = matcher.group("flags");
        String width = matcher.group("width");
        boolean integer = type == ExactType.INT || type == ExactType.BOOL;
        if (!integer || matcher.group("precision") != null || flags.length() > 1) {
            return null;
        }
        String spec = flags.equals("-") ? (width.isEmpty() ? "" : "<" + width) : flags + width;
        // A bool is written as a number only if it is told so.
        boolean spelled = kind.isEmpty() && (type == ExactType.BOOL || !spec.isEmpty());
        return new Field(argument, List.of(), -1, spec + (spelled ? "d" : kind));
    }
}
