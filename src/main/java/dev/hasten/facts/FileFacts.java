package dev.hasten.facts;

import dev.hasten.syntax.Root;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one file. Each fact is worked out when it is first asked for, and kept. Facts are about one tree:
 * a changed tree has facts of its own. They are for one thread at a time.
 */
public final class FileFacts {

    private final Root root;
    private final Surroundings surroundings;
    private final Set<Doubt> excluded;
    private @Nullable Scopes scopes;
    private @Nullable DynamicConstructs dynamics;
    private @Nullable AttributeStores attributeStores;
    private @Nullable Set<String> computedNames;
    private @Nullable ModuleBindings bindings;
    private @Nullable Types types;
    private @Nullable DeclaredTypes declared;
    private @Nullable Classes classes;
    private @Nullable Instances instances;
    private @Nullable Fields fields;
    private @Nullable Effects effects;
    private @Nullable StopIterations stopIterations;
    private @Nullable Work work;
    private @Nullable Work workWithCalls;
    private @Nullable Heat heat;
    private final Map<Scope, ControlFlow> flows = new HashMap<>();

    private FileFacts(Root root, Surroundings surroundings, Set<Doubt> excluded) {
        this.root = root;
        this.surroundings = surroundings;
        this.excluded = Set.copyOf(excluded);
    }

    /** What is known of {@code root}, in which no node may stand twice, if no other file was given. */
    public static FileFacts of(Root root) {
        return of(root, Surroundings.NONE);
    }

    /** The same, if other files were given as well. */
    public static FileFacts of(Root root, Surroundings surroundings) {
        return of(root, surroundings, Set.of());
    }

    /** The same for one who holds all of {@code excluded} for impossible: it decides what is worth an answer that says so. */
    public static FileFacts of(Root root, Surroundings surroundings, Set<Doubt> excluded) {
        return new FileFacts(root, surroundings, excluded);
    }

    /** Whether he who asks holds all of {@code doubts} for impossible. */
    boolean isExcluded(Set<Doubt> doubts) {
        return excluded.containsAll(doubts);
    }

    /** What the other given files do. */
    Surroundings surroundings() {
        return surroundings;
    }

    /** The tree that this is about. */
    public Root root() {
        return root;
    }

    /** Which variable each name is. */
    public Scopes scopes() {
        if (scopes == null) {
            scopes = Scopes.of(root);
        }
        return scopes;
    }

    /** Where each node stands. */
    public Places places() {
        return scopes().places();
    }

    /** What is done other than by name. */
    public DynamicConstructs dynamics() {
        if (dynamics == null) {
            dynamics = DynamicConstructs.of(scopes(), surroundings);
        }
        return dynamics;
    }

    /** Where attributes are stored. */
    public AttributeStores attributeStores() {
        if (attributeStores == null) {
            attributeStores = AttributeStores.of(scopes());
        }
        return attributeStores;
    }

    /** What the names may be that stores compute, as far as the file tells; see {@link ComputedStores#named}. */
    Set<String> computedNames() {
        if (computedNames == null) {
            computedNames = ComputedStores.named(attributeStores().all(), scopes());
        }
        return computedNames;
    }

    /** What the names of the module are bound to, and where. */
    public ModuleBindings bindings() {
        if (bindings == null) {
            bindings = ModuleBindings.of(this);
        }
        return bindings;
    }

    /** The exact builtin types of expressions. */
    public Types types() {
        if (types == null) {
            types = Types.of(this);
        }
        return types;
    }

    /** What the annotations say of expressions. */
    DeclaredTypes declared() {
        if (declared == null) {
            declared = new DeclaredTypes(this);
        }
        return declared;
    }

    /** Whether he who asks holds for certain what annotations say. */
    public boolean believesAnnotations() {
        return isExcluded(Set.of(Doubt.ANNOTATION_LIES));
    }

    /** Which bindings reach which reads in the code of a function, class or module. */
    public ControlFlow flow(Scope scope) {
        return flows.computeIfAbsent(scope, key -> ControlFlow.of(key, scopes()));
    }

    /** The classes, and what they inherit. */
    public Classes classes() {
        if (classes == null) {
            classes = Classes.of(this);
        }
        return classes;
    }

    /** What objects of these classes are like. */
    public Instances instances() {
        if (instances == null) {
            instances = Instances.of(this);
        }
        return instances;
    }

    /** What their attributes hold. */
    public Fields fields() {
        if (fields == null) {
            fields = Fields.of(this);
        }
        return fields;
    }

    /** What running a part of the file may change. */
    public Effects effects() {
        if (effects == null) {
            effects = Effects.of(this);
        }
        return effects;
    }

    /** The loops, and what is evaluated in them. */
    public Loops loops() {
        return Loops.of(this);
    }

    /** How long code runs, functions that it calls aside. */
    public Work work() {
        if (work == null) {
            work = Work.alone(this);
        }
        return work;
    }

    /** How long code runs with the functions of the file that it calls. */
    public Work workWithCalls() {
        if (workWithCalls == null) {
            workWithCalls = Work.withCalls(this);
        }
        return workWithCalls;
    }

    /** How often code runs. */
    public Heat heat() {
        if (heat == null) {
            heat = Heat.of(this);
        }
        return heat;
    }

    /** Which code may let {@code StopIteration} out. */
    public StopIterations stopIterations() {
        if (stopIterations == null) {
            stopIterations = StopIterations.of(this);
        }
        return stopIterations;
    }

    /** What other files have to know of this one. It does not depend on them. */
    public FileSummary summary() {
        return Summarizer.summarize(surroundings == Surroundings.NONE ? this : of(root));
    }
}
