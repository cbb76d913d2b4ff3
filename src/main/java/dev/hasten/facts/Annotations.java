package dev.hasten.facts;

import dev.hasten.facts.KnownClass.Ancestor;
import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a file say of its parameters, variables, attributes and functions, if it does not contradict
 * them itself: {@code x: int = None} is an int or None, and {@code x: int = "a"} says nothing.
 */
final class Annotations {

    /** Classes of the library that derive from dict. */
    private static final Set<String> DICTIONARIES = Set.of("defaultdict", "OrderedDict", "Counter");

    private final FileFacts facts;
    private final AnnotationReader reader;
    private final Map<Variable, Annotated> variables = new IdentityHashMap<>();
    private final Map<Stmt.FunctionDef, Annotated> results = new IdentityHashMap<>();
    private final Map<KnownClass, Map<String, Annotated>> attributes = new HashMap<>();

    Annotations(FileFacts facts) {
        this.facts = facts;
        reader = new AnnotationReader(facts);
    }

    // --- parameters and variables -----------------------------------------------------------------------------

    /** What the caller passes for {@code parameter}, a parameter of {@code function}. */
    Annotated ofParameter(Clause.Arg parameter, Stmt.FunctionDef function) {
        if (parameter.annotation() == null) {
            return Annotated.UNKNOWN;
        }
        Annotated said = reader.read(parameter.annotation());
        if (parameter == function.args().vararg()) {
            return Annotated.of(ExactType.TUPLE, Annotated.Form.ITEMS, said);
        }
        if (parameter == function.args().kwarg()) {
            return Annotated.of(ExactType.DICT, Annotated.Form.TABLE, Annotated.of(ExactType.STR), said);
        }
        return parameter.defaultValue() == null ? said : with(said, parameter.defaultValue());
    }

    /** What {@code annotation}, a node of the file, says. */
    Annotated read(Expr annotation) {
        return reader.read(annotation);
    }

    /** What {@code variable} holds, if it is annotated other than as a parameter. */
    Annotated ofVariable(Variable variable) {
        Annotated known = variables.get(variable);
        if (known == null) {
            known = readVariable(variable);
            variables.put(variable, known);
        }
        return known;
    }

    private Annotated readVariable(Variable variable) {
        Annotated said = null;
        for (Occurrence occurrence : variable.occurrences()) {
            Stmt.AnnAssign annotated = annotating(occurrence.node());
            if (annotated != null) {
                Annotated one = reader.read(annotated.annotation());
                if (said != null && !said.equals(one)) {
                    return Annotated.UNKNOWN;
                }
                said = one;
            }
        }
        if (said == null) {
            return Annotated.UNKNOWN;
        }
        for (Occurrence occurrence : variable.occurrences()) {
            Expr value = assigned(occurrence.node());
            said = value == null ? said : with(said, value);
        }
        return said;
    }

    private Stmt.@Nullable AnnAssign annotating(Node target) {
        return facts.places().parent(target) instanceof Stmt.AnnAssign annotated && annotated.target() == target
                ? annotated : null;
    }

    /** What is assigned to {@code target} as a whole; null if nothing is. */
    private @Nullable Expr assigned(Node target) {
        Node parent = facts.places().parent(target);
        return parent instanceof Stmt.Assign assign && target.isAmong(assign.targets()) ? assign.value()
                : parent instanceof Stmt.AnnAssign assign && assign.target() == target ? assign.value() : null;
    }

    // --- functions --------------------------------------------------------------------------------------------

    /** What {@code function} returns, called in whatever way. */
    Annotated ofResult(Stmt.FunctionDef function) {
        Annotated known = results.get(function);
        if (known == null) {
            known = function.returns() == null || function.async() ? Annotated.UNKNOWN : readResult(function);
            results.put(function, known);
        }
        return known;
    }

    private Annotated readResult(Stmt.FunctionDef function) {
        Scope own = facts.scopes().opened(function);
        Annotated said = reader.read(function.returns());
        for (Node node : facts.places().inside(function)) {
            boolean yields = node instanceof Expr.Yield || node instanceof Expr.YieldFrom;
            if (yields && facts.scopes().scopeOf(node).runner() == own) {
                return said.type() == ExactType.UNKNOWN && said.cls() == null ? said : Annotated.UNKNOWN;
            }
            if (node instanceof Expr.Name name && name.id().equals("NotImplemented")) {
                return Annotated.UNKNOWN;
            }
            if (node instanceof Stmt.Return end && facts.scopes().scopeOf(node) == own) {
                said = end.value() == null ? said.or(Annotated.NONE) : with(said, end.value());
            }
        }
        return said;
    }

    // --- attributes -------------------------------------------------------------------------------------------

    /** What the attribute {@code attr} (mangled) of instances of {@code cls} holds. */
    Annotated ofAttribute(KnownClass cls, String attr) {
        Map<String, Annotated> ofClass = attributes.computeIfAbsent(cls, key -> new HashMap<>());
        Annotated known = ofClass.get(attr);
        if (known == null) {
            known = readAttribute(cls, attr);
            ofClass.put(attr, known);
        }
        return known;
    }

    /** Whether the annotation of some attribute {@code attr} (mangled) says that it holds an instance of a class. */
    boolean mayHoldObject(String attr) {
        return facts.classes().all().stream().anyMatch(cls -> ofAttribute(cls, attr).cls() != null);
    }

    private Annotated readAttribute(KnownClass cls, String attr) {
        for (Ancestor ancestor : cls.order()) {
            if (ancestor.known() == null) {
                if (ancestor.bindsElsewhere(attr)) {
                    return Annotated.UNKNOWN;
                }
                continue;
            }
            Annotated said = ownAttribute(ancestor.known(), attr);
            if (said != null) {
                return afterStores(said, cls, attr);
            }
            if (ancestor.known().binds(attr)) {
                return Annotated.UNKNOWN;
            }
        }
        return Annotated.UNKNOWN;
    }

    /** What the body of {@code cls} says, or its methods by {@code self.x: T = ...}; null if it does not. */
    private @Nullable Annotated ownAttribute(KnownClass cls, String attr) {
        Annotated said = null;
        Symbol symbol = cls.body().symbol(attr);
        if (symbol != null && symbol.isAnnotated()) {
            for (Occurrence occurrence : symbol.occurrences()) {
                Stmt.AnnAssign annotated = annotating(occurrence.node());
                if (annotated != null) {
                    Annotated one = reader.read(annotated.annotation());
                    one = annotated.value() == null ? one : withInitial(one, annotated.value());
                    said = said == null || said.equals(one) ? one : Annotated.UNKNOWN;
                } else if (occurrence.role().binds()) {
                    return Annotated.UNKNOWN;
                }
            }
            return said;
        }
        for (AttributeStore store : facts.attributeStores().mayStore(attr)) {
            Stmt.AnnAssign annotated = annotating(store.node());
            if (annotated != null && store.receiver() == AttributeStore.Receiver.SELF
                    && facts.classes().around(store.scope().runner()) == cls) {
                Annotated one = reader.read(annotated.annotation());
                said = said == null || said.equals(one) ? one : Annotated.UNKNOWN;
            }
        }
        return said;
    }

    /** The same for a class that has {@code value} there: what another call than {@code field} makes may be a descriptor. */
    private Annotated withInitial(Annotated said, Expr value) {
        if (!(value instanceof Expr.Call call)) {
            return with(said, value);
        }
        for (Clause.Keyword keyword : call.keywords()) {
            if ("default".equals(keyword.arg())) {
                return with(said, keyword.value());
            }
        }
        return Receivers.lastName(call.func()).equals("field") ? said : Annotated.UNKNOWN;
    }

    private Annotated afterStores(Annotated before, KnownClass cls, String attr) {
        Annotated said = before;
        for (AttributeStore store : facts.attributeStores().mayStore(attr)) {
            Expr value = assigned(store.node());
            if (value != null && facts.instances().mayHit(store, cls)) {
                said = with(said, value);
            }
        }
        return said;
    }

    // --- what contradicts -------------------------------------------------------------------------------------

    /** What is left of {@code said} of something that is given {@code value}. */
    private Annotated with(Annotated said, Expr value) {
        ModuleValue global = value instanceof Expr.Name name && facts.scopes().resolve(name).isGlobal()
                ? facts.bindings().value(name.id()) : null;
        if (global instanceof ModuleValue.Assigned assigned && !(assigned.value() instanceof Expr.Name)) {
            return withText(said, assigned.value());
        }
        if (global instanceof ModuleValue.Constant constant) {
            return withText(said, new Expr.Constant(constant.value(), Span.NONE));
        }
        return withText(said, value);
    }

    private Annotated withText(Annotated said, Expr value) {
        if (value instanceof Expr.Constant constant && constant.value() == Literal.Singleton.NONE) {
            return said.or(Annotated.NONE);
        }
        if (value instanceof Expr.IfExp choice) {
            return with(with(said, choice.body()), choice.orelse());
        }
        if (value instanceof Expr.BoolOp operation) {
            return with(said, operation.values().get(operation.values().size() - 1));
        }
        if (value instanceof Expr.Call call && DICTIONARIES.contains(Receivers.lastName(call.func()))) {
            return said.withoutType();
        }
        if (value instanceof Expr.Call call && call.func() instanceof Expr.Name name) {
            KnownClass made = facts.classes().named(name);
            // object() stands for "nothing was given".
            boolean fits = made == null ? !name.id().equals("object") : said.cls() != null && said.cls().family().contains(made);
            return fits ? said : Annotated.UNKNOWN;
        }
        ExactType type = Types.ofText(value);
        boolean fits = type == ExactType.UNKNOWN || type == said.type() || said.type() == ExactType.UNKNOWN && said.cls() == null
                || type.or(said.type()) == said.type() && said.type() == ExactType.REAL;
        return fits ? said : Annotated.UNKNOWN;
    }
}
