package dev.hasten.facts;

import dev.hasten.facts.KnownClass.Ancestor;
import dev.hasten.facts.Member.Kind;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks names up in classes, as reading an attribute of an instance does (Python reference, section 3.3.2). */
final class Members {

    private final FileFacts facts;
    private final Map<KnownClass, Map<String, Member>> own = new HashMap<>();
    private final Map<KnownClass, Boolean> computed = new HashMap<>();

    Members(FileFacts facts) {
        this.facts = facts;
    }

    /** What {@code cls} or the first class in its order that has {@code name} (mangled) binds it to. */
    Member lookUp(KnownClass cls, String name) {
        for (Ancestor ancestor : cls.order()) {
            if (ancestor.known() != null && ancestor.known().binds(name)) {
                return ofBody(ancestor.known(), name);
            }
            if (ancestor.known() != null && mayAdd(ancestor.known(), name)) {
                return Member.OTHER;
            }
            if (ancestor.bindsElsewhere(name)) {
                return Member.OTHER;
            }
            if (mayBeOfLibrary(ancestor, name)) {
                return Member.LIBRARY;
            }
        }
        return cls.isOpen() ? Member.OTHER : ofObject(name) ? Member.LIBRARY : Member.ABSENT;
    }

    /** What comes after {@code from} in the order of {@code cls}: what {@code super()} finds in a method of it. */
    Member lookUpAfter(KnownClass from, KnownClass cls, String name) {
        boolean passed = false;
        for (Ancestor ancestor : cls.order()) {
            if (passed && ancestor.known() != null && ancestor.known().binds(name)) {
                return ofBody(ancestor.known(), name);
            }
            if (passed && ancestor.known() != null && mayAdd(ancestor.known(), name)) {
                return Member.OTHER;
            }
            if (passed && ancestor.bindsElsewhere(name)) {
                return Member.OTHER;
            }
            if (passed && mayBeOfLibrary(ancestor, name)) {
                return Member.LIBRARY;
            }
            passed |= ancestor.known() == from;
        }
        return cls.isOpen() || !passed ? Member.OTHER : ofObject(name) ? Member.LIBRARY : Member.ABSENT;
    }

    private static boolean mayBeOfLibrary(Ancestor ancestor, String name) {
        return ancestor.known() == null && ancestor.elsewhere() == null
                && LibraryClasses.mayHave(ancestor.name(), name);
    }

    /** Whether {@code cls} may have {@code name} though no statement of its body says so. */
    private boolean mayAdd(KnownClass cls, String name) {
        return cls.adds(name) || bindsByComputedNames(cls);
    }

    /** Whether its body binds names by {@code locals()} or the like. */
    private boolean bindsByComputedNames(KnownClass cls) {
        return computed.computeIfAbsent(cls,
                any -> !facts.dynamics().bindsLocals(any.body()).isNo(Set.of(Doubt.FRAME_OBSERVED)));
    }

    private static boolean ofObject(String name) {
        return OF_OBJECT.contains(name);
    }

    private static final Set<String> OF_OBJECT = Set.of("__class__", "__delattr__", "__dict__", "__dir__", "__doc__",
            "__eq__", "__format__", "__ge__", "__getattribute__", "__getstate__", "__gt__", "__hash__", "__init__",
            "__init_subclass__", "__le__", "__lt__", "__module__", "__ne__", "__new__", "__reduce__",
            "__reduce_ex__", "__repr__", "__setattr__", "__sizeof__", "__str__", "__subclasshook__", "__weakref__");

    private Member ofBody(KnownClass cls, String name) {
        return own.computeIfAbsent(cls, key -> new HashMap<>()).computeIfAbsent(name, key -> classify(cls, key));
    }

    private Member classify(KnownClass cls, String name) {
        if (bindsByComputedNames(cls)) {
            return Member.OTHER;
        }
        Node only = null;
        for (Occurrence occurrence : cls.body().symbol(name).occurrences()) {
            if (occurrence.role().binds()) {
                if (only != null && !isAccessorOf(occurrence.node(), name)) {
                    return Member.OTHER;
                }
                only = only == null ? occurrence.node() : only;
            }
        }
        if (only instanceof Stmt.FunctionDef def && facts.places().parent(def) == cls.def()) {
            return new Member(kind(def, cls), cls, def);
        }
        return only != null && isLiteral(only, cls) ? new Member(Kind.CONSTANT, cls, only) : Member.OTHER;
    }

    /** {@code @x.setter def x(...)}, after the property {@code x}. */
    private static boolean isAccessorOf(Node node, String name) {
        return node instanceof Stmt.FunctionDef def && def.decorators().size() == 1
                && def.decorators().get(0) instanceof Expr.Attribute decorator
                && decorator.value() instanceof Expr.Name property && property.id().equals(name)
                && Set.of("setter", "deleter").contains(decorator.attr());
    }

    private Kind kind(Stmt.FunctionDef def, KnownClass cls) {
        List<Expr> decorators = def.decorators();
        if (decorators.isEmpty()) {
            return Kind.FUNCTION;
        }
        if (decorators.size() > 1 || !(decorators.get(0) instanceof Expr.Name name) || !isBuiltin(name, cls)) {
            return Kind.OTHER;
        }
        return switch (name.id()) {
            case "property" -> Kind.PROPERTY;
            case "staticmethod" -> Kind.STATIC_METHOD;
            case "classmethod" -> Kind.CLASS_METHOD;
            default -> Kind.OTHER;
        };
    }

    /** Whether {@code name}, in the body of {@code cls}, is the builtin: the class is looked into first. */
    private boolean isBuiltin(Expr.Name name, KnownClass cls) {
        return !cls.binds(name.id()) && facts.scopes().resolve(name).isGlobal()
                && facts.bindings().isBuiltin(name.id()).expected();
    }

    private boolean isLiteral(Node target, KnownClass cls) {
        Node parent = facts.places().parent(target);
        Expr value = parent instanceof Stmt.Assign assign ? assign.value()
                : parent instanceof Stmt.AnnAssign assign ? assign.value() : null;
        boolean plain = value instanceof Expr.Constant
                || value instanceof Expr.UnaryOp operation && operation.operand() instanceof Expr.Constant
                || value instanceof Expr.Tuple || value instanceof Expr.ListDisplay || value instanceof Expr.Dict
                || value instanceof Expr.SetDisplay;
        return plain && facts.places().parent(parent) == cls.def();
    }
}
