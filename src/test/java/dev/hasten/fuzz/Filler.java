package dev.hasten.fuzz;

import dev.hasten.fuzz.Grammar.Alternative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the holes of the grammar's texts, from left to right. {@code <rule>} stands for anything the rule gives, and
 *
 * <pre>
 * read:KIND    a local of that kind            write:KIND   a local to be assigned, old or new
 * update:KIND  a local of the function's own   =KEY         what KEY stands for
 * global:KIND  a global                        bind:KEY     a new numeric local, known from the next line on
 * lib:KIND     something of the library        let:KEY      nothing; a new numeric local, known within the text
 * call         a call of a function            name:KEY     a new name that is not for general use
 * class, shape a class; one whose instances hold values
 * victim:KEY   a global that is rebound        declare:KEY  nothing; the same, declared as global
 * target:KEY   nothing; KEY, KEY.owner and KEY.attr stand for something of the library that is replaced
 * bind:turn    the counter of a loop, which nothing else assigns
 * block, body  statements; of a loop           inner        the body of a function inside
 * </pre>
 */
final class Filler {
    private static final List<String> NAMES =
            List.of("a", "b", "c", "d", "e", "g", "h", "i", "j", "k", "n", "p", "q", "r", "t", "u", "v", "w", "x", "y");
    private static final List<String> SHADOWING = List.of("len", "abs", "sum", "max", "_len", "_LIMIT", "LIMIT", "SCALE", "math");

    private final Grammar grammar;
    private final Dice dice;
    private final World world;
    private final boolean observed;
    private final boolean warned;
    /** One name in so many is that of something else. */
    private final int shadows;
    private final int deep;
    private int linesLeft;

    /**
     * @param lines about how many lines may be written
     * @param deep how many rules may stand within each other before only simple things are written
     */
    Filler(Grammar grammar, Dice dice, World world, int lines, int deep) {
        this.grammar = grammar;
        this.dice = dice;
        this.world = world;
        this.linesLeft = lines;
        this.deep = deep;
        this.observed = dice.oneIn(8);
        this.warned = dice.oneIn(16);
        this.shadows = dice.oneIn(12) ? 4 : 70;
    }

    /** Anything that the rule gives, with line breaks where it has several lines. */
    String rule(String rule, Locals locals) {
        return rule(rule, locals, 0);
    }

    /** Some statements, as lines. */
    List<String> block(int statements, Locals locals) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            List<String> added = rule("statement", locals).lines().toList();
            linesLeft -= added.size();
            lines.addAll(added);
        }
        return lines;
    }

    private String rule(String rule, Locals locals, int depth) {
        List<Alternative> possible = new ArrayList<>();
        for (Alternative alternative : grammar.alternatives(rule)) {
            if ((depth < deep || alternative.isSimple() || alternative.text().startsWith("<read:"))
                    && alternative.conditions().stream().allMatch(condition -> holds(condition, locals))) {
                for (int i = 0; i < alternative.weight(); i++) {
                    possible.add(alternative);
                }
            }
        }
        if (possible.isEmpty()) {
            return fill(grammar.alternatives(rule).get(0).text(), locals, depth + 1);
        }
        return fill(dice.pick(possible).text(), locals, depth + 1);
    }

    private boolean holds(String condition, Locals locals) {
        return switch (condition) {
            case "loop" -> locals.loops() > 0;
            case "hot" -> locals.loops() == 0;
            case "shallow" -> locals.loops() < 2 && linesLeft > 0;
            case "room" -> linesLeft > 0;
            case "top" -> locals.around() == null;
            case "generator" -> locals.sort() == Locals.Sort.GENERATOR;
            case "async" -> locals.sort() == Locals.Sort.ASYNC;
            case "plain" -> locals.sort() != Locals.Sort.GENERATOR && locals.sort() != Locals.Sort.ASYNC;
            case "shape" -> !world.shapes().isEmpty();
            case "self" -> locals.sort() == Locals.Sort.SHAPE;
            case "method" -> locals.sort() == Locals.Sort.METHOD;
            case "victim" -> !world.victims().isEmpty();
            case "target" -> !world.libraryVictims().isEmpty();
            case "class" -> !world.classes().isEmpty();
            case "observed" -> observed;
            case "warned" -> warned;
            case "leaf" -> !world.leaves().isEmpty();
            case "generators" -> !world.generators().isEmpty();
            case "callers" -> !world.callers().isEmpty();
            default -> throw new IllegalArgumentException("no condition " + condition);
        };
    }

    private String fill(String template, Locals locals, int depth) {
        Map<String, String> keys = new HashMap<>();
        int mark = locals.mark();
        boolean[] scoped = {false};
        StringBuilder out = new StringBuilder();
        List<String> lines = List.of(template.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String indent = line.substring(0, line.length() - line.stripLeading().length());
            String filled = fillLine(line.substring(indent.length()), locals, depth, keys, scoped);
            if (lines.size() > 1) {
                locals.flush();
            }
            if (!filled.isEmpty() || lines.size() == 1) {
                out.append(out.isEmpty() ? "" : "\n").append(filled.indent(indent.length()).stripTrailing());
            }
        }
        if (scoped[0]) {
            locals.forgetFrom(mark);
        }
        return out.toString();
    }

    private String fillLine(String line, Locals locals, int depth, Map<String, String> keys, boolean[] scoped) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf('<', at);
            int close = open < 0 ? -1 : line.indexOf('>', open);
            if (open < 0 || close < 0) {
                break;
            }
            if (!line.substring(open + 1, close).matches("[a-z=][A-Za-z:.]*")) {
                out.append(line, at, open + 1);
                at = open + 1;
                continue;
            }
            out.append(line, at, open).append(hole(line.substring(open + 1, close), locals, depth, keys, scoped));
            at = close + 1;
        }
        return out.append(line.substring(at)).toString();
    }

    private String hole(String hole, Locals locals, int depth, Map<String, String> keys, boolean[] scoped) {
        if (hole.startsWith("=")) {
            return keys.get(hole.substring(1));
        }
        int colon = hole.indexOf(':');
        String what = colon < 0 ? hole : hole.substring(0, colon);
        String argument = colon < 0 ? "" : hole.substring(colon + 1);
        switch (what) {
            case "read" -> {
                return read(argument, locals, depth);
            }
            case "write" -> {
                return write(argument, locals);
            }
            case "update" -> {
                return update(argument, locals);
            }
            case "global" -> {
                return world.globals(argument).isEmpty() ? rule("fixed" + argument, locals, depth)
                        : dice.pick(world.globals(argument));
            }
            case "lib" -> {
                List<World.LibraryName> names = world.library(argument);
                return names.isEmpty() ? read(argument, locals, depth)
                        : fill(dice.pick(names).use(), locals, depth + 1);
            }
            case "bind", "name", "let" -> {
                String name = argument.equals(Locals.COUNTER) ? argument + locals.mark() : fresh(locals);
                while (keys.containsValue(name)) {
                    name = fresh(locals);
                }
                keys.put(argument, name);
                if (what.equals("bind")) {
                    locals.bind("num", name);
                } else if (what.equals("let")) {
                    locals.add("num", name);
                    scoped[0] = true;
                }
                return what.equals("let") ? "" : name;
            }
            case "victim", "declare" -> {
                String victim = dice.pick(world.victims());
                keys.put(argument, victim);
                if (what.equals("declare")) {
                    if (!locals.declare(victim)) {
                        keys.put(argument, "_hidden");
                    }
                    return "";
                }
                return victim;
            }
            case "target" -> {
                String target = dice.pick(world.libraryVictims()).name();
                keys.put(argument, target);
                keys.put(argument + ".owner", target.substring(0, target.lastIndexOf('.')));
                keys.put(argument + ".attr", target.substring(target.lastIndexOf('.') + 1));
                return "";
            }
            case "call" -> {
                return world.leaves().isEmpty() ? read("num", locals, depth)
                        : call(dice.pick(world.leaves()), locals, depth);
            }
            case "generate" -> {
                return call(dice.pick(world.generators()), locals, depth);
            }
            case "higher" -> {
                return call(dice.pick(world.callers()), locals, depth);
            }
            case "leaf" -> {
                return world.leaves().isEmpty() ? "abs" : dice.pick(world.leaves()).name();
            }
            case "shape" -> {
                return dice.pick(world.shapes());
            }
            case "class" -> {
                return dice.pick(world.classes());
            }
            case "block" -> {
                return nested(locals);
            }
            case "body" -> {
                locals.enterLoop();
                String body = nested(locals);
                locals.leaveLoop();
                return body;
            }
            case "inner" -> {
                return inner(locals);
            }
            default -> {
                return rule(what, locals, depth);
            }
        }
    }

    private String call(World.Leaf leaf, Locals locals, int depth) {
        List<String> arguments = new ArrayList<>();
        leaf.parameters().forEach(kind -> arguments.add(rule(kind, locals, depth + 1)));
        return leaf.name() + "(" + String.join(", ", arguments) + ")";
    }

    private String read(String kind, Locals locals, int depth) {
        List<String> names = locals.names(kind);
        if (kind.equals("pt") && names.isEmpty() && !world.globals(kind).isEmpty()) {
            return dice.pick(world.globals(kind));
        }
        if (names.isEmpty() || dice.oneIn(60)) {
            return dice.oneIn(80) ? "(" + rule("fixednum", locals, depth) + ")" : rule("fixed" + kind, locals, depth);
        }
        return dice.oneIn(150) ? dice.pick(NAMES) : dice.pick(names);
    }

    private String write(String kind, Locals locals) {
        List<String> names = locals.own(kind);
        if (!names.isEmpty() && !dice.oneIn(3)) {
            return dice.pick(names);
        }
        String name = fresh(locals);
        locals.bind(kind, name);
        return name;
    }

    private String update(String kind, Locals locals) {
        List<String> names = locals.own(kind);
        return names.isEmpty() || dice.oneIn(60) ? fresh(locals) : dice.pick(names);
    }

    private String fresh(Locals locals) {
        for (int attempt = 0; attempt < 8; attempt++) {
            String name = dice.oneIn(shadows) ? dice.pick(SHADOWING) : dice.pick(NAMES);
            if (!locals.isTaken(name) && !locals.declared().contains(name)) {
                return name;
            }
        }
        return dice.pick(NAMES) + dice.below(100);
    }

    private String nested(Locals locals) {
        int mark = locals.mark();
        List<String> lines = block(linesLeft > 0 ? 1 + dice.below(2) : 1, locals);
        locals.flush();
        if (!dice.oneIn(8)) {
            locals.forgetFrom(mark);
        }
        return String.join("\n", lines);
    }

    private String inner(Locals around) {
        Locals locals = new Locals(Locals.Sort.PLAIN, around);
        List<String> lines = new ArrayList<>(block(1 + dice.below(2), locals));
        lines.add("return " + rule("num", locals));
        return withDeclarations(locals, lines);
    }

    /** The lines of a function's body with the {@code global} statement that they need. */
    static String withDeclarations(Locals locals, List<String> lines) {
        String body = String.join("\n", lines);
        return locals.declared().isEmpty() ? body : "global " + String.join(", ", locals.declared()) + "\n" + body;
    }
}
