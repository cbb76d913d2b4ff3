package dev.hasten.engine;

import dev.hasten.source.LineTable;
import dev.hasten.syntax.Node;
import dev.hasten.transform.Remark;
import dev.hasten.transform.Transform;

/** Tells where in the original file a node of the current text stands. */
final class Places {
    private final LineTable lines;
    private final LineOrigins origins;

    Places(LineTable lines, LineOrigins origins) {
        this.lines = lines;
        this.origins = origins;
    }

    /** The original line of the first character of {@code node}, from 1. */
    int line(Node node) {
        return origins.of(lines.line(node.start()));
    }

    /** A remark on {@code node}. */
    Remark remark(Transform<?> transform, Node node, String candidate, Remark.Outcome outcome, String reason,
            String detail) {
        return new Remark(transform.id(), line(node), lines.column(node.start()),
                origins.of(lines.line(Math.max(node.start(), node.end() - 1))), candidate, outcome, reason, detail);
    }
}
