package dev.hasten.facts;

import dev.hasten.facts.KnownClass.Ancestor;
import dev.hasten.facts.KnownClass.Order;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of a file, and how they inherit from each other (Python reference, section 3.3.3.1). */
public final class Classes {

    /** Decorators that return the class they are given, and bind no name of it that its body binds. */
    private static final Set<String> HARMLESS_DECORATORS =
            Set.of("final", "runtime_checkable", "total_ordering", "unique");

    private final FileFacts facts;
    private final LibraryClasses library;
    private final List<KnownClass> all = new ArrayList<>();
    /** By identity: the hash of a node takes in all that stands inside it. */
    private final Map<Stmt.ClassDef, KnownClass> byDefinition = new IdentityHashMap<>();
    private final Map<KnownClass, Order> orders = new IdentityHashMap<>();
    private boolean madeByCalls;

    private Classes(FileFacts facts) {
        this.facts = facts;
        library = new LibraryClasses(facts);
        for (Node node : facts.places().all()) {
            Scope body = node instanceof Stmt.ClassDef ? facts.scopes().opened(node) : null;
            if (body != null) {
                KnownClass cls = new KnownClass((Stmt.ClassDef) node, body);
                all.add(cls);
                byDefinition.put(cls.def(), cls);
            }
            madeByCalls |= node instanceof Expr.Call call && makesClass(call);
        }
        for (KnownClass cls : all) {
            cls.inherits(order(cls), isFenced(cls.def()));
            for (Expr decorator : cls.def().decorators()) {
                if (library.isDataclass(decorator)) {
                    Dataclass.of(cls, decorator, library);
                }
            }
        }
        Map<KnownClass, List<KnownClass>> families = new IdentityHashMap<>();
        for (KnownClass cls : all) {
            for (KnownClass ancestor : ancestors(cls)) {
                families.computeIfAbsent(ancestor, key -> new ArrayList<>()).add(cls);
            }
        }
        for (KnownClass cls : all) {
            cls.isInheritedBy(families.getOrDefault(cls, List.of()));
        }
    }

    /** The classes of the file that {@code facts} are about. */
    public static Classes of(FileFacts facts) {
        return new Classes(facts);
    }

    /** All of them, also those inside functions, in the order of the file. */
    public List<KnownClass> all() {
        return Collections.unmodifiableList(all);
    }

    /** The class that {@code def} makes; none if a part of the file that is never run has it. */
    public @Nullable KnownClass of(Stmt.ClassDef def) {
        return byDefinition.get(def);
    }

    /** The class whose body defines the function of {@code scope}; none if something else does. */
    public @Nullable KnownClass around(Scope scope) {
        Scope cls = Receivers.enclosingClass(scope);
        return cls == null ? null : of((Stmt.ClassDef) cls.node());
    }

    /** Whether the file makes classes by calls of {@code type} and its like, with bases that are not looked at. */
    boolean areMadeByCalls() {
        return madeByCalls;
    }

    /** The class that the only binding of {@code name} makes; a decorator may have put another in its place. */
    public @Nullable KnownClass named(Expr.Name name) {
        Variable variable = facts.scopes().resolve(name);
        Stmt.ClassDef only = null;
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds()) {
                if (only != null || !(occurrence.node() instanceof Stmt.ClassDef def)) {
                    return null;
                }
                only = def;
            }
        }
        boolean sure = only != null && facts.scopes().readsExactly(name)
                && !(variable.isGlobal() && isBoundDynamically(variable.name(), only));
        return sure ? of(only) : null;
    }

    /** Whether {@code exec}, a star import or the like may bind {@code name}, and {@code def} does not do so afterwards. */
    private boolean isBoundDynamically(String name, Stmt.ClassDef def) {
        return facts.places().parent(def) instanceof Root ? facts.bindings().dynamicBinding(name, def) != null
                : !facts.dynamics().bindsGlobal(name).isNo();
    }

    /** What it hangs on that {@code name} always means the class that {@link #named} gives; null if it may not. */
    @Nullable Set<Doubt> doubtsOf(Expr.Name name) {
        Variable variable = facts.scopes().resolve(name);
        if (!variable.isGlobal()) {
            return EnumSet.noneOf(Doubt.class);
        }
        return facts.bindings().isBoundOnce(variable.name()).expected() ? EnumSet.of(Doubt.REPLACED) : null;
    }

    private boolean isImported(Expr base) {
        Expr root = base;
        while (root instanceof Expr.Attribute || root instanceof Expr.Subscript) {
            root = root instanceof Expr.Attribute attribute ? attribute.value() : ((Expr.Subscript) root).value();
        }
        return root instanceof Expr.Name name && !scopesBindOtherwise(facts.scopes().resolve(name));
    }

    /** Whether anything but an import may bind {@code variable}; a builtin is bound by nothing. */
    private static boolean scopesBindOtherwise(Variable variable) {
        return variable.occurrences().stream().anyMatch(each -> each.role().binds()
                && each.role() != Occurrence.Role.IMPORTED);
    }

    /**
     * Itself and the classes that it inherits from by way of bases that are known, whatever else it inherits from: with
     * one that is not known, there is no order of them, but it is a subclass of the others all the same.
     */
    private Set<KnownClass> ancestors(KnownClass cls) {
        Set<KnownClass> seen = new LinkedHashSet<>();
        Deque<KnownClass> open = new ArrayDeque<>(List.of(cls));
        while (!open.isEmpty()) {
            KnownClass at = open.pop();
            for (Expr base : seen.add(at) ? at.def().bases() : List.<Expr>of()) {
                KnownClass known = known(base);
                if (known != null) {
                    open.push(known);
                }
            }
        }
        cls.order().stream().map(Ancestor::known).filter(Objects::nonNull).forEach(seen::add);
        return seen;
    }

    private @Nullable KnownClass known(Expr base) {
        return base instanceof Expr.Name name ? named(name) : null;
    }

    /** Whether {@code call} makes a class, with the second argument for its bases. */
    static boolean makesClass(Expr.Call call) {
        String function = Receivers.lastName(call.func());
        boolean byMetaclass = call.args().size() == 3 && (function.equals("type") || function.equals("__class__")
                || function.endsWith("Meta") || call.func() instanceof Expr.Call
                || call.args().get(1) instanceof Expr.Tuple && isNamespace(call.args().get(2)));
        return byMetaclass || function.equals("__new__") && call.args().size() == 4 || function.equals("new_class")
                || function.equals("__prepare__") || function.equals("make_dataclass");
    }

    /** Whether a class could be made of it: a dictionary that is written down where it is given. */
    private static boolean isNamespace(Expr expr) {
        return expr instanceof Expr.Dict || expr instanceof Expr.Call call && Receivers.lastName(call.func()).equals("dict");
    }

    private boolean isFenced(Stmt.ClassDef def) {
        for (Clause.Keyword keyword : def.keywords()) {
            if (!"metaclass".equals(keyword.arg()) || !library.isPlainMetaclass(keyword.value())) {
                return true;
            }
        }
        for (Expr decorator : def.decorators()) {
            if (!HARMLESS_DECORATORS.contains(Receivers.lastName(decorator)) && !library.isDataclass(decorator)) {
                return true;
            }
        }
        return false;
    }

    // --- linearization ----------------------------------------------------------------------------------------

    private Order order(KnownClass cls) {
        Order known = orders.get(cls);
        if (known == null) {
            // A class that inherits from itself by way of a rebound name finds no order.
            orders.put(cls, Order.incomplete(itself(cls), List.of(Order.UNKNOWN)));
            known = Linearization.of(itself(cls), cls.def().bases().stream().map(this::orderOfBase).toList());
            orders.put(cls, known);
        }
        return known;
    }

    private static Ancestor itself(KnownClass cls) {
        return new Ancestor(cls, null, cls.def().name());
    }

    private Order orderOfBase(Expr base) {
        KnownClass known = known(base);
        if (known != null) {
            return order(known);
        }
        String name = library.harmless(base);
        if (name != null) {
            return Linearization.ofLibrary(name);
        }
        if (!isImported(base)) {
            return Order.UNKNOWN;
        }
        if (facts.surroundings().project().isEmpty()) {
            return Order.OUTSIDE;
        }
        String dotted = dotted(base);
        return dotted == null ? Order.UNKNOWN : here(facts.surroundings().orderOf(dotted));
    }

    /** The same order, with the classes of this file as such; they may be among the bases of a class elsewhere. */
    private Order here(Order order) {
        List<Ancestor> ancestors = new ArrayList<>();
        for (Ancestor ancestor : order.first()) {
            Definition definition = ancestor.definition();
            if (definition == null || !definition.file().equals(facts.surroundings().path())) {
                ancestors.add(ancestor);
                continue;
            }
            List<KnownClass> meant = all.stream()
                    .filter(cls -> KnownClass.qualified(cls.body()).equals(definition.name())).toList();
            if (meant.size() != 1) {
                return Order.UNKNOWN;
            }
            ancestors.add(itself(meant.get(0)));
        }
        return new Order(ancestors, order.complete(), order.computed());
    }

    // --- for other files --------------------------------------------------------------------------------------

    /** What other files can know of a base of a class. */
    FileSummary.Base base(Expr base) {
        String name = library.harmless(base);
        if (name != null) {
            return new FileSummary.Base(FileSummary.Base.Kind.LIBRARY, name);
        }
        String dotted = dotted(base);
        return dotted == null ? FileSummary.Base.ANYTHING
                : new FileSummary.Base(FileSummary.Base.Kind.NAMED, dotted);
    }

    /** The name by which the module has what {@code expr} gives; none if it is not one. */
    private @Nullable String dotted(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return facts.scopes().resolve(name).isGlobal() ? name.id() : null;
        }
        String before = expr instanceof Expr.Attribute attribute ? dotted(attribute.value()) : null;
        return before == null ? null : before + "." + ((Expr.Attribute) expr).attr();
    }
}
