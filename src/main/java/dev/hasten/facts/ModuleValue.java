package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import org.jspecify.annotations.Nullable;

/** What a module's name is bound to. */
public sealed interface ModuleValue {

    /** A function without decorators. */
    record Function(Stmt.FunctionDef def) implements ModuleValue {
    }

    /** A class without decorators; its metaclass may be any. */
    record Class(Stmt.ClassDef def) implements ModuleValue {
    }

    /** What the decorators of a function or class made of it. */
    record Decorated(Stmt def) implements ModuleValue {
    }

    /** A module: {@code import a.b} binds {@code a}, {@code import a.b as c} binds {@code a.b}. */
    record Module(String name) implements ModuleValue {
    }

    /** What a module had under a name; {@code level} counts the leading dots. */
    record Member(@Nullable String module, int level, String name) implements ModuleValue {
    }

    /** A literal. */
    record Constant(Literal value) implements ModuleValue {
    }

    /** The value of an expression that is assigned, and to nothing but names. */
    record Assigned(Expr value) implements ModuleValue {
    }

    /** Anything else: a loop variable, a part of an unpacked value, an update. */
    record Other(Node node) implements ModuleValue {
    }
}
