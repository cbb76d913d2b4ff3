package dev.hasten.transforms.idioms;

import dev.hasten.facts.Places;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.transform.Guard;

/** Where the compiler would warn of a literal that takes the place of another expression. */
final class CompilerWarning {

    static final Guard COMPILER_WARNS = Guard.safety("compiler-warns",
            "The compiler warns of such an expression where it is called, indexed in vain or compared by identity.");

    private CompilerWarning() {
    }

    /** Whether it would warn of {@code replacement} in the place of {@code node}. */
    static boolean comesOf(Expr replacement, Expr node, Places places) {
        Node parent = places.parent(node);
        if (parent instanceof Expr.Call call && call.func() == node) {
            return !(replacement instanceof Expr.Call) && !(replacement instanceof Expr.Attribute);
        }
        if (parent instanceof Expr.Subscript subscript && subscript.value() == node) {
            return replacement instanceof Expr.SetComp
                    || replacement instanceof Expr.Constant constant && !isSequence(constant.value())
                    || !(replacement instanceof Expr.DictComp) && !mayBeIndex(subscript.slice());
        }
        return replacement instanceof Expr.Constant && parent instanceof Expr.Compare comparison
                && (comparison.ops().contains(Expr.CompareOperator.IS)
                || comparison.ops().contains(Expr.CompareOperator.IS_NOT));
    }

    private static boolean isSequence(Literal literal) {
        return literal instanceof Literal.Str || literal instanceof Literal.Bytes;
    }

    /** Whether the compiler cannot tell that it is no index. */
    private static boolean mayBeIndex(Expr slice) {
        return slice instanceof Expr.Constant constant ? constant.value() instanceof Literal.Int
                : slice instanceof Expr.UnaryOp operation ? mayBeIndex(operation.operand())
                : slice instanceof Expr.Name || slice instanceof Expr.Attribute || slice instanceof Expr.Slice
                || slice instanceof Expr.Subscript || slice instanceof Expr.Call;
    }
}
