package dev.hasten.transforms;

import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Guard;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An expression that one transform might bind to a local beside a loop. */
interface Cacheable {

    /** The expression as it is written: {@code math.sqrt}. Reads of the same text are cached together. */
    String text();

    /** What speaks against reading it once before {@code loop} in place of {@code reads}; none if nothing does. */
    @Nullable Guard objection(Loop loop, List<LoopRead> reads);

    /** What the absence of an objection rests on. */
    Set<Assumption> assumes(Loop loop);

    /** The case of the room's benchmark that stands for {@code read}. */
    String measuredCase(LoopRead read);

    /** A copy of {@code expr}, a chain of attributes of a name, that can stand elsewhere. */
    static Expr copy(Expr expr) {
        if (expr instanceof Expr.Attribute attribute) {
            return new Expr.Attribute(copy(attribute.value()), attribute.attr(), Expr.Context.LOAD, Span.NONE);
        }
        return new Expr.Name(((Expr.Name) expr).id(), Expr.Context.LOAD, Span.NONE);
    }
}
