package dev.hasten.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one {@code .gitignore} (gitignore(5), "Pattern format"), or of an option in the same language. They are
 * about names below one directory; of several lines that match, the last one counts.
 */
final class IgnoreRules {

    /** What the rules say of a name. */
    enum Answer { IGNORED, KEPT, UNKNOWN }

    /**
     * @param glob      to be held against the name alone, or if {@code anchored} against the path from the directory
     * @param keeps     whether it takes back what an earlier line ignores
     * @param directory whether it is about directories only
     */
    private record Rule(Glob glob, boolean anchored, boolean keeps, boolean directory) {
    }

    private final List<Rule> rules = new ArrayList<>();

    IgnoreRules(Iterable<String> lines) {
        for (String line : lines) {
            add(line);
        }
    }

    private void add(String line) {
        String pattern = withoutTrailingSpaces(line);
        if (pattern.isEmpty() || pattern.startsWith("#")) {
            return;
        }
        boolean keeps = pattern.startsWith("!");
        pattern = keeps ? pattern.substring(1) : pattern;
        boolean directory = pattern.endsWith("/");
        pattern = directory ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean anchored = pattern.indexOf('/') >= 0;
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        if (!pattern.isEmpty()) {
            rules.add(new Rule(new Glob(pattern), anchored, keeps, directory));
        }
    }

    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    /** What they say of an entry at {@code path}, which starts at their directory and uses slashes. */
    Answer ask(String path, boolean isDirectory) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (int i = rules.size() - 1; i >= 0; i--) {
            Rule rule = rules.get(i);
            if ((isDirectory || !rule.directory) && rule.glob.matches(rule.anchored ? path : name)) {
                return rule.keeps ? Answer.KEPT : Answer.IGNORED;
            }
        }
        return Answer.UNKNOWN;
    }
}
