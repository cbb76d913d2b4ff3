package dev.hasten.transforms.inlining;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.KnownClass;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.Set;

/**
 * How often the truth of an object is asked. {@code a and b} asks {@code a}, and if that is the value, {@code if} asks
 * again; but of {@code if a and b:} CPython asks each of them once.
 */
final class TruthTests {

    /** Builtins that do nothing but look. */
    private static final Set<String> LOOKING = Set.of("abs", "bool", "float", "int", "isinstance", "len", "type");

    private TruthTests() {
    }

    /** Whether {@code body}, in the place of {@code place}, would be asked once less, and a class of the file notices. */
    static boolean areSeenToBeFewer(Expr place, Body body, FileFacts facts) {
        Node parent = facts.places().parent(place);
        boolean tested = parent instanceof Expr.BoolOp || parent instanceof Expr.IfExp || parent instanceof Expr.UnaryOp
                || parent instanceof Stmt.If || parent instanceof Stmt.While || parent instanceof Stmt.Assert
                || parent instanceof Clause.Comprehension;
        return tested && body.nodes().stream().anyMatch(TruthTests::mayGiveWhatItTested) && someoneNotices(facts);
    }

    private static boolean mayGiveWhatItTested(Node node) {
        return node instanceof Expr.BoolOp || node instanceof Expr.Compare chain && chain.ops().size() > 1;
    }

    private static boolean someoneNotices(FileFacts facts) {
        for (String method : List.of("__bool__", "__len__")) {
            for (KnownClass cls : facts.instances().classesWith(method)) {
                Stmt.FunctionDef asked = facts.instances().ofClass(cls, method).function();
                if (asked == null || facts.places().inside(asked).stream().anyMatch(TruthTests::acts)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean acts(Node node) {
        return node instanceof Expr.Call call && !(call.func() instanceof Expr.Name name && LOOKING.contains(name.id()))
                || node instanceof Expr.Attribute attribute && attribute.ctx() != Expr.Context.LOAD
                || node instanceof Expr.Subscript item && item.ctx() != Expr.Context.LOAD
                || node instanceof Stmt.Global || node instanceof Stmt.Nonlocal;
    }
}
