package dev.hasten.fuzz;

import dev.hasten.transform.Level;
import java.util.List;

/** Where the programs of a campaign come from. */
interface ProgramSource {

    /** One program, complete: the same for the same seed and number. It need not be Python. */
    String program(long seed, long number);

    /** The levels that its programs are made for, in turns. */
    List<Level> levels();
}
