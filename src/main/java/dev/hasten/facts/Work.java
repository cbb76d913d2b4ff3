package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how long code runs, to tell whether what is saved in it will be noticed. The unit is the evaluation of a
 * small expression, about 10 ns. Of two branches the longer one counts, and exceptions do not.
 */
public final class Work {

    /** Builtins that look at one thing and are done. */
    private static final Set<String> QUICK = Set.of("abs", "bool", "callable", "chr", "getattr", "hasattr", "hash", "id",
            "isinstance", "iter", "len", "next", "ord", "range", "type");

    /** Builtins that wait for the operating system, or compile. */
    private static final Set<String> SLOW = Set.of("__import__", "compile", "input", "open");

    /** A call of one of the quick ones, or of a method of a builtin type. */
    private static final int QUICK_CALL = 4;

    /** A call of another builtin, which makes, formats or goes through something, or of a function of a module. */
    private static final int BUILTIN_CALL = 12;

    /** A call of a function that is not known to be in C. */
    private static final int CALL = 20;

    /** A call of one of the slow ones. */
    private static final int SLOW_CALL = 1000;

    /** How many turns a loop is taken to have, if it may have as many. */
    private static final int TURNS = 8;

    /** What is as good as endless. */
    private static final long MOST = 1_000_000;

    private final FileFacts facts;
    private final ToLongFunction<Stmt.FunctionDef> called;
    private final Map<Stmt, Long> statements = new IdentityHashMap<>();
    private final Map<Node, Long> turns = new IdentityHashMap<>();
    private final Map<Stmt.FunctionDef, Long> functions = new IdentityHashMap<>();

    /** @param called what a call of a function of the file does */
    private Work(FileFacts facts, ToLongFunction<Stmt.FunctionDef> called) {
        this.facts = facts;
        this.called = called;
    }

    /** The work of code alone: what the functions do that it calls is their work. */
    static Work alone(FileFacts facts) {
        return new Work(facts, function -> CALL);
    }

    /** The work of code and of the functions of the file that it calls, where their names tell. */
    static Work withCalls(FileFacts facts) {
        Work[] work = new Work[1];
        work[0] = new Work(facts, function -> Math.max(CALL, work[0].ofFunction(function)));
        return work[0];
    }

    /** How often a loop goes round that may have {@code turns} turns. */
    public static int counted(int turns) {
        return Math.min(TURNS, turns);
    }

    /** What one evaluation of {@code node} does. */
    public long of(Node node) {
        if (!(node instanceof Stmt stmt)) {
            return estimate(node);
        }
        Long known = statements.get(stmt);
        if (known == null) {
            known = estimate(stmt);
            statements.put(stmt, known);
        }
        return known;
    }

    private long estimate(Node node) {
        if (node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef || node instanceof Expr.Lambda) {
            return QUICK_CALL;
        }
        if (node instanceof Stmt.If choice) {
            return of(choice.test()) + Math.max(ofBlock(choice.body()), ofBlock(choice.orelse()));
        }
        if (node instanceof Expr.IfExp choice) {
            return of(choice.test()) + Math.max(of(choice.body()), of(choice.orelse()));
        }
        if (node instanceof Stmt.Try attempt) {
            return ofBlock(attempt.body()) + ofBlock(attempt.orelse()) + ofBlock(attempt.finalbody());
        }
        long work = ofChildren(node);
        if (node instanceof Stmt.For || node instanceof Stmt.While || !Loops.clauses(node).isEmpty()) {
            long first = ofFirst(node);
            work = first + (work - first) * counted(Loops.turns(node));
        }
        if (node instanceof Stmt.With with) {
            work += 2L * CALL * with.items().size();
        }
        return Math.min(MOST, work + (node instanceof Expr.Call call ? ofCall(call) : node instanceof Expr ? 1 : 0));
    }

    /** What one run of {@code block} does; nothing, if it leads to an exception. */
    public long ofBlock(List<Stmt> block) {
        if (!block.isEmpty() && block.get(block.size() - 1) instanceof Stmt.Raise) {
            return 0;
        }
        return block.stream().mapToLong(this::of).sum();
    }

    /** What one call of {@code function} does, the call itself aside. */
    public long ofFunction(Stmt.FunctionDef function) {
        Long known = functions.get(function);
        if (known == null) {
            // For calls of the function by itself.
            functions.put(function, 0L);
            known = ofBlock(function.body());
            functions.put(function, known);
        }
        return known;
    }

    /** What is done again in each turn of {@code loop}. */
    public long ofTurn(Node loop) {
        Long known = turns.get(loop);
        if (known == null) {
            known = ofChildren(loop) - ofFirst(loop);
            turns.put(loop, known);
        }
        return known;
    }

    /** What a loop does once, before it begins. */
    public long ofFirst(Node loop) {
        List<Clause.Comprehension> clauses = Loops.clauses(loop);
        return loop instanceof Stmt.For each ? of(each.iter()) : clauses.isEmpty() ? 0 : of(clauses.get(0).iter());
    }

    private long ofChildren(Node node) {
        long[] work = {0};
        node.forEachChild(child -> work[0] += of(child));
        return work[0];
    }

    private long ofCall(Expr.Call call) {
        if (call.func() instanceof Expr.Name name) {
            if (facts.bindings().isBuiltin(name).expected()) {
                return QUICK.contains(name.id()) ? QUICK_CALL : SLOW.contains(name.id()) ? SLOW_CALL : BUILTIN_CALL;
            }
            Stmt.FunctionDef function = function(name);
            return function == null ? CALL : called.applyAsLong(function);
        }
        return call.func() instanceof Expr.Attribute method ? ofMethod(method) : CALL;
    }

    /** The function of the module, or the {@code __init__} of its class, that a call of {@code name} runs. */
    private Stmt.@Nullable FunctionDef function(Expr.Name name) {
        ModuleValue value = facts.scopes().resolve(name).isGlobal() ? facts.bindings().value(name.id()) : null;
        if (value instanceof ModuleValue.Class made) {
            return (Stmt.FunctionDef) made.def().body().stream()
                    .filter(stmt -> stmt instanceof Stmt.FunctionDef def && def.name().equals("__init__"))
                    .findFirst().orElse(null);
        }
        return value instanceof ModuleValue.Function function ? function.def() : null;
    }

    /** Of several methods of the name, the quickest: it need not be one of them. */
    private long ofMethod(Expr.Attribute method) {
        if (BuiltinMethods.isAny(method.attr())) {
            return QUICK_CALL;
        }
        if (method.value() instanceof Expr.Name owner && facts.scopes().resolve(owner).isGlobal()
                && facts.bindings().value(owner.id()) instanceof ModuleValue.Module) {
            return BUILTIN_CALL;
        }
        String name = facts.scopes().scopeOf(method).mangle(method.attr());
        long least = MOST;
        for (KnownClass cls : facts.instances().classesWith(name)) {
            Stmt.FunctionDef def = facts.instances().ofClass(cls, name).function();
            if (def != null) {
                least = Math.min(least, called.applyAsLong(def));
            }
        }
        return least == MOST ? CALL : least;
    }
}
