package dev.hasten.fuzz;

import dev.hasten.fuzz.World.Leaf;
import dev.hasten.transform.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts random programs together: the same seed and number give the same program. */
final class ProgramGenerator implements ProgramSource {
    private static final Map<String, String> SUPPORT = new LinkedHashMap<>();

    static {
        SUPPORT.put("stub", """
                def stub(*args):
                    return 2
                """);
        SUPPORT.put("Patch(", """
                class Patch:
                    def __init__(self, owner, name, value):
                        self.change = owner, name, value
                    def __enter__(self):
                        owner, name, value = self.change
                        self.old = getattr(owner, name)
                        setattr(owner, name, value)
                    def __exit__(self, *args):
                        setattr(self.change[0], self.change[1], self.old)
                """);
        SUPPORT.put("Pause(", """
                class Pause:
                    def __init__(self, value):
                        self.value = value
                    def __await__(self):
                        return (yield self.value)
                """);
        SUPPORT.put("show(", """
                def show(*values):
                    print(*[repr(value).split(' at 0x')[0][:60] for value in values])
                """);
        SUPPORT.put("run(", """
                def run(label, function, *args):
                    try:
                        result = function(*args)
                        print(label, repr(result).split(' at 0x')[0][:60])
                    except Exception as error:
                        print(label, type(error).__name__, error.args)
                """);
    }

    private static final List<String> IMPORTED_WHEN_USED = List.of("sys", "builtins");

    private final Grammar grammar = Grammar.load();

    /** One level for a program: what one level does is mostly what another does, so more programs show more. */
    @Override
    public List<Level> levels() {
        return List.of(Level.O2, Level.O1, Level.O3);
    }

    @Override
    public String program(long seed, long number) {
        return new Assembly(grammar, new Dice(seed, number), "").write();
    }

    /** The same with calls of code that cannot be seen here and there. */
    String program(long seed, long number, UnseenCode unseen) {
        return new Assembly(grammar, new Dice(seed, number), unseen.definition()).write();
    }

    /** Writes one program. */
    private static final class Assembly {
        private final Dice dice;
        private final String unseen;
        private final World world = new World();
        private final List<String> globals = new ArrayList<>();
        private final List<String> definitions = new ArrayList<>();
        private final List<String> driver = new ArrayList<>();
        /** How many there are of each kind of definition at most: short programs are soon rewritten and run. */
        private final int most;
        private final Filler small;
        private final Filler large;

        /** @param unseen the lines that define {@code poke}; empty if nothing does */
        Assembly(Grammar grammar, Dice dice, String unseen) {
            this.dice = dice;
            this.unseen = unseen;
            this.most = dice.oneIn(30) ? 3 : 1;
            int deep = most == 1 ? 1 + dice.below(3) : 4;
            this.small = new Filler(grammar, dice, world, 0, deep);
            this.large = new Filler(grammar, dice, world, most == 1 ? 1 + dice.below(5) : 4 + dice.below(16), deep);
        }

        String write() {
            Library library = Library.choose(dice, world);
            chooseGlobals();
            chooseVictims();
            if (!unseen.isEmpty()) {
                world.leaves().add(new Leaf("poke", List.of()));
            }
            for (int i = dice.below(most + 1); i >= 0; i--) {
                leaf("leaf" + i);
            }
            if (dice.oneIn(4)) {
                caller("each");
            }
            boolean mixed = most > 1 || dice.oneIn(12);
            boolean shapes = mixed || dice.oneIn(3);
            for (int i = shapes ? 1 + dice.below(most + 1) / 2 : 0; i > 0; i--) {
                shape("Shape" + i);
            }
            for (int i = !shapes || mixed ? dice.below(most + 1) : 0; i > 0; i--) {
                classNamed("Class" + i);
            }
            if (dice.oneIn(most == 1 ? 8 : 3)) {
                generator("numbers");
            }
            List<Runnable> hot = List.of(this::plain, this::plain, this::plain, this::plain, this::suspended,
                    this::awaiting);
            for (int i = dice.below(most); i >= 0; i--) {
                dice.pick(hot).run();
            }
            return text(library);
        }

        private String text(Library library) {
            List<String> body = new ArrayList<>();
            int early = dice.oneIn(8) ? dice.below(globals.size()) : globals.size();
            body.addAll(globals.subList(0, early));
            body.addAll(definitions);
            if (early < globals.size() && !driver.isEmpty()) {
                body.add(driver.get(0));
            }
            body.addAll(globals.subList(early, globals.size()));
            switch (dice.below(6)) {
                case 0 -> body.addAll(indented("if __name__ == '__main__':", driver));
                case 1 -> {
                    body.addAll(indented("def main():", driver.isEmpty() ? List.of("pass") : driver));
                    body.add("main()");
                }
                default -> body.addAll(driver);
            }
            String text = String.join("\n", body) + "\n";
            StringBuilder whole = new StringBuilder();
            StringBuilder support = new StringBuilder();
            SUPPORT.forEach((mark, definition) -> support.append(text.contains(mark) ? definition : ""));
            for (String module : IMPORTED_WHEN_USED) {
                whole.append(text.contains(module + ".") || text.contains(module + ",") ? "import " + module + "\n" : "");
            }
            library.imports().forEach(line -> whole.append(line).append('\n'));
            return whole.append(support).append(unseen).append(text).toString();
        }

        private static List<String> indented(String header, List<String> lines) {
            List<String> block = new ArrayList<>(List.of(header));
            lines.forEach(line -> line.lines().forEach(each -> block.add("    " + each)));
            return block;
        }

        private void chooseGlobals() {
            Locals none = new Locals(Locals.Sort.PLAIN, null);
            for (String kind : List.of("num", "num", "num", "text", "list", "dict")) {
                if (kind.equals("num") || dice.oneIn(2)) {
                    String name = switch (kind) {
                        case "num" -> List.of("LIMIT", "SCALE", "_offset").get(world.globals("num").size());
                        case "text" -> "LABEL";
                        case "list" -> "ITEMS";
                        default -> "TABLE";
                    };
                    globals.add(name + " = " + small.rule("fixed" + kind, none));
                    world.addGlobal(kind, name);
                }
            }
        }

        private void chooseVictims() {
            if (dice.oneIn(2)) {
                world.victims().add(dice.pick(world.globals("num")));
            }
            if (dice.oneIn(4)) {
                world.library().stream().filter(each -> each.name().contains(".")).limit(1 + dice.below(3))
                        .forEach(world.libraryVictims()::add);
            }
        }

        private void leaf(String name) {
            Locals locals = new Locals(Locals.Sort.PLAIN, null);
            List<String> parameters = new ArrayList<>();
            List<String> kinds = new ArrayList<>();
            boolean pure = dice.oneIn(2);
            for (int i = dice.below(3); i >= 0; i--) {
                String parameter = List.of("x", "y", "z").get(i);
                String kind = pure ? dice.pick(List.of("int", "int", "float")) : "num";
                parameters.add(pure ? parameter + ": " + kind : parameter);
                kinds.add(kind);
                locals.add("num", parameter);
            }
            if (!pure && dice.oneIn(6)) {
                parameters.add("cache=[]");
                locals.add("list", "cache");
            }
            String body = small.rule(pure ? "purebody" : "leafbody", locals);
            define("def " + name + "(" + String.join(", ", parameters) + "):", locals, body);
            world.leaves().add(new Leaf(name, kinds));
        }

        /** A function that calls what it is given, in a loop. */
        private void caller(String name) {
            Locals locals = new Locals(Locals.Sort.PLAIN, null);
            locals.add("list", "values");
            locals.add("num", "least");
            define("def " + name + "(function, values, least):", locals, small.rule("callerbody", locals));
            world.callers().add(new Leaf(name, List.of("function", "list", "num")));
        }

        private void generator(String name) {
            Locals locals = new Locals(Locals.Sort.GENERATOR, null);
            locals.add("num", "x");
            List<String> lines = new ArrayList<>(small.block(1 + dice.below(2), locals));
            locals.flush();
            lines.add("yield " + small.rule("num", locals));
            lines.add("yield x");
            define("def " + name + "(x):", locals, String.join("\n", lines));
            world.generators().add(new Leaf(name, List.of("num")));
        }

        private void classNamed(String name) {
            List<String> lines = new ArrayList<>();
            new ClassWriter(dice, small, large).write(name, world).forEach(lines::add);
            definitions.addAll(lines);
            world.classes().add(name);
            String instance = "shared_" + name.toLowerCase();
            definitions.add(instance + " = " + name + "(3)");
            world.addGlobal("obj", instance);
            if (dice.oneIn(2)) {
                driver.add("run('walk', " + instance + ".walk, " + arguments(List.of("num")) + ")");
            }
        }

        private void shape(String name) {
            definitions.addAll(new ShapeWriter(dice, small, large).write(name, world));
            String instance = "shared_" + name.toLowerCase();
            definitions.add(instance + " = " + name + "(3)");
            world.addGlobal("pt", instance);
            if (dice.oneIn(2)) {
                driver.add("run('roam', " + instance + ".roam, " + arguments(List.of("num")) + ")");
            }
        }

        private void plain() {
            Locals locals = new Locals(Locals.Sort.PLAIN, null);
            hot(locals, "def");
        }

        private void suspended() {
            hot(new Locals(Locals.Sort.GENERATOR, null), "def");
        }

        private void awaiting() {
            hot(new Locals(Locals.Sort.ASYNC, null), "async def");
        }

        private void hot(Locals locals, String def) {
            String name = "hot" + definitions.stream().filter(line -> line.startsWith(def + " hot")).count()
                    + def.charAt(0) + locals.sort().name().charAt(0);
            List<String> kinds = new ArrayList<>();
            List<String> parameters = new ArrayList<>();
            for (int i = 1 + dice.below(3); i > 0; i--) {
                String kind = dice.pick(world.shapes().isEmpty() ? List.of("num", "num", "list", "dict", "obj")
                        : List.of("num", "num", "list", "dict", "obj", "pt", "pt", "pt"));
                kinds.add(kind);
                parameters.add("p" + i);
                locals.add(kind, "p" + i);
            }
            List<String> lines = new ArrayList<>(large.block(1 + dice.below(most == 1 ? 2 : 3), locals));
            locals.flush();
            switch (locals.sort()) {
                case GENERATOR -> lines.add("yield " + large.rule("num", locals));
                case ASYNC -> lines.add("await Pause(" + large.rule("num", locals) + ")");
                default -> lines.add("return " + large.rule("num", locals));
            }
            define(def + " " + name + "(" + String.join(", ", parameters) + "):", locals, String.join("\n", lines));
            for (int i = dice.below(2); i >= 0; i--) {
                drive(name, locals.sort(), arguments(kinds));
                between();
            }
        }

        private void drive(String name, Locals.Sort sort, String arguments) {
            if (sort == Locals.Sort.PLAIN) {
                driver.add(dice.oneIn(15) ? "show(" + name + "(" + arguments + "))"
                        : "run('" + name + "', " + name + ", " + arguments + ")");
                return;
            }
            String variable = "it_" + driver.size();
            driver.add(variable + " = " + name + "(" + arguments + ")");
            String step = sort == Locals.Sort.ASYNC || dice.oneIn(4) ? variable + ".send, None" : "next, " + variable;
            for (int i = 1 + dice.below(3); i > 0; i--) {
                driver.add("run('step', " + step + ")");
                between();
            }
            driver.add(sort == Locals.Sort.GENERATOR && dice.oneIn(2) ? "run('rest', list, " + variable + ")"
                    : "run('close', " + variable + ".close)");
        }

        /** What the program may do between two calls. */
        private void between() {
            Locals none = new Locals(Locals.Sort.PLAIN, null);
            if (!world.victims().isEmpty() && dice.oneIn(4)) {
                driver.add("globals()['" + dice.pick(world.victims()) + "'] = " + small.rule("fixednum", none));
            }
            if (!world.libraryVictims().isEmpty() && dice.oneIn(4)) {
                driver.add(dice.pick(world.libraryVictims()).name() + " = stub");
            }
            if (!world.classes().isEmpty() && dice.oneIn(6)) {
                driver.add(dice.pick(world.classes()) + ".LIMIT = " + small.rule("fixednum", none));
            }
        }

        private String arguments(List<String> kinds) {
            Locals none = new Locals(Locals.Sort.PLAIN, null);
            List<String> arguments = new ArrayList<>();
            for (String kind : kinds) {
                boolean object = kind.equals("obj") && !world.classes().isEmpty();
                arguments.add(object ? dice.pick(world.classes()) + "(2)" : small.rule("fixed" + kind, none));
            }
            return String.join(", ", arguments);
        }

        private void define(String header, Locals locals, String body) {
            definitions.add(header);
            Filler.withDeclarations(locals, List.of(body)).lines().forEach(line -> definitions.add("    " + line));
        }
    }
}
