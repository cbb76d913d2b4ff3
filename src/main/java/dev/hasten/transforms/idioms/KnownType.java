package dev.hasten.transforms.idioms;

import dev.hasten.facts.Answer;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Typed;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Grounds;

/** The exact types of expressions, for one who makes assumptions. */
final class KnownType {

    private KnownType() {
    }

    /** The type of {@code expr}, if it is known; what that rests on is added to {@code grounds}. */
    static ExactType of(Expr expr, FileFacts facts, Grounds grounds) {
        Typed typed = facts.types().of(expr);
        boolean known = typed.type().isKnown() && grounds.yes(new Answer(true, typed.doubts(), null));
        return known ? typed.type() : ExactType.UNKNOWN;
    }
}
