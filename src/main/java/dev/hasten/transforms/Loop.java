package dev.hasten.transforms;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loop of a function: a {@code for}, a {@code while} or a comprehension.
 *
 * @param node the statement or the comprehension
 * @param parent the loop around it, in whose turns it runs
 * @param repeatedBy the innermost loop around it that may run it more than once; a loop that is left right after it
 *     does not
 * @param anchor the statement before which a name can be bound outside of this loop and inside {@code parent}; none
 *     for a comprehension in the test of a {@code while}
 * @param region all that may run between that binding and the last turn of the loop
 */
record Loop(Node node, @Nullable Loop parent, @Nullable Loop repeatedBy, @Nullable Stmt anchor, List<Node> region) {

    /** More turns than are worth counting. */
    static final int MANY = 1000;

    Loop {
        region = List.copyOf(region);
    }

    /** A loop statement; what follows in its {@code else} runs after the last turn. */
    static Loop ofStatement(Stmt stmt, @Nullable Loop parent, @Nullable Loop repeatedBy) {
        List<Node> region = new ArrayList<>();
        if (stmt instanceof Stmt.For loop) {
            region.add(loop.iter());
            region.add(loop.target());
            region.addAll(loop.body());
        } else if (stmt instanceof Stmt.While loop) {
            region.add(loop.test());
            region.addAll(loop.body());
        }
        return new Loop(stmt, parent, repeatedBy, stmt, region);
    }

    /** How many loops are around its turns: 1 for an outermost loop. */
    int depth() {
        return parent == null ? 1 : parent.depth() + 1;
    }

    /** Whether {@code other} is this loop or runs in its turns. */
    boolean encloses(Loop other) {
        for (@Nullable Loop loop = other; loop != null; loop = loop.parent) {
            if (loop == this) {
                return true;
            }
        }
        return false;
    }

    /** At most how many turns it has; {@link #MANY} if that is not plain to see. */
    int turns() {
        if (node instanceof Stmt.For loop) {
            return turns(loop.iter());
        }
        int product = 1;
        for (Clause.Comprehension generator : generators(node)) {
            product = Math.min(MANY, product * turns(generator.iter()));
        }
        return node instanceof Stmt.While ? MANY : product;
    }

    /** The {@code for} clauses of a comprehension; none for any other node. */
    static List<Clause.Comprehension> generators(Node node) {
        if (node instanceof Expr.ListComp comprehension) {
            return comprehension.generators();
        }
        if (node instanceof Expr.SetComp comprehension) {
            return comprehension.generators();
        }
        if (node instanceof Expr.DictComp comprehension) {
            return comprehension.generators();
        }
        return node instanceof Expr.GeneratorExp generator ? generator.generators() : List.of();
    }

    private static int turns(Expr iter) {
        if (iter instanceof Expr.Tuple tuple) {
            return length(tuple.elts());
        }
        if (iter instanceof Expr.ListDisplay list) {
            return length(list.elts());
        }
        if (iter instanceof Expr.SetDisplay set) {
            return length(set.elts());
        }
        if (iter instanceof Expr.Call call && call.func() instanceof Expr.Name function && function.id().equals("range")
                && call.args().size() == 1 && call.args().get(0) instanceof Expr.Constant stop
                && stop.value() instanceof Literal.Int number) {
            return number.value().bitLength() < 10 ? number.value().intValue() : MANY;
        }
        return MANY;
    }

    private static int length(List<Expr> elts) {
        return elts.stream().anyMatch(Expr.Starred.class::isInstance) ? MANY : elts.size();
    }
}
