package dev.hasten.transforms.inlining;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down a body where a call stands, once it is known that it may stand there, and what becomes of each argument. */
final class Writing {
    private final FileFacts facts;
    private final Site site;
    private final Body body;
    private final Plan plan;
    private final Names names;
    private final KnownTests tests;
    private final Map<Variable, String> newNames = new IdentityHashMap<>();
    private final Map<Operand, Integer> written = new IdentityHashMap<>();
    private final Map<Variable, Operand> atFirstRead = new IdentityHashMap<>();
    private final List<Expr> earlier;
    private final Map<Expr, String> earlierNames = new IdentityHashMap<>();
    private final List<Stmt> bindings = new ArrayList<>();
    private Map<Expr.Name, Expr> moved = Map.of();

    /** @param earlier operands of the statement that are evaluated before the body, and have to be bound before it */
    Writing(Unit unit, Site site, Body body, Plan plan, List<Expr> earlier) {
        facts = unit.facts();
        this.site = site;
        this.body = body;
        this.plan = plan;
        this.earlier = earlier;
        names = new Names(unit, site, body);
        tests = new KnownTests(facts, plan);
    }

    /** The body as an expression; {@code atFirstReads} if the bound operands are bound in it, and not before it. */
    Inlining.Done expression(boolean atFirstReads) {
        ExpressionShape.Shape shape = body.shape();
        moved = shape.moved();
        nameLocals();
        bindEarlier();
        for (Operand operand : plan.bound()) {
            Variable parameter = body.parameter(operand.parameter());
            if (atFirstReads) {
                atFirstRead.put(parameter, operand);
            } else {
                bind(operand);
            }
        }
        Inlining.Form form = !plan.bound().isEmpty() || shape.assigns() ? Inlining.Form.BOUND_EXPRESSION
                : shape.conditions() > 0 ? Inlining.Form.CONDITIONAL : Inlining.Form.EXPRESSION;
        return straight(List.of(), tests.in(shape.value()), form);
    }

    /**
     * The body as statements.
     *
     * @throws Exits.NotStructured if it returns where that cannot be written in another way
     */
    Inlining.Done statements() throws Exits.NotStructured {
        nameLocals();
        bindEarlier();
        List<Stmt> all = tests.in(body);
        tests.needed(plan.bound(), body, all).forEach(this::bind);
        Stmt last = all.isEmpty() ? null : all.get(all.size() - 1);
        List<Stmt> first = last instanceof Stmt.Return ? all.subList(0, all.size() - 1) : all;
        boolean simple = first.stream().noneMatch(Writing::isCompound);
        if (!Exits.returns(first)) {
            Expr value = last instanceof Stmt.Return back ? back.value() : null;
            return straight(first, value, simple ? Inlining.Form.STRAIGHT : Inlining.Form.BRANCHES);
        }
        return branches(all);
    }

    private static boolean isCompound(Stmt stmt) {
        return stmt instanceof Stmt.If || stmt instanceof Stmt.For || stmt instanceof Stmt.While
                || stmt instanceof Stmt.Try || stmt instanceof Stmt.With || stmt instanceof Stmt.Match;
    }

    private void bindEarlier() {
        for (Expr operand : earlier) {
            String name = names.forEarlier();
            earlierNames.put(operand, name);
            bindings.add(assign(new Expr.Name(name, Expr.Context.STORE, Span.NONE), BodyCopy.plain(operand)));
        }
    }

    private void nameLocals() {
        Set<Variable> movedLocals = new HashSet<>();
        moved.keySet().forEach(read -> movedLocals.add(facts.scopes().resolve(read)));
        for (Variable variable : body.scope().variables()) {
            boolean gone = plan.substituted().containsKey(variable)
                    || movedLocals.contains(variable) && !Body.isReadAgain(variable);
            if (!gone) {
                newNames.put(variable, names.forLocal(variable.name()));
            }
        }
    }

    private void bind(Operand operand) {
        String name = newNames.get(body.parameter(operand.parameter()));
        bindings.add(assign(new Expr.Name(name, Expr.Context.STORE, Span.NONE), value(operand)));
    }

    /** The value of an operand, for its first place in the new tree; a default stays where it is, too. */
    private static Expr value(Operand operand) {
        return operand.origin() == Operand.Origin.DEFAULT ? BodyCopy.plain(operand.value()) : operand.value();
    }

    /** The result in the place of the call, and {@code before} before it; what was evaluated earlier is bound there. */
    private Change placed(Expr result, List<Stmt> before) {
        Map<Expr, Expr> replaced = new IdentityHashMap<>();
        replaced.put(site.place(), result);
        earlierNames.forEach((operand, name) -> replaced.put(operand, new Expr.Name(name, Expr.Context.LOAD, Span.NONE)));
        if (!before.isEmpty() && site.isInTest()) {
            Stmt split = new SplitTest(site.statement(), site.part()).around(before, replaced);
            return new Change(List.of(new Change.ReplaceStmt(site.statement(), List.of(split))));
        }
        List<Expr> places = new ArrayList<>(earlier);
        places.add(0, site.place());
        List<Change.Step> steps = new ArrayList<>();
        places.forEach(place -> steps.add(new Change.Replace(place, replaced.get(place))));
        if (!before.isEmpty()) {
            steps.add(new Change.Before(site.statement(), before));
        }
        return new Change(steps);
    }

    private static Stmt assign(Expr target, Expr value) {
        return new Stmt.Assign(List.of(target), value, Span.NONE);
    }

    // ---- the body as it is, with at most one return, at its end

    private Inlining.Done straight(List<Stmt> stmts, @Nullable Expr value, Inlining.Form form) {
        BodyCopy copy = copy();
        List<Stmt> before = new ArrayList<>(bindings);
        stmts.forEach(stmt -> before.add(copy.copy(stmt)));
        Stmt statement = site.statement();
        Expr result = value == null ? Inliner.none() : copy.copy(value);
        if (site.isDiscarded()) {
            if (!isIdle(result) && !isStable(value) && !isUnseen(value)) {
                before.add(new Stmt.ExprStmt(result, Span.NONE));
            }
            return done(new Change.ReplaceStmt(statement, filled(before)), form);
        }
        return new Inlining.Done(placed(result, before), Set.of(), form);
    }

    /** Whether the body returns a parameter that stands for a literal or name. */
    private boolean isStable(@Nullable Expr value) {
        return value instanceof Expr.Name name && plan.areStable(Set.of(facts.scopes().resolve(name)));
    }

    /** Whether evaluating {@code expr} for nothing does nothing. */
    private boolean isIdle(Expr expr) {
        return Plan.isConstant(expr) || expr instanceof Expr.Name name && newNames.containsValue(name.id());
    }

    // ---- a body with several returns

    private Inlining.Done branches(List<Stmt> stmts) throws Exits.NotStructured {
        Stmt statement = site.statement();
        if (statement instanceof Stmt.Return back && back.value() == site.place()) {
            List<Stmt> all = new ArrayList<>(stmts);
            if (!Exits.neverEnds(stmts)) {
                all.add(new Stmt.Return(Inliner.none(), Span.NONE));
            }
            return replaced(all);
        }
        if (site.isDiscarded()) {
            return replaced(new UnreadResult(this::isUnread).in(stmts, site));
        }
        Expr.Name target = site.assignedLocal();
        if (target != null && body.nodes().stream().noneMatch(Writing::runsCodeAtTheEnd)) {
            return replaced(Exits.replaced(stmts, value -> value != null && isTheTarget(value, target)
                    ? List.of() : List.of(assign(BodyCopy.plain(target), value == null ? Inliner.none() : value))));
        }
        TestedResult tested = body.nodes().stream().anyMatch(Writing::runsTheRestInside) ? null : TestedResult.of(site);
        if (tested != null) {
            List<Stmt> structured = Exits.replaced(stmts, tested);
            if (tested.isWrittenOnce()) {
                return done(new Change.ReplaceStmt(statement, tested.instead(copies(structured))), Inlining.Form.BRANCHES);
            }
        }
        String result = names.forResult();
        List<Stmt> structured = Exits.replaced(stmts, value -> List.of(assign(
                new Expr.Name(result, Expr.Context.STORE, Span.NONE), value == null ? Inliner.none() : value)));
        Change change = placed(new Expr.Name(result, Expr.Context.LOAD, Span.NONE), copies(structured));
        return new Inlining.Done(change, Set.of(), Inlining.Form.BRANCHES);
    }

    private boolean isUnread(Expr value) {
        return Plan.isConstant(value) || value instanceof Expr.Name name && body.isLocal(facts.scopes().resolve(name))
                || isUnseen(value);
    }

    /** Whether nobody can tell whether {@code value}, a part of the body, is evaluated where it is to be written. */
    private boolean isUnseen(@Nullable Expr value) {
        if (value == null || !body.isIdle(value)) {
            return false;
        }
        return facts.places().inside(value).stream().noneMatch(node -> node instanceof Expr.NamedExpr
                || node instanceof Expr.Name name && (moved.containsKey(name) || takesOrdered(facts.scopes().resolve(name))));
    }

    private boolean takesOrdered(Variable variable) {
        return plan.substituted().containsKey(variable) && !plan.areStable(Set.of(variable));
    }

    /** {@code x = f(x)} where the callee returns its parameter. */
    private boolean isTheTarget(Expr value, Expr.Name target) {
        Operand operand = value instanceof Expr.Name name
                ? plan.substituted().get(facts.scopes().resolve(name)) : null;
        return operand != null && operand.value() instanceof Expr.Name given && given.id().equals(target.id());
    }

    private static boolean runsCodeAtTheEnd(Node node) {
        return node instanceof Stmt.Try || node instanceof Stmt.With;
    }

    /** Whether what is to follow a return would stand in a block that catches, or in another loop. */
    private static boolean runsTheRestInside(Node node) {
        return runsCodeAtTheEnd(node) || node instanceof Stmt.For || node instanceof Stmt.While || node instanceof Stmt.Match;
    }

    private Inlining.Done replaced(List<Stmt> stmts) {
        return done(new Change.ReplaceStmt(site.statement(), filled(copies(stmts))), Inlining.Form.BRANCHES);
    }

    private List<Stmt> copies(List<Stmt> stmts) {
        BodyCopy copy = copy();
        List<Stmt> copies = new ArrayList<>(bindings);
        stmts.forEach(stmt -> copies.add(copy.copy(stmt)));
        return copies;
    }

    private static Inlining.Done done(Change.Step step, Inlining.Form form) {
        return new Inlining.Done(new Change(List.of(step)), Set.of(), form);
    }

    private List<Stmt> filled(List<Stmt> block) {
        return block.isEmpty() && !site.isDispensable() ? List.of(new Stmt.Pass(Span.NONE)) : block;
    }

    // ---- names

    private BodyCopy copy() {
        return new BodyCopy(facts.scopes(), newNames, this::substitute);
    }

    private @Nullable Expr substitute(Expr.Name name) {
        if (name.ctx() != Expr.Context.LOAD || facts.scopes().occurrence(name) == null) {
            return null;
        }
        Variable variable = facts.scopes().resolve(name);
        Expr value = moved.get(name);
        if (value != null) {
            return Body.isReadAgain(variable) ? assignment(variable, copy().copy(value)) : copy().copy(value);
        }
        Operand first = atFirstRead.get(variable);
        if (first != null && body.reads(variable).get(0).node() == name) {
            return assignment(variable, value(first));
        }
        Operand operand = plan.substituted().get(variable);
        if (operand == null) {
            return null;
        }
        // The argument itself goes to the first place, and copies of it to the others.
        boolean again = written.merge(operand, 1, Integer::sum) > 1;
        return again ? BodyCopy.plain(operand.value()) : value(operand);
    }

    private Expr assignment(Variable local, Expr value) {
        return new Expr.NamedExpr(new Expr.Name(newNames.get(local), Expr.Context.STORE, Span.NONE), value, Span.NONE);
    }
}
