package dev.hasten.transforms.calls;

import dev.hasten.facts.BindingSite;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which functions of the module a parameter may be given, as far as calls tell by the name of what they call. These are
 * guesses: whoever uses one has to test it.
 */
final class CallbackGuesses {
    private final FileFacts facts;
    private final Map<String, List<Expr.Call>> calls = new HashMap<>();

    private CallbackGuesses(FileFacts facts) {
        this.facts = facts;
        for (Node node : facts.places().all()) {
            String called = node instanceof Expr.Call call ? called(call) : null;
            if (called != null) {
                calls.computeIfAbsent(called, any -> new ArrayList<>()).add((Expr.Call) node);
            }
        }
    }

    static CallbackGuesses of(Unit unit) {
        return unit.once(unit.root(), CallbackGuesses.class, () -> new CallbackGuesses(unit.facts()));
    }

    private static @Nullable String called(Expr.Call call) {
        return call.func() instanceof Expr.Name name ? name.id()
                : call.func() instanceof Expr.Attribute attribute ? attribute.attr() : null;
    }

    /** The functions that {@code parameter} may be given, in the order in which they are found. */
    Set<Stmt.FunctionDef> of(Variable parameter) {
        Set<Variable> seen = new HashSet<>();
        Set<Stmt.FunctionDef> guesses = new LinkedHashSet<>();
        collect(parameter, seen, guesses);
        return guesses;
    }

    /** Whether {@code variable} is a parameter that its function never binds. */
    static boolean isFixedParameter(Variable variable) {
        return !variable.isGlobal() && variable.owner().node() instanceof Stmt.FunctionDef
                && variable.occurrences().stream().anyMatch(each -> each.role() == Occurrence.Role.PARAMETER)
                && variable.occurrences().stream()
                .allMatch(each -> !each.role().binds() || each.role() == Occurrence.Role.PARAMETER);
    }

    private void collect(Variable parameter, Set<Variable> seen, Set<Stmt.FunctionDef> guesses) {
        if (!seen.add(parameter) || !(parameter.owner().node() instanceof Stmt.FunctionDef function)) {
            return;
        }
        for (Expr.Call call : calls.getOrDefault(function.name(), List.of())) {
            Expr given = given(call, function, parameter);
            if (given instanceof Expr.Name name) {
                Variable variable = facts.scopes().resolve(name);
                if (isFixedParameter(variable)) {
                    collect(variable, seen, guesses);
                } else if (variable.isGlobal()) {
                    definitions(variable.name(), guesses);
                }
            }
        }
    }

    /** What {@code call} gives to a parameter, if it calls {@code function}. */
    private static @Nullable Expr given(Expr.Call call, Stmt.FunctionDef function, Variable parameter) {
        for (Clause.Keyword keyword : call.keywords()) {
            if (parameter.name().equals(keyword.arg())) {
                return keyword.value();
            }
        }
        List<Clause.Arg> parameters = new ArrayList<>(function.args().posonlyargs());
        parameters.addAll(function.args().args());
        boolean method = parameter.owner().parent().kind() == Scope.Kind.CLASS;
        int passed = method && call.func() instanceof Expr.Attribute ? 1 : 0;
        for (int i = 0; i < call.args().size() && i + passed < parameters.size(); i++) {
            if (call.args().get(i) instanceof Expr.Starred) {
                return null;
            }
            if (parameters.get(i + passed).name().equals(parameter.name())) {
                return call.args().get(i);
            }
        }
        return null;
    }

    private void definitions(String name, Set<Stmt.FunctionDef> guesses) {
        for (BindingSite site : facts.bindings().sites(name)) {
            if (site.node() instanceof Stmt.FunctionDef def && facts.places().parent(def) instanceof Root) {
                guesses.add(def);
            }
        }
    }
}
