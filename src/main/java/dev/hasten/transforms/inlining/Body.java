package dev.hasten.transforms.inlining;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Receiver;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Symbol;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Pattern;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The body of a function that may be put elsewhere: what speaks against it, whoever calls, and what it evaluates. */
final class Body {
    private static final Set<String> DRAINING = Set.of("all", "any", "dict", "frozenset", "list", "max", "min", "set",
            "sorted", "sum", "tuple");

    private final Stmt.FunctionDef function;
    private final Scope scope;
    private final FileFacts facts;
    private final StableNames names;
    private final Granted granted;
    private final List<Stmt> stmts;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Variable> declared = new LinkedHashSet<>();
    private final Map<Hazard, Node> hazards = new EnumMap<>(Hazard.class);
    private final List<Evaluation.Step> steps;
    private final ExpressionShape.@Nullable Shape shape;

    private Body(Stmt.FunctionDef function, Unit unit) {
        this.function = function;
        facts = unit.facts();
        scope = facts.scopes().opened(function);
        names = new StableNames(facts);
        granted = new Granted(unit);
        List<Stmt> body = withoutDocstring(function.body());
        stmts = body.stream().filter(stmt -> !(stmt instanceof Stmt.Global) && !(stmt instanceof Stmt.Nonlocal)).toList();
        body.forEach(this::noteDeclared);
        stmts.forEach(stmt -> nodes.addAll(facts.places().inside(stmt)));
        nodes.forEach(this::examine);
        if (!function.typeParams().isEmpty()) {
            hazards.put(Hazard.BINDS_OTHERWISE, function);
        }
        if (function.async()) {
            hazards.put(Hazard.SUSPENDS, function);
        }
        if (!facts.dynamics().readsLocals(scope).isNo(Assumption.FRAMES_UNOBSERVED.removes())) {
            hazards.put(Hazard.OWN_FRAME, function);
        }
        steps = stepsOf(stmts, name -> isParameter(facts.scopes().resolve(name)));
        shape = ExpressionShape.of(this, facts);
    }

    /** The body of {@code function}, which stands in the file of {@code unit}. */
    static Body of(Stmt.FunctionDef function, Unit unit) {
        return unit.once(function, Body.class, () -> new Body(function, unit));
    }

    /** The statements of {@code body} but the text that documents it. */
    static List<Stmt> withoutDocstring(List<Stmt> body) {
        boolean documented = body.get(0) instanceof Stmt.ExprStmt first
                && first.value() instanceof Expr.Constant constant && constant.value() instanceof Literal.Str;
        return documented ? body.subList(1, body.size()) : body;
    }

    private void noteDeclared(Stmt stmt) {
        List<String> names = stmt instanceof Stmt.Global global ? global.names()
                : stmt instanceof Stmt.Nonlocal nonlocal ? nonlocal.names() : List.of();
        names.stream().map(name -> scope.symbol(scope.mangle(name))).filter(Symbol::isAssigned)
                .forEach(symbol -> declared.add(symbol.variable()));
    }

    private void examine(Node node) {
        if (node instanceof Expr.Yield || node instanceof Expr.YieldFrom || node instanceof Expr.Await
                || node instanceof Clause.Comprehension clause && clause.async()) {
            hazards.putIfAbsent(Hazard.SUSPENDS, node);
        } else if (node instanceof Expr.Lambda || node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef
                || node instanceof Expr.GeneratorExp generator && !isDrained(generator)) {
            hazards.putIfAbsent(Hazard.MAKES_FUNCTIONS, node);
        } else if (node instanceof Stmt.Global || node instanceof Stmt.Nonlocal) {
            hazards.putIfAbsent(Hazard.BINDS_OUTSIDE, node);
        } else if (node instanceof Stmt.Import || node instanceof Stmt.ImportFrom || node instanceof Pattern
                || node instanceof Stmt.TypeAlias || node instanceof Stmt.AnnAssign annotated && annotated.value() == null
                || node instanceof Expr.Name name && name.ctx() == Expr.Context.DEL
                || node instanceof Clause.ExceptHandler handler && handler.name() != null
                && !scope.mangle(handler.name()).equals(handler.name())) {
            hazards.putIfAbsent(Hazard.BINDS_OTHERWISE, node);
        } else if (node instanceof Expr.Name name) {
            examineName(name);
        }
        if (node instanceof Stmt.Assign assign && Resources.isMade(assign.value(), facts.scopes())
                || node instanceof Expr.NamedExpr named && Resources.isMade(named.value(), facts.scopes())) {
            hazards.putIfAbsent(Hazard.HOLDS_RESOURCE, node);
        }
    }

    /** Whether a generator expression is over when the call that it is an argument of is. */
    private boolean isDrained(Expr.GeneratorExp generator) {
        return facts.places().parent(generator) instanceof Expr.Call call && call.args().get(0) == generator
                && call.func() instanceof Expr.Name name && DRAINING.contains(name.id())
                && granted.yes(facts.bindings().isBuiltin(name));
    }

    private void examineName(Expr.Name name) {
        if (name.id().equals("super") || name.id().equals("__class__")) {
            hazards.putIfAbsent(Hazard.OWN_FRAME, name);
        }
        Variable variable = facts.scopes().resolve(name);
        if (variable.owner() == scope && name.ctx() == Expr.Context.LOAD && !names.isBound(name, variable)) {
            hazards.putIfAbsent(Hazard.MAY_BE_UNBOUND, name);
        }
        if (variable.owner() == scope && facts.places().parent(name) instanceof Stmt.AugAssign update
                && update.target() == name && !names.isBound(name, variable)) {
            hazards.putIfAbsent(Hazard.MAY_BE_UNBOUND, name);
        }
    }

    Stmt.FunctionDef function() {
        return function;
    }

    Scope scope() {
        return scope;
    }

    /** The statements without the docstring, {@code global} and {@code nonlocal}; perhaps none. */
    List<Stmt> stmts() {
        return stmts;
    }

    /** The variables of scopes around it that it binds, having said {@code global} or {@code nonlocal} at its top level. */
    Set<Variable> declared() {
        return declared;
    }

    /** All nodes of {@link #stmts}. */
    List<Node> nodes() {
        return nodes;
    }

    /** What speaks against putting it anywhere, each with the node that shows it. */
    Map<Hazard, Node> hazards() {
        return hazards;
    }

    /** What its evaluation does, and the reads of parameters in between. */
    List<Evaluation.Step> steps() {
        return steps;
    }

    /** What the evaluation of {@code part}, statements of the body, does, and the reads of names in between. */
    List<Evaluation.Step> stepsOf(List<Stmt> part, Predicate<Expr.Name> isWanted) {
        return Evaluation.of(part, facts, names, granted,
                name -> name.ctx() == Expr.Context.LOAD && isWanted.test(name));
    }

    /** Whether nobody can tell whether {@code expr}, a part of the body that reads parameters and locals, is evaluated. */
    boolean isIdle(Expr expr) {
        return facts.places().knows(expr) && (Evaluation.of(List.of(expr), facts, names, granted, name -> false).isEmpty()
                || expr instanceof Expr.Attribute attribute && isJustStored(attribute));
    }

    /** {@code return self.a} after a statement that ends with {@code self.a = x}, whichever way it goes. */
    private boolean isJustStored(Expr.Attribute attribute) {
        Receiver receiver = facts.instances().receiver(attribute.value());
        int at = 0;
        while (at < stmts.size() && !facts.places().contains(stmts.get(at), attribute)) {
            at++;
        }
        return receiver != null && at > 0 && at < stmts.size() && stmts.get(at) instanceof Stmt.Return
                && endsWithStore(stmts.get(at - 1), attribute)
                && granted.yes(facts.instances().keepsWhatIsAssigned(receiver,
                facts.scopes().scopeOf(attribute).mangle(attribute.attr())));
    }

    private boolean endsWithStore(Stmt stmt, Expr.Attribute attribute) {
        if (stmt instanceof Stmt.If choice) {
            return !choice.orelse().isEmpty() && endsWithStore(last(choice.body()), attribute)
                    && endsWithStore(last(choice.orelse()), attribute);
        }
        return stmt instanceof Stmt.Assign assign && assign.targets().size() == 1
                && assign.targets().get(0) instanceof Expr.Attribute target && target.attr().equals(attribute.attr())
                && target.value() instanceof Expr.Name object && attribute.value() instanceof Expr.Name same
                && facts.scopes().resolve(object) == facts.scopes().resolve(same);
    }

    private static Stmt last(List<Stmt> block) {
        return block.get(block.size() - 1);
    }

    /** The body as one expression; null if it cannot be written as one. */
    ExpressionShape.@Nullable Shape shape() {
        return shape;
    }

    /** What the answers of this object rest on. */
    Set<Assumption> assumptions() {
        return granted.assumptions();
    }

    boolean isParameter(Variable variable) {
        return variable.owner() == scope
                && variable.occurrences().stream().anyMatch(each -> each.role() == Occurrence.Role.PARAMETER);
    }

    /** The local {@code name}, of the function itself and not of a comprehension in it. */
    boolean isLocal(Variable variable) {
        return variable.owner() == scope;
    }

    /** The parameter {@code name}. */
    Variable parameter(String name) {
        return scope.variable(scope.mangle(name));
    }

    /** Whether the body binds {@code variable}, a parameter, to something else. */
    boolean rebinds(Variable variable) {
        return variable.occurrences().stream()
                .anyMatch(each -> each.role().binds() && each.role() != Occurrence.Role.PARAMETER);
    }

    /** Whether a local is read more than once in the text of the body. */
    static boolean isReadAgain(Variable local) {
        return local.occurrences().stream().filter(each -> each.role().reads()).count() > 1;
    }

    /** The reads of {@code variable}, a parameter, in the order of evaluation. */
    List<Evaluation.Step> reads(Variable variable) {
        return steps.stream().filter(step -> step.isRead()
                && facts.scopes().resolve((Expr.Name) step.node()) == variable).toList();
    }

    /** Every identifier in the body: none of them may be a fresh name. */
    Set<String> identifiers() {
        Set<String> all = new LinkedHashSet<>();
        for (Node node : nodes) {
            if (node instanceof Expr.Name name) {
                all.add(name.id());
            }
        }
        return all;
    }
}
