package dev.hasten.transforms.loops;

import dev.hasten.facts.EvaluationOrder;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the turns of a loop do with one item of a list. */
final class RowUses {

    private final Stmt loop;
    private final List<ListRow> uses;
    private final Scope function;
    private final FileFacts facts;

    RowUses(Stmt loop, List<ListRow> uses, Scope function, FileFacts facts) {
        this.loop = loop;
        this.uses = uses;
        this.function = function;
        this.facts = facts;
    }

    /**
     * Whether the loop fails just as it would if the item did not exist, when there is an empty list in its place: each
     * use, or at least the one that comes before all others, reads an item from it, for which the message is the same.
     */
    boolean failAlike() {
        return uses.stream().allMatch(use -> use.isReadFrom(function, facts)) || beginWithReading();
    }

    private boolean beginWithReading() {
        Node first = firstPart();
        if (first == null || first instanceof Stmt.Try || first instanceof Stmt.With) {
            return false;
        }
        boolean read = false;
        for (ListRow use : uses) {
            if (facts.places().contains(first, use.expr())) {
                boolean reads = use.isReadFrom(function, facts);
                if (!reads && !(first instanceof Stmt.Assign && use.isStoredInto(facts))) {
                    return false;
                }
                read |= reads && EvaluationOrder.isAlwaysEvaluated(use.expr(), first, facts.places());
            }
        }
        return read;
    }

    /** What of a turn comes first in which there is a use; null if the head of a {@code for} has one. */
    private @Nullable Node firstPart() {
        List<Node> parts = new ArrayList<>();
        if (loop instanceof Stmt.For counted) {
            parts.addAll(counted.body());
        } else {
            parts.add(((Stmt.While) loop).test());
            parts.addAll(((Stmt.While) loop).body());
        }
        int earliest = parts.size();
        for (ListRow use : uses) {
            int at = 0;
            while (at < parts.size() && !facts.places().contains(parts.get(at), use.expr())) {
                at++;
            }
            if (at == parts.size()) {
                return null;
            }
            earliest = Math.min(earliest, at);
        }
        return parts.get(earliest);
    }
}
