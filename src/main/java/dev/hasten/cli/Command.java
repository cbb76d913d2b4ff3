package dev.hasten.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One of the things that hasten can be told to do. */
interface Command {

    /** Everything went well. */
    int OK = 0;
    /** Something would change, and the user asked to be told so by the exit code. */
    int WOULD_CHANGE = 1;
    /** The rewritten program behaves differently. */
    int DIFFERENT = 1;
    /** The command line makes no sense, or a file could not be processed. */
    int FAILED = 2;

    /** Its options and parameters. They are built by hand: to read annotations takes longer than to rewrite a file. */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @return the exit code
     * @throws UsageException if the options make no sense together
     * @throws IOException    if something fails that is not about one file among others
     */
    int run(ParseResult options, Console console) throws UsageException, IOException;
}
