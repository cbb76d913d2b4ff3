package dev.hasten.fuzz;

import dev.hasten.engine.Pipeline;
import dev.hasten.fuzz.Original.Binding;
import dev.hasten.fuzz.Original.Part;
import dev.hasten.rooms.Example;
import dev.hasten.rooms.Room;
import dev.hasten.transform.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Programs that were written to be hard, a little changed: the examples of the rooms, the programs of the contract, and
 * those that were found. Expressions and statements change places, within a program and between two; something is done to
 * the value of an expression; a name becomes that of something else, or something gets a second name.
 */
final class MutantGenerator implements ProgramSource {
    private static final List<Path> DIRECTORIES =
            List.of(Path.of("testdata/programs/contract"), Path.of("testdata/fuzz/found"));
    /** Of programs that need an assumption revoked, run code that is not seen, touch what is not theirs, or list all names. */
    private static final List<String> UNFIT = List.of("# revoke", "exec(", "eval(", "open(", "tempfile", "threading",
            "for name in globals()");
    /** What is done to an expression that stands for {@code @}, since transforms must take care of it wherever it stands. */
    private static final List<String> SPICES = List.of("(spare := @)", "(@ or (spare := @))", "(@, (spare := 1))[0]",
            "(lambda: @)()", "(lambda spare: @)(0)", "[@ for spare in (1, 2)][-1]", "(@ if @ else spare)",
            "(print(@), @)[1]", "next(iter(()))", "next(iter([@]))", "(@ in iter([@]))", "[*(@,)][0]", "f'{@}'");
    /** The same: the compiler warns of it. */
    private static final List<String> WARNED =
            List.of("(@ is 0)", "(@ is not 'a')", "(@ or 1(2))", "(@ or ()[0.5])", "(@ or @('a'))", "@[0.5]");
    private static final int MOST_CHANGES = 5;

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
        Mutation mutation = new Mutation(original, donor, dice);
        for (int changes = dice.below(MOST_CHANGES); changes >= 0; changes--) {
            mutation.goOn();
        }
        return mutation.text.toString();
    }

    /** One program on its way: it changes from its end to its beginning, so that no two changes touch. */
    private static final class Mutation {
        private final Original original;
        private final Original donor;
        private final Dice dice;
        private final StringBuilder text;
        /** What stands before it is as it was. */
        private int changed;

        Mutation(Original original, Original donor, Dice dice) {
            this.original = original;
            this.donor = donor;
            this.dice = dice;
            this.text = new StringBuilder(original.text());
            this.changed = text.length();
        }

        /** Does one more thing, if there is a place for it. */
        void goOn() {
            switch (dice.below(6)) {
                case 0 -> rename();
                case 1 -> changeStatement();
                case 2 -> alias();
                default -> changeExpression();
            }
        }

        private void replace(Part part, String by) {
            text.replace(part.start(), part.end(), by);
            changed = part.start();
        }

        /** A name of a function, a lambda or a comprehension becomes another that the program has. */
        private void rename() {
            List<Binding> bindings = original.bindings().stream().filter(each -> each.code().end() <= changed).toList();
            List<String> names = Original.names(original.exprs());
            if (!bindings.isEmpty() && !names.isEmpty()) {
                Binding binding = dice.pick(bindings);
                replace(binding.code(), renamed(binding.code().text(), binding.name(), dice.pick(names)));
            }
        }

        /** Something in a statement gets a second name before it. */
        private void alias() {
            List<Part> places = places(original.stmts());
            if (!places.isEmpty()) {
                Part place = dice.pick(places);
                List<String> inside = Original.names(original.exprs().stream().filter(place::holds).toList());
                String name = inside.isEmpty() ? "spare" : dice.pick(inside);
                replace(place, inside.isEmpty() ? place.text()
                        : "spare = " + name + "; " + renamed(place.text(), name, "spare"));
            }
        }

        private void changeStatement() {
            List<Part> places = places(original.stmts());
            if (!places.isEmpty() && !donor.stmts().isEmpty()) {
                Part place = dice.pick(places);
                String other = lent(place, donor.stmts());
                replace(place, switch (dice.below(4)) {
                    case 0 -> other;
                    case 1 -> other + "; " + place.text();
                    case 2 -> "pass";
                    default -> place.text() + "; " + other;
                });
            }
        }

        private void changeExpression() {
            List<Part> places = places(original.exprs());
            if (!places.isEmpty() && !donor.exprs().isEmpty()) {
                Part place = dice.pick(places);
                replace(place, "(" + (dice.oneIn(2) ? spiced(place) : lent(place, donor.exprs())) + ")");
            }
        }

        /** What may change next; half of the time in one function, so that short ones, which others call, get their share. */
        private List<Part> places(List<Part> parts) {
            List<Part> left = parts.stream()
                    .filter(each -> each.end() <= changed && (each.isInFunction() || dice.oneIn(4))).toList();
            if (left.isEmpty() || dice.oneIn(2)) {
                return left;
            }
            int function = dice.pick(left.stream().map(Part::function).distinct().toList());
            return left.stream().filter(each -> each.function() == function).toList();
        }

        /** One of {@code parts}, most often from the function that {@code place} stands in. */
        private String lent(Part place, List<Part> parts) {
            return dice.pick(donor == original && !dice.oneIn(3) ? near(place, parts) : parts).text();
        }

        private static List<Part> near(Part place, List<Part> parts) {
            return parts.stream().filter(each -> each.function() == place.function()).toList();
        }

        /** Something done to {@code place}, with a name of its own or one that the program has already. */
        private String spiced(Part place) {
            List<Part> named = dice.oneIn(2) ? near(place, original.exprs()) : original.exprs();
            List<String> names = Original.names(named);
            String name = names.isEmpty() || dice.oneIn(3) ? "spare" : dice.pick(names);
            return dice.pick(dice.oneIn(3) ? WARNED : SPICES).replace("spare", name).replace("@", place.text());
        }

        private static String renamed(String code, String name, String other) {
            return code.replaceAll("(?<![.\\w])" + name + "\\b", other);
        }
    }
}
