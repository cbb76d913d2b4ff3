package dev.hasten.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the module at hand has, for its functions to use. */
final class World {

    /** Something of the standard library as it is called in this module: {@code math.floor}. */
    record LibraryName(String kind, String name, String use) {
    }

    /** A function of the module that has no loop, or few turns: how it is called. */
    record Leaf(String name, List<String> parameters) {
    }

    private final Map<String, List<String>> globals = new LinkedHashMap<>();
    private final List<LibraryName> library = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Leaf> generators = new ArrayList<>();
    private final List<Leaf> callers = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final List<String> shapes = new ArrayList<>();
    private final List<String> victims = new ArrayList<>();
    private final List<LibraryName> libraryVictims = new ArrayList<>();

    void addGlobal(String kind, String name) {
        globals.computeIfAbsent(kind, any -> new ArrayList<>()).add(name);
    }

    /** The globals of a kind: {@code num}, {@code text}, {@code list}, {@code dict} or {@code obj}. */
    List<String> globals(String kind) {
        return globals.getOrDefault(kind, List.of());
    }

    List<LibraryName> library() {
        return library;
    }

    List<LibraryName> library(String kind) {
        return library.stream().filter(each -> each.kind.equals(kind)).toList();
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<Leaf> generators() {
        return generators;
    }

    /** The functions that call what they are given. */
    List<Leaf> callers() {
        return callers;
    }

    List<String> classes() {
        return classes;
    }

    /** The classes whose instances hold values. */
    List<String> shapes() {
        return shapes;
    }

    /** The numeric globals that something in the module rebinds. */
    List<String> victims() {
        return victims;
    }

    /** What of the library something in the module replaces. */
    List<LibraryName> libraryVictims() {
        return libraryVictims;
    }
}
