package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Classes of the standard library that one may inherit from without surprise: they leave the reading and storing of
 * attributes to {@code object}, and do nothing to their subclasses.
 */
final class LibraryClasses {

    private static final Set<String> BUILTIN = Set.of("object", "list", "dict", "set", "frozenset", "tuple", "int",
            "float", "complex", "str", "bytes", "bytearray", "BaseException", "Exception", "StopIteration",
            "KeyboardInterrupt", "SystemExit", "GeneratorExit", "Warning", "UserWarning", "DeprecationWarning",
            "RuntimeWarning");

    /** Those that have no methods of their own, for names that are not special. */
    private static final Set<String> EMPTY = Set.of("ABC", "Generic", "Protocol");

    /** What exceptions have: the attributes of any of them, and their methods. */
    private static final Set<String> OF_EXCEPTIONS = Set.of("args", "with_traceback", "add_note", "errno", "strerror",
            "filename", "filename2", "winerror", "characters_written", "value", "code", "name", "path", "msg",
            "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line", "obj", "object", "start",
            "end", "reason", "encoding", "exceptions", "message", "subgroup", "split", "derive", "name_from");

    /** What stands in a dataclass and is no field. */
    private static final Set<String> NO_FIELDS = Set.of("ClassVar", "InitVar", "KW_ONLY");

    private final FileFacts facts;

    LibraryClasses(FileFacts facts) {
        this.facts = facts;
    }

    /** The name of the library class that {@code base} is, if it is one of those. */
    @Nullable String harmless(Expr base) {
        if (base instanceof Expr.Subscript generic) {
            String name = harmless(generic.value());
            return name != null && (name.equals("Generic") || name.equals("Protocol")) ? name : null;
        }
        if (base instanceof Expr.Call call) {
            return isNamedTuple(call.func()) ? "tuple" : null;
        }
        if (base instanceof Expr.Name name) {
            boolean known = BUILTIN.contains(name.id()) || isError(name.id());
            if (known && facts.bindings().isBuiltin(name).expected()) {
                return name.id();
            }
            return facts.scopes().resolve(name).isGlobal()
                    && facts.bindings().value(name.id()) instanceof ModuleValue.Member member
                    && isEmpty(member.module(), member.name()) ? member.name() : null;
        }
        return base instanceof Expr.Attribute attribute && attribute.value() instanceof Expr.Name module
                && facts.scopes().resolve(module).isGlobal()
                && facts.bindings().value(module.id()) instanceof ModuleValue.Module found
                && isEmpty(found.name(), attribute.attr()) ? attribute.attr() : null;
    }

    private static boolean isEmpty(@Nullable String module, String name) {
        return EMPTY.contains(name) && ("abc".equals(module) || "typing".equals(module));
    }

    /** {@code class Point(namedtuple("Point", "x y"))}: a tuple with properties. */
    private boolean isNamedTuple(Expr function) {
        return isFrom(function, "collections", Set.of("namedtuple")) || isFrom(function, "typing", Set.of("NamedTuple"));
    }

    /** Whether {@code decorator} is {@code dataclass}, with or without arguments. */
    boolean isDataclass(Expr decorator) {
        Expr function = decorator instanceof Expr.Call call ? call.func() : decorator;
        return isFrom(function, "dataclasses", Set.of("dataclass"));
    }

    /** Whether {@code expr} is a call of {@code field}, which tells {@code dataclass} of a field. */
    boolean isField(@Nullable Expr expr) {
        return expr instanceof Expr.Call call && isFrom(call.func(), "dataclasses", Set.of("field"));
    }

    /** Whether {@code annotation} is that of a field: it may say otherwise only by a name that says so. */
    boolean isOfField(Expr annotation) {
        Expr root = annotation instanceof Expr.Subscript generic ? generic.value() : annotation;
        if (root instanceof Expr.Constant constant && constant.value() instanceof Literal.Str text) {
            return NO_FIELDS.stream().noneMatch(text.value()::contains);
        }
        return !isFrom(root, "typing", NO_FIELDS) && !isFrom(root, "dataclasses", NO_FIELDS);
    }

    /** Whether {@code expr} is what {@code module} of the standard library has under one of {@code names}. */
    private boolean isFrom(Expr expr, String module, Set<String> names) {
        if (expr instanceof Expr.Name name && facts.scopes().resolve(name).isGlobal()) {
            return facts.bindings().value(name.id()) instanceof ModuleValue.Member member
                    && module.equals(member.module()) && names.contains(member.name());
        }
        return expr instanceof Expr.Attribute attribute && names.contains(attribute.attr())
                && attribute.value() instanceof Expr.Name of && facts.scopes().resolve(of).isGlobal()
                && facts.bindings().value(of.id()) instanceof ModuleValue.Module found && found.name().equals(module);
    }

    private static boolean isError(String name) {
        return name.endsWith("Error");
    }

    /** Whether {@code metaclass} leaves its classes as they are. */
    boolean isPlainMetaclass(Expr metaclass) {
        if (metaclass instanceof Expr.Name name && facts.scopes().resolve(name).isGlobal()) {
            return facts.bindings().value(name.id()) instanceof ModuleValue.Member member
                    && "abc".equals(member.module()) && member.name().equals("ABCMeta")
                    || name.id().equals("type") && facts.bindings().isBuiltin(name).expected();
        }
        return metaclass instanceof Expr.Attribute attribute && attribute.attr().equals("ABCMeta")
                && attribute.value() instanceof Expr.Name module && facts.scopes().resolve(module).isGlobal()
                && facts.bindings().value(module.id()) instanceof ModuleValue.Module found
                && found.name().equals("abc");
    }

    /** Whether the library class {@code cls} may have an attribute {@code attr}. */
    static boolean mayHave(String cls, String attr) {
        if (attr.startsWith("__") && attr.endsWith("__")) {
            return true;
        }
        if (EMPTY.contains(cls)) {
            return attr.startsWith("_");
        }
        boolean isException = isError(cls) || cls.endsWith("Exception") || cls.endsWith("Warning")
                || cls.equals("KeyboardInterrupt") || cls.equals("SystemExit") || cls.equals("GeneratorExit");
        return !isException || OF_EXCEPTIONS.contains(attr);
    }
}
