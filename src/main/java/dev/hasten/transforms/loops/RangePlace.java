package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Loops;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place where a loop makes a range for others: {@code for x in range(n)}, or {@code turns = range(n)}, if all that is
 * done with {@code turns} is to go through it.
 *
 * @param range what is made
 * @param loops those that go through it, statements or comprehensions
 * @param reads what they go through: the call, or the names for it
 * @param binding where a local is bound to it; null if it has none
 */
record RangePlace(SteadyRange range, List<Node> loops, List<Expr> reads, Stmt.@Nullable Assign binding) {

    /** The place that {@code node} is, inside a loop statement of {@code function}; null if it is none. */
    static @Nullable RangePlace of(Node node, Scope function, FileFacts facts) {
        Expr made = node instanceof Stmt.Assign assign ? assign.value() : iterable(node);
        if (made == null || facts.places().scope(made) != function
                || !(facts.loops().enclosing(made) instanceof Stmt) || !Formulas.isEvaluated(made, facts.places())
                || ColdLoop.holds(node, facts.places())) {
            return null;
        }
        SteadyRange range = SteadyRange.of(made, function, facts);
        if (range == null) {
            return null;
        }
        return node instanceof Stmt.Assign assign ? ofLocal(assign, range, function, facts)
                : new RangePlace(range, List.of(node), List.of(made), null);
    }

    /** What {@code loop} goes through first; null if it is no loop. */
    private static @Nullable Expr iterable(Node loop) {
        List<Clause.Comprehension> clauses = Loops.clauses(loop);
        return loop instanceof Stmt.For each && !each.async() ? each.iter()
                : clauses.isEmpty() || clauses.get(0).async() ? null : clauses.get(0).iter();
    }

    private static @Nullable RangePlace ofLocal(Stmt.Assign binding, SteadyRange range, Scope function, FileFacts facts) {
        if (binding.targets().size() != 1 || !(binding.targets().get(0) instanceof Expr.Name target)
                || !(facts.places().parent(binding) instanceof Stmt around)
                || Blocks.of(around).stream().anyMatch(block -> block.size() == 1 && block.get(0) == binding)) {
            return null;
        }
        List<Node> loops = new ArrayList<>();
        List<Expr> reads = new ArrayList<>();
        Variable variable = facts.scopes().resolve(target);
        for (Occurrence use : variable.occurrences()) {
            if (use.node() == target) {
                continue;
            }
            Node parent = facts.places().parent(use.node());
            Node loop = parent instanceof Clause.Comprehension ? facts.places().parent(parent) : parent;
            if (use.scope() != function || variable.owner() != function || !(use.node() instanceof Expr.Name read)
                    || iterable(loop) != read || !facts.flow(function).isBound(read).isYes()) {
                return null;
            }
            loops.add(loop);
            reads.add(read);
        }
        return loops.isEmpty() ? null : new RangePlace(range, loops, reads, binding);
    }

    /** Whether {@code loop} has all of it inside. */
    boolean isIn(Stmt loop, FileFacts facts) {
        return reads.stream().allMatch(read -> facts.places().contains(loop, read));
    }

    /** Has the loops go through what {@code instead} gives, and nothing made here. */
    List<Change.Step> goingThrough(Supplier<Expr> instead) {
        List<Change.Step> steps = new ArrayList<>();
        if (binding != null) {
            steps.add(new Change.ReplaceStmt(binding, List.of()));
        }
        reads.forEach(read -> steps.add(new Change.Replace(read, instead.get())));
        return steps;
    }
}
