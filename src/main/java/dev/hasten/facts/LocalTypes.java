package dev.hasten.facts;

import dev.hasten.facts.Occurrence.Role;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Pattern;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of local variables: what all bindings of each one agree on. */
final class LocalTypes {

    private static final Typed NO_VALUE = Typed.of(ExactType.NEVER);

    private final Types types;
    private final Scopes scopes;
    private final DynamicConstructs dynamics;
    private final DeclaredTypes declared;
    /** The types of the variables of each function and of the comprehensions inside it. */
    private final Map<Scope, Map<Variable, Typed>> solved = new HashMap<>();

    LocalTypes(Types types, FileFacts facts) {
        this.types = types;
        scopes = facts.scopes();
        dynamics = facts.dynamics();
        declared = facts.declared();
    }

    Typed of(Variable variable) {
        Scope function = functionOf(variable.owner());
        Map<Variable, Typed> known = solved.get(function);
        if (known == null) {
            known = new LinkedHashMap<>();
            solved.put(function, known);
            solve(function, known);
        }
        return known.getOrDefault(variable, Typed.UNKNOWN);
    }

    private static Scope functionOf(Scope scope) {
        Scope function = scope;
        while (function.kind().isComprehension() && function.parent() != null) {
            function = function.parent();
        }
        return function;
    }

    /**
     * Starts from "no value" for each variable, and joins the types of its bindings, until nothing changes: so
     * {@code i = 0} and {@code i += 1} make an integer. While this goes on, {@code known} has what is assumed.
     */
    private void solve(Scope function, Map<Variable, Typed> known) {
        Answer boundFromOutside = dynamics.bindsLocals(function);
        if (boundFromOutside.isYes()) {
            return;
        }
        for (Variable variable : variablesOf(function)) {
            known.put(variable, NO_VALUE);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Variable, Typed> entry : known.entrySet()) {
                Typed type = Types.join(entry.getValue(), ofBindings(entry.getKey()));
                changed |= !type.equals(entry.getValue());
                entry.setValue(type);
            }
        }
        known.replaceAll((variable, type) -> type.unless(boundFromOutside.doubts()));
    }

    /** Those that are bound by this function alone. What a class or module binds is not followed. */
    private static List<Variable> variablesOf(Scope function) {
        List<Variable> variables = new ArrayList<>();
        List<Scope> open = new ArrayList<>(List.of(function));
        for (int i = 0; i < open.size(); i++) {
            Scope scope = open.get(i);
            for (Variable variable : scope.variables()) {
                if (scope.kind().isFunctionLike() && isBoundOnlyIn(function, variable)) {
                    variables.add(variable);
                }
            }
            for (Scope child : scope.children()) {
                if (child.kind().isComprehension()) {
                    open.add(child);
                }
            }
        }
        return variables;
    }

    private static boolean isBoundOnlyIn(Scope function, Variable variable) {
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds() && functionOf(occurrence.scope()) != function) {
                return false;
            }
        }
        return true;
    }

    private Typed ofBindings(Variable variable) {
        Typed type = NO_VALUE;
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds() && occurrence.role() != Role.DELETED) {
                type = Types.join(type, ofBinding(occurrence));
            }
        }
        return type;
    }

    private Typed ofBinding(Occurrence binding) {
        Node node = binding.node();
        Node parent = scopes.places().parent(node);
        return switch (binding.role()) {
            case ASSIGNED -> ofTarget(node, parent);
            case UPDATED -> parent instanceof Stmt.AugAssign update ? ofUpdate(binding, update) : Typed.UNKNOWN;
            case PARAMETER -> ofParameter(node, binding.scope().node());
            case MATCHED -> node instanceof Pattern.MatchStar ? Typed.of(ExactType.LIST)
                    : node instanceof Pattern.MatchMapping ? Typed.of(ExactType.DICT) : Typed.UNKNOWN;
            default -> Typed.UNKNOWN;
        };
    }

    private Typed ofUpdate(Occurrence binding, Stmt.AugAssign update) {
        Typed target = types.of(binding.variable());
        Typed value = types.of(update.value());
        if (target.type() == ExactType.LIST && update.op() == Expr.Operator.ADD) {
            return target;
        }
        return target.and(value, OperatorTypes.of(target.type(), update.op(), value.type()));
    }

    /** {@code *args} is a tuple and {@code **kwargs} a dictionary, whatever the caller passes. */
    private Typed ofParameter(Node node, Node function) {
        Clause.Arguments args = function instanceof Stmt.FunctionDef def ? def.args()
                : function instanceof Expr.Lambda lambda ? lambda.args() : null;
        if (args != null && node == args.vararg()) {
            return Typed.of(ExactType.TUPLE);
        }
        if (args != null && node == args.kwarg()) {
            return Typed.of(ExactType.DICT);
        }
        return function instanceof Stmt.FunctionDef def && node instanceof Clause.Arg parameter
                ? declared.ofParameter(parameter, def) : Typed.UNKNOWN;
    }

    private Typed ofTarget(Node target, @Nullable Node parent) {
        if (parent instanceof Stmt.Assign assign) {
            return types.of(assign.value());
        }
        if (parent instanceof Stmt.AnnAssign assign && assign.value() != null) {
            return types.of(assign.value());
        }
        if (parent instanceof Expr.NamedExpr named) {
            return types.of(named.value());
        }
        if (parent instanceof Stmt.For loop) {
            return loop.async() ? Typed.UNKNOWN : types.ofItems(loop.iter());
        }
        if (parent instanceof Clause.Comprehension loop) {
            return loop.async() ? Typed.UNKNOWN : types.ofItems(loop.iter());
        }
        if (parent instanceof Expr.Starred) {
            return Typed.of(ExactType.LIST);
        }
        return parent instanceof Expr.Tuple tuple ? ofPart(target, tuple) : Typed.UNKNOWN;
    }

    /** {@code a, b = 0, 1}, and {@code for i, x in enumerate(y)}. */
    private Typed ofPart(Node target, Expr.Tuple targets) {
        int index = 0;
        while (targets.elts().get(index) != target) {
            index++;
        }
        Node statement = scopes.places().parent(targets);
        if (statement instanceof Stmt.Assign assign && assign.value() instanceof Expr.Tuple values
                && values.elts().size() == targets.elts().size() && !hasStar(values) && !hasStar(targets)) {
            return types.of(values.elts().get(index));
        }
        Expr iterable = statement instanceof Stmt.For loop ? loop.iter()
                : statement instanceof Clause.Comprehension loop ? loop.iter() : null;
        if (index == 0 && iterable instanceof Expr.Call call && call.args().size() == 1 && call.keywords().isEmpty()
                && !hasStar(targets) && call.func() instanceof Expr.Name name) {
            return types.ofEnumeration(name);
        }
        return Typed.UNKNOWN;
    }

    private static boolean hasStar(Expr.Tuple tuple) {
        return tuple.elts().stream().anyMatch(Expr.Starred.class::isInstance);
    }
}
