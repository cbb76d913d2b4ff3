package dev.hasten.facts;

import dev.hasten.facts.AttributeStore.Receiver;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which modules a file hands on: as an argument, in a container, an attribute or a result. Whoever gets one may store
 * something in it that looks like an object to him: {@code patch(module, "name")}, {@code for m in [module]: m.name = 1}.
 */
final class HandedOn {

    /** Builtins that hand nothing on; what they store is an {@link AttributeStore}. */
    private static final Set<String> LOOKING =
            Set.of("callable", "delattr", "dir", "getattr", "hasattr", "id", "isinstance", "setattr", "type", "vars");

    private final Scopes scopes;
    private final Receivers receivers;

    private HandedOn(Scopes scopes) {
        this.scopes = scopes;
        receivers = new Receivers(scopes);
    }

    /** The modules, as {@link ModuleStore} writes them; what is only an attribute of one may be among them. */
    static Set<String> by(Scopes scopes) {
        HandedOn handedOn = new HandedOn(scopes);
        Set<String> modules = new TreeSet<>();
        for (Node node : scopes.places().all()) {
            if (node instanceof Clause.Alias alias) {
                handedOn.addBoundInClass(alias, modules);
            } else if (node instanceof Expr expr && handedOn.receivers.of(expr) == Receiver.MODULE
                    && !handedOn.isOnlyLookedAt(expr)) {
                modules.addAll(handedOn.receivers.modules(expr));
            }
        }
        modules.remove(FileSummary.ANY);
        return modules;
    }

    private void addBoundInClass(Clause.Alias alias, Set<String> modules) {
        Occurrence occurrence = scopes.occurrence(alias);
        if (occurrence != null && occurrence.variable().owner().kind() == Scope.Kind.CLASS) {
            modules.addAll(Imports.of(occurrence.variable(), scopes.places()));
        }
    }

    /** Whether nobody but the expression around {@code module} gets it; what a local holds is followed. */
    private boolean isOnlyLookedAt(Expr module) {
        Node parent = scopes.places().parent(module);
        if (parent instanceof Expr.Call call) {
            return call.func() == module || LOOKING.contains(String.valueOf(Builtins.mentioned(call.func(), scopes)));
        }
        if (parent instanceof Stmt.Assign assign) {
            return assign.value() != module || assign.targets().stream().allMatch(this::isLocal);
        }
        return parent instanceof Expr.Attribute || parent instanceof Expr.Compare || parent instanceof Expr.UnaryOp
                || parent instanceof Expr.FormattedValue || parent instanceof Stmt.ExprStmt || parent instanceof Stmt.If
                || parent instanceof Stmt.Raise || parent instanceof Clause.ExceptHandler
                || parent instanceof Expr.Subscript subscript && subscript.value() == module;
    }

    private boolean isLocal(Expr target) {
        return target instanceof Expr.Name name && scopes.resolve(name).owner().kind() == Scope.Kind.FUNCTION;
    }
}
