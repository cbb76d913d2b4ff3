package dev.hasten.transforms.caching;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.ModuleValue;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Symbol;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the file knows of {@code C.x}, for a class {@code C} that it defines.
 *
 * @param cls the class, or the one that it inherits the attribute from
 * @param name the attribute, mangled
 */
record ClassMember(Stmt.ClassDef cls, String name, FileFacts facts) {

    /** What reading the attribute from the class gives. */
    enum Kind {
        /** The object that the class body bound, every time: a constant, or a function. */
        CONSTANT,
        /** A bound method, made anew by each read. */
        CLASS_METHOD,
        /** A member of an enumeration. */
        MEMBER,
        /** Whatever code answers the read: a descriptor's, a metaclass's, or that of a base class that is not seen. */
        COMPUTED
    }

    private static final Set<String> ENUMS = Set.of("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag");

    /** Builtins whose results have no {@code __get__}. */
    private static final Set<String> PLAIN_RESULTS = Set.of("bool", "bytes", "bytearray", "dict", "float", "frozenset",
            "int", "len", "list", "object", "range", "set", "sorted", "str", "tuple");

    /** The member {@code name} of {@code cls}, which may be inherited, as long as each class has one base further up. */
    static ClassMember of(Stmt.ClassDef cls, String name, FileFacts facts) {
        boolean inherited = facts.scopes().opened(cls).symbol(name) == null && cls.bases().size() == 1;
        Stmt.ClassDef base = inherited ? classAbove(cls.bases().get(0), facts) : null;
        return base != null ? of(base, name, facts) : new ClassMember(cls, name, facts);
    }

    /** The class that {@code base} means, if its statement stands further up, as it must; null otherwise. */
    private static Stmt.@Nullable ClassDef classAbove(Expr base, FileFacts facts) {
        return base instanceof Expr.Name name && facts.bindings().value(name.id()) instanceof ModuleValue.Class known
                && known.def().end() <= base.start() ? known.def() : null;
    }

    /** What reading it gives. */
    Kind kind(Grounds grounds) {
        if (name.startsWith("__") || name.startsWith("_") && name.endsWith("_") || !hasPlainClass(cls, grounds)) {
            return Kind.COMPUTED;
        }
        Node binding = onlyBinding();
        if (binding == null) {
            return Kind.COMPUTED;
        }
        if (isEnum(cls)) {
            boolean isMember = binding instanceof Expr.Name && isMemberValue(value(binding));
            return isMember && !mentions(cls, Set.of("__get__")) ? Kind.MEMBER : Kind.COMPUTED;
        }
        if (binding instanceof Stmt.FunctionDef method) {
            return ofMethod(method, grounds);
        }
        return isPlain(value(binding), grounds) ? Kind.CONSTANT : Kind.COMPUTED;
    }

    /** Whether {@code value} and {@code name} of an enumeration's members are what the library makes them. */
    boolean hasPlainItems() {
        return !mentions(cls, Set.of("value", "name", "_value_", "_name_"))
                && facts.attributeStores().mayStore("_value_").isEmpty()
                && facts.attributeStores().mayStore("_name_").isEmpty();
    }

    /** Whether one of {@code names} occurs in the body of the class or of one that it inherits from. */
    private boolean mentions(Stmt.ClassDef of, Set<String> names) {
        return names.stream().anyMatch(each -> facts.scopes().opened(of).symbol(each) != null)
                || of.bases().stream().anyMatch(base -> base instanceof Expr.Name outer
                && facts.bindings().value(outer.id()) instanceof ModuleValue.Class found
                && mentions(found.def(), names));
    }

    private Kind ofMethod(Stmt.FunctionDef method, Grounds grounds) {
        if (method.decorators().isEmpty()) {
            return Kind.CONSTANT;
        }
        if (method.decorators().size() > 1 || !(method.decorators().get(0) instanceof Expr.Name decorator)
                || !isBuiltin(decorator, grounds)) {
            return Kind.COMPUTED;
        }
        return switch (decorator.id()) {
            case "staticmethod" -> Kind.CONSTANT;
            case "classmethod" -> Kind.CLASS_METHOD;
            default -> Kind.COMPUTED;
        };
    }

    /** Whether {@code name}, in the body of the class, is the builtin: the class is looked into first. */
    private boolean isBuiltin(Expr.Name builtin, Grounds grounds) {
        Symbol symbol = facts.scopes().opened(cls).symbol(builtin.id());
        return symbol != null && !symbol.isBound() && symbol.variable().isGlobal()
                && grounds.yes(facts.bindings().isBuiltin(builtin.id()));
    }

    /** The only place in the class body that binds it, if that always runs. */
    private @Nullable Node onlyBinding() {
        Scope scope = facts.scopes().opened(cls);
        Symbol symbol = scope.symbol(name);
        Node only = null;
        for (Occurrence occurrence : symbol == null ? List.<Occurrence>of() : symbol.occurrences()) {
            if (occurrence.role().binds()) {
                if (only != null) {
                    return null;
                }
                only = occurrence.node();
            }
        }
        boolean always = only instanceof Stmt.FunctionDef && facts.places().parent(only) == cls
                || only instanceof Expr.Name && value(only) != null
                && facts.places().parent(facts.places().parent(only)) == cls;
        return always ? only : null;
    }

    private @Nullable Expr value(Node target) {
        Node parent = facts.places().parent(target);
        if (parent instanceof Stmt.Assign assign) {
            return assign.value();
        }
        return parent instanceof Stmt.AnnAssign assign ? assign.value() : null;
    }

    /** Whether reading the attributes of the class is left to {@code type} and what its classes define. */
    private boolean hasPlainClass(Stmt.ClassDef of, Grounds grounds) {
        return of.keywords().isEmpty() && grounds.no(facts.dynamics().bindsLocals(facts.scopes().opened(of)))
                && grounds.no(facts.dynamics().changesClasses())
                && of.bases().stream().allMatch(base -> isEnumBase(base) || isPlainBase(base, grounds));
    }

    private boolean isPlainBase(Expr base, Grounds grounds) {
        if (!(base instanceof Expr.Name name)) {
            return false;
        }
        Stmt.ClassDef known = classAbove(base, facts);
        if (known != null) {
            return hasPlainClass(known, grounds);
        }
        return facts.bindings().value(name.id()) instanceof ModuleValue.Member member
                && "abc".equals(member.module()) && member.name().equals("ABC")
                || !name.id().equals("type") && grounds.yes(facts.bindings().isBuiltin(name));
    }

    private boolean isEnum(Stmt.ClassDef of) {
        return of.bases().stream().anyMatch(base -> {
            Stmt.ClassDef known = classAbove(base, facts);
            return known == null ? isEnumBase(base) : isEnum(known);
        });
    }

    private boolean isEnumBase(Expr base) {
        if (base instanceof Expr.Attribute attribute && attribute.value() instanceof Expr.Name module) {
            return ENUMS.contains(attribute.attr())
                    && facts.bindings().value(module.id()) instanceof ModuleValue.Module found
                    && found.name().equals("enum");
        }
        return base instanceof Expr.Name name && facts.bindings().value(name.id()) instanceof ModuleValue.Member member
                && "enum".equals(member.module()) && ENUMS.contains(member.name());
    }

    /** A descriptor would not become a member. */
    private static boolean isMemberValue(@Nullable Expr value) {
        return value instanceof Expr.Constant || value instanceof Expr.UnaryOp || value instanceof Expr.BinOp
                || value instanceof Expr.Tuple
                || value instanceof Expr.Call call && call.args().isEmpty() && call.func() instanceof Expr.Name auto
                && auto.id().equals("auto");
    }

    /** Whether the value is an object without {@code __get__}. */
    private boolean isPlain(@Nullable Expr value, Grounds grounds) {
        if (value instanceof Expr.UnaryOp operation) {
            return isPlain(operation.operand(), grounds);
        }
        if (value instanceof Expr.BinOp operation) {
            return isPlain(operation.left(), grounds) && isPlain(operation.right(), grounds);
        }
        if (value instanceof Expr.Call call) {
            return call.func() instanceof Expr.Name function && PLAIN_RESULTS.contains(function.id())
                    && isBuiltin(function, grounds);
        }
        return value instanceof Expr.Constant || value instanceof Expr.Tuple || value instanceof Expr.ListDisplay
                || value instanceof Expr.SetDisplay || value instanceof Expr.Dict || value instanceof Expr.JoinedStr
                || value instanceof Expr.ListComp || value instanceof Expr.SetComp || value instanceof Expr.DictComp;
    }
}
