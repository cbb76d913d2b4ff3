package dev.hasten.transforms.idioms;

import dev.hasten.transforms.idioms.TextTemplate.Field;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the format of {@code str.format} (Python library reference, "Format String Syntax"): fields by position or by
 * keyword, with attributes, a conversion and a specification without fields of its own.
 */
final class FormatMethod {

    private static final Pattern FIELD = Pattern.compile(
            "\\{(?<argument>[0-9]{1,3}|[A-Za-z_][A-Za-z_0-9]*|)(?<attributes>(?:\\.[A-Za-z_][A-Za-z_0-9]*)*)"
                    + "(?:!(?<conversion>[rsa]))?(?::(?<spec>[^{}]*))?}");

    private final int positional;
    private final List<String> keywords;
    private final Matcher matcher;
    private final TextTemplate.Builder template = new TextTemplate.Builder();
    private int automatic;
    private boolean numbered;

    private FormatMethod(String format, int positional, List<String> keywords) {
        this.positional = positional;
        this.keywords = keywords;
        matcher = FIELD.matcher(format);
    }

    /**
     * The template; none if the format is more than this understands, or a mistake.
     *
     * @param positional how many arguments there are by position; those by keyword count on from there
     */
    static @Nullable TextTemplate read(String format, int positional, List<String> keywords) {
        return new FormatMethod(format, positional, keywords).read(format);
    }

    private @Nullable TextTemplate read(String format) {
        for (int at = 0; at < format.length(); at++) {
            char character = format.charAt(at);
            boolean brace = character == '{' || character == '}';
            if (brace && at + 1 < format.length() && format.charAt(at + 1) == character) {
                template.add(character);
                at++;
            } else if (brace) {
                int argument = matcher.find(at) && matcher.start() == at ? argument(matcher.group("argument")) : -1;
                if (argument < 0) {
                    return null;
                }
                template.add(field(argument));
                at = matcher.end() - 1;
            } else {
                template.add(character);
            }
        }
        return numbered && automatic > 0 ? null : template.build();
    }

    /** Which argument is meant; negative if there is none. */
    private int argument(String name) {
        if (name.isEmpty()) {
            return automatic < positional ? automatic++ : -1;
        }
        if (Character.isDigit(name.charAt(0))) {
            numbered = true;
            int number = Integer.parseInt(name);
            return number < positional ? number : -1;
        }
        int keyword = keywords.indexOf(name);
        return keyword < 0 ? -1 : positional + keyword;
    }

    private Field field(int argument) {
        String attributes = matcher.group("attributes");
        String conversion = matcher.group("conversion");
        String spec = matcher.group("spec");
        return new Field(argument, attributes.isEmpty() ? List.of() : List.of(attributes.substring(1).split("\\.")),
                conversion == null ? -1 : conversion.charAt(0), spec == null ? "" : spec);
    }
}
