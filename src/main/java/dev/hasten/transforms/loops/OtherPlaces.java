package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Places;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other uses of a list in a loop that keeps one of its items, which exists, in a local. */
final class OtherPlaces {

    private final Stmt.For loop;
    private final KeptItem item;
    private final FileFacts facts;
    private final Places places;
    private final Grounds grounds;

    OtherPlaces(Stmt.For loop, KeptItem item, FileFacts facts, Grounds grounds) {
        this.loop = loop;
        this.item = item;
        this.facts = facts;
        this.places = facts.places();
        this.grounds = grounds;
    }

    /** Whether none of them is about the item. */
    boolean areOthers() {
        for (Occurrence occurrence : item.list().occurrences()) {
            Node node = occurrence.node();
            if (!places.contains(loop, node) || isTheItem(node)) {
                continue;
            }
            boolean other = places.parent(node) instanceof Expr.Subscript subscript && subscript.value() == node
                    && item.places().size() == 1 && subscript.slice() instanceof Expr.Name index && differs(index, node);
            boolean measured = places.parent(node) instanceof Expr.Call;
            if (!other && !measured) {
                return false;
            }
        }
        return true;
    }

    private boolean isTheItem(Node list) {
        Node at = list;
        for (int depth = 0; depth < item.places().size(); depth++) {
            Node parent = places.parent(at);
            if (!(parent instanceof Expr.Subscript subscript) || subscript.value() != at) {
                return false;
            }
            at = parent;
        }
        return item.isAlso((Expr) at, facts);
    }

    /** Whether {@code index} counts up to the item's index, or on from the next one. */
    private boolean differs(Expr.Name index, Node use) {
        Stmt.For counting = countedBy(facts.scopes().resolve(index));
        if (counting == null || counting.body().stream().noneMatch(stmt -> places.contains(stmt, use))
                || !(counting.iter() instanceof Expr.Call call) || !ConstantTurns.isRange(call) || call.args().size() > 2
                || !grounds.yes(facts.bindings().isBuiltin((Expr.Name) call.func()))) {
            return false;
        }
        List<Expr> bounds = call.args();
        Expr stop = bounds.get(bounds.size() - 1);
        boolean below = isItemsIndex(stop) && (bounds.size() == 1 || isAtLeast(bounds.get(0), BigInteger.ZERO));
        boolean above = bounds.size() == 2 && bounds.get(0) instanceof Expr.BinOp sum
                && sum.op() == Expr.Operator.ADD && isItemsIndex(sum.left()) && isAtLeast(sum.right(), BigInteger.ONE);
        return below || above;
    }

    /** The loop that binds {@code index}, if it is inside the loop and nothing else there does. */
    private Stmt.@Nullable For countedBy(Variable index) {
        Stmt.For counting = null;
        for (Occurrence occurrence : index.occurrences()) {
            if (occurrence.role().binds() && places.contains(loop, occurrence.node())) {
                if (counting != null || !(places.parent(occurrence.node()) instanceof Stmt.For inner)
                        || inner.target() != occurrence.node()) {
                    return null;
                }
                counting = inner;
            }
        }
        return counting;
    }

    private boolean isItemsIndex(Expr expr) {
        return expr instanceof Expr.Name name
                && facts.scopes().resolve(name) == facts.scopes().resolve(item.places().get(0));
    }

    private static boolean isAtLeast(Expr expr, BigInteger least) {
        BigInteger value = ConstantTurns.integer(expr);
        return value != null && value.compareTo(least) >= 0;
    }
}
