package dev.hasten.facts;

import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import org.jspecify.annotations.Nullable;

/**
 * What a class has under a name.
 *
 * @param kind what it is
 * @param owner the class whose body binds it; none if no class of the file does
 * @param binding the place in that body
 */
public record Member(Kind kind, @Nullable KnownClass owner, @Nullable Node binding) {

    /** What a name of a class is bound to. */
    public enum Kind {
        /** A function: read from an instance, it becomes a bound method. */
        FUNCTION,
        /** A function under {@code staticmethod}. */
        STATIC_METHOD,
        /** A function under {@code classmethod}. */
        CLASS_METHOD,
        /** The getter of a {@code property}, which may have a setter as well. */
        PROPERTY,
        /** The value of a literal. */
        CONSTANT,
        /** Whatever a class of the library has, {@code object} among them. */
        LIBRARY,
        /** No class has the name. */
        ABSENT,
        /** Anything else: another decorator, a descriptor, something bound twice or by a class that is not known. */
        OTHER
    }

    static final Member ABSENT = new Member(Kind.ABSENT, null, null);
    static final Member LIBRARY = new Member(Kind.LIBRARY, null, null);
    static final Member OTHER = new Member(Kind.OTHER, null, null);

    /** The function that it is or that it is made of; none for a constant, or anything else. */
    public Stmt.@Nullable FunctionDef function() {
        return binding instanceof Stmt.FunctionDef def ? def : null;
    }
}
