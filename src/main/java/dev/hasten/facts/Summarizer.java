package dev.hasten.facts;

import dev.hasten.facts.AttributeStore.Receiver;
import dev.hasten.facts.DynamicConstruct.Kind;
import dev.hasten.facts.FileSummary.Base;
import dev.hasten.facts.FileSummary.ClassSummary;
import dev.hasten.facts.FileSummary.Trait;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums up a file. */
final class Summarizer {

    private final FileFacts facts;
    private final Set<ModuleStore> moduleStores = new TreeSet<>();
    private final Set<String> something = new TreeSet<>();
    private final Set<String> objects = new TreeSet<>();
    private final Set<String> initialised = new TreeSet<>();

    private Summarizer(FileFacts facts) {
        this.facts = facts;
    }

    /** The summary of the file that {@code facts} are about. */
    static FileSummary summarize(FileFacts facts) {
        return new Summarizer(facts).summary();
    }

    private FileSummary summary() {
        DynamicConstructs dynamics = facts.dynamics();
        facts.attributeStores().all().forEach(this::add);
        if (!dynamics.of(Kind.CODE_RUN).isEmpty()) {
            moduleStores.add(new ModuleStore(ModuleStore.OWN, FileSummary.ANY));
        }
        Set<String> builtins = names(Kind.BUILTINS_WRITTEN);
        if (builtins.remove(FileSummary.ANY)) {
            builtins.addAll(literalNames());
        }
        dynamics.of(Kind.GLOBALS_WRITTEN).forEach(this::addGlobals);
        nameComputedStores();
        HandedOn.by(facts.scopes()).forEach(module -> moduleStores.add(new ModuleStore(module, FileSummary.HANDED_ON)));
        Set<String> boundInFrames = names(Kind.FRAME_LOCALS_WRITTEN);
        Set<String> readInFrames = names(Kind.FRAME_LOCALS);
        readInFrames.addAll(boundInFrames);
        readInFrames.remove(FileSummary.ANY);
        boundInFrames.remove(FileSummary.ANY);
        return new FileSummary(ModuleNamesScan.scan(facts.scopes()), moduleStores, something, objects, facts.computedNames(), initialised,
                readFromImported(), builtins, classes(), CodePartScan.scan(facts.scopes(), dynamics),
                readInFrames, boundInFrames, traits());
    }

    private void add(AttributeStore store) {
        String name = nameOf(store.name());
        if (store.initialises()) {
            initialised.add(name);
        } else if (store.receiver() == Receiver.MODULE) {
            store.modules().forEach(module -> moduleStores.add(new ModuleStore(module, name)));
        } else if (store.receiver() == Receiver.OTHER) {
            something.add(name);
        } else {
            objects.add(name);
        }
    }

    /**
     * By a computed name, a store may hit any name that stands in the file as a literal. Which others it hits is
     * decided by data that stand nowhere: unless the module is known, no other file can take it for a fact.
     */
    private void nameComputedStores() {
        for (String module : List.of(FileSummary.ANY, "builtins", "__builtin__")) {
            if (moduleStores.contains(new ModuleStore(module, FileSummary.ANY))) {
                literalNames().forEach(name -> moduleStores.add(new ModuleStore(module, name)));
            }
        }
        boolean patches = facts.attributeStores().all().stream()
                .anyMatch(store -> store.way() == AttributeStore.Way.PATCHED && store.name() == null);
        if (patches) {
            facts.places().all().forEach(this::addPatched);
        }
    }

    /** {@code for name in ("m.f", "m.g"): patch(name)}, {@code patch(f"{package}.m.f")}: a text may be what is patched. */
    private void addPatched(Node text) {
        String dotted = NamespaceUse.constantString(text);
        int dot = dotted == null ? -1 : dotted.lastIndexOf('.');
        if (dot >= 0 && dot < dotted.length() - 1
                && dotted.chars().allMatch(each -> each == '.' || Character.isJavaIdentifierPart(each))) {
            boolean whole = dot > 0 && !(facts.places().parent(text) instanceof Expr.JoinedStr);
            moduleStores.add(new ModuleStore(whole ? dotted.substring(0, dot) : FileSummary.ANY, dotted.substring(dot + 1)));
        }
    }

    /** {@code globals()["name"] = x} is a store into the own module; {@code f.__globals__["name"] = x}, into any. */
    private void addGlobals(DynamicConstruct written) {
        String name = nameOf(written.name());
        moduleStores.add(new ModuleStore(ModuleStore.OWN, name));
        if (written.node() instanceof Expr.Attribute namespace) {
            moduleStores.add(new ModuleStore(FileSummary.ANY, name));
            if (facts.places().parent(namespace) instanceof Expr.Attribute method
                    && facts.places().parent(method) instanceof Expr.Call call) {
                call.keywords().stream().filter(keyword -> keyword.arg() != null)
                        .forEach(keyword -> moduleStores.add(new ModuleStore(FileSummary.ANY, keyword.arg())));
            }
        }
    }

    private Set<String> literalNames() {
        Set<String> names = new TreeSet<>();
        for (Node node : facts.places().all()) {
            String text = NamespaceUse.constantString(node);
            if (text != null && !text.isEmpty() && text.chars().allMatch(Character::isJavaIdentifierPart)) {
                names.add(text);
            }
        }
        return names;
    }

    private static String nameOf(@Nullable String name) {
        return name == null ? FileSummary.ANY : name;
    }

    /** The names that the constructs of this kind are about. */
    private Set<String> names(Kind kind) {
        Set<String> names = new TreeSet<>();
        for (DynamicConstruct construct : facts.dynamics().of(kind)) {
            names.add(nameOf(construct.name()));
        }
        return names;
    }

    private Set<String> readFromImported() {
        Set<String> names = new TreeSet<>();
        for (Node node : facts.places().all()) {
            if (node instanceof Expr.Attribute attribute && attribute.ctx() == Expr.Context.LOAD) {
                String attr = facts.scopes().scopeOf(attribute).mangle(attribute.attr());
                imported(attribute.value()).forEach(object -> names.add(object + "." + attr));
            }
            Expr namespaceOf = node instanceof Expr expr ? TakenFunctions.namespaceOf(expr) : null;
            if (namespaceOf != null && NamespaceUse.of((Expr) node, facts.scopes()).name() == null) {
                imported(namespaceOf).forEach(object -> names.add(object + "." + FileSummary.ANY));
            }
        }
        TakenFunctions.of(facts.scopes()).stream().filter(name -> !name.equals(FileSummary.ANY))
                .forEach(name -> names.add(FileSummary.ANY + "." + name));
        return names;
    }

    /** What {@code expr} may mean, if it is an imported name or an attribute of one; see {@link ModuleNames}. */
    private List<String> imported(Expr expr) {
        if (expr instanceof Expr.Attribute attribute) {
            return imported(attribute.value()).stream().map(object -> object + "." + attribute.attr()).toList();
        }
        return expr instanceof Expr.Name name ? Imports.of(facts.scopes().resolve(name), facts.places()) : List.of();
    }

    private Set<Trait> traits() {
        DynamicConstructs dynamics = facts.dynamics();
        Set<Trait> traits = new TreeSet<>();
        addIf(traits, Trait.OPERATORS_ACT, facts.effects().operatorsAct());
        addIf(traits, Trait.INITIALISES_AGAIN, facts.effects().initialisesAgain());
        List<AttributeStore> stores = facts.attributeStores().all();
        addIf(traits, Trait.STORES_BY_DATA, stores.stream().anyMatch(ComputedStores::isByData));
        addIf(traits, Trait.REPLACES_ANY_MEMBER, stores.stream().anyMatch(store -> store.name() == null
                && !ComputedStores.isByData(store) && store.receiver() != Receiver.MODULE));
        addIf(traits, Trait.CHANGES_CLASSES, dynamics.changesClasses().isYes());
        addIf(traits, Trait.CHANGES_FUNCTIONS, dynamics.of(Kind.FUNCTION_WRITTEN).stream()
                .anyMatch(construct -> mayBeOfAnotherFile(construct.node())));
        addIf(traits, Trait.TAKES_CODE, !dynamics.of(Kind.CODE_TAKEN).isEmpty());
        addIf(traits, Trait.MAKES_BARE_INSTANCES, Instances.makesBareInstances(facts));
        addIf(traits, Trait.LEAKS_STOP_ITERATION, facts.stopIterations().leakFromFunctions());
        return traits;
    }

    /** Whether a part of a function, or a text with the name of one, is about a function that is not defined here. */
    private boolean mayBeOfAnotherFile(Node part) {
        if (part instanceof Expr.Attribute attribute) {
            return !(attribute.value() instanceof Expr.Name name && meansOwnFunction(name));
        }
        String text = NamespaceUse.constantString(part);
        return Stream.of(something, objects).anyMatch(names -> names.contains(FileSummary.ANY) || names.contains(text))
                || moduleStores.stream().anyMatch(store -> store.attribute().equals(text));
    }

    private boolean meansOwnFunction(Expr.Name name) {
        Variable variable = facts.scopes().resolve(name);
        return variable.isBound() && variable.occurrences().stream().filter(each -> each.role().binds())
                .allMatch(each -> each.node() instanceof Stmt.FunctionDef def && def.decorators().isEmpty());
    }

    private static void addIf(Set<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }

    private List<ClassSummary> classes() {
        List<ClassSummary> classes = new ArrayList<>();
        for (Node node : facts.places().all()) {
            Scope scope = node instanceof Stmt.ClassDef ? facts.scopes().opened(node) : null;
            if (scope != null) {
                KnownClass cls = facts.classes().of((Stmt.ClassDef) node);
                Set<String> members = cls.members();
                if (facts.dynamics().bindsComputedNames(scope)) {
                    members.add(FileSummary.ANY);
                }
                List<Base> bases = cls.def().bases().stream().map(facts.classes()::base).toList();
                classes.add(new ClassSummary(KnownClass.qualified(scope), bases, members, cls.isFencedItself()));
            } else if (node instanceof Expr.Call call && Classes.makesClass(call)) {
                classes.add(madeBy(call, classes.size()));
            }
        }
        return classes;
    }

    /**
     * A class of no name, with the bases of {@code type(name, bases, namespace)}. It may bind any name that the file spells;
     * which others, is decided by data that stand nowhere.
     */
    private ClassSummary madeBy(Expr.Call call, int number) {
        List<Base> bases = call.args().size() > 1 && call.args().get(1) instanceof Expr.Tuple tuple
                ? tuple.elts().stream().map(facts.classes()::base).toList() : List.of(Base.ANYTHING);
        Set<String> members = literalNames();
        members.addAll(facts.computedNames());
        return new ClassSummary("(" + number + ")", bases, members, true);
    }
}
