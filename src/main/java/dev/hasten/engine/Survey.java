package dev.hasten.engine;

import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Shows each node of a tree to those transforms of one stage that look at its class. */
final class Survey {

    /** No transform needs to ask for this: whatever one changes is text. */
    static final Guard SOURCE_IS_READ =
            Guard.safety("source-is-read", "Something in the file reads the text of its functions.");

    private final List<Transform<?>> transforms;
    private final Map<Class<?>, List<Transform<?>>> interested = new HashMap<>();

    /** A survey for these transforms; they are asked in this order. */
    Survey(List<Transform<?>> transforms) {
        this.transforms = List.copyOf(transforms);
    }

    /**
     * The nodes of a tree that each survey has to see, outer before inner. Most classes of nodes interest few
     * transforms, so this looks at each node once for all stages.
     */
    static List<List<Node>> nodes(Root root, List<Survey> surveys) {
        List<List<Node>> nodes = new ArrayList<>();
        surveys.forEach(survey -> nodes.add(new ArrayList<>()));
        Map<Class<?>, List<List<Node>>> listsOf = new HashMap<>();
        collect(root, node -> {
            List<List<Node>> lists = listsOf.get(node.getClass());
            if (lists == null) {
                lists = new ArrayList<>();
                for (int i = 0; i < nodes.size(); i++) {
                    if (!surveys.get(i).interestedIn(node.getClass()).isEmpty()) {
                        lists.add(nodes.get(i));
                    }
                }
                listsOf.put(node.getClass(), lists);
            }
            for (List<Node> list : lists) {
                list.add(node);
            }
        });
        return nodes;
    }

    private static void collect(Node node, Consumer<Node> visit) {
        visit.accept(node);
        node.forEachChild(child -> collect(child, visit));
    }

    /** Every verdict on {@code nodes}, which are those that this survey has to see of the tree of {@code unit}. */
    List<Proposal> of(List<Node> nodes, Unit unit) {
        boolean sourceIsRead = unit.stops(SOURCE_IS_READ, !unit.facts().dynamics().readsSource().isNo());
        List<Proposal> proposals = new ArrayList<>();
        for (Node node : nodes) {
            for (Transform<?> transform : interestedIn(node.getClass())) {
                for (Verdict verdict : consider(transform, node, unit)) {
                    proposals.add(new Proposal(transform, sourceIsRead ? refused(verdict) : verdict));
                }
            }
        }
        return proposals;
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
