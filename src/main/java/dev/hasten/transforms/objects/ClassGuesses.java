package dev.hasten.transforms.objects;

import dev.hasten.facts.AttributeStore;
import dev.hasten.facts.BuiltinMethods;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.KnownClass;
import dev.hasten.facts.Member;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Receiver;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Guesses of which class an object will be: by where names of the file get their values, and what they are asked for.
 * A guess proves nothing; it says which test is worth making.
 */
final class ClassGuesses {
    private final FileFacts facts;
    private final Map<String, Set<KnownClass>> ofNames = new HashMap<>();
    private final Map<Variable, Set<KnownClass>> ofLocals = new IdentityHashMap<>();
    private final Set<String> otherThings = new HashSet<>();
    private final Map<String, Set<KnownClass>> ofFields = new HashMap<>();
    private final Map<Expr, Boolean> open = new IdentityHashMap<>();
    private final Map<Expr, Optional<KnownClass>> guessed = new IdentityHashMap<>();
    private final TreeSet<Integer> asked = new TreeSet<>();

    private ClassGuesses(FileFacts facts) {
        this.facts = facts;
        for (AttributeStore store : facts.attributeStores().all()) {
            KnownClass cls = store.receiver() == AttributeStore.Receiver.SELF
                    ? facts.classes().around(store.scope()) : null;
            if (cls != null && store.name() != null) {
                ofFields.computeIfAbsent(store.name(), key -> new LinkedHashSet<>()).add(cls);
            }
        }
        facts.places().all().forEach(this::learn);
        facts.places().all().forEach(this::noteAsked);
    }

    private void noteAsked(Node node) {
        Expr object = node instanceof Expr.Call call && call.func() instanceof Expr.Attribute method ? method.value()
                : node instanceof Expr expr ? SpecialMethods.operand(expr) : null;
        if (object != null && guess(object) != null && facts.instances().receiver(object) == null) {
            asked.add(node.start());
        }
    }

    /** Whether something in {@code stmt} is run for an object whose class can only be guessed. */
    boolean areAskedForIn(Stmt stmt) {
        Integer first = asked.ceiling(stmt.start());
        return first != null && first < stmt.end();
    }

    /** The guesses for the file of {@code unit}. */
    static ClassGuesses of(Unit unit) {
        return unit.once(unit.root(), ClassGuesses.class, () -> new ClassGuesses(unit.facts()));
    }

    // --- what names are used for ------------------------------------------------------------------------------

    private void learn(Node node) {
        if (node instanceof Expr.Attribute attribute && attribute.ctx() == Expr.Context.LOAD) {
            String name = lastName(attribute.value());
            KnownClass cls = name == null ? null : onlyClassWith(attribute);
            if (cls != null) {
                vote(name, cls);
            }
            if (cls != null && attribute.value() instanceof Expr.Name of && !facts.scopes().resolve(of).isGlobal()) {
                ofLocals.computeIfAbsent(facts.scopes().resolve(of), key -> new LinkedHashSet<>()).add(cls);
            }
        } else if (node instanceof Stmt.Assign assign) {
            assign.targets().forEach(target -> learn(lastName(target), assign.value()));
        } else if (node instanceof Expr.Call call && made(call) != null) {
            Passing passing = made(call);
            passing.values().forEach(this::learn);
        }
    }

    private @Nullable Passing made(Expr.Call call) {
        KnownClass cls = call.func() instanceof Expr.Name name ? facts.classes().named(name) : null;
        Stmt.FunctionDef init = cls == null ? null : facts.instances().ofClass(cls, "__init__").function();
        return init == null ? null : Passing.of(call, init);
    }

    private void learn(@Nullable String name, Expr value) {
        if (name == null) {
            return;
        }
        if (value instanceof Expr.Call call && call.func() instanceof Expr.Name of && facts.classes().named(of) != null) {
            vote(name, facts.classes().named(of));
        } else if (value instanceof Expr.Constant constant && !isNone(constant) || value instanceof Expr.ListDisplay
                || value instanceof Expr.Tuple || value instanceof Expr.Dict || value instanceof Expr.ListComp) {
            otherThings.add(name);
        }
    }

    private static boolean isNone(Expr.Constant constant) {
        return constant.value() == Literal.Singleton.NONE;
    }

    private void vote(String name, KnownClass cls) {
        ofNames.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(cls);
    }

    /** The class that alone has a method of that name, or stores such a field before its subclasses do; null if none. */
    private @Nullable KnownClass onlyClassWith(Expr.Attribute attribute) {
        String attr = attribute.attr();
        Set<KnownClass> classes = new LinkedHashSet<>(ofFields.getOrDefault(attr, Set.of()));
        classes.addAll(facts.instances().classesWith(attr));
        boolean telling = !attr.startsWith("__") && !BuiltinMethods.isAny(attr);
        return !telling ? null : classes.size() == 1 ? classes.iterator().next()
                : facts.instances().classesWith(attr).isEmpty() ? topmost(classes) : null;
    }

    /**
     * The one of {@code classes} that the others inherit from, if these are all that do, and the file has a use for the
     * class itself. One of many subclasses would be as likely.
     */
    private @Nullable KnownClass topmost(Set<KnownClass> classes) {
        return classes.stream().filter(cls -> classes.containsAll(cls.family()) && cls.family().size() == classes.size()
                && isMade(cls)).findFirst().orElse(null);
    }

    /** Whether the class is called, or given to somebody who may call it. */
    private boolean isMade(KnownClass cls) {
        Variable variable = facts.scopes().global(cls.def().name());
        return variable != null && variable.occurrences().stream().anyMatch(each -> each.role().reads()
                && (facts.places().parent(each.node()) instanceof Expr.Call
                || facts.places().parent(each.node()) instanceof Expr.Tuple));
    }

    /** The name that stands for an object wherever it is stored: {@code center} for {@code self.center}. */
    private static @Nullable String lastName(Node expr) {
        String name = expr instanceof Expr.Name of ? of.id() : expr instanceof Expr.Attribute of ? of.attr() : null;
        return name == null || name.equals("self") || name.equals("cls") ? null : name;
    }

    // --- guesses ----------------------------------------------------------------------------------------------

    /** The class that {@code expr} probably gives an object of; null if nothing speaks for one. */
    @Nullable KnownClass guess(Expr expr) {
        Optional<KnownClass> before = guessed.get(expr);
        if (before != null) {
            return before.orElse(null);
        }
        Receiver known = facts.instances().receiver(expr);
        if (known != null) {
            return known.cls();
        }
        if (open.put(expr, true) != null) {
            return null;
        }
        KnownClass guess = guessNew(expr);
        open.remove(expr);
        // What is asked on the way to another answer may lack what that will say.
        if (open.isEmpty()) {
            guessed.put(expr, Optional.ofNullable(guess));
        }
        return guess;
    }

    private @Nullable KnownClass guessNew(Expr expr) {
        if (expr instanceof Expr.Call call && call.func() instanceof Expr.Attribute method) {
            return result(guess(method.value()), method.attr());
        }
        if (SpecialMethods.operand(expr) != null) {
            return result(guess(SpecialMethods.operand(expr)), SpecialMethods.name(expr));
        }
        if (expr instanceof Expr.Name name) {
            KnownClass assigned = assigned(name);
            Set<KnownClass> asked = ofLocals.getOrDefault(facts.scopes().resolve(name), Set.of());
            return assigned != null ? assigned : asked.size() == 1 ? asked.iterator().next() : byName(name.id());
        }
        return expr instanceof Expr.Attribute attribute ? byName(attribute.attr()) : null;
    }

    private @Nullable KnownClass byName(String name) {
        Set<KnownClass> classes = ofNames.getOrDefault(name, Set.of());
        return classes.size() == 1 && !otherThings.contains(name) ? classes.iterator().next() : null;
    }

    /** What all assignments to a local give. */
    private @Nullable KnownClass assigned(Expr.Name name) {
        Variable variable = facts.scopes().resolve(name);
        KnownClass common = null;
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds()) {
                KnownClass cls = occurrence.role() == Occurrence.Role.ASSIGNED
                        && facts.places().parent(occurrence.node()) instanceof Stmt.Assign assign
                        && occurrence.node().isAmong(assign.targets()) ? guess(assign.value()) : null;
                if (cls == null || common != null && cls != common) {
                    return null;
                }
                common = cls;
            }
        }
        return common;
    }

    /** Whether {@code expr} probably makes a new object each time, by a call of its class or of a method that does so. */
    boolean isNew(Expr expr) {
        if (expr instanceof Expr.Call call && call.func() instanceof Expr.Name name) {
            return facts.classes().named(name) != null;
        }
        Expr object = expr instanceof Expr.Call call && call.func() instanceof Expr.Attribute method ? method.value()
                : SpecialMethods.operand(expr);
        KnownClass cls = object == null ? null : guess(object);
        if (cls == null || open.put(expr, true) != null) {
            return false;
        }
        String method = expr instanceof Expr.Call call ? ((Expr.Attribute) call.func()).attr() : SpecialMethods.name(expr);
        Stmt.FunctionDef def = facts.instances().ofClass(cls, method).function();
        boolean makes = def != null && facts.places().inside(def).stream()
                .allMatch(node -> !(node instanceof Stmt.Return back) || back.value() != null && isNew(back.value()));
        open.remove(expr);
        return makes;
    }

    /** The class of what {@code method} of {@code cls} returns, if that is always the same. */
    @Nullable KnownClass result(@Nullable KnownClass cls, String method) {
        Member member = cls == null ? null : facts.instances().ofClass(cls, method);
        if (member == null || member.kind() != Member.Kind.FUNCTION) {
            return null;
        }
        KnownClass common = null;
        for (Node node : facts.places().inside(member.function())) {
            if (node instanceof Stmt.Return back) {
                KnownClass made = back.value() == null ? null : guess(back.value());
                if (made == null || common != null && made != common) {
                    return null;
                }
                common = made;
            }
        }
        return common;
    }
}
