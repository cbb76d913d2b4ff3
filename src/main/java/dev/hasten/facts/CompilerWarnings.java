package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;

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

    private static boolean isOf(Node node) {
        if (node instanceof Expr.Compare compare) {
            boolean identity = compare.ops().stream()
                    .anyMatch(op -> op == Expr.CompareOperator.IS || op == Expr.CompareOperator.IS_NOT);
            return identity && (isValue(compare.left()) || compare.comparators().stream()
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

    /** Also what the compiler computes before it warns, such as {@code -1}. */
    private static boolean isLiteral(Expr expr) {
        if (expr instanceof Expr.UnaryOp operation) {
            return isLiteral(operation.operand());
        }
        if (expr instanceof Expr.BinOp operation) {
            return isLiteral(operation.left()) && isLiteral(operation.right());
        }
        if (expr instanceof Expr.Subscript subscript) {
            return isLiteral(subscript.value());
        }
        return expr instanceof Expr.Constant || expr instanceof Expr.Tuple || expr instanceof Expr.ListDisplay
                || expr instanceof Expr.Dict || expr instanceof Expr.SetDisplay || expr instanceof Expr.ListComp
                || expr instanceof Expr.SetComp || expr instanceof Expr.DictComp || expr instanceof Expr.GeneratorExp
                || expr instanceof Expr.JoinedStr || expr instanceof Expr.Lambda;
    }
}
