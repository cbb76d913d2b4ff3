package dev.hasten.facts;

import dev.hasten.facts.AttributeStore.Receiver;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an expression is, as far as its form tells: the object of a method, a module, a class. */
final class Receivers {

    private static final Set<String> IMPORTING = Set.of("__import__", "import_module", "import_", "reload",
            "module_from_spec", "import_string", "load_module", "importorskip", "getmodule", "resolve_name");

    /** What a parameter is called that is given a class. */
    private static final Set<String> NAMES_OF_CLASSES = Set.of("cls", "klass", "kls", "class_", "metacls", "mcs");

    private static final Set<String> CLASS_METHODS = Set.of("__new__", "__init_subclass__", "__class_getitem__");

    /** Some module that nothing is known of. */
    static final Set<String> ANY_MODULE = Set.of(FileSummary.ANY);

    private final Scopes scopes;
    private final Map<Variable, Receiver> known = new IdentityHashMap<>();

    Receivers(Scopes scopes) {
        this.scopes = scopes;
    }

    Receiver of(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return known.computeIfAbsent(scopes.resolve(name), this::ofVariable);
        }
        return mayBeModule(expr) ? Receiver.MODULE : Receiver.OTHER;
    }

    private Receiver ofVariable(Variable variable) {
        if (isSelf(variable)) {
            return isClassMethod(variable.owner()) ? Receiver.CLASS : Receiver.SELF;
        }
        boolean onlyClasses = true;
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role() == Occurrence.Role.IMPORTED || bindsModule(occurrence)) {
                return Receiver.MODULE;
            }
            onlyClasses &= !occurrence.role().binds() || occurrence.role() == Occurrence.Role.CLASS;
        }
        return onlyClasses && variable.isBound() ? Receiver.CLASS : Receiver.OTHER;
    }

    /**
     * Which modules, or what in them, {@code expr} may be, if {@link #of} says that it is a module: written as
     * {@link ModuleStore} does.
     */
    Set<String> modules(Expr expr) {
        Set<String> found = new TreeSet<>();
        addModules(expr, "", found, new HashSet<>());
        return found.isEmpty() ? ANY_MODULE : found;
    }

    private void addModules(Expr expr, String attributes, Set<String> found, Set<Variable> followed) {
        if (expr instanceof Expr.Attribute attribute) {
            addModules(attribute.value(), "." + attribute.attr() + attributes, found, followed);
        } else if (expr instanceof Expr.Name name) {
            Variable variable = scopes.resolve(name);
            Imports.of(variable, scopes.places()).forEach(module -> found.add(module + attributes));
            for (Occurrence occurrence : followed.add(variable) ? variable.occurrences() : List.<Occurrence>of()) {
                if (bindsModule(occurrence)) {
                    Stmt.Assign assign = (Stmt.Assign) scopes.places().parent(occurrence.node());
                    addModules(assign.value(), attributes, found, followed);
                }
            }
        } else {
            String module = moduleByName(expr);
            found.add(module == null ? FileSummary.ANY : module + attributes);
        }
    }

    /** The module that {@code sys.modules["m"]} or {@code import_module("m")} means; none if it cannot be read off. */
    private static @Nullable String moduleByName(Expr expr) {
        Expr name = null;
        if (expr instanceof Expr.Subscript subscript) {
            name = subscript.slice();
        } else if (expr instanceof Expr.Call call && call.args().size() == 1 && call.keywords().isEmpty()
                && (lastName(call.func()).equals("import_module") || isPlainImport(call) || mayBeModulesMethod(call))) {
            name = call.args().get(0);
        }
        if (name instanceof Expr.Name own && own.id().equals(ModuleStore.OWN)) {
            return ModuleStore.OWN;
        }
        String text = NamespaceUse.constantString(name);
        return text == null || text.startsWith(".") ? null : text;
    }

    /** {@code __import__("m")}; of a dotted name, it gives the first part. */
    private static boolean isPlainImport(Expr.Call call) {
        String name = NamespaceUse.constantString(call.args().get(0));
        return lastName(call.func()).equals("__import__") && name != null && name.indexOf('.') < 0;
    }

    private static boolean mayBeModulesMethod(Expr.Call call) {
        return call.func() instanceof Expr.Attribute method && mayBeModules(method.value());
    }

    private boolean bindsModule(Occurrence occurrence) {
        return bindsModule(occurrence, new HashSet<>());
    }

    private boolean bindsModule(Occurrence occurrence, Set<Variable> followed) {
        return occurrence.role() == Occurrence.Role.ASSIGNED
                && scopes.places().parent(occurrence.node()) instanceof Stmt.Assign assign
                && mayBeModule(assign.value(), followed);
    }

    private boolean mayBeModule(Expr expr) {
        return mayBeModule(expr, new HashSet<>());
    }

    private boolean mayBeModule(Expr expr, Set<Variable> followed) {
        Expr root = expr;
        while (root instanceof Expr.Attribute attribute) {
            root = attribute.value();
        }
        if (root instanceof Expr.Subscript subscript) {
            return subscript.value() instanceof Expr.Attribute table && table.attr().equals("modules")
                    || subscript.value() instanceof Expr.Name name && name.id().equals("modules");
        }
        if (root instanceof Expr.Call call) {
            return IMPORTING.contains(lastName(call.func())) || mayBeModulesMethod(call);
        }
        return root instanceof Expr.Name name && holdsModule(scopes.resolve(name), followed);
    }

    /** Whether {@code variable} is imported, or gets the value of one that is, or of {@code sys.modules[...]}. */
    private boolean holdsModule(Variable variable, Set<Variable> followed) {
        return followed.add(variable) && (isImported(variable)
                || variable.occurrences().stream().anyMatch(each -> bindsModule(each, followed)));
    }

    /** {@code sys.modules.get(...)}. */
    private static boolean mayBeModules(Expr expr) {
        return lastName(expr).equals("modules");
    }

    private static boolean isImported(Variable variable) {
        for (Symbol symbol : variable.symbols()) {
            if (symbol.isImported()) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code expr} has the form of a class, or the name of one: {@code cls}, {@code type(x)}, {@code x.__class__}. */
    static boolean isClass(Expr expr) {
        return expr instanceof Expr.Name name && NAMES_OF_CLASSES.contains(name.id())
                || expr instanceof Expr.Attribute attribute && attribute.attr().equals("__class__")
                || expr instanceof Expr.Call call && lastName(call.func()).equals("type");
    }

    /** The identifier of a name, or the last one of a dotted name; empty if it is neither. */
    static String lastName(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return name.id();
        }
        return expr instanceof Expr.Attribute attribute ? attribute.attr() : "";
    }

    /**
     * Whether {@code variable} is the first parameter of a method, and nothing else is ever bound to it. A caller
     * may pass anything to {@code Class.method(x)}; that it passes a module is not to be expected.
     */
    boolean isSelf(Variable variable) {
        Scope owner = variable.owner();
        if (!(owner.node() instanceof Stmt.FunctionDef def) || owner.kind() != Scope.Kind.FUNCTION
                || isStatic(def)) {
            return false;
        }
        Scope cls = enclosingClass(owner);
        if (cls == null || isModuleClass(cls)) {
            return false;
        }
        Clause.@Nullable Arg first = firstParameter(def.args());
        if (first == null || !owner.mangle(first.name()).equals(variable.name())) {
            return false;
        }
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds() && occurrence.node() != first) {
                return false;
            }
        }
        return true;
    }

    /** The class whose body defines the function of {@code scope}; none if something else does. */
    static @Nullable Scope enclosingClass(Scope scope) {
        Scope around = scope.parent();
        if (around != null && around.kind() == Scope.Kind.TYPE_PARAMETERS) {
            around = around.parent();
        }
        return around != null && around.kind() == Scope.Kind.CLASS ? around : null;
    }

    private static Clause.@Nullable Arg firstParameter(Clause.Arguments args) {
        List<Clause.Arg> positional = args.posonlyargs().isEmpty() ? args.args() : args.posonlyargs();
        return positional.isEmpty() ? null : positional.get(0);
    }

    private static boolean isModuleClass(Scope cls) {
        for (Expr base : ((Stmt.ClassDef) cls.node()).bases()) {
            if (lastName(base).startsWith("Module")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first parameter of a method is a class: it says so, or its own class looks like a metaclass. */
    static boolean isClassMethod(Scope method) {
        Stmt.FunctionDef def = (Stmt.FunctionDef) method.node();
        if (CLASS_METHODS.contains(def.name()) || isDecorated(def, "classmethod")) {
            return true;
        }
        Scope cls = enclosingClass(method);
        for (Expr base : cls == null ? List.<Expr>of() : ((Stmt.ClassDef) cls.node()).bases()) {
            String name = lastName(base);
            if (name.equals("type") || name.endsWith("Meta") || name.endsWith("Type")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStatic(Stmt.FunctionDef def) {
        return isDecorated(def, "staticmethod");
    }

    private static boolean isDecorated(Stmt.FunctionDef def, String name) {
        for (Expr decorator : def.decorators()) {
            if (lastName(decorator).equals(name)) {
                return true;
            }
        }
        return false;
    }
}
