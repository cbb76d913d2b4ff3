package dev.hasten.transforms.inlining;

import dev.hasten.facts.FileFacts;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides the tests of a body whose outcome the arguments of a call settle, {@code if limit is None} where no limit is
 * given: only the branch that is taken remains.
 */
final class KnownTests {
    private final FileFacts facts;
    private final Plan plan;

    KnownTests(FileFacts facts, Plan plan) {
        this.facts = facts;
        this.plan = plan;
    }

    /** What remains of {@code block}; perhaps nothing. It is made of nodes of the body, apart from compound statements. */
    List<Stmt> in(List<Stmt> block) {
        List<Stmt> rest = new ArrayList<>();
        for (Stmt stmt : block) {
            if (stmt instanceof Stmt.If choice) {
                Boolean truth = truth(choice.test());
                rest.addAll(truth == null ? List.of(undecided(choice)) : in(truth ? choice.body() : choice.orelse()));
            } else {
                rest.add(stmt);
            }
            if (Exits.neverEnds(rest)) {
                break;
            }
        }
        return rest;
    }

    /** What remains of {@code value}, the body as one expression. */
    Expr in(Expr value) {
        if (!(value instanceof Expr.IfExp choice)) {
            return value;
        }
        Boolean truth = truth(choice.test());
        return truth == null ? new Expr.IfExp(residue(choice.test()), in(choice.body()), in(choice.orelse()), choice.span())
                : in(truth ? choice.body() : choice.orelse());
    }

    private Stmt.If undecided(Stmt.If choice) {
        List<Stmt> body = in(choice.body());
        return new Stmt.If(residue(choice.test()), body.isEmpty() ? List.of(new Stmt.Pass(Span.NONE)) : body,
                in(choice.orelse()), choice.span());
    }

    /** {@code test} without those operands that leave the outcome to the others. */
    private Expr residue(Expr test) {
        if (!(test instanceof Expr.BoolOp operation)) {
            return test;
        }
        boolean neutral = operation.op() == Expr.BoolOperator.AND;
        List<Expr> open = operation.values().stream()
                .filter(operand -> !Boolean.valueOf(neutral).equals(truth(operand))).toList();
        return open.size() == 1 ? open.get(0) : new Expr.BoolOp(operation.op(), open, operation.span());
    }

    /** What a test of {@code expr} says before it evaluates anything but literals; null if that is not known. */
    private @Nullable Boolean truth(Expr expr) {
        if (expr instanceof Expr.UnaryOp not && not.op() == Expr.UnaryOperator.NOT) {
            Boolean truth = truth(not.operand());
            return truth == null ? null : Boolean.valueOf(!truth);
        }
        if (expr instanceof Expr.BoolOp operation) {
            boolean neutral = operation.op() == Expr.BoolOperator.AND;
            for (Expr operand : operation.values()) {
                Boolean truth = truth(operand);
                if (truth == null || truth != neutral) {
                    return truth;
                }
            }
            return neutral;
        }
        if (expr instanceof Expr.Compare compare && compare.ops().size() == 1) {
            Literal left = literal(compare.left());
            Literal right = literal(compare.comparators().get(0));
            return left == null || right == null ? null : compared(left, compare.ops().get(0), right);
        }
        Literal literal = literal(expr);
        return literal == null ? null : truth(literal);
    }

    private static @Nullable Boolean truth(Literal literal) {
        return literal instanceof Literal.Int number ? Boolean.valueOf(number.value().signum() != 0)
                : literal instanceof Literal.Str text ? Boolean.valueOf(!text.value().isEmpty())
                : literal instanceof Literal.Singleton singleton
                ? Boolean.valueOf(singleton != Literal.Singleton.NONE && singleton != Literal.Singleton.FALSE) : null;
    }

    private static @Nullable Boolean compared(Literal left, Expr.CompareOperator operator, Literal right) {
        if (left instanceof Literal.Int first && right instanceof Literal.Int second) {
            int order = first.value().compareTo(second.value());
            return switch (operator) {
                case EQ -> order == 0;
                case NOT_EQ -> order != 0;
                case LT -> order < 0;
                case LT_E -> order <= 0;
                case GT -> order > 0;
                case GT_E -> order >= 0;
                default -> null;
            };
        }
        boolean singletons = left instanceof Literal.Singleton && right instanceof Literal.Singleton;
        return switch (operator) {
            case EQ, IS -> singletons ? left == right : null;
            case NOT_EQ, IS_NOT -> singletons ? left != right : null;
            default -> null;
        };
    }

    /** The literal that is the value of {@code expr}; null if it is another expression. */
    private @Nullable Literal literal(Expr expr) {
        if (expr instanceof Expr.Name name && name.ctx() == Expr.Context.LOAD) {
            Operand operand = facts.places().knows(name) ? plan.substituted().get(facts.scopes().resolve(name)) : null;
            return operand == null || operand.value() instanceof Expr.Name ? null : literal(operand.value());
        }
        if (expr instanceof Expr.UnaryOp signed && signed.op() == Expr.UnaryOperator.U_SUB
                && literal(signed.operand()) instanceof Literal.Int number) {
            return new Literal.Int(number.value().negate());
        }
        return expr instanceof Expr.Constant constant ? constant.value() : null;
    }
}
