package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
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
        return nodes.stream().anyMatch(node -> isOf(node, name -> false));
    }

    /**
     * Whether there may be one of {@code nodes} that comes when the code around it is compiled, and so would come earlier
     * or later if that changed its place; of an unknown escape the parser warns.
     */
    public static boolean areOfCode(List<Node> nodes) {
        return nodes.stream().anyMatch(node -> !(node instanceof Expr.Constant) && isOf(node, name -> false));
    }

    /**
     * Whether there may be one more if {@code node} stood in two places: one of it, or of the {@code finally} of a
     * statement around it, which the compiler copies to each place where that statement is left.
     */
    public static boolean wouldDouble(Node node, Places places) {
        return areOf(places.inside(node)) || wouldDoubleAround(node, places);
    }

    /** Whether there may be one more if {@code node} became several statements that leave it: of a {@code finally}. */
    public static boolean wouldDoubleAround(Node node, Places places) {
        for (Node at = places.parent(node); at != null && !(at instanceof Stmt.FunctionDef); at = places.parent(at)) {
            if (at instanceof Stmt.Try attempt
                    && attempt.finalbody().stream().anyMatch(stmt -> areOf(places.inside(stmt)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there may be one if {@code value} stood in the place of {@code replaced}. */
    public static boolean wouldBeOf(Expr value, Expr replaced, Places places) {
        return wouldBeOf(value, replaced, places, name -> false);
    }

    /**
     * Whether there may be one if {@code value} stood in the place of {@code replaced}.
     *
     * @param literals the names in {@code value} that may become literals as well
     */
    public static boolean wouldBeOf(Expr value, Expr replaced, Places places, Predicate<Expr.Name> literals) {
        Node old = replaced;
        Node now = value;
        while (now instanceof Expr part && isLiteral(part, literals) && places.parent(old) != null) {
            Node parent = places.parent(old);
            now = withChild(parent, old, now);
            if (isOf(now, literals)) {
                return true;
            }
            old = parent;
        }
        return false;
    }

    private static Node withChild(Node parent, Node old, Node now) {
        return parent.mapChildren(new Rewriter() {
            @Override
            public Node rewrite(Node node) {
                return node == old ? now : node;
            }
        });
    }

    private static boolean isOf(Node node, Predicate<Expr.Name> literals) {
        if (node instanceof Expr.Compare compare) {
            boolean identity = compare.ops().stream()
                    .anyMatch(op -> op == Expr.CompareOperator.IS || op == Expr.CompareOperator.IS_NOT);
            return identity && (isValue(compare.left(), literals)
                    || compare.comparators().stream().anyMatch(each -> isValue(each, literals)));
        }
        if (node instanceof Expr.Subscript subscript) {
            Expr value = subscript.value();
            boolean inVain = !isSequence(value) || isLiteral(subscript.slice(), literals) && !isInteger(subscript.slice());
            return inVain && isLiteral(value, literals) && !(value instanceof Expr.Dict || value instanceof Expr.DictComp);
        }
        return node instanceof Expr.Constant constant && mayHaveUnknownEscape(constant.value())
                || node instanceof Expr.Call call && isLiteral(call.func(), literals)
                || node instanceof Stmt.Assert check && check.test() instanceof Expr.Tuple;
    }

    /** An escape that Python does not know stays in the text, with its backslash; so does one that is doubled, or raw. */
    private static boolean mayHaveUnknownEscape(Literal literal) {
        return literal instanceof Literal.Str text && text.value().indexOf('\\') >= 0
                || literal instanceof Literal.Bytes bytes && bytes.latin1().indexOf('\\') >= 0;
    }

    private static boolean isValue(Expr expr, Predicate<Expr.Name> literals) {
        return isLiteral(expr, literals) && !(expr instanceof Expr.Constant constant
                && constant.value() instanceof Literal.Singleton);
    }

    /** Whether {@code literal} is plainly one that may be indexed. */
    private static boolean isSequence(Expr literal) {
        return literal instanceof Expr.Constant constant
                ? constant.value() instanceof Literal.Str || constant.value() instanceof Literal.Bytes
                : literal instanceof Expr.Tuple || literal instanceof Expr.ListDisplay || literal instanceof Expr.ListComp
                || literal instanceof Expr.JoinedStr;
    }

    private static boolean isInteger(Expr literal) {
        return literal instanceof Expr.UnaryOp operation ? isInteger(operation.operand())
                : literal instanceof Expr.Constant constant && constant.value() instanceof Literal.Int;
    }

    /** Also what the compiler computes before it warns, such as {@code -1} and {@code (1, 2)[0]}. */
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
