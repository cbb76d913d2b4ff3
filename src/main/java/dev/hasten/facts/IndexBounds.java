package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an index can be proved to be an integer, or a truth value, within the bounds of a sequence. */
final class IndexBounds {

    private final Expr.ListDisplay display;
    private final FileFacts facts;

    /** @param display the sequence in question, which is known to stay as long as it is */
    IndexBounds(Expr.ListDisplay display, FileFacts facts) {
        this.display = display;
        this.facts = facts;
    }

    /** Whether {@code index} always takes an item from a sequence of {@code length} items; a negative length is unknown. */
    Answer fits(Expr index, int length) {
        Typed typed = facts.types().of(index);
        if (typed.type() == ExactType.BOOL) {
            return length >= 2 ? new Answer(true, typed.doubts(), null) : Answer.NO;
        }
        if (index instanceof Expr.BinOp operation) {
            return remainderFits(operation, length);
        }
        if (index instanceof Expr.IfExp choice) {
            return fits(choice.body(), length).and(fits(choice.orelse(), length));
        }
        if (index instanceof Expr.Name name) {
            return fits(facts.scopes().resolve(name), length);
        }
        BigInteger constant = constant(index);
        boolean inside = constant != null && constant.compareTo(BigInteger.valueOf(length)) < 0
                && constant.compareTo(BigInteger.valueOf(-length)) >= 0;
        return inside ? Answer.YES : Answer.NO;
    }

    /** {@code x % 3} is 0, 1 or 2 for an integer, whatever its sign; so is {@code x & 2}. */
    private Answer remainderFits(Expr.BinOp operation, int length) {
        Typed typed = facts.types().of(operation.left());
        BigInteger bound = constant(operation.right());
        if (typed.type() != ExactType.INT && typed.type() != ExactType.BOOL || bound == null) {
            return Answer.NO;
        }
        BigInteger most = BigInteger.valueOf(length);
        boolean inside = switch (operation.op()) {
            case MOD -> bound.signum() > 0 && bound.compareTo(most) <= 0;
            case BIT_AND -> bound.signum() >= 0 && bound.compareTo(most) < 0;
            default -> false;
        };
        return inside ? new Answer(true, typed.doubts(), null) : Answer.NO;
    }

    private static @Nullable BigInteger constant(Expr expr) {
        if (expr instanceof Expr.UnaryOp operation && operation.op() == Expr.UnaryOperator.U_SUB) {
            BigInteger positive = constant(operation.operand());
            return positive == null ? null : positive.negate();
        }
        return expr instanceof Expr.Constant constant && constant.value() instanceof Literal.Int number
                ? number.value() : null;
    }

    /** Whether whatever binds {@code variable} is a loop over a range that fits. */
    private Answer fits(Variable variable, int length) {
        if (variable.isGlobal() || !variable.owner().kind().isFunctionLike()) {
            return Answer.NO;
        }
        Answer answer = Answer.YES;
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds() && occurrence.role() != Occurrence.Role.DELETED) {
                Expr iterable = iterable(occurrence.node());
                answer = answer.and(iterable == null ? Answer.NO : rangeFits(iterable, length));
            }
        }
        return answer;
    }

    /** What a loop walks over whose whole target {@code node} is; none for any other node. */
    private @Nullable Expr iterable(Node node) {
        Node parent = facts.places().parent(node);
        if (parent instanceof Stmt.For loop && loop.target() == node && !loop.async()) {
            return loop.iter();
        }
        return parent instanceof Clause.Comprehension loop && loop.target() == node && !loop.async() ? loop.iter() : null;
    }

    private Answer rangeFits(Expr iterable, int length) {
        if (!(iterable instanceof Expr.Call call && call.func() instanceof Expr.Name range && range.id().equals("range"))
                || call.args().isEmpty() || call.args().size() > 2 || !call.keywords().isEmpty()) {
            return Answer.NO;
        }
        Expr start = call.args().get(0);
        if (call.args().size() == 2 && (constant(start) == null || constant(start).signum() < 0)) {
            return Answer.NO;
        }
        Expr stop = call.args().get(call.args().size() - 1);
        BigInteger last = constant(stop);
        Answer bounded = last == null ? lengthFits(stop, length)
                : last.compareTo(BigInteger.valueOf(length)) <= 0 ? Answer.YES : Answer.NO;
        return bounded.and(facts.bindings().isBuiltin(range));
    }

    /** Whether {@code expr} is the length of a variable that is never bound to more than {@code length} items. */
    private Answer lengthFits(Expr expr, int length) {
        if (!(expr instanceof Expr.Call call && call.func() instanceof Expr.Name len && len.id().equals("len"))
                || call.args().size() != 1 || !call.keywords().isEmpty()
                || !(call.args().get(0) instanceof Expr.Name sequence)) {
            return Answer.NO;
        }
        Variable variable = facts.scopes().resolve(sequence);
        if (variable.isGlobal() || !variable.owner().kind().isFunctionLike()) {
            return Answer.NO;
        }
        for (Occurrence occurrence : variable.occurrences()) {
            boolean reads = occurrence.role() == Occurrence.Role.READ;
            if (!reads && !(occurrence.role() == Occurrence.Role.ASSIGNED && fits(occurrence.node(), length))) {
                return Answer.NO;
            }
        }
        return facts.bindings().isBuiltin(len);
    }

    private boolean fits(Node target, int length) {
        if (!(facts.places().parent(target) instanceof Stmt.Assign assign)) {
            return false;
        }
        List<Expr> items = assign.value() instanceof Expr.Tuple tuple ? tuple.elts()
                : assign.value() == display ? display.elts() : null;
        return items != null && items.size() <= length && items.stream().noneMatch(Expr.Starred.class::isInstance);
    }
}
