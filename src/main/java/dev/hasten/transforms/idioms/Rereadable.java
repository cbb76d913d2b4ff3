package dev.hasten.transforms.idioms;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Grounds;

/**
 * What can be read twice in one expression and gives the same object both times, whatever runs in between: a
 * constant, and a local that no other function binds.
 */
final class Rereadable {

    private Rereadable() {
    }

    /** Whether {@code expr} is one; what that rests on is added to {@code grounds}. */
    static boolean is(Expr expr, FileFacts facts, Grounds grounds) {
        if (expr instanceof Expr.Constant) {
            return true;
        }
        if (!(expr instanceof Expr.Name name)) {
            return false;
        }
        Variable variable = facts.scopes().resolve(name);
        Scope owner = variable.owner();
        if (!owner.kind().isFunctionLike()) {
            return false;
        }
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds() && occurrence.scope().runner() != owner.runner()) {
                return false;
            }
        }
        return facts.scopes().scopeOf(name).runner() == owner.runner()
                && grounds.no(facts.dynamics().bindsLocals(owner));
    }

    /** Whether {@link #again} takes it. */
    static boolean canBeCopied(Expr expr) {
        return expr instanceof Expr.Name || expr instanceof Expr.Constant;
    }

    /** Another node that reads the same name or constant. */
    static Expr again(Expr expr) {
        return expr instanceof Expr.Name name ? new Expr.Name(name.id(), Expr.Context.LOAD, Span.NONE)
                : new Expr.Constant(((Expr.Constant) expr).value(), Span.NONE);
    }
}
