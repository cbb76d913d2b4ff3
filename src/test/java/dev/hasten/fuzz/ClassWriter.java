package dev.hasten.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Writes classes whose operators, attributes and protocols leave a trace, and may do harm. */
final class ClassWriter {

    /** A special method and its parameters after {@code self}. */
    private static final List<String> SPECIAL = List.of("__add__(self, other)", "__radd__(self, other)",
            "__len__(self)", "__getitem__(self, index)", "__contains__(self, item)", "__lt__(self, other)",
            "__eq__(self, other)", "__int__(self)", "__float__(self)", "__abs__(self)", "__index__(self)",
            "__bool__(self)", "__round__(self)", "__neg__(self)", "__mod__(self, other)");

    private final Dice dice;
    private final Filler small;
    private final Filler large;

    /**
     * @param small writes methods without loops
     * @param large writes the one with a loop
     */
    ClassWriter(Dice dice, Filler small, Filler large) {
        this.dice = dice;
        this.small = small;
        this.large = large;
    }

    /** The lines of a class that may inherit from one that {@code world} has. */
    List<String> write(String name, World world) {
        List<String> lines = new ArrayList<>();
        boolean inherits = !world.classes().isEmpty() && dice.oneIn(2);
        lines.add("class " + name + (inherits ? "(" + dice.pick(world.classes()) + ")" : "") + ":");
        List<String> body = new ArrayList<>(List.of("LIMIT = 4", "__hidden = 2"));
        if (!inherits) {
            body.addAll(List.of("def __init__(self, size):", "    self.size = size", "    self.part = self",
                    "def __repr__(self):", "    return '" + name + "'",
                    "def __enter__(self):", "    return self",
                    "def __exit__(self, *args):", "    show('exit')", "    return " + (dice.oneIn(3) ? "True" : "False")));
        }
        body.addAll(step(inherits));
        switch (dice.below(6)) {
            case 0 -> body.addAll(property("size"));
            case 1 -> body.addAll(method("__getattr__(self, name)", "show('getattr', name)"));
            case 2 -> body.addAll(iterator());
            default -> {
                // Plain attributes.
            }
        }
        for (int i = dice.below(3); i > 0; i--) {
            body.addAll(method(dice.pick(SPECIAL), dice.oneIn(2) ? "show('special')" : ""));
        }
        if (dice.oneIn(3)) {
            body.addAll(items());
        }
        body.addAll(walk());
        body.forEach(line -> lines.add("    " + line));
        return lines;
    }

    private List<String> step(boolean inherits) {
        String start = inherits && dice.oneIn(2) ? "n = super().step(n)"
                : dice.pick(List.of("n += self.LIMIT", "n += self.__hidden", "self.size += 1", "n += self.size"));
        return method("step(self, n=1)", start);
    }

    private List<String> walk() {
        Locals locals = new Locals(Locals.Sort.METHOD, null);
        locals.add("obj", "self");
        locals.add("num", "n");
        List<String> lines = new ArrayList<>(large.block(1 + dice.below(2), locals));
        lines.add("return " + large.rule("num", locals));
        return definition("walk(self, n)", locals, String.join("\n", lines));
    }

    /** Subscripts and stores to them, as containers have them. */
    private List<String> items() {
        Locals locals = new Locals(Locals.Sort.PLAIN, null);
        locals.add("num", "index");
        String read = dice.pick(List.of("return self.size + index", "a, b = index, self.size\nreturn a * b % 1009",
                small.rule("leafbody", locals)));
        List<String> lines = new ArrayList<>(definition("__getitem__(self, index)", locals, read));
        String store = dice.pick(List.of("self.size = value", "show('item', index)\nself.size = value"));
        lines.addAll(definition("__setitem__(self, index, value)", new Locals(Locals.Sort.PLAIN, null), store));
        return lines;
    }

    private List<String> property(String name) {
        List<String> lines = new ArrayList<>(List.of("@property"));
        lines.addAll(method(name + "(self)", "show('get')"));
        lines.addAll(List.of("@" + name + ".setter", "def " + name + "(self, value):", "    show('set', value)"));
        return lines;
    }

    private List<String> iterator() {
        Locals locals = new Locals(Locals.Sort.GENERATOR, null);
        locals.add("num", "value");
        return definition("__iter__(self)", locals, "for value in range(6):\n    yield value\n"
                + String.join("\n", small.block(1, locals)).indent(4).stripTrailing());
    }

    /** @param start a first statement; empty for none */
    private List<String> method(String header, String start) {
        Locals locals = new Locals(Locals.Sort.PLAIN, null);
        if (header.contains("n=1")) {
            locals.add("num", "n");
        }
        String body = small.rule("leafbody", locals);
        return definition(header, locals, start.isEmpty() ? body : start + "\n" + body);
    }

    private static List<String> definition(String header, Locals locals, String body) {
        List<String> lines = new ArrayList<>(List.of("def " + header + ":"));
        Filler.withDeclarations(locals, List.of(body)).lines().forEach(line -> lines.add("    " + line));
        return lines;
    }
}
