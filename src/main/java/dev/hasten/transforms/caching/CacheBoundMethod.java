package dev.hasten.transforms.caching;

import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a method of a builtin container once before the loop that calls it: {@code _append = result.append}. */
public final class CacheBoundMethod implements Transform<Stmt.FunctionDef> {

    /** Why a method is left alone. */
    public enum Because implements Guard {
        RECEIVER_UNKNOWN("It is not known that the receiver is exactly a builtin container; another class may give "
                + "another method each time."),
        RECEIVER_REBOUND("The name of the receiver may be bound to another object in the loop."),
        RECEIVER_MAY_BE_UNBOUND("The receiver may not be bound yet when the loop is entered.");

        private final String sentence;

        Because(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    @Override
    public String id() {
        return "cache-bound-method";
    }

    @Override
    public Class<Stmt.FunctionDef> subject() {
        return Stmt.FunctionDef.class;
    }

    @Override
    public List<Guard> guards() {
        return LoopCaching.guardsAnd(Because.values());
    }

    @Override
    public List<Verdict> consider(Stmt.FunctionDef node, Unit unit) {
        return LoopCaching.consider(node, unit, read -> recognize(read, unit));
    }

    /** A comprehension would reach the local through a cell, and a generator may run when the receiver is another. */
    private static @Nullable Cacheable recognize(LoopRead read, Unit unit) {
        if (read.frame() != LoopRead.Frame.OWN) {
            return null;
        }
        Optional<BoundMethod> method = BoundMethod.called(read.expr(), unit.facts());
        return method.isEmpty() ? null : new CachedMethod(method.get(), unit);
    }

    private record CachedMethod(BoundMethod method, Unit unit) implements Cacheable {

        @Override
        public String text() {
            return method.text();
        }

        @Override
        public @Nullable Guard objection(Loop loop, List<LoopRead> reads, Grounds grounds) {
            Variable receiver = method.receiver();
            if (unit.stops(Because.RECEIVER_UNKNOWN, !grounds.yes(method.isKnown()))) {
                return Because.RECEIVER_UNKNOWN;
            }
            if (unit.stops(Because.RECEIVER_REBOUND, isRebound(receiver, loop))) {
                return Because.RECEIVER_REBOUND;
            }
            boolean bound = grounds.yes(unit.facts().flow(receiver.owner()).isBoundBefore(loop.anchor(), receiver));
            return unit.stops(Because.RECEIVER_MAY_BE_UNBOUND, !bound) ? Because.RECEIVER_MAY_BE_UNBOUND : null;
        }

        /** What another function binds may be bound at any time; a comprehension is evaluated amid its statement. */
        private boolean isRebound(Variable receiver, Loop loop) {
            return receiver.occurrences().stream().anyMatch(use -> use.role().binds()
                    && (use.scope().runner() != receiver.owner()
                    || unit.facts().places().contains(loop.anchor(), use.node())));
        }

        @Override
        public String measuredCase(LoopRead read) {
            return method.measuredCase();
        }
    }
}
