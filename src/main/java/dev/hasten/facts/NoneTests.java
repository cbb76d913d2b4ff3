package dev.hasten.facts;

import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.BoolOperator;
import dev.hasten.syntax.Expr.CompareOperator;
import dev.hasten.syntax.Expr.UnaryOperator;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.Set;

/** What {@code if v is not None:} and its like tell of a local {@code v} in what comes after. */
final class NoneTests {

    private final FileFacts facts;
    private final Places places;

    NoneTests(FileFacts facts) {
        this.facts = facts;
        places = facts.places();
    }

    /** Whether {@code name} is not {@code None} where it is read, since a test on the way there says so. */
    boolean excludeNone(Expr.Name name) {
        Variable variable = facts.scopes().resolve(name);
        Scope owner = variable.owner();
        if (owner.kind() != Scope.Kind.FUNCTION || facts.scopes().scopeOf(name).runner() != owner
                || !facts.dynamics().bindsLocals(owner).isNo(Set.of(Doubt.FRAME_OBSERVED))) {
            return false;
        }
        Node child = name;
        for (Node at = places.parent(name); at != null && child != owner.node(); at = places.parent(at)) {
            if (isTested(at, child, variable) && isKept(variable, at, name)) {
                return true;
            }
            if (child instanceof Stmt && isLeftBefore((Stmt) child, at, variable, name)) {
                return true;
            }
            child = at;
        }
        return false;
    }

    /** Whether {@code child} of {@code branch} runs only if {@code variable} is something. */
    private boolean isTested(Node branch, Node child, Variable variable) {
        if (branch instanceof Stmt.If node) {
            return child.isAmong(node.body()) && holdsIf(true, node.test(), variable)
                    || child.isAmong(node.orelse()) && holdsIf(false, node.test(), variable);
        }
        if (branch instanceof Stmt.While node) {
            return child.isAmong(node.body()) && holdsIf(true, node.test(), variable);
        }
        if (branch instanceof Expr.IfExp node) {
            return child == node.body() && holdsIf(true, node.test(), variable)
                    || child == node.orelse() && holdsIf(false, node.test(), variable);
        }
        if (!(branch instanceof Expr.BoolOp node)) {
            return false;
        }
        for (Expr value : node.values()) {
            if (value == child) {
                return false;
            }
            if (holdsIf(node.op() == BoolOperator.AND, value, variable)) {
                return true;
            }
        }
        return false;
    }

    /** {@code if v is None: return} before {@code statement}, in the same block. */
    private boolean isLeftBefore(Stmt statement, Node around, Variable variable, Expr.Name name) {
        for (List<Stmt> block : Blocks.of(around)) {
            for (Stmt earlier : statement.isAmong(block) ? block : List.<Stmt>of()) {
                if (earlier == statement) {
                    return false;
                }
                if (earlier instanceof Stmt.If test && test.orelse().isEmpty() && leaves(test.body())
                        && holdsIf(false, test.test(), variable) && isKeptAfter(variable, test, around, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean leaves(List<Stmt> body) {
        Stmt last = body.get(body.size() - 1);
        return last instanceof Stmt.Return || last instanceof Stmt.Raise || last instanceof Stmt.Continue
                || last instanceof Stmt.Break;
    }

    /** Whether {@code variable} is something if {@code test} comes out as {@code outcome}. */
    private boolean holdsIf(boolean outcome, Expr test, Variable variable) {
        if (test instanceof Expr.BoolOp operation) {
            boolean all = operation.op() == BoolOperator.AND == outcome;
            return all && operation.values().stream().anyMatch(each -> holdsIf(outcome, each, variable));
        }
        if (test instanceof Expr.UnaryOp operation && operation.op() == UnaryOperator.NOT) {
            return holdsIf(!outcome, operation.operand(), variable);
        }
        if (is(test, variable)) {
            return outcome;
        }
        return test instanceof Expr.Compare compare && compare.ops().size() == 1
                && compare.ops().get(0) == (outcome ? CompareOperator.IS_NOT : CompareOperator.IS)
                && is(compare.left(), variable) && compare.comparators().get(0) instanceof Expr.Constant constant
                && constant.value() == Literal.Singleton.NONE;
    }

    private boolean is(Expr expr, Variable variable) {
        return expr instanceof Expr.Name name && facts.scopes().resolve(name) == variable;
    }

    /** Whether nothing binds {@code variable} between the test of {@code branch} and {@code use} inside it. */
    private boolean isKept(Variable variable, Node branch, Expr.Name use) {
        return variable.occurrences().stream().noneMatch(each -> each.role().binds()
                && (each.scope().runner() != variable.owner()
                || places.contains(branch, each.node()) && mayRunBefore(each.node(), use, branch)));
    }

    /** The same between {@code test} and {@code use}, after it in a block of {@code around}. */
    private boolean isKeptAfter(Variable variable, Stmt.If test, Node around, Expr.Name use) {
        return variable.occurrences().stream().noneMatch(each -> each.role().binds()
                && (each.scope().runner() != variable.owner()
                || places.contains(around, each.node()) && places.isBefore(test, each.node())
                && mayRunBefore(each.node(), use, around)));
    }

    /** Whether {@code binding} may run after the start of {@code branch}, in the same turn of it, and before {@code use}. */
    private boolean mayRunBefore(Node binding, Expr.Name use, Node branch) {
        Node child = use;
        for (Node at = places.parent(use); at != null && child != branch; at = places.parent(at)) {
            boolean repeats = at instanceof Stmt.For || at instanceof Stmt.While || at instanceof Expr.ListComp
                    || at instanceof Expr.SetComp || at instanceof Expr.DictComp || at instanceof Expr.GeneratorExp;
            if (at != branch && repeats && places.contains(at, binding)) {
                return true;
            }
            if (at instanceof Stmt.Assign assign && assign.value() == child && binding.isAmong(assign.targets())) {
                return false;
            }
            child = at;
        }
        return branch instanceof Expr || places.isBefore(binding, use);
    }
}
