package dev.hasten.facts;

import dev.hasten.facts.ModuleNames.GlobalName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of the given files the names in imports mean, through modules that pass on what they import.
 *
 * <p>A module that stands where an import looks for it first is the one that is meant. Otherwise any given file may be
 * meant whose path ends like the name of the module, since nobody knows where else modules are looked for.
 */
final class Resolver {

    /** Through how many modules a name is followed that each imports from the next. */
    private static final int LONGEST_CHAIN = 8;

    private final Map<String, FileSummary> files;
    private final Set<String> roots;
    private final ModuleIndex index;
    private final Map<String, String> importRoots = new HashMap<>();
    private final Map<String, Set<Definition>> absolute = new ConcurrentHashMap<>();

    /** @param roots directories from which modules are imported, as far as they are known */
    Resolver(Map<String, FileSummary> files, Collection<String> roots) {
        this.files = files;
        this.roots = Set.copyOf(roots);
        index = new ModuleIndex(files.keySet());
        files.keySet().forEach(file -> importRoots.put(file, index.importRoot(file)));
    }

    /**
     * Everything that {@code reference}, written in {@code file} as {@link ModuleNames} says, may mean in the given
     * files; empty if it means nothing in them, as far as names lead.
     */
    Set<Definition> meanings(String reference, String file) {
        if (level(reference) > 0) {
            return search(reference, file);
        }
        String key = importRoots.get(file) + ":" + reference;
        Set<Definition> known = absolute.get(key);
        if (known == null) {
            known = search(reference, file);
            absolute.put(key, known);
        }
        return known;
    }

    /** Everything that the dotted name {@code dotted}, read in the module of {@code file}, may mean in the given files. */
    Set<Definition> meaningsWithin(String dotted, String file) {
        Set<Definition> found = new LinkedHashSet<>();
        new Search(found).member(file, dotted);
        return found;
    }

    /** The names of modules that pass on what {@code reference} means, each of which must stay what it is. */
    Set<Definition> passedOnBy(String reference, String file) {
        Search search = new Search(new LinkedHashSet<>());
        search.reference(reference, file);
        return search.passing;
    }

    private Set<Definition> search(String reference, String file) {
        Set<Definition> found = new LinkedHashSet<>();
        new Search(found).reference(reference, file);
        return found;
    }

    /** The files whose modules run where {@code reference} is: of the module, and of the packages around it. */
    Set<String> importedBy(String reference, String file) {
        Set<String> found = new LinkedHashSet<>();
        int level = level(reference);
        String dotted = reference.substring(level);
        for (int end = dotted.length(); end > 0; end = dotted.lastIndexOf('.', end - 1)) {
            found.addAll(modules(dotted.substring(0, end), level, file));
        }
        if (level > 0) {
            found.addAll(modules("", level, file));
        }
        return found;
    }

    /**
     * Whether {@code reference} can mean no module that was not given: it is relative, or what it names stands where
     * the import looks for it first, beside the package that {@code file} belongs to or in one of the roots.
     */
    boolean isCertain(String reference, String file) {
        return level(reference) > 0 || rootsFor(file).stream().anyMatch(root -> isBelow(root, reference));
    }

    /**
     * Whether {@code name} of the package of {@code file} is also the name of a module in it, and the package has something
     * else under it: whoever imports the module first has it bound in the package (Python reference, section 5.4.2).
     */
    boolean isTakenBySubmodule(String file, String name) {
        GlobalName global = files.get(file).names().globals().get(name);
        boolean importsIt = global != null && global.kind() == GlobalName.Kind.IMPORT && global.imports().stream()
                .allMatch(reference -> meanings(reference, file).stream().anyMatch(Definition::isModule));
        return index.isSubmodule(file, name) && !importsIt;
    }

    /**
     * Whether {@code from reference import *} in {@code file} may bind {@code name}, as far as the text of the modules tells
     * that it gets names from; these are added to {@code seen}.
     */
    boolean mayImportByStar(String reference, String file, String name, Set<String> seen) {
        int level = level(reference);
        Set<String> modules = modules(reference.substring(level), level, file);
        return modules.size() != 1 || !isCertain(reference, file) || mayExport(modules.iterator().next(), name, seen);
    }

    /** Whether {@code from m import *} may give {@code name} for the module of {@code file}. */
    private boolean mayExport(String file, String name, Set<String> seen) {
        ModuleNames names = files.get(file).names();
        if (!seen.add(file) || names.exported().contains(name)) {
            return names.exported().contains(name);
        }
        if (names.exportsAreListed()) {
            return false;
        }
        // What is imported as a part of a package becomes a name of it.
        return index.isPackage(file) || !names.exportsAreKnown()
                || names.starImports().stream().anyMatch(star -> mayImportByStar(star, file, name, seen));
    }

    private static String firstOf(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }

    private static int level(String reference) {
        int level = 0;
        while (level < reference.length() && reference.charAt(level) == '.') {
            level++;
        }
        return level;
    }

    private Set<String> modules(String dotted, int level, String file) {
        if (level > 0) {
            String directory = ModuleIndex.directory(file, level);
            String module = directory == null ? null : index.below(directory, dotted);
            return module == null ? Set.of() : Set.of(module);
        }
        Set<String> found = new LinkedHashSet<>();
        boolean certain = false;
        for (String root : rootsFor(file)) {
            certain |= isBelow(root, dotted);
            String module = index.below(root, dotted);
            if (module != null) {
                found.add(module);
            }
        }
        if (!certain) {
            found.addAll(index.absolute(dotted));
        }
        return found;
    }

    private Set<String> rootsFor(String file) {
        Set<String> all = new LinkedHashSet<>(roots);
        all.add(importRoots.get(file));
        return all;
    }

    /** Whether the first part of {@code dotted} is a module or package that stands right below {@code root}. */
    private boolean isBelow(String root, String dotted) {
        String first = firstOf(dotted);
        return index.below(root, first) != null || index.hasBelow(root, first);
    }

    /** One search; a name that leads back to itself is not followed again. */
    private final class Search {
        private final Set<Definition> found;
        private final Set<Definition> passing = new LinkedHashSet<>();
        private final Set<Definition> seen = new HashSet<>();
        private final Set<Definition> following = new HashSet<>();

        Search(Set<Definition> found) {
            this.found = found;
        }

        void reference(String reference, String file) {
            int level = level(reference);
            String dotted = reference.substring(level);
            if (dotted.equals(ModuleStore.OWN)) {
                found.add(new Definition(file, ""));
                return;
            }
            boolean isModule = false;
            for (int end = dotted.length(); end >= 0; end = end == 0 ? -1 : Math.max(0, dotted.lastIndexOf('.', end - 1))) {
                if (end > 0 || level > 0) {
                    String rest = end == 0 ? dotted : dotted.substring(Math.min(dotted.length(), end + 1));
                    Set<String> modules = modules(dotted.substring(0, end), level, file);
                    for (String module : modules) {
                        // A package may have another thing under the name of a module in it.
                        if (!isModule || files.get(module).names().globals().containsKey(firstOf(rest))) {
                            member(module, rest);
                        }
                    }
                    isModule |= !modules.isEmpty();
                }
            }
        }

        private void member(String file, String path) {
            if (!seen.add(new Definition(file, path))) {
                return;
            }
            String first = firstOf(path);
            String rest = path.substring(first.length());
            ModuleNames names = files.get(file).names();
            @Nullable GlobalName global = names.globals().get(first);
            Definition name = new Definition(file, first);
            if (path.isEmpty() || first.equals("*")) {
                found.add(new Definition(file, path));
            } else if (following.size() < LONGEST_CHAIN && following.add(name)) {
                if (global == null) {
                    for (String star : names.starImports()) {
                        modules(star.substring(level(star)), level(star), file).forEach(module -> member(module, path));
                    }
                } else {
                    if (!global.imports().isEmpty()) {
                        passing.add(name);
                    }
                    global.imports().forEach(module -> reference(module + rest, file));
                    if (global.kind() != GlobalName.Kind.IMPORT) {
                        found.add(new Definition(file, path));
                    }
                }
                following.remove(name);
            }
        }
    }
}
