package dev.hasten.facts;

import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The loops of a file: {@code for}, {@code while} and comprehensions (Python reference, sections 6.2.4, 8.2, 8.3). */
public final class Loops {

    /** More turns than are worth counting. */
    public static final int MANY = 1000;

    /**
     * How a loop is left or cut short other than by its head and by exceptions.
     *
     * @param suspends whether it gives up control in between, and may then be left for good
     */
    public record Exits(List<Stmt.Break> breaks, List<Stmt.Continue> continues, List<Stmt.Return> returns,
            boolean suspends) {
    }

    private final FileFacts facts;
    private final Places places;

    private Loops(FileFacts facts) {
        this.facts = facts;
        places = facts.places();
    }

    /** The loops of the file that {@code facts} are about. */
    public static Loops of(FileFacts facts) {
        return new Loops(facts);
    }

    /**
     * The innermost loop that evaluates {@code node} again and again, in the same call of the same function: a
     * {@code For}, a {@code While}, a comprehension, or one of its clauses if that runs inside another.
     */
    public @Nullable Node enclosing(Node node) {
        Node child = node;
        for (Node at = places.parent(child); at != null; at = places.parent(child)) {
            if (at instanceof Stmt.FunctionDef && !isHeader(child)
                    || at instanceof Expr.Lambda lambda && lambda.body() == child) {
                return null;
            }
            if (repeats(at, child)) {
                return at;
            }
            child = at;
        }
        return null;
    }

    private static boolean isHeader(Node child) {
        return !(child instanceof Stmt);
    }

    /** Whether {@code parent} is a loop that evaluates its part {@code child} once a pass. */
    private static boolean repeats(Node parent, Node child) {
        if (parent instanceof Stmt.For loop) {
            return child != loop.iter() && !isIn(child, loop.orelse());
        }
        if (parent instanceof Stmt.While loop) {
            return !isIn(child, loop.orelse());
        }
        if (parent instanceof Clause.Comprehension clause) {
            return child != clause.iter();
        }
        List<Clause.Comprehension> clauses = clauses(parent);
        return !clauses.isEmpty() && child != clauses.get(0);
    }

    private static boolean isIn(Node node, List<? extends Node> list) {
        for (Node each : list) {
            if (each == node) {
                return true;
            }
        }
        return false;
    }

    /** The {@code for} clauses of a comprehension; none for any other node. */
    public static List<Clause.Comprehension> clauses(Node node) {
        return node instanceof Expr.ListComp list ? list.generators()
                : node instanceof Expr.SetComp set ? set.generators()
                : node instanceof Expr.DictComp dict ? dict.generators()
                : node instanceof Expr.GeneratorExp generator ? generator.generators() : List.of();
    }

    /**
     * How many loops of the same function evaluate {@code node} again and again; each {@code for} of a comprehension
     * is one, and a loop that is left behind the node, without another turn, is none.
     */
    public int depth(Node node) {
        int depth = 0;
        int left = 0;
        Node child = node;
        for (Node at = places.parent(child); at != null; at = places.parent(child)) {
            if (at instanceof Stmt.FunctionDef && !isHeader(child)
                    || at instanceof Expr.Lambda lambda && lambda.body() == child) {
                return depth;
            }
            List<Clause.Comprehension> clauses = clauses(at);
            if (!clauses.isEmpty()) {
                depth += child instanceof Clause.Comprehension ? indexOf(child, clauses) : clauses.size();
            } else {
                boolean caught = at instanceof Stmt.Try attempt && child.isAmong(attempt.body());
                left = caught ? 0 : Math.max(left, loopsLeftBehind(child, at));
                if (repeats(at, child)) {
                    depth += left == 0 ? 1 : 0;
                    left = Math.max(0, left - 1);
                }
            }
            child = at;
        }
        return depth;
    }

    /** How many loops the end of the block around {@code child} leaves, if that is reached; it may be left before. */
    private static int loopsLeftBehind(Node child, Node parent) {
        List<Stmt> block = child instanceof Stmt ? Blocks.around(child, parent) : null;
        if (block == null || block.stream().anyMatch(Loops::goesOn)) {
            return 0;
        }
        Stmt last = block.get(block.size() - 1);
        return last instanceof Stmt.Return || last instanceof Stmt.Raise ? Integer.MAX_VALUE
                : last instanceof Stmt.Break ? 1 : 0;
    }

    /** Whether {@code node} has a {@code continue} that belongs to a loop around it. */
    private static boolean goesOn(Node node) {
        boolean[] goesOn = {node instanceof Stmt.Continue};
        if (!(node instanceof Stmt.For || node instanceof Stmt.While || node instanceof Expr
                || node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef)) {
            node.forEachChild(child -> goesOn[0] = goesOn[0] || goesOn(child));
        }
        return goesOn[0];
    }

    /**
     * At most how many turns {@code loop} has, a statement, comprehension or clause of one; {@link #MANY} if that is not
     * plain to see.
     */
    public static int turns(Node loop) {
        if (loop instanceof Stmt.For each) {
            return turns(each.iter());
        }
        if (loop instanceof Clause.Comprehension clause) {
            return turns(clause.iter());
        }
        int product = 1;
        for (Clause.Comprehension clause : clauses(loop)) {
            product = Math.min(MANY, product * turns(clause.iter()));
        }
        return loop instanceof Stmt.While ? MANY : product;
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

    private static int indexOf(Node node, List<? extends Node> list) {
        int index = 0;
        while (list.get(index) != node) {
            index++;
        }
        return index;
    }

    /** The {@code for} and {@code while} statements that {@code scope} itself runs, in the order of the file. */
    public List<Stmt> in(Scope scope) {
        List<Stmt> loops = new ArrayList<>();
        for (Node node : places.inside(scope.node())) {
            if ((node instanceof Stmt.For || node instanceof Stmt.While) && places.scope(node) == scope) {
                loops.add((Stmt) node);
            }
        }
        return loops;
    }

    /** How {@code loop}, a {@code for} or {@code while}, is left or cut short. */
    public Exits exits(Stmt loop) {
        List<Stmt.Break> breaks = new ArrayList<>();
        List<Stmt.Continue> continues = new ArrayList<>();
        List<Stmt.Return> returns = new ArrayList<>();
        for (Node node : OwnParts.of(loop, places)) {
            if (node instanceof Stmt.Break jump && enclosing(jump) == loop) {
                breaks.add(jump);
            } else if (node instanceof Stmt.Continue jump && enclosing(jump) == loop) {
                continues.add(jump);
            } else if (node instanceof Stmt.Return jump) {
                returns.add(jump);
            }
        }
        return new Exits(breaks, continues, returns, facts.effects().of(loop).may(Action.SUSPEND));
    }

    /** Whether the body of {@code loop} may run not once, though the loop is reached and its head raises nothing. */
    public Answer mayRunZeroTimes(Stmt loop) {
        boolean once = loop instanceof Stmt.While whileLoop ? FlowBuilder.isTrue(whileLoop.test())
                : loop instanceof Stmt.For forLoop && !forLoop.async() && isNeverEmpty(forLoop.iter());
        return once ? Answer.NO : Answer.noUnless(Doubt.UNPROVED);
    }

    private static boolean isNeverEmpty(Expr iterable) {
        List<Expr> items = iterable instanceof Expr.Tuple tuple ? tuple.elts()
                : iterable instanceof Expr.ListDisplay list ? list.elts()
                : iterable instanceof Expr.SetDisplay set ? set.elts() : List.of();
        for (Expr item : items) {
            if (!(item instanceof Expr.Starred)) {
                return true;
            }
        }
        return iterable instanceof Expr.Constant constant && constant.value() instanceof Literal.Str text
                && !text.value().isEmpty();
    }

    /**
     * Whether {@code expr} is evaluated whenever a pass of {@code loop} begins, the first one at least, and before
     * anything is done there that could be seen or could raise; names that it does not read may be bound before. A
     * pass of a {@code while} begins with its test, one of a {@code for} with the binding of the target.
     */
    public Answer isEvaluatedFirst(Stmt loop, Expr expr) {
        List<Node> pass = new ArrayList<>();
        if (loop instanceof Stmt.While whileLoop) {
            pass.add(whileLoop.test());
            if (!places.contains(whileLoop.test(), expr) && facts.effects().ofNodeAlone(loop).contains(Action.RAISE)) {
                return Answer.no(loop);
            }
            pass.addAll(FlowBuilder.isTrue(whileLoop.test()) ? whileLoop.body() : List.of());
        } else if (loop instanceof Stmt.For forLoop) {
            pass.add(forLoop.target());
            pass.addAll(forLoop.body());
        }
        FirstEvaluated search = new FirstEvaluated(expr, facts);
        for (Node node : pass) {
            search.visit(node);
        }
        return search.answer();
    }
}
