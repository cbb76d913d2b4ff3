package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of which class an object is: of that which encloses a method, or of that which a call makes one of. */
final class ReceiverTypes {

    /** Decorators after which a function is still called with an instance of its class, if with anything. */
    private static final Set<String> PASSING = Set.of("property", "setter", "deleter", "getter", "abstractmethod",
            "cached_property", "lru_cache", "cache", "contextmanager", "override", "final", "wraps");

    private final FileFacts facts;
    private final Scopes scopes;
    private final Receivers forms;
    private final TypeTests tests;
    private final Map<Variable, Boolean> selves = new IdentityHashMap<>();
    private final Map<Variable, Boolean> given = new IdentityHashMap<>();
    private final Map<String, List<Expr.Attribute>> readsByName = new HashMap<>();
    private final Set<Expr.Name> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Boolean> extracted = new HashMap<>();
    private @Nullable Set<String> taken;

    ReceiverTypes(FileFacts facts) {
        this.facts = facts;
        scopes = facts.scopes();
        forms = new Receivers(scopes);
        tests = new TypeTests(facts);
    }

    @Nullable Receiver of(Expr expr) {
        Receiver found = inferred(expr);
        return found == null ? facts.declared().receiver(expr) : found;
    }

    private @Nullable Receiver inferred(Expr expr) {
        if (expr instanceof Expr.Call call) {
            return constructed(call);
        }
        if (expr instanceof Expr.Attribute attribute) {
            return facts.fields().receiver(attribute);
        }
        if (!(expr instanceof Expr.Name name)) {
            return null;
        }
        Variable variable = scopes.resolve(name);
        Receiver tested = tests.of(name);
        if (tested != null) {
            return tested;
        }
        if (isSelf(variable)) {
            KnownClass cls = facts.classes().around(variable.owner());
            return cls == null ? null : Receiver.inFamily(cls, Doubt.OVERRIDDEN_OUTSIDE);
        }
        // What a name is given in a loop may depend on what it had before: node = node.next.
        if (!open.add(name)) {
            return null;
        }
        try {
            return ofBindings(name, variable);
        } finally {
            open.remove(name);
        }
    }

    @Nullable Receiver selfOf(Scope method) {
        Clause.Arg first = method.node() instanceof Stmt.FunctionDef def ? firstParameter(def) : null;
        Variable variable = first == null ? null : method.variable(method.mangle(first.name()));
        return variable == null || !isSelf(variable) ? null
                : Receiver.inFamily(facts.classes().around(method), Doubt.OVERRIDDEN_OUTSIDE);
    }

    // --- self -------------------------------------------------------------------------------------------------

    /** Whether {@code variable} is the first parameter of a method, which is called on instances of its class only. */
    private boolean isSelf(Variable variable) {
        return selves.computeIfAbsent(variable, key -> forms.isSelf(key) && !Receivers.isClassMethod(key.owner())
                && facts.classes().around(key.owner()) != null && isCalledOnInstances(key.owner()));
    }

    private boolean isCalledOnInstances(Scope method) {
        Stmt.FunctionDef def = (Stmt.FunctionDef) method.node();
        for (Expr decorator : def.decorators()) {
            Expr called = decorator instanceof Expr.Call call ? call.func() : decorator;
            if (!PASSING.contains(Receivers.lastName(called))) {
                return false;
            }
        }
        KnownClass cls = facts.classes().around(method);
        Symbol symbol = cls.body().symbol(method.mangle(def.name()));
        for (Occurrence occurrence : symbol == null ? List.<Occurrence>of() : symbol.occurrences()) {
            if (occurrence.role().reads() && !staysInClass(occurrence.node())) {
                return false;
            }
        }
        return !facts.surroundings().readFromClasses(method.mangle(def.name()))
                && !isTaken(method.mangle(def.name())) && !isExtracted(cls, method.mangle(def.name()));
    }

    private boolean isTaken(String method) {
        if (taken == null) {
            taken = TakenFunctions.of(scopes);
        }
        return taken.contains(method) || taken.contains(FileSummary.ANY);
    }

    /** {@code alias = method}, {@code property(method)}, {@code @method.setter}. */
    private boolean staysInClass(Node name) {
        Node parent = scopes.places().parent(name);
        if (parent instanceof Stmt.Assign assign) {
            return assign.value() == name && assign.targets().stream().allMatch(Expr.Name.class::isInstance);
        }
        return parent instanceof Expr.Call call && Receivers.lastName(call.func()).equals("property")
                || parent instanceof Expr.Attribute accessor && PASSING.contains(accessor.attr());
    }

    /** Whether {@code C.method} is read, other than to be called with an object of the class at once. */
    private boolean isExtracted(KnownClass cls, String method) {
        return extracted.computeIfAbsent(cls.def().start() + " " + method, key -> {
            for (Expr.Attribute attribute : reads(method)) {
                if (mayBeClass(attribute.value(), cls) && !isCalledWithSelf(attribute, cls)
                        && !wouldLackArguments(attribute, cls, method)) {
                    return true;
                }
            }
            return false;
        });
    }

    /**
     * Whether {@code function}, if it were that of {@code cls} and not bound to an object, gets too few arguments in its
     * call: then its body is not begun ({@code Color.RED.mixed(blue)}, with {@code RED} an object).
     */
    private boolean wouldLackArguments(Expr.Attribute function, KnownClass cls, String method) {
        Stmt.FunctionDef def = facts.instances().ofClass(cls, method).function();
        if (def == null || !def.decorators().isEmpty() || !facts.dynamics().changesFunctions().isNo()
                || !(scopes.places().parent(function) instanceof Expr.Call call) || call.func() != function
                || call.args().stream().anyMatch(Expr.Starred.class::isInstance)
                || call.keywords().stream().anyMatch(each -> each.arg() == null)) {
            return false;
        }
        long needed = Stream.concat(def.args().posonlyargs().stream(), def.args().args().stream())
                .filter(each -> each.defaultValue() == null).count();
        return call.args().size() + call.keywords().size() < needed;
    }

    /** Every place that reads an attribute {@code name}. */
    private List<Expr.Attribute> reads(String name) {
        if (readsByName.isEmpty()) {
            for (Node node : scopes.places().all()) {
                if (node instanceof Expr.Attribute attribute && attribute.ctx() == Expr.Context.LOAD) {
                    readsByName.computeIfAbsent(attribute.attr(), key -> new ArrayList<>()).add(attribute);
                }
            }
        }
        return readsByName.getOrDefault(name, List.of());
    }

    private boolean mayBeClass(Expr expr, KnownClass cls) {
        if (expr instanceof Expr.Name name) {
            KnownClass known = facts.classes().named(name);
            if (known != null) {
                return known.sharesInstancesWith(cls);
            }
            AttributeStore.Receiver form = forms.of(name);
            return form == AttributeStore.Receiver.CLASS || form == AttributeStore.Receiver.MODULE
                    || name.id().equals("cls") || Character.isUpperCase(name.id().charAt(0));
        }
        if (expr instanceof Expr.Attribute attribute) {
            return attribute.attr().equals("__class__") || Character.isUpperCase(attribute.attr().charAt(0));
        }
        return expr instanceof Expr.Call call && call.func() instanceof Expr.Name function
                && function.id().equals("type");
    }

    private boolean isCalledWithSelf(Expr.Attribute function, KnownClass cls) {
        if (!(scopes.places().parent(function) instanceof Expr.Call call) || call.func() != function
                || call.args().isEmpty() || !(call.args().get(0) instanceof Expr.Name first)
                || !forms.isSelf(scopes.resolve(first))) {
            return false;
        }
        KnownClass of = facts.classes().around(scopes.resolve(first).owner());
        return of != null && cls.family().contains(of);
    }

    /** The class of the instance that {@code store} stores into; null if that is not known. */
    @Nullable KnownClass storedInto(AttributeStore store) {
        Expr object = store.node() instanceof Expr.Attribute attribute ? attribute.value()
                : store.node() instanceof Expr.Call call && !call.args().isEmpty()
                && call.func() instanceof Expr.Name ? call.args().get(0) : null;
        if (!(object instanceof Expr.Name name)) {
            return null;
        }
        if (store.receiver() == AttributeStore.Receiver.CLASS) {
            return facts.classes().named(name);
        }
        Variable variable = scopes.resolve(name);
        return isSelf(variable) ? facts.classes().around(variable.owner()) : null;
    }

    // --- objects that were just made --------------------------------------------------------------------------

    /** The class of what {@code call} returns, if it is a call of a class whose instances are made as usual. */
    @Nullable Receiver constructed(Expr.Call call) {
        if (!(call.func() instanceof Expr.Name name)) {
            return null;
        }
        KnownClass cls = facts.classes().named(name);
        if (cls == null || cls.isOpen() || cls.isFenced() || !facts.dynamics().changesClasses().isNo()
                || cls.mentions(Set.of("__new__")) || ComputedStores.mayReplace("__new__", facts)) {
            return null;
        }
        Set<Doubt> doubts = facts.classes().doubtsOf(name);
        if (doubts == null) {
            return null;
        }
        doubts.add(Doubt.REPLACED);
        return Receiver.exactly(cls, doubts);
    }

    /** What all values that {@code name} may have where it is read are, if each is known. */
    private @Nullable Receiver ofBindings(Expr.Name name, Variable variable) {
        Scope owner = variable.owner();
        if (owner.kind() != Scope.Kind.FUNCTION || !isEverGiven(variable) || scopes.scopeOf(name).runner() != owner
                || !facts.dynamics().bindsLocals(owner).isNo(Set.of(Doubt.FRAME_OBSERVED))) {
            return null;
        }
        Receiver common = null;
        for (Occurrence binding : facts.flow(owner).reaching(name).bindings()) {
            Receiver one = binding.role() == Occurrence.Role.ASSIGNED
                    && scopes.places().parent(binding.node()) instanceof Stmt.Assign assign
                    ? of(assign.value()) : null;
            common = one == null || common == null ? one : common.or(one);
            if (common == null) {
                return null;
            }
        }
        if (common == null) {
            return null;
        }
        Set<Doubt> doubts = EnumSet.of(Doubt.FRAME_OBSERVED);
        doubts.addAll(common.doubts());
        return new Receiver(common.cls(), common.candidates(), doubts);
    }

    /** Whether a call or attribute may give {@code variable} an object; for most, the flow need not be asked. */
    private boolean isEverGiven(Variable variable) {
        Boolean known = given.get(variable);
        if (known == null) {
            given.put(variable, false);
            known = variable.occurrences().stream().anyMatch(each -> each.role() == Occurrence.Role.ASSIGNED
                    && scopes.places().parent(each.node()) instanceof Stmt.Assign assign && mayGiveObject(assign.value()));
            if (facts.declared().isSupposing()) {
                given.remove(variable);
            } else {
                given.put(variable, known);
            }
        }
        return known;
    }

    private boolean mayGiveObject(Expr value) {
        return value instanceof Expr.Call call && call.func() instanceof Expr.Name function
                && facts.classes().named(function) != null
                || value instanceof Expr.Name name && (isSelf(scopes.resolve(name)) || isEverGiven(scopes.resolve(name)))
                || value instanceof Expr.Attribute attribute
                && facts.fields().mayHoldObject(scopes.scopeOf(attribute).mangle(attribute.attr()));
    }

    /** The first parameter of {@code function}; null if it has none. */
    static Clause.@Nullable Arg firstParameter(Stmt.FunctionDef function) {
        List<Clause.Arg> positional = function.args().posonlyargs().isEmpty()
                ? function.args().args() : function.args().posonlyargs();
        return positional.isEmpty() ? null : positional.get(0);
    }
}
