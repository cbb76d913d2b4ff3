package dev.hasten.facts;

import dev.hasten.facts.Occurrence.Role;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a file say of its expressions, for one who believes them ({@link Doubt#ANNOTATION_LIES}); for
 * anybody else, nothing.
 */
final class DeclaredTypes {

    private static final Set<Doubt> LIES = Set.of(Doubt.ANNOTATION_LIES);
    /** What {@code isinstance} tells of an object of a known hierarchy hangs on. */
    private static final Set<Doubt> ISINSTANCE =
            Set.of(Doubt.BUILTIN_REPLACED, Doubt.REPLACED, Doubt.OVERRIDDEN_OUTSIDE);
    private static final int INDEPENDENT = Integer.MAX_VALUE;
    /** Of variables that depend on each other, not everything is found out. */
    private static final int MOST_STEPS = 4000;
    /** Nor of what depends on so many others, one after the other. */
    private static final int MOST_OPEN = 100;

    private final FileFacts facts;
    private final Scopes scopes;
    private final Annotations annotations;
    private final DeclaredItems items;
    private final BranchTests tests;
    private final boolean believed;
    private final Map<Object, Declared> known = new IdentityHashMap<>();
    /** What is supposed of variables while they are worked out. */
    private final Map<Variable, Declared> supposed = new IdentityHashMap<>();
    /** The expressions and variables that are being worked out, numbered from the outermost. */
    private final Map<Object, Integer> open = new IdentityHashMap<>();
    /** The outermost of them on which what was found since hangs. */
    private int outermost = INDEPENDENT;
    private int steps;

    DeclaredTypes(FileFacts facts) {
        this.facts = facts;
        scopes = facts.scopes();
        annotations = new Annotations(facts);
        items = new DeclaredItems(facts, this);
        tests = new BranchTests(facts);
        believed = facts.believesAnnotations();
    }

    /** The builtin type of {@code expr}; unknown also where that hangs on what nobody assumes. */
    Typed type(Expr expr) {
        return typed(of(expr));
    }

    /** The builtin type of what going through {@code iterable} gives. */
    Typed typeOfItems(Expr iterable) {
        return believed ? typed(items.of(iterable)) : Typed.UNKNOWN;
    }

    /** The builtin type of what {@code variable} holds, wherever it is read. */
    Typed type(Variable variable) {
        return believed ? typed(ofVariable(variable)) : Typed.UNKNOWN;
    }

    private Typed typed(Declared declared) {
        ExactType type = declared.what().optional() ? ExactType.UNKNOWN : declared.what().type();
        return type == ExactType.UNKNOWN || type == ExactType.NEVER || !facts.isExcluded(declared.doubts())
                ? Typed.UNKNOWN : new Typed(type, declared.doubts());
    }

    /** What the caller passes for {@code parameter}. */
    Typed ofParameter(Clause.Arg parameter, Stmt.FunctionDef function) {
        return believed ? typed(said(annotations.ofParameter(parameter, function))) : Typed.UNKNOWN;
    }

    /** What is known of the class of {@code expr}; null if that is nothing. */
    @Nullable Receiver receiver(Expr expr) {
        Declared declared = of(expr);
        KnownClass cls = declared.what().optional() ? null : declared.what().cls();
        return cls == null ? null : Receiver.inFamily(cls, Doubt.OVERRIDDEN_OUTSIDE).unless(declared.doubts());
    }

    /** Whether some attribute {@code attr} (mangled) is said to hold an object of a class of the file. */
    boolean mayHoldObject(String attr) {
        return believed && annotations.mayHoldObject(attr);
    }

    // --- expressions ------------------------------------------------------------------------------------------

    Declared of(Expr expr) {
        if (!believed) {
            return Declared.UNKNOWN;
        }
        if (expr instanceof Expr.Name name) {
            return ofName(name);
        }
        // What depends on itself is not known; of a variable, something is supposed.
        return workedOut(expr, Declared.UNKNOWN, () -> compute(expr));
    }

    /** What {@code work} finds out of {@code asked}, or, if it is being worked out already, what is known {@code meanwhile}. */
    private Declared workedOut(Object asked, Declared meanwhile, Supplier<Declared> work) {
        Declared before = known.get(asked);
        if (before != null) {
            return before;
        }
        Integer same = open.get(asked);
        if (same != null) {
            outermost = Math.min(outermost, same);
            return meanwhile;
        }
        steps = open.isEmpty() ? 0 : steps + 1;
        if (steps > MOST_STEPS || open.size() > MOST_OPEN) {
            outermost = 0;
            return Declared.UNKNOWN;
        }
        int own = open.size();
        int outside = outermost;
        outermost = INDEPENDENT;
        open.put(asked, own);
        Declared found = work.get();
        open.remove(asked);
        if (outermost >= own) {
            known.put(asked, found);
            outermost = outside;
        } else {
            outermost = Math.min(outermost, outside);
        }
        return found;
    }

    /** Whether something is supposed for the moment, so that what is found out must not be kept. */
    boolean isSupposing() {
        return !supposed.isEmpty();
    }

    private Declared compute(Expr expr) {
        if (expr instanceof Expr.Attribute attribute) {
            Declared declared = ofAttribute(attribute);
            return declared.what().optional() && isPlain(attribute) && tests.excludeNoneAtOnce(attribute)
                    ? declared.as(declared.what().notNone()) : declared;
        }
        if (expr instanceof Expr.Call call) {
            return ofCall(call);
        }
        if (expr instanceof Expr.Subscript item) {
            return items.ofSubscript(item);
        }
        if (expr instanceof Expr.IfExp choice) {
            return of(choice.body()).or(of(choice.orelse()));
        }
        if (expr instanceof Expr.BoolOp operation && operation.op() == Expr.BoolOperator.OR) {
            return operation.values().stream().map(this::of)
                    .reduce((left, right) -> left.as(left.what().notNone()).or(right)).orElseThrow();
        }
        if (expr instanceof Expr.BinOp operation) {
            return ofOperation(operation);
        }
        if (expr instanceof Expr.NamedExpr named) {
            return of(named.value());
        }
        if (expr instanceof Expr.Constant constant && constant.value() == Literal.Singleton.NONE) {
            return Declared.of(Annotated.NONE);
        }
        if (expr instanceof Expr.Tuple tuple && tuple.elts().stream().noneMatch(Expr.Starred.class::isInstance)) {
            return items.ofTuple(tuple);
        }
        return Declared.of(Annotated.of(Types.ofText(expr)));
    }

    private Declared ofName(Expr.Name name) {
        Declared declared = ofVariable(scopes.resolve(name));
        KnownClass cls = declared.what().cls();
        if (cls != null && cls.family().size() > 1 && facts.instances().tellTheirClass(cls)) {
            KnownClass tested = tests.classOf(name, cls.family());
            if (tested != null) {
                return declared.as(Annotated.of(tested)).unless(ISINSTANCE);
            }
        }
        return declared.what().optional() && tests.excludeNone(name) ? declared.as(declared.what().notNone()) : declared;
    }

    private Declared ofAttribute(Expr.Attribute attribute) {
        Receiver receiver = attribute.ctx() == Expr.Context.LOAD ? facts.instances().receiver(attribute.value()) : null;
        if (receiver == null) {
            return nothingOf(attribute.value());
        }
        String attr = scopes.scopeOf(attribute).mangle(attribute.attr());
        Declared said = null;
        for (KnownClass cls : receiver.candidates()) {
            Declared one = ofAttribute(cls, attr);
            if (said != null && !said.equals(one)) {
                return Declared.UNKNOWN;
            }
            said = one;
        }
        return said == null ? Declared.UNKNOWN : said.isKnown() ? said.unless(receiver.doubts())
                : facts.fields().declared(receiver, attr);
    }

    /** Whether reading it twice gives the same. */
    private boolean isPlain(Expr.Attribute attribute) {
        Receiver receiver = facts.instances().receiver(attribute.value());
        return receiver != null && facts.instances()
                .isPlain(receiver, scopes.scopeOf(attribute).mangle(attribute.attr())).expected();
    }

    /** Of nothing comes nothing. */
    private Declared nothingOf(Expr object) {
        return of(object).what().type() == ExactType.NEVER ? Declared.NOTHING : Declared.UNKNOWN;
    }

    private Declared ofAttribute(KnownClass cls, String attr) {
        Member member = facts.instances().ofClass(cls, attr);
        return member.kind() == Member.Kind.PROPERTY && member.function() != null
                && !facts.instances().isStoredAnywhere(cls, attr)
                ? said(annotations.ofResult(member.function())).unless(Set.of(Doubt.REPLACED))
                : said(annotations.ofAttribute(cls, attr));
    }

    private Declared said(Annotated what) {
        return what.isKnown() ? new Declared(what, LIES) : Declared.UNKNOWN;
    }

    private Declared ofCall(Expr.Call call) {
        if (call.func() instanceof Expr.Name name) {
            Receiver made = facts.instances().constructed(call);
            return made != null ? new Declared(Annotated.of(made.cls()), made.doubts()) : ofFunction(name, call);
        }
        if (!(call.func() instanceof Expr.Attribute method)) {
            return Declared.UNKNOWN;
        }
        Receiver receiver = facts.instances().receiver(method.value());
        return receiver == null ? items.ofMethod(call, method)
                : ofMethod(receiver, scopes.scopeOf(method).mangle(method.attr()));
    }

    private Declared ofFunction(Expr.Name name, Expr.Call call) {
        Variable variable = scopes.resolve(name);
        if (!variable.isGlobal() || !scopes.readsExactly(name)) {
            return Declared.UNKNOWN;
        }
        ModuleValue value = facts.bindings().value(name.id());
        if (value instanceof ModuleValue.Member member && member.equals(new ModuleValue.Member("typing", 0, "cast"))
                && call.args().size() == 2) {
            return said(annotations.read(call.args().get(0)));
        }
        Answer once = facts.bindings().isBoundOnce(name.id());
        return once.expected() && value instanceof ModuleValue.Function function
                ? said(annotations.ofResult(function.def())).unless(once.doubts()) : Declared.UNKNOWN;
    }

    /** What {@code left + right} gives, if the class of the left operand decides that. */
    private Declared ofOperation(Expr.BinOp operation) {
        Receiver receiver = facts.instances().receiver(operation.left());
        if (receiver == null) {
            return nothingOf(operation.left());
        }
        String reflected = OperatorNames.reflected(operation.op());
        boolean decides = facts.instances().classesWith(reflected).isEmpty()
                && !facts.surroundings().mayOverride(reflected) && !facts.surroundings().defineInClasses(reflected);
        Declared result = ofMethod(receiver, OperatorNames.of(operation.op()));
        return decides ? result.unless(Set.of(Doubt.OVERRIDDEN_OUTSIDE)) : Declared.UNKNOWN;
    }

    /** What a special method of the object returns. */
    Declared ofSpecial(Expr object, String method) {
        Receiver receiver = facts.instances().receiver(object);
        return receiver == null ? nothingOf(object) : ofMethod(receiver, method);
    }

    /** What a method returns: each class that overrides it has to say the same. */
    private Declared ofMethod(Receiver receiver, String method) {
        Annotated said = null;
        for (KnownClass cls : receiver.candidates()) {
            Member member = facts.instances().ofClass(cls, method);
            boolean plain = member.function() != null && switch (member.kind()) {
                case FUNCTION, STATIC_METHOD, CLASS_METHOD -> true;
                case OTHER -> isAbstract(member.function());
                default -> false;
            };
            plain = plain && !facts.instances().isStoredAnywhere(cls, method);
            Annotated one = plain ? annotations.ofResult(member.function()) : Annotated.UNKNOWN;
            if (said != null && !said.equals(one)) {
                return Declared.UNKNOWN;
            }
            said = one;
        }
        return said == null ? Declared.UNKNOWN : said(said).unless(receiver.doubts()).unless(Set.of(Doubt.REPLACED));
    }

    /** Whether its only decorator says that it has no body worth the name. */
    private static boolean isAbstract(Stmt.FunctionDef function) {
        return function.decorators().size() == 1
                && Receivers.lastName(function.decorators().get(0)).equals("abstractmethod");
    }

    // --- variables --------------------------------------------------------------------------------------------

    private Declared ofVariable(Variable variable) {
        Declared said = said(annotations.ofVariable(variable));
        if (said.isKnown()) {
            return said;
        }
        return workedOut(variable, supposed.getOrDefault(variable, Declared.UNKNOWN), () -> ofBindings(variable));
    }

    /** What all that the function binds to {@code variable} is: {@code node = head}, and then {@code node = node.next}. */
    private Declared ofBindings(Variable variable) {
        Scope owner = variable.owner();
        if (!owner.kind().isFunctionLike() || owner.kind() == Scope.Kind.ANNOTATIONS
                || facts.dynamics().bindsLocals(owner.runner()).isYes()) {
            return Declared.UNKNOWN;
        }
        Declared before;
        Declared found = Declared.NOTHING;
        do {
            before = found;
            supposed.put(variable, before);
            found = before.or(join(variable));
        } while (found.isKnown() && !found.equals(before));
        supposed.remove(variable);
        return found.equals(Declared.NOTHING) ? Declared.UNKNOWN
                : found.unless(facts.dynamics().bindsLocals(owner.runner()).doubts());
    }

    private Declared join(Variable variable) {
        Declared all = Declared.NOTHING;
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds() && occurrence.role() != Role.DELETED) {
                all = all.or(ofBinding(occurrence));
                if (!all.isKnown()) {
                    return Declared.UNKNOWN;
                }
            }
        }
        return all;
    }

    private Declared ofBinding(Occurrence binding) {
        Node node = binding.node();
        Node parent = scopes.places().parent(node);
        if (binding.role() == Role.PARAMETER) {
            return binding.scope().node() instanceof Stmt.FunctionDef function
                    ? said(annotations.ofParameter((Clause.Arg) node, function)) : Declared.UNKNOWN;
        }
        if (binding.role() == Role.UPDATED && parent instanceof Stmt.AugAssign update) {
            Declared before = ofVariable(binding.variable());
            Declared value = of(update.value());
            ExactType after = OperatorTypes.of(before.what().type(), update.op(), value.what().type());
            return before.what().optional() || value.what().optional() ? Declared.UNKNOWN
                    : before.as(Annotated.of(after)).unless(value.doubts());
        }
        return binding.role() == Role.ASSIGNED && parent != null ? ofTarget(node, parent) : Declared.UNKNOWN;
    }

    private Declared ofTarget(Node target, Node parent) {
        if (parent instanceof Stmt.Assign assign) {
            return of(assign.value());
        }
        if (parent instanceof Stmt.AnnAssign assign && assign.value() != null) {
            return of(assign.value());
        }
        if (parent instanceof Expr.NamedExpr named) {
            return of(named.value());
        }
        if (parent instanceof Stmt.For loop) {
            return loop.async() ? Declared.UNKNOWN : items.of(loop.iter());
        }
        if (parent instanceof Clause.Comprehension loop) {
            return loop.async() ? Declared.UNKNOWN : items.of(loop.iter());
        }
        if (parent instanceof Expr.Tuple targets && targets.elts().stream().noneMatch(Expr.Starred.class::isInstance)) {
            Node around = scopes.places().parent(targets);
            Declared whole = around == null ? Declared.UNKNOWN : ofTarget(targets, around);
            List<Expr> parts = targets.elts();
            int index = 0;
            while (parts.get(index) != target) {
                index++;
            }
            return whole.as(whole.what().at(index));
        }
        return Declared.UNKNOWN;
    }
}
