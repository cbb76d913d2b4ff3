package dev.hasten.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drops from standard error what names places in the source, because a rewritten program has other lines and fewer
 * frames:
 *
 * <ul>
 * <li>in a traceback, every line {@code File "...", line N ...}, the lines below it that are indented deeper (the
 * source and the marks under it), and {@code [Previous line repeated N more times]};
 * <li>in a warning, the file name and the line number in front of its category, and the source line below it;
 * <li>behind the message of an exception, the suggestion of another name, which may be a local's;
 * <li>everywhere, the digits of memory addresses.
 * </ul>
 *
 * <p>The order and the chaining of exceptions, their types and their messages stay.
 */
final class StandardError {
    private static final Pattern ADDRESS = Pattern.compile("\\b0x[0-9a-fA-F]{6,16}\\b");
    /** The bars stand before the lines of an exception group. */
    private static final Pattern FRAME = Pattern.compile("([ |]*)File \".*\", line \\d+.*");
    private static final Pattern REPEATED = Pattern.compile("[ |]*\\[Previous line repeated \\d+ more times?]");
    private static final Pattern SUGGESTION = Pattern.compile("([ |]*[\\w.]*Error: .*)\\. Did you mean: '.*'\\?");
    private static final Pattern WARNING = Pattern.compile("\\S.*?:\\d+: (\\w*Warning: .*)");

    private StandardError() {
    }

    /** The text without places and addresses. */
    static String normalise(String stderr) {
        List<String> kept = new ArrayList<>();
        int margin = Integer.MAX_VALUE;
        for (String line : stderr.split("\n", -1)) {
            Matcher frame = FRAME.matcher(line);
            Matcher warning = WARNING.matcher(line);
            if (frame.matches()) {
                margin = frame.end(1);
            } else if (indent(line) > margin || REPEATED.matcher(line).matches()) {
                continue;
            } else if (warning.matches()) {
                kept.add(warning.group(1));
                margin = 0;
            } else {
                Matcher suggestion = SUGGESTION.matcher(line);
                kept.add(suggestion.matches() ? suggestion.group(1) : line);
                margin = Integer.MAX_VALUE;
            }
        }
        return withoutAddresses(String.join("\n", kept));
    }

    /** The text with {@code 0x...} in place of every memory address. */
    static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll("0x...");
    }

    private static int indent(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '|')) {
            i++;
        }
        return i == line.length() ? 0 : i;
    }
}
