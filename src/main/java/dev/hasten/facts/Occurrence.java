package dev.hasten.facts;

import dev.hasten.syntax.Node;
import org.jspecify.annotations.Nullable;

/**
 * One place where a name is read, bound, declared or deleted.
 *
 * @param node the node with the name: a {@code Name}, or the definition, parameter, import alias, handler or pattern
 *     that binds it; {@code Global} and {@code Nonlocal} for a declaration
 * @param symbol what the name is in the scope where it stands
 * @param role what is done with it
 */
public record Occurrence(Node node, Symbol symbol, Role role) {

    /** What is done with the name. */
    public enum Role {
        READ(true, false),
        /** A target of an assignment, loop, {@code with}, {@code :=} or {@code type}. */
        ASSIGNED(false, true),
        /** The target of an augmented assignment. */
        UPDATED(true, true),
        DELETED(false, true),
        PARAMETER(false, true),
        FUNCTION(false, true),
        CLASS(false, true),
        IMPORTED(false, true),
        /** Bound by {@code except ... as}, which also deletes it in the end. */
        CAUGHT(false, true),
        /** Captured by a pattern. */
        MATCHED(false, true),
        TYPE_PARAMETER(false, true),
        /** Annotated without a value: local to the scope, and not bound. */
        ANNOTATED(false, false),
        /** Named by {@code global} or {@code nonlocal}. */
        DECLARED(false, false);

        private final boolean reads;
        private final boolean binds;

        Role(boolean reads, boolean binds) {
            this.reads = reads;
            this.binds = binds;
        }

        /** Whether the value is read. */
        public boolean reads() {
            return reads;
        }

        /** Whether the variable has another value, or none, afterwards. */
        public boolean binds() {
            return binds;
        }
    }

    /** The scope where it stands. */
    public Scope scope() {
        return symbol.scope();
    }

    /** The variable that is meant. */
    public Variable variable() {
        return symbol.variable();
    }

    /** Occurrences are compared by identity: a node compares all that stands inside it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
