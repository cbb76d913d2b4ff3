package dev.hasten.fuzz;

import dev.hasten.fuzz.World.LibraryName;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;

/** The imports of a program, and what its functions use of them. */
final class Library {

    /** One thing to use; {@code use} is what follows the name. */
    private record Entry(String module, String name, String kind, String use) {
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry("math", "floor", "num", "(<num>)"),
            new Entry("math", "sqrt", "num", "(abs(<num>))"),
            new Entry("math", "pi", "num", ""),
            new Entry("math", "fabs", "num", "(<num>)"),
            new Entry("math", "copysign", "num", "(<num>, <num>)"),
            new Entry("math", "isnan", "num", "(<num>)"),
            new Entry("math", "prod", "num", "(<list>)"),
            new Entry("operator", "add", "num", "(<num>, <num>)"),
            new Entry("operator", "neg", "num", "(<num>)"),
            new Entry("random", "random", "num", "()"),
            new Entry("random", "randint", "num", "(0, 9)"),
            new Entry("bisect", "bisect_left", "num", "(<list>, <num>)"),
            new Entry("os.path", "basename", "text", "(<text>)"),
            new Entry("os.path", "join", "text", "(<text>, <text>)"),
            new Entry("os.path", "sep", "text", ""),
            new Entry("string", "digits", "text", ""),
            new Entry("itertools", "chain", "list", "(<list>, <list>)"),
            new Entry("itertools", "islice", "list", "(<list>, 3)"),
            new Entry("itertools", "repeat", "list", "(<num>, 5)"),
            new Entry("itertools", "chain.from_iterable", "list", "([<list>, <list>])"),
            new Entry("collections", "deque", "list", "(<list>)"),
            new Entry("collections", "Counter", "dict", "(<list>)"),
            new Entry("collections", "OrderedDict", "dict", "()"));

    private final Dice dice;
    private final List<String> imports = new ArrayList<>();

    private Library(Dice dice) {
        this.dice = dice;
    }

    /** Chooses some modules, and tells {@code world} what there is to use. */
    static Library choose(Dice dice, World world) {
        Library library = new Library(dice);
        Set<String> modules = new TreeSet<>();
        for (int i = 1 + dice.below(3); i > 0; i--) {
            modules.add(dice.oneIn(2) ? "math" : dice.pick(ENTRIES).module);
        }
        modules.forEach(module -> library.take(module, world));
        return library;
    }

    /** The statements, as lines. */
    List<String> imports() {
        return imports;
    }

    private void take(String module, World world) {
        List<Entry> entries = ENTRIES.stream().filter(entry -> entry.module.equals(module)).toList();
        switch (dice.below(8)) {
            case 0 -> {
                imports.add("import " + module + " as lib_" + module.charAt(0));
                entries.forEach(entry -> add(entry, "lib_" + module.charAt(0) + "." + entry.name, world));
            }
            case 1 -> {
                Entry entry = dice.pick(entries);
                String name = entry.name.split("\\.")[0];
                imports.add("from " + module + " import " + name);
                add(entry, entry.name, world);
            }
            case 2 -> {
                imports.addAll(List.of("try:", "    import " + module, "except ImportError:", "    pass"));
                entries.forEach(entry -> add(entry, module + "." + entry.name, world));
            }
            default -> {
                String root = module.equals("os.path") && dice.oneIn(2) ? "os" : module;
                imports.add(module.equals("os.path") && dice.oneIn(4) ? "import os, os.path" : "import " + root);
                entries.forEach(entry -> add(entry, module + "." + entry.name, world));
            }
        }
        if (module.equals("random")) {
            imports.addAll(List.of("import random", "random.seed(5)"));
        }
    }

    private static void add(Entry entry, String name, World world) {
        world.library().add(new LibraryName(entry.kind, name, name + entry.use));
    }
}
