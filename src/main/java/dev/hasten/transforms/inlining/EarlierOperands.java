package dev.hasten.transforms.inlining;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.EvaluationOrder;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.ModuleValue;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement evaluates before a place in it, operand by operand (Python reference, section 6.16): if statements
 * are to stand before the place, these values have to be bound before them. In {@code total + row[i] * f(x)}, that is
 * {@code row[i]}; {@code total}, which nobody binds meanwhile, may stay.
 */
final class EarlierOperands {
    /** With more values in locals, there is more to read than is gained. */
    private static final int MOST = 2;

    private final FileFacts facts;
    private final StableNames names;
    private final Granted granted;
    private final Stmt statement;
    private final Node part;
    private final List<Expr> bound = new ArrayList<>();
    private boolean possible = true;

    private EarlierOperands(Site site, FileFacts facts, StableNames names, Granted granted) {
        this.facts = facts;
        this.names = names;
        this.granted = granted;
        statement = site.statement();
        part = site.part();
    }

    /**
     * The operands to be bound so that nothing is left that is evaluated before {@code site} and could tell, in their
     * order; null if there is something that cannot be bound.
     */
    static @Nullable List<Expr> of(Site site, FileFacts facts, StableNames names, Granted granted) {
        EarlierOperands operands = new EarlierOperands(site, facts, names, granted);
        operands.before(site.place());
        return operands.possible && operands.bound.size() <= MOST ? List.copyOf(operands.bound) : null;
    }

    /** What is evaluated before {@code place}: first what comes before that which it is a part of. */
    private void before(Node place) {
        if (place == part) {
            return;
        }
        Node parent = facts.places().parent(place);
        before(parent);
        boolean[] reached = {false};
        EvaluationOrder.forEachChild(parent, (child, when) -> {
            reached[0] |= child == place;
            if (!reached[0]) {
                visit(child, parent);
            }
        });
        // Between its parts, such a thing does something itself.
        possible &= !(parent instanceof Expr.JoinedStr);
    }

    private void visit(Node node, Node parent) {
        if (node instanceof Clause.Keyword keyword && keyword.arg() != null) {
            visit(keyword.value(), keyword);
        } else if (node instanceof Clause.DictItem item && item.key() != null) {
            visit(item.key(), item);
            visit(item.value(), item);
        } else if (!(node instanceof Expr expr)) {
            possible = false;
        } else if (!Evaluation.isPure(expr, statement, facts, names, granted)) {
            // The compiler warns of a call of a list, and not of one of a local.
            possible &= isValue(expr) && !isMethod(expr, parent) && mayBeMoved(expr)
                    && !CompilerWarnings.areOf(List.of(parent));
            bound.add(expr);
        }
    }

    /** Whether {@code expr} is something that can be assigned: neither a target nor a part of the syntax around it. */
    private static boolean isValue(Expr expr) {
        boolean target = expr instanceof Expr.Name name && name.ctx() != Expr.Context.LOAD
                || expr instanceof Expr.Attribute attribute && attribute.ctx() != Expr.Context.LOAD
                || expr instanceof Expr.Subscript subscript && subscript.ctx() != Expr.Context.LOAD
                || expr instanceof Expr.Tuple tuple && tuple.ctx() != Expr.Context.LOAD
                || expr instanceof Expr.ListDisplay list && list.ctx() != Expr.Context.LOAD;
        return !target && !(expr instanceof Expr.Starred) && !(expr instanceof Expr.Slice)
                && !(expr instanceof Expr.FormattedValue);
    }

    /**
     * A method in a local of its own is an object of its own, which costs more than the call that is saved; what a module
     * has is there already.
     */
    private boolean isMethod(Expr expr, Node parent) {
        return expr instanceof Expr.Attribute attribute && parent instanceof Expr.Call call && call.func() == expr
                && !(attribute.value() instanceof Expr.Name name && facts.scopes().resolve(name).isGlobal()
                && facts.bindings().value(name.id()) instanceof ModuleValue.Module);
    }

    private boolean mayBeMoved(Expr expr) {
        return !Resources.isMade(expr, facts.scopes()) && facts.places().inside(expr).stream().noneMatch(node ->
                node instanceof Expr.Yield || node instanceof Expr.YieldFrom || node instanceof Expr.Await);
    }
}
