package dev.hasten.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Writes small classes whose instances hold values: points, with methods short enough to be inlined. */
final class ShapeWriter {
    private final Dice dice;
    private final Filler small;
    private final Filler large;

    /**
     * @param small writes methods without loops
     * @param large writes the one with a loop
     */
    ShapeWriter(Dice dice, Filler small, Filler large) {
        this.dice = dice;
        this.small = small;
        this.large = large;
    }

    /** The lines of a class that may inherit from one that {@code world} has. */
    List<String> write(String name, World world) {
        // The methods may make objects of the class itself.
        world.shapes().add(name);
        boolean inherits = world.shapes().size() > 1 && dice.oneIn(2);
        String base = inherits ? dice.pick(world.shapes().subList(0, world.shapes().size() - 1)) : "";
        List<String> body = new ArrayList<>();
        if (!inherits && dice.oneIn(8)) {
            body.add("__slots__ = ('x', 'y')");
        }
        Locals none = new Locals(Locals.Sort.PLAIN, null);
        body.add("K = " + small.rule("fixednum", none));
        if (!inherits) {
            body.addAll(method("__init__(self, x, y=" + small.rule("fixednum", none) + ")", small.rule("init", none)));
            body.addAll(method("__repr__(self)", "return '" + name + "'"));
            body.addAll(method("__add__(self, other)",
                    "return " + name + "(self.x + other.x, self.y + other.y)"));
            body.addAll(method("__sub__(self, other)",
                    "return " + name + "(self.x - other.x, " + (dice.oneIn(4) ? "other.y" : "self.y - other.y") + ")"));
        }
        if (!inherits || dice.oneIn(3)) {
            body.addAll(ofClass());
        }
        for (String each : List.of("dot", "total", "helper", "scaled")) {
            if (!inherits || dice.oneIn(3)) {
                body.addAll(member(each, name, base));
            }
        }
        for (int i = dice.below(4); i > 0; i--) {
            Locals locals = inside("self.x");
            body.addAll(lines(small.rule("operator", locals), locals, small.rule("operatorbody", locals)));
        }
        if (dice.oneIn(10)) {
            body.addAll(method("__getattr__(self, name)", "show('getattr', name)\nreturn 1"));
        }
        body.addAll(roam());
        List<String> lines = new ArrayList<>();
        lines.add("class " + name + (inherits ? "(" + base + ")" : "") + ":");
        body.forEach(line -> lines.add("    " + line));
        return lines;
    }

    /** @param base the class it inherits from; empty for none */
    private List<String> member(String member, String name, String base) {
        return switch (member) {
            case "dot" -> method("dot(self, other)", small.rule("dot", inside("n")));
            case "total" -> {
                List<String> lines = new ArrayList<>(List.of("@property"));
                lines.addAll(method("total(self)", small.rule("total", inside("n"))));
                yield lines;
            }
            case "scaled" -> method("scaled(self, k)", "return " + name + "(self.x * k % 1009, self.y)");
            default -> {
                Locals locals = inside("n");
                locals.add("num", "k");
                String body = small.rule(dice.oneIn(2) ? "purebody" : "leafbody", locals);
                String start = base.isEmpty() || dice.oneIn(2) ? ""
                        : "n = " + (dice.oneIn(2) ? "super().helper(" : base + ".helper(self, ") + "n)\n";
                yield lines("helper(self, n, k=2)", locals, start + body);
            }
        };
    }

    /** What is called by the name of the class: class methods, one of which calls another, and a static one. */
    private List<String> ofClass() {
        Locals locals = new Locals(Locals.Sort.PLAIN, null);
        locals.add("num", "n");
        locals.add("num", "cls.K");
        List<String> lines = new ArrayList<>(List.of("@classmethod"));
        lines.addAll(method("made(cls, n)", dice.pick(List.of("return cls(n, n)", "return cls(cls.plain(n), cls.K)",
                "show('made', cls.__name__)\nreturn cls(cls.raised(n), n)"))));
        lines.add("@classmethod");
        lines.addAll(lines("raised(cls, n)", locals, small.rule(dice.oneIn(2) ? "purebody" : "leafbody", locals)));
        lines.add("@staticmethod");
        lines.addAll(method("plain(n)", dice.oneIn(2) ? "return n + 1" : "return n if n > 3 else n * 2"));
        return lines;
    }

    /** A method with a loop that works on the instance. */
    private List<String> roam() {
        Locals locals = new Locals(Locals.Sort.SHAPE, null);
        locals.add("num", "n");
        locals.add("pt", "self");
        List<String> lines = new ArrayList<>(large.block(1 + dice.below(2), locals));
        lines.add("return " + large.rule("num", locals));
        return lines("roam(self, n)", locals, String.join("\n", lines));
    }

    /** The names inside a method: the fields of the instance are numbers like others. */
    private static Locals inside(String parameter) {
        Locals locals = new Locals(Locals.Sort.PLAIN, null);
        locals.add("num", parameter);
        locals.add("num", "self.x");
        locals.add("num", "self.y");
        return locals;
    }

    private static List<String> method(String header, String body) {
        return lines(header, new Locals(Locals.Sort.PLAIN, null), body);
    }

    private static List<String> lines(String header, Locals locals, String body) {
        List<String> lines = new ArrayList<>(List.of("def " + header + ":"));
        Filler.withDeclarations(locals, List.of(body)).lines().forEach(line -> lines.add("    " + line));
        return lines;
    }
}
