package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.KnownClass;
import dev.hasten.facts.ModuleValue;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Unit;
import dev.hasten.transforms.inlining.Cycles;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Which functions may call themselves, going by the names of the methods that are called. An attribute that is never given
 * an object of a class of the file has no such methods: {@code self.stack.pop()} in a method {@code pop}.
 */
final class CallCycles {
    private final Cycles cycles;

    private CallCycles(FileFacts facts) {
        cycles = new Cycles(facts, function -> {
            Set<Stmt.FunctionDef> run = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Node node : facts.places().inside(function)) {
                if (node instanceof Expr expr) {
                    run.addAll(runBy(expr, facts));
                }
            }
            return run;
        });
    }

    /** The cycles of the file of {@code unit}. */
    static Cycles of(Unit unit) {
        return unit.once(unit.root(), CallCycles.class, () -> new CallCycles(unit.facts())).cycles;
    }

    private static Set<Stmt.FunctionDef> runBy(Expr expr, FileFacts facts) {
        if (expr instanceof Expr.Attribute attribute) {
            String name = facts.scopes().scopeOf(attribute).mangle(attribute.attr());
            KnownClass cls = attribute.value() instanceof Expr.Name of ? facts.classes().named(of) : null;
            if (cls != null) {
                Stmt.FunctionDef def = facts.instances().ofClass(cls, name).function();
                return def == null ? Set.of() : Set.of(def);
            }
            return mayBeKnown(attribute.value(), facts) ? methods(name, facts) : Set.of();
        }
        if (expr instanceof Expr.Call call && call.func() instanceof Expr.Name name) {
            return facts.bindings().value(name.id()) instanceof ModuleValue.Function function ? Set.of(function.def())
                    : mayBeKnown(name, facts) ? methods("__call__", facts) : Set.of();
        }
        if (expr instanceof Expr.Subscript stored && stored.ctx() == Expr.Context.STORE) {
            Set<Stmt.FunctionDef> functions = methods("__setitem__", facts);
            functions.addAll(methods("__getitem__", facts));
            return mayBeKnown(stored.value(), facts) ? functions : Set.of();
        }
        Expr object = SpecialMethods.operand(expr);
        return object != null && mayBeKnown(object, facts) ? methods(SpecialMethods.name(expr), facts) : Set.of();
    }

    /** Whether the class of {@code object} is known, or may be once the code stands elsewhere. */
    private static boolean mayBeKnown(Expr object, FileFacts facts) {
        if (object instanceof Expr.Attribute attribute) {
            return facts.fields().mayHoldObject(facts.scopes().scopeOf(attribute).mangle(attribute.attr()));
        }
        if (object instanceof Expr.Call call) {
            return !(call.func() instanceof Expr.Name name && facts.bindings().isBuiltin(name).expected());
        }
        if (object instanceof Expr.Subscript item) {
            return facts.believesAnnotations() && (isAnnotated(facts) || !(item.value() instanceof Expr.Attribute));
        }
        return object instanceof Expr.Name name
                && !facts.types().of(name).type().isKnown() && mayBeGivenObject(facts.scopes().resolve(name), facts);
    }

    /** Whether the file says of anything what it is; only so are the items of a list known that an attribute holds. */
    private static boolean isAnnotated(FileFacts facts) {
        return facts.places().all().stream().anyMatch(node -> node instanceof Stmt.AnnAssign
                || node instanceof Clause.Arg parameter && parameter.annotation() != null
                || node instanceof Stmt.FunctionDef function && function.returns() != null);
    }

    /**
     * A parameter may, and what is assigned as a whole; what is unpacked or gone through is of no known class, unless an
     * annotation says so.
     */
    private static boolean mayBeGivenObject(Variable variable, FileFacts facts) {
        boolean any = facts.believesAnnotations();
        return (any || !variable.isGlobal()) && variable.occurrences().stream().anyMatch(each -> switch (each.role()) {
            case PARAMETER -> true;
            case ASSIGNED -> {
                Node parent = facts.places().parent(each.node());
                yield parent instanceof Stmt.Assign || parent instanceof Stmt.AnnAssign
                        || parent instanceof Expr.NamedExpr || any;
            }
            default -> false;
        });
    }

    private static Set<Stmt.FunctionDef> methods(String name, FileFacts facts) {
        Set<Stmt.FunctionDef> functions = Collections.newSetFromMap(new IdentityHashMap<>());
        for (KnownClass cls : facts.instances().classesWith(name)) {
            Stmt.FunctionDef def = facts.instances().ofClass(cls, name).function();
            if (def != null) {
                functions.add(def);
            }
        }
        return functions;
    }
}
