package dev.hasten.facts;

import dev.hasten.facts.KnownClass.Ancestor;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes {@code __init__} stores in a new object, whatever happens, before any other code sees the object.
 * What is stored later may be missing when a method runs.
 */
final class Initialisation {

    /** Methods that make objects in another way, run before they are complete, or get in the way of storing. */
    private static final Set<String> FENCES = Set.of("__new__", "__setattr__", "__delattr__", "__del__",
            "__getstate__", "__setstate__", "__reduce__", "__reduce_ex__", "__copy__", "__deepcopy__");

    private final FileFacts facts;
    private final Members members;
    private final BiPredicate<AttributeStore, KnownClass> mayHit;
    private final Map<KnownClass, Set<String>> known = new HashMap<>();

    Initialisation(FileFacts facts, Members members, BiPredicate<AttributeStore, KnownClass> mayHit) {
        this.facts = facts;
        this.members = members;
        this.mayHit = mayHit;
    }

    /** Whether making an object of exactly {@code cls} gives it {@code attr} (mangled). */
    boolean gives(KnownClass cls, String attr) {
        return known.computeIfAbsent(cls, this::stored).contains(attr);
    }

    private Set<String> stored(KnownClass cls) {
        boolean fenced = cls.isOpen() || cls.isFenced() || cls.mentions(FENCES)
                || facts.attributeStores().mayStore("__init__").stream().anyMatch(store -> mayHit.test(store, cls));
        Member init = members.lookUp(cls, "__init__");
        if (fenced) {
            return Set.of();
        }
        if (init.kind() != Member.Kind.FUNCTION) {
            return ofDataclass(cls);
        }
        Walk walk = new Walk(cls);
        walk.body(init);
        return walk.result();
    }

    /** What an {@code __init__} stores that was made for a dataclass: its fields, and those of others that it inherits. */
    private Set<String> ofDataclass(KnownClass cls) {
        Set<String> stored = new HashSet<>();
        boolean made = false;
        for (Ancestor ancestor : cls.order()) {
            if (!made && (ancestor.known() == null || ancestor.known().binds("__init__"))) {
                return Set.of();
            }
            if (ancestor.known() == null) {
                continue;
            }
            made |= ancestor.known().adds("__init__");
            if (made) {
                stored.addAll(ancestor.known().fields());
            }
        }
        stored.removeIf(attr -> !isData(cls, attr) || cls.order().stream().map(Ancestor::known)
                .anyMatch(each -> each != null && isAnnotatedOtherwise(each, attr)));
        return stored;
    }

    /** Whether {@code cls} takes the field {@code attr} of a base for something else. */
    private static boolean isAnnotatedOtherwise(KnownClass cls, String attr) {
        Symbol symbol = cls.body().symbol(attr);
        return symbol != null && symbol.isAnnotated() && !cls.fields().contains(attr);
    }

    private boolean isData(KnownClass cls, String attr) {
        Member.Kind kind = members.lookUp(cls, attr).kind();
        return kind == Member.Kind.ABSENT || kind == Member.Kind.CONSTANT;
    }

    /** Follows one {@code __init__}, and those that it calls for the same object, for objects of one class. */
    private final class Walk {

        private final KnownClass cls;
        private final Set<Stmt.FunctionDef> running = Collections.newSetFromMap(new IdentityHashMap<>());
        private Set<String> stored = new HashSet<>();
        private @Nullable Set<String> atExits;
        private boolean seen;
        private boolean ended;

        Walk(KnownClass cls) {
            this.cls = cls;
        }

        Set<String> result() {
            return atExits == null ? stored : atExits;
        }

        /** Runs an {@code __init__} up to its end, or to where others may see the object. */
        void body(Member init) {
            Stmt.FunctionDef function = init.function();
            Clause.Arg first = function == null ? null : ReceiverTypes.firstParameter(function);
            Symbol self = first == null ? null : facts.scopes().opened(function).symbol(first.name());
            if (self == null || init.kind() != Member.Kind.FUNCTION || function.async() || !running.add(function)) {
                seen = true;
                return;
            }
            block(function.body(), new Frame(self.variable(), init.owner()));
            if (!ended) {
                leave();
            }
            stored = new HashSet<>(result());
            atExits = null;
            ended = false;
            running.remove(function);
        }

        private void leave() {
            if (atExits == null) {
                atExits = new HashSet<>(stored);
            } else {
                atExits.retainAll(stored);
            }
        }

        private void block(List<Stmt> body, Frame frame) {
            for (Stmt stmt : body) {
                if (!ended && !seen) {
                    statement(stmt, frame);
                }
            }
        }

        private void statement(Stmt stmt, Frame frame) {
            if (stmt instanceof Stmt.If branch) {
                look(branch.test(), frame);
                branches(branch, frame);
            } else if (stmt instanceof Stmt.Return || stmt instanceof Stmt.Raise) {
                look(stmt, frame);
                if (stmt instanceof Stmt.Return) {
                    leave();
                }
                ended = true;
            } else if (stmt instanceof Stmt.Assign assign) {
                look(assign.value(), frame);
                assign.targets().forEach(target -> store(target, frame));
            } else if (stmt instanceof Stmt.AnnAssign assign && assign.value() != null) {
                look(assign.value(), frame);
                store(assign.target(), frame);
            } else if (stmt instanceof Stmt.ExprStmt expression && frame.initCalled(expression.value()) != null) {
                Expr.Call call = (Expr.Call) expression.value();
                call.args().stream().skip(isSuper(call) ? 0 : 1).forEach(arg -> look(arg, frame));
                call.keywords().forEach(keyword -> look(keyword.value(), frame));
                callInit(frame.initCalled(call));
            } else {
                look(stmt, frame);
                if (returns(stmt)) {
                    leave();
                }
            }
        }

        private void branches(Stmt.If branch, Frame frame) {
            Set<String> before = stored;
            stored = new HashSet<>(before);
            block(branch.body(), frame);
            Set<String> afterBody = stored;
            boolean bodyEnded = ended;
            ended = false;
            stored = new HashSet<>(before);
            block(branch.orelse(), frame);
            if (ended) {
                stored = afterBody;
            } else if (!bodyEnded) {
                stored.retainAll(afterBody);
            }
            ended &= bodyEnded;
        }

        private boolean returns(Stmt stmt) {
            return facts.places().inside(stmt).stream().anyMatch(Stmt.Return.class::isInstance);
        }

        private void store(Expr target, Frame frame) {
            if (target instanceof Expr.Attribute attribute && frame.isSelf(attribute.value())) {
                String attr = facts.scopes().scopeOf(attribute).mangle(attribute.attr());
                seen |= !isData(cls, attr);
                if (!seen) {
                    stored.add(attr);
                }
            } else if (target instanceof Expr.Tuple tuple) {
                tuple.elts().forEach(each -> store(each, frame));
            } else {
                look(target, frame);
            }
        }

        /** Notes whether {@code node} may let others see the object, by a method of it or by giving it away. */
        private void look(Node node, Frame frame) {
            for (Node each : facts.places().inside(node)) {
                if (frame.isSelf(each)) {
                    boolean ofAttribute = facts.places().parent(each) instanceof Expr.Attribute attribute
                            && isData(cls, facts.scopes().scopeOf(attribute).mangle(attribute.attr()))
                            && facts.scopes().scopeOf(each).runner() == frame.self.owner();
                    seen |= !ofAttribute;
                }
            }
            // super() gives the object to methods that are not followed.
            seen |= facts.places().inside(node).stream().anyMatch(each -> each instanceof Expr.Name name
                    && name.id().equals("super"));
        }

        /** Those of the library see the object, and do nothing with it. */
        private void callInit(Member init) {
            if (init.kind() != Member.Kind.LIBRARY) {
                Set<String> exits = atExits;
                atExits = null;
                body(init);
                atExits = exits;
            }
        }

        private static boolean isSuper(Expr.Call call) {
            return call.func() instanceof Expr.Attribute method && method.value() instanceof Expr.Call;
        }

        /** An {@code __init__} that is running: its first parameter, and the class that has it. */
        private final class Frame {

            private final Variable self;
            private final KnownClass owner;

            Frame(Variable self, KnownClass owner) {
                this.self = self;
                this.owner = owner;
            }

            boolean isSelf(Node node) {
                return node instanceof Expr.Name name && facts.scopes().resolve(name) == self;
            }

            /** The {@code __init__} that {@code super().__init__(...)} or {@code Base.__init__(self, ...)} runs. */
            @Nullable Member initCalled(Expr expr) {
                if (!(expr instanceof Expr.Call call) || !(call.func() instanceof Expr.Attribute method)
                        || !method.attr().equals("__init__")) {
                    return null;
                }
                if (method.value() instanceof Expr.Call of && of.func() instanceof Expr.Name name
                        && name.id().equals("super") && of.args().isEmpty()) {
                    return members.lookUpAfter(owner, cls, "__init__");
                }
                KnownClass base = method.value() instanceof Expr.Name name ? facts.classes().named(name) : null;
                boolean ofSelf = !call.args().isEmpty() && isSelf(call.args().get(0));
                return base == null || !ofSelf ? null : members.lookUp(base, "__init__");
            }
        }
    }
}
