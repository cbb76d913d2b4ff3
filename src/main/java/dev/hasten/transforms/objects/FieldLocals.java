package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Making;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The locals that stand for the attributes of an object, and the statements that bind them as its class would. */
final class FieldLocals {
    private final Stmt.FunctionDef function;
    private final Variable variable;
    private final Unit unit;
    private final FileFacts facts;
    private final List<String> taken;
    private final Map<String, String> ofAttribute = new LinkedHashMap<>();
    private final Map<String, String> ofParameter = new HashMap<>();

    /** @param globals what is read beside them, so that they must not have these names */
    FieldLocals(Stmt.FunctionDef function, Variable variable, Set<Variable> globals, Unit unit) {
        this.function = function;
        this.variable = variable;
        this.unit = unit;
        taken = globals.stream().map(Variable::name).toList();
        facts = unit.facts();
    }

    /** The local that holds {@code attr}. */
    String of(String attr) {
        return ofAttribute.computeIfAbsent(attr, this::fresh);
    }

    private String ofParameter(String parameter) {
        return ofParameter.computeIfAbsent(parameter, this::fresh);
    }

    private String fresh(String attr) {
        String name = unit.freshName(function, variable.name() + "_" + attr);
        return taken.contains(name) ? fresh(attr) : name;
    }

    /** What to do in the place of {@code variable = C(...)}: in one step or one after the other. */
    List<Stmt> bindings(Making making, Initialiser initialiser, Passing passing, Order order) {
        Map<String, Expr> substitutes = new HashMap<>();
        List<Expr> targets = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        List<Initialiser.Store> rest = new ArrayList<>(initialiser.stores());
        passing.values().forEach((parameter, value) -> {
            Initialiser.Store direct = direct(parameter, initialiser);
            if (direct != null) {
                rest.remove(direct);
            }
            if (direct == null && value instanceof Expr.Constant) {
                substitutes.put(parameter, value);
            } else {
                String local = direct != null ? of(direct.attr()) : ofParameter(parameter);
                substitutes.put(parameter, read(local));
                targets.add(new Expr.Name(local, Expr.Context.STORE, Span.NONE));
                values.add(isDefault(value, making) ? copy(value, making, Map.of()) : value);
            }
        });
        List<Stmt> stmts = new ArrayList<>(order == Order.AT_ONCE ? atOnce(targets, values) : inTurn(targets, values));
        for (Initialiser.Store store : rest) {
            stmts.addAll(inTurn(List.of(new Expr.Name(of(store.attr()), Expr.Context.STORE, Span.NONE)),
                    List.of(copy(store.value(), making, substitutes))));
        }
        return stmts;
    }

    /** Whether the locals are bound in one step or one after the other. */
    enum Order { AT_ONCE, IN_TURN }

    private boolean isDefault(Expr value, Making making) {
        return facts.places().contains(making.init(), value);
    }

    /** The first store of {@code parameter} as it is, into an attribute that is stored once. */
    private static Initialiser.@Nullable Store direct(String parameter, Initialiser initialiser) {
        for (Initialiser.Store store : initialiser.stores()) {
            if (parameter.equals(store.parameter()) && initialiser.storesOnce(store.attr())) {
                return store;
            }
        }
        return null;
    }

    private static List<Stmt> inTurn(List<Expr> targets, List<Expr> values) {
        List<Stmt> stmts = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            stmts.add(new Stmt.Assign(List.of(targets.get(i)), values.get(i), Span.NONE));
        }
        return stmts;
    }

    private static List<Stmt> atOnce(List<Expr> targets, List<Expr> values) {
        if (targets.size() < 2) {
            return inTurn(targets, values);
        }
        Expr target = new Expr.Tuple(List.copyOf(targets), Expr.Context.STORE, Span.NONE);
        Expr value = new Expr.Tuple(List.copyOf(values), Expr.Context.LOAD, Span.NONE);
        return List.of(new Stmt.Assign(List.of(target), value, Span.NONE));
    }

    static Expr read(String local) {
        return new Expr.Name(local, Expr.Context.LOAD, Span.NONE);
    }

    /** A copy of {@code expr} of an {@code __init__} without any of its nodes, for the place where the object is made. */
    private Expr copy(Expr expr, Making making, Map<String, Expr> substitutes) {
        return (Expr) new Rewriter() {
            @Override
            public Node rewrite(Node node) {
                if (node instanceof Expr.Attribute attribute && attribute.value() instanceof Expr.Name name
                        && facts.scopes().resolve(name) == making.self()) {
                    return read(of(facts.scopes().scopeOf(name).mangle(attribute.attr())));
                }
                if (node instanceof Expr.Name name) {
                    Expr value = substitutes.get(name.id());
                    return value instanceof Expr.Name local ? read(local.id())
                            : value instanceof Expr.Constant constant ? new Expr.Constant(constant.value(), Span.NONE)
                            : read(name.id());
                }
                if (node instanceof Expr.Constant constant) {
                    return new Expr.Constant(constant.value(), Span.NONE);
                }
                return copied(node.mapChildren(this), node);
            }
        }.rewrite(expr);
    }

    /** A node without children comes back from a rewriter as it is. */
    private static Node copied(Node mapped, Node original) {
        if (mapped != original) {
            return mapped;
        }
        if (mapped instanceof Expr.ListDisplay list) {
            return new Expr.ListDisplay(list.elts(), list.ctx(), Span.NONE);
        }
        if (mapped instanceof Expr.Tuple tuple) {
            return new Expr.Tuple(tuple.elts(), tuple.ctx(), Span.NONE);
        }
        return mapped instanceof Expr.Dict dict ? new Expr.Dict(dict.items(), Span.NONE) : mapped;
    }
}
