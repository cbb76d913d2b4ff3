package dev.hasten.transform;

import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.Root;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a transform may look at: one file, its tree, its facts, the target versions and the fresh names. */
public final class Unit {
    private final Root root;
    private final FileFacts facts;
    private final List<PythonVersion> targets;
    private final Set<Assumption> granted;
    private final Set<Guard> withoutGuards;
    private final FreshNames freshNames;
    private final Map<Class<?>, Map<Node, Object>> computed = new HashMap<>();

    /**
     * @param targets the versions that the rewritten file must run on, oldest first; not empty
     * @param granted the assumptions in force
     * @param withoutGuards guards that are switched off, to show by experiment that they are needed; empty in use
     */
    public Unit(Root root, FileFacts facts, List<PythonVersion> targets, Set<Assumption> granted,
            Set<Guard> withoutGuards) {
        this.root = root;
        this.facts = facts;
        this.targets = List.copyOf(targets);
        this.granted = Set.copyOf(granted);
        this.withoutGuards = Set.copyOf(withoutGuards);
        this.freshNames = new FreshNames();
    }

    /** The tree of the file. */
    public Root root() {
        return root;
    }

    /** What is known of the file. */
    public FileFacts facts() {
        return facts;
    }

    /** The versions that the rewritten file must run on, oldest first. */
    public List<PythonVersion> targets() {
        return targets;
    }

    /** The oldest version that the rewritten file must run on. */
    public PythonVersion oldestTarget() {
        return targets.get(0);
    }

    /** Whether {@code assumption} is in force; for choosing between two forms, not for skipping a verdict. */
    public boolean grants(Assumption assumption) {
        return granted.contains(assumption);
    }

    /** Whether {@code violated} stops a rewrite: it does, unless the guard is switched off for an experiment. */
    public boolean stops(Guard guard, boolean violated) {
        return violated && !withoutGuards.contains(guard);
    }

    /**
     * What {@code compute} makes of {@code node}, worked out once for this tree however many transforms ask.
     *
     * @param kind tells apart what is computed for the same node
     */
    public <T> T once(Node node, Class<T> kind, Supplier<T> compute) {
        Map<Node, Object> ofKind = computed.computeIfAbsent(kind, any -> new IdentityHashMap<>());
        Object known = ofKind.get(node);
        if (known == null) {
            known = compute.get();
            ofKind.put(node, known);
        }
        return kind.cast(known);
    }

    /**
     * A name that no identifier inside {@code scope} has, and that no other call for the same scope was given.
     *
     * @param scope the function in which the name is bound
     * @param origin what the name stands for, such as {@code math.sqrt}; the fresh name recalls it
     */
    public String freshName(Node scope, String origin) {
        return freshNames.in(scope, origin);
    }
}
