package dev.hasten.python;

/** Rewrites a program for one version: what is measured against the original. */
@FunctionalInterface
public interface SourceRewriter {

    /**
     * The rewritten text; the same text if nothing is rewritten.
     *
     * @param source the text of a file
     * @param minor the version that will run it, as the number after {@code 3.}
     */
    String rewrite(String source, int minor);
}
