package dev.hasten.transforms.caching;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an attribute once before the loop that uses it: {@code _limit = self.limit}, {@code _RED = Color.RED}. */
public final class CacheAttributeChain implements Transform<Stmt.FunctionDef> {

    /** Why an attribute is left alone. */
    public enum Because implements Guard {
        REBOUND("Something in the file may give the name of the class another meaning while the loop runs."),
        MAY_BE_UNBOUND("The loop may run when the class is not made yet, and then have no turn that reads it."),
        COMPUTED("Code may answer the read: a descriptor, a metaclass, or a base class that cannot be seen."),
        MAY_BE_MISSING("The object may not have the attribute yet, and the loop may have no turn that reads it."),
        RECEIVER_REBOUND("The name may be bound to another object in the loop."),
        STORED("Something in the file may store the attribute while the loop runs."),
        SUSPENDED("The loop is left and entered again at a yield or await, and the attribute may change meanwhile."),
        READ_LATER("A generator expression reads it, perhaps when the loop is over and the attribute has changed.");

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
        return "cache-attribute-chain";
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
        if (!(read.expr() instanceof Expr.Attribute attribute)) {
            return null;
        }
        Cacheable ofClass = ClassAttribute.of(attribute, function, unit);
        return ofClass != null ? ofClass : InstanceAttribute.of(attribute, unit);
    }
}
