package dev.hasten.transforms.inlining;

import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A call with whose value nothing is done: only what the value itself does remains of a return. */
final class UnreadResult implements Exits.Result {
    private final Predicate<Expr> isIdle;

    /** @param isIdle whether the evaluation of a value for nothing does nothing */
    UnreadResult(Predicate<Expr> isIdle) {
        this.isIdle = isIdle;
    }

    /**
     * The statements of {@code body} where they stand at {@code site}. If they end a turn of a loop there, and there is
     * no other way, {@code continue} stands for a return.
     */
    List<Stmt> in(List<Stmt> body, Site site) throws Exits.NotStructured {
        try {
            return Exits.replaced(body, this);
        } catch (Exits.NotStructured e) {
            if (!site.endsTurn()) {
                throw e;
            }
            return Exits.replaced(body, new EndOfTurn());
        }
    }

    @Override
    public List<Stmt> take(@Nullable Expr value) {
        return value == null || isIdle.test(value) ? List.of() : List.of(new Stmt.ExprStmt(value, Span.NONE));
    }

    private final class EndOfTurn implements Exits.Result {
        @Override
        public List<Stmt> take(@Nullable Expr value) {
            return UnreadResult.this.take(value);
        }

        @Override
        public List<Stmt> leave(@Nullable Expr value) {
            return Exits.joined(take(value), List.of(new Stmt.Continue(Span.NONE)));
        }
    }
}
