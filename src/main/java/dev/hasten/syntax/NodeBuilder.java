package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import java.util.List;
import org.antlr.v4.runtime.TokenStream;

/** What the builders of all kinds of nodes share: the stack of nodes, the names, and questions about parentheses. */
public abstract class NodeBuilder extends FastParser {

    final NodeStack nodes = new NodeStack();
    final Names names;
    final Literals literals;
    final Scopes scopes = new Scopes();

    protected NodeBuilder(TokenStream input) {
        super(input);
        names = new Names(tokens.chars);
        literals = new Literals(tokens);
    }

    protected final int mark() {
        return nodes.size();
    }

    protected final void push(Object node) {
        nodes.push(node);
    }

    protected final <T> List<T> list(int mark) {
        return nodes.list(mark);
    }

    /** The name that was read last. */
    protected final String name() {
        int i = tokens.position - 1;
        return names.of(tokens.starts[i], tokens.ends[i]);
    }

    /** As {@link #name}, where it is bound. */
    protected final String boundName() {
        String name = name();
        if (name.equals("__debug__")) {
            throw error("cannot assign to __debug__", here() - 1);
        }
        return name;
    }

    /** The token with which a node that was just read begins. */
    final int tokenAt(Node node) {
        int i = here() - 1;
        while (tokens.starts[i] > node.start()) {
            i--;
        }
        return i;
    }

    // ---- parentheses

    final void refuseBareNamedExprBefore310(Expr value, int at) {
        if (isBareNamedExpr(value, at)) {
            require(PythonVersion.V3_10, "an assignment expression without parentheses in a set or index", at);
        }
    }

    /** Whether {@code value}, which begins with token {@code at}, is a named expression without parentheses. */
    final boolean isBareNamedExpr(Expr value, int at) {
        return value instanceof Expr.NamedExpr && tokens.kinds[at] == NAME;
    }

    /** Refuses a starred element in a tuple without parentheses, where {@code needed} allowed it first. */
    final void requireStarTuple(int at, Expr value, PythonVersion needed) {
        if (!allows(needed) && value instanceof Expr.Tuple tuple && isBare(tuple, at)) {
            for (Expr element : tuple.elts()) {
                if (element instanceof Expr.Starred) {
                    require(needed, "a starred element in a tuple without parentheses here", at);
                }
            }
        }
    }

    /** Whether a tuple that begins with token {@code at} has no parentheses of its own. */
    final boolean isBare(Expr.Tuple tuple, int at) {
        int first = at;
        while (tokens.starts[first] < tuple.start()) {
            first++; // parentheses around its own
        }
        return !tuple.elts().isEmpty() && (tokens.kinds[first] != LPAR || tuple.elts().get(0).start() == tuple.start()
                || tokens.ends[closing(first)] != tuple.end());
    }

    /** The token that closes the bracket at token {@code at}. */
    private int closing(int at) {
        int depth = 0;
        for (int i = at; ; i++) {
            switch (tokens.kinds[i]) {
                case LPAR, LSQB, LBRACE -> depth++;
                case RPAR, RSQB, RBRACE -> depth--;
                default -> {
                }
            }
            if (depth == 0) {
                return i;
            }
        }
    }

    /** The operand of a star must bind tighter than comparisons, unless it has parentheses. */
    protected final Expr bitwise(Expr value, int at) {
        boolean loose = value instanceof Expr.BoolOp || value instanceof Expr.Compare
                || value instanceof Expr.UnaryOp unary && unary.op() == Expr.UnaryOperator.NOT;
        if (loose && value.start() == tokens.starts[at]) {
            throw error("invalid syntax", at);
        }
        return value;
    }
}
