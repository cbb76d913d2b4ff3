package dev.hasten.facts;

import dev.hasten.facts.FileSummary.Base;
import dev.hasten.facts.FileSummary.ClassSummary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which classes of the given files may inherit from classes of other files. */
final class Inheritance {

    private final Resolver resolver;
    private final Map<Definition, ClassSummary> classes = new HashMap<>();
    /** For each file, what is bound by those classes of other files that may inherit from one of its classes. */
    private final Map<String, Set<String>> overriding = new HashMap<>();
    /** What is bound by classes that may inherit from any class, and in which files. */
    private final Map<String, Set<String>> inOpenClasses = new HashMap<>();

    Inheritance(Map<String, FileSummary> files, Resolver resolver) {
        this.resolver = resolver;
        files.forEach((file, summary) -> summary.classes().forEach(cls ->
                classes.put(new Definition(file, cls.name()), cls)));
        files.forEach((file, summary) -> summary.classes().forEach(cls -> note(cls, file)));
    }

    /** Whether a class of another file that may inherit from a class of {@code file} binds {@code name}. */
    boolean mayOverride(String file, String name) {
        return mayBind(file, name) || mayBind(file, FileSummary.ANY);
    }

    private boolean mayBind(String file, String name) {
        Set<String> open = inOpenClasses.getOrDefault(name, Set.of());
        return overriding.getOrDefault(file, Set.of()).contains(name) || open.size() > 1
                || open.size() == 1 && !open.contains(file);
    }

    private void note(ClassSummary cls, String file) {
        Set<String> reached = new HashSet<>();
        if (!bases(cls, file, reached)) {
            cls.members().forEach(name -> inOpenClasses.computeIfAbsent(name, key -> new HashSet<>()).add(file));
        }
        reached.remove(file);
        for (String other : reached) {
            overriding.computeIfAbsent(other, key -> new HashSet<>()).addAll(cls.members());
        }
    }

    /** Adds the files of all classes that {@code first} may inherit from; whether all of its bases lead somewhere. */
    private boolean bases(ClassSummary first, String firstFile, Set<String> reached) {
        Set<Definition> seen = new HashSet<>();
        Deque<Definition> open = new ArrayDeque<>(List.of(new Definition(firstFile, first.name())));
        while (!open.isEmpty()) {
            Definition at = open.pop();
            ClassSummary cls = seen.add(at) ? classes.get(at) : null;
            for (Base base : cls == null ? List.<Base>of() : cls.bases()) {
                if (base.kind() == Base.Kind.COMPUTED) {
                    return false;
                }
                Set<Definition> meanings = base.kind() == Base.Kind.LIBRARY
                        ? Set.of() : resolver.meaningsWithin(base.name(), at.file());
                for (Definition meant : meanings) {
                    if (!classes.containsKey(meant)) {
                        return false;
                    }
                    reached.add(meant.file());
                    open.push(meant);
                }
            }
        }
        return true;
    }
}
