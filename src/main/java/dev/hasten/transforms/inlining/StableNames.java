package dev.hasten.transforms.inlining;

import dev.hasten.facts.Answer;
import dev.hasten.facts.Builtins;
import dev.hasten.facts.ComprehensionNames;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;

/** Which names have a value that does not change while a statement is evaluated, so that they may be read later. */
final class StableNames {
    private final FileFacts facts;

    StableNames(FileFacts facts) {
        this.facts = facts;
    }

    /**
     * Whether reading {@code name} raises nothing and gives the same value at any moment of {@code around}, which is a
     * statement without those inside it, and of whatever that calls. What is assumed is noted in {@code granted}.
     */
    boolean isStable(Expr.Name name, Node around, Granted granted) {
        Variable variable = facts.scopes().resolve(name);
        if (variable.isGlobal()) {
            return isStableGlobal(name, variable, granted);
        }
        return facts.scopes().readsExactly(name) && isBound(name, variable)
                && variable.occurrences().stream().noneMatch(each -> mayChange(each, variable, around))
                && granted.no(facts.dynamics().bindsLocals(variable.owner()));
    }

    /** Whether a local is bound whenever {@code name} is read. */
    boolean isBound(Expr.Name name, Variable variable) {
        boolean onlyParameter = variable.occurrences().stream()
                .allMatch(each -> !each.role().binds() || each.role() == Occurrence.Role.PARAMETER);
        Scope owner = variable.owner();
        if (owner.kind().isComprehension()) {
            return ComprehensionNames.isBound(name, variable, facts.places());
        }
        return onlyParameter || owner.kind() == Scope.Kind.FUNCTION && facts.scopes().scopeOf(name).runner() == owner
                && facts.flow(owner).isBound(name).isYes();
    }

    /** A binding in the statement itself, by {@code :=}, or in other code, which may run at any time. */
    private boolean mayChange(Occurrence occurrence, Variable variable, Node around) {
        if (!occurrence.role().binds() || occurrence.role() == Occurrence.Role.PARAMETER
                || variable.owner().kind().isComprehension()) {
            return false;
        }
        boolean elsewhere = occurrence.scope().runner() != variable.owner().runner()
                || facts.scopes().scopeOf(around).runner() != variable.owner().runner();
        return elsewhere || facts.places().contains(around, occurrence.node())
                && facts.places().parent(occurrence.node()) instanceof Expr.NamedExpr;
    }

    private boolean isStableGlobal(Expr.Name name, Variable variable, Granted granted) {
        Answer builtin = facts.bindings().isBuiltin(name);
        if (builtin.expected()) {
            return Builtins.areEverywhere(name.id()) && granted.yes(builtin);
        }
        Scope runner = facts.scopes().scopeOf(name).runner();
        return runner.kind() != Scope.Kind.MODULE && facts.scopes().readsExactly(name)
                && granted.yes(facts.bindings().isBoundOnce(variable.name()))
                && granted.yes(facts.bindings().isSettledWhenRuns(variable.name(), runner))
                && !facts.dynamics().readsFunctions().isYes();
    }
}
