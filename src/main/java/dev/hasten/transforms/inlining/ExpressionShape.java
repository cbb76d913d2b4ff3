package dev.hasten.transforms.inlining;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.EvaluationOrder.When;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body as one expression: {@code if c: return a} and {@code return b} as {@code a if c else b}, and a local that is
 * assigned and read right afterwards as its value, or as {@code (x := value)} if it is read again.
 */
final class ExpressionShape {
    private final Body body;
    private final FileFacts facts;
    private final Map<Expr.Name, Expr> moved = new IdentityHashMap<>();
    private final Set<Variable> passed = new LinkedHashSet<>();
    private int conditions;
    private boolean assigns;

    private ExpressionShape(Body body, FileFacts facts) {
        this.body = body;
        this.facts = facts;
        assigns = body.nodes().stream().anyMatch(Expr.NamedExpr.class::isInstance);
    }

    /**
     * What became of a body.
     *
     * @param value made of nodes of the body
     * @param moved for names that are read in {@code value}, what is evaluated there first
     * @param conditions how many {@code if} there are
     * @param assigns whether one of {@link #moved} is read again, and so must be bound
     * @param passed the parameters that are read before something in {@link #moved} now, and were read after it
     */
    record Shape(Expr value, Map<Expr.Name, Expr> moved, int conditions, boolean assigns, Set<Variable> passed) {
    }

    /** The body as an expression; null if it is none. */
    static @Nullable Shape of(Body body, FileFacts facts) {
        ExpressionShape shape = new ExpressionShape(body, facts);
        Expr value = shape.value(body.stmts());
        return value == null ? null : new Shape(value, shape.moved, shape.conditions, shape.assigns, shape.passed);
    }

    private @Nullable Expr value(List<Stmt> stmts) {
        if (stmts.isEmpty() || stmts.get(0) instanceof Stmt.Pass && stmts.size() == 1) {
            return Inliner.none();
        }
        Stmt first = stmts.get(0);
        List<Stmt> rest = stmts.subList(1, stmts.size());
        if (first instanceof Stmt.Return back) {
            return back.value() == null ? Inliner.none() : back.value();
        }
        if (first instanceof Stmt.If branch) {
            return choice(branch, rest);
        }
        if (first instanceof Stmt.Assign assign && assign.targets().size() == 1
                && assign.targets().get(0) instanceof Expr.Name target) {
            return move(target, assign.value(), rest) ? value(rest) : null;
        }
        return null;
    }

    private @Nullable Expr choice(Stmt.If branch, List<Stmt> rest) {
        boolean bodyEnds = Exits.neverEnds(branch.body());
        if (!bodyEnds && !Exits.neverEnds(branch.orelse()) && !rest.isEmpty()) {
            return null;
        }
        Expr body = value(bodyEnds ? branch.body() : Exits.joined(branch.body(), rest));
        Expr orelse = value(bodyEnds ? Exits.joined(branch.orelse(), rest) : branch.orelse());
        if (body == null || orelse == null) {
            return null;
        }
        conditions++;
        return new Expr.IfExp(branch.test(), body, orelse, Span.NONE);
    }

    /** Whether {@code value} may be evaluated where {@code target} is read first in {@code rest}; if so, it is noted. */
    private boolean move(Expr.Name target, Expr value, List<Stmt> rest) {
        Variable local = facts.scopes().resolve(target);
        Set<Variable> carried = new LinkedHashSet<>();
        carriedBy(value, carried);
        List<Evaluation.Step> steps = body.stepsOf(rest, name -> {
            Variable read = facts.scopes().resolve(name);
            return read == local || carried.contains(read) || body.isParameter(read);
        });
        int first = 0;
        while (first < steps.size() && steps.get(first).isRead() && variable(steps.get(first)) != local) {
            if (carried.contains(variable(steps.get(first)))) {
                return false;
            }
            passed.add(variable(steps.get(first)));
            first++;
        }
        boolean readFirst = body.isLocal(local) && first < steps.size() && steps.get(first).isRead()
                && steps.get(first).when() == When.ALWAYS
                && !moved.containsKey((Expr.Name) steps.get(first).node())
                && !CompilerWarnings.wouldBeOf(value, (Expr) steps.get(first).node(), facts.places(),
                        name -> moved.containsKey(name) || body.isParameter(facts.scopes().resolve(name)));
        if (readFirst) {
            moved.put((Expr.Name) steps.get(first).node(), value);
            assigns |= Body.isReadAgain(local);
        }
        return readFirst;
    }

    /** The locals that are bound in {@code expr} by now, since what they are bound to was moved there. */
    private void carriedBy(Expr expr, Set<Variable> carried) {
        for (Node node : facts.places().inside(expr)) {
            Expr value = node instanceof Expr.Name name ? moved.get(name) : null;
            if (value != null) {
                carried.add(facts.scopes().resolve((Expr.Name) node));
                carriedBy(value, carried);
            }
        }
    }

    private Variable variable(Evaluation.Step read) {
        return facts.scopes().resolve((Expr.Name) read.node());
    }
}
