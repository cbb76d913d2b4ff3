package dev.hasten.facts;

import dev.hasten.facts.FileSummary.Trait;
import dev.hasten.facts.ModuleNames.GlobalName;
import dev.hasten.syntax.Root;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All files that were given together, each by its summary: what they are to each other. It does not change; what takes
 * some time is worked out when it is first asked for. It may be used by several threads.
 */
public final class Project {

    private final Map<String, FileSummary> files;
    private final Function<String, Optional<Root>> trees;
    private final StoredNames storedInObjects = new StoredNames();
    private final StoredNames replacedMembers = new StoredNames();
    private final Set<String> computedNames = new HashSet<>();
    private final StoredNames storedInSomething = new StoredNames();
    private final StoredNames initialised = new StoredNames();
    private final Set<String> readFromClasses;
    private final Set<String> inClasses = new HashSet<>();
    private final Set<String> replacedBuiltins = new HashSet<>();
    private final Set<String> namesReadInFrames = new HashSet<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final Resolver resolver;
    private final ForeignStores stores;
    private final Set<String> namesBoundInFrames = new HashSet<>();
    private final Set<Definition> observed;
    private final Set<Definition> boundFromFrames;
    private final Inheritance inheritance;
    private final Ancestry ancestry;

    /**
     * @param files the summary of each file, by the file's absolute path, with slashes
     * @param roots directories from which modules are imported, as far as they are known
     * @param trees reads the tree of a file again; empty if it cannot be read
     */
    public Project(Map<String, FileSummary> files, Collection<String> roots, Function<String, Optional<Root>> trees) {
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
        this.trees = trees;
        files.forEach((path, file) -> {
            storedInObjects.add(file.storedInObjects(), path);
            storedInSomething.add(file.storedInSomething(), path);
            initialised.add(file.initialised(), path);
            computedNames.addAll(file.computedNames());
            if (file.traits().contains(Trait.REPLACES_ANY_MEMBER)) {
                replacedMembers.add(Set.of(FileSummary.ANY), path);
            }
            file.classes().forEach(cls -> inClasses.addAll(cls.members()));
            replacedBuiltins.addAll(file.replacedBuiltins());
            namesReadInFrames.addAll(file.namesReadInFrames());
            namesBoundInFrames.addAll(file.namesBoundInFrames());
            traits.addAll(file.traits());
        });
        resolver = new Resolver(this.files, roots);
        stores = new ForeignStores(this.files, resolver);
        storedInObjects.add(stores.inObjects());
        storedInSomething.add(stores.inSomething());
        replacedBuiltins.addAll(stores.inBuiltins());
        inheritance = new Inheritance(this.files, resolver);
        ancestry = new Ancestry(this, resolver);
        readFromClasses = new ClassReads(this.files, resolver).names();
        Observers observers = new Observers(this.files, resolver);
        observed = observers.observedBy(CodePart.Watch.READS);
        boundFromFrames = observers.observedBy(CodePart.Watch.BINDS);
    }

    /** What the files are to the one at {@code path}, which is one of them. */
    public Surroundings around(String path) {
        return new Surroundings(this, path);
    }

    /** The summary of each file, by its path. */
    public Map<String, FileSummary> files() {
        return files;
    }

    /**
     * What the dotted name {@code dotted}, read in the module of {@code file}, means: a function, class or other name
     * that exactly one statement of a given file binds, or a module. Empty if that is not known for certain: since the
     * name is bound in several ways, or is imported from somewhere that may also be outside of the given files.
     */
    public Optional<Definition> meaning(String dotted, String file) {
        int dot = dotted.indexOf('.');
        String first = dot < 0 ? dotted : dotted.substring(0, dot);
        String rest = dot < 0 ? "" : dotted.substring(dot);
        FileSummary summary = files.get(file);
        GlobalName global = summary == null ? null : summary.names().globals().get(first);
        if (global == null || !global.boundOnce()) {
            return Optional.empty();
        }
        if (global.imports().isEmpty()) {
            return Optional.of(new Definition(file, dotted));
        }
        String reference = global.imports().get(0) + rest;
        Set<Definition> meanings = resolver.meanings(reference, file);
        if (meanings.size() != 1 || !resolver.isCertain(reference, file)) {
            return Optional.empty();
        }
        for (Definition passing : resolver.passedOnBy(reference, file)) {
            if (!isBoundOnce(passing) || stores.hit(passing.file(), passing.name())) {
                return Optional.empty();
            }
        }
        Definition meant = meanings.iterator().next();
        return meant.isModule() || isBoundOnce(meant) ? Optional.of(meant) : Optional.empty();
    }

    private boolean isBoundOnce(Definition definition) {
        String first = definition.name().split("\\.", 2)[0];
        GlobalName global = files.get(definition.file()).names().globals().get(first);
        return global != null && global.boundOnce();
    }

    /**
     * Whether the name of {@code definition} in its module is bound by one statement and never again, by what stands
     * in any given file. A definition with a dot in its name is judged by its first part.
     */
    public Answer isNeverRebound(Definition definition) {
        String first = definition.name().split("\\.", 2)[0];
        if (!isBoundOnce(definition) || stores.hit(definition.file(), first)
                || mayHitWhereHandedOn(definition.file(), first)) {
            return Answer.NO;
        }
        Answer answer = Answer.yesUnless(Doubt.REBOUND_BETWEEN_CALLS);
        return storedInSomething.has(first) ? answer.and(Answer.yesUnless(Doubt.STORE_HITS_MODULE)) : answer;
    }

    /** The tree of a file, read again; empty if it is no longer there, or has changed into something else. */
    Optional<Root> tree(String file) {
        return trees.apply(file);
    }

    boolean have(Trait trait) {
        return traits.contains(trait);
    }

    boolean storeInModule(String file, String name) {
        return stores.hitFromElsewhere(file, name) || mayHitWhereHandedOn(file, name);
    }

    /** {@code setattr(something, name, value)} in a given file, where another hands on the module as that something. */
    private boolean mayHitWhereHandedOn(String file, String name) {
        return stores.isHandedOn(file) && storedInSomething.has(name);
    }

    boolean storeInModule(String reference, String file, String name) {
        return stores.hitModule(reference, file, name);
    }

    boolean storeInSomething(String file, String name) {
        return storedInSomething.hasFromElsewhere(name, file);
    }

    /** Whether another file than {@code file}, or it by what stands in another, may replace a member {@code name} of a class. */
    boolean replaceMember(String file, String name) {
        return storedInObjects.isNamedElsewhere(name, file) || storedInSomething.isNamedElsewhere(name, file)
                || stores.hitObjectsByAnyName() || replacedMembers.hasFromElsewhere(name, file)
                || have(Trait.STORES_BY_DATA) && SpelledNames.mayBe(computedNames, name);
    }

    boolean storeInObjects(String file, String name) {
        return storedInObjects.hasFromElsewhere(name, file);
    }

    boolean initialise(String file, String name) {
        return initialised.hasFromElsewhere(name, file);
    }

    boolean readFromClasses(String name) {
        return has(readFromClasses, name);
    }

    boolean defineInClasses(String name) {
        return inClasses.contains(name);
    }

    boolean mayImportByStar(String reference, String file, String name) {
        Set<String> modules = new HashSet<>();
        return resolver.mayImportByStar(reference, file, name, modules) || modules.stream()
                .anyMatch(module -> stores.hit(module, name) || stores.hit(module, "__all__"));
    }

    KnownClass.Order orderOf(String dotted, String file) {
        return ancestry.of(dotted, file);
    }

    boolean mayOverride(String file, String name) {
        return inheritance.mayOverride(file, name);
    }

    boolean replaceBuiltin(String name) {
        return has(replacedBuiltins, name);
    }

    boolean isObserved(Definition part) {
        return observed.contains(part);
    }

    boolean isBoundFromFrames(Definition part) {
        return boundFromFrames.contains(part);
    }

    Set<String> namesBoundInFrames() {
        return namesBoundInFrames;
    }

    Set<String> namesReadInFrames() {
        return namesReadInFrames;
    }

    private static boolean has(Set<String> names, String name) {
        return names.contains(name) || names.contains(FileSummary.ANY);
    }
}
