package dev.hasten.facts;

import dev.hasten.facts.FileSummary.Trait;
import dev.hasten.syntax.Root;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the other given files are to one file, and do to it: what stands there is as visible as what stands in the file
 * itself. It is for one thread at a time.
 */
public final class Surroundings {

    /** No other file was given. */
    public static final Surroundings NONE = new Surroundings(null, "");

    /** How many other files are held ready. */
    private static final int KEPT = 8;

    private final @Nullable Project project;
    private final String path;
    private final Map<String, Optional<FileFacts>> read = new LinkedHashMap<>();

    Surroundings(@Nullable Project project, String path) {
        this.project = project;
        this.path = path;
    }

    // --- what names mean --------------------------------------------------------------------------------------

    /** All given files; none if there is only this one. */
    public Optional<Project> project() {
        return Optional.ofNullable(project);
    }

    /** The path of this file among the given ones. */
    public String path() {
        return path;
    }

    /**
     * What the dotted name {@code dotted} of this file's module means in another given file, or in this one; see
     * {@link Project#meaning}.
     */
    public Optional<Definition> meaning(String dotted) {
        return project == null ? Optional.empty() : project.meaning(dotted, path);
    }

    /** Whether nothing in any given file rebinds what {@code definition} names; see {@link Project#isNeverRebound}. */
    public Answer isNeverRebound(Definition definition) {
        return project == null ? Answer.NO : project.isNeverRebound(definition);
    }

    /**
     * What is known of the file in which {@code definition} stands: its tree is read again, and a few are kept. Empty if
     * it cannot be read.
     */
    public Optional<FileFacts> facts(Definition definition) {
        if (project == null) {
            return Optional.empty();
        }
        Optional<FileFacts> known = read.remove(definition.file());
        if (known == null) {
            Optional<Root> tree = project.tree(definition.file());
            known = tree.map(root -> FileFacts.of(root, project.around(definition.file())));
            if (read.size() >= KEPT) {
                read.remove(read.keySet().iterator().next());
            }
        }
        read.put(definition.file(), known);
        return known;
    }

    // --- what they do to this file ----------------------------------------------------------------------------

    /** Whether {@code trait} holds for any of the files. */
    public boolean have(Trait trait) {
        return project != null && project.have(trait);
    }

    /** Whether {@code from reference import *} in this file may bind {@code name}; see {@link ModuleNames}. */
    boolean mayImportByStar(String reference, String name) {
        return project == null || project.mayImportByStar(reference, path, name);
    }

    /** Whether they rebind the global {@code name} of this file's module, or of one that may be this. */
    boolean storeInThisModule(String name) {
        return project != null && project.storeInModule(path, name);
    }

    /** Whether they store {@code name} in the module that {@code reference} means here; see {@link ModuleNames}. */
    boolean storeInModule(String reference, String name) {
        return project != null && project.storeInModule(reference, path, name);
    }

    /** Whether they store an attribute {@code name} in something that might be a module. */
    boolean storeInSomething(String name) {
        return project != null && project.storeInSomething(path, name);
    }

    /** Whether they store an attribute {@code name} in anything but a module, the initialisation of instances left aside. */
    boolean storeAnywhere(String name) {
        return project != null && (project.storeInObjects(path, name) || project.storeInSomething(path, name));
    }

    /** Whether they may put something else in the place of a member {@code name} of a class; see {@link ComputedStores}. */
    boolean replaceMember(String name) {
        return project != null && project.replaceMember(path, name);
    }

    /** Whether they store an attribute {@code name} in new instances. */
    boolean initialise(String name) {
        return project != null && project.initialise(path, name);
    }

    /** Whether they may take a function {@code name} out of a class, to call it with anything. */
    boolean readFromClasses(String name) {
        return project != null && project.readFromClasses(name);
    }

    /** Whether a class of theirs binds {@code name}. */
    boolean defineInClasses(String name) {
        return project != null && project.defineInClasses(name);
    }

    /**
     * The method resolution order of the class that the dotted name {@code dotted}, which is imported, means in this file's
     * module.
     */
    KnownClass.Order orderOf(String dotted) {
        return project == null ? KnownClass.Order.OUTSIDE : project.orderOf(dotted, path);
    }

    /** Whether a class of theirs that may inherit from one of this file binds {@code name}. */
    boolean mayOverride(String name) {
        return project != null && project.mayOverride(path, name);
    }

    /** Whether they give the builtin {@code name} another meaning. */
    boolean replaceBuiltin(String name) {
        return project != null && project.replaceBuiltin(name);
    }

    /**
     * Whether code that looks at all local variables of frames, or at all containers, may be at work while the code of
     * {@code scope} runs.
     */
    boolean observe(Scope scope) {
        return project != null && project.isObserved(new Definition(path, CodePart.at(scope)));
    }

    /** Whether code that may bind any local variable of frames may be at work while the code of {@code scope} runs. */
    boolean mayBindIn(Scope scope) {
        return project != null && project.isBoundFromFrames(new Definition(path, CodePart.at(scope)));
    }

    /** The local variables that they bind in frames by their names. */
    Set<String> namesBoundInFrames() {
        return project == null ? Set.of() : project.namesBoundInFrames();
    }

    /** The local variables that they read of frames by their names. */
    Set<String> namesReadInFrames() {
        return project == null ? Set.of() : project.namesReadInFrames();
    }
}
