package dev.hasten.transforms.inlining;

import dev.hasten.facts.Scopes;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies parts of a body to the place of a call: with fresh names for the locals, and values in place of parameters.
 * No node of the copy is one of the original, so that both may stand in one tree and change apart.
 */
public final class BodyCopy extends Rewriter {

    /** What stands for a name. */
    interface Substitute {
        /** The expression for the read {@code name}; null to leave it. */
        @Nullable Expr at(Expr.Name name);
    }

    private final @Nullable Scopes scopes;
    private final Map<Variable, String> newNames;
    private final Substitute substitute;

    /** @param newNames what the locals are called where the copy goes */
    BodyCopy(@Nullable Scopes scopes, Map<Variable, String> newNames, Substitute substitute) {
        this.scopes = scopes;
        this.newNames = newNames;
        this.substitute = substitute;
    }

    /** A copy of {@code stmt} as it is. */
    public static Stmt plain(Stmt stmt) {
        return (Stmt) new BodyCopy(null, Map.of(), name -> null).rewrite(stmt);
    }

    /** A copy of {@code expr} as it is. */
    public static Expr plain(Expr expr) {
        return (Expr) new BodyCopy(null, Map.of(), name -> null).rewrite(expr);
    }

    /** Whether {@code node} may stand in two places: whether nothing in it defines, declares or imports. */
    public static boolean canStandTwice(Node node) {
        boolean[] can = {!(node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef || node instanceof Stmt.Import
                || node instanceof Stmt.ImportFrom || node instanceof Stmt.Global || node instanceof Stmt.Nonlocal
                || node instanceof Stmt.Match || node instanceof Stmt.TypeAlias || node instanceof Expr.Lambda
                || node instanceof Expr.TemplateStr || node instanceof Clause.MatchCase)};
        node.forEachChild(child -> can[0] = can[0] && canStandTwice(child));
        return can[0];
    }

    Expr copy(Expr expr) {
        return (Expr) rewrite(expr);
    }

    Stmt copy(Stmt stmt) {
        return rewriteStmt(stmt).get(0);
    }

    @Override
    public Node rewrite(Node node) {
        if (node instanceof Expr.Name name) {
            Expr value = substitute.at(name);
            return value != null ? value : new Expr.Name(newName(node, name.id()), name.ctx(), name.span());
        }
        if (node instanceof Expr.Constant constant) {
            return new Expr.Constant(constant.value(), constant.span());
        }
        Node mapped = node.mapChildren(this);
        if (mapped instanceof Clause.ExceptHandler handler && handler.name() != null) {
            return new Clause.ExceptHandler(handler.type(), newName(handler.name()), handler.body(), handler.span());
        }
        return mapped == node ? leaf(node) : mapped;
    }

    /** In a function, the annotation of a local is not evaluated; the name may be another. */
    @Override
    protected List<Stmt> rewriteStmt(Stmt stmt) {
        if (stmt instanceof Stmt.AnnAssign annotated && annotated.value() != null) {
            return List.of(new Stmt.Assign(List.of(copy(annotated.target())), copy(annotated.value()), Span.NONE));
        }
        return super.rewriteStmt(stmt);
    }

    private String newName(Node node, String old) {
        if (scopes == null || scopes.occurrence(node) == null) {
            return old;
        }
        return newNames.getOrDefault(scopes.occurrence(node).variable(), old);
    }

    /** What the local {@code old} is called; what an {@code except} binds is never one of a comprehension. */
    private String newName(String old) {
        for (Map.Entry<Variable, String> each : newNames.entrySet()) {
            if (each.getKey().name().equals(old)) {
                return each.getValue();
            }
        }
        return old;
    }

    /** A copy of a node without children. */
    private static Node leaf(Node node) {
        if (node instanceof Stmt.Pass pass) {
            return new Stmt.Pass(pass.span());
        } else if (node instanceof Stmt.Break leave) {
            return new Stmt.Break(leave.span());
        } else if (node instanceof Stmt.Continue next) {
            return new Stmt.Continue(next.span());
        } else if (node instanceof Stmt.Return back) {
            return new Stmt.Return(back.value(), back.span());
        } else if (node instanceof Stmt.Raise raise) {
            return new Stmt.Raise(raise.exc(), raise.cause(), raise.span());
        } else if (node instanceof Expr.Tuple tuple) {
            return new Expr.Tuple(tuple.elts(), tuple.ctx(), tuple.span());
        } else if (node instanceof Expr.ListDisplay list) {
            return new Expr.ListDisplay(list.elts(), list.ctx(), list.span());
        } else if (node instanceof Expr.Dict dict) {
            return new Expr.Dict(dict.items(), dict.span());
        } else if (node instanceof Expr.Slice slice) {
            return new Expr.Slice(slice.lower(), slice.upper(), slice.step(), slice.span());
        } else if (node instanceof Expr.JoinedStr text) {
            return new Expr.JoinedStr(text.values(), text.span());
        } else if (node instanceof Clause.Arguments none) {
            return new Clause.Arguments(none.posonlyargs(), none.args(), none.vararg(), none.kwonlyargs(), none.kwarg(),
                    none.span());
        }
        return node;
    }
}
