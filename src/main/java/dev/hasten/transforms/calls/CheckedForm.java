package dev.hasten.transforms.calls;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Unit;
import dev.hasten.transforms.inlining.BodyCopy;
import dev.hasten.transforms.inlining.Exits;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The body of a function beside the call of it, and a test which of the two it is to be: the name is compared with the
 * function that the module keeps for this, so that a function which somebody put in its place is called.
 */
final class CheckedForm {
    private final Unit unit;
    private final Expr.Call call;
    private final Stmt.FunctionDef callee;
    private final Stmt statement;

    CheckedForm(Unit unit, Expr.Call call, Stmt.FunctionDef callee) {
        this.unit = unit;
        this.call = call;
        this.callee = callee;
        Node at = call;
        while (!(at instanceof Stmt)) {
            at = unit.facts().places().parent(at);
        }
        statement = (Stmt) at;
    }

    /** Whether {@code call} is the one beside an inlined body; the name of what is kept may be a local by now. */
    static boolean isChecked(Expr.Call call, FileFacts facts) {
        Node child = call;
        for (Node at = facts.places().parent(call); at != null; at = facts.places().parent(child)) {
            boolean beside = at instanceof Expr.IfExp choice && choice.orelse() == child && tests(choice.test(), call)
                    || at instanceof Stmt.If branch && child.isAmong(branch.orelse()) && tests(branch.test(), call);
            if (beside) {
                return true;
            }
            child = at;
        }
        return false;
    }

    private static boolean tests(Expr test, Expr.Call call) {
        return test instanceof Expr.Compare compare && compare.ops().equals(List.of(Expr.CompareOperator.IS))
                && compare.left() instanceof Expr.Name left && call.func() instanceof Expr.Name called
                && left.id().equals(called.id()) && compare.comparators().get(0) instanceof Expr.Name;
    }

    /** Whether the module can keep the function, and the statement of the call may be written twice if need be. */
    boolean isPossible(Change inlined) {
        FileFacts facts = unit.facts();
        boolean simple = statement instanceof Stmt.ExprStmt || statement instanceof Stmt.Assign
                || statement instanceof Stmt.AugAssign || statement instanceof Stmt.Return;
        // What the compiler warns of in the statement, it would warn of twice.
        boolean quiet = !CompilerWarnings.wouldDouble(statement, facts.places());
        return quiet && (simple || isInPlace(inlined)) && KeptFunction.isPossible(callee, facts);
    }

    private static boolean isInPlace(Change inlined) {
        return inlined.steps().stream()
                .noneMatch(step -> step instanceof Change.Before || step instanceof Change.ReplaceStmt);
    }

    /** {@code inlined} where the test says so, and else the call as it is. */
    Change around(Change inlined) {
        List<Change.Step> steps = new ArrayList<>();
        String kept = KeptFunction.name(callee, unit, steps);
        Expr test = new Expr.Compare(new Expr.Name(((Expr.Name) call.func()).id(), Expr.Context.LOAD, Span.NONE),
                List.of(Expr.CompareOperator.IS), List.of(new Expr.Name(kept, Expr.Context.LOAD, Span.NONE)), Span.NONE);
        List<Stmt> before = new ArrayList<>();
        Map<Node, Node> replaced = new IdentityHashMap<>();
        List<Stmt> instead = null;
        List<Change.Step> others = new ArrayList<>();
        for (Change.Step step : inlined.steps()) {
            if (step instanceof Change.Before insert) {
                before.addAll(insert.stmts());
            } else if (step instanceof Change.Replace replace) {
                replaced.put(replace.anchor(), replace.replacement());
            } else if (step instanceof Change.ReplaceStmt replace) {
                instead = replace.replacements().isEmpty() ? List.of(new Stmt.Pass(Span.NONE)) : replace.replacements();
            } else {
                others.add(step);
            }
        }
        if (instead == null && before.isEmpty()) {
            Expr choice = new Expr.IfExp(test, (Expr) replaced.get(call), BodyCopy.plain(call), Span.NONE);
            steps.add(0, new Change.Replace(call, choice));
        } else {
            // What is evaluated before the call comes before the test, since it may bind the name.
            List<Stmt> earlier = before.subList(0, Math.max(0, replaced.size() - 1));
            List<Stmt> fast = instead != null ? instead
                    : Exits.joined(before.subList(earlier.size(), before.size()), List.of(with(replaced)));
            replaced.remove(call);
            Stmt choice = new Stmt.If(test, fast, List.of(BodyCopy.plain(with(replaced))), Span.NONE);
            steps.add(0, new Change.ReplaceStmt(statement, Exits.joined(earlier, List.of(choice))));
        }
        steps.addAll(others);
        return new Change(steps);
    }

    /** The statement of the call with what takes the places of some of its nodes. */
    private Stmt with(Map<Node, Node> replaced) {
        Rewriter replacing = new Rewriter() {
            @Override
            public Node rewrite(Node node) {
                Node replacement = replaced.get(node);
                return replacement != null ? replacement : node.mapChildren(this);
            }
        };
        return (Stmt) replacing.rewrite(statement);
    }
}
