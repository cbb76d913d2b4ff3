package dev.hasten.transforms.loops;

import dev.hasten.facts.ComprehensionNames;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Scopes;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.CompareOperator;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Unit;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a call of {@code min} or {@code max}, and the comparisons that take its place. */
final class Operands {

    private final Expr.Call call;
    private final Unit unit;
    private final FileFacts facts;
    private final Scope frame;

    Operands(Expr.Call call, Unit unit) {
        this.call = call;
        this.unit = unit;
        facts = unit.facts();
        frame = facts.scopes().scopeOf(call).runner();
    }

    /** How many of them cannot be read twice: all but constants, and local variables that nothing here binds. */
    int computed() {
        int count = 0;
        for (Expr operand : call.args()) {
            count += isReadAgain(operand) ? 0 : 1;
        }
        return count;
    }

    private boolean isReadAgain(Expr operand) {
        if (operand instanceof Expr.UnaryOp negative && negative.op() == Expr.UnaryOperator.U_SUB) {
            return negative.operand() instanceof Expr.Constant;
        }
        return operand instanceof Expr.Constant || operand instanceof Expr.Name name && isSteady(name);
    }

    private boolean isSteady(Expr.Name name) {
        Scopes scopes = facts.scopes();
        Variable variable = scopes.resolve(name);
        Scope owner = variable.owner();
        boolean bound = owner.kind().isComprehension()
                ? owner.runner() == frame && ComprehensionNames.isBound(name, variable, facts.places())
                : owner == frame && facts.flow(owner).isBound(name).isYes();
        if (!bound) {
            return false;
        }
        for (Node node : facts.places().inside(call)) {
            if (node instanceof Expr.NamedExpr named && scopes.resolve(named.target()) == variable) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value has to be kept in a name: one that cannot be read twice, or the better of the first two. */
    boolean needName() {
        return computed() > 0 || call.args().size() > 2;
    }

    /** The comparisons, with what has to be kept bound inside the expression; at most one operand is computed. */
    Change inPlace(CompareOperator better) {
        Expr best = call.args().get(0);
        boolean repeated = isReadAgain(best);
        for (Expr operand : call.args().subList(1, call.args().size())) {
            Expr left = operand;
            Expr right = best;
            Expr ifBetter = operand;
            Expr ifNot = best;
            if (!isReadAgain(operand)) {
                String name = fresh(operand);
                left = Made.named(name, operand);
                ifBetter = Made.read(name);
            }
            if (!repeated) {
                String name = fresh(best == call.args().get(0) ? best : call.func());
                right = Made.named(name, best);
                ifNot = Made.read(name);
            }
            best = choose(again(ifBetter), Made.compare(left, better, right), again(ifNot));
            repeated = false;
        }
        return Change.replace(call, best);
    }

    /** The comparisons, with what has to be kept bound before {@code statement}. */
    Change before(Stmt statement, CompareOperator better) {
        List<Stmt> bindings = new ArrayList<>();
        List<Expr> kept = new ArrayList<>();
        for (Expr operand : call.args()) {
            if (isReadAgain(operand)) {
                kept.add(operand);
            } else {
                String name = fresh(operand);
                bindings.add(Made.assign(name, operand));
                kept.add(Made.read(name));
            }
        }
        Expr best = kept.get(0);
        for (int i = 1; i < kept.size(); i++) {
            Expr operand = kept.get(i);
            best = choose(again(operand), Made.compare(operand, better, best), again(best));
            if (i < kept.size() - 1) {
                String name = fresh(call.func());
                bindings.add(Made.assign(name, best));
                best = Made.read(name);
            }
        }
        return Change.replace(call, best).and(new Change.Before(statement, bindings));
    }

    private static Expr choose(Expr body, Expr test, Expr orelse) {
        return new Expr.IfExp(test, body, orelse, Span.NONE);
    }

    /** Another node that reads the same. */
    private static Expr again(Expr operand) {
        if (operand instanceof Expr.Name name) {
            return Made.read(name.id());
        }
        if (operand instanceof Expr.UnaryOp negative) {
            return new Expr.UnaryOp(negative.op(), again(negative.operand()), Span.NONE);
        }
        return new Expr.Constant(((Expr.Constant) operand).value(), Span.NONE);
    }

    /** A name that recalls {@code operand}: {@code longest} for {@code self.longest}. */
    private String fresh(Expr operand) {
        return unit.freshName(frame.node(), describe(operand));
    }

    private static String describe(Expr operand) {
        if (operand instanceof Expr.Name name) {
            return name.id();
        }
        if (operand instanceof Expr.Attribute attribute) {
            return attribute.attr();
        }
        if (operand instanceof Expr.Subscript subscript) {
            return describe(subscript.value());
        }
        if (operand instanceof Expr.Call call && call.func() instanceof Expr.Name function && call.args().size() == 1
                && call.args().get(0) instanceof Expr.Name argument) {
            return function.id() + "_" + argument.id();
        }
        if (operand instanceof Expr.Call call) {
            return describe(call.func());
        }
        if (operand instanceof Expr.BinOp operation) {
            return describe(operation.left());
        }
        return operand instanceof Expr.UnaryOp operation ? describe(operation.operand()) : "value";
    }
}
