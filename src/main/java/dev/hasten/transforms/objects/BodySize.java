package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;

/** How large a body may be for a call of it to be worth replacing. */
final class BodySize {

    /** In nodes, for a call outside of any loop; the methods of a hot loop call others themselves. */
    private static final int SMALL = 60;

    /** In nodes, for a call in a loop. */
    private static final int MEDIUM = 110;

    /** The number of nodes that no function is made to exceed. */
    private static final int LARGEST_CALLER = 2500;

    private BodySize() {
    }

    /** Whether the body of {@code callee} should not take the place of {@code place}. */
    static boolean isTooLarge(Expr place, Stmt.FunctionDef callee, FileFacts facts) {
        int size = facts.places().inside(callee).size();
        boolean loops = facts.places().inside(callee).stream().anyMatch(BodySize::isLoop);
        boolean inLoop = facts.loops().depth(place) > 0;
        Node caller = facts.scopes().scopeOf(place).runner().node();
        return size > (inLoop && !loops ? MEDIUM : SMALL)
                || facts.places().inside(caller).size() + size > LARGEST_CALLER;
    }

    private static boolean isLoop(Node node) {
        return node instanceof Stmt.For || node instanceof Stmt.While || node instanceof Expr.ListComp
                || node instanceof Expr.SetComp || node instanceof Expr.DictComp || node instanceof Expr.GeneratorExp;
    }
}
