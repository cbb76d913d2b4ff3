package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import org.jspecify.annotations.Nullable;

/** Tells what a statement binds a name to. */
final class ModuleValues {

    private ModuleValues() {
    }

    /** What the place {@code node} (as in {@link Occurrence#node}) binds its name to. */
    static ModuleValue of(Node node, Scopes scopes) {
        Node parent = scopes.places().parent(node);
        if (node instanceof Stmt.FunctionDef def) {
            return def.decorators().isEmpty() ? new ModuleValue.Function(def) : new ModuleValue.Decorated(def);
        }
        if (node instanceof Stmt.ClassDef def) {
            return def.decorators().isEmpty() ? new ModuleValue.Class(def) : new ModuleValue.Decorated(def);
        }
        if (node instanceof Clause.Alias alias) {
            return ofImport(alias, parent);
        }
        if (parent instanceof Stmt.Assign assign) {
            return ofExpression(assign.value());
        }
        if (parent instanceof Stmt.AnnAssign assign && assign.value() != null) {
            return ofExpression(assign.value());
        }
        return new ModuleValue.Other(node);
    }

    private static ModuleValue ofImport(Clause.Alias alias, @Nullable Node statement) {
        if (statement instanceof Stmt.ImportFrom from) {
            return new ModuleValue.Member(from.module(), from.level(), alias.name());
        }
        int dot = alias.name().indexOf('.');
        boolean bindsFirst = alias.asname() == null && dot >= 0;
        return new ModuleValue.Module(bindsFirst ? alias.name().substring(0, dot) : alias.name());
    }

    private static ModuleValue ofExpression(Expr value) {
        return value instanceof Expr.Constant constant
                ? new ModuleValue.Constant(constant.value()) : new ModuleValue.Assigned(value);
    }
}
