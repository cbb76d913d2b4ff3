package dev.hasten.transforms.caching;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a builtin once before the loop that uses it: {@code _len = len}. */
public final class CacheBuiltin implements Transform<Stmt.FunctionDef> {

    /** Why a builtin is left alone. */
    public enum Because implements Guard {
        OFTEN_PATCHED("Test suites replace it as a matter of course, so it is not assumed to keep its meaning."),
        NOT_IN_EVERY_VERSION("A target version does not have it, and the loop may never read it there."),
        REBOUND("Something in the file may give the name another meaning."),
        KNOWN_BY_NAME("CPython and the facts go by its own name, and an alias would cost more than it saves.");

        private final String sentence;

        Because(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }

        @Override
        public Purpose purpose() {
            return this == KNOWN_BY_NAME ? Purpose.PROFIT : Purpose.SAFETY;
        }
    }

    private static final Set<String> OFTEN_PATCHED =
            Set.of("__import__", "breakpoint", "exit", "help", "input", "open", "print", "quit");

    /** From 3.12 on, {@code super().f()} is compiled to one instruction; the others are what analyses look for. */
    private static final Set<String> KNOWN_BY_NAME = Set.of("delattr", "dir", "eval", "exec", "globals", "locals",
            "setattr", "super", "vars");

    @Override
    public String id() {
        return "cache-builtin";
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

    private static @Nullable Cacheable recognize(LoopRead read, Unit unit) {
        return read.expr() instanceof Expr.Name name && unit.facts().scopes().resolve(name).isGlobal()
                && (StandardLibrary.TABLE.mentions("builtins", name.id()) || OFTEN_PATCHED.contains(name.id()))
                ? new Builtin(name, unit) : null;
    }

    private record Builtin(Expr.Name name, Unit unit) implements Cacheable {

        @Override
        public String text() {
            return name.id();
        }

        @Override
        public @Nullable Guard objection(Loop loop, List<LoopRead> reads, Grounds grounds) {
            if (unit.stops(Because.OFTEN_PATCHED, OFTEN_PATCHED.contains(name.id()))) {
                return Because.OFTEN_PATCHED;
            }
            boolean everywhere = StandardLibrary.TABLE.has("builtins", name.id(), unit.targets());
            if (unit.stops(Because.NOT_IN_EVERY_VERSION, !everywhere)) {
                return Because.NOT_IN_EVERY_VERSION;
            }
            boolean keepsMeaning = grounds.yes(unit.facts().bindings().isBuiltin(name));
            if (unit.stops(Because.REBOUND, !keepsMeaning)) {
                return Because.REBOUND;
            }
            return unit.stops(Because.KNOWN_BY_NAME, KNOWN_BY_NAME.contains(name.id())) ? Because.KNOWN_BY_NAME : null;
        }
    }
}
