package dev.hasten.transforms.loops;

import dev.hasten.facts.Answer;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Places;
import dev.hasten.facts.Typed;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.CompareOperator;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the object in a local is as long in each turn of a loop. */
enum Sizing {
    /** Its type is known, and it cannot change, or nothing changes it. */
    KNOWN,
    /** It is used like a text, and a test can tell whether it is one. */
    IF_TEXT,
    /** If it is a list, nothing in the loop changes it. */
    IF_LIST;

    private static final Set<String> OF_TEXTS = Set.of("startswith", "endswith", "find", "rfind", "lower", "upper", "strip",
            "lstrip", "rstrip", "split", "splitlines", "partition", "rpartition", "isdigit", "isalpha", "isalnum",
            "isspace", "isidentifier", "isupper", "islower", "casefold", "encode", "replace");

    /** What holds of {@code variable}, which is bound and keeps its object; null if nothing does. */
    static @Nullable Sizing of(Variable variable, Stmt loop, FileFacts facts, Grounds grounds) {
        Typed typed = facts.types().of(variable);
        switch (typed.type()) {
            case STR, BYTES, TUPLE, FROZENSET -> {
                return grounds.yes(new Answer(true, typed.doubts(), null)) ? KNOWN : null;
            }
            case LIST -> {
                return grounds.yes(new Answer(true, typed.doubts(), null))
                        && new KeptSize(variable, facts, grounds).holds(loop) ? KNOWN : null;
            }
            case UNKNOWN -> {
                return isUsedAsText(variable, facts) ? IF_TEXT
                        : new KeptSize(variable, facts, grounds).holds(loop) ? IF_LIST : null;
            }
            default -> {
                return null;
            }
        }
    }

    /** Whether what is done with it is done with texts, as a rule. */
    private static boolean isUsedAsText(Variable variable, FileFacts facts) {
        return variable.occurrences().stream().anyMatch(each -> isTextUse(each.node(), facts.places()));
    }

    private static boolean isTextUse(Node use, Places places) {
        Node parent = places.parent(use);
        if (parent instanceof Expr.Attribute method) {
            return OF_TEXTS.contains(method.attr());
        }
        return parent instanceof Expr.Subscript part && part.value() == use
                && (places.parent(part) instanceof Expr.Compare compare && isComparedWithText(compare)
                || places.parent(part) instanceof Expr.Attribute method && method.attr().startsWith("is"));
    }

    private static boolean isComparedWithText(Expr.Compare compare) {
        List<Expr> others = compare.comparators();
        return others.size() == 1 && (isText(others.get(0)) || compare.ops().get(0) != CompareOperator.IS
                && others.get(0) instanceof Expr.Tuple tuple && tuple.elts().stream().anyMatch(Sizing::isText));
    }

    private static boolean isText(Expr expr) {
        return expr instanceof Expr.Constant constant && constant.value() instanceof Literal.Str;
    }

    /** The type that a test has to find; null if there is nothing to test. */
    @Nullable ExactType tested() {
        return switch (this) {
            case KNOWN -> null;
            case IF_TEXT -> ExactType.STR;
            case IF_LIST -> ExactType.LIST;
        };
    }
}
