package dev.hasten.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a program smaller for as long as it still shows what it is kept for. */
final class Shrinker {
    private static final int MOST_TRIES = 1500;

    private final Predicate<String> shows;
    private int tries;

    private Shrinker(Predicate<String> shows) {
        this.shows = shows;
    }

    /**
     * The smallest program found.
     *
     * @param shows whether a text, which need not be Python, still shows it
     */
    static String shrink(String program, Predicate<String> shows) {
        Shrinker shrinker = new Shrinker(shows);
        String smallest = program;
        String before;
        do {
            before = smallest;
            smallest = shrinker.terms(shrinker.unnest(shrinker.lines(smallest)));
        } while (!smallest.equals(before) && shrinker.tries < MOST_TRIES);
        return smallest;
    }

    private boolean accepts(String candidate) {
        return tries++ < MOST_TRIES && shows.test(candidate);
    }

    private String lines(String program) {
        List<String> lines = new ArrayList<>(program.lines().toList());
        for (int size = Math.max(1, lines.size() / 2); size >= 1; size /= 2) {
            for (int at = lines.size() - size; at >= 0; at = Math.min(at - 1, lines.size() - size)) {
                List<String> fewer = new ArrayList<>(lines);
                fewer.subList(at, at + size).clear();
                if (accepts(text(fewer))) {
                    lines = fewer;
                } else if (size > 1) {
                    at -= size - 1;
                }
            }
        }
        return text(lines);
    }

    /** Puts what stands in a block in the place of the block, or removes the block. */
    private String unnest(String program) {
        List<String> lines = new ArrayList<>(program.lines().toList());
        for (int at = lines.size() - 1; at >= 0; at--) {
            int end = at + 1;
            while (end < lines.size() && indent(lines.get(end)) > indent(lines.get(at))) {
                end++;
            }
            if (end == at + 1) {
                continue;
            }
            List<String> without = new ArrayList<>(lines);
            without.subList(at, end).clear();
            List<String> flat = new ArrayList<>(without);
            flat.addAll(at, lines.subList(at + 1, end).stream().map(line -> line.substring(4)).toList());
            List<String> passed = new ArrayList<>(without);
            passed.addAll(at, List.of(lines.get(at), " ".repeat(indent(lines.get(at)) + 4) + "pass"));
            for (List<String> candidate : List.of(without, flat, passed)) {
                if (!candidate.equals(lines) && accepts(text(candidate))) {
                    lines = candidate;
                    break;
                }
            }
        }
        return text(lines);
    }

    /** Puts plain terms in the place of bracketed ones. */
    private String terms(String program) {
        String smallest = program;
        for (int at = 0; at < smallest.length(); at++) {
            int end = "([{".indexOf(smallest.charAt(at)) < 0 ? -1 : closing(smallest, at);
            if (end < 0) {
                continue;
            }
            for (String term : List.of("1", "()", "(1)", "[]")) {
                if (term.length() <= end - at && !smallest.startsWith(term, at)) {
                    int from = term.equals("1") ? startOfName(smallest, at) : at;
                    String candidate = smallest.substring(0, from) + term + smallest.substring(end + 1);
                    if (accepts(candidate)) {
                        smallest = candidate;
                        at = from;
                        break;
                    }
                }
            }
        }
        return smallest;
    }

    private static int startOfName(String text, int at) {
        int from = at;
        while (from > 0 && (Character.isJavaIdentifierPart(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        return from;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length() && text.charAt(i) != '\n'; i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
