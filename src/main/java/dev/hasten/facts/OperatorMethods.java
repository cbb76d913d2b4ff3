package dev.hasten.facts;

import dev.hasten.facts.Occurrence.Role;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions of a file that a mere operator, attribute or subscript may run: special methods, and whatever has a
 * decorator in a class, since it may be a property.
 */
final class OperatorMethods {

    /** Special methods that only a call, a class statement, a {@code with} or the collector runs. */
    private static final Set<String> CALLED = Set.of("__init__", "__new__", "__call__", "__del__", "__enter__",
            "__exit__", "__aenter__", "__aexit__", "__init_subclass__", "__prepare__", "__post_init__",
            "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__copy__", "__deepcopy__",
            "__await__", "__aiter__", "__anext__", "__next__");

    /** Special methods that an attribute, a subscript, a conversion or an iteration runs, and no operator. */
    private static final Set<String> ACCESSING = Set.of("__getattr__", "__getattribute__", "__setattr__", "__delattr__",
            "__getitem__", "__setitem__", "__delitem__", "__missing__", "__get__", "__set__", "__delete__",
            "__hash__", "__index__", "__int__", "__float__", "__complex__", "__str__", "__repr__", "__format__",
            "__bytes__", "__reversed__", "__length_hint__", "__dir__", "__sizeof__", "__fspath__", "__class_getitem__");

    /** Those of them that {@code a[b]} runs. */
    private static final Set<String> SUBSCRIPTING = Set.of("__getitem__", "__setitem__", "__delitem__", "__missing__",
            "__hash__", "__index__", "__class_getitem__");

    private static final Set<String> HARMLESS_DECORATORS =
            Set.of("staticmethod", "classmethod", "abstractmethod", "overload", "contextmanager", "wraps");

    private final Scopes scopes;
    private final Set<Scope> functions = new LinkedHashSet<>();
    private final Set<Scope> ofOperators = new LinkedHashSet<>();
    private final Set<Scope> ofSubscripts = new LinkedHashSet<>();
    private boolean notAllKnown;

    OperatorMethods(Scopes scopes) {
        this.scopes = scopes;
        for (Node node : scopes.places().all()) {
            if (node instanceof Stmt.FunctionDef def) {
                look(def);
            } else if (node instanceof Expr.Call call && Receivers.lastName(call.func()).equals("property")) {
                call.args().forEach(this::add);
                call.keywords().forEach(keyword -> add(keyword.value()));
            } else if (node instanceof Expr.Attribute attribute && attribute.ctx() == Expr.Context.STORE
                    && isSpecial(attribute.attr())) {
                notAllKnown = true;
            } else if (node instanceof Expr.Name name && name.ctx() == Expr.Context.STORE && isSpecial(name.id())
                    && scopes.scopeOf(name).kind() == Scope.Kind.CLASS) {
                lookAtAlias(name);
            }
        }
    }

    /** The functions, in the order of the file. */
    Set<Scope> functions() {
        return functions;
    }

    /** Those of them that an arithmetic operator, a comparison or a truth test may run. */
    Set<Scope> ofOperators() {
        return ofOperators;
    }

    /** Those of them that reading, storing and deleting an item may run. */
    Set<Scope> ofSubscripts() {
        Set<Scope> all = new LinkedHashSet<>(ofOperators);
        all.addAll(ofSubscripts);
        return all;
    }

    /** Whether there may be others, made by code that is not followed here. */
    boolean areNotAllKnown() {
        return notAllKnown;
    }

    private static boolean isSpecial(String name) {
        return name.startsWith("__") && name.endsWith("__") && name.length() > 4 && !CALLED.contains(name)
                && !PLAIN_DATA.contains(name);
    }

    private static final Set<String> PLAIN_DATA = Set.of("__slots__", "__doc__", "__module__", "__qualname__",
            "__name__", "__match_args__", "__annotations__", "__all__", "__version__", "__author__", "__class__",
            "__dict__", "__wrapped__", "__isabstractmethod__", "__defaults__", "__kwdefaults__", "__code__",
            "__signature__", "__text_signature__", "__traceback__", "__cause__", "__context__",
            "__suppress_context__", "__file__", "__path__", "__loader__", "__spec__", "__package__", "__notes__",
            "__type_params__", "__bases__", "__self__", "__objclass__", "__test__", "__metaclass__");

    private void look(Stmt.FunctionDef def) {
        Scope function = scopes.opened(def);
        if (function == null) {
            return;
        }
        boolean inClass = Receivers.enclosingClass(function) != null;
        boolean ofModule = function.parent() == scopes.module() && def.name().equals("__getattr__");
        if (inClass && (isSpecial(def.name()) || isPerhapsProperty(def)) || ofModule) {
            functions.add(function);
            if (isSpecial(def.name()) && !ACCESSING.contains(def.name())) {
                ofOperators.add(function);
            }
            if (SUBSCRIPTING.contains(def.name())) {
                ofSubscripts.add(function);
            }
        }
    }

    private static boolean isPerhapsProperty(Stmt.FunctionDef def) {
        for (Expr decorator : def.decorators()) {
            Expr called = decorator instanceof Expr.Call call ? call.func() : decorator;
            if (!HARMLESS_DECORATORS.contains(Receivers.lastName(called))) {
                return true;
            }
        }
        return false;
    }

    /** {@code __radd__ = __add__}, or {@code __lt__ = make(operator.lt)}. */
    private void lookAtAlias(Expr.Name name) {
        Node parent = scopes.places().parent(name);
        if (parent instanceof Stmt.Assign assign && !(assign.value() instanceof Expr.Constant)) {
            add(assign.value());
        } else if (!(parent instanceof Stmt.Assign)) {
            notAllKnown = true;
        }
    }

    private void add(@Nullable Expr function) {
        if (function instanceof Expr.Constant) {
            return;
        }
        Scope lambda = function == null ? null : scopes.opened(function);
        if (function instanceof Expr.Lambda && lambda != null) {
            functions.add(lambda);
            ofOperators.add(lambda);
            return;
        }
        boolean found = false;
        if (function instanceof Expr.Name name) {
            for (Occurrence occurrence : scopes.resolve(name).occurrences()) {
                Scope opened = scopes.opened(occurrence.node());
                if (occurrence.role() == Role.FUNCTION && opened != null) {
                    functions.add(opened);
                    ofOperators.add(opened);
                    found = true;
                } else if (occurrence.role().binds()) {
                    notAllKnown = true;
                }
            }
        }
        notAllKnown |= !found;
    }
}
