package dev.hasten.syntax;

import dev.hasten.source.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A node of the immutable syntax tree. Nodes and their fields have the names of Python's own {@code ast} module,
 * except where Java's library owns the word.
 *
 * <p>A node that was read from a file carries the span of its text there, without enclosing parentheses; one that
 * a transform made carries {@link Span#NONE}. A copy with other children keeps its span: it still stands there, and
 * only what differs inside is written anew. So identity is what tells an untouched node; {@link #equals} compares
 * everything, spans included, and is rarely what is wanted.
 */
public sealed interface Node permits Root, Stmt, Expr, Pattern, Clause {

    /** Where the node stands in its source, packed as {@link Span} does; {@link Span#NONE} if it was made. */
    long span();

    /** The offset of its first character; -1 if it was made. */
    default int start() {
        return Span.start(span());
    }

    /** The offset just after its last character; -1 if it was made. */
    default int end() {
        return Span.end(span());
    }

    /** Whether the node stands in the source, or is a changed copy of one that does. */
    default boolean hasSpan() {
        return span() != Span.NONE;
    }

    /** Whether this very node is one of {@code nodes}. */
    default boolean isAmong(List<? extends Node> nodes) {
        for (Node node : nodes) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives each direct child to {@code visit}. The order is that of the fields, which for most nodes is the order
     * in the source; evaluation order is the business of the facts.
     */
    void forEachChild(Consumer<? super Node> visit);

    /** This node if {@code rewriter} changes none of its children, otherwise a copy with the changed ones. */
    Node mapChildren(Rewriter rewriter);

    /** Calls the case of {@code visitor} for this class of node. */
    <R> R accept(Visitor<R> visitor);

    /** Gives {@code child} to {@code visit} if there is one. */
    static void maybe(@Nullable Node child, Consumer<? super Node> visit) {
        if (child != null) {
            visit.accept(child);
        }
    }
}
