package dev.hasten.transforms.loops;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.ControlFlow;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Loops;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the turns of a short loop one after the other, with constants in place of what the loop counts:
 *
 * <pre>
 * for d in (-1, 1):               total += row[x + -1]
 *     total += row[x + d]         total += row[x + 1]
 * </pre>
 */
public final class UnrollLoop implements Transform<Stmt.For> {

    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name range may mean something else than the builtin.");
    private static final Guard LEFT_EARLY =
            Guard.safety("left-early", "A turn may be cut short, or the loop left, by continue or break.");
    private static final Guard TARGET_CHANGES =
            Guard.safety("target-changes", "The body gives another value to what the loop counts.");
    private static final Guard CAPTURED = Guard.safety("captured",
            "A function or generator expression reads what the loop counts, perhaps when it counts on.");
    private static final Guard COMPILER_WARNS =
            Guard.safety("compiler-warns", "The compiler warns of something in the body, and would once for each turn.");
    private static final Guard OBSERVED =
            Guard.safety("observed", "Something in the file looks at the locals of functions.");
    private static final Guard TOO_LARGE =
            Guard.profit("too-large",
                    "The code would grow by too much for what counting costs, above all where no other loop is around.");
    private static final Guard LONG_TURNS =
            Guard.profit("long-turns", "A turn has a loop of its own, or calls so much, or computes so little from the constants, "
                    + "that counting is lost in it.");

    @Override
    public String id() {
        return "unroll-loop";
    }

    @Override
    public Class<Stmt.For> subject() {
        return Stmt.For.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(NOT_THE_BUILTIN, LEFT_EARLY, TARGET_CHANGES, CAPTURED, COMPILER_WARNS, OBSERVED, TOO_LARGE, LONG_TURNS);
    }

    @Override
    public List<Verdict> consider(Stmt.For node, Unit unit) {
        List<Expr.Name> targets = targets(node.target());
        List<List<Expr>> turns = ConstantTurns.of(node.iter(), targets.size());
        Scope scope = unit.facts().scopes().scopeOf(node);
        if (node.async() || turns == null || turns.isEmpty() || scope.kind() != Scope.Kind.FUNCTION
                || targets.isEmpty() || !areLocals(targets, scope, unit.facts())) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        Guard objection = objection(node, turns.size(), targets, scope, unit, grounds);
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, candidate(targets)));
        }
        List<Stmt> body = unrolled(node, turns, targets, scope, unit);
        return List.of(new Verdict.Rewrite(new Change(List.of(new Change.ReplaceStmt(node, body))),
                grounds.assumptions(), node,
                new Gain(node.iter() instanceof Expr.Call ? "counted" : "listed", unit.facts().loops().depth(node)),
                "unroll the loop over " + candidate(targets)));
    }

    private static String candidate(List<Expr.Name> targets) {
        return String.join(", ", targets.stream().map(Expr.Name::id).toList());
    }

    /** The names that the loop binds; none if it binds anything else, or one twice. */
    static List<Expr.Name> targets(Expr target) {
        List<Expr> parts = target instanceof Expr.Tuple tuple ? tuple.elts() : List.of(target);
        List<Expr.Name> names = new ArrayList<>();
        for (Expr part : parts) {
            if (!(part instanceof Expr.Name name) || names.stream().anyMatch(other -> other.id().equals(name.id()))) {
                return List.of();
            }
            names.add(name);
        }
        return names;
    }

    private static boolean areLocals(List<Expr.Name> targets, Scope scope, FileFacts facts) {
        return targets.stream().allMatch(name -> facts.scopes().resolve(name).owner() == scope);
    }

    /** Whether the compiler would warn of a literal where {@code variable} is read in {@code loop}. */
    private static boolean wouldWarn(Variable variable, List<Variable> all, Stmt.For loop, FileFacts facts) {
        return variable.occurrences().stream().filter(each -> facts.places().contains(loop, each.node()))
                .anyMatch(each -> each.role() == Occurrence.Role.READ && CompilerWarnings.wouldBeOf((Expr) each.node(),
                        (Expr) each.node(), facts.places(), name -> all.contains(facts.scopes().resolve(name))));
    }

    private static @Nullable Guard objection(Stmt.For loop, int turns, List<Expr.Name> targets, Scope scope, Unit unit,
            Grounds grounds) {
        FileFacts facts = unit.facts();
        if (loop.iter() instanceof Expr.Call call
                && unit.stops(NOT_THE_BUILTIN, !grounds.yes(facts.bindings().isBuiltin((Expr.Name) call.func())))) {
            return NOT_THE_BUILTIN;
        }
        Loops.Exits exits = facts.loops().exits(loop);
        if (unit.stops(LEFT_EARLY, !exits.breaks().isEmpty() || !exits.continues().isEmpty())) {
            return LEFT_EARLY;
        }
        List<Variable> variables = targets.stream().map(facts.scopes()::resolve).toList();
        for (Variable variable : variables) {
            for (Occurrence occurrence : variable.occurrences()) {
                Scope at = occurrence.scope();
                if (unit.stops(CAPTURED, at.runner() != scope)) {
                    return CAPTURED;
                }
                if (unit.stops(TARGET_CHANGES, occurrence.role() != Occurrence.Role.READ
                        && loop.body().stream().anyMatch(stmt -> facts.places().contains(stmt, occurrence.node())))) {
                    return TARGET_CHANGES;
                }
            }
        }
        boolean warned = CompilerWarnings.wouldDouble(loop, facts.places())
                || variables.stream().anyMatch(variable -> wouldWarn(variable, variables, loop, facts));
        if (unit.stops(COMPILER_WARNS, warned)) {
            return COMPILER_WARNS;
        }
        if (unit.stops(OBSERVED, !grounds.no(facts.dynamics().readsLocals(scope))
                || !grounds.no(facts.dynamics().bindsLocals(scope)))) {
            return OBSERVED;
        }
        UnrolledSize size = new UnrolledSize(loop, turns, facts);
        if (unit.stops(LONG_TURNS, size.isUncertain() || size.isLost(unit.facts().heat()) || size.isIdle(variables))) {
            return LONG_TURNS;
        }
        return unit.stops(TOO_LARGE, size.isTooMuch()) ? TOO_LARGE : null;
    }

    private static List<Stmt> unrolled(Stmt.For loop, List<List<Expr>> turns, List<Expr.Name> targets, Scope scope,
            Unit unit) {
        FileFacts facts = unit.facts();
        List<Stmt> body = new ArrayList<>();
        for (List<Expr> values : turns) {
            Map<Variable, Expr> constants = new LinkedHashMap<>();
            for (int i = 0; i < targets.size(); i++) {
                Variable variable = facts.scopes().resolve(targets.get(i));
                constants.put(variable, values.get(i));
                if (isStillRead(variable, loop, scope, facts)) {
                    body.add(Made.assign(targets.get(i).id(), values.get(i)));
                }
            }
            body.addAll(new Turn(loop, facts.scopes(), constants).body());
        }
        body.addAll(loop.orelse());
        return body.isEmpty() ? List.of(Made.pass()) : body;
    }

    /**
     * Whether a read may see what the loop bound {@code variable} to, and does not become a constant; or whether the
     * name would not be a local any more.
     */
    private static boolean isStillRead(Variable variable, Stmt.For loop, Scope scope, FileFacts facts) {
        boolean readElsewhere = false;
        boolean boundElsewhere = false;
        ControlFlow flow = facts.flow(scope);
        for (Occurrence occurrence : variable.occurrences()) {
            boolean inLoop = facts.places().contains(loop, occurrence.node());
            boundElsewhere |= !inLoop && occurrence.role().binds();
            boolean constant = inLoop && loop.body().stream()
                    .anyMatch(stmt -> facts.places().contains(stmt, occurrence.node()))
                    && occurrence.node() instanceof Expr.Name name
                    && Turn.takesConstant(name, facts.places().parent(name));
            boolean reads = occurrence.role().reads() || occurrence.role() == Occurrence.Role.DELETED;
            if (!reads || constant) {
                continue;
            }
            readElsewhere = true;
            if (!(occurrence.node() instanceof Expr.Name name) || flow.reaching(name).bindings().stream()
                    .anyMatch(binding -> facts.places().contains(loop, binding.node()))) {
                return true;
            }
        }
        return readElsewhere && !boundElsewhere;
    }
}
