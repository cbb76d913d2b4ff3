package dev.hasten.engine;

import dev.hasten.syntax.Node;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** One walk over a tree that shows each node to those transforms of one stage that look at its class. */
final class Survey {

    /** No transform needs to ask for this: whatever one changes is text. */
    static final Guard SOURCE_IS_READ =
            Guard.safety("source-is-read", "Something in the file reads the text of its functions.");

    private final List<Transform<?>> transforms;
    private final Map<Class<?>, List<Transform<?>>> interested = new ConcurrentHashMap<>();

    /** A survey for these transforms; they are asked in this order. */
    Survey(List<Transform<?>> transforms) {
        this.transforms = List.copyOf(transforms);
    }

    /** Every verdict on the tree of {@code unit}, in the order of the nodes, outer before inner. */
    List<Proposal> of(Unit unit) {
        Walk walk = new Walk(unit);
        walk.accept(unit.root());
        return walk.proposals;
    }

    /** The transforms that look at nodes of {@code type}; the subject of one may be all expressions. */
    private List<Transform<?>> interestedIn(Class<?> type) {
        List<Transform<?>> known = interested.get(type);
        if (known != null) {
            return known;
        }
        List<Transform<?>> found = new ArrayList<>();
        for (Transform<?> transform : transforms) {
            if (transform.subject().isAssignableFrom(type)) {
                found.add(transform);
            }
        }
        interested.put(type, found);
        return found;
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
            for (Transform<?> transform : interestedIn(node.getClass())) {
                for (Verdict verdict : consider(transform, node, unit)) {
                    proposals.add(new Proposal(transform, sourceIsRead ? refused(verdict) : verdict));
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
