package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.Set;

/**
 * Which statements of a module's body run no code but what they show, so that no function of the module can be called
 * by them: definitions, and assignments of constants and names.
 */
final class QuietStatements {

    /** Decorators that keep a function and do not call it. */
    private static final Set<String> KEEPING = Set.of("classmethod", "property", "staticmethod");

    private static final Set<String> PROPERTY_PARTS = Set.of("deleter", "getter", "setter");

    private final Scopes scopes;

    QuietStatements(Scopes scopes) {
        this.scopes = scopes;
    }

    /** Whether {@code statement} runs no code but its own. An import may run anything: imports may be circular. */
    boolean isQuiet(Stmt statement) {
        if (statement instanceof Stmt.FunctionDef def) {
            return def.decorators().isEmpty() && hasQuietHeader(def);
        }
        if (statement instanceof Stmt.ClassDef def) {
            return isQuietClass(def);
        }
        if (statement instanceof Stmt.Assign assign) {
            return assign.targets().stream().allMatch(Expr.Name.class::isInstance) && isQuiet(assign.value());
        }
        if (statement instanceof Stmt.AnnAssign assign) {
            return assign.target() instanceof Expr.Name && isQuiet(assign.annotation())
                    && (assign.value() == null || isQuiet(assign.value()));
        }
        if (statement instanceof Stmt.ExprStmt expression) {
            return isQuiet(expression.value());
        }
        return statement instanceof Stmt.Pass;
    }

    private boolean hasQuietHeader(Stmt.FunctionDef def) {
        if (!def.typeParams().isEmpty() || def.returns() != null && !isQuiet(def.returns())) {
            return false;
        }
        boolean[] quiet = {true};
        def.args().forEachChild(child -> {
            Clause.Arg arg = (Clause.Arg) child;
            quiet[0] &= (arg.annotation() == null || isQuiet(arg.annotation()))
                    && (arg.defaultValue() == null || isQuiet(arg.defaultValue()));
        });
        return quiet[0];
    }

    /**
     * A class is made by its metaclass, its bases are told of it ({@code __init_subclass__}), and so are the objects
     * in its body ({@code __set_name__}).
     */
    private boolean isQuietClass(Stmt.ClassDef def) {
        return def.decorators().isEmpty() && def.keywords().isEmpty() && def.typeParams().isEmpty()
                && def.bases().stream().allMatch(this::isQuietBase)
                && def.body().stream().allMatch(statement -> isQuietInClass(statement, scopes.opened(def)));
    }

    /** Whether {@code base} is a builtin, or a class made further up that has nothing to say about its subclasses. */
    private boolean isQuietBase(Expr base) {
        if (!(base instanceof Expr.Name name) || !scopes.resolve(name).isGlobal() || name.id().equals("type")) {
            return false;
        }
        List<Occurrence> bindings =
                scopes.resolve(name).occurrences().stream().filter(each -> each.role().binds()).toList();
        return bindings.isEmpty() || bindings.size() == 1 && bindings.get(0).node() instanceof Stmt.ClassDef outer
                && outer.end() <= base.start() && scopes.opened(outer).symbol("__init_subclass__") == null && isQuietClass(outer);
    }

    private boolean isQuietInClass(Stmt statement, Scope cls) {
        if (statement instanceof Stmt.FunctionDef def) {
            return hasQuietHeader(def)
                    && def.decorators().stream().allMatch(decorator -> isQuietDecorator(decorator, cls));
        }
        if (statement instanceof Stmt.Assign assign && assign.value() instanceof Expr.Name alias) {
            return assign.targets().stream().allMatch(Expr.Name.class::isInstance) && isFunctionOf(cls, alias.id());
        }
        if (statement instanceof Stmt.AnnAssign assign && assign.value() instanceof Expr.Name) {
            return false;
        }
        return !(statement instanceof Stmt.ClassDef) && isQuiet(statement);
    }

    private boolean isQuietDecorator(Expr decorator, Scope cls) {
        if (decorator instanceof Expr.Attribute part) {
            return PROPERTY_PARTS.contains(part.attr()) && part.value() instanceof Expr.Name property
                    && isFunctionOf(cls, property.id());
        }
        return decorator instanceof Expr.Name name && KEEPING.contains(name.id())
                && !cls.symbol(name.id()).isBound() && !scopes.resolve(name).isBound();
    }

    /** Whether {@code name} is bound in the class, and by {@code def} alone. */
    private static boolean isFunctionOf(Scope cls, String name) {
        Symbol symbol = cls.symbol(cls.mangle(name));
        return symbol != null && symbol.isBound() && symbol.occurrences().stream()
                .allMatch(each -> !each.role().binds() || each.role() == Occurrence.Role.FUNCTION);
    }

    private boolean isQuiet(Expr expr) {
        if (expr instanceof Expr.Tuple tuple) {
            return tuple.elts().stream().allMatch(this::isQuiet);
        }
        if (expr instanceof Expr.ListDisplay list) {
            return list.elts().stream().allMatch(this::isQuiet);
        }
        if (expr instanceof Expr.Dict dict) {
            return dict.items().stream().allMatch(item -> item.key() instanceof Expr.Constant && isQuiet(item.value()));
        }
        if (expr instanceof Expr.UnaryOp operation) {
            return operation.operand() instanceof Expr.Constant;
        }
        return expr instanceof Expr.Constant || expr instanceof Expr.Name;
    }
}
