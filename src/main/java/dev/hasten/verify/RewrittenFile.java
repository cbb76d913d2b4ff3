package dev.hasten.verify;

import dev.hasten.engine.Outcome;
import dev.hasten.source.SourceException;
import dev.hasten.transform.Remark;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A file that was rewritten.
 *
 * @param path its path in the project
 * @param outcome what was made of it
 * @param again rewrites it again, but only by the rewrites that are wanted
 */
public record RewrittenFile(Path path, Outcome outcome, Function<Predicate<Remark>, Outcome> again) {

    /** The rewrites in it. */
    List<Remark> rewrites() {
        return outcome.remarks().stream().filter(remark -> remark.outcome() == Remark.Outcome.APPLIED).toList();
    }

    /** The bytes of what was made of it. */
    static byte[] bytes(Outcome outcome) {
        try {
            return outcome.source().encode(outcome.text());
        } catch (SourceException e) {
            throw new UncheckedIOException(e);
        }
    }
}
