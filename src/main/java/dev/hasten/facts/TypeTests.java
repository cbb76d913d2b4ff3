package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code if type(v) is C:} tells of {@code v} in its branches. */
final class TypeTests {

    private final FileFacts facts;
    private final Scopes scopes;

    TypeTests(FileFacts facts) {
        this.facts = facts;
        scopes = facts.scopes();
    }

    /** The class of {@code name} where it is read, if a test around it says so; null if none does. */
    @Nullable Receiver of(Expr.Name name) {
        Variable variable = scopes.resolve(name);
        Scope owner = variable.owner();
        if (owner.kind() != Scope.Kind.FUNCTION || scopes.scopeOf(name).runner() != owner) {
            return null;
        }
        Places places = facts.places();
        Node child = name;
        for (Node at = places.parent(name); at != null && at != owner.node(); at = places.parent(at)) {
            Expr test = testOf(at, child);
            Expr.Name cls = test == null ? null : tested(test, variable);
            if (cls != null && !mayBeBoundIn(at, variable, owner)) {
                return exactly(cls);
            }
            child = at;
        }
        return null;
    }

    /** What holds in {@code child} of {@code branch} because it was tested; null if nothing is. */
    private static @Nullable Expr testOf(Node branch, Node child) {
        if (branch instanceof Stmt.If node) {
            return child.isAmong(node.body()) ? node.test() : null;
        }
        if (branch instanceof Expr.IfExp node) {
            return node.body() == child ? node.test() : null;
        }
        return branch instanceof Expr.BoolOp node && node.op() == Expr.BoolOperator.AND && node.values().get(0) != child
                ? node.values().get(0) : null;
    }

    /** The class in {@code type(v) is C}, which may be one of several conditions. */
    private Expr.@Nullable Name tested(Expr test, Variable variable) {
        if (test instanceof Expr.BoolOp and && and.op() == Expr.BoolOperator.AND) {
            for (Expr each : and.values()) {
                Expr.Name found = tested(each, variable);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return test instanceof Expr.Compare compare
                && compare.ops().equals(List.of(Expr.CompareOperator.IS))
                && compare.left() instanceof Expr.Call call && call.args().size() == 1 && call.keywords().isEmpty()
                && call.func() instanceof Expr.Name type && type.id().equals("type")
                && facts.bindings().isBuiltin(type).expected()
                && call.args().get(0) instanceof Expr.Name object && scopes.resolve(object) == variable
                && compare.comparators().get(0) instanceof Expr.Name cls ? cls : null;
    }

    /** What another function binds may be bound at any time. */
    private boolean mayBeBoundIn(Node branch, Variable variable, Scope owner) {
        if (!facts.dynamics().bindsLocals(owner).isNo(Set.of(Doubt.FRAME_OBSERVED))) {
            return true;
        }
        return variable.occurrences().stream().anyMatch(each -> each.role().binds()
                && (each.scope().runner() != owner || facts.places().contains(branch, each.node())));
    }

    private @Nullable Receiver exactly(Expr.Name name) {
        KnownClass cls = facts.classes().named(name);
        Set<Doubt> doubts = cls == null ? null : facts.classes().doubtsOf(name);
        if (doubts == null || cls.isFenced() || !facts.dynamics().changesClasses().isNo()) {
            return null;
        }
        doubts.addAll(EnumSet.of(Doubt.BUILTIN_REPLACED, Doubt.FRAME_OBSERVED));
        return Receiver.exactly(cls, doubts);
    }
}
