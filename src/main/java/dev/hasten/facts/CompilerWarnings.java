package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.function.Predicate;

/**
 * What CPython's compiler warns of: it would do so once more for a copy. Up to 3.9 it computes no constants in the value
 * of {@code :=}, and so does not see there what is wrong with {@code (-1)()}.
 */
public final class CompilerWarnings {

    private CompilerWarnings() {
    }

    /** Whether there may be a warning of one of {@code nodes}: {@code None()}, {@code x is 1}, {@code ()[x]}, {@code "\d"}. */
    public static boolean areOf(List<Node> nodes) {
        return nodes.stream().anyMatch(CompilerWarnings::isOf);
    }

    /**
     * Whether there may be one if {@code value} stood in the place of {@code read}.
     *
     * @param literals the names in {@code value} that may become literals as well
     */
    public static boolean wouldBeOf(Expr value, Expr read, Places places, Predicate<Expr.Name> literals) {
        Node child = read;
        Node parent = places.parent(child);
        while (parent instanceof Expr.UnaryOp || parent instanceof Expr.BinOp) {
            child = parent;
            parent = places.parent(child);
        }
        boolean singleton = value instanceof Expr.Constant constant && constant.value() instanceof Literal.Singleton;
        boolean warned = parent instanceof Expr.Compare compare && !singleton && asksIdentity(compare)
                || parent instanceof Expr.Call call && call.func() == child
                || parent instanceof Expr.Subscript subscript && subscript.value() == child
                || parent instanceof Stmt.Assert;
        return warned && isLiteral(value, literals);
    }

    private static boolean asksIdentity(Expr.Compare compare) {
        return compare.ops().stream().anyMatch(op -> op == Expr.CompareOperator.IS || op == Expr.CompareOperator.IS_NOT);
    }

    private static boolean isOf(Node node) {
        if (node instanceof Expr.Compare compare) {
            return asksIdentity(compare) && (isValue(compare.left()) || compare.comparators().stream()
                    .anyMatch(CompilerWarnings::isValue));
        }
        return node instanceof Expr.Constant constant && mayHaveUnknownEscape(constant.value())
                || node instanceof Expr.Call call && isLiteral(call.func())
                || node instanceof Expr.Subscript subscript && isLiteral(subscript.value())
                || node instanceof Stmt.Assert check && check.test() instanceof Expr.Tuple;
    }

    /** An escape that Python does not know stays in the text, with its backslash; so does one that is doubled, or raw. */
    private static boolean mayHaveUnknownEscape(Literal literal) {
        return literal instanceof Literal.Str text && text.value().indexOf('\\') >= 0
                || literal instanceof Literal.Bytes bytes && bytes.latin1().indexOf('\\') >= 0;
    }

    private static boolean isValue(Expr expr) {
        return isLiteral(expr) && !(expr instanceof Expr.Constant constant
                && constant.value() instanceof Literal.Singleton);
    }

    private static boolean isLiteral(Expr expr) {
        return isLiteral(expr, name -> false);
    }

    /** Also what the compiler computes before it warns, such as {@code -1}. */
    private static boolean isLiteral(Expr expr, Predicate<Expr.Name> literals) {
        if (expr instanceof Expr.Name name) {
            return literals.test(name);
        }
        if (expr instanceof Expr.UnaryOp operation) {
            return isLiteral(operation.operand(), literals);
        }
        if (expr instanceof Expr.BinOp operation) {
            return isLiteral(operation.left(), literals) && isLiteral(operation.right(), literals);
        }
        if (expr instanceof Expr.Subscript subscript) {
            return isLiteral(subscript.value(), literals);
        }
        return expr instanceof Expr.Constant || expr instanceof Expr.Tuple || expr instanceof Expr.ListDisplay
                || expr instanceof Expr.Dict || expr instanceof Expr.SetDisplay || expr instanceof Expr.ListComp
                || expr instanceof Expr.SetComp || expr instanceof Expr.DictComp || expr instanceof Expr.GeneratorExp
                || expr instanceof Expr.JoinedStr || expr instanceof Expr.Lambda;
    }
}
