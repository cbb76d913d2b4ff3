package dev.hasten.transforms.inlining;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.ComprehensionNames;
import dev.hasten.facts.DynamicConstructs;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Change;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the body of a function in the place of an expression that runs it: a call, or whatever else runs a method.
 *
 * <p>That the expression runs this function and no other is for the transform to know, and so are the operands that the
 * function gets. Everything between the evaluation of the operands and the first statement of the body is gone
 * afterwards; what that does must not matter either.
 *
 * <p>The arguments take the places of the parameters where that keeps the order of evaluation (see {@link Plan});
 * otherwise, and for a body of several statements, there are statements before the one of the call. So the call must be
 * evaluated first in its statement, or after things that nobody can tell from being done later, or that can be bound to
 * locals before it (see {@link EarlierOperands}). No name of the callee is
 * ever bound in the caller: its locals get fresh names, and what it reads from around it must be what the caller sees.
 */
public final class Inliner {
    /** More conditions in one expression are hard to read. */
    private static final int MOST_CONDITIONS = 3;

    private final Unit unit;
    private final FileFacts facts;
    private final Function<Hazard, Guard> naming;
    private final StableNames names;

    /** @param naming the guard by which a transform refuses for a hazard; most have the hazards among their guards */
    public Inliner(Unit unit, Function<Hazard, Guard> naming) {
        this.unit = unit;
        this.facts = unit.facts();
        this.naming = naming;
        this.names = new StableNames(facts);
    }

    /**
     * Puts the body of {@code callee} in the place of {@code place}.
     *
     * @param place an expression of the file, evaluated by the code of a function
     * @param callee a function of the same file
     * @param arguments the operands, in the order in which {@code place} evaluates them
     */
    public Inlining inline(Expr place, Stmt.FunctionDef callee, Arguments.Match arguments) {
        Body body = Body.of(callee, unit);
        Site site = Site.of(place, unit);
        for (Map.Entry<Hazard, Node> hazard : body.hazards().entrySet()) {
            if (stops(hazard.getKey(), true)) {
                return refused(hazard.getKey(), hazard.getValue());
            }
        }
        Hazard objection = objection(site, body, arguments);
        if (objection != null) {
            return refused(objection, place);
        }
        Granted granted = new Granted(unit);
        Plan plan = Plan.of(arguments.operands(), body, site, facts, names, granted);
        if (stops(Hazard.HOLDS_RESOURCE, plan.bound().stream()
                .anyMatch(operand -> Resources.isMade(operand.value(), facts.scopes())))) {
            return refused(Hazard.HOLDS_RESOURCE, place);
        }
        Set<Assumption> assumes = EnumSet.of(Assumption.FRAMES_UNOBSERVED);
        Way way = way(site, body, plan, granted);
        if (way.hazard() != null && stops(way.hazard(), true)) {
            return refused(way.hazard(), place);
        }
        try {
            Writing writing = new Writing(unit, site, body, plan, way.earlier());
            Inlining.Done done = way.asExpression() ? writing.expression(way.assigns()) : writing.statements();
            assumes.addAll(granted.assumptions());
            assumes.addAll(body.assumptions());
            boolean warned = done.change().steps().stream().anyMatch(step -> step instanceof Change.Replace replace
                    && replace.anchor() == place && replace.replacement() instanceof Expr value
                    && CompilerWarnings.wouldBeOf(value, place, facts.places()));
            if (stops(Hazard.WARNED, warned)) {
                return refused(Hazard.WARNED, place);
            }
            Change change = withGlobals(done.change(), site, body);
            if (done.change().steps().stream().noneMatch(Inliner::removes)) {
                change = change.and(new Change.Note(site.statement(), "inlined: " + name(body)));
            }
            return new Inlining.Done(change, assumes, done.form());
        } catch (Exits.NotStructured e) {
            return refused(Hazard.LEAVES_INSIDE, e.at());
        }
    }

    /**
     * How a body is written.
     *
     * @param asExpression whether it is one expression
     * @param assigns whether values are bound in that expression, and not before it
     * @param earlier the operands of the statement that have to be bound before the body
     * @param hazard what speaks against it
     */
    private record Way(boolean asExpression, boolean assigns, List<Expr> earlier, @Nullable Hazard hazard) {
        Way(boolean asExpression, boolean assigns) {
            this(asExpression, assigns, List.of(), null);
        }
    }

    /** Statements before that of the call are read best; where they cannot stand, there is one expression. */
    private Way way(Site site, Body body, Plan plan, Granted granted) {
        ExpressionShape.Shape shape =
                body.shape() != null && plan.areStable(body.shape().passed()) ? body.shape() : null;
        boolean returns = body.stmts().isEmpty() || body.stmts().get(0) instanceof Stmt.Return;
        boolean plain = shape != null && plan.bound().isEmpty() && !shape.assigns();
        if (plain && (returns || shape.moved().isEmpty() && shape.conditions() == 1 && !site.isDiscarded())) {
            return new Way(true, false);
        }
        boolean takesStatements = (site.isEvaluatedOnce() || site.isInTest())
                && (site.takesAssignments() || body.nodes().stream().noneMatch(Expr.NamedExpr.class::isInstance));
        Hazard outside = !site.isEvaluatedOnce() || !takesStatements ? Hazard.NOT_ONCE
                : site.isFirst(names, granted) ? null : Hazard.NOT_FIRST;
        if (outside == null) {
            return new Way(returns, false);
        }
        if (plain && shape.conditions() <= MOST_CONDITIONS) {
            return new Way(true, false);
        }
        boolean assigns = shape != null && shape.conditions() <= MOST_CONDITIONS && plan.bindsAtFirstReads()
                && site.takesAssignments() && !CompilerWarnings.areOf(facts.places().inside(site.place()));
        if (assigns) {
            return new Way(true, true);
        }
        List<Expr> earlier = takesStatements ? EarlierOperands.of(site, facts, names, granted) : null;
        return earlier == null ? new Way(returns, false, List.of(), outside) : new Way(returns, false, earlier, null);
    }

    private @Nullable Hazard objection(Site site, Body body, Arguments.Match arguments) {
        if (stops(Hazard.ARGUMENTS_DO_NOT_MATCH, !arguments.complete())) {
            return Hazard.ARGUMENTS_DO_NOT_MATCH;
        }
        if (stops(Hazard.DEFAULT_NOT_CONSTANT, arguments.operands().stream().anyMatch(operand ->
                operand.origin() == Operand.Origin.DEFAULT && !Plan.isConstant(operand.value())))) {
            return Hazard.DEFAULT_NOT_CONSTANT;
        }
        if (stops(Hazard.WARNED, CompilerWarnings.areOf(facts.places().inside(body.function()))
                || CompilerWarnings.wouldDoubleAround(site.statement(), facts.places()))) {
            return Hazard.WARNED;
        }
        if (stops(Hazard.TESTED_AGAIN, TruthTests.areSeenToBeFewer(site.place(), body, facts))) {
            return Hazard.TESTED_AGAIN;
        }
        if (stops(Hazard.NOT_IN_A_FUNCTION, !site.isInFunction())) {
            return Hazard.NOT_IN_A_FUNCTION;
        }
        if (stops(Hazard.BINDS_OUTSIDE, !body.declared().stream().allMatch(site::mayBind))) {
            return Hazard.BINDS_OUTSIDE;
        }
        DynamicConstructs dynamics = facts.dynamics();
        boolean unobserved = dynamics.seesFrames().isNo()
                && dynamics.readsLocals(site.scope().runner()).isNo(Assumption.FRAMES_UNOBSERVED.removes());
        if (stops(Hazard.OBSERVED, !unobserved)) {
            return Hazard.OBSERVED;
        }
        if (stops(Hazard.CONFUSES_NAMES,
                ComprehensionNames.wouldConfuseTogether(body.scope(), site.scope().runner()))) {
            return Hazard.CONFUSES_NAMES;
        }
        for (Node node : body.nodes()) {
            String identifier = identifier(node);
            if (stops(Hazard.MANGLED, identifier != null
                    && !body.scope().mangle(identifier).equals(site.scope().mangle(identifier)))) {
                return Hazard.MANGLED;
            }
            if (node instanceof Expr.Name name && stops(Hazard.CAPTURED, isCaptured(name, body, site))) {
                return Hazard.CAPTURED;
            }
            if (node instanceof Expr.Name name && stops(Hazard.MAY_BE_UNBOUND, isUnboundThere(name, site))) {
                return Hazard.MAY_BE_UNBOUND;
            }
        }
        return null;
    }

    private boolean isCaptured(Expr.Name name, Body body, Site site) {
        Variable variable = facts.scopes().resolve(name);
        Scope owner = variable.owner();
        boolean own = body.scope().encloses(owner);
        return !own && !site.sees(variable.name(), variable);
    }

    /** A local of the caller raises {@code UnboundLocalError} there, and a plain {@code NameError} in a function inside. */
    private boolean isUnboundThere(Expr.Name name, Site site) {
        Variable variable = facts.scopes().resolve(name);
        Scope owner = variable.owner();
        return owner.kind() == Scope.Kind.FUNCTION && owner == site.scope().runner()
                && !facts.flow(owner).isBoundAt(site.place(), variable).isYes();
    }

    private static @Nullable String identifier(Node node) {
        return node instanceof Expr.Name name ? name.id()
                : node instanceof Expr.Attribute attribute ? attribute.attr()
                : node instanceof Clause.Keyword keyword ? keyword.arg() : null;
    }

    private static Change withGlobals(Change change, Site site, Body body) {
        List<String> names = body.declared().stream().filter(site::lacksGlobal).map(Variable::name).toList();
        return names.isEmpty() ? change : change.and(new Change.AtTop((Stmt.FunctionDef) site.function(),
                List.of(new Stmt.Global(names, Span.NONE))));
    }

    private static boolean removes(Change.Step step) {
        return step instanceof Change.ReplaceStmt replace && replace.replacements().isEmpty();
    }

    /** What people call the callee: {@code Shape.area} for a method. */
    private static String name(Body body) {
        Scope around = body.scope().parent();
        return around != null && around.kind() == Scope.Kind.CLASS
                ? around.name() + "." + body.function().name() : body.function().name();
    }

    private boolean stops(Hazard hazard, boolean violated) {
        return unit.stops(naming.apply(hazard), violated);
    }

    private Inlining refused(Hazard hazard, Node at) {
        return new Inlining.Refused(naming.apply(hazard), at);
    }

    static Expr none() {
        return new Expr.Constant(Literal.Singleton.NONE, Span.NONE);
    }

    static Expr constantTrue() {
        return new Expr.Constant(Literal.Singleton.TRUE, Span.NONE);
    }
}
