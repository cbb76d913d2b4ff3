package dev.hasten.transforms.loops;

import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Places;
import dev.hasten.facts.Scopes;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of a loop as it is in one turn: with constants in place of the target, and without what they rule out. */
final class Turn extends Rewriter {

    private final Stmt.For loop;
    private final Scopes scopes;
    private final Places places;
    private final Map<Variable, Expr> values;

    Turn(Stmt.For loop, Scopes scopes, Map<Variable, Expr> values) {
        this.loop = loop;
        this.scopes = scopes;
        this.places = scopes.places();
        this.values = values;
    }

    List<Stmt> body() {
        List<Stmt> body = new ArrayList<>();
        loop.body().forEach(stmt -> body.addAll(rewriteStmt(stmt)));
        return body;
    }

    @Override
    public Node rewrite(Node node) {
        if (node instanceof Expr.Name name && isReplaced(name)) {
            return values.get(scopes.resolve(name));
        }
        return node.mapChildren(this);
    }

    private boolean isReplaced(Expr.Name name) {
        return name.ctx() == Expr.Context.LOAD && values.containsKey(scopes.resolve(name))
                && takesConstant(name, places.parent(name));
    }

    @Override
    protected List<Stmt> rewriteStmt(Stmt stmt) {
        if (stmt instanceof Stmt.If branch) {
            Optional<Boolean> truth = Truth.of((Expr) rewrite(branch.test()));
            if (truth.isPresent() && !shapesTheFunction(truth.get() ? branch.orelse() : branch.body())) {
                List<Stmt> taken = new ArrayList<>();
                for (Stmt inner : truth.get() ? branch.body() : branch.orelse()) {
                    taken.addAll(rewriteStmt(inner));
                }
                // Only the body itself may be left without a statement.
                return taken.isEmpty() && places.parent(stmt) != loop ? List.of(Made.pass()) : taken;
            }
        }
        return super.rewriteStmt(stmt);
    }

    /**
     * Whether the function would be another one without these statements: no generator any more, or with a name that
     * is no longer local.
     */
    private boolean shapesTheFunction(List<Stmt> block) {
        for (Stmt stmt : block) {
            for (Node node : places.inside(stmt)) {
                Occurrence occurrence = scopes.occurrence(node);
                boolean lastBinding = occurrence != null && occurrence.role() != Occurrence.Role.READ
                        && occurrence.variable().occurrences().stream().noneMatch(other -> other.role().binds()
                        && !places.contains(loop, other.node()));
                if (lastBinding || node instanceof Expr.Yield || node instanceof Expr.YieldFrom
                        || node instanceof Expr.Await) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a constant may stand where {@code name} is read: not where the compiler would warn of it. */
    static boolean takesConstant(Expr.Name name, Node parent) {
        if (parent instanceof Expr.Compare comparison) {
            return !comparison.ops().contains(Expr.CompareOperator.IS)
                    && !comparison.ops().contains(Expr.CompareOperator.IS_NOT);
        }
        if (parent instanceof Expr.Call call) {
            return call.func() != name;
        }
        if (parent instanceof Expr.Subscript subscript) {
            return subscript.value() != name;
        }
        return parent instanceof Expr.BinOp || parent instanceof Expr.UnaryOp || parent instanceof Expr.BoolOp
                || parent instanceof Expr.IfExp || parent instanceof Expr.Slice || parent instanceof Expr.Tuple
                || parent instanceof Expr.ListDisplay || parent instanceof Clause.Keyword
                || parent instanceof Stmt.Assign || parent instanceof Stmt.AugAssign || parent instanceof Stmt.Return
                || parent instanceof Stmt.If;
    }
}
