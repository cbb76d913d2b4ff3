package dev.hasten.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * What a literal may look like where it stands.
 *
 * @param taken the quotes of the f-strings around it, outermost first; while there are any, the text may hold neither
 *     these nor a backslash, nor a newline that one of them forbids
 */
record Quoting(List<String> taken) {

    /** Outside of any f-string, or where the rules are free. */
    static final Quoting ANY = new Quoting(List.of());

    /** All the quotes there are, the usual one first. */
    static final List<String> QUOTES = List.of("\"", "'", "\"\"\"", "'''");

    /** In a field of a string that has the quote {@code quote} and stands here itself. */
    Quoting inside(String quote) {
        List<String> more = new ArrayList<>(taken);
        more.add(quote);
        return new Quoting(List.copyOf(more));
    }

    /** Whether {@code text}, in which no comment stands, may stand here. */
    boolean allows(String text) {
        if (taken.isEmpty()) {
            return true;
        }
        if (text.indexOf('\\') >= 0 || taken.stream().anyMatch(text::contains)) {
            return false;
        }
        boolean oneLine = taken.stream().anyMatch(quote -> quote.length() == 1);
        return !oneLine || text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }
}
