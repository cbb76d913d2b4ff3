package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Making;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An {@code __init__} that only stores what it computes from its parameters: {@code self.x = x}, {@code self.items = []}.
 *
 * @param stores what it stores, in its order
 * @param globals the globals and builtins that it reads
 */
record Initialiser(List<Store> stores, Set<Variable> globals) {

    /**
     * One store.
     *
     * @param attr the attribute, mangled
     * @param value what is stored
     */
    record Store(String attr, Expr value) {

        /** The name of the parameter that is stored as it is; null if it is something else. */
        @Nullable String parameter() {
            return value instanceof Expr.Name name ? name.id() : null;
        }
    }

    /** The {@code __init__} of {@code making}; null if it does anything else. */
    static @Nullable Initialiser of(Making making, FileFacts facts) {
        Variable self = making.self();
        Scope scope = facts.scopes().opened(making.init());
        if (self == null || scope == null) {
            return null;
        }
        List<Store> stores = new ArrayList<>();
        Set<String> stored = new LinkedHashSet<>();
        Reader reader = new Reader(facts, self, scope, stored, new LinkedHashSet<>());
        for (Stmt stmt : making.init().body()) {
            if (stmt instanceof Stmt.Assign assign && reader.computes(assign.value())) {
                // What is computed for several targets is read back from the first.
                Expr value = assign.value();
                for (Expr target : assign.targets()) {
                    String attr = reader.attributeOfSelf(target);
                    if (attr == null) {
                        return null;
                    }
                    stores.add(new Store(attr, value));
                    stored.add(attr);
                    value = target;
                }
            } else if (stmt instanceof Stmt.AnnAssign assign && assign.value() != null
                    && reader.computes(assign.value())
                    && reader.attributeOfSelf(assign.target()) != null) {
                stores.add(new Store(reader.attributeOfSelf(assign.target()), assign.value()));
                stored.add(reader.attributeOfSelf(assign.target()));
            } else if (!isDocstring(stmt) && !(stmt instanceof Stmt.Pass)) {
                return null;
            }
        }
        return stores.isEmpty() ? null : new Initialiser(stores, reader.globals());
    }

    private static boolean isDocstring(Stmt stmt) {
        return stmt instanceof Stmt.ExprStmt expression && expression.value() instanceof Expr.Constant;
    }

    /** The attributes that objects have. */
    Set<String> attributes() {
        Set<String> attributes = new LinkedHashSet<>();
        stores.forEach(store -> attributes.add(store.attr()));
        return attributes;
    }

    /** Whether {@code attr} is stored once. */
    boolean storesOnce(String attr) {
        return stores.stream().filter(store -> store.attr().equals(attr)).count() == 1;
    }

    /** Whether what is stored comes from the parameters and constants as they are, so that storing raises nothing. */
    boolean isSilent() {
        return globals.isEmpty() && stores.stream().allMatch(store -> store.value() instanceof Expr.Name
                || store.value() instanceof Expr.Constant || store.value() instanceof Expr.Attribute attribute
                && attribute.ctx() == Expr.Context.STORE || isEmptyDisplay(store.value()));
    }

    private static boolean isEmptyDisplay(Expr value) {
        return value instanceof Expr.ListDisplay list && list.elts().isEmpty()
                || value instanceof Expr.Dict dict && dict.items().isEmpty();
    }

    /** Tells what an {@code __init__} may compute and still be taken apart. */
    private record Reader(FileFacts facts, Variable self, Scope scope, Set<String> stored, Set<Variable> globals) {

        /** The attribute of the object that {@code expr} is, mangled; null if it is something else. */
        @Nullable String attributeOfSelf(Expr expr) {
            return expr instanceof Expr.Attribute attribute && attribute.value() instanceof Expr.Name name
                    && facts.scopes().resolve(name) == self ? scope.mangle(attribute.attr()) : null;
        }

        /** Whether {@code expr} is computed from parameters, globals, constants and what was stored before. */
        boolean computes(Expr expr) {
            String attr = attributeOfSelf(expr);
            if (attr != null) {
                return stored.contains(attr);
            }
            if (expr instanceof Expr.Name name) {
                Variable variable = facts.scopes().resolve(name);
                if (variable.isGlobal()) {
                    globals.add(variable);
                }
                return variable.isGlobal() && !name.id().equals("super") && isSameAnywhere(name.id())
                        || variable != self && variable.owner() == scope && name.ctx() == Expr.Context.LOAD;
            }
            boolean plain = expr instanceof Expr.Constant || expr instanceof Expr.BinOp
                    || expr instanceof Expr.UnaryOp || expr instanceof Expr.Compare || expr instanceof Expr.BoolOp
                    || expr instanceof Expr.IfExp || expr instanceof Expr.Subscript
                    || expr instanceof Expr.Attribute attribute && isSameAnywhere(attribute.attr())
                    || expr instanceof Expr.Tuple || expr instanceof Expr.ListDisplay || expr instanceof Expr.Dict
                    || expr instanceof Expr.SetDisplay || expr instanceof Expr.Call;
            boolean[] all = {plain};
            expr.forEachChild(child -> all[0] = all[0] && computesPart(child));
            return all[0];
        }

        /** Whether {@code identifier} is not mangled in the class. */
        private boolean isSameAnywhere(String identifier) {
            return scope.mangle(identifier).equals(identifier);
        }

        private boolean computesPart(Node part) {
            if (part instanceof Expr expr) {
                return computes(expr);
            }
            boolean[] all = {part instanceof Clause.DictItem
                    || part instanceof Clause.Keyword keyword && (keyword.arg() == null || isSameAnywhere(keyword.arg()))};
            part.forEachChild(child -> all[0] = all[0] && computesPart(child));
            return all[0];
        }
    }
}
