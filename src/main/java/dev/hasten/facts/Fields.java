package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What attributes of the file's objects hold, going by what the given files store in them: {@code self.queue = []} and
 * nothing else makes {@code self.queue} a list. What outsiders store there is a doubt, {@link Doubt#FIELD_REPLACED}.
 *
 * <p>Parameters and other names are of no known type here: this fact is asked for while the types of names are worked
 * out.
 */
public final class Fields {

    /** Bases from the library that have no attributes of their own. */
    private static final Set<String> EMPTY_BASES = Set.of("object", "ABC", "Generic", "Protocol");

    /**
     * What an attribute holds, whenever it holds anything.
     *
     * @param type its builtin type; unknown if it is of a class of the file
     * @param object what is known of its class; none for builtin types
     * @param doubts what that hangs on
     */
    private record Content(ExactType type, @Nullable Receiver object, Set<Doubt> doubts) {

        static final Content UNKNOWN = new Content(ExactType.UNKNOWN, null, Set.of());

        boolean isKnown() {
            return type != ExactType.UNKNOWN || object != null;
        }

        /** What holds either this or {@code other}. */
        Content or(Content other) {
            Receiver either = object == null || other.object == null ? null : object.or(other.object);
            if (either == null && (type != other.type || type == ExactType.UNKNOWN)) {
                return UNKNOWN;
            }
            Set<Doubt> all = EnumSet.noneOf(Doubt.class);
            all.addAll(doubts);
            all.addAll(other.doubts);
            return new Content(type, either, all);
        }
    }

    private final FileFacts facts;
    private final Types ofStored;
    private final Map<KnownClass, Map<String, Content>> known = new HashMap<>();
    private final Map<String, Boolean> holding = new HashMap<>();
    /** Being worked out: what depends on itself is not known. */
    private final Map<KnownClass, Set<String>> open = new HashMap<>();

    private Fields(FileFacts facts) {
        this.facts = facts;
        ofStored = Types.ofValues(facts, variable -> Typed.UNKNOWN);
    }

    /** The attributes of the objects of the file that {@code facts} are about. */
    static Fields of(FileFacts facts) {
        return new Fields(facts);
    }

    /** The builtin type of what {@code attribute} gives; unknown also where that hangs on what nobody assumes. */
    public Typed type(Expr.Attribute attribute) {
        Content content = content(attribute);
        return content.type() == ExactType.UNKNOWN || !facts.isExcluded(content.doubts())
                ? Typed.UNKNOWN : new Typed(content.type(), content.doubts());
    }

    /** What is known of the class of the object that {@code attribute} gives; null if that is nothing. */
    public @Nullable Receiver receiver(Expr.Attribute attribute) {
        Content content = content(attribute);
        return content.object() == null ? null
                : new Receiver(content.object().cls(), content.object().candidates(), content.doubts());
    }

    /**
     * Whether the given files store nothing in {@code attr} (mangled) of {@code receiver} but containers that can be
     * changed, or objects of one class. Nobody stores another one from outside, if nobody does the unlikely.
     */
    Answer holdsObjects(Receiver receiver, String attr) {
        Content content = content(receiver, attr);
        boolean objects = content.object() != null || switch (content.type()) {
            case LIST, DICT, SET, DEQUE -> true;
            default -> false;
        };
        return objects ? new Answer(true, content.doubts(), null) : Answer.NO;
    }

    /** Whether some attribute {@code attr} (mangled) is ever given an object of a class of the file. */
    public boolean mayHoldObject(String attr) {
        Boolean before = holding.get(attr);
        if (before == null) {
            // While it is worked out, it may.
            holding.put(attr, true);
            before = facts.declared().mayHoldObject(attr) || isGivenObject(attr);
            if (facts.declared().isSupposing()) {
                holding.remove(attr);
            } else {
                holding.put(attr, before);
            }
        }
        return before;
    }

    private boolean isGivenObject(String attr) {
        for (AttributeStore store : facts.attributeStores().mayStore(attr)) {
            Expr value = stored(store);
            if (value != null && facts.instances().receiver(value) != null) {
                return true;
            }
        }
        return false;
    }

    private Content content(Expr.Attribute attribute) {
        if (attribute.ctx() != Expr.Context.LOAD) {
            return Content.UNKNOWN;
        }
        Receiver receiver = facts.instances().receiver(attribute.value());
        return receiver == null ? Content.UNKNOWN
                : content(receiver, facts.scopes().scopeOf(attribute).mangle(attribute.attr()));
    }

    private Content content(Receiver receiver, String attr) {
        Answer here = isFilledHere(receiver, attr);
        Content content = here.expected() ? storedIn(receiver.cls(), attr) : Content.UNKNOWN;
        if (!content.isKnown()) {
            return Content.UNKNOWN;
        }
        Set<Doubt> doubts = EnumSet.copyOf(here.doubts());
        doubts.addAll(content.doubts());
        return new Content(content.type(), content.object(), doubts);
    }

    /** Whether {@code attr} of {@code receiver} holds only what this file stores there. */
    private Answer isFilledHere(Receiver receiver, String attr) {
        Answer plain = facts.instances().isPlain(receiver, attr);
        boolean storedElsewhere = facts.surroundings().storeAnywhere(attr)
                || !receiver.isExact() && facts.surroundings().initialise(attr);
        return storedElsewhere || !receiver.candidates().stream().allMatch(cls -> isOfInstancesOnly(cls, attr))
                ? Answer.NO : plain.and(Answer.yesUnless(Doubt.FIELD_REPLACED));
    }

    /** What annotations say of all that is stored in {@code attr} of {@code receiver}. */
    Declared declared(Receiver receiver, String attr) {
        Answer here = isFilledHere(receiver, attr);
        if (!here.expected()) {
            return Declared.UNKNOWN;
        }
        Declared all = Declared.NOTHING;
        for (AttributeStore store : facts.attributeStores().mayStore(attr)) {
            if (store.way() == AttributeStore.Way.DELETED || !facts.instances().mayHit(store, receiver.cls())) {
                continue;
            }
            Expr value = facts.places().parent(store.node()) instanceof Stmt.AugAssign ? null : stored(store);
            all = value == null ? Declared.UNKNOWN : all.or(facts.declared().of(value));
            if (!all.isKnown()) {
                return Declared.UNKNOWN;
            }
        }
        return all.equals(Declared.NOTHING) ? Declared.UNKNOWN : all.unless(here.doubts());
    }

    /** Whether no class has {@code attr} or answers for it, and no code that cannot be seen fills new objects. */
    private boolean isOfInstancesOnly(KnownClass cls, String attr) {
        return facts.instances().ofClass(cls, attr).kind() == Member.Kind.ABSENT
                && !cls.mentions(Set.of("__getattr__", "__new__")) && !cls.isFilledByDecorators()
                && cls.order().stream().allMatch(each -> each.known() != null || EMPTY_BASES.contains(each.name()));
    }

    // --- what is stored ---------------------------------------------------------------------------------------

    private Content storedIn(KnownClass cls, String attr) {
        Content before = known.getOrDefault(cls, Map.of()).get(attr);
        if (before != null) {
            return before;
        }
        if (!open.computeIfAbsent(cls, key -> new HashSet<>()).add(attr)) {
            return Content.UNKNOWN;
        }
        Content content = ofAllStores(cls, attr);
        open.get(cls).remove(attr);
        if (!facts.declared().isSupposing()) {
            known.computeIfAbsent(cls, key -> new HashMap<>()).put(attr, content);
        }
        return content;
    }

    private Content ofAllStores(KnownClass cls, String attr) {
        Content all = null;
        List<Stmt.AugAssign> updates = new ArrayList<>();
        for (AttributeStore store : facts.attributeStores().mayStore(attr)) {
            if (store.way() == AttributeStore.Way.DELETED || !facts.instances().mayHit(store, cls)) {
                continue;
            }
            if (facts.places().parent(store.node()) instanceof Stmt.AugAssign update && update.target() == store.node()) {
                updates.add(update);
                continue;
            }
            Content one = of(stored(store));
            all = all == null ? one : all.or(one);
            if (!all.isKnown()) {
                return Content.UNKNOWN;
            }
        }
        return all == null ? Content.UNKNOWN : afterUpdates(all, updates);
    }

    /** {@code self.queue += items} leaves a list a list, and {@code self.count += 1} an integer an integer. */
    private Content afterUpdates(Content before, Collection<Stmt.AugAssign> updates) {
        Content content = before;
        for (Stmt.AugAssign update : updates) {
            Typed value = ofStored.of(update.value());
            boolean extended = content.type() == ExactType.LIST && update.op() == Expr.Operator.ADD;
            boolean same = content.type() != ExactType.UNKNOWN
                    && OperatorTypes.of(content.type(), update.op(), value.type()) == content.type();
            if (!extended && !same) {
                return Content.UNKNOWN;
            }
            content = content.or(new Content(content.type(), null, value.doubts()));
        }
        return content;
    }

    private Content of(@Nullable Expr value) {
        if (value == null) {
            return Content.UNKNOWN;
        }
        Receiver object = facts.instances().receiver(value);
        if (object != null) {
            return new Content(ExactType.UNKNOWN, object, object.doubts());
        }
        Typed typed = ofStored.of(value);
        return typed.type() == ExactType.NEVER ? Content.UNKNOWN
                : new Content(typed.type(), null, typed.doubts());
    }

    /** The value of {@code x.a = value} and {@code x.a, y = value, other}; null if the store is of another kind. */
    private @Nullable Expr stored(AttributeStore store) {
        if (store.way() != AttributeStore.Way.ASSIGNED) {
            return null;
        }
        Node parent = facts.places().parent(store.node());
        if (parent instanceof Stmt.Assign assign) {
            return assign.value();
        }
        if (parent instanceof Stmt.AnnAssign assign) {
            return assign.value();
        }
        return parent instanceof Expr.Tuple targets ? part(store.node(), targets) : null;
    }

    private @Nullable Expr part(Node target, Expr.Tuple targets) {
        boolean same = facts.places().parent(targets) instanceof Stmt.Assign assign
                && assign.value() instanceof Expr.Tuple values && values.elts().size() == targets.elts().size()
                && !hasStar(values) && !hasStar(targets);
        if (!same) {
            return null;
        }
        int index = 0;
        while (targets.elts().get(index) != target) {
            index++;
        }
        return ((Expr.Tuple) ((Stmt.Assign) facts.places().parent(targets)).value()).elts().get(index);
    }

    private static boolean hasStar(Expr.Tuple tuple) {
        return tuple.elts().stream().anyMatch(Expr.Starred.class::isInstance);
    }
}
