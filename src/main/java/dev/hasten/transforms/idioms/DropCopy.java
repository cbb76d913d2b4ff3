package dev.hasten.transforms.idioms;

import dev.hasten.facts.Builtins;
import dev.hasten.facts.FileFacts;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drops a copy that is made of what is copied again: {@code sorted(x)} for {@code sorted(list(x))}. */
public final class DropCopy implements Transform<Expr.Call> {

    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "One of the names may mean something else than the builtin.");
    private static final Guard EVALUATED_BEFORE = Guard.safety("evaluated-before",
            "Another argument is evaluated after the inner copy is made, and may do something.");

    private static final Set<String> COPIES = Set.of("list", "tuple");

    @Override
    public String id() {
        return "drop-copy";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(NOT_THE_BUILTIN, EVALUATED_BEFORE, CompilerWarning.COMPILER_WARNS);
    }

    @Override
    public List<Verdict> consider(Expr.Call node, Unit unit) {
        FileFacts facts = unit.facts();
        if (!(node.func() instanceof Expr.Name outer) || node.args().size() != 1
                || !facts.scopes().scopeOf(node).runsOften()) {
            return List.of();
        }
        Expr argument = node.args().get(0);
        Expr.Name inner = argument instanceof Expr.Call call && call.func() instanceof Expr.Name name ? name : null;
        Expr kept = kept(node, outer.id(), argument, inner == null ? "" : inner.id());
        if (kept == null) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        boolean builtin = grounds.yes(facts.bindings().isBuiltin(outer))
                && (inner == null || grounds.yes(facts.bindings().isBuiltin(inner)));
        if (unit.stops(NOT_THE_BUILTIN, !builtin)) {
            return List.of(new Verdict.Refuse(NOT_THE_BUILTIN, node, "a copy"));
        }
        boolean steady = node.keywords().stream().allMatch(keyword -> keyword.value() instanceof Expr.Constant
                || keyword.value() instanceof Expr.Lambda || Plain.is(keyword.value(), facts, grounds)
                || keyword.value() instanceof Expr.Name name && Builtins.areEverywhere(name.id()) && grounds.yes(facts.bindings().isBuiltin(name)));
        if (unit.stops(EVALUATED_BEFORE, !steady)) {
            return List.of(new Verdict.Refuse(EVALUATED_BEFORE, node, "a copy"));
        }
        if (CompilerWarning.stops(kept, node, unit)) {
            return List.of(new Verdict.Refuse(CompilerWarning.COMPILER_WARNS, node, "a copy"));
        }
        String measured = outer.id().equals("sorted") ? "copied" : argument instanceof Expr.ListComp ? "built" : "sorted";
        return List.of(new Verdict.Rewrite(Change.replace(node, kept), grounds.assumptions(), node,
                new Gain(measured, 0), "drop a copy"));
    }

    /** What is left of the two; none if both are needed. */
    private static @Nullable Expr kept(Expr.Call node, String outer, Expr argument, String inner) {
        boolean one = argument instanceof Expr.Call call && call.args().size() == 1
                && !(call.args().get(0) instanceof Expr.Starred);
        if (outer.equals("list") && node.keywords().isEmpty()) {
            return argument instanceof Expr.ListComp || one && inner.equals("sorted") ? argument : null;
        }
        if (!outer.equals("sorted") || !one || !COPIES.contains(inner) || !((Expr.Call) argument).keywords().isEmpty()) {
            return null;
        }
        return new Expr.Call(node.func(), ((Expr.Call) argument).args(), node.keywords(), Span.NONE);
    }
}
