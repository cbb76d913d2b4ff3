package dev.hasten.transforms.caching;

import dev.hasten.facts.Answer;
import dev.hasten.facts.BindingSite;
import dev.hasten.facts.BindingSite.Way;
import dev.hasten.facts.BindingSite.When;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.util.List;

/**
 * A global of the module, as the loops of one function see it. Whatever binds it in a function may run at any time,
 * in another thread if need be ({@code while running: ...}), so only what binds it while the module is imported, and
 * before the function can be called, leaves it alone while a loop runs.
 *
 * @param name the name, mangled
 * @param function the scope of the function
 */
record StableGlobal(String name, Scope function, FileFacts facts) {

    /** Whether something in the file may rebind or delete it while a loop of the function runs. */
    boolean mayBeRebound(Grounds grounds) {
        Answer settled = facts.bindings().isSettledWhenRuns(name, function);
        if (grounds.yes(settled)) {
            return false;
        }
        // Bound once, but perhaps not in time: then it may be unbound, but it is not bound again.
        return !(mayBeLate() && facts.bindings().sites(name).size() == 1);
    }

    /** Whether the function may be called before the last statement that binds it. */
    private boolean mayBeLate() {
        Answer settled = facts.bindings().isSettledWhenRuns(name, function);
        return settled.expected() && settled.doubts().contains(Doubt.UNPROVED);
    }

    /**
     * Whether the function may run while it is not bound: too early, or with other globals, as in
     * {@code types.FunctionType(f.__code__, {})}.
     */
    boolean mayBeUnbound(Grounds grounds) {
        boolean bound = false;
        for (BindingSite site : facts.bindings().sites(name)) {
            if (site.way() == Way.DELETED) {
                return true;
            }
            bound |= site.way() == Way.BY_NAME && (site.when() == When.IMPORT
                    || site.when() == When.IMPORT_PERHAPS && binds(statementOfBody(site.node())));
        }
        return !bound || mayBeLate() || !grounds.no(facts.dynamics().readsFunctions());
    }

    private Stmt statementOfBody(Node node) {
        Node at = node;
        while (!(facts.places().parent(at) instanceof Root)) {
            at = facts.places().parent(at);
        }
        return (Stmt) at;
    }

    /** Whether the name is bound when {@code body} is over; it is never over if it ends in a {@code raise}. */
    private boolean binds(List<Stmt> body) {
        return body.stream().anyMatch(stmt -> stmt instanceof Stmt.Raise || binds(stmt));
    }

    private boolean binds(Stmt stmt) {
        if (stmt instanceof Stmt.If branch) {
            return binds(branch.body()) && binds(branch.orelse());
        }
        if (stmt instanceof Stmt.Try attempt) {
            boolean succeeded = binds(attempt.body()) || binds(attempt.orelse());
            boolean failed = attempt.handlers().stream().allMatch(handler -> binds(handler.body()));
            return binds(attempt.finalbody()) || succeeded && failed;
        }
        if (stmt instanceof Stmt.Assign assign) {
            return assign.targets().stream().anyMatch(this::isTheName);
        }
        if (stmt instanceof Stmt.AnnAssign assign) {
            return assign.value() != null && isTheName(assign.target());
        }
        if (stmt instanceof Stmt.Import || stmt instanceof Stmt.ImportFrom) {
            boolean[] found = {false};
            stmt.forEachChild(alias -> found[0] |= facts.scopes().occurrence(alias) != null
                    && facts.scopes().occurrence(alias).symbol().name().equals(name));
            return found[0];
        }
        return stmt instanceof Stmt.FunctionDef def && def.name().equals(name)
                || stmt instanceof Stmt.ClassDef cls && cls.name().equals(name);
    }

    private boolean isTheName(Expr target) {
        return target instanceof Expr.Name only && only.id().equals(name);
    }
}
