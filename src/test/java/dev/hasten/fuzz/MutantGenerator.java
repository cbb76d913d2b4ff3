package dev.hasten.fuzz;

import dev.hasten.engine.Pipeline;
import dev.hasten.rooms.Example;
import dev.hasten.rooms.Room;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Programs that were written to be hard, a little changed: the examples of the rooms, the programs of the contract, and
 * those that were found. Expressions and statements change places, within a program and between two, and something is
 * done to the value of an expression.
 */
final class MutantGenerator implements ProgramSource {
    private static final List<Path> DIRECTORIES =
            List.of(Path.of("testdata/programs/contract"), Path.of("testdata/fuzz/found"));
    /** Of programs that need an assumption revoked, run code that is not seen, touch what is not theirs, or list all names. */
    private static final List<String> UNFIT = List.of("# revoke", "exec(", "eval(", "open(", "tempfile", "threading",
            "for name in globals()");
    /** What is done to an expression that stands for {@code @}, since transforms must take care of it wherever it stands. */
    private static final List<String> SPICES = List.of("(spare := @)", "(lambda: @)()", "[@ for spare in (1, 2)][-1]",
            "(@ if @ else spare)", "(@ is 0)", "(print(@), @)[1]", "next(iter(()))", "next(iter([@]))", "[*(@,)][0]", "f'{@}'");
    private static final int MODULE = -1;
    private static final int LONGEST_PART = 80;
    private static final int MOST_CHANGES = 5;

    /** A part of a text, and where the function around it starts, or {@link #MODULE}. */
    private record Part(int start, int end, int function, String text) {
        static Part of(Node node, int function, String program) {
            return new Part(node.start(), node.end(), function, program.substring(node.start(), node.end()));
        }

        boolean isShort() {
            return text.length() <= LONGEST_PART && text.indexOf('\n') < 0;
        }
    }

    /** A program, and its parts that may change or be lent. */
    private record Original(String text, List<Part> exprs, List<Part> stmts) {

        static Original of(String text) {
            List<Part> exprs = new ArrayList<>();
            List<Part> stmts = new ArrayList<>();
            forEachNode(ModuleParser.parse(text).root(), MODULE, (node, function) -> {
                if (node instanceof Expr expr && node.hasSpan() && isValue(expr)) {
                    exprs.add(Part.of(node, function, text));
                } else if (node instanceof Stmt.Assign || node instanceof Stmt.AugAssign || node instanceof Stmt.ExprStmt
                        || node instanceof Stmt.Return || node instanceof Stmt.Delete) {
                    stmts.add(Part.of(node, function, text));
                }
            });
            return new Original(text, exprs.stream().filter(Part::isShort).toList(),
                    stmts.stream().filter(Part::isShort).toList());
        }

        /** What a loop asks for may keep it from ending. */
        private static void forEachNode(Node node, int function, BiConsumer<Node, Integer> action) {
            action.accept(node, function);
            node.forEachChild(child -> {
                if (!(node instanceof Stmt.While loop && child == loop.test())) {
                    forEachNode(child, node instanceof Stmt.FunctionDef ? node.start() : function, action);
                }
            });
        }

        private static boolean isValue(Expr expr) {
            return expr instanceof Expr.Name name ? name.ctx() == Expr.Context.LOAD
                    : expr instanceof Expr.Attribute attribute ? attribute.ctx() == Expr.Context.LOAD
                    : expr instanceof Expr.Subscript item ? item.ctx() == Expr.Context.LOAD
                    : !(expr instanceof Expr.Starred || expr instanceof Expr.Slice || expr instanceof Expr.FormattedValue
                    || expr instanceof Expr.Tuple || expr instanceof Expr.ListDisplay || expr instanceof Expr.Yield
                    || expr instanceof Expr.YieldFrom || expr instanceof Expr.Await || expr instanceof Expr.NamedExpr);
        }
    }

    private final List<Original> originals = new ArrayList<>();

    /** @throws UncheckedIOException if the programs cannot be read */
    MutantGenerator() {
        Pipeline.STANDARD.transforms().forEach(transform -> new Room(transform.id()).examples().stream()
                .filter(example -> example.option("level").isEmpty()).map(Example::before).forEach(this::add));
        for (Path directory : DIRECTORIES) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".py")).sorted().toList()) {
                    add(Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void add(String text) {
        if (UNFIT.stream().noneMatch(text::contains)) {
            originals.add(Original.of(text));
        }
    }

    /** Annotations of changed programs need not be true, so nothing may rely on them. */
    @Override
    public List<Level> levels() {
        return List.of(Level.O2, Level.O1);
    }

    @Override
    public String program(long seed, long number) {
        Dice dice = new Dice(seed, number);
        Original original = dice.pick(originals);
        Original donor = dice.oneIn(3) ? dice.pick(originals) : original;
        StringBuilder text = new StringBuilder(original.text());
        int before = text.length();
        for (int changes = dice.below(MOST_CHANGES); changes >= 0; changes--) {
            before = change(text, before, original, donor, dice);
        }
        return text.toString();
    }

    /** Changes one part that ends at {@code before} or earlier, so that no two changes touch; gives where it starts. */
    private static int change(StringBuilder text, int before, Original original, Original donor, Dice dice) {
        boolean ofStatement = dice.oneIn(4);
        List<Part> places = (ofStatement ? original.stmts() : original.exprs()).stream()
                .filter(each -> each.end() <= before).toList();
        List<Part> parts = ofStatement ? donor.stmts() : donor.exprs();
        if (places.isEmpty() || parts.isEmpty()) {
            return before;
        }
        Part place = dice.pick(places);
        if (place.function() == MODULE && !dice.oneIn(4)) {
            return before;
        }
        List<Part> near = parts.stream().filter(each -> each.function() == place.function()).toList();
        if (!ofStatement && dice.oneIn(3)) {
            text.replace(place.start(), place.end(), "(" + spiced(place.text(), near, dice) + ")");
            return place.start();
        }
        String part = dice.pick(donor == original && !dice.oneIn(3) ? near : parts).text();
        text.replace(place.start(), place.end(), ofStatement ? changed(place.text(), part, dice) : "(" + part + ")");
        return place.start();
    }

    /** Something done to {@code expr}, with a name of its own or one that the function has already. */
    private static String spiced(String expr, List<Part> near, Dice dice) {
        List<String> names = near.stream().map(Part::text).filter(SourceVersion::isIdentifier).toList();
        String name = names.isEmpty() || dice.oneIn(2) ? "spare" : dice.pick(names);
        return dice.pick(SPICES).replace("spare", name).replace("@", expr);
    }

    private static String changed(String stmt, String other, Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> other;
            case 1 -> other + "; " + stmt;
            case 2 -> "pass";
            default -> stmt + "; " + other;
        };
    }
}
