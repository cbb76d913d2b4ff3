package dev.hasten.cli;

import java.util.Collection;
import java.util.Optional;

/** Finds what a user who misspelled a name may have meant. */
final class Similar {

    private Similar() {
    }

    /** The name that is reached with the fewest keystrokes, if few enough; the first one of equals. */
    static Optional<String> to(String wrong, Collection<String> names) {
        Optional<String> best = Optional.empty();
        int least = Math.max(2, wrong.length() / 3) + 1;
        for (String name : names) {
            // A name that is typed in part is as good a guess as one that is misspelled by a letter.
            String start = name.substring(0, Math.min(wrong.length(), name.length()));
            int distance = Math.min(distance(wrong, name), distance(wrong, start) + 1);
            if (distance < least) {
                least = distance;
                best = Optional.of(name);
            }
        }
        return best;
    }

    /** {@code ; did you mean X?} or nothing. */
    static String hint(String wrong, Collection<String> names) {
        return to(wrong, names).map(name -> "; did you mean " + name + "?").orElse("");
    }

    /** Levenshtein's distance, in which two neighbours that change places count as one error. */
    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int differs = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(table[i - 1][j - 1] + differs,
                        1 + Math.min(table[i - 1][j], table[i][j - 1]));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}
