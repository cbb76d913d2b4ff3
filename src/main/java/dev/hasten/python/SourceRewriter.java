package dev.hasten.python;

import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import java.util.List;

/** Rewrites a program for one version: what is measured against the original. */
@FunctionalInterface
public interface SourceRewriter {

    /**
     * The rewritten text; the same text if nothing is rewritten.
     *
     * @param source a file that is given alone
     * @param target the version that will run it
     */
    String rewrite(Source source, PythonVersion target);

    /**
     * The rewritten texts of files that are given together, in their order.
     *
     * @param target the version that will run them
     */
    default List<String> rewriteTogether(List<Source> files, PythonVersion target) {
        return files.stream().map(file -> rewrite(file, target)).toList();
    }
}
