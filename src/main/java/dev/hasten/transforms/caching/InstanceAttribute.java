package dev.hasten.transforms.caching;

import dev.hasten.facts.Action;
import dev.hasten.facts.Answer;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Instances;
import dev.hasten.facts.Receiver;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Unit;
import dev.hasten.transforms.caching.CacheAttributeChain.Because;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an object whose class stands in the file: {@code self.limit}, or {@code board.size} after
 * {@code board = Board()}.
 *
 * @param object the variable that holds the object
 * @param attr the attribute, mangled
 */
record InstanceAttribute(Expr.Attribute expr, Variable object, String attr, Receiver receiver, Unit unit)
        implements Cacheable {

    /** Methods that run while the object does not have all of its attributes. */
    private static final Set<String> INCOMPLETE = Set.of("__init__", "__new__", "__del__", "__setstate__");

    /** The attribute that {@code expr} reads; null if nothing is known of the object's class. */
    static @Nullable InstanceAttribute of(Expr.Attribute expr, Unit unit) {
        FileFacts facts = unit.facts();
        Receiver receiver = expr.value() instanceof Expr.Name name ? facts.instances().receiver(name) : null;
        if (receiver == null) {
            return null;
        }
        Variable object = facts.scopes().resolve((Expr.Name) expr.value());
        String attr = facts.scopes().scopeOf(expr).mangle(expr.attr());
        Instances.Resolved member = facts.instances().member(receiver, attr);
        return member != null && member.member().function() != null
                ? null : new InstanceAttribute(expr, object, attr, receiver, unit);
    }

    @Override
    public String text() {
        return object.name() + "." + expr.attr();
    }

    @Override
    public @Nullable Guard objection(Loop loop, List<LoopRead> reads, Grounds grounds) {
        FileFacts facts = unit.facts();
        if (unit.stops(Because.COMPUTED, !grounds.yes(facts.instances().isPlain(receiver, attr)))) {
            return Because.COMPUTED;
        }
        if (unit.stops(Because.RECEIVER_REBOUND, isRebound(loop))) {
            return Because.RECEIVER_REBOUND;
        }
        if (unit.stops(Because.MAY_BE_UNBOUND, !grounds.yes(facts.flow(object.owner()).isBoundBefore(loop.anchor(),
                object)))) {
            return Because.MAY_BE_UNBOUND;
        }
        boolean missing = INCOMPLETE.contains(object.owner().name())
                || !grounds.yes(facts.instances().isInitialised(receiver, attr));
        if (unit.stops(Because.MAY_BE_MISSING, missing)) {
            return Because.MAY_BE_MISSING;
        }
        Answer stored = facts.effects().mayStoreAttribute(loop.effects(facts), attr, receiver);
        if (unit.stops(Because.STORED, !grounds.no(stored))) {
            return Because.STORED;
        }
        if (unit.stops(Because.SUSPENDED, loop.effects(facts).may(Action.SUSPEND))) {
            return Because.SUSPENDED;
        }
        boolean atOnce = reads.stream().allMatch(read -> GeneratorUse.runsAtOnce(read, facts, grounds));
        return unit.stops(Because.READ_LATER, !atOnce) ? Because.READ_LATER : null;
    }

    /** What another function binds may be bound at any time; a comprehension is evaluated amid its statement. */
    private boolean isRebound(Loop loop) {
        return object.occurrences().stream().anyMatch(use -> use.role().binds()
                && (use.scope().runner() != object.owner()
                || unit.facts().places().contains(loop.anchor(), use.node())));
    }

    @Override
    public String measuredCase(LoopRead read) {
        return read.frame() == LoopRead.Frame.OWN ? "instance" : Cacheable.super.measuredCase(read);
    }
}
