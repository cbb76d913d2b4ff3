package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** In which order the statements of a module's body run, and which of them can call functions of the module. */
final class ImportOrder {

    private final Scopes scopes;
    private final Map<Node, Integer> position = new IdentityHashMap<>();
    /** For each statement of the body, how many before it are not quiet. */
    private final int[] loudBefore;

    ImportOrder(Scopes scopes) {
        this.scopes = scopes;
        List<Stmt> body = ((Root) scopes.module().node()).body();
        loudBefore = new int[body.size() + 1];
        for (int i = 0; i < body.size(); i++) {
            position.put(body.get(i), i);
            loudBefore[i + 1] = loudBefore[i] + (isQuiet(body.get(i)) ? 0 : 1);
        }
    }

    /**
     * Whether the statement of the body that {@code site} is part of is over before the function of {@code scope}
     * can be called for the first time: it stands before the function, or nothing from there on runs other code.
     */
    boolean runsBeforeAnyCallOf(Node site, Scope scope) {
        int bound = statementOf(site);
        int defined = statementOf(scope.node());
        return bound < defined || loudBefore[bound + 1] == loudBefore[defined];
    }

    /** Whether the statement of the body that {@code first} is part of comes before that of {@code second}. */
    boolean standsBefore(Node first, Node second) {
        return statementOf(first) < statementOf(second);
    }

    private int statementOf(Node node) {
        Node at = node;
        while (!position.containsKey(at)) {
            at = scopes.places().parent(at);
            if (at == null) {
                return 0;
            }
        }
        return position.get(at);
    }

    /** Whether {@code statement} runs no code but its own. An import may run anything: imports may be circular. */
    private boolean isQuiet(Stmt statement) {
        if (statement instanceof Stmt.FunctionDef def) {
            return def.decorators().isEmpty() && def.typeParams().isEmpty() && hasQuietHeader(def);
        }
        if (statement instanceof Stmt.Assign assign) {
            for (Expr target : assign.targets()) {
                if (!(target instanceof Expr.Name)) {
                    return false;
                }
            }
            return isQuiet(assign.value());
        }
        if (statement instanceof Stmt.AnnAssign assign) {
            return assign.target() instanceof Expr.Name && isQuiet(assign.annotation())
                    && (assign.value() == null || isQuiet(assign.value()));
        }
        if (statement instanceof Stmt.ExprStmt expression) {
            return isQuiet(expression.value());
        }
        return statement instanceof Stmt.Pass;
    }

    private boolean hasQuietHeader(Stmt.FunctionDef def) {
        if (def.returns() != null && !isQuiet(def.returns())) {
            return false;
        }
        boolean[] quiet = {true};
        def.args().forEachChild(child -> {
            Clause.Arg arg = (Clause.Arg) child;
            quiet[0] &= (arg.annotation() == null || isQuiet(arg.annotation()))
                    && (arg.defaultValue() == null || isQuiet(arg.defaultValue()));
        });
        return quiet[0];
    }

    private boolean isQuiet(Expr expr) {
        if (expr instanceof Expr.Tuple tuple) {
            return tuple.elts().stream().allMatch(this::isQuiet);
        }
        if (expr instanceof Expr.ListDisplay list) {
            return list.elts().stream().allMatch(this::isQuiet);
        }
        if (expr instanceof Expr.Dict dict) {
            return dict.items().stream().allMatch(item -> item.key() instanceof Expr.Constant && isQuiet(item.value()));
        }
        if (expr instanceof Expr.UnaryOp operation) {
            return operation.operand() instanceof Expr.Constant;
        }
        return expr instanceof Expr.Constant || expr instanceof Expr.Name;
    }
}
