package dev.hasten.transforms.inlining;

import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the body of a function so that its end is reached instead of a {@code return}: what follows a branch that
 * returns goes into the other branch, and what follows a loop into its {@code else}.
 */
public final class Exits {

    /** What happens instead of {@code return value}. */
    interface Result {
        /** The statements, perhaps none; {@code value} is null where the body ends without a {@code return}. */
        List<Stmt> take(@Nullable Expr value);

        /** The same with a jump at its end, so that it can stand anywhere in the body, its loops aside; null if none is right. */
        default @Nullable List<Stmt> leave(@Nullable Expr value) {
            return null;
        }
    }

    /** A return that stands where it cannot be replaced. */
    static final class NotStructured extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Node at;

        NotStructured(Node at) {
            super("a return that cannot be replaced", null, false, false);
            this.at = at;
        }

        Node at() {
            return at;
        }
    }

    private final Result result;

    private Exits(Result result) {
        this.result = result;
    }

    /**
     * The statements of {@code body} with {@code result} in the place of each return, and at the end, if that can be
     * reached.
     *
     * @throws NotStructured if a return stands inside something that cannot be left in this way
     */
    static List<Stmt> replaced(List<Stmt> body, Result result) throws NotStructured {
        return new Exits(result).tail(body);
    }

    /** Whether {@code node} has a return of its own function in it. */
    static boolean returns(Node node) {
        if (node instanceof Stmt.Return) {
            return true;
        }
        if (node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef || node instanceof Expr) {
            return false;
        }
        boolean[] found = {false};
        node.forEachChild(child -> found[0] |= returns(child));
        return found[0];
    }

    static boolean returns(List<? extends Node> nodes) {
        return nodes.stream().anyMatch(Exits::returns);
    }

    /** Whether the end of {@code body} is never reached. */
    static boolean neverEnds(List<Stmt> body) {
        return body.stream().anyMatch(Exits::neverEnds);
    }

    private static boolean neverEnds(Stmt stmt) {
        if (stmt instanceof Stmt.If branch) {
            return neverEnds(branch.body()) && neverEnds(branch.orelse());
        }
        if (stmt instanceof Stmt.Try attempt) {
            return neverEnds(attempt.finalbody())
                    || (neverEnds(attempt.body()) || neverEnds(attempt.orelse()))
                    && attempt.handlers().stream().allMatch(handler -> neverEnds(handler.body()));
        }
        if (stmt instanceof Stmt.While loop) {
            return isTrue(loop.test()) && !leaves(loop.body());
        }
        return stmt instanceof Stmt.Return || stmt instanceof Stmt.Raise || stmt instanceof Stmt.Break
                || stmt instanceof Stmt.Continue;
    }

    private static boolean isTrue(Expr test) {
        return test instanceof Expr.Constant constant && (constant.value() == Literal.Singleton.TRUE
                || constant.value() instanceof Literal.Int number && number.value().signum() != 0);
    }

    /** Whether one of {@code body} has a break or continue that belongs to a loop around it. */
    private static boolean leaves(List<? extends Node> body) {
        return body.stream().anyMatch(Exits::leaves);
    }

    private static boolean leaves(Node node) {
        if (node instanceof Stmt.Break) {
            return true;
        }
        if (node instanceof Stmt.For loop) {
            return leaves(loop.orelse());
        }
        if (node instanceof Stmt.While loop) {
            return leaves(loop.orelse());
        }
        if (node instanceof Expr || node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef) {
            return false;
        }
        boolean[] found = {false};
        node.forEachChild(child -> found[0] |= leaves(child));
        return found[0];
    }

    private List<Stmt> tail(List<Stmt> body) throws NotStructured {
        List<Stmt> done = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Stmt stmt = body.get(i);
            List<Stmt> rest = body.subList(i + 1, body.size());
            if (stmt instanceof Stmt.Return back) {
                done.addAll(result.take(back.value()));
                return done;
            }
            boolean leavesAtOnce = !hasForm(stmt, rest) && onlyLeaves(stmt);
            if (returns(stmt) && !leavesAtOnce) {
                done.addAll(leaving(stmt, rest));
                return done;
            }
            done.add(leavesAtOnce ? leavingAtOnce(stmt) : stmt);
            if (neverEnds(List.of(stmt))) {
                return done;
            }
        }
        done.addAll(result.take(null));
        return done;
    }

    private List<Stmt> leaving(Stmt stmt, List<Stmt> rest) throws NotStructured {
        if (stmt instanceof Stmt.If branch) {
            return List.of(branch(branch, rest));
        }
        if (stmt instanceof Stmt.For loop && !loop.async() && !leaves(loop.body()) && !returns(loop.orelse())) {
            List<Stmt> orelse = after(loop.orelse(), rest);
            return List.of(new Stmt.For(false, loop.target(), loop.iter(), inLoop(loop.body()), orelse, Span.NONE));
        }
        if (stmt instanceof Stmt.While loop && !leaves(loop.body()) && !returns(loop.orelse())) {
            List<Stmt> orelse = isTrue(loop.test()) ? List.of() : after(loop.orelse(), rest);
            return List.of(new Stmt.While(loop.test(), inLoop(loop.body()), orelse, Span.NONE));
        }
        if (stmt instanceof Stmt.Try attempt && !attempt.star() && !returns(attempt.finalbody()) && hasForm(stmt, rest)) {
            return List.of(attempt(attempt));
        }
        throw new NotStructured(stmt);
    }

    /** Whether {@code stmt}, an {@code if} or {@code try}, can be written so that it ends where it returns. */
    private static boolean hasForm(Stmt stmt, List<Stmt> rest) {
        boolean isLast = rest.isEmpty() || neverEnds(stmt);
        return isLast && (stmt instanceof Stmt.If
                || stmt instanceof Stmt.Try attempt && (attempt.orelse().isEmpty() || !returns(attempt.body())));
    }

    /** Whether {@code stmt} returns, and each return in it can be followed by a jump, so that it can stay where it is. */
    private boolean onlyLeaves(Stmt stmt) {
        if (stmt instanceof Stmt.Return back) {
            return result.leave(back.value()) != null;
        }
        boolean passesOn = stmt instanceof Stmt.If || stmt instanceof Stmt.With
                || stmt instanceof Stmt.Try attempt && !attempt.star() && !returns(attempt.finalbody());
        if (!passesOn || !returns(stmt)) {
            return false;
        }
        boolean[] only = {true};
        stmt.forEachChild(child -> only[0] &= onlyLeavesIn(child));
        return only[0];
    }

    private boolean onlyLeavesIn(Node part) {
        if (part instanceof Clause.ExceptHandler handler) {
            return handler.body().stream().allMatch(this::onlyLeavesIn);
        }
        return !(part instanceof Stmt stmt) || !returns(stmt) || onlyLeaves(stmt);
    }

    /** {@code stmt}, of which {@link #onlyLeaves} holds, with jumps for its returns. */
    private Stmt leavingAtOnce(Stmt stmt) {
        return (Stmt) new Rewriter() {
            @Override
            public Node rewrite(Node node) {
                return node instanceof Expr ? node : node.mapChildren(this);
            }

            @Override
            protected List<Stmt> rewriteStmt(Stmt each) {
                return each instanceof Stmt.Return back ? result.leave(back.value())
                        : returns(each) ? super.rewriteStmt(each) : List.of(each);
            }
        }.rewrite(stmt);
    }

    private Stmt branch(Stmt.If branch, List<Stmt> rest) throws NotStructured {
        boolean bodyGoesOn = !neverEnds(branch.body());
        boolean orelseGoesOn = !neverEnds(branch.orelse());
        if (bodyGoesOn && orelseGoesOn && !rest.isEmpty()) {
            throw new NotStructured(branch);
        }
        List<Stmt> body = tail(bodyGoesOn ? joined(branch.body(), rest) : branch.body());
        List<Stmt> orelse = tail(orelseGoesOn ? joined(branch.orelse(), rest) : branch.orelse());
        return body.isEmpty() && !orelse.isEmpty()
                ? new Stmt.If(negated(branch.test()), orelse, List.of(), Span.NONE)
                : new Stmt.If(branch.test(), filled(body), orelse, Span.NONE);
    }

    /** A test that holds where {@code test} does not. */
    private static Expr negated(Expr test) {
        if (test instanceof Expr.Compare compare && compare.ops().size() == 1) {
            Expr.CompareOperator opposite = switch (compare.ops().get(0)) {
                case IS -> Expr.CompareOperator.IS_NOT;
                case IS_NOT -> Expr.CompareOperator.IS;
                case IN -> Expr.CompareOperator.NOT_IN;
                case NOT_IN -> Expr.CompareOperator.IN;
                default -> null;
            };
            if (opposite != null) {
                return new Expr.Compare(compare.left(), List.of(opposite), compare.comparators(), Span.NONE);
            }
        }
        return test instanceof Expr.UnaryOp operation && operation.op() == Expr.UnaryOperator.NOT
                ? operation.operand() : new Expr.UnaryOp(Expr.UnaryOperator.NOT, test, Span.NONE);
    }

    private Stmt attempt(Stmt.Try attempt) throws NotStructured {
        List<Stmt> body = attempt.orelse().isEmpty() ? filled(tail(attempt.body())) : attempt.body();
        List<Stmt> orelse = attempt.orelse().isEmpty() ? List.of() : filled(tail(attempt.orelse()));
        List<Clause.ExceptHandler> handlers = new ArrayList<>();
        for (Clause.ExceptHandler handler : attempt.handlers()) {
            handlers.add(new Clause.ExceptHandler(handler.type(), handler.name(), filled(tail(handler.body())),
                    Span.NONE));
        }
        return new Stmt.Try(false, body, handlers, orelse, attempt.finalbody(), Span.NONE);
    }

    private List<Stmt> after(List<Stmt> orelse, List<Stmt> rest) throws NotStructured {
        return tail(joined(orelse, rest));
    }

    /** Inside a loop, a return gives its value and leaves the loop. */
    private List<Stmt> inLoop(List<Stmt> body) throws NotStructured {
        List<Stmt> done = new ArrayList<>();
        for (Stmt stmt : body) {
            if (stmt instanceof Stmt.Return back) {
                done.addAll(result.take(back.value()));
                done.add(new Stmt.Break(Span.NONE));
                return done;
            }
            if (!returns(stmt)) {
                done.add(stmt);
            } else if (stmt instanceof Stmt.If branch) {
                done.add(new Stmt.If(branch.test(), inLoop(branch.body()), inLoop(branch.orelse()), Span.NONE));
            } else {
                throw new NotStructured(stmt);
            }
        }
        return done;
    }

    /** The statements of both, one after the other. */
    public static List<Stmt> joined(List<Stmt> first, List<Stmt> second) {
        List<Stmt> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Stmt> filled(List<Stmt> block) {
        return block.isEmpty() ? List.of(new Stmt.Pass(Span.NONE)) : block;
    }
}
