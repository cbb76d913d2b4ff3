package dev.hasten.transforms.loops;

import dev.hasten.facts.Answer;
import dev.hasten.facts.EvaluationOrder;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of one block, one after the other, that compute the same formula while its operands stay the same. */
final class SharedFormula {

    private final FileFacts facts;
    private final Grounds grounds = new Grounds();
    private final List<Stmt> statements = new ArrayList<>();
    private final List<Formula> computed = new ArrayList<>();
    private int certain;

    SharedFormula(FileFacts facts) {
        this.facts = facts;
    }

    /** The statement before which the formula can be computed. */
    Stmt first() {
        return statements.get(0);
    }

    /** Where it is computed, in the order of the source. */
    List<Formula> computed() {
        return computed;
    }

    /** What it rests on. */
    Grounds grounds() {
        return grounds;
    }

    /** Takes in {@code stmt}, in which {@code inside} stand; the operands stay the same in all of it. */
    void add(Stmt stmt, List<Formula> inside) {
        statements.add(stmt);
        inside.forEach(each -> add(each, stmt));
    }

    /** Takes in those of {@code inside} that {@code stmt} computes before it gives operands other values. */
    void addFirstPart(Stmt stmt, List<Formula> inside) {
        Expr part = firstPart(stmt);
        if (part != null && !inside.isEmpty() && !rebinds(part, inside.get(0))) {
            statements.add(stmt);
            inside.stream().filter(each -> facts.places().contains(part, each.expr())).forEach(each -> add(each, stmt));
        }
    }

    private void add(Formula formula, Stmt stmt) {
        if (grounds.yes(new Answer(true, formula.doubts(), null))) {
            computed.add(formula);
            certain += EvaluationOrder.isAlwaysEvaluated(formula.expr(), stmt, facts.places()) ? 1 : 0;
        }
    }

    /** What of a statement is evaluated before its targets are bound or its block is entered; null if it has none. */
    private static @Nullable Expr firstPart(Stmt stmt) {
        return stmt instanceof Stmt.Assign assign ? assign.value()
                : stmt instanceof Stmt.AugAssign update ? update.value()
                : stmt instanceof Stmt.If choice ? choice.test()
                : stmt instanceof Stmt.For loop ? loop.iter() : null;
    }

    /** Whether evaluating or running {@code node} may give an operand another value. */
    boolean rebinds(Node node, Formula formula) {
        for (Variable operand : formula.operands()) {
            if (!grounds.no(facts.effects().mayRebind(facts.effects().of(node), operand))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the operands are bound when the first statement begins. */
    boolean canBeComputedFirst() {
        return computed.get(0).operands().stream()
                .allMatch(each -> facts.flow(each.owner()).isBoundBefore(first(), each).isYes());
    }

    /** Whether more than one place keeps the result, so that they would keep the same object. */
    boolean isKeptTwice() {
        return computed.stream().filter(each -> !each.isUsedUp(facts)).count() > 1;
    }

    /** Whether it is computed more often than once, as a rule. */
    boolean isWorthwhile() {
        return certain > 1 || certain == 1 && computed.size() > 2;
    }

    /** The local to which the first statement binds the result, and which keeps it for the others; null if there is none. */
    Expr.@Nullable Name holder(Scope function) {
        Formula head = computed.get(0);
        if (!(facts.places().parent(head.expr()) instanceof Stmt.Assign assign) || assign != first()
                || assign.targets().size() != 1 || !(assign.targets().get(0) instanceof Expr.Name target)) {
            return null;
        }
        Variable variable = facts.scopes().resolve(target);
        boolean stays = variable.owner() == function && statements.subList(1, statements.size()).stream()
                .allMatch(each -> grounds.no(facts.effects().mayRebind(facts.effects().of(each), variable)));
        return stays ? target : null;
    }
}
