package dev.hasten.transforms.caching;

import dev.hasten.facts.ControlFlow;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes out a bound method that was cached by hand: {@code result.append(x)} for {@code append(x)}. */
public final class UncacheBoundMethod implements Transform<Stmt.Assign> {

    /** Why a cached method is left alone. */
    public enum Because implements Guard {
        OBSERVED("Something in the file looks at the locals of functions."),
        RECEIVER_UNKNOWN("It is not known that the receiver is exactly a builtin container; another class may give "
                + "another method each time."),
        RECEIVER_REBOUND("The receiver is bound more than once, and the name may mean the method of another object."),
        RECEIVER_MAY_BE_UNBOUND("The receiver may not be bound yet, and the error would come later."),
        NAME_REBOUND("The name is bound more than once."),
        NAME_MAY_BE_UNBOUND("A call may come before the name is bound."),
        CACHED_BY_HASTEN("The name has the form of those that were given where caching was measured to pay.");

        private final String sentence;

        Because(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public Purpose purpose() {
            return this == CACHED_BY_HASTEN ? Purpose.PROFIT : Purpose.SAFETY;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    @Override
    public String id() {
        return "uncache-bound-method";
    }

    @Override
    public Class<Stmt.Assign> subject() {
        return Stmt.Assign.class;
    }

    @Override
    public List<? extends Guard> guards() {
        return List.of(Because.values());
    }

    @Override
    public List<Verdict> consider(Stmt.Assign node, Unit unit) {
        FileFacts facts = unit.facts();
        if (node.targets().size() != 1 || !(node.targets().get(0) instanceof Expr.Name name)) {
            return List.of();
        }
        Variable alias = facts.scopes().resolve(name);
        Optional<BoundMethod> method = BoundMethod.read(node.value(), facts);
        if (method.isEmpty() || !alias.owner().kind().isFunctionLike()
                || alias.owner() != method.get().receiver().owner() || alias.owner() != facts.scopes().scopeOf(node)) {
            return List.of();
        }
        List<Expr.Name> calls = calls(alias, facts);
        if (calls.isEmpty()) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        Because objection = objection(node, alias, calls, method.get(), unit, grounds);
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, method.get().text()));
        }
        return List.of(new Verdict.Rewrite(change(node, alias, calls, facts), grounds.assumptions(),
                alias.owner().node(), new Gain(method.get().measuredCase(), 1), "write out " + method.get().text()));
    }

    /** The calls in the function's own code whose arguments can have no other error for a method bound before. */
    private static List<Expr.Name> calls(Variable alias, FileFacts facts) {
        List<Expr.Name> calls = new ArrayList<>();
        for (Occurrence use : alias.occurrences()) {
            boolean called = use.role() == Occurrence.Role.READ && use.scope().runner() == alias.owner()
                    && facts.places().parent(use.node()) instanceof Expr.Call call && call.func() == use.node()
                    && call.keywords().isEmpty() && call.args().stream().noneMatch(Expr.Starred.class::isInstance);
            if (called) {
                calls.add((Expr.Name) use.node());
            }
        }
        return calls;
    }

    private static @Nullable Because objection(Stmt.Assign node, Variable alias, List<Expr.Name> calls,
            BoundMethod method, Unit unit, Grounds grounds) {
        FileFacts facts = unit.facts();
        ControlFlow flow = facts.flow(alias.owner());
        boolean unobserved = grounds.no(facts.dynamics().readsLocals(alias.owner()));
        if (unit.stops(Because.OBSERVED, !unobserved)) {
            return Because.OBSERVED;
        }
        if (unit.stops(Because.RECEIVER_UNKNOWN, !grounds.yes(method.isKnown()))) {
            return Because.RECEIVER_UNKNOWN;
        }
        // Bound by one place each, and each place always reached in time: so the receiver is bound anew only if the
        // name is, before the next call.
        if (unit.stops(Because.RECEIVER_REBOUND, isBoundAgain(method.receiver()))) {
            return Because.RECEIVER_REBOUND;
        }
        boolean receiverBound = grounds.yes(flow.isBoundBefore(node, method.receiver()));
        if (unit.stops(Because.RECEIVER_MAY_BE_UNBOUND, !receiverBound)) {
            return Because.RECEIVER_MAY_BE_UNBOUND;
        }
        if (unit.stops(Because.NAME_REBOUND, isBoundAgain(alias))) {
            return Because.NAME_REBOUND;
        }
        boolean bound = calls.stream().allMatch(call -> grounds.yes(flow.isBound(call)));
        if (unit.stops(Because.NAME_MAY_BE_UNBOUND, !bound)) {
            return Because.NAME_MAY_BE_UNBOUND;
        }
        boolean given = alias.name().matches("_" + method.name() + "[0-9]*");
        return unit.stops(Because.CACHED_BY_HASTEN, given) ? Because.CACHED_BY_HASTEN : null;
    }

    private static boolean isBoundAgain(Variable variable) {
        return variable.occurrences().stream().filter(use -> use.role().binds()).count() > 1;
    }

    private static Change change(Stmt.Assign node, Variable alias, List<Expr.Name> calls, FileFacts facts) {
        Expr.Attribute method = (Expr.Attribute) node.value();
        String receiver = ((Expr.Name) method.value()).id();
        List<Change.Step> steps = new ArrayList<>();
        for (Expr.Name call : calls) {
            steps.add(new Change.Replace(call, new Expr.Attribute(
                    new Expr.Name(receiver, Expr.Context.LOAD, Span.NONE), method.attr(), Expr.Context.LOAD, Span.NONE)));
        }
        long uses = alias.occurrences().stream().filter(use -> use.role() != Occurrence.Role.ASSIGNED).count();
        if (uses == calls.size()) {
            boolean alone = List.of(node).equals(Blocks.around(node, facts.places().parent(node)));
            steps.add(new Change.ReplaceStmt(node, alone ? List.of(new Stmt.Pass(Span.NONE)) : List.of()));
        }
        return new Change(steps);
    }
}
