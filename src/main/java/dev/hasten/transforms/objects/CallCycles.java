package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.KnownClass;
import dev.hasten.facts.ModuleValue;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a function may call itself, going by the names of the methods that are called. The class of what an attribute
 * holds is never known, so a method of that is not inlined: {@code self.stack.pop()} in a method {@code pop}.
 */
final class CallCycles {

    private CallCycles() {
    }

    /** Whether {@code function} may run itself. */
    static boolean isRecursive(Stmt.FunctionDef function, FileFacts facts) {
        Deque<Stmt.FunctionDef> open = new ArrayDeque<>();
        open.push(function);
        Set<Stmt.FunctionDef> seen = new HashSet<>();
        while (!open.isEmpty()) {
            for (Node node : facts.places().inside(open.pop())) {
                Set<Stmt.FunctionDef> called = node instanceof Expr.Call call ? called(call, facts) : Set.of();
                if (called.contains(function)) {
                    return true;
                }
                called.stream().filter(seen::add).forEach(open::push);
            }
        }
        return false;
    }

    private static Set<Stmt.FunctionDef> called(Expr.Call call, FileFacts facts) {
        Set<Stmt.FunctionDef> functions = new HashSet<>();
        if (call.func() instanceof Expr.Attribute method
                && (method.value() instanceof Expr.Name || method.value() instanceof Expr.Call)) {
            String name = facts.scopes().scopeOf(method).mangle(method.attr());
            for (KnownClass cls : facts.instances().classesWith(name)) {
                Stmt.FunctionDef def = facts.instances().ofClass(cls, name).function();
                if (def != null) {
                    functions.add(def);
                }
            }
        } else if (call.func() instanceof Expr.Name name
                && facts.bindings().value(name.id()) instanceof ModuleValue.Function function) {
            functions.add(function.def());
        }
        return functions;
    }
}
