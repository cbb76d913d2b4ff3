package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Pattern;
import dev.hasten.syntax.Stmt;
import dev.hasten.syntax.Visitor;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the {@link FlowGraph} of a block of statements (Python reference, sections 7 and 8). */
final class FlowBuilder implements Visitor<@Nullable Void> {

    /** What a jump out of a statement has to pass: a loop, a {@code finally}, or an {@code except ... as}. */
    private record Fence(@Nullable FlowPoint breakTo, @Nullable FlowPoint continueTo, @Nullable FlowPoint cleanup,
            Set<FlowPoint> afterCleanup) {
    }

    private final FlowGraph graph = new FlowGraph();
    private final FlowPoint exit = new FlowPoint(null);
    private final Deque<Fence> fences = new ArrayDeque<>();
    private FlowPoint current = graph.entry();
    private FlowPoint errorTarget = exit;

    private FlowBuilder() {
    }

    /** The graph of the statements {@code body}, and nothing around them. */
    static FlowGraph build(List<Stmt> body) {
        FlowBuilder builder = new FlowBuilder();
        builder.block(body);
        builder.current.goesTo(builder.exit);
        return builder.graph;
    }

    // --- steps ------------------------------------------------------------------------------------------------

    private void block(List<Stmt> body) {
        for (Stmt statement : body) {
            join();
            graph.addBefore(statement, current);
            statement.accept(this);
            join();
            graph.addAfter(statement, current);
        }
    }

    private void join() {
        if (current.node != null || current == graph.entry()) {
            enter(new FlowPoint(null));
        }
    }

    private void enter(FlowPoint point) {
        current.goesTo(point);
        current = point;
    }

    private void step(@Nullable Node node) {
        if (node != null) {
            enter(new FlowPoint(node));
            graph.addPoint(node, current);
            current.raisesTo(errorTarget);
        }
    }

    /** What follows a jump is reached by no way. */
    private void unreachable() {
        current = new FlowPoint(null);
    }

    private FlowPoint newJoin() {
        return new FlowPoint(null);
    }

    /** A target is bound from left to right, one name, attribute or subscript after the other. */
    private void bind(@Nullable Expr target) {
        if (target instanceof Expr.Tuple tuple) {
            tuple.elts().forEach(this::bind);
        } else if (target instanceof Expr.ListDisplay list) {
            list.elts().forEach(this::bind);
        } else if (target instanceof Expr.Starred starred) {
            bind(starred.value());
        } else {
            step(target);
        }
    }

    // --- jumps ------------------------------------------------------------------------------------------------

    /** Goes to {@code target} by way of the cleanups of all fences within {@code until} (exclusive; none for all). */
    private void jump(FlowPoint target, @Nullable Fence until) {
        Fence inner = null;
        for (Fence fence : fences) {
            if (fence == until) {
                break;
            }
            if (fence.cleanup() != null) {
                leave(inner, fence.cleanup());
                inner = fence;
            }
        }
        leave(inner, target);
        unreachable();
    }

    private void leave(@Nullable Fence cleanup, FlowPoint target) {
        if (cleanup == null) {
            current.goesTo(target);
        } else {
            cleanup.afterCleanup().add(target);
        }
    }

    private @Nullable Fence innermostLoop() {
        for (Fence fence : fences) {
            if (fence.breakTo() != null) {
                return fence;
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitBreak(Stmt.Break node) {
        Fence loop = innermostLoop();
        if (loop != null && loop.breakTo() != null) {
            jump(loop.breakTo(), loop);
        }
        return null;
    }

    @Override
    public @Nullable Void visitContinue(Stmt.Continue node) {
        Fence loop = innermostLoop();
        if (loop != null && loop.continueTo() != null) {
            jump(loop.continueTo(), loop);
        }
        return null;
    }

    @Override
    public @Nullable Void visitReturn(Stmt.Return node) {
        step(node.value());
        jump(exit, null);
        return null;
    }

    @Override
    public @Nullable Void visitRaise(Stmt.Raise node) {
        step(node);
        unreachable();
        return null;
    }

    // --- simple statements ------------------------------------------------------------------------------------

    /** A statement without a case of its own is one step. */
    @Override
    public @Nullable Void visitNode(Node node) {
        step(node);
        return null;
    }

    @Override
    public @Nullable Void visitAssign(Stmt.Assign node) {
        step(node.value());
        node.targets().forEach(this::bind);
        return null;
    }

    @Override
    public @Nullable Void visitAnnAssign(Stmt.AnnAssign node) {
        step(node.value());
        step(node.target());
        step(node.annotation());
        return null;
    }

    @Override
    public @Nullable Void visitAugAssign(Stmt.AugAssign node) {
        step(node.value());
        step(node.target());
        return null;
    }

    @Override
    public @Nullable Void visitDelete(Stmt.Delete node) {
        node.targets().forEach(this::bind);
        return null;
    }

    @Override
    public @Nullable Void visitImport(Stmt.Import node) {
        node.names().forEach(this::step);
        return null;
    }

    @Override
    public @Nullable Void visitImportFrom(Stmt.ImportFrom node) {
        node.names().forEach(this::step);
        return null;
    }

    // --- compound statements ----------------------------------------------------------------------------------

    @Override
    public @Nullable Void visitIf(Stmt.If node) {
        step(node.test());
        FlowPoint test = current;
        FlowPoint end = newJoin();
        block(node.body());
        current.goesTo(end);
        current = test;
        block(node.orelse());
        enter(end);
        return null;
    }

    @Override
    public @Nullable Void visitWhile(Stmt.While node) {
        FlowPoint head = newJoin();
        enter(head);
        step(node.test());
        FlowPoint test = current;
        FlowPoint end = newJoin();
        loopBody(node.body(), head, end);
        current = isTrue(node.test()) ? newJoin() : test;
        block(node.orelse());
        enter(end);
        return null;
    }

    /** Whether it is a literal that a loop takes for true without asking it. */
    static boolean isTrue(Expr test) {
        return test instanceof Expr.Constant constant
                && (constant.value() == Literal.Singleton.TRUE
                || constant.value() instanceof Literal.Int number && !number.value().equals(BigInteger.ZERO));
    }

    @Override
    public @Nullable Void visitFor(Stmt.For node) {
        step(node.iter());
        FlowPoint head = newJoin();
        enter(head);
        head.raisesTo(errorTarget);
        FlowPoint end = newJoin();
        bind(node.target());
        loopBody(node.body(), head, end);
        current = head;
        block(node.orelse());
        enter(end);
        return null;
    }

    private void loopBody(List<Stmt> body, FlowPoint head, FlowPoint end) {
        fences.push(new Fence(end, head, null, Set.of()));
        block(body);
        fences.pop();
        current.goesTo(head);
    }

    /** A context manager may swallow an exception; then the statement after the {@code with} is next. */
    @Override
    public @Nullable Void visitWith(Stmt.With node) {
        FlowPoint outerError = errorTarget;
        FlowPoint exitOnError = newJoin();
        exitOnError.raisesTo(outerError);
        for (Clause.WithItem item : node.items()) {
            step(item.contextExpr());
            errorTarget = exitOnError;
            bind(item.optionalVars());
        }
        block(node.body());
        errorTarget = outerError;
        FlowPoint end = newJoin();
        current.goesTo(end);
        end.raisesTo(outerError);
        exitOnError.goesTo(end);
        current = end;
        return null;
    }

    @Override
    public @Nullable Void visitMatch(Stmt.Match node) {
        step(node.subject());
        FlowPoint end = newJoin();
        for (Clause.MatchCase matchCase : node.cases()) {
            FlowPoint test = newJoin();
            enter(test);
            test.raisesTo(errorTarget);
            step(matchCase.pattern());
            FlowPoint bound = current;
            step(matchCase.guard());
            FlowPoint accepted = current;
            block(matchCase.body());
            current.goesTo(end);
            current = newJoin();
            if (matchCase.guard() != null || !isIrrefutable(matchCase.pattern())) {
                test.goesTo(current);
                bound.goesTo(current);
                accepted.goesTo(current);
            }
        }
        enter(end);
        return null;
    }

    private static boolean isIrrefutable(Pattern pattern) {
        return pattern instanceof Pattern.MatchAs as && (as.pattern() == null || isIrrefutable(as.pattern()));
    }

    @Override
    public @Nullable Void visitTry(Stmt.Try node) {
        if (node.finalbody().isEmpty()) {
            tryExcept(node);
            return null;
        }
        within(() -> tryExcept(node), () -> block(node.finalbody()));
        return null;
    }

    /** Runs {@code cleanup} after {@code body}, however that is left, and goes on where the way out leads. */
    private void within(Runnable body, Runnable cleanup) {
        FlowPoint outerError = errorTarget;
        FlowPoint abrupt = newJoin();
        Fence fence = new Fence(null, null, abrupt, new LinkedHashSet<>());
        fences.push(fence);
        errorTarget = abrupt;
        body.run();
        errorTarget = outerError;
        fences.pop();
        cleanup.run();
        FlowPoint end = current;
        current = abrupt;
        cleanup.run();
        fence.afterCleanup().forEach(current::goesTo);
        current.goesTo(outerError);
        current = end;
    }

    private void tryExcept(Stmt.Try node) {
        FlowPoint outerError = errorTarget;
        FlowPoint end = newJoin();
        FlowPoint caught = newJoin();
        if (!node.handlers().isEmpty()) {
            errorTarget = caught;
        }
        block(node.body());
        errorTarget = outerError;
        block(node.orelse());
        current.goesTo(end);
        current = caught;
        for (Clause.ExceptHandler handler : node.handlers()) {
            step(handler.type());
            FlowPoint tested = newJoin();
            enter(tested);
            handler(handler);
            current.goesTo(end);
            if (node.star()) {
                current.goesTo(tested);
            }
            current = tested;
        }
        if (!node.handlers().isEmpty()) {
            current.goesTo(errorTarget);
        }
        current = end;
    }

    /** The name that a handler binds is deleted at its end, however that is reached. */
    private void handler(Clause.ExceptHandler handler) {
        if (handler.name() == null) {
            block(handler.body());
            return;
        }
        step(handler);
        within(() -> block(handler.body()), () -> {
            enter(new FlowPoint(handler));
            graph.addUnbind(current);
        });
    }
}
