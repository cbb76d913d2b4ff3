package dev.hasten.transforms.calls;

import dev.hasten.facts.Doubt;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.ModuleValue;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the body of a function can run in a frame that outlives the call: no local is read before the same run has
 * bound it, and nothing in it can raise {@code StopIteration}. Anything that is not known to be harmless is not.
 */
final class StatelessBody {

    /** What a value is known to be; operators between numbers, or on strings, run no code of the program. */
    private enum Kind { NUMBER, TEXT, NONE }

    private static final Set<String> NUMBER_TYPES = Set.of("int", "float", "bool");
    private static final Set<String> NUMBER_FUNCTIONS = Set.of("abs", "min", "max", "int", "float", "round", "bool");

    private static final Set<Doubt> BUILTIN_DOUBTS = Set.of(Doubt.BUILTIN_REPLACED, Doubt.STORE_HITS_MODULE);

    private final FileFacts facts;
    private final Map<String, Kind> kinds = new HashMap<>();
    private boolean readsUnbound;
    private boolean mayStopIteration;
    private boolean usesAnnotations;
    private boolean usesBuiltins;

    private StatelessBody(FileFacts facts) {
        this.facts = facts;
    }

    /** Looks at {@code function}. */
    static StatelessBody of(Stmt.FunctionDef function, FileFacts facts) {
        StatelessBody body = new StatelessBody(facts);
        Set<String> bound = new HashSet<>();
        for (List<Clause.Arg> parameters : List.of(function.args().posonlyargs(), function.args().args())) {
            for (Clause.Arg parameter : parameters) {
                bound.add(parameter.name());
                Kind kind = body.annotated(parameter.annotation());
                if (kind != null) {
                    body.kinds.put(parameter.name(), kind);
                }
            }
        }
        body.block(function.body(), bound);
        return body;
    }

    /** Whether a local may be read that this run has not bound. */
    boolean readsUnbound() {
        return readsUnbound;
    }

    /** Whether something in it may raise {@code StopIteration}. */
    boolean mayStopIteration() {
        return mayStopIteration;
    }

    /** Whether the answer rests on the annotations of parameters. */
    boolean usesAnnotations() {
        return usesAnnotations;
    }

    /** Whether the answer rests on builtin functions being the builtin ones. */
    boolean usesBuiltins() {
        return usesBuiltins;
    }

    private @Nullable Kind annotated(@Nullable Expr annotation) {
        if (annotation instanceof Expr.Name name) {
            Kind kind = NUMBER_TYPES.contains(name.id()) ? Kind.NUMBER : name.id().equals("str") ? Kind.TEXT : null;
            usesAnnotations |= kind != null;
            return kind;
        }
        return null;
    }

    /** Runs the block on what is bound before it; whether control can reach its end. */
    private boolean block(List<Stmt> stmts, Set<String> bound) {
        for (Stmt stmt : stmts) {
            if (!statement(stmt, bound)) {
                return false;
            }
        }
        return true;
    }

    private boolean statement(Stmt stmt, Set<String> bound) {
        if (stmt instanceof Stmt.Return ret) {
            if (ret.value() != null) {
                value(ret.value(), bound);
            }
            return false;
        } else if (stmt instanceof Stmt.Assign assign) {
            @Nullable Kind kind = value(assign.value(), bound);
            assign.targets().forEach(target -> bind(target, kind, bound));
        } else if (stmt instanceof Stmt.AugAssign assign && assign.target() instanceof Expr.Name name) {
            read(name.id(), bound);
            bind(name, binary(assign.op(), kinds.get(name.id()), value(assign.value(), bound)), bound);
        } else if (stmt instanceof Stmt.ExprStmt expression) {
            value(expression.value(), bound);
        } else if (stmt instanceof Stmt.If branch) {
            value(branch.test(), bound);
            Set<String> other = new HashSet<>(bound);
            boolean body = block(branch.body(), bound);
            boolean orelse = block(branch.orelse(), other);
            meet(bound, body, other, orelse);
            return body || orelse;
        } else if (stmt instanceof Stmt.While loop) {
            value(loop.test(), bound);
            block(loop.body(), new HashSet<>(bound));
            block(loop.orelse(), new HashSet<>(bound));
        } else if (!(stmt instanceof Stmt.Pass || stmt instanceof Stmt.Break || stmt instanceof Stmt.Continue)) {
            mayStopIteration = true;
        }
        return true;
    }

    private static void meet(Set<String> bound, boolean reached, Set<String> other, boolean otherReached) {
        if (!reached) {
            bound.clear();
            bound.addAll(other);
        } else if (otherReached) {
            bound.retainAll(other);
        }
    }

    private void bind(Expr target, @Nullable Kind kind, Set<String> bound) {
        if (target instanceof Expr.Name name) {
            bound.add(name.id());
            // A variable is of one kind or of none that is known; the first pass through a loop decides nothing.
            if (kind == null || kinds.getOrDefault(name.id(), kind) != kind) {
                mayStopIteration = true;
            } else {
                kinds.put(name.id(), kind);
            }
        } else {
            mayStopIteration = true;
        }
    }

    private void read(String name, Set<String> bound) {
        readsUnbound |= !bound.contains(name);
    }

    /** What the expression's value is; whatever is not understood may do anything. */
    private @Nullable Kind value(Expr expr, Set<String> bound) {
        if (expr instanceof Expr.Constant constant) {
            return constant(constant.value());
        } else if (expr instanceof Expr.Name name) {
            return name(name, bound);
        } else if (expr instanceof Expr.BinOp operation) {
            return binary(operation.op(), value(operation.left(), bound), value(operation.right(), bound));
        } else if (expr instanceof Expr.UnaryOp operation) {
            @Nullable Kind operand = value(operation.operand(), bound);
            return operand == null ? unknown() : Kind.NUMBER;
        } else if (expr instanceof Expr.Compare comparison) {
            boolean known = value(comparison.left(), bound) != null;
            for (Expr comparator : comparison.comparators()) {
                known &= value(comparator, bound) != null;
            }
            return known ? Kind.NUMBER : unknown();
        } else if (expr instanceof Expr.IfExp choice) {
            value(choice.test(), bound);
            @Nullable Kind body = value(choice.body(), bound);
            return body == value(choice.orelse(), bound) ? body : unknown();
        } else if (expr instanceof Expr.Call call) {
            return call(call, bound);
        }
        return unknown();
    }

    private @Nullable Kind name(Expr.Name name, Set<String> bound) {
        if (!facts.scopes().resolve(name).isGlobal()) {
            read(name.id(), bound);
            return kinds.containsKey(name.id()) ? kinds.get(name.id()) : unknown();
        }
        ModuleValue global = facts.bindings().value(name.id());
        return global instanceof ModuleValue.Constant constant ? constant(constant.value()) : unknown();
    }

    private @Nullable Kind call(Expr.Call call, Set<String> bound) {
        boolean known = call.keywords().isEmpty() && call.func() instanceof Expr.Name function
                && NUMBER_FUNCTIONS.contains(function.id()) && facts.bindings().isBuiltin(function).isYes(BUILTIN_DOUBTS);
        for (Expr argument : call.args()) {
            known &= value(argument, bound) == Kind.NUMBER;
        }
        usesBuiltins |= known;
        return known ? Kind.NUMBER : unknown();
    }

    private @Nullable Kind binary(Expr.Operator op, @Nullable Kind left, @Nullable Kind right) {
        if (left == Kind.NUMBER && right == Kind.NUMBER && op != Expr.Operator.MAT_MULT) {
            return Kind.NUMBER;
        }
        return left == Kind.TEXT && right == Kind.TEXT && op == Expr.Operator.ADD ? Kind.TEXT : unknown();
    }

    private static @Nullable Kind constant(Literal literal) {
        if (literal instanceof Literal.Str) {
            return Kind.TEXT;
        }
        return literal == Literal.Singleton.NONE || literal == Literal.Singleton.ELLIPSIS
                || literal instanceof Literal.Bytes ? Kind.NONE : Kind.NUMBER;
    }

    private @Nullable Kind unknown() {
        mayStopIteration = true;
        return null;
    }
}
