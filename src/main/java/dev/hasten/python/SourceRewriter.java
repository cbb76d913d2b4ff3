package dev.hasten.python;

import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;

/** Rewrites a program for one version: what is measured against the original. */
@FunctionalInterface
public interface SourceRewriter {

    /**
     * The rewritten text; the same text if nothing is rewritten.
     *
     * @param source a file
     * @param target the version that will run it
     */
    String rewrite(Source source, PythonVersion target);
}
