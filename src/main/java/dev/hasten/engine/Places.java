package dev.hasten.engine;

import dev.hasten.source.Edit;
import dev.hasten.source.Edits;
import dev.hasten.source.Source;
import dev.hasten.syntax.Node;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Remark;
import dev.hasten.transform.Transform;
import java.util.Set;

/**
 * Tells where in the original file a node of the current text stands. What was put in by an earlier round stands
 * where it was put.
 */
final class Places {
    private final Source original;
    private final int[] editStart;
    private final int[] editedEnd;
    private final int[] originalEnd;

    /** @param edits what turned the original text into the current one */
    Places(Source original, Edits edits) {
        this.original = original;
        int count = edits.asList().size();
        editStart = new int[count];
        editedEnd = new int[count];
        originalEnd = new int[count];
        int shift = 0;
        int i = 0;
        for (Edit edit : edits) {
            editStart[i] = edit.start() + shift;
            editedEnd[i] = editStart[i] + edit.text().length();
            originalEnd[i++] = edit.end();
            shift += edit.text().length() - (edit.end() - edit.start());
        }
    }

    /** The original line, from 1, of the first character of {@code node}. */
    int line(Node node) {
        return original.lineAt(originalOffset(node.start()));
    }

    /** A remark on {@code node}. */
    Remark remark(Transform<?> transform, Node node, String candidate, Remark.Outcome outcome, String reason,
            String detail, Set<Assumption> assumes) {
        int start = originalOffset(node.start());
        int end = originalOffset(Math.max(node.start(), node.end() - 1));
        return new Remark(transform.id(), original.lineAt(start), original.columnAt(start),
                original.lineAt(Math.max(start, end)), candidate, outcome, reason, detail,
                assumes);
    }

    private int originalOffset(int offset) {
        int at = 0;
        int end = editStart.length;
        // The last edit that starts at or before the offset.
        while (at < end) {
            int middle = (at + end) >>> 1;
            if (editStart[middle] <= offset) {
                at = middle + 1;
            } else {
                end = middle;
            }
        }
        if (at == 0) {
            return offset;
        }
        int last = at - 1;
        if (offset < editedEnd[last]) {
            // Text that was put in: as far as the replaced text reaches, character for character.
            int start = originalEnd[last] - replacedLength(last);
            return Math.min(start + offset - editStart[last], originalEnd[last]);
        }
        return originalEnd[last] + offset - editedEnd[last];
    }

    private int replacedLength(int edit) {
        int startOfOriginal = edit == 0 ? editStart[0]
                : originalEnd[edit - 1] + editStart[edit] - editedEnd[edit - 1];
        return originalEnd[edit] - startOfOriginal;
    }
}
