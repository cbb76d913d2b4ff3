package dev.hasten.transforms.idioms;

import dev.hasten.facts.ComprehensionNames;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Grounds;

/** What may be evaluated earlier or later in the same expression: it does nothing, cannot fail, and stays the same. */
final class Plain {

    private Plain() {
    }

    /** Whether {@code expr} is so: a constant, or a bound local that no other function binds. */
    static boolean is(Expr expr, FileFacts facts, Grounds grounds) {
        if (expr instanceof Expr.Constant) {
            return true;
        }
        if (!(expr instanceof Expr.Name name) || !Rereadable.is(name, facts, grounds)) {
            return false;
        }
        Variable variable = facts.scopes().resolve(name);
        Scope owner = variable.owner();
        return owner.kind() == Scope.Kind.FUNCTION ? grounds.yes(facts.flow(owner).isBound(name))
                : !owner.kind().isComprehension() || ComprehensionNames.isBound(name, variable, facts.places());
    }

    /** Whether a name is bound inside {@code expr}, which others beside it may read. */
    static boolean bindsNames(Expr expr, FileFacts facts) {
        return facts.places().inside(expr).stream().anyMatch(Expr.NamedExpr.class::isInstance);
    }
}
