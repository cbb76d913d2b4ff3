package dev.hasten.facts;

import dev.hasten.facts.ContainerUse.Exposure;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the containers that displays and comprehensions make: whether they are only read, or get out of
 * sight, change, or show what they are.
 */
public final class Escape {

    /**
     * What becomes of one container.
     *
     * @param uses every use of it, and of whatever else the variables that hold it may hold
     * @param exposure the most that any of the uses shows, if nothing of {@code doubts} happens
     * @param doubts what would show more
     */
    public record Fate(List<ContainerUse> uses, Exposure exposure, Set<Doubt> doubts) {

        /** Whether nobody can tell what type it has, or that it is still the same: it is read, item by item. */
        public Answer isOnlyRead() {
            return shows(Exposure.ITEMS);
        }

        /** Whether nothing changes it and nobody else gets hold of it, though its type may show. */
        public Answer staysUnchanged() {
            return shows(Exposure.TYPE);
        }

        private Answer shows(Exposure atMost) {
            if (exposure.compareTo(atMost) <= 0) {
                return new Answer(true, doubts, null);
            }
            return Answer.NO.at(witness());
        }

        private @Nullable Node witness() {
            for (ContainerUse use : uses) {
                if (use.exposure() == exposure) {
                    return use.node();
                }
            }
            return null;
        }
    }

    private final FileFacts facts;
    private final Map<Expr, Fate> known = new IdentityHashMap<>();
    private @Nullable ModuleReads globals;

    private Escape(FileFacts facts) {
        this.facts = facts;
    }

    /** The containers of the file that {@code facts} are about. */
    public static Escape of(FileFacts facts) {
        return new Escape(facts);
    }

    /** What becomes of the container that {@code display} (a display or comprehension) makes. */
    public Fate of(Expr display) {
        return known.computeIfAbsent(display, key -> {
            if (globals == null) {
                globals = new ModuleReads(facts.scopes());
            }
            return new ContainerUses(facts, globals, key).follow();
        });
    }

    /** Whether {@code expr} is a literal, or a display of nothing but literals and such displays. */
    public static boolean isConstant(Expr expr) {
        if (expr instanceof Expr.Tuple tuple) {
            return tuple.elts().stream().allMatch(Escape::isConstant);
        }
        if (expr instanceof Expr.ListDisplay list) {
            return list.elts().stream().allMatch(Escape::isConstant);
        }
        if (expr instanceof Expr.SetDisplay set) {
            return set.elts().stream().allMatch(Escape::isConstant);
        }
        if (expr instanceof Expr.Dict dict) {
            for (Clause.DictItem item : dict.items()) {
                if (item.key() == null || !isConstant(item.key()) || !isConstant(item.value())) {
                    return false;
                }
            }
            return true;
        }
        if (expr instanceof Expr.UnaryOp operation) {
            return operation.op() != Expr.UnaryOperator.NOT && operation.operand() instanceof Expr.Constant;
        }
        return expr instanceof Expr.Constant;
    }
}
