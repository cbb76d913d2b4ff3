package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.Set;

/** What runs while the body of a class does: nobody else can bind a name in it. */
final class ClassBodies {

    /** Decorators that keep a function, or mark it, and do not call it. */
    private static final Set<String> KEEPING = Set.of("abstractmethod", "classmethod", "final", "overload", "override",
            "property", "staticmethod", "setter", "getter", "deleter");

    private ClassBodies() {
    }

    /** Whether the body of the class {@code scope} makes no call, and has no operator, loop or decorator that makes one. */
    static boolean callNothing(Scope scope, Scopes scopes) {
        for (Node node : scopes.places().inside(scope.node())) {
            boolean own = scopes.scopeOf(node) == scope || scopes.scopeOf(node).kind().isComprehension();
            if (own && mayCall(node)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayCall(Node node) {
        if (node instanceof Stmt.FunctionDef def) {
            return !def.decorators().stream().allMatch(each -> KEEPING.contains(Receivers.lastName(each)));
        }
        if (node instanceof Stmt.ClassDef def) {
            return !def.decorators().isEmpty() || !def.bases().isEmpty() || !def.keywords().isEmpty();
        }
        boolean named = node instanceof Expr.Name || node instanceof Expr.Attribute || node instanceof Expr.Subscript;
        boolean displayed = node instanceof Expr.Constant || node instanceof Expr.Tuple
                || node instanceof Expr.ListDisplay || node instanceof Expr.Dict || node instanceof Expr.Lambda
                || node instanceof Expr.UnaryOp operation && operation.operand() instanceof Expr.Constant;
        boolean stated = node instanceof Stmt.Assign || node instanceof Stmt.AnnAssign || node instanceof Stmt.ExprStmt
                || node instanceof Stmt.Pass || node instanceof Stmt.If;
        return !named && !displayed && !stated && (node instanceof Expr || node instanceof Stmt
                || node instanceof Clause.Comprehension);
    }
}
