package dev.hasten.facts;

import dev.hasten.syntax.Node;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place that may store or delete an attribute.
 *
 * @param node where it stands
 * @param scope the scope that runs it
 * @param name the attribute, mangled; none if it may be any
 * @param receiver what is known of the object
 * @param modules if that is a module: which, as {@link ModuleStore} writes them
 * @param way how it is stored
 */
public record AttributeStore(Node node, Scope scope, @Nullable String name, Receiver receiver, Set<String> modules,
        Way way) {

    /** What is known of the object that gets the attribute. */
    public enum Receiver {
        /** The first parameter of a method, never bound to anything else: an instance of the class. */
        SELF,
        /** A name that the file imports, or an attribute of one; {@code sys.modules[...]}; the result of an import. */
        MODULE,
        /** A class: one of this file by its name, or the first parameter of a class method. */
        CLASS,
        /** Anything. */
        OTHER
    }

    /** How an attribute is stored. */
    public enum Way {
        /** As a target: {@code x.a = 1}, {@code x.a += 1}, {@code for x.a in y}. */
        ASSIGNED,
        /** {@code del x.a} or {@code delattr}. */
        DELETED,
        /** {@code setattr}, {@code __setattr__} or a store into {@code __dict__}. */
        COMPUTED,
        /** {@code mock.patch} and its like: stored, and put back later. */
        PATCHED
    }

    /** Whether it may store an attribute {@code attr}. */
    public boolean mayStore(String attr) {
        return name == null || name.equals(attr);
    }

    /** Whether it is {@code self.x = ...} in {@code __init__}, which runs once for an object if nobody calls it. */
    public boolean initialises() {
        return receiver == Receiver.SELF && way == Way.ASSIGNED && scope.kind() == Scope.Kind.FUNCTION
                && scope.name().equals("__init__");
    }
}
