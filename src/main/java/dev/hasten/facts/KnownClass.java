package dev.hasten.facts;

import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.Set;
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
     * @param name its name, for one of the library
     */
    record Ancestor(@Nullable KnownClass known, String name) {
    }

    private final Stmt.ClassDef def;
    private final Scope body;
    private List<Ancestor> order = List.of();
    private List<KnownClass> family = List.of();
    private Set<String> added = Set.of();
    private boolean open;
    private boolean fenced;

    KnownClass(Stmt.ClassDef def, Scope body) {
        this.def = def;
        this.body = body;
    }

    /** @param ancestors its method resolution order, itself first and {@code object} left out; null if not known */
    void inherits(@Nullable List<Ancestor> ancestors, boolean isFenced) {
        open = ancestors == null;
        order = ancestors == null ? List.of(new Ancestor(this, def.name())) : List.copyOf(ancestors);
        fenced = isFenced;
    }

    /** @param names what decorators bind in the class, if its body does not */
    void hasAdded(Set<String> names) {
        added = names;
    }

    /** Whether a decorator binds {@code name} in the class itself. */
    boolean adds(String name) {
        return added.contains(name) && !binds(name);
    }

    /** Whether a decorator gives it or a class it inherits from methods that fill new instances. */
    boolean isFilledByDecorators() {
        return order.stream().anyMatch(each -> each.known != null && !each.known.added.isEmpty());
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

    /** Its method resolution order (C3), itself first; {@code object} is left out. */
    List<Ancestor> order() {
        return order;
    }

    /** Whether it inherits from a class that is not known, so that {@link #order} is not all there is. */
    boolean isOpen() {
        return open;
    }

    /** Whether it or a class it inherits from has a metaclass or a decorator that may do anything to its attributes. */
    boolean isFenced() {
        return fenced || order.stream().anyMatch(each -> each.known != null && each.known.fenced);
    }

    /** Whether instances may be of this class and of {@code other}. */
    boolean sharesInstancesWith(KnownClass other) {
        return family.stream().anyMatch(other.family::contains);
    }

    /** Whether the body of this class, or of one that it inherits from, binds one of {@code names}. */
    boolean mentions(Set<String> names) {
        return order.stream().anyMatch(each -> each.known != null && names.stream().anyMatch(name -> each.known.binds(name) || each.known.adds(name)));
    }

    /** Whether the body of the class itself binds {@code name} (mangled). */
    boolean binds(String name) {
        Symbol symbol = body.symbol(name);
        return symbol != null && symbol.isBound();
    }

    @Override
    public String toString() {
        return "class " + def.name();
    }
}
