package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A {@code while} that counts in each turn, and so does not wait for others: {@code while not queue: pass} goes on until
 * another thread does something.
 */
final class CountingLoop {

    private final Stmt.While loop;
    private final FileFacts facts;
    private final Set<Variable> counters = new HashSet<>();

    CountingLoop(Stmt.While loop, FileFacts facts) {
        this.loop = loop;
        this.facts = facts;
        List<Expr> conditions = loop.test() instanceof Expr.BoolOp all && all.op() == Expr.BoolOperator.AND
                ? all.values() : List.of(loop.test());
        for (Expr condition : conditions) {
            if (condition instanceof Expr.Compare compare) {
                addCounters(compare.left());
            }
        }
    }

    private void addCounters(Expr compared) {
        if (compared instanceof Expr.Name counter) {
            counters.add(facts.scopes().resolve(counter));
        } else if (compared instanceof Expr.BinOp sum) {
            addCounters(sum.left());
            addCounters(sum.right());
        }
    }

    /** Whether each turn that does not leave it adds a number to what one of its conditions compares. */
    boolean advances() {
        return advances(loop.body());
    }

    private boolean advances(List<Stmt> block) {
        for (Stmt stmt : block) {
            if (counts(stmt) || leaves(stmt)) {
                return true;
            }
            if (stmt instanceof Stmt.If choice && advances(choice.body()) && advances(choice.orelse())) {
                return true;
            }
            if (mayContinue(stmt)) {
                return false;
            }
        }
        return false;
    }

    private boolean counts(Stmt stmt) {
        return stmt instanceof Stmt.AugAssign update && update.target() instanceof Expr.Name counter
                && counters.contains(facts.scopes().resolve(counter))
                && (update.op() == Expr.Operator.ADD || update.op() == Expr.Operator.SUB)
                && ConstantTurns.integer(update.value()) != null && ConstantTurns.integer(update.value()).signum() != 0;
    }

    private static boolean leaves(Stmt stmt) {
        return stmt instanceof Stmt.Return || stmt instanceof Stmt.Raise || stmt instanceof Stmt.Break;
    }

    /** Whether {@code stmt} may begin the next turn before it has counted. */
    private boolean mayContinue(Stmt stmt) {
        for (List<Stmt> block : stmt instanceof Stmt.If ? Blocks.of(stmt) : List.of(List.of(stmt))) {
            boolean jumps = facts.loops().exits(loop).continues().stream()
                    .anyMatch(jump -> block.stream().anyMatch(each -> facts.places().contains(each, (Node) jump)));
            if (jumps && !(stmt instanceof Stmt.If && advances(block))) {
                return true;
            }
        }
        return false;
    }
}
