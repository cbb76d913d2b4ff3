package dev.hasten.engine;

import dev.hasten.source.Edits;
import dev.hasten.source.Source;
import dev.hasten.transform.Remark;
import java.util.List;

/**
 * What the optimizer made of one file.
 *
 * @param source the file that was given
 * @param edits what turns its text into the optimized one; none if nothing was rewritten
 * @param remarks what became of every candidate, in the order of their places
 */
public record Outcome(Source source, Edits edits, List<Remark> remarks) {
    public Outcome {
        remarks = List.copyOf(remarks);
    }

    /** Whether anything was rewritten. */
    public boolean changed() {
        return !edits.isEmpty();
    }

    /** The optimized text. */
    public String text() {
        return edits.apply(source.text());
    }
}
