package dev.hasten.transforms.calls;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Symbol;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tests around a place say of a parameter: {@code if entry is hilbert:} with the place in its body, or behind
 * its {@code else}.
 *
 * @param known the test that the parameter has passed; null if there is none
 * @param failed the functions that it is known not to be
 */
record CallbackTests(@Nullable Passed known, List<Stmt.FunctionDef> failed) {

    /**
     * A test that the parameter has passed.
     *
     * @param function the function that it is
     * @param kept whether it was compared with what the module keeps, and not with what has the name of the function
     */
    record Passed(Stmt.FunctionDef function, boolean kept) {
    }

    static CallbackTests around(Expr place, Variable parameter, FileFacts facts) {
        Passed known = null;
        List<Stmt.FunctionDef> failed = new ArrayList<>();
        Node child = place;
        for (Node at = facts.places().parent(child); at != parameter.owner().node(); at = facts.places().parent(child)) {
            Passed tested = at instanceof Stmt.If branch && branch.test() != child
                    ? tested(branch.test(), parameter, facts) : null;
            if (tested != null && isIn(child, ((Stmt.If) at).body())) {
                known = tested;
            } else if (tested != null) {
                failed.add(tested.function());
            }
            child = at;
        }
        return new CallbackTests(known, failed);
    }

    private static boolean isIn(Node node, List<Stmt> block) {
        return block.stream().anyMatch(stmt -> stmt == node);
    }

    private static @Nullable Passed tested(Expr test, Variable parameter, FileFacts facts) {
        if (!(test instanceof Expr.Compare compare) || !compare.ops().equals(List.of(Expr.CompareOperator.IS))
                || !(compare.left() instanceof Expr.Name left) || facts.scopes().resolve(left) != parameter
                || !(compare.comparators().get(0) instanceof Expr.Name right)
                || !facts.scopes().resolve(right).isGlobal()) {
            return null;
        }
        Stmt.FunctionDef kept = KeptFunction.of(right.id(), facts);
        if (kept != null) {
            return new Passed(kept, true);
        }
        for (Stmt stmt : facts.root().body()) {
            if (stmt instanceof Stmt.FunctionDef def && def.name().equals(right.id())) {
                return new Passed(def, false);
            }
        }
        return null;
    }

    /** Whether {@code name}, read in {@code scope}, is the module's. */
    static boolean isGlobalIn(Scope scope, String name) {
        for (Scope at = scope; at != null; at = at.parent()) {
            Symbol symbol = at.kind() == Scope.Kind.CLASS ? null : at.symbol(name);
            if (symbol != null) {
                return symbol.variable().isGlobal();
            }
        }
        return true;
    }
}
