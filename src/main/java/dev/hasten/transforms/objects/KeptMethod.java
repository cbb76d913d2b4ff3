package dev.hasten.transforms.objects;

import dev.hasten.facts.Doubt;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Instances;
import dev.hasten.facts.KnownClass;
import dev.hasten.facts.Member;
import dev.hasten.facts.ModuleValue;
import dev.hasten.facts.Receiver;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A special method that the module keeps beside its class, to compare with later:
 *
 * <pre>
 * class Matrix: ...
 * _hasten_Matrix = Matrix
 * _hasten_Matrix_getitem = Matrix.__getitem__
 * </pre>
 *
 * <p>{@code type(m) is _hasten_Matrix and getattr(_hasten_Matrix, "__getitem__", None) is _hasten_Matrix_getitem} then
 * says that {@code m[i]} runs that function: operators ask the class alone (Python reference, section 3.3.12), so
 * nothing that the object itself has can come before it. The test reads no name that somebody may have taken away.
 *
 * @param cls the class, a statement of the module
 * @param name the name of the method
 */
record KeptMethod(KnownClass cls, String name) {

    /** What it hangs on that what the test says is true as long as the code below it runs. */
    static final Set<Doubt> DOUBTS = Set.of(Doubt.REBOUND_MEANWHILE, Doubt.BUILTIN_REPLACED, Doubt.FRAME_OBSERVED);

    /** The function of the class, if nothing in the given files changes what the operator runs; null else. */
    Stmt.@Nullable FunctionDef function(FileFacts facts) {
        Instances.Resolved resolved = facts.dynamics().changesFunctions().isNo()
                ? facts.instances().member(Receiver.exactly(cls, Set.of()), name) : null;
        boolean own = resolved != null && resolved.member().kind() == Member.Kind.FUNCTION && resolved.member().owner() == cls;
        return own ? resolved.member().function() : null;
    }

    /** Whether the module can keep it: its class is bound once, and is what its statement made. */
    boolean isPossible(FileFacts facts) {
        String prefix = "_hasten_" + cls.def().name();
        return facts.places().parent(cls.def()) instanceof Root && cls.def().decorators().isEmpty()
                && facts.bindings().value(cls.def().name()) instanceof ModuleValue.Class made && made.def() == cls.def()
                && !facts.dynamics().readsGlobal(prefix).expected()
                && !facts.dynamics().readsGlobal(prefix + "_" + plainName()).expected();
    }

    /** Its name without underscores. */
    String plainName() {
        return name.replace("__", "");
    }

    // ---- a test that stands there

    /** The method {@code name} of {@code object} that a test around it says an operator runs; null if there is none. */
    static @Nullable KeptMethod tested(Expr.Name object, String name, FileFacts facts) {
        Scope owner = facts.scopes().resolve(object).owner();
        if (owner.kind() != Scope.Kind.FUNCTION || facts.scopes().scopeOf(object).runner() != owner) {
            return null;
        }
        Node child = object;
        for (Node at = facts.places().parent(object); at != null && at != owner.node(); at = facts.places().parent(at)) {
            if (at instanceof Stmt.If branch && child.isAmong(branch.body())) {
                KeptMethod method = testedBy(branch, facts.scopes().resolve(object), name, facts);
                if (method != null) {
                    return isBoundIn(branch, facts.scopes().resolve(object), facts) ? null : method;
                }
            }
            child = at;
        }
        return null;
    }

    /** Whether {@code node} is in one of two versions of a loop already. */
    static boolean isTestedAround(Node node, FileFacts facts) {
        for (Node at = facts.places().parent(node); at != null && !(at instanceof Stmt.FunctionDef);
                at = facts.places().parent(at)) {
            if (at instanceof Stmt.If branch && conditions(branch).stream().anyMatch(each -> getter(each) != null)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable KeptMethod testedBy(Stmt.If branch, Variable variable, String name, FileFacts facts) {
        List<Expr> conditions = conditions(branch);
        for (KnownClass cls : facts.instances().classesWith(name)) {
            KeptMethod method = new KeptMethod(cls, name);
            boolean tested = method.isPossibleHere(facts) && conditions.stream().anyMatch(each -> method.asksForClass(each, variable, facts))
                    && conditions.stream().anyMatch(each -> method.asksForMethod(each, facts));
            if (tested) {
                return method;
            }
        }
        return null;
    }

    private boolean isPossibleHere(FileFacts facts) {
        return facts.places().parent(cls.def()) instanceof Root && function(facts) != null;
    }

    private static List<Expr> conditions(Stmt.If branch) {
        return branch.test() instanceof Expr.BoolOp all && all.op() == Expr.BoolOperator.AND
                ? all.values() : List.of(branch.test());
    }

    private boolean asksForClass(Expr condition, Variable variable, FileFacts facts) {
        return isOf(condition) instanceof Expr.Call call && isCallOf(call, "type", 1, facts)
                && call.args().get(0) instanceof Expr.Name object && facts.scopes().resolve(object) == variable
                && keeps(condition, null, facts);
    }

    private boolean asksForMethod(Expr condition, FileFacts facts) {
        Expr.Call call = getter(condition);
        return call != null && isCallOf(call, "getattr", 3, facts)
                && call.args().get(1) instanceof Expr.Constant text && text.value().equals(new Literal.Str(name, false))
                && call.args().get(0) instanceof Expr.Name of && isKept(of.id(), null, facts) && keeps(condition, name, facts);
    }

    private static Expr.@Nullable Call getter(Expr condition) {
        return isOf(condition) instanceof Expr.Call call && call.func() instanceof Expr.Name function
                && function.id().equals("getattr") && call.args().size() == 3 ? call : null;
    }

    private static @Nullable Expr isOf(Expr condition) {
        return condition instanceof Expr.Compare compare && compare.ops().equals(List.of(Expr.CompareOperator.IS))
                ? compare.left() : null;
    }

    private static boolean isCallOf(Expr.Call call, String builtin, int arguments, FileFacts facts) {
        return call.func() instanceof Expr.Name function && function.id().equals(builtin)
                && call.args().size() == arguments && call.keywords().isEmpty()
                && facts.bindings().isBuiltin(function).expected();
    }

    /** Whether the right side of {@code condition} is the name of what is kept of the class. */
    private boolean keeps(Expr condition, @Nullable String method, FileFacts facts) {
        return ((Expr.Compare) condition).comparators().get(0) instanceof Expr.Name kept
                && isKept(kept.id(), method, facts);
    }

    /** Whether {@code kept} is the name of the method, or of the class itself. */
    private boolean isKept(String kept, @Nullable String method, FileFacts facts) {
        return KeptNames.below(cls.def(), facts).stream().anyMatch(assign -> KeptNames.name(assign).equals(kept)
                && (assign.value() instanceof Expr.Attribute attribute
                ? attribute.attr().equals(method) : method == null));
    }

    /** What another function binds may be bound at any time. */
    static boolean isBoundIn(Node node, Variable variable, FileFacts facts) {
        Scope owner = variable.owner();
        return !facts.dynamics().bindsLocals(owner).isNo(Set.of(Doubt.FRAME_OBSERVED))
                || variable.occurrences().stream().anyMatch(each -> each.role().binds()
                && (each.scope().runner() != owner || facts.places().contains(node, each.node())));
    }
}
