package dev.hasten.facts;

import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.BoolOperator;
import dev.hasten.syntax.Expr.CompareOperator;
import dev.hasten.syntax.Expr.UnaryOperator;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What {@code if v is not None:}, {@code if isinstance(v, C):} and their like tell of {@code v} in what comes after. */
final class BranchTests {

    /** Whether something holds if {@code test}, which is no combination of others, comes out as {@code outcome}. */
    interface Condition {
        boolean holdsIf(boolean outcome, Expr test);
    }

    private final FileFacts facts;
    private final Places places;

    BranchTests(FileFacts facts) {
        this.facts = facts;
        places = facts.places();
    }

    /** Whether {@code name} is not {@code None} where it is read, since a test on the way there says so. */
    boolean excludeNone(Expr.Name name) {
        Variable variable = facts.scopes().resolve(name);
        return hold(name, (outcome, test) -> isSomething(outcome, test, each -> is(each, variable)));
    }

    /** The class of which the local {@code name} is an instance where it is read, if that is one of {@code classes}. */
    @Nullable KnownClass classOf(Expr.Name name, List<KnownClass> classes) {
        Variable variable = facts.scopes().resolve(name);
        List<KnownClass> found = new ArrayList<>();
        hold(name, (outcome, test) -> {
            if (outcome && test instanceof Expr.Call call && call.args().size() == 2 && call.keywords().isEmpty()
                    && call.func() instanceof Expr.Name function && function.id().equals("isinstance")
                    && is(call.args().get(0), variable) && call.args().get(1) instanceof Expr.Name of
                    && facts.bindings().isBuiltin(function).expected() && facts.classes().doubtsOf(of) != null
                    && classes.contains(facts.classes().named(of))) {
                found.add(facts.classes().named(of));
                return true;
            }
            return false;
        });
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * Whether {@code attribute} of a local is not {@code None}, since that was asked just before, and nothing else was
     * evaluated since.
     */
    boolean excludeNoneAtOnce(Expr.Attribute attribute) {
        if (!(attribute.value() instanceof Expr.Name object)) {
            return false;
        }
        Variable variable = facts.scopes().resolve(object);
        Condition condition = (outcome, test) -> isSomething(outcome, test, each -> each instanceof Expr.Attribute same
                && same.attr().equals(attribute.attr()) && is(same.value(), variable));
        Node child = attribute;
        Node at = places.parent(attribute);
        while (at != null && isFirstOf(at, child)) {
            child = at;
            at = places.parent(at);
        }
        if (at instanceof Expr.BoolOp operation && child instanceof Expr) {
            int index = 0;
            while (operation.values().get(index) != child) {
                index++;
            }
            return index > 0 && condition.holdsIf(operation.op() == BoolOperator.AND, operation.values().get(index - 1));
        }
        if (at instanceof Expr.IfExp choice) {
            return child == choice.body() && condition.holdsIf(true, choice.test())
                    || child == choice.orelse() && condition.holdsIf(false, choice.test());
        }
        return at instanceof Stmt.If branch && (branch.body().get(0) == child && condition.holdsIf(true, branch.test())
                || !branch.orelse().isEmpty() && branch.orelse().get(0) == child && condition.holdsIf(false, branch.test()))
                || at instanceof Stmt.While loop && loop.body().get(0) == child && condition.holdsIf(true, loop.test());
    }

    /** Whether {@code child} is what {@code node} evaluates first. */
    private static boolean isFirstOf(Node node, Node child) {
        return node instanceof Expr.Attribute attribute && attribute.value() == child
                || node instanceof Expr.Call call && (call.func() == child
                || call.func() instanceof Expr.Name && !call.args().isEmpty() && call.args().get(0) == child)
                || node instanceof Expr.Subscript item && item.value() == child
                || node instanceof Expr.BinOp operation && operation.left() == child
                || node instanceof Expr.Compare compare && compare.left() == child
                || node instanceof Expr.UnaryOp
                || node instanceof Stmt.ExprStmt
                || node instanceof Stmt.Return
                || node instanceof Stmt.Assign assign && assign.value() == child
                || node instanceof Stmt.AugAssign update && update.target() instanceof Expr.Name && update.value() == child;
    }

    /** Whether a test on the way to where the local {@code name} is read says what {@code condition} asks for. */
    private boolean hold(Expr.Name name, Condition condition) {
        Variable variable = facts.scopes().resolve(name);
        Scope owner = variable.owner();
        if (owner.kind() != Scope.Kind.FUNCTION || facts.scopes().scopeOf(name).runner() != owner
                || !facts.dynamics().bindsLocals(owner).isNo(Set.of(Doubt.FRAME_OBSERVED))) {
            return false;
        }
        Node child = name;
        for (Node at = places.parent(name); at != null && child != owner.node(); at = places.parent(at)) {
            if (isTested(at, child, condition) && isKept(variable, at, name)) {
                return true;
            }
            if (child instanceof Stmt && isLeftBefore((Stmt) child, at, condition, name)) {
                return true;
            }
            child = at;
        }
        return false;
    }

    /** Whether {@code child} of {@code branch} runs only if {@code condition} holds. */
    private static boolean isTested(Node branch, Node child, Condition condition) {
        if (branch instanceof Stmt.If node) {
            return child.isAmong(node.body()) && holdsIf(true, node.test(), condition)
                    || child.isAmong(node.orelse()) && holdsIf(false, node.test(), condition);
        }
        if (branch instanceof Stmt.While node) {
            return child.isAmong(node.body()) && holdsIf(true, node.test(), condition);
        }
        if (branch instanceof Expr.IfExp node) {
            return child == node.body() && holdsIf(true, node.test(), condition)
                    || child == node.orelse() && holdsIf(false, node.test(), condition);
        }
        if (!(branch instanceof Expr.BoolOp node)) {
            return false;
        }
        for (Expr value : node.values()) {
            if (value == child) {
                return false;
            }
            if (holdsIf(node.op() == BoolOperator.AND, value, condition)) {
                return true;
            }
        }
        return false;
    }

    /** {@code if v is None: return} before {@code statement}, in the same block. */
    private boolean isLeftBefore(Stmt statement, Node around, Condition condition, Expr.Name name) {
        Variable variable = facts.scopes().resolve(name);
        for (List<Stmt> block : Blocks.of(around)) {
            for (Stmt earlier : statement.isAmong(block) ? block : List.<Stmt>of()) {
                if (earlier == statement) {
                    return false;
                }
                if (earlier instanceof Stmt.If test && test.orelse().isEmpty() && leaves(test.body())
                        && holdsIf(false, test.test(), condition) && isKeptAfter(variable, test, around, name)) {
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

    private static boolean holdsIf(boolean outcome, Expr test, Condition condition) {
        if (test instanceof Expr.BoolOp operation) {
            boolean all = operation.op() == BoolOperator.AND == outcome;
            return all && operation.values().stream().anyMatch(each -> holdsIf(outcome, each, condition));
        }
        if (test instanceof Expr.UnaryOp operation && operation.op() == UnaryOperator.NOT) {
            return holdsIf(!outcome, operation.operand(), condition);
        }
        return condition.holdsIf(outcome, test);
    }

    /** Whether {@code test} comes out as {@code outcome} only if {@code asked} is something. */
    private static boolean isSomething(boolean outcome, Expr test, Predicate<Expr> asked) {
        if (asked.test(test)) {
            return outcome;
        }
        return test instanceof Expr.Compare compare && compare.ops().size() == 1
                && compare.ops().get(0) == (outcome ? CompareOperator.IS_NOT : CompareOperator.IS)
                && asked.test(compare.left()) && compare.comparators().get(0) instanceof Expr.Constant constant
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
