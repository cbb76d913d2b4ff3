package dev.hasten.transforms.inlining;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides the tests of a body whose outcome the arguments of a call settle, {@code if limit is None} where no limit is
 * given: only the branch that is taken remains. A parameter that the body binds again has its argument until there.
 */
final class KnownTests {
    private final FileFacts facts;
    private final Plan plan;
    /** Parameters that are bound to literals, and to nothing else yet where the walk through the body is. */
    private final Map<Variable, Literal> unchanged = new IdentityHashMap<>();

    KnownTests(FileFacts facts, Plan plan) {
        this.facts = facts;
        this.plan = plan;
    }

    /** What remains of the statements of {@code body}, below those that bind its parameters; perhaps nothing. */
    List<Stmt> in(Body body) {
        for (Operand operand : plan.bound()) {
            Variable parameter = body.parameter(operand.parameter());
            Literal literal = literal(operand.value());
            if (literal != null && isOfOneFunction(parameter)) {
                unchanged.put(parameter, literal);
            }
        }
        return in(body.stmts());
    }

    /** Whether no other function can bind {@code variable}. */
    private static boolean isOfOneFunction(Variable variable) {
        return variable.occurrences().stream()
                .allMatch(each -> each.scope().runner() == variable.owner().runner());
    }

    /** What remains of {@code block}: nodes of the body, apart from statements that changed. */
    private List<Stmt> in(List<Stmt> block) {
        List<Stmt> rest = new ArrayList<>();
        for (Stmt stmt : block) {
            if (stmt instanceof Stmt.If choice) {
                forget(choice.test());
                Boolean truth = truth(choice.test());
                rest.addAll(truth == null ? List.of(undecided(choice)) : in(truth ? choice.body() : choice.orelse()));
            } else {
                rest.addAll(unchanged.isEmpty() ? List.of(stmt) : simplified(stmt));
            }
            forget(stmt);
            if (Exits.neverEnds(rest)) {
                break;
            }
        }
        return rest;
    }

    /** Takes note that {@code part} has been evaluated, with all that it binds. */
    private void forget(Node part) {
        unchanged.keySet().removeIf(variable -> variable.occurrences().stream()
                .anyMatch(each -> each.role().binds() && facts.places().contains(part, each.node())));
    }

    /** {@code x = x or y}, where {@code x} is still the literal that was given for it, is {@code x = y}. */
    private List<Stmt> simplified(Stmt stmt) {
        if (!(stmt instanceof Stmt.Assign assign) || binds(assign.value())) {
            return List.of(stmt);
        }
        Expr value = in(assign.value());
        Boolean first = value instanceof Expr.BoolOp choice && choice.values().size() == 2
                ? truth(choice.values().get(0)) : null;
        if (first != null) {
            boolean goesOn = first == (((Expr.BoolOp) value).op() == Expr.BoolOperator.AND);
            value = ((Expr.BoolOp) value).values().get(goesOn ? 1 : 0);
        }
        if (value == assign.value()) {
            return List.of(stmt);
        }
        boolean keepsItself = assign.targets().size() == 1 && assign.targets().get(0) instanceof Expr.Name target
                && value instanceof Expr.Name same && same.id().equals(target.id());
        return keepsItself ? List.of() : List.of(new Stmt.Assign(assign.targets(), value, Span.NONE));
    }

    private boolean binds(Expr value) {
        return facts.places().inside(value).stream().anyMatch(Expr.NamedExpr.class::isInstance);
    }

    /** The parameters of {@code operands} without those that {@code rest}, what remains of the body, binds before it reads them. */
    List<Operand> needed(List<Operand> operands, Body body, List<Stmt> rest) {
        return operands.stream().filter(operand -> {
            Variable parameter = body.parameter(operand.parameter());
            return literal(operand.value()) == null || Plan.isWarned(operand) || !isOfOneFunction(parameter)
                    || !isBoundFirst(parameter, rest);
        }).toList();
    }

    private boolean isBoundFirst(Variable variable, List<Stmt> rest) {
        for (Stmt stmt : rest) {
            if (mentions(stmt, variable)) {
                return stmt instanceof Stmt.Assign assign && assign.targets().size() == 1
                        && assign.targets().get(0) instanceof Expr.Name && !mentions(assign.value(), variable);
            }
        }
        return true;
    }

    private boolean mentions(Node node, Variable variable) {
        boolean[] mentions = {node instanceof Expr.Name name && facts.places().knows(name)
                && facts.scopes().resolve(name) == variable
                || node instanceof Clause.ExceptHandler handler && variable.name().equals(handler.name())};
        node.forEachChild(child -> mentions[0] = mentions[0] || mentions(child, variable));
        return mentions[0];
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
        Map<Variable, Literal> before = new IdentityHashMap<>(unchanged);
        List<Stmt> body = in(choice.body());
        unchanged.putAll(before);
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
        boolean tells = left instanceof Literal.Singleton && right instanceof Literal.Singleton
                || left == Literal.Singleton.NONE || right == Literal.Singleton.NONE;
        return switch (operator) {
            case EQ, IS -> tells ? left == right : null;
            case NOT_EQ, IS_NOT -> tells ? left != right : null;
            default -> null;
        };
    }

    /** The literal that is the value of {@code expr}; null if it is another expression. */
    private @Nullable Literal literal(Expr expr) {
        if (expr instanceof Expr.Name name && name.ctx() == Expr.Context.LOAD) {
            Variable variable = facts.places().knows(name) ? facts.scopes().resolve(name) : null;
            Operand operand = plan.substituted().get(variable);
            return operand == null ? unchanged.get(variable)
                    : operand.value() instanceof Expr.Name ? null : literal(operand.value());
        }
        if (expr instanceof Expr.UnaryOp signed && signed.op() == Expr.UnaryOperator.U_SUB
                && literal(signed.operand()) instanceof Literal.Int number) {
            return new Literal.Int(number.value().negate());
        }
        return expr instanceof Expr.Constant constant ? constant.value() : null;
    }
}
