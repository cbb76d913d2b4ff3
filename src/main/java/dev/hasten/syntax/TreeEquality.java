package dev.hasten.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether two trees are the same program: equal in everything but their spans. Literals are equal if both type and
 * value are, to the bit: {@code 1}, {@code 1.0} and {@code True} differ, and so do {@code 0.0} and {@code -0.0}.
 *
 * <p>Two ways to say the same are taken as one: a negative number, which Python reads as a minus sign and a number,
 * and pieces of text that stand side by side in an f-string.
 */
public final class TreeEquality {

    /** The first place at which two trees differ: nodes that differ themselves, not only below. */
    public record Difference(Node left, Node right) {
    }

    private TreeEquality() {
    }

    /** Whether the trees are equal. */
    public static boolean equal(Node left, Node right) {
        return firstDifference(left, right).isEmpty();
    }

    /** The first difference, in the order of the fields; none if the trees are equal. */
    public static Optional<Difference> firstDifference(Node left, Node right) {
        return Optional.ofNullable(difference(left, right));
    }

    private static @Nullable Difference difference(Node givenLeft, Node givenRight) {
        if (givenLeft == givenRight) {
            return null;
        }
        Node left = spelledOut(givenLeft);
        Node right = spelledOut(givenRight);
        if (left.getClass() != right.getClass()) {
            return new Difference(left, right);
        }
        @Nullable Object[] ours = fields(left);
        @Nullable Object[] theirs = fields(right);
        for (int i = 0; i < ours.length; i++) {
            if (!sameShape(ours[i], theirs[i])) {
                return new Difference(left, right);
            }
        }
        for (int i = 0; i < ours.length; i++) {
            Difference below = below(ours[i], theirs[i]);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** Whether two fields agree but for the nodes in them. */
    private static boolean sameShape(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Node) {
            return right instanceof Node;
        } else if (left instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Node) {
            return right instanceof List<?> other && list.size() == other.size();
        }
        // Double.equals, in the records of literals, tells -0.0 from 0.0.
        return left == null ? right == null : left.equals(right);
    }

    private static @Nullable Difference below(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Node node) {
            return difference(node, (Node) right);
        } else if (left instanceof List<?> list && right instanceof List<?> other) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Node node) {
                    Difference found = difference(node, (Node) other.get(i));
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /** A negative number as Python reads it. */
    private static Node spelledOut(Node node) {
        if (node instanceof Expr.Constant constant && Precedence.isNegative(constant.value())) {
            Literal value = constant.value() instanceof Literal.Int integer
                    ? new Literal.Int(integer.value().negate())
                    : new Literal.Float(-((Literal.Float) constant.value()).value());
            return new Expr.UnaryOp(Expr.UnaryOperator.U_SUB, new Expr.Constant(value, node.span()), node.span());
        }
        return node;
    }

    private static @Nullable Object[] fields(Node node) {
        if (node instanceof Expr.JoinedStr string) {
            return new Object[] {joined(string.values())};
        } else if (node instanceof Expr.TemplateStr string) {
            return new Object[] {joined(string.values())};
        }
        return node.accept(NodeFields.OF);
    }

    /** Python reads adjacent pieces of text in an f-string as one, and an empty piece as none. */
    private static List<Expr> joined(List<Expr> values) {
        List<Expr> joined = new ArrayList<>(values.size());
        for (Expr value : values) {
            String text = textOf(value);
            String before = joined.isEmpty() ? null : textOf(joined.get(joined.size() - 1));
            if (text != null && before != null) {
                joined.remove(joined.size() - 1);
                text = before + text;
            }
            if (text == null) {
                joined.add(value);
            } else if (!text.isEmpty()) {
                joined.add(new Expr.Constant(new Literal.Str(text, false), value.span()));
            }
        }
        return joined;
    }

    private static @Nullable String textOf(Expr value) {
        return value instanceof Expr.Constant constant ? ((Literal.Str) constant.value()).value() : null;
    }
}
