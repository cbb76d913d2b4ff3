package dev.hasten.syntax;

import java.util.List;
import java.util.function.Consumer;

/** A whole file; Python's {@code ast} calls it {@code Module}. */
public record Root(List<Stmt> body, long span) implements Node {

    @Override
    public void forEachChild(Consumer<? super Node> visit) {
        body.forEach(visit);
    }

    @Override
    public Root mapChildren(Rewriter rewriter) {
        List<Stmt> newBody = rewriter.block(body);
        return newBody == body ? this : new Root(newBody, span);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRoot(this);
    }
}
