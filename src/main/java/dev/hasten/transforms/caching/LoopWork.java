package dev.hasten.transforms.caching;

import dev.hasten.facts.BuiltinMethods;
import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Unit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what a loop does in one turn, to tell whether a lookup less will be noticed. The unit is the evaluation of
 * a small expression, about 10 ns; a cached lookup saves a third of that for a name, and one for an attribute.
 */
final class LoopWork {

    /** Builtins that look at one thing and are done. */
    private static final Set<String> QUICK = Set.of("abs", "bool", "callable", "chr", "getattr", "hasattr", "hash", "id",
            "isinstance", "iter", "len", "next", "ord", "range", "type");

    /** A call of one of these, or of a method of a builtin type. */
    private static final int QUICK_CALL = 4;

    /** A call of another builtin, which makes, formats or goes through something. */
    private static final int BUILTIN_CALL = 12;

    /** A call of a function that is not known to be in C. */
    private static final int CALL = 20;

    /** How many turns a loop inside is taken to have, if it may have as many. */
    private static final int TURNS = 8;

    /** The work, for each read of a name, in which the read is lost. */
    private static final int MOST_FOR_NAME = 40;

    /** The same for an attribute. */
    private static final int MOST_FOR_ATTRIBUTE = 100;

    private final FileFacts facts;
    private final Map<Node, Long> turns = new IdentityHashMap<>();

    private LoopWork(FileFacts facts) {
        this.facts = facts;
    }

    static LoopWork of(Unit unit) {
        return unit.once(unit.root(), LoopWork.class, () -> new LoopWork(unit.facts()));
    }

    /** Whether each of the loops that repeat {@code reads} does so much else that it does not matter how they are made. */
    boolean drowns(List<LoopRead> reads) {
        return reads.stream().map(LoopRead::repeatedBy).distinct().allMatch(loop -> drowns(loop, reads));
    }

    private boolean drowns(Loop loop, List<LoopRead> reads) {
        long saved = 0;
        for (LoopRead read : reads) {
            saved += turns(read.repeatedBy(), loop);
        }
        int most = reads.get(0).expr() instanceof Expr.Attribute ? MOST_FOR_ATTRIBUTE : MOST_FOR_NAME;
        return ofTurn(loop.node()) > most * saved;
    }

    /** How often {@code inner} goes round in one turn of {@code outer}; never, if it stands outside of it. */
    private static long turns(@Nullable Loop inner, Loop outer) {
        return inner == null ? 0 : inner == outer ? 1 : Math.min(TURNS, inner.turns()) * turns(inner.parent(), outer);
    }

    /** What is done again in each turn of {@code loop}. */
    private long ofTurn(Node loop) {
        Long known = turns.get(loop);
        if (known != null) {
            return known;
        }
        long work = ofChildren(loop) - ofFirst(loop);
        turns.put(loop, work);
        return work;
    }

    /** What a loop does once, before it begins. */
    private long ofFirst(Node loop) {
        List<Clause.Comprehension> generators = Loop.generators(loop);
        return loop instanceof Stmt.For each ? of(each.iter()) : generators.isEmpty() ? 0 : of(generators.get(0).iter());
    }

    private long ofChildren(Node node) {
        long[] work = {0};
        node.forEachChild(child -> work[0] += of(child));
        return work[0];
    }

    private long of(Node node) {
        if (node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef || node instanceof Expr.Lambda) {
            return QUICK_CALL;
        }
        long work = ofChildren(node);
        if (node instanceof Stmt.For || node instanceof Stmt.While || !Loop.generators(node).isEmpty()) {
            long first = ofFirst(node);
            work = first + (work - first) * Math.min(TURNS, new Loop(node, null, null, null).turns());
        }
        return work + (node instanceof Expr.Call call ? ofCall(call) : node instanceof Expr ? 1 : 0);
    }

    private int ofCall(Expr.Call call) {
        if (call.func() instanceof Expr.Name name && facts.bindings().isBuiltin(name).expected()) {
            return QUICK.contains(name.id()) ? QUICK_CALL : BUILTIN_CALL;
        }
        return call.func() instanceof Expr.Attribute method && BuiltinMethods.isAny(method.attr()) ? QUICK_CALL : CALL;
    }
}
