package dev.hasten.transforms.idioms;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Returns a value without a name for it: {@code return f(x)} for {@code result = f(x)} and {@code return result}. */
public final class ReturnDirectly implements Transform<Stmt.Assign> {

    private static final Guard READ_LATER = Guard.safety("read-later",
            "The name is not the function's own, or a finally clause or an inner function may still read it.");
    private static final Guard OBSERVED =
            Guard.safety("observed", "Something in the file looks at the locals of functions.");

    @Override
    public String id() {
        return "return-directly";
    }

    @Override
    public Class<Stmt.Assign> subject() {
        return Stmt.Assign.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(READ_LATER, OBSERVED);
    }

    @Override
    public List<Verdict> consider(Stmt.Assign node, Unit unit) {
        FileFacts facts = unit.facts();
        if (node.targets().size() != 1 || !(node.targets().get(0) instanceof Expr.Name target)
                || !(Block.next(node, facts.places()) instanceof Stmt.Return end)
                || !(end.value() instanceof Expr.Name value) || !value.id().equals(target.id())) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        Guard objection = objection(target, end, unit, grounds);
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, target.id()));
        }
        Change change = new Change(List.of(
                new Change.ReplaceStmt(node, List.of(new Stmt.Return(node.value(), Span.NONE))),
                new Change.ReplaceStmt(end, List.of())));
        return List.of(new Verdict.Rewrite(change, grounds.assumptions(), facts.scopes().scopeOf(node).node(),
                new Gain("returned", 0), "return the value of " + target.id() + " directly"));
    }

    private static @Nullable Guard objection(Expr.Name target, Stmt.Return end, Unit unit, Grounds grounds) {
        FileFacts facts = unit.facts();
        Scope function = facts.scopes().scopeOf(target);
        Variable variable = facts.scopes().resolve(target);
        if (unit.stops(READ_LATER, !grounds.no(facts.flow(function).isReadAfter(end, variable)))) {
            return READ_LATER;
        }
        return unit.stops(OBSERVED, !grounds.no(facts.dynamics().readsLocals(function))) ? OBSERVED : null;
    }
}
