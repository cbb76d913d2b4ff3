package dev.hasten.transforms.caching;

import dev.hasten.facts.Action;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a global of the module once before the loop that uses it: {@code _TABLE = TABLE}. */
public final class CacheGlobal implements Transform<Stmt.FunctionDef> {

    /** Why a global is left alone. */
    public enum Because implements Guard {
        REBOUND("Something in the file may rebind the name while the loop runs."),
        MAY_BE_UNBOUND("The loop may run when the name is not bound yet, and then it may have no turn that reads it."),
        SUSPENDED("The loop is left and entered again at a yield or await, and the name may be rebound meanwhile."),
        READ_LATER("A generator expression reads it, perhaps when the loop is over and the name was rebound.");

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
        return "cache-global";
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
        return LoopCaching.consider(node, unit, read -> recognize(read, node, unit));
    }

    private static @Nullable Cacheable recognize(LoopRead read, Stmt.FunctionDef function, Unit unit) {
        if (!(read.expr() instanceof Expr.Name name)) {
            return null;
        }
        Variable variable = unit.facts().scopes().resolve(name);
        StableGlobal global =
                new StableGlobal(variable.name(), unit.facts().scopes().opened(function), unit.facts());
        return variable.isGlobal() && variable.isBound() ? new Global(name, global, unit) : null;
    }

    private record Global(Expr.Name name, StableGlobal global, Unit unit) implements Cacheable {

        @Override
        public String text() {
            return name.id();
        }

        @Override
        public @Nullable Guard objection(Loop loop, List<LoopRead> reads, Grounds grounds) {
            if (unit.stops(Because.REBOUND, global.mayBeRebound(grounds))) {
                return Because.REBOUND;
            }
            boolean confused = reads.stream().anyMatch(read -> !unit.facts().scopes().readsExactly((Expr.Name) read.expr()));
            if (unit.stops(Because.MAY_BE_UNBOUND, confused || global.mayBeUnbound(grounds))) {
                return Because.MAY_BE_UNBOUND;
            }
            if (unit.stops(Because.SUSPENDED, loop.effects(unit.facts()).may(Action.SUSPEND))) {
                return Because.SUSPENDED;
            }
            boolean atOnce = reads.stream().allMatch(read -> GeneratorUse.runsAtOnce(read, unit.facts(), grounds));
            return unit.stops(Because.READ_LATER, !atOnce) ? Because.READ_LATER : null;
        }
    }
}
