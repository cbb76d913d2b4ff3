package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Places;
import dev.hasten.facts.Scope;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Unit;
import java.util.ArrayList;
import java.util.List;

/** The formulas in the loops of one function, in the order of the source, each before those that are part of it. */
record Formulas(List<Formula> all) {

    /** Those that {@code function} itself computes, in its own frame. */
    static Formulas of(Stmt.FunctionDef function, Unit unit) {
        return unit.once(function, Formulas.class, () -> collect(function, unit.facts()));
    }

    private static Formulas collect(Stmt.FunctionDef function, FileFacts facts) {
        Places places = facts.places();
        Scope scope = facts.scopes().opened(function);
        List<Formula> found = new ArrayList<>();
        for (Node node : places.inside(function)) {
            if (node instanceof Expr.BinOp operation && places.scope(node) == scope
                    && isEvaluated(operation, places) && facts.loops().enclosing(operation) instanceof Stmt
                    && !ColdLoop.holds(operation, places)) {
                Formula formula = Formula.of(operation, scope, facts);
                if (formula != null) {
                    found.add(formula);
                }
            }
        }
        return new Formulas(found);
    }

    /** Not in an annotation, which a function does not evaluate, nor in a template, which keeps the text of its parts. */
    static boolean isEvaluated(Expr expr, Places places) {
        Node child = expr;
        for (Node at = places.parent(expr); !(at instanceof Stmt); at = places.parent(at)) {
            if (at instanceof Expr.TemplateStr) {
                return false;
            }
            child = at;
        }
        return !(places.parent(child) instanceof Stmt.AnnAssign assign && assign.annotation() == child);
    }
}
