package dev.hasten.cli;

import dev.hasten.syntax.PythonVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of Python that a project says it runs on: {@code requires-python}, a line of the table
 * {@code [project]} of its {@code pyproject.toml}, in the language of version specifiers (PEP 440).
 */
final class RequiresPython {

    /** The newest version that transforms are measured on; an open range ends here. */
    static final PythonVersion NEWEST_MEASURED = PythonVersion.ofMinor(13);

    private static final Pattern LINE = Pattern.compile("requires-python\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)').*");
    private static final Pattern CLAUSE = Pattern.compile("\\s*(~=|===?|!=|<=?|>=?)\\s*v?(\\d+)(?:\\.(\\d+|\\*))?(.*)");
    private static final Pattern AFTER_MINOR = Pattern.compile("(?:\\.(\\d+|\\*))?.*");

    private RequiresPython() {
    }

    /** The versions that the text of a {@code pyproject.toml} asks for, oldest first; none if it names none. */
    static List<PythonVersion> in(String toml) {
        boolean inProject = false;
        for (String each : (Iterable<String>) toml.lines()::iterator) {
            String line = each.strip();
            if (line.startsWith("[")) {
                inProject = line.matches("\\[\\s*project\\s*].*");
            } else if (inProject && line.startsWith("requires-python")) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    return versions(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
                }
            }
        }
        return List.of();
    }

    /** The versions of which at least one patch release meets {@code specifiers}; none if they make no sense. */
    static List<PythonVersion> versions(String specifiers) {
        List<PythonVersion> versions = new ArrayList<>();
        for (PythonVersion each : PythonVersion.values()) {
            if (each.compareTo(NEWEST_MEASURED) <= 0) {
                versions.add(each);
            }
        }
        for (String clause : specifiers.split(",")) {
            Matcher matcher = CLAUSE.matcher(clause);
            if (matcher.matches()) {
                versions.removeIf(each -> !meets(each, matcher));
            } else if (!clause.isBlank()) {
                return List.of();
            }
        }
        return versions;
    }

    private static boolean meets(PythonVersion version, Matcher clause) {
        String operator = clause.group(1);
        int major = Integer.parseInt(clause.group(2));
        if (major != 3) {
            boolean above = operator.startsWith(">");
            boolean below = operator.startsWith("<");
            return operator.equals("!=") || (major < 3 ? above : below);
        }
        boolean wholeMajor = clause.group(3) == null || clause.group(3).equals("*");
        int minor = wholeMajor ? 0 : Integer.parseInt(clause.group(3));
        Matcher rest = AFTER_MINOR.matcher(clause.group(4));
        String patch = rest.matches() ? rest.group(1) : null;
        boolean exactPatch = patch != null && !patch.equals("*");
        return switch (operator) {
            case ">=", ">" -> version.minor() >= minor;
            case "<=" -> version.minor() <= minor;
            case "<" -> version.minor() < minor || version.minor() == minor && exactPatch && !patch.equals("0");
            case "~=" -> exactPatch ? version.minor() == minor : version.minor() >= minor;
            case "!=" -> !"*".equals(clause.group(3)) && !("*".equals(patch) && version.minor() == minor);
            default -> wholeMajor || version.minor() == minor;
        };
    }
}
