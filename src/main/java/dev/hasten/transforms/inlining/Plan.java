package dev.hasten.transforms.inlining;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.EvaluationOrder.When;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What becomes of each argument: it takes the place of the parameter where that is read, or is bound to a local first.
 * The arguments are evaluated as often as before, and in the same order among themselves and with what the body does.
 */
final class Plan {

    /** A local of its own costs about as much as two reads through a cell. */
    private static final int FEW_READS = 2;

    /** What an argument is. */
    private enum Kind {
        /** A literal: as good as its name any number of times. */
        CONSTANT,
        /** A name that keeps its value while the body runs. */
        STABLE,
        /** May be evaluated earlier or later, but once. */
        PURE,
        /** May raise, or do something that can be seen: must be evaluated in its turn. */
        ORDERED
    }

    private final Body body;
    private final Site site;
    private final FileFacts facts;
    private final StableNames names;
    private final Granted granted;
    private final Map<Operand, Kind> kinds = new LinkedHashMap<>();
    private final Map<Variable, Operand> substituted = new IdentityHashMap<>();
    private final List<Operand> bound = new ArrayList<>();

    private Plan(Body body, Site site, FileFacts facts, StableNames names, Granted granted) {
        this.body = body;
        this.site = site;
        this.facts = facts;
        this.names = names;
        this.granted = granted;
    }

    static Plan of(List<Operand> operands, Body body, Site site, FileFacts facts, StableNames names,
            Granted granted) {
        Plan plan = new Plan(body, site, facts, names, granted);
        operands.forEach(operand -> plan.kinds.put(operand, plan.kind(operand.value())));
        plan.decide(operands);
        return plan;
    }

    /** The operands that take the places of their parameters. */
    Map<Variable, Operand> substituted() {
        return substituted;
    }

    /** The operands that have to be bound before the body, in their order. */
    List<Operand> bound() {
        return bound;
    }

    /** Whether each of {@code parameters} has the value of a literal or name, which may be read at any moment. */
    boolean areStable(Set<Variable> parameters) {
        return parameters.stream().allMatch(parameter -> substituted.containsKey(parameter)
                && kinds.get(substituted.get(parameter)).compareTo(Kind.STABLE) <= 0);
    }

    /**
     * Whether each bound operand may be bound where its parameter is read first: {@code (x := a.b) * x}. What a
     * comprehension goes through must not have a {@code :=} in it.
     */
    boolean bindsAtFirstReads() {
        List<Operand> ordered = kinds.keySet().stream().filter(each -> kinds.get(each) == Kind.ORDERED).toList();
        return bound.stream().allMatch(this::isReadFirst) && inOrder(ordered);
    }

    private boolean isReadFirst(Operand operand) {
        List<Evaluation.Step> reads = reads(operand);
        return !reads.isEmpty() && reads.get(0).when() == When.ALWAYS && !body.rebinds(variable(operand))
                && !isInComprehension(reads.get(0).node())
                && reads.stream().noneMatch(read -> cannotStandAt(operand, read.node()));
    }

    private void decide(List<Operand> operands) {
        List<Operand> ordered = new ArrayList<>();
        for (Operand operand : operands) {
            if (kinds.get(operand) == Kind.ORDERED) {
                ordered.add(operand);
            } else if (isSubstitutable(operand)) {
                substituted.put(variable(operand), operand);
            }
        }
        int from = 0;
        while (from < ordered.size() && !areInTheirPlaces(ordered.subList(from, ordered.size()))) {
            from++;
        }
        ordered.subList(from, ordered.size()).forEach(operand -> substituted.put(variable(operand), operand));
        for (Operand operand : operands) {
            if (!substituted.containsKey(variable(operand))) {
                bound.add(operand);
            }
        }
    }

    private boolean isSubstitutable(Operand operand) {
        List<Evaluation.Step> reads = reads(operand);
        if (body.rebinds(variable(operand)) || reads.stream().anyMatch(read -> cannotStandAt(operand, read.node()))
                || isWarned(operand) && !(reads.size() == 1 && reads.get(0).when() == When.ALWAYS)) {
            return false;
        }
        return switch (kinds.get(operand)) {
            case CONSTANT -> true;
            case STABLE -> reads.stream().noneMatch(read -> read.when() == When.LATER)
                    && !(isShared(operand.value()) && isReadOften(reads));
            case PURE -> reads.isEmpty() || reads.size() == 1 && reads.get(0).when().compareTo(When.PERHAPS) <= 0;
            case ORDERED -> false;
        };
    }

    /** Whether {@code value} is a local that a function inside reads as well: each read of it goes through a cell. */
    private boolean isShared(Expr value) {
        if (!(value instanceof Expr.Name name) || !facts.places().knows(name)) {
            return false;
        }
        Variable variable = facts.scopes().resolve(name);
        return !variable.isGlobal() && variable.occurrences().stream()
                .anyMatch(each -> each.scope().runner() != variable.owner().runner());
    }

    private static boolean isReadOften(List<Evaluation.Step> reads) {
        return reads.size() > FEW_READS || reads.stream().anyMatch(read -> read.when() == When.REPEATEDLY);
    }

    /** Whether each of {@code operands} is read once, always, and these reads come before all else and in order. */
    private boolean areInTheirPlaces(List<Operand> operands) {
        for (Operand operand : operands) {
            List<Evaluation.Step> reads = reads(operand);
            if (reads.size() != 1 || reads.get(0).when() != When.ALWAYS || body.rebinds(variable(operand))
                    || cannotStandAt(operand, reads.get(0).node())) {
                return false;
            }
        }
        return inOrder(operands);
    }

    /** Whether the first reads of {@code operands} come in that order, and before the body does anything. */
    private boolean inOrder(List<Operand> operands) {
        List<Variable> open = new ArrayList<>(operands.stream().map(this::variable).toList());
        for (Evaluation.Step step : body.steps()) {
            if (open.isEmpty()) {
                return true;
            }
            if (!step.isRead()) {
                return false;
            }
            Variable read = facts.scopes().resolve((Expr.Name) step.node());
            if (read == open.get(0)) {
                open.remove(0);
            } else if (open.contains(read)) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private Variable variable(Operand operand) {
        return body.parameter(operand.parameter());
    }

    private List<Evaluation.Step> reads(Operand operand) {
        return body.reads(variable(operand));
    }

    /**
     * Whether the compiler may warn of the argument, and would once for each place where it stands: so it must stand in one
     * that is sure to be written, and not behind a return or in a branch.
     */
    static boolean isWarned(Operand operand) {
        List<Node> nodes = new ArrayList<>();
        forEachNode(operand.value(), nodes::add);
        return operand.origin() == Operand.Origin.CALLER && CompilerWarnings.areOf(nodes);
    }

    private boolean cannotStandAt(Operand operand, Node read) {
        return collides(operand, read)
                || CompilerWarnings.wouldBeOf(operand.value(), (Expr) read, facts.places());
    }

    /**
     * Whether a name in the argument is one that a comprehension of the callee binds around {@code read}, or the argument
     * has something that must not stand in a comprehension.
     */
    private boolean collides(Operand operand, Node read) {
        boolean inComprehension = isInComprehension(read);
        boolean[] collides = {false};
        forEachNode(operand.value(), node -> {
            collides[0] |= inComprehension && (node instanceof Expr.NamedExpr || node instanceof Expr.Await
                    || node instanceof Expr.Yield || node instanceof Expr.YieldFrom);
            for (Scope scope = facts.scopes().scopeOf(read); scope != body.scope(); scope = scope.parent()) {
                collides[0] |= node instanceof Expr.Name name && scope.variable(name.id()) != null;
            }
        });
        return collides[0];
    }

    private boolean isInComprehension(Node read) {
        for (Node at = read; at != body.function(); at = facts.places().parent(at)) {
            if (Site.isComprehension(at)) {
                return true;
            }
        }
        return false;
    }

    private static void forEachNode(Node node, Consumer<Node> action) {
        action.accept(node);
        node.forEachChild(child -> forEachNode(child, action));
    }

    private Kind kind(Expr value) {
        if (isConstant(value)) {
            return Kind.CONSTANT;
        }
        if (!facts.places().knows(value)) {
            Kind[] least = {Kind.PURE};
            value.forEachChild(child -> least[0] = child instanceof Expr part && kind(part) == Kind.ORDERED
                    || !(child instanceof Expr) ? Kind.ORDERED : least[0]);
            return least[0];
        }
        if (value instanceof Expr.Name name) {
            return names.isStable(name, site.statement(), granted) ? Kind.STABLE : Kind.ORDERED;
        }
        return Evaluation.isPure(value, site.statement(), facts, names, granted) ? Kind.PURE : Kind.ORDERED;
    }

    /** Whether {@code value} is a literal, perhaps with a sign. */
    static boolean isConstant(Expr value) {
        return value instanceof Expr.Constant
                || value instanceof Expr.UnaryOp signed && signed.op() == Expr.UnaryOperator.U_SUB
                && signed.operand() instanceof Expr.Constant number && !(number.value() instanceof Literal.Str)
                && !(number.value() instanceof Literal.Bytes) && !(number.value() instanceof Literal.Singleton);
    }
}
