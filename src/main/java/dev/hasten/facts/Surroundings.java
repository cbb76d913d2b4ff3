package dev.hasten.facts;

import dev.hasten.facts.FileSummary.Trait;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the other given files do to a file: what stands there is as visible as what stands in the file itself. */
public final class Surroundings {

    /** No other file was given. */
    public static final Surroundings NONE = of(List.of());

    private final Set<String> storedInModules = new HashSet<>();
    private final Set<String> storedInSomething = new HashSet<>();
    private final Set<String> storedInObjects = new HashSet<>();
    private final Set<String> initialised = new HashSet<>();
    private final Set<String> readFromImported = new HashSet<>();
    private final Set<String> inClasses = new HashSet<>();
    private final Set<String> inSubclasses = new HashSet<>();
    private final Set<String> replacedBuiltins = new HashSet<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    private Surroundings(Collection<FileSummary> files) {
        for (FileSummary file : files) {
            storedInModules.addAll(file.storedInModules());
            storedInSomething.addAll(file.storedInSomething());
            storedInObjects.addAll(file.storedInObjects());
            initialised.addAll(file.initialised());
            readFromImported.addAll(file.readFromImported());
            for (FileSummary.ClassSummary cls : file.classes()) {
                inClasses.addAll(cls.members());
                if (!cls.bases().stream().allMatch("object"::equals)) {
                    inSubclasses.addAll(cls.members());
                }
            }
            replacedBuiltins.addAll(file.replacedBuiltins());
            traits.addAll(file.traits());
        }
    }

    /** What {@code files} do together. That the file itself is among them does no harm to what is proved of it. */
    public static Surroundings of(Collection<FileSummary> files) {
        return new Surroundings(files);
    }

    /** Whether {@code trait} holds for any of the files. */
    public boolean have(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether they may rebind the global {@code name} of a module from outside it. */
    boolean storeInModules(String name) {
        return has(storedInModules, name);
    }

    /** Whether they store an attribute {@code name} in something that might be a module. */
    boolean storeInSomething(String name) {
        return has(storedInSomething, name);
    }

    /** Whether they store an attribute {@code name} in anything, the initialisation of instances left aside. */
    boolean storeAnywhere(String name) {
        return has(storedInObjects, name) || has(storedInSomething, name) || has(storedInModules, name);
    }

    /** Whether they store an attribute {@code name} in new instances. */
    boolean initialise(String name) {
        return has(initialised, name);
    }

    /** Whether they may take a function {@code name} out of a class, to call it with anything. */
    boolean readFromClasses(String name) {
        return readFromImported.contains(name);
    }

    /** Whether a class of theirs binds {@code name}. */
    boolean defineInClasses(String name) {
        return inClasses.contains(name);
    }

    /** Whether a class of theirs that may inherit from one of another file binds {@code name}. */
    boolean mayOverride(String name) {
        return inSubclasses.contains(name);
    }

    /** Whether they give the builtin {@code name} another meaning. */
    boolean replaceBuiltin(String name) {
        return has(replacedBuiltins, name);
    }

    private static boolean has(Set<String> names, String name) {
        return names.contains(name) || names.contains(FileSummary.ANY);
    }
}
