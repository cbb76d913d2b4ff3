package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transforms.inlining.Profit;
import dev.hasten.transforms.inlining.ShortWay;
import java.util.List;

/** How large a body may be for a call of it to be worth replacing. */
final class BodySize {

    /** In nodes, for a call outside of any loop, and for a body that has a loop itself. */
    private static final int SMALL = 60;

    /** In nodes, for a call in a loop. */
    private static final int MEDIUM = 110;

    /** In statements, those inside others left aside, for a call outside of any loop. */
    private static final int FEW_STATEMENTS = 4;

    /** The same where the call is known to run often. */
    private static final int MORE_STATEMENTS = 8;

    /** The number of nodes that no function is made to exceed. */
    private static final int LARGEST_CALLER = 2500;

    private BodySize() {
    }

    /** Whether the body of {@code callee} should not take the place of {@code place}. */
    static boolean isTooLarge(Expr place, Stmt.FunctionDef callee, FileFacts facts) {
        List<Node> nodes = facts.places().inside(callee);
        boolean loops = nodes.stream().anyMatch(BodySize::isLoop);
        Node caller = facts.scopes().scopeOf(place).runner().node();
        int depth = facts.loops().depth(place);
        boolean hot = ShortWay.isFewTimes(callee, facts) && facts.heat().isHot(place);
        boolean mayEndAtOnce = hot && ShortWay.mayEndAtOnce(callee);
        boolean small = nodes.size() <= (mayEndAtOnce ? MEDIUM : SMALL)
                && callee.body().size() <= (hot ? MORE_STATEMENTS : FEW_STATEMENTS)
                && (!loops || mayEndAtOnce || Profit.isOnObjectOfLoops(place, facts));
        boolean worthALoop = nodes.size() <= (loops && !mayEndAtOnce ? SMALL : MEDIUM);
        boolean isWorth = depth > 0
                ? worthALoop || !loops && ShortWay.isTaken(place, callee, facts) : small;
        return !isWorth || alwaysRaises(callee.body())
                || facts.places().inside(caller).size() + nodes.size() > LARGEST_CALLER;
    }

    /** Beside the exception, a call costs nothing. */
    private static boolean alwaysRaises(List<Stmt> body) {
        return body.get(body.size() - 1) instanceof Stmt.Raise;
    }

    private static boolean isLoop(Node node) {
        return node instanceof Stmt.For || node instanceof Stmt.While || node instanceof Expr.ListComp
                || node instanceof Expr.SetComp || node instanceof Expr.DictComp || node instanceof Expr.GeneratorExp;
    }
}
