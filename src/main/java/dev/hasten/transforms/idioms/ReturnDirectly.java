package dev.hasten.transforms.idioms;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Returns a value without a name for it: {@code return f(x)} for {@code result = f(x)} and {@code return result}. */
public final class ReturnDirectly implements Transform<Stmt.Assign> {

    private static final Guard READ_LATER = Guard.safety("read-later",
            "The name is not the function's own, or a finally clause or an inner function may still read it.");
    private static final Guard OBSERVED =
            Guard.safety("observed", "Something in the file looks at the locals of functions.");

    private static final Guard ONLY_BINDING = Guard.safety("only-binding",
            "Nothing else binds the name, which would be another variable where it is read elsewhere.");

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
        return List.of(READ_LATER, ONLY_BINDING, OBSERVED);
    }

    @Override
    public List<Verdict> consider(Stmt.Assign node, Unit unit) {
        FileFacts facts = unit.facts();
        Stmt.Return end = returning(node, facts);
        if (end == null) {
            return List.of();
        }
        Expr.Name target = (Expr.Name) node.targets().get(0);
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
        if (unit.stops(ONLY_BINDING, isMissedWithoutAll(variable, facts))) {
            return ONLY_BINDING;
        }
        return unit.stops(OBSERVED, !grounds.no(facts.dynamics().readsLocals(function))) ? OBSERVED : null;
    }

    /** What returns right after {@code assign} what that binds; null if nothing does. */
    private static Stmt.@Nullable Return returning(Stmt.Assign assign, FileFacts facts) {
        return assign.targets().size() == 1 && assign.targets().get(0) instanceof Expr.Name target
                && Block.next(assign, facts.places()) instanceof Stmt.Return end
                && end.value() instanceof Expr.Name value && value.id().equals(target.id()) ? end : null;
    }

    /** Whether there are mentions of the variable, but no bindings, where all that is returned at once is gone. */
    private static boolean isMissedWithoutAll(Variable variable, FileFacts facts) {
        List<Node> gone = new ArrayList<>();
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds()) {
                Stmt.Return end = facts.places().parent(occurrence.node()) instanceof Stmt.Assign assign
                        ? returning(assign, facts) : null;
                if (end == null) {
                    return false;
                }
                gone.add(occurrence.node());
                gone.add(end.value());
            }
        }
        return variable.occurrences().stream().anyMatch(each -> !each.node().isAmong(gone));
    }
}
