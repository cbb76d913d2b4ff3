package dev.hasten.fuzz;

import dev.hasten.transform.Level;
import java.util.List;

/**
 * Something wrong that a random program showed.
 *
 * @param kind what is wrong, in a few words
 * @param number of the program in its campaign
 * @param level at which it was rewritten
 * @param setting the interpreter and the targets
 * @param program as small as it could be made
 * @param detail what was seen
 */
record Finding(String kind, long number, Level level, String setting, String program, String detail) {

    /** The program with what is wrong with it in comments above, to be kept in a file. */
    String report() {
        StringBuilder text = new StringBuilder();
        for (String line : List.of(kind + ", program " + number + " at " + level + ", " + setting, detail)) {
            line.lines().forEach(each -> text.append("# ").append(each).append('\n'));
        }
        return text.append(program).toString();
    }
}
