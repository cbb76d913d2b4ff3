package dev.hasten.engine;

import dev.hasten.transform.Remark;
import java.util.List;

/**
 * What the optimizer made of one file.
 *
 * @param original the text that was given
 * @param text the text that was made; equal to {@code original} if nothing was rewritten
 * @param remarks what became of every candidate, in the order of the lines
 */
public record Outcome(String original, String text, List<Remark> remarks) {
    public Outcome {
        remarks = List.copyOf(remarks);
    }

    /** Whether anything was rewritten. */
    public boolean changed() {
        return !text.equals(original);
    }
}
