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

/**
 * Which names of the classes of a file may mean something else in the classes of other files that inherit from them. A
 * subclass may bind such a name itself, or bring in another base that does, which stands before the class in the order
 * of the subclass. Where in that order it stands is not asked.
 */
final class Inheritance {

    /**
     * A class and all that it may inherit from.
     *
     * @param isWhole whether every base leads to one of them, or to the standard library
     */
    private record Lineage(Set<Definition> classes, boolean isWhole) {
    }

    private final Resolver resolver;
    private final Map<Definition, ClassSummary> classes = new HashMap<>();
    private final Map<Definition, Lineage> lineages = new HashMap<>();
    /** For each file, what is bound in classes of other files that may inherit from one of its classes. */
    private final Map<String, Set<String>> overriding = new HashMap<>();
    /** What is bound in classes that may inherit from any class, and in which files. */
    private final Map<String, Set<String>> inOpenClasses = new HashMap<>();

    Inheritance(Map<String, FileSummary> files, Resolver resolver) {
        this.resolver = resolver;
        files.forEach((file, summary) -> summary.classes().forEach(cls ->
                classes.put(new Definition(file, cls.name()), cls)));
        classes.keySet().forEach(this::note);
    }

    /** Whether a class of another file that may inherit from a class of {@code file} binds {@code name}, or a base does. */
    boolean mayOverride(String file, String name) {
        return mayBind(file, name) || SpelledNames.spellings(name).anyMatch(spelling -> mayBind(file, spelling));
    }

    private boolean mayBind(String file, String name) {
        Set<String> open = inOpenClasses.getOrDefault(name, Set.of());
        return overriding.getOrDefault(file, Set.of()).contains(name) || open.size() > 1
                || open.size() == 1 && !open.contains(file);
    }

    private void note(Definition cls) {
        Lineage lineage = lineage(cls);
        if (!lineage.isWhole()) {
            members(lineage.classes()).forEach(name ->
                    inOpenClasses.computeIfAbsent(name, key -> new HashSet<>()).add(cls.file()));
        }
        for (Definition base : lineage.classes()) {
            if (!base.file().equals(cls.file())) {
                Set<Definition> besides = new HashSet<>(lineage.classes());
                besides.removeAll(lineage(base).classes());
                overriding.computeIfAbsent(base.file(), key -> new HashSet<>()).addAll(members(besides));
                if (besides.stream().anyMatch(each -> classes.get(each).mayBindAnything())) {
                    overriding.get(base.file()).add(FileSummary.ANY);
                }
            }
        }
    }

    private Set<String> members(Set<Definition> bases) {
        Set<String> names = new HashSet<>();
        bases.forEach(base -> names.addAll(classes.get(base).members()));
        return names;
    }

    private Lineage lineage(Definition cls) {
        Lineage known = lineages.get(cls);
        if (known == null) {
            known = follow(cls);
            lineages.put(cls, known);
        }
        return known;
    }

    private Lineage follow(Definition cls) {
        Set<Definition> reached = new HashSet<>(Set.of(cls));
        Deque<Definition> open = new ArrayDeque<>(reached);
        boolean isWhole = true;
        while (!open.isEmpty()) {
            Definition at = open.pop();
            for (Base base : classes.get(at).bases()) {
                isWhole &= base.kind() != Base.Kind.COMPUTED;
                Set<Definition> meanings = base.kind() == Base.Kind.NAMED
                        ? resolver.meaningsWithin(base.name(), at.file()) : Set.of();
                for (Definition meant : meanings) {
                    boolean isClass = classes.containsKey(meant);
                    isWhole &= isClass;
                    if (isClass && reached.add(meant)) {
                        open.push(meant);
                    }
                }
            }
        }
        return new Lineage(reached, isWhole);
    }
}
