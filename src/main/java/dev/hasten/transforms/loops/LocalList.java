package dev.hasten.transforms.loops;

import dev.hasten.facts.Answer;
import dev.hasten.facts.DynamicConstructs;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Places;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Typed;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.util.Set;

/**
 * A local variable that holds lists that the function made and, until it returns them, keeps to itself: nobody else
 * reads them or changes them.
 */
final class LocalList {

    /** Those that change a list, and show it to nobody. */
    private static final Set<String> METHODS = Set.of("append", "insert", "pop");

    private final Variable variable;
    private final FileFacts facts;
    private final Places places;
    private final Grounds grounds;

    LocalList(Variable variable, FileFacts facts, Grounds grounds) {
        this.variable = variable;
        this.facts = facts;
        this.places = facts.places();
        this.grounds = grounds;
    }

    /** Whether {@code variable} is one. */
    boolean isOne() {
        Scope function = variable.owner();
        DynamicConstructs dynamics = facts.dynamics();
        if (function.kind() != Scope.Kind.FUNCTION || !grounds.no(dynamics.readsLocals(function))
                || !grounds.no(dynamics.bindsLocals(function)) || !grounds.no(dynamics.seesContainers(function))) {
            return false;
        }
        for (Occurrence occurrence : variable.occurrences()) {
            boolean kept = occurrence.scope().runner() == function && switch (occurrence.role()) {
                case ASSIGNED -> isMade(occurrence.node());
                case READ -> isKept(occurrence.node());
                default -> false;
            };
            if (!kept) {
                return false;
            }
        }
        return true;
    }

    private boolean isMade(Node target) {
        return places.parent(target) instanceof Stmt.Assign assign && assign.targets().size() == 1
                && assign.targets().get(0) == target && isFresh(assign.value());
    }

    /** Whether {@code value} is a list that nobody else has; a function of the file may return one that it keeps. */
    private boolean isFresh(Expr value) {
        boolean makes = value instanceof Expr.ListComp || value instanceof Expr.ListDisplay
                || value instanceof Expr.BinOp || value instanceof Expr.Call call
                && call.func() instanceof Expr.Name function && facts.bindings().isBuiltin(function).expected();
        Typed typed = facts.types().of(value);
        return makes && typed.type() == ExactType.LIST && grounds.yes(new Answer(true, typed.doubts(), null));
    }

    private boolean isKept(Node read) {
        Node parent = places.parent(read);
        return parent instanceof Expr.Subscript subscript && subscript.value() == read
                && subscript.ctx() != Expr.Context.DEL
                || parent instanceof Stmt.Return
                || parent instanceof Stmt.For loop && loop.iter() == read
                || parent instanceof Clause.Comprehension loop && loop.iter() == read
                || parent instanceof Expr.Call call && isLength(call)
                || parent instanceof Expr.Attribute method && METHODS.contains(method.attr())
                && places.parent(method) instanceof Expr.Call call && call.func() == method;
    }

    private boolean isLength(Expr.Call call) {
        return call.func() instanceof Expr.Name function && function.id().equals("len") && call.args().size() == 1
                && call.keywords().isEmpty() && grounds.yes(facts.bindings().isBuiltin(function));
    }

    /** Whether nothing in {@code region} stores, adds or removes items; the list is one that is kept. */
    boolean keepsItems(Node region) {
        for (Occurrence occurrence : variable.occurrences()) {
            Node node = occurrence.node();
            Node parent = places.parent(node);
            boolean reads = occurrence.role() == Occurrence.Role.READ && (parent instanceof Expr.Subscript subscript
                    ? subscript.ctx() == Expr.Context.LOAD : !(parent instanceof Expr.Attribute));
            if (places.contains(region, node) && !reads) {
                return false;
            }
        }
        return true;
    }

    /** The same for its items: each is a list of its own that is reached through this list alone, and never replaced. */
    boolean hasRows() {
        for (Occurrence occurrence : variable.occurrences()) {
            Node parent = places.parent(occurrence.node());
            boolean kept = switch (occurrence.role()) {
                case ASSIGNED -> parent instanceof Stmt.Assign assign && assign.value() instanceof Expr.ListComp rows
                        && isFresh(rows.elt());
                default -> parent instanceof Expr.Subscript subscript ? isRowKept(subscript)
                        : !(parent instanceof Stmt.For) && !(parent instanceof Clause.Comprehension)
                        && !(parent instanceof Expr.Attribute);
            };
            if (!kept) {
                return false;
            }
        }
        return true;
    }

    private boolean isRowKept(Expr.Subscript row) {
        Node parent = places.parent(row);
        return row.ctx() == Expr.Context.LOAD && !(row.slice() instanceof Expr.Slice)
                && (parent instanceof Expr.Subscript item && item.value() == row
                || parent instanceof Expr.Call call && isLength(call));
    }
}
