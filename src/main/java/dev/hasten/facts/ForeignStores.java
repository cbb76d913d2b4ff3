package dev.hasten.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the given files store into modules, each store led to the module that it hits.
 *
 * <p>A store by a computed name into a module that is itself found by a computed name is decided by data that stand in
 * no file: it is treated as a store into an object of which nothing is known.
 */
final class ForeignStores {

    private static final Set<String> BUILTINS = Set.of("builtins", "__builtin__", "__builtins__");

    private final Resolver resolver;
    /** For each file, what is stored into its module, and by which file. */
    private final Map<String, Map<String, Set<String>>> hits = new HashMap<>();
    private final Set<String> inAnyModule = new HashSet<>();
    /** Names that are stored in some module. */
    private final Set<String> named = new HashSet<>();
    /** Modules outside of the given files in which any name may be stored. */
    private final Set<String> rewrittenModules = new HashSet<>();
    /** The files whose modules are handed to functions, which may store something in them. */
    private final Set<String> handedOn = new HashSet<>();
    private final Set<String> inSomething = new HashSet<>();
    private final Set<String> inObjects = new HashSet<>();
    private boolean inObjectsByAnyName;
    private final Set<String> inBuiltins = new HashSet<>();

    ForeignStores(Map<String, FileSummary> files, Resolver resolver) {
        this.resolver = resolver;
        files.forEach((file, summary) -> {
            for (ModuleStore store : summary.moduleStores()) {
                add(store, file);
            }
        });
    }

    private void add(ModuleStore store, String file) {
        String attribute = store.attribute();
        boolean computed = attribute.equals(FileSummary.ANY);
        String module = store.module();
        if (attribute.equals(FileSummary.HANDED_ON)) {
            resolver.meanings(module, file).stream().filter(Definition::isModule).map(Definition::file)
                    .forEach(handedOn::add);
            return;
        }
        if (!computed) {
            named.add(attribute);
        }
        if (module.equals(FileSummary.ANY) || module.equals(CodePart.SCRIPT)) {
            (computed ? inSomething : inAnyModule).add(attribute);
            // What is found by a computed name may well be a class or another object.
            inObjects.add(attribute);
            return;
        }
        if (BUILTINS.contains(module)) {
            if (!computed) {
                inBuiltins.add(attribute);
            }
            return;
        }
        Set<Definition> meanings = resolver.meanings(module, file);
        for (Definition meant : meanings) {
            if (meant.isModule()) {
                hits.computeIfAbsent(meant.file(), key -> new HashMap<>())
                        .computeIfAbsent(attribute, key -> new HashSet<>()).add(file);
            } else {
                inObjects.add(attribute);
                inObjectsByAnyName |= computed;
            }
        }
        if (meanings.isEmpty() && module.indexOf('.') >= 0) {
            inSomething.add(attribute);
        }
        if (meanings.isEmpty() && computed) {
            rewrittenModules.add(module);
        }
    }

    /** Whether another file than {@code file} stores {@code name} into its module. */
    boolean hitFromElsewhere(String file, String name) {
        return mayBeHit(file, name) || isHit(file, name, false) || isHit(file, FileSummary.ANY, false);
    }

    /** Whether any file, that of the module included, stores {@code name} into the module of {@code file}. */
    boolean hit(String file, String name) {
        return mayBeHit(file, name) || isHit(file, name, true) || isHit(file, FileSummary.ANY, true);
    }

    private boolean mayBeHit(String file, String name) {
        return inAnyModule.contains(name) || resolver.isTakenBySubmodule(file, name);
    }

    /** Whether any file stores {@code name} into the module that {@code reference} means in {@code file}. */
    boolean hitModule(String reference, String file, String name) {
        return named.contains(name) || rewrittenModules.contains(reference)
                || resolver.meanings(reference, file).stream()
                        .anyMatch(meant -> meant.isModule() && isHit(meant.file(), FileSummary.ANY, true));
    }

    private boolean isHit(String file, String name, boolean fromWithin) {
        Set<String> from = hits.getOrDefault(file, Map.of()).getOrDefault(name, Set.of());
        return fromWithin ? !from.isEmpty() : from.size() > 1 || from.size() == 1 && !from.contains(file);
    }

    /** Whether the module of {@code file} is handed to a function. */
    boolean isHandedOn(String file) {
        return handedOn.contains(file);
    }

    /** What is stored in something that may, or may not, be a module. */
    Set<String> inSomething() {
        return inSomething;
    }

    /** Whether something is stored by a computed name in a class, or another object, that is found in a module. */
    boolean hitObjectsByAnyName() {
        return inObjectsByAnyName;
    }

    /** What is stored in a class, or another object, that is found in a module. */
    Set<String> inObjects() {
        return inObjects;
    }

    /** Builtins that get another meaning. */
    Set<String> inBuiltins() {
        return inBuiltins;
    }
}
