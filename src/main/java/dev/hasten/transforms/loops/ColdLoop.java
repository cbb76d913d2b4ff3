package dev.hasten.transforms.loops;

import dev.hasten.facts.Places;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;

/** Loops that stand beside a version of theirs which is run instead wherever nothing fails. */
final class ColdLoop {

    private ColdLoop() {
    }

    /** Whether {@code node} is or stands in such a loop, that for an item that does not exist or what is no list. */
    static boolean holds(Node node, Places places) {
        Node child = node;
        for (Node at = places.parent(node); at != null && !(at instanceof Stmt.FunctionDef); at = places.parent(at)) {
            if (at instanceof Stmt.If choice && child.isAmong(choice.orelse()) && (keeps(choice.body()) || isForLists(choice))) {
                return true;
            }
            child = at;
        }
        return false;
    }

    /** Whether {@code choice} has another version of a loop, for plain lists, in which more may have been tested since. */
    private static boolean isForLists(Stmt.If choice) {
        List<Expr> tests = choice.test() instanceof Expr.BoolOp all ? all.values() : List.of(choice.test());
        return tests.stream().anyMatch(ColdLoop::asksForList) && hasLoop(choice.body());
    }

    private static boolean hasLoop(List<Stmt> block) {
        return block.stream().anyMatch(stmt -> stmt instanceof Stmt.For
                || stmt instanceof Stmt.If choice && (hasLoop(choice.body()) || hasLoop(choice.orelse())));
    }

    private static boolean asksForList(Expr test) {
        return test instanceof Expr.Compare compare && compare.ops().equals(List.of(Expr.CompareOperator.IS))
                && compare.comparators().get(0) instanceof Expr.Name list && list.id().equals("list")
                && compare.left() instanceof Expr.Call call && call.func() instanceof Expr.Name type
                && type.id().equals("type");
    }

    /** Whether {@code block} begins with {@code _x = x[i]} and ends with {@code x[i] = _x}; other rewrites may be inside. */
    private static boolean keeps(List<Stmt> block) {
        return block.get(0) instanceof Stmt.Assign first && first.value() instanceof Expr.Subscript
                && first.targets().get(0) instanceof Expr.Name kept
                && block.get(block.size() - 1) instanceof Stmt.Assign last
                && last.targets().get(0) instanceof Expr.Subscript
                && last.value() instanceof Expr.Name stored && stored.id().equals(kept.id());
    }
}
