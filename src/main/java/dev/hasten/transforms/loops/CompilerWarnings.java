package dev.hasten.transforms.loops;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;

/** What the compiler warns of (3.8 and later), once for each place where it stands. */
final class CompilerWarnings {

    private CompilerWarnings() {
    }

    /** Whether {@code node} itself looks like a mistake: a literal called, indexed, or compared by identity. */
    static boolean warnOf(Node node) {
        if (node instanceof Expr.Call call) {
            return isLiteral(call.func());
        }
        if (node instanceof Expr.Subscript subscript) {
            return isLiteral(subscript.value());
        }
        if (node instanceof Stmt.Assert check) {
            return check.test() instanceof Expr.Tuple;
        }
        return node instanceof Expr.Compare comparison
                && (comparison.ops().contains(Expr.CompareOperator.IS)
                || comparison.ops().contains(Expr.CompareOperator.IS_NOT))
                && (isLiteral(comparison.left()) || comparison.comparators().stream().anyMatch(CompilerWarnings::isLiteral));
    }

    private static boolean isLiteral(Expr expr) {
        return expr instanceof Expr.Constant || expr instanceof Expr.Tuple || expr instanceof Expr.ListDisplay
                || expr instanceof Expr.Dict || expr instanceof Expr.SetDisplay || expr instanceof Expr.ListComp
                || expr instanceof Expr.SetComp || expr instanceof Expr.DictComp || expr instanceof Expr.GeneratorExp
                || expr instanceof Expr.JoinedStr || expr instanceof Expr.Lambda;
    }
}
