package dev.hasten.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

    /**
     * A pattern of a {@code match} statement (Python reference, section 8.6.4), named as Python's {@code ast}
     * module names it.
     */
public sealed interface Pattern extends Node {

    @Override
    Pattern mapChildren(Rewriter rewriter);

    /** A literal or a dotted name, compared by {@code ==}. */
    record MatchValue(Expr value, long span) implements Pattern {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(value);
        }

        @Override
        public MatchValue mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.one(value);
            return newValue == value
                    ? this : new MatchValue(newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchValue(this);
        }
    }

    /** {@code None}, {@code True} or {@code False}, compared by {@code is}. */
    record MatchSingleton(Literal value, long span) implements Pattern {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
        }

        @Override
        public MatchSingleton mapChildren(Rewriter rewriter) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchSingleton(this);
        }
    }

    /** {@code [a, b, *rest]}. */
    record MatchSequence(List<Pattern> patterns, long span) implements Pattern {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            patterns.forEach(visit);
        }

        @Override
        public MatchSequence mapChildren(Rewriter rewriter) {
            List<Pattern> newPatterns = rewriter.all(patterns);
            return newPatterns == patterns
                    ? this : new MatchSequence(newPatterns, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchSequence(this);
        }
    }

    /** {@code {key: pattern, **rest}}; {@code keys} and {@code patterns} have the same size. */
    record MatchMapping(List<Expr> keys, List<Pattern> patterns, @Nullable String rest,
            long span) implements Pattern {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            keys.forEach(visit);
            patterns.forEach(visit);
        }

        @Override
        public MatchMapping mapChildren(Rewriter rewriter) {
            List<Expr> newKeys = rewriter.all(keys);
            List<Pattern> newPatterns = rewriter.all(patterns);
            return newKeys == keys && newPatterns == patterns
                    ? this : new MatchMapping(newKeys, newPatterns, rest, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchMapping(this);
        }
    }

    /** {@code Class(pattern, name=pattern)}. */
    record MatchClass(Expr cls, List<Pattern> patterns, List<String> kwdAttrs, List<Pattern> kwdPatterns,
            long span) implements Pattern {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(cls);
            patterns.forEach(visit);
            kwdPatterns.forEach(visit);
        }

        @Override
        public MatchClass mapChildren(Rewriter rewriter) {
            Expr newCls = rewriter.one(cls);
            List<Pattern> newPatterns = rewriter.all(patterns);
            List<Pattern> newKwdPatterns = rewriter.all(kwdPatterns);
            return newCls == cls && newPatterns == patterns && newKwdPatterns == kwdPatterns
                    ? this : new MatchClass(newCls, newPatterns, kwdAttrs, newKwdPatterns, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchClass(this);
        }
    }

    /** {@code *name}, or {@code *_} without a name. */
    record MatchStar(@Nullable String name, long span) implements Pattern {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
        }

        @Override
        public MatchStar mapChildren(Rewriter rewriter) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchStar(this);
        }
    }

    /** {@code pattern as name}, a capture (no pattern) or the wildcard (neither). */
    record MatchAs(@Nullable Pattern pattern, @Nullable String name, long span) implements Pattern {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(pattern, visit);
        }

        @Override
        public MatchAs mapChildren(Rewriter rewriter) {
            Pattern newPattern = rewriter.maybe(pattern);
            return newPattern == pattern
                    ? this : new MatchAs(newPattern, name, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchAs(this);
        }
    }

    /** {@code a | b}. */
    record MatchOr(List<Pattern> patterns, long span) implements Pattern {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            patterns.forEach(visit);
        }

        @Override
        public MatchOr mapChildren(Rewriter rewriter) {
            List<Pattern> newPatterns = rewriter.all(patterns);
            return newPatterns == patterns
                    ? this : new MatchOr(newPatterns, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchOr(this);
        }
    }
}
