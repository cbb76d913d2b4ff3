package dev.hasten.cli;

import java.io.IOException;

/** One of the things that hasten can be told to do. */
interface Command {

    /** Everything went well. */
    int OK = 0;
    /** Something would change, and the user asked to be told so by the exit code. */
    int WOULD_CHANGE = 1;
    /** The command line makes no sense, or a file could not be processed. */
    int FAILED = 2;

    /** Its options and parameters. */
    Syntax syntax();

    /**
     * Does it.
     *
     * @return the exit code
     * @throws UsageException if the arguments make no sense together
     * @throws IOException    if something fails that is not about one file among others
     */
    int run(Args args, Console console) throws UsageException, IOException;
}
