package dev.hasten.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules by which programs are written. Each line {@code name:} begins a rule, each line {@code | text} an
 * alternative of it, and a line indented by two spaces goes on with the alternative above. Directly after the bar may
 * stand a number, by which the alternative is that many times as likely, and then conditions, each with a question
 * mark: {@code |3 ?loop break}. What is written {@code <name>} is filled in by {@link Filler}.
 */
final class Grammar {

    /**
     * One way to write something.
     *
     * @param weight how likely it is, compared with the others
     * @param conditions what must be so where it is put
     * @param text with holes
     */
    record Alternative(int weight, List<String> conditions, String text) {
        boolean isSimple() {
            return !text.contains("<");
        }
    }

    private static final List<String> FILES =
            List.of("grammar.txt", "objects.txt", "idioms.txt", "calls.txt", "loops.txt", "kernels.txt", "steered.txt",
                    "warned.txt", "lengths.txt");

    private final Map<String, List<Alternative>> rules = new LinkedHashMap<>();

    private Grammar() {
    }

    /** The grammar beside this class; what a later file says of a rule is added to it. */
    static Grammar load() {
        Grammar grammar = new Grammar();
        for (String file : FILES) {
            try (InputStream in = Grammar.class.getResourceAsStream(file)) {
                grammar.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return grammar;
    }

    private void add(String text) {
        List<Alternative> rule = null;
        StringBuilder pending = new StringBuilder();
        for (String line : (text + "\nend:").lines().toList()) {
            if (line.startsWith("  ")) {
                pending.append('\n').append(line.substring(2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (!pending.isEmpty()) {
                    rule.add(alternative(pending.toString()));
                    pending.setLength(0);
                }
                if (line.startsWith("|")) {
                    pending.append(line.substring(1));
                } else {
                    rule = rules.computeIfAbsent(line.substring(0, line.indexOf(':')), any -> new ArrayList<>());
                }
            }
        }
    }

    private static Alternative alternative(String line) {
        int space = line.indexOf(' ');
        int weight = space == 0 ? 1 : Integer.parseInt(line.substring(0, space));
        String rest = line.substring(space + 1);
        List<String> conditions = new ArrayList<>();
        while (rest.startsWith("?")) {
            int end = rest.indexOf(' ');
            conditions.add(rest.substring(1, end));
            rest = rest.substring(end + 1);
        }
        return new Alternative(weight, List.copyOf(conditions), rest);
    }

    /** The alternatives of a rule. */
    List<Alternative> alternatives(String rule) {
        List<Alternative> alternatives = rules.get(rule);
        if (alternatives == null) {
            throw new IllegalArgumentException("no rule " + rule);
        }
        return alternatives;
    }
}
