package dev.hasten.transform;

import java.util.Set;

/**
 * What became of one candidate: the raw material of every report.
 *
 * @param transform the id of the transform
 * @param line the line of the place in the text that was considered, from 1
 * @param column the column there, from 1, in characters
 * @param endLine the last line of the place
 * @param candidate what it was about, in a few words
 * @param outcome what became of it
 * @param reason the guard or assumption that decided; empty if it was applied
 * @param detail one sentence for a reader
 * @param assumes what it rests on, if it was applied
 */
public record Remark(String transform, int line, int column, int endLine, String candidate, Outcome outcome,
        String reason, String detail, Set<Assumption> assumes) {

    /** What may become of a candidate. */
    public enum Outcome {
        /** It was rewritten. */
        APPLIED,
        /** A guard of the transform stopped it. */
        REFUSED,
        /** It rests on an assumption that is not granted. */
        ASSUMPTION_REVOKED,
        /** It is not a measured gain on every target version. */
        NO_GAIN,
        /** It runs too seldom for anybody to notice. */
        SELDOM,
        /** The user switched the transform off there. */
        SWITCHED_OFF,
        /** The result failed verification, so the original text was kept. */
        ROLLED_BACK
    }
}
