package dev.hasten.facts;

import dev.hasten.syntax.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each node of a file stands: what is around it, and in which scope it is evaluated. */
public final class Places {

    /** Where one node stands. */
    static final class Place {
        private final @Nullable Node parent;
        private final Scope scope;
        private final int first;
        private int last;

        Place(@Nullable Node parent, Scope scope, int first) {
            this.parent = parent;
            this.scope = scope;
            this.first = first;
        }
    }

    private static final int CHARACTERS_PER_NODE = 6;

    private final Map<Node, Place> places;
    private final List<Node> inOrder;

    /** Of no node yet; {@code length} is that of the text that they stand in, in characters, or about that. */
    Places(int length) {
        int expected = Math.max(16, length / CHARACTERS_PER_NODE);
        places = new IdentityHashMap<>(expected);
        inOrder = new ArrayList<>(expected);
    }

    /** The node that {@code node} is a child of; none for the root. */
    public @Nullable Node parent(Node node) {
        return place(node).parent;
    }

    /**
     * The scope whose code evaluates {@code node}. A {@code def} belongs to the scope around it, and so do its
     * decorators and defaults and the first iterable of a comprehension; a parameter belongs to the function.
     */
    public Scope scope(Node node) {
        return place(node).scope;
    }

    /** Whether {@code inner} is {@code outer} or stands somewhere inside it. */
    public boolean contains(Node outer, Node inner) {
        Place around = place(outer);
        int first = place(inner).first;
        return around.first <= first && first <= around.last;
    }

    /** Whether {@code node} stands before {@code other} in the order of {@link #all}. */
    public boolean isBefore(Node node, Node other) {
        return place(node).first < place(other).first;
    }

    /** All nodes of the file; each stands before its children, and these before whatever comes after it. */
    public List<Node> all() {
        return Collections.unmodifiableList(inOrder);
    }

    /** {@code node} and all that stands inside it, in the order of {@link #all}. */
    public List<Node> inside(Node node) {
        Place place = place(node);
        return Collections.unmodifiableList(inOrder.subList(place.first, place.last + 1));
    }

    /** Whether {@code node} is one of this file's. */
    public boolean knows(Node node) {
        return places.containsKey(node);
    }

    private Place place(Node node) {
        Place place = places.get(node);
        if (place == null) {
            throw new IllegalArgumentException("not a node of this file: " + node.getClass().getSimpleName());
        }
        return place;
    }

    /** Notes where {@code node} stands; the result is for {@link #leave}. */
    Place enter(Node node, @Nullable Node parent, Scope scope) {
        Place place = new Place(parent, scope, inOrder.size());
        if (places.put(node, place) != null) {
            throw new IllegalArgumentException("stands twice in the tree: " + node.getClass().getSimpleName());
        }
        inOrder.add(node);
        return place;
    }

    /** Notes that all that stands inside was entered. */
    void leave(Place place) {
        place.last = inOrder.size() - 1;
    }
}
