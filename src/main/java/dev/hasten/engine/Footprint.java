package dev.hasten.engine;

import dev.hasten.source.Span;
import dev.hasten.syntax.Node;
import dev.hasten.transform.Change;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Verdict;
import java.util.List;

/**
 * Which places a rewrite changes, and which it relies on.
 *
 * @param transform who offered it
 * @param changed the spans of its anchors; empty spans for insertions
 * @param reliesOn the span of what its reasoning used
 */
record Footprint(Transform<?> transform, long[] changed, long reliesOn) {

    static Footprint of(Transform<?> transform, Verdict.Rewrite rewrite) {
        List<Change.Step> steps = rewrite.change().steps();
        long[] changed = new long[steps.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = place(steps.get(i));
        }
        return new Footprint(transform, changed, rewrite.reliesOn().span());
    }

    private static long place(Change.Step step) {
        Node anchor = step.anchor();
        if (step instanceof Change.Before || step instanceof Change.Note) {
            return Span.of(anchor.start(), anchor.start());
        }
        if (step instanceof Change.After) {
            return Span.of(anchor.end(), anchor.end());
        }
        if (step instanceof Change.AtTop top) {
            int start = top.anchor().body().get(0).start();
            return Span.of(start, start);
        }
        return anchor.span();
    }

    /**
     * Whether the two cannot be applied in one round: they replace overlapping nodes, or come from different
     * transforms and one changes what the other relies on. Rewrites of one transform compose by contract.
     */
    boolean conflictsWith(Footprint other) {
        for (long mine : changed) {
            for (long its : other.changed) {
                if (overlap(mine, its)) {
                    return true;
                }
            }
        }
        return transform != other.transform && (touches(other.reliesOn) || other.touches(reliesOn));
    }

    private boolean touches(long relied) {
        for (long span : changed) {
            if (overlap(span, relied)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the two share a character; an empty span is inside what it stands strictly within. */
    private static boolean overlap(long a, long b) {
        return Span.start(a) < Span.end(b) && Span.start(b) < Span.end(a);
    }
}
