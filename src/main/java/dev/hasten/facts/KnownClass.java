package dev.hasten.facts;

import dev.hasten.facts.FileSummary.ClassSummary;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A class of the file: what it inherits from, which classes inherit from it, and what its names mean. It is built by
 * {@link Classes}, and there is one object for each class statement.
 */
public final class KnownClass {

    /**
     * One class in a method resolution order.
     *
     * @param known the class, if the file defines it
     * @param elsewhere the class, if another given file defines it
     * @param name its name, for one of the library
     */
    record Ancestor(@Nullable KnownClass known, @Nullable ClassElsewhere elsewhere, String name) {

        static Ancestor ofLibrary(String name) {
            return new Ancestor(null, null, name);
        }

        static Ancestor elsewhere(Definition definition, ClassSummary summary) {
            return new Ancestor(null, new ClassElsewhere(definition, summary), summary.name());
        }

        /** Where another given file defines it; null if none does. */
        @Nullable Definition definition() {
            return elsewhere == null ? null : elsewhere.definition();
        }

        /** Whether it is of another given file, and may have an attribute {@code attr} (mangled) of its own. */
        boolean bindsElsewhere(String attr) {
            return elsewhere != null && elsewhere.summary().mayBind(attr);
        }

        /** Whether its body or a decorator binds one of {@code names}, if a given file defines it. */
        boolean binds(Set<String> names) {
            return known != null && names.stream().anyMatch(name -> known.binds(name) || known.adds(name))
                    || names.stream().anyMatch(this::bindsElsewhere);
        }

        boolean isFenced() {
            return known != null && known.fenced || elsewhere != null && elsewhere.summary().fenced();
        }

        // By hand, since the first record that is compared by what the compiler writes takes 15 ms of a short run.
        @Override
        public boolean equals(Object other) {
            return other instanceof Ancestor ancestor && known == ancestor.known
                    && Objects.equals(elsewhere, ancestor.elsewhere) && name.equals(ancestor.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** A class of another given file. */
    record ClassElsewhere(Definition definition, ClassSummary summary) {
    }

    /**
     * What is known of a method resolution order (C3).
     *
     * @param first its first classes, as far as they are certain; {@code object} is left out
     * @param complete whether these are all
     * @param computed whether what is missing may be anything, and not only classes from outside the given files
     */
    record Order(List<Ancestor> first, boolean complete, boolean computed) {

        /** Of a base from outside the given files. */
        static final Order OUTSIDE = new Order(List.of(), false, false);
        /** Of a base that may be anything. */
        static final Order UNKNOWN = new Order(List.of(), false, true);

        static Order complete(List<Ancestor> all) {
            return new Order(all, true, false);
        }

        /**
         * That of the class {@code itself}, whose bases have the orders {@code bases}, where one of these is not complete.
         * What comes after the only base is its own order; after the first of several, anything may come.
         */
        static Order incomplete(Ancestor itself, List<Order> bases) {
            List<Ancestor> first = new ArrayList<>(List.of(itself));
            List<Ancestor> ofFirstBase = bases.get(0).first();
            first.addAll(bases.size() == 1 ? ofFirstBase : ofFirstBase.subList(0, Math.min(1, ofFirstBase.size())));
            return new Order(first, false, bases.stream().anyMatch(Order::computed));
        }
    }

    private final Stmt.ClassDef def;
    private final Scope body;
    private Order order = Order.UNKNOWN;
    private List<KnownClass> family = List.of();
    private Set<String> added = Set.of();
    private Set<String> removed = Set.of();
    private List<String> fields = List.of();
    private boolean fenced;

    KnownClass(Stmt.ClassDef def, Scope body) {
        this.def = def;
        this.body = body;
    }

    /** @param methodOrder its method resolution order, itself first */
    void inherits(Order methodOrder, boolean isFenced) {
        order = methodOrder;
        fenced = isFenced;
    }

    /** @param names what decorators bind in the class, if its body does not */
    void hasAdded(Set<String> names) {
        added = names;
    }

    /**
     * @param names what {@code dataclass} takes out of its body
     * @param initialised what its {@code __init__}, if that is made for it, stores for this class
     */
    void isDataclass(Set<String> names, List<String> initialised) {
        removed = names;
        fields = initialised;
    }

    /** The fields that a made {@code __init__} stores for this class; none if it is no dataclass. */
    List<String> fields() {
        return fields;
    }

    /** Whether a decorator binds {@code name} in the class itself. */
    boolean adds(String name) {
        return added.contains(name) && !binds(name);
    }

    /** The names that its body binds, or a decorator. */
    Set<String> members() {
        Set<String> members = new TreeSet<>(added);
        body.symbols().stream().filter(Symbol::isBound).forEach(symbol -> members.add(symbol.name()));
        return members;
    }

    /** Whether a decorator gives it or a class it inherits from methods that fill new instances. */
    boolean isFilledByDecorators() {
        return order.first().stream().anyMatch(each -> each.known != null && !each.known.added.isEmpty());
    }

    void isInheritedBy(List<KnownClass> itselfAndSubclasses) {
        family = List.copyOf(itselfAndSubclasses);
    }

    /** The statement that makes it. */
    public Stmt.ClassDef def() {
        return def;
    }

    /** The scope of its body. */
    public Scope body() {
        return body;
    }

    /** Itself, and the classes of the file that inherit from it, in the order of the file. */
    public List<KnownClass> family() {
        return family;
    }

    /** Its method resolution order (C3), itself first, as far as it is certain; {@code object} is left out. */
    List<Ancestor> order() {
        return order.first();
    }

    /** Whether it inherits from a class that is not known, so that {@link #order} is not all there is. */
    boolean isOpen() {
        return !order.complete();
    }

    /** Whether it inherits from what may be anything, and not only from known classes and such as no given file has. */
    boolean isComputed() {
        return order.computed();
    }

    /** Whether a metaclass or decorator of its own may do anything to its attributes. */
    boolean isFencedItself() {
        return fenced;
    }

    /** Whether it or a class it inherits from has a metaclass or a decorator that may do anything to its attributes. */
    boolean isFenced() {
        return fenced || order.first().stream().anyMatch(Ancestor::isFenced);
    }

    /** Whether instances may be of this class and of {@code other}. */
    boolean sharesInstancesWith(KnownClass other) {
        return family.stream().anyMatch(other.family::contains);
    }

    /** Whether the body of this class, or of one that it inherits from, binds one of {@code names}. */
    boolean mentions(Set<String> names) {
        return order.first().stream().anyMatch(each -> each.binds(names));
    }

    /**
     * Whether the body of the class itself binds {@code name} (mangled). What is only annotated is not bound, if nobody
     * unknown makes the class; a dataclass takes out what only says how to fill a field.
     */
    boolean binds(String name) {
        Symbol symbol = body.symbol(name);
        return symbol != null && symbol.isBound() && !removed.contains(name)
                && (isOpen() || isFenced() || symbol.occurrences().stream().anyMatch(each -> each.role().binds()));
    }

    /** The name of the class or function of {@code scope}, with those of the classes and functions around it. */
    static String qualified(Scope scope) {
        Scope around = scope.parent();
        while (around != null && around.kind() != Scope.Kind.CLASS && around.kind() != Scope.Kind.FUNCTION) {
            around = around.parent();
        }
        return around == null ? scope.name() : qualified(around) + "." + scope.name();
    }

    @Override
    public String toString() {
        return "class " + def.name();
    }
}
