package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Change;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import dev.hasten.transforms.inlining.BodyCopy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code self[i] += x} to its three steps, so that both special methods can be put in their places:
 *
 * <pre>
 * _item = self[i]
 * _item += x
 * self[i] = _item
 * </pre>
 *
 * <p>The object and the index are evaluated twice then, and the index after the value as well; so they must be locals
 * that nobody binds meanwhile, and literals (Python reference, section 7.2.1).
 */
final class SplitUpdate {

    private SplitUpdate() {
    }

    /** The verdict on {@code update} of {@code target}; empty if no class of the file has the special methods. */
    static List<Verdict> of(Stmt.AugAssign update, Expr.Subscript target, Unit unit) {
        FileFacts facts = unit.facts();
        Scope scope = facts.scopes().scopeOf(update);
        MethodRun read = new SpecialMethods(facts).read(target);
        MethodRun store = read == null ? null : new SpecialMethods(facts).stored(target, update.value());
        if (store == null || scope.kind() != Scope.Kind.FUNCTION) {
            return List.of();
        }
        Verdict first = read.judge(unit, MethodRun::kind);
        if (!(first instanceof Verdict.Rewrite rewrite)) {
            return List.of(first);
        }
        if (unit.stops(WhyNot.UNFIT, !isPossible(update, target, unit))) {
            return List.of(new Verdict.Refuse(WhyNot.UNFIT, target, "__setitem__"));
        }
        Grounds grounds = new Grounds();
        if (unit.stops(WhyNot.NOT_KNOWN, !grounds.yes(store.sure()))) {
            return List.of(new Verdict.Refuse(WhyNot.NOT_KNOWN, target, "__setitem__"));
        }
        if (unit.stops(WhyNot.TOO_LARGE, BodySize.isTooLarge(target, store.def(), facts))) {
            return List.of(new Verdict.Refuse(WhyNot.TOO_LARGE, target, "__setitem__"));
        }
        Set<Assumption> assumes = EnumSet.copyOf(rewrite.assumes());
        assumes.addAll(grounds.assumptions());
        return List.of(new Verdict.Rewrite(steps(update, target, unit.freshName(scope.node(), "item")), assumes,
                unit.root(), rewrite.gain(), "take apart the update by __setitem__"));
    }

    /** Whether the object and the index of {@code target} may be evaluated twice. */
    static boolean isPossible(Stmt.AugAssign update, Expr.Subscript target, Unit unit) {
        return canBeReadAgain(target.value(), update, unit) && canBeReadAgain(target.slice(), update, unit);
    }

    /** The three steps in the place of {@code update}; {@code item} is a new name. */
    static Change steps(Stmt.AugAssign update, Expr.Subscript target, String item) {
        Expr read = new Expr.Subscript(target.value(), target.slice(), Expr.Context.LOAD, Span.NONE);
        Expr stored = new Expr.Subscript(BodyCopy.plain(target.value()), BodyCopy.plain(target.slice()),
                Expr.Context.STORE, Span.NONE);
        return new Change(List.of(new Change.ReplaceStmt(update, List.of(
                new Stmt.Assign(List.of(name(item, Expr.Context.STORE)), read, Span.NONE),
                new Stmt.AugAssign(name(item, Expr.Context.STORE), update.op(), update.value(), Span.NONE),
                new Stmt.Assign(List.of(stored), name(item, Expr.Context.LOAD), Span.NONE)))));
    }

    private static Expr name(String id, Expr.Context context) {
        return new Expr.Name(id, context, Span.NONE);
    }

    private static boolean canBeReadAgain(Expr expr, Stmt.AugAssign update, Unit unit) {
        if (expr instanceof Expr.Tuple tuple) {
            return tuple.elts().stream().allMatch(each -> canBeReadAgain(each, update, unit));
        }
        return expr instanceof Expr.Constant || expr instanceof Expr.Name name && keepsItsValue(name, update, unit);
    }

    private static boolean keepsItsValue(Expr.Name name, Stmt.AugAssign update, Unit unit) {
        FileFacts facts = unit.facts();
        Variable variable = facts.scopes().resolve(name);
        Scope owner = variable.owner();
        return owner == facts.scopes().scopeOf(name) && facts.scopes().readsExactly(name)
                && facts.dynamics().bindsLocals(owner).isNo(Assumption.FRAMES_UNOBSERVED.removes())
                && variable.occurrences().stream().noneMatch(each -> changes(each, update, owner, facts));
    }

    private static boolean changes(Occurrence each, Stmt.AugAssign update, Scope owner, FileFacts facts) {
        return each.role().binds() && each.role() != Occurrence.Role.PARAMETER
                && (each.scope() != owner || facts.places().contains(update, each.node()));
    }
}
