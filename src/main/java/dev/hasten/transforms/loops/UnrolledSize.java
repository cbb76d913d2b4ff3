package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Heat;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** How much code a loop becomes when it is unrolled. */
final class UnrolledSize {

    /** Nodes of the tree: about ten short statements in a turn, and a page of them in all. */
    private static final int MOST_NODES_IN_TURN = 60;
    private static final int MOST_NODES = 320;

    /** What the whole loop may become where nothing says that it runs often. */
    private static final int MOST_LINES = 10;

    /** The work of a turn in which the counting is lost, unless the loop runs in the loops of others. */
    private static final int MOST_WORK = 24;

    private final Stmt.For loop;
    private final int turns;
    private final FileFacts facts;
    private final int nodes;

    UnrolledSize(Stmt.For loop, int turns, FileFacts facts) {
        this.loop = loop;
        this.turns = turns;
        this.facts = facts;
        nodes = nodes(loop.body());
    }

    /** Whether a loop inside has turns that cannot be counted off. */
    boolean isUncertain() {
        return nodes == Integer.MAX_VALUE;
    }

    /** Whether counting is lost in what a turn does. */
    boolean isLost(Heat heat) {
        return facts.loops().depth(loop) == 0 && !heat.isHot(loop)
                && facts.work().ofBlock(loop.body()) > MOST_WORK * inner(loop.body());
    }

    /** Whether it is more than the cost of counting is worth. */
    boolean isTooMuch() {
        return facts.loops().depth(loop) == 0 && turns * (long) lines(loop.body()) > MOST_LINES
                || nodes > MOST_NODES_IN_TURN * inner(loop.body()) || nodes > MOST_NODES / turns;
    }

    /** Whether the body calls something, and does not compute with what the loop counts. */
    boolean isIdle(List<Variable> variables) {
        boolean calls = false;
        for (Node node : facts.places().inside(loop)) {
            Node parent = facts.places().parent(node);
            calls |= node instanceof Expr.Call && node != loop.iter();
            boolean operand = parent instanceof Expr.BinOp || parent instanceof Expr.UnaryOp
                    || parent instanceof Expr.BoolOp || parent instanceof Expr.Compare || parent instanceof Stmt.If
                    || parent instanceof Expr.Subscript;
            if (operand && node instanceof Expr.Name name && variables.contains(facts.scopes().resolve(name))) {
                return false;
            }
        }
        return calls;
    }

    /** How many nodes the body has once the loops inside it are unrolled; the greatest number if one cannot be. */
    private static int nodes(List<? extends Node> parts) {
        long total = 0;
        for (Node part : parts) {
            List<Node> children = new ArrayList<>();
            part.forEachChild(children::add);
            long inside = nodes(children);
            if (part instanceof Stmt.For loop) {
                List<List<Expr>> turns = ConstantTurns.of(loop.iter(), UnrollLoop.targets(loop.target()).size());
                inside = turns == null ? Integer.MAX_VALUE : inside * turns.size();
            } else if (part instanceof Stmt.While || part instanceof Expr.ListComp || part instanceof Expr.SetComp
                    || part instanceof Expr.DictComp || part instanceof Expr.GeneratorExp) {
                inside = Integer.MAX_VALUE;
            }
            total += inside + 1;
        }
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    /** How many simple statements the turns of {@code block} are; more than any loop may have if one is compound. */
    private static int lines(List<Stmt> block) {
        int lines = 0;
        for (Stmt stmt : block) {
            if (stmt instanceof Stmt.For loop) {
                List<List<Expr>> turns = ConstantTurns.of(loop.iter(), UnrollLoop.targets(loop.target()).size());
                lines += turns == null ? MOST_LINES + 1 : turns.size() * lines(loop.body());
            } else if (stmt instanceof Stmt.If choice && choice.orelse().isEmpty()) {
                lines += lines(choice.body());
            } else if (stmt instanceof Stmt.If || stmt instanceof Stmt.While || stmt instanceof Stmt.With
                    || stmt instanceof Stmt.Try || stmt instanceof Stmt.Match || stmt instanceof Stmt.FunctionDef
                    || stmt instanceof Stmt.ClassDef) {
                lines += MOST_LINES + 1;
            } else {
                lines++;
            }
        }
        return lines;
    }

    /** How many turns the loops inside one turn have. */
    private static int inner(List<? extends Node> parts) {
        int most = 1;
        for (Node part : parts) {
            if (part instanceof Stmt.For loop) {
                List<List<Expr>> turns = ConstantTurns.of(loop.iter(), UnrollLoop.targets(loop.target()).size());
                most = Math.max(most, turns == null ? 1 : turns.size());
            }
        }
        return most;
    }
}
