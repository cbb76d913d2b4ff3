package dev.hasten.transforms.idioms;

import dev.hasten.facts.ExactType;
import dev.hasten.transforms.idioms.TextTemplate.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the format of the operator {@code %} (Python library reference, "printf-style String Formatting"): texts, and
 * integers whose type is known, without padding, which an f-string does more slowly.
 */
final class PercentOperator {

    private PercentOperator() {
    }

    /**
     * The template; none if the format is more than this understands, or a mistake.
     *
     * @param types the types of the arguments, as far as they are known
     */
    static @Nullable TextTemplate read(String format, List<ExactType> types) {
        TextTemplate.Builder template = new TextTemplate.Builder();
        int argument = 0;
        for (int at = 0; at < format.length(); at++) {
            char kind = format.charAt(at) == '%' && at + 1 < format.length() ? format.charAt(at + 1) : 0;
            if (format.charAt(at) != '%') {
                template.add(format.charAt(at));
            } else if (kind == '%') {
                template.add('%');
                at++;
            } else {
                Field field = argument < types.size() ? field(argument, types.get(argument), kind) : null;
                if (field == null) {
                    return null;
                }
                template.add(field);
                argument++;
                at++;
            }
        }
        return argument == types.size() ? template.build() : null;
    }

    /** For every builtin type, format(x) is str(x), but a bool is written as a number only if it is told so. */
    private static @Nullable Field field(int argument, ExactType type, char kind) {
        return switch (kind) {
            case 's' -> new Field(argument, List.of(), type.isKnown() ? -1 : 's', "");
            case 'r', 'a' -> new Field(argument, List.of(), kind, "");
            case 'd', 'i' -> type == ExactType.INT ? new Field(argument, List.of(), -1, "") : null;
            default -> null;
        };
    }
}
