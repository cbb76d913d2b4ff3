package dev.hasten.facts;

import dev.hasten.facts.Annotated.Form;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import dev.hasten.syntax.SyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads annotations, names and texts alike (PEP 484, 585 and 604). What it does not know says nothing. */
final class AnnotationReader {

    /** How deep aliases and texts inside each other are followed. */
    private static final int MOST_STEPS = 12;

    private static final Map<String, ExactType> TYPES = Map.ofEntries(
            Map.entry("int", ExactType.INT), Map.entry("bool", ExactType.BOOL), Map.entry("str", ExactType.STR),
            Map.entry("bytes", ExactType.BYTES), Map.entry("float", ExactType.REAL), Map.entry("range", ExactType.RANGE),
            Map.entry("list", ExactType.LIST), Map.entry("dict", ExactType.DICT), Map.entry("set", ExactType.SET),
            Map.entry("frozenset", ExactType.FROZENSET), Map.entry("tuple", ExactType.TUPLE),
            Map.entry("typing.List", ExactType.LIST), Map.entry("typing.Dict", ExactType.DICT),
            Map.entry("typing.Set", ExactType.SET), Map.entry("typing.FrozenSet", ExactType.FROZENSET),
            Map.entry("typing.Tuple", ExactType.TUPLE), Map.entry("typing.Text", ExactType.STR),
            Map.entry("typing.Deque", ExactType.DEQUE), Map.entry("collections.deque", ExactType.DEQUE));

    private static final Set<String> ITERABLES = Set.of("typing.Iterable", "typing.Iterator", "typing.Sequence",
            "typing.MutableSequence", "typing.Collection", "typing.AbstractSet", "typing.MutableSet",
            "typing.Reversible", "typing.Generator", "collections.abc.Iterable", "collections.abc.Iterator",
            "collections.abc.Sequence", "collections.abc.MutableSequence", "collections.abc.Collection",
            "collections.abc.Set", "collections.abc.MutableSet", "collections.abc.Reversible",
            "collections.abc.Generator");

    private static final Set<String> TABLES = Set.of("typing.Mapping", "typing.MutableMapping", "typing.DefaultDict",
            "typing.OrderedDict", "collections.abc.Mapping", "collections.abc.MutableMapping",
            "collections.defaultdict", "collections.OrderedDict");

    /** What they are given is the type itself. */
    private static final Set<String> TRANSPARENT = Set.of("typing.Final", "typing.ClassVar", "typing.Annotated",
            "typing_extensions.Final", "typing_extensions.Annotated");

    /** Bases of classes whose instances are something else, or of any class. */
    private static final Set<String> NO_INSTANCES = Set.of("Protocol", "TypedDict");

    private final FileFacts facts;

    AnnotationReader(FileFacts facts) {
        this.facts = facts;
    }

    /** What {@code annotation}, a node of the file, says. */
    Annotated read(Expr annotation) {
        return read(annotation, facts.scopes().scopeOf(annotation), 0);
    }

    private Annotated read(Expr annotation, Scope scope, int steps) {
        if (steps > MOST_STEPS) {
            return Annotated.UNKNOWN;
        }
        if (annotation instanceof Expr.Constant constant) {
            return constant.value() == Literal.Singleton.NONE ? Annotated.NONE
                    : constant.value() instanceof Literal.Str text ? ofText(text.value(), scope, steps) : Annotated.UNKNOWN;
        }
        if (annotation instanceof Expr.BinOp union && union.op() == Expr.Operator.BIT_OR) {
            return read(union.left(), scope, steps + 1).or(read(union.right(), scope, steps + 1));
        }
        if (annotation instanceof Expr.Subscript generic) {
            return ofGeneric(generic, scope, steps);
        }
        return ofMeaning(meaning(annotation, scope), steps);
    }

    private Annotated ofText(String text, Scope scope, int steps) {
        try {
            Root root = ModuleParser.parse(text.strip()).root();
            return root.body().size() == 1 && root.body().get(0) instanceof Stmt.ExprStmt expression
                    ? read(expression.value(), scope, steps + 1) : Annotated.UNKNOWN;
        } catch (SyntaxException e) {
            return Annotated.UNKNOWN;
        }
    }

    private Annotated ofGeneric(Expr.Subscript generic, Scope scope, int steps) {
        Meaning meaning = meaning(generic.value(), scope);
        List<Expr> given = generic.slice() instanceof Expr.Tuple tuple ? tuple.elts() : List.of(generic.slice());
        if (meaning == null || meaning.alias() != null) {
            return Annotated.UNKNOWN;
        }
        if (meaning.cls() != null || given.isEmpty()) {
            return ofMeaning(meaning, steps);
        }
        String name = meaning.name();
        if (TRANSPARENT.contains(name)) {
            return read(given.get(0), scope, steps + 1);
        }
        if (name.equals("typing.Optional")) {
            return read(given.get(0), scope, steps + 1).or(Annotated.NONE);
        }
        if (name.equals("typing.Union")) {
            return given.stream().map(each -> read(each, scope, steps + 1)).reduce(Annotated::or).orElseThrow();
        }
        Annotated first = read(given.get(0), scope, steps + 1);
        if (ITERABLES.contains(name)) {
            return Annotated.of(ExactType.UNKNOWN, Form.ITEMS, first);
        }
        boolean table = TABLES.contains(name);
        ExactType type = TYPES.getOrDefault(name, ExactType.UNKNOWN);
        return switch (type) {
            case LIST, SET, FROZENSET, DEQUE -> Annotated.of(type, Form.ITEMS, first);
            case TUPLE -> ofTuple(given, scope, steps);
            default -> (table || type == ExactType.DICT) && given.size() == 2
                    ? Annotated.of(type, Form.TABLE, first, read(given.get(1), scope, steps + 1))
                    : Annotated.UNKNOWN;
        };
    }

    /** {@code Tuple[int, str]} has two items, {@code Tuple[int, ...]} any number. */
    private Annotated ofTuple(List<Expr> given, Scope scope, int steps) {
        Annotated[] parts = given.stream().map(each -> read(each, scope, steps + 1)).toArray(Annotated[]::new);
        boolean any = given.size() == 2 && given.get(1) instanceof Expr.Constant constant
                && constant.value() == Literal.Singleton.ELLIPSIS;
        if (given.stream().anyMatch(Expr.Starred.class::isInstance)) {
            return Annotated.of(ExactType.TUPLE);
        }
        return any ? Annotated.of(ExactType.TUPLE, Form.ITEMS, parts[0]) : Annotated.of(ExactType.TUPLE, Form.TUPLE, parts);
    }

    // --- names ------------------------------------------------------------------------------------------------

    /**
     * What a name in an annotation means; one of these is given.
     *
     * @param name a builtin, or what a module of the standard library has: {@code typing.List}
     * @param cls a class of the file
     * @param alias what a name of the module stands for
     */
    private record Meaning(@Nullable String name, @Nullable KnownClass cls, @Nullable Expr alias) {
    }

    private Annotated ofMeaning(@Nullable Meaning meaning, int steps) {
        if (meaning == null) {
            return Annotated.UNKNOWN;
        }
        if (meaning.cls() != null) {
            return Annotated.of(meaning.cls());
        }
        if (meaning.alias() instanceof Expr.Call call) {
            Meaning maker = meaning(call.func(), facts.scopes().module());
            boolean renames = maker != null && "typing.NewType".equals(maker.name()) && call.args().size() == 2;
            return renames ? read(call.args().get(1), facts.scopes().module(), steps + 1) : Annotated.UNKNOWN;
        }
        return meaning.alias() != null ? read(meaning.alias(), facts.scopes().module(), steps + 1)
                : Annotated.of(TYPES.getOrDefault(meaning.name(), ExactType.UNKNOWN));
    }

    private @Nullable Meaning meaning(Expr expr, Scope scope) {
        if (expr instanceof Expr.Name name) {
            return meaning(name.id(), scope);
        }
        boolean ofModule = expr instanceof Expr.Attribute attribute && attribute.value() instanceof Expr.Name module
                && binder(module.id(), scope) == facts.scopes().module()
                && facts.bindings().value(module.id()) instanceof ModuleValue.Module;
        if (!ofModule) {
            return null;
        }
        Expr.Attribute attribute = (Expr.Attribute) expr;
        ModuleValue.Module module =
                (ModuleValue.Module) facts.bindings().value(((Expr.Name) attribute.value()).id());
        return new Meaning(module.name() + "." + attribute.attr(), null, null);
    }

    private @Nullable Meaning meaning(String id, Scope scope) {
        Scope binder = binder(id, scope);
        if (binder != facts.scopes().module()) {
            return binder == null ? null : ofLocal(binder.symbol(binder.mangle(id)));
        }
        if (facts.bindings().isBuiltin(id).expected()) {
            return new Meaning(id, null, null);
        }
        ModuleValue value = facts.bindings().value(id);
        if (value instanceof ModuleValue.Member member && member.level() == 0 && member.module() != null) {
            String name = member.module() + "." + member.name();
            return name.equals("typing.Self") ? ofSelf(scope) : new Meaning(name, null, null);
        }
        if (!facts.bindings().isBoundOnce(id).expected()) {
            return null;
        }
        if (value instanceof ModuleValue.Assigned assigned) {
            return new Meaning(null, null, assigned.value());
        }
        Symbol symbol = facts.scopes().module().symbol(id);
        return symbol == null ? null : ofLocal(symbol);
    }

    /** What {@code symbol} is, if a class statement is all that binds it, and its instances are what they seem. */
    private @Nullable Meaning ofLocal(Symbol symbol) {
        KnownClass only = null;
        for (Occurrence occurrence : symbol.variable().occurrences()) {
            if (occurrence.role().binds()) {
                if (only != null || !(occurrence.node() instanceof Stmt.ClassDef def)) {
                    return null;
                }
                only = facts.classes().of(def);
            }
        }
        boolean plain = only != null && !only.isFencedItself()
                && only.def().bases().stream().noneMatch(base -> NO_INSTANCES.contains(nameOf(base)));
        return plain ? new Meaning(null, only, null) : null;
    }

    private static String nameOf(Expr base) {
        return Receivers.lastName(base instanceof Expr.Subscript generic ? generic.value() : base);
    }

    private @Nullable Meaning ofSelf(Scope scope) {
        for (Scope at = scope; at != null; at = at.parent()) {
            if (at.kind() == Scope.Kind.CLASS) {
                return new Meaning(null, facts.classes().of((Stmt.ClassDef) at.node()), null);
            }
        }
        return null;
    }

    /** The scope that binds {@code id}, read in an annotation in {@code scope}; that of the module if none other does. */
    private @Nullable Scope binder(String id, Scope scope) {
        boolean inside = true;
        for (Scope at = scope; at != null; at = at.parent()) {
            if (at.kind() == Scope.Kind.ANNOTATIONS) {
                continue;
            }
            Symbol symbol = at.symbol(at.mangle(id));
            boolean bound = symbol != null && symbol.isBound();
            if (bound && (symbol.isTypeParameter() || symbol.isDeclaredGlobal() && at != facts.scopes().module())) {
                return null;
            }
            if (bound && (inside || at.kind() != Scope.Kind.CLASS)) {
                return at;
            }
            inside &= at.kind().isTypeScope();
        }
        return facts.scopes().module();
    }
}
