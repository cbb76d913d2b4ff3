package dev.hasten.transforms.objects;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;

/**
 * {@code self[row, column]} to {@code self.values[row * self.columns + column]}: the body of a special method in the
 * place of the operator, subscript, store or call that runs it.
 */
public final class InlineOperator implements Transform<Expr> {

    @Override
    public String id() {
        return "inline-operator";
    }

    @Override
    public Class<Expr> subject() {
        return Expr.class;
    }

    @Override
    public List<? extends Guard> guards() {
        return List.of(WhyNot.values());
    }

    @Override
    public List<Verdict> consider(Expr expr, Unit unit) {
        if (expr instanceof Expr.Subscript target && target.ctx() == Expr.Context.STORE) {
            return stored(target, unit);
        }
        if (!(expr instanceof Expr.Call) && SpecialMethods.operand(expr) == null) {
            return List.of();
        }
        MethodRun run = new SpecialMethods(unit.facts()).run(expr);
        return run == null ? List.of() : List.of(run.judge(unit, MethodRun::kind));
    }

    private static List<Verdict> stored(Expr.Subscript target, Unit unit) {
        Node parent = unit.facts().places().parent(target);
        if (parent instanceof Stmt.AugAssign update) {
            return SplitUpdate.of(update, target, unit);
        }
        MethodRun run = parent instanceof Stmt.Assign assign && assign.targets().size() == 1
                ? new SpecialMethods(unit.facts()).stored(target, assign.value()) : null;
        return run == null ? List.of() : List.of(run.judge(unit, MethodRun::kind));
    }
}
