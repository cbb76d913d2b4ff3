package dev.hasten.engine;

import dev.hasten.syntax.Node;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One walk over a tree that shows each node to the transforms that look at its class. */
final class Survey {

    /** No transform needs to ask for this: whatever one changes is text. */
    static final Guard SOURCE_IS_READ =
            Guard.safety("source-is-read", "Something in the file reads the text of its functions.");

    private final Map<Class<?>, List<Transform<?>>> bySubject = new HashMap<>();

    /** A survey for these transforms; they are asked in this order. */
    Survey(List<Transform<?>> transforms) {
        for (Transform<?> transform : transforms) {
            bySubject.computeIfAbsent(transform.subject(), subject -> new ArrayList<>()).add(transform);
        }
    }

    /** Every verdict on the tree of {@code unit}, in the order of the nodes, outer before inner. */
    List<Proposal> of(Unit unit) {
        Walk walk = new Walk(unit);
        walk.accept(unit.root());
        return walk.proposals;
    }

    private final class Walk implements Consumer<Node> {
        private final Unit unit;
        private final boolean sourceIsRead;
        private final List<Proposal> proposals = new ArrayList<>();

        Walk(Unit unit) {
            this.unit = unit;
            sourceIsRead = unit.stops(SOURCE_IS_READ, !unit.facts().dynamics().readsSource().isNo());
        }

        @Override
        public void accept(Node node) {
            List<Transform<?>> interested = bySubject.get(node.getClass());
            if (interested != null) {
                for (Transform<?> transform : interested) {
                    for (Verdict verdict : consider(transform, node, unit)) {
                        proposals.add(new Proposal(transform, sourceIsRead ? refused(verdict) : verdict));
                    }
                }
            }
            node.forEachChild(this);
        }
    }

    private static Verdict refused(Verdict verdict) {
        if (!(verdict instanceof Verdict.Rewrite rewrite)) {
            return verdict;
        }
        Node at = rewrite.change().steps().get(0).anchor();
        return new Verdict.Refuse(SOURCE_IS_READ, at, rewrite.summary());
    }

    private static <N extends Node> List<Verdict> consider(Transform<N> transform, Node node, Unit unit) {
        return transform.consider(transform.subject().cast(node), unit);
    }
}
