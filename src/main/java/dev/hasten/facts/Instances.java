package dev.hasten.facts;

import dev.hasten.facts.DynamicConstruct.Kind;
import dev.hasten.facts.FileSummary.Trait;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What objects of the file's classes are like: which methods they run, and what reading an attribute of them does. */
public final class Instances {

    /**
     * A name that means the same in every class that an object may have.
     *
     * @param member what it means
     * @param doubts what that hangs on
     */
    public record Resolved(Member member, Set<Doubt> doubts) {
    }

    /** By which an object or its class may say that it is of another one. */
    private static final Set<String> LYING =
            Set.of("__class__", "__getattribute__", "__instancecheck__", "__subclasshook__", "__subclasscheck__");

    private final FileFacts facts;
    private final Classes classes;
    private final Members members;
    private final ReceiverTypes receivers;
    private final Initialisation initialisation;
    private final Map<String, List<KnownClass>> binding = new HashMap<>();
    private final boolean makesDescriptors;
    private final boolean registersClasses;
    private final boolean makesBareInstances;

    private Instances(FileFacts facts) {
        this.facts = facts;
        classes = facts.classes();
        members = new Members(facts);
        receivers = new ReceiverTypes(facts);
        initialisation = new Initialisation(facts, members, this::mayHit);
        makesDescriptors = facts.places().all().stream().anyMatch(this::makesDescriptor);
        makesBareInstances = makesBareInstances(facts);
        registersClasses = facts.places().all().stream()
                .anyMatch(node -> node instanceof Expr.Attribute attribute && attribute.attr().equals("register"));
    }

    /** What is known of the objects of the file that {@code facts} are about. */
    public static Instances of(FileFacts facts) {
        return new Instances(facts);
    }

    /** Whether {@code isinstance} tells of objects of {@code cls} of which of the file's classes they are, and does not lie. */
    boolean tellTheirClass(KnownClass cls) {
        return facts.dynamics().changesClasses().isNo() && !facts.surroundings().readFromClasses("register")
                && facts.attributeStores().mayStore("__class__").isEmpty() && !registersClasses
                && cls.family().stream().noneMatch(each -> each.isFenced() || each.isComputed() || each.mentions(LYING));
    }

    /** What is known of the class of the object that {@code expr} gives; null if that is nothing. */
    public @Nullable Receiver receiver(Expr expr) {
        return receivers.of(expr);
    }

    /** The class of the first parameter of {@code method}; null if it need not be an instance of one. */
    public @Nullable Receiver selfOf(Scope method) {
        return receivers.selfOf(method);
    }

    /** The class that {@code call} makes an instance of, if it makes one and returns it. */
    public @Nullable Receiver constructed(Expr.Call call) {
        return receivers.constructed(call);
    }

    /**
     * What {@code name} (mangled) of {@code receiver} is, if it is a name of its class and not of the instance. Null
     * if that is not known.
     *
     * <p>Example: {@code self.step()} in a class where one subclass of the file has a {@code step} of its own, or
     * where some function of the file has {@code machine.step = fast_step}.
     */
    public @Nullable Resolved member(Receiver receiver, String name) {
        if (!areClassesPlain(receiver) || mayBeBoundInOpenClass(receiver, name)) {
            return null;
        }
        Member first = members.lookUp(receiver.cls(), name);
        if (first.kind() == Member.Kind.OTHER || first.kind() == Member.Kind.LIBRARY) {
            return null;
        }
        for (KnownClass cls : receiver.candidates()) {
            if (members.lookUp(cls, name).binding() != first.binding()) {
                return null;
            }
        }
        // A getter that raises AttributeError leaves the answer to __getattr__.
        boolean answeredElsewhere = first.kind() == Member.Kind.PROPERTY && receiver.candidates().stream()
                .anyMatch(cls -> cls.isOpen() || cls.mentions(Set.of("__getattr__")));
        if (answeredElsewhere || isStoredAnywhere(receiver.cls(), name)) {
            return null;
        }
        return new Resolved(first, doubts(receiver, first));
    }

    /** What {@code super().name} is in a method of {@code from}, for an object that {@code receiver} tells of. */
    public @Nullable Resolved superMember(KnownClass from, Receiver receiver, String name) {
        if (!areClassesPlain(receiver)) {
            return null;
        }
        Member first = members.lookUpAfter(from, receiver.cls(), name);
        if (first.kind() == Member.Kind.OTHER || first.kind() == Member.Kind.LIBRARY) {
            return null;
        }
        for (KnownClass cls : receiver.candidates()) {
            if (members.lookUpAfter(from, cls, name).binding() != first.binding()) {
                return null;
            }
        }
        if (first.owner() == null || isStoredAnywhere(first.owner(), name)) {
            return null;
        }
        return new Resolved(first, doubts(receiver, first));
    }

    /**
     * Which function {@code C.name} gives, {@code C} being {@code cls} and {@code name} mangled, if it is one of the file.
     * Null if that is not known: a metaclass or decorator may have put another there, and goes before the class itself
     * where it has special attributes.
     */
    public @Nullable Resolved functionOf(KnownClass cls, String name) {
        boolean plain = facts.dynamics().changesClasses().isNo() && facts.dynamics().of(Kind.CODE_RUN).isEmpty()
                && !cls.isComputed() && !cls.isFenced();
        Member member = members.lookUp(cls, name);
        boolean known = switch (member.kind()) {
            case FUNCTION, STATIC_METHOD, CLASS_METHOD -> !isSpecial(name) || name.equals("__init__");
            default -> false;
        };
        return plain && known && !isStoredAnywhere(cls, name)
                ? new Resolved(member, doubts(Receiver.exactly(cls, Set.of()), member)) : null;
    }

    private static boolean isSpecial(String name) {
        return name.startsWith("__") && name.endsWith("__");
    }

    private static Set<Doubt> doubts(Receiver receiver, Member member) {
        Set<Doubt> doubts = EnumSet.of(Doubt.REPLACED);
        doubts.addAll(receiver.doubts());
        switch (member.kind()) {
            case PROPERTY, STATIC_METHOD, CLASS_METHOD -> doubts.add(Doubt.BUILTIN_REPLACED);
            default -> { }
        }
        return doubts;
    }

    /**
     * Whether its classes leave it to {@code object} to look attributes up. Those from outside that they inherit from are
     * held to do so too, as {@link Doubt#REPLACED} says.
     */
    private boolean areClassesPlain(Receiver receiver) {
        return !(classes.areMadeByCalls() && !receiver.isExact())
                && facts.dynamics().changesClasses().isNo()
                && facts.dynamics().of(Kind.CODE_RUN).isEmpty()
                && (receiver.isExact() || !facts.surroundings().mayOverride("__getattribute__"))
                && receiver.candidates().stream().allMatch(cls -> !cls.isComputed() && !cls.isFenced()
                && !cls.mentions(Set.of("__getattribute__")));
    }

    /** The same, and whether all classes that they inherit from are known. */
    private boolean areClassesKnown(Receiver receiver) {
        return areClassesPlain(receiver) && receiver.candidates().stream().noneMatch(KnownClass::isOpen);
    }

    /**
     * Whether a class with a base that may be anything has the name, and may inherit from the class of the receiver by way
     * of that base.
     */
    private boolean mayBeBoundInOpenClass(Receiver receiver, String name) {
        if (receiver.isExact()) {
            return false;
        }
        return facts.surroundings().mayOverride(name)
                || classes.all().stream().anyMatch(cls -> cls.isComputed() && cls.binds(name));
    }

    /**
     * Whether something in the given files may put something else in the place of {@code name} of {@code cls}. That data
     * from outside name it where a name is computed is for {@link Doubt#REPLACED}.
     */
    boolean isStoredAnywhere(KnownClass cls, String name) {
        return facts.surroundings().replaceMember(name) || facts.surroundings().initialise(name)
                || facts.attributeStores().mayStore(name).stream().anyMatch(store -> mayHit(store, cls)
                && ComputedStores.mayName(store, name, facts));
    }

    /** Whether the object that {@code store} stores into may be an instance of {@code cls}, or a class of one. */
    boolean mayHit(AttributeStore store, KnownClass cls) {
        if (store.receiver() != AttributeStore.Receiver.SELF && store.receiver() != AttributeStore.Receiver.CLASS) {
            return true;
        }
        KnownClass of = receivers.storedInto(store);
        return of == null || of.sharesInstancesWith(cls);
    }

    // --- data attributes --------------------------------------------------------------------------------------

    /** Whether an assignment to {@code attr} (mangled) of {@code receiver} stores it where reading finds it, as is plain. */
    public Answer keepsWhatIsAssigned(Receiver receiver, String attr) {
        boolean hooked = mayBeBoundInOpenClass(receiver, "__setattr__")
                || receiver.candidates().stream().anyMatch(cls -> cls.mentions(Set.of("__setattr__")));
        return hooked ? Answer.NO : isPlain(receiver, attr);
    }

    /**
     * Whether reading {@code attr} (mangled) of {@code receiver} gives what was last stored there, and does nothing
     * else; for an attribute that the object or its class has.
     */
    public Answer isPlain(Receiver receiver, String attr) {
        if (isSpecial(attr) || !areClassesKnown(receiver)
                || mayBeBoundInOpenClass(receiver, attr)) {
            return Answer.NO;
        }
        for (KnownClass cls : receiver.candidates()) {
            Member member = members.lookUp(cls, attr);
            if (member.kind() != Member.Kind.ABSENT && member.kind() != Member.Kind.CONSTANT) {
                return member.binding() == null ? Answer.NO : Answer.no(member.binding());
            }
        }
        for (AttributeStore store : facts.attributeStores().mayStore(attr)) {
            if (mayPutDescriptor(store) && mayHit(store, receiver.cls())) {
                return Answer.no(store.node());
            }
        }
        Set<Doubt> doubts = EnumSet.of(Doubt.REPLACED);
        doubts.addAll(receiver.doubts());
        return new Answer(true, doubts, null);
    }

    /** Whether {@code store} may store a descriptor in a class. */
    private boolean mayPutDescriptor(AttributeStore store) {
        if (store.receiver() == AttributeStore.Receiver.SELF) {
            return false;
        }
        boolean known = store.way() == AttributeStore.Way.ASSIGNED || store.way() == AttributeStore.Way.DELETED;
        return !known || store.receiver() != AttributeStore.Receiver.OTHER || makesDescriptors;
    }

    /** Whether {@code node} makes descriptors other than by decorators in classes. */
    private boolean makesDescriptor(Node node) {
        return node instanceof Stmt.FunctionDef def && (def.name().equals("__get__") || def.name().equals("__set__"))
                || node instanceof Expr.Call call && Receivers.lastName(call.func()).equals("property")
                && facts.scopes().scopeOf(call).kind() != Scope.Kind.CLASS;
    }

    /**
     * Whether every instance that {@code receiver} may be has {@code attr} (mangled) by the time its methods run:
     * {@code __init__} stores it before anybody else sees the object, or the class has it, and nothing deletes it.
     */
    public Answer isInitialised(Receiver receiver, String attr) {
        boolean made = facts.surroundings().have(Trait.MAKES_BARE_INSTANCES) || makesBareInstances
                || !receiver.isExact() && mayBeBoundInOpenClass(receiver, "__init__");
        if (made || !areClassesKnown(receiver)) {
            return Answer.NO;
        }
        for (AttributeStore store : facts.attributeStores().mayStore(attr)) {
            if (store.way() != AttributeStore.Way.ASSIGNED && mayHit(store, receiver.cls())) {
                return Answer.no(store.node());
            }
        }
        for (KnownClass cls : receiver.candidates()) {
            if (members.lookUp(cls, attr).kind() != Member.Kind.CONSTANT && !initialisation.gives(cls, attr)) {
                return Answer.NO;
            }
        }
        Set<Doubt> doubts = EnumSet.of(Doubt.NOT_INITIALISED, Doubt.REPLACED);
        doubts.addAll(receiver.doubts());
        return new Answer(true, doubts, null);
    }

    /** Whether the file makes instances without running {@code __init__}: {@code C.__new__(C)}. */
    static boolean makesBareInstances(FileFacts facts) {
        for (Node node : facts.places().all()) {
            if (node instanceof Expr.Attribute attribute && attribute.attr().equals("__new__")
                    && !facts.scopes().scopeOf(node).runner().name().equals("__new__")) {
                return true;
            }
        }
        return false;
    }

    /** What the body of {@code cls}, or of the first class in its order that has it, binds {@code name} to. */
    public Member ofClass(KnownClass cls, String name) {
        return members.lookUp(cls, name);
    }

    /** The classes of the file whose own body binds {@code name} (mangled). */
    public List<KnownClass> classesWith(String name) {
        return binding.computeIfAbsent(name, key -> classes.all().stream().filter(cls -> cls.binds(key)).toList());
    }
}
