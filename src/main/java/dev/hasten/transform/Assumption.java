package dev.hasten.transform;

import dev.hasten.facts.Doubt;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a rewrite may take for granted about code that cannot be seen. The list is closed: nothing else is ever
 * assumed, and a rewrite that rests on one names it. What stands in the given files is never assumed away.
 */
public enum Assumption {
    FRAMES_UNOBSERVED(Level.O1,
            "Nobody reads or writes the locals of a running optimized function from outside."),
    BUILTINS_INTACT(Level.O1,
            "Builtins keep their meaning, and what str() and repr() return is formatted as the text that it is; names "
                    + "that test suites commonly patch are never assumed."),
    NO_REBINDING_MID_CALL(Level.O1,
            "While one call of a function runs, nobody rebinds the module globals and class attributes it uses."),
    CONTAINED_STOP_ITERATION(Level.O1,
            "Functions and special methods of unseen code let no StopIteration out, except __next__ and what calls it."),
    PLAIN_OPERATORS(Level.O1,
            "Arithmetic, comparisons and truth tests of objects from unseen code change nothing that the enclosing "
                    + "function reads."),
    SEALED(Level.O2,
            "No code outside the given paths, base classes included, rebinds their module globals, functions, classes or "
                    + "methods, shadows a method in an instance, undoes or repeats what __init__ did for one, or stores anything in an "
                    + "attribute that they only fill with values of one type; and no name that they compute for setattr() and the like "
                    + "is that of a method, unless they spell it or list the names of a class."),
    NO_OUTSIDE_OVERRIDES(Level.O2,
            "No class outside the given paths overrides a method of theirs, and their methods are called on "
                    + "instances of their class only."),
    PLAIN_ATTRIBUTES(Level.O2,
            "Attribute reads, subscripts, hashing and conversions run no code that changes what the enclosing function "
                    + "reads."),
    CLOSED_WORLD(Level.O3,
            "The given paths are the whole program: no other subclasses, callers or readers."),
    ANNOTATIONS_HOLD(Level.O3,
            "Annotated types are the run-time types: exactly the builtin type that is named (float is an int or a float), an "
                    + "instance of the named class of the given files or of a subclass, and containers of nothing else.");

    private final Level grantedFrom;
    private final String sentence;

    Assumption(Level grantedFrom, String sentence) {
        this.grantedFrom = grantedFrom;
        this.sentence = sentence;
    }

    /** The lowest level that grants it. */
    public Level grantedFrom() {
        return grantedFrom;
    }

    /** What is assumed, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /** The doubts of facts that it removes. */
    public Set<Doubt> removes() {
        return switch (this) {
            case FRAMES_UNOBSERVED -> Set.of(Doubt.FRAME_OBSERVED);
            case BUILTINS_INTACT -> Set.of(Doubt.BUILTIN_REPLACED);
            case NO_REBINDING_MID_CALL -> Set.of(Doubt.REBOUND_MEANWHILE);
            case SEALED -> Set.of(Doubt.REBOUND_BETWEEN_CALLS, Doubt.STORE_HITS_MODULE, Doubt.REPLACED,
                    Doubt.FIELD_REPLACED, Doubt.NOT_INITIALISED, Doubt.INITIALISED_AGAIN);
            case CONTAINED_STOP_ITERATION -> Set.of(Doubt.STOP_ITERATION_ESCAPES);
            case PLAIN_OPERATORS -> Set.of(Doubt.OPERATOR_RUNS_CODE);
            case PLAIN_ATTRIBUTES -> Set.of(Doubt.ACCESS_RUNS_CODE);
            case CLOSED_WORLD -> Set.of(Doubt.READ_FROM_OUTSIDE, Doubt.ATTRIBUTE_STORED);
            case NO_OUTSIDE_OVERRIDES -> Set.of(Doubt.OVERRIDDEN_OUTSIDE);
            case ANNOTATIONS_HOLD -> Set.of(Doubt.ANNOTATION_LIES);
        };
    }

    /** The doubts that are removed by any of {@code assumptions}. */
    public static Set<Doubt> removing(Set<Assumption> assumptions) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        assumptions.forEach(assumption -> doubts.addAll(assumption.removes()));
        return doubts;
    }

    /** Its name on the command line, such as {@code builtins-intact}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The assumption with this {@link #id}. */
    public static Optional<Assumption> byId(String id) {
        for (Assumption assumption : values()) {
            if (assumption.id().equals(id)) {
                return Optional.of(assumption);
            }
        }
        return Optional.empty();
    }
}
