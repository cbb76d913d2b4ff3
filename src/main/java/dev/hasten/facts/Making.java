package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that makes an object of a class of the file by running its {@code __init__} (Python reference, section 3.3.1).
 * What speaks against that being all is asked of it apart.
 */
public final class Making {

    /** What a class may have that makes its objects more than a place for attributes. */
    private static final List<String> FENCES = List.of("__new__", "__init__", "__setattr__", "__getattribute__", "__del__",
            "__class__", "__dict__");

    private final Expr.Call call;
    private final KnownClass cls;
    private final Stmt.FunctionDef init;
    private final FileFacts facts;

    private Making(Expr.Call call, KnownClass cls, Stmt.FunctionDef init, FileFacts facts) {
        this.call = call;
        this.cls = cls;
        this.init = init;
        this.facts = facts;
    }

    /** What {@code call} makes; null if it does not call a class of the file that has an {@code __init__}. */
    public static @Nullable Making of(Expr.Call call, FileFacts facts) {
        KnownClass cls = call.func() instanceof Expr.Name name ? facts.classes().named(name) : null;
        Stmt.FunctionDef init = cls == null ? null : init(cls);
        return init == null ? null : new Making(call, cls, init, facts);
    }

    /** The first {@code __init__} that the class has or inherits, if it is a function without decorators. */
    private static Stmt.@Nullable FunctionDef init(KnownClass cls) {
        for (KnownClass.Ancestor ancestor : cls.order()) {
            if (ancestor.known() == null || ancestor.known().adds("__init__")) {
                return null;
            }
            if (ancestor.known().binds("__init__")) {
                Stmt.FunctionDef only = null;
                for (Occurrence occurrence : ancestor.known().body().symbol("__init__").occurrences()) {
                    if (occurrence.role().binds()) {
                        boolean plain = only == null && occurrence.node() instanceof Stmt.FunctionDef def
                                && def.decorators().isEmpty() && !def.async();
                        if (!plain) {
                            return null;
                        }
                        only = (Stmt.FunctionDef) occurrence.node();
                    }
                }
                return only;
            }
        }
        return null;
    }

    /** The call. */
    public Expr.Call call() {
        return call;
    }

    /** The class. */
    public KnownClass cls() {
        return cls;
    }

    /** The {@code __init__} that is run. */
    public Stmt.FunctionDef init() {
        return init;
    }

    /**
     * Whether the call does nothing but run {@link #init} for a new object of exactly {@link #cls}, and nobody is told
     * when that object goes. No, for example, if a metaclass, {@code __new__}, {@code __del__} or
     * {@code Point.__init__ = traced} may have a say.
     */
    public Answer isPlain() {
        Receiver made = facts.instances().constructed(call);
        Expr.Name name = (Expr.Name) call.func();
        if (made == null || !facts.scopes().resolve(name).isGlobal()
                || facts.dynamics().seesContainers(facts.scopes().scopeOf(name)).isYes()) {
            return Answer.NO;
        }
        for (KnownClass.Ancestor ancestor : cls.order()) {
            if (ancestor.known() == null || !ancestor.known().def().keywords().isEmpty()) {
                return Answer.NO;
            }
        }
        for (String fence : FENCES) {
            if (!fence.equals("__init__") && cls.mentions(Set.of(fence)) || isStored(fence)) {
                return Answer.NO;
            }
        }
        Answer settled = facts.bindings().isSettledWhenRuns(name.id(), facts.scopes().scopeOf(call).runner());
        if (!settled.isYes(Set.of(Doubt.REBOUND_BETWEEN_CALLS, Doubt.STORE_HITS_MODULE))) {
            return Answer.NO;
        }
        Set<Doubt> doubts = EnumSet.of(Doubt.REPLACED);
        doubts.addAll(made.doubts());
        return new Answer(true, doubts, null);
    }

    private boolean isStored(String attr) {
        return facts.surroundings().storeAnywhere(attr) || facts.attributeStores().mayStore(attr).stream()
                .anyMatch(store -> facts.instances().mayHit(store, cls));
    }

    /** Whether storing {@code attr} (mangled) in the object keeps the value there, and reading it gives that. */
    public Answer keeps(String attr) {
        return hasRoomFor(attr) ? facts.instances().isPlain(Receiver.exactly(cls, Set.of()), attr) : Answer.NO;
    }

    /** Whether {@code __slots__} do not leave the attribute out. */
    private boolean hasRoomFor(String attr) {
        boolean room = false;
        for (KnownClass.Ancestor ancestor : cls.order()) {
            room |= ancestor.known() != null && !ancestor.known().adds("__slots__")
                    && (!ancestor.known().binds("__slots__") || slots(ancestor.known()).contains(attr));
        }
        return room;
    }

    /** The names in the {@code __slots__} of {@code of}, as far as they stand there as text. */
    private static Set<String> slots(KnownClass of) {
        for (Stmt stmt : of.def().body()) {
            if (stmt instanceof Stmt.Assign assign && assign.targets().size() == 1
                    && assign.targets().get(0) instanceof Expr.Name name && name.id().equals("__slots__")) {
                List<Expr> items = assign.value() instanceof Expr.Tuple tuple ? tuple.elts()
                        : assign.value() instanceof Expr.ListDisplay list ? list.elts() : List.of(assign.value());
                Set<String> names = new HashSet<>();
                for (Expr item : items) {
                    if (item instanceof Expr.Constant constant && constant.value() instanceof Literal.Str text) {
                        names.add(of.body().mangle(text.value()));
                    }
                }
                return names;
            }
        }
        return Set.of();
    }

    /** The first parameter of {@link #init}, which is the new object; null if it has no plain one. */
    public @Nullable Variable self() {
        Clause.Arg first = ReceiverTypes.firstParameter(init);
        Symbol symbol = first == null ? null : facts.scopes().opened(init).symbol(first.name());
        return symbol == null ? null : symbol.variable();
    }
}
