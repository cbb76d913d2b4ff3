package dev.hasten.facts;

import java.util.List;
import java.util.Set;

/**
 * What other files have to know of a file. It is a function of the file's text alone, without nodes, so that it can be
 * kept and computed apart; {@link Project} puts those of several files together.
 *
 * @param names what the module has under which name, and what it imports
 * @param moduleStores names that are bound in modules other than by their own statements
 * @param storedInSomething attributes that are stored in an object of which nothing is known
 * @param storedInObjects attributes that are stored in an instance or class, other than by its {@code __init__}
 * @param computedNames what the names may be that stores of any file compute; see {@link ComputedStores#named}
 * @param initialised attributes that {@code __init__} stores in its own instance
 * @param readFromImported attributes that are read from what is imported, from classes perhaps: {@code m.C.f}
 * @param replacedBuiltins builtins that get another meaning
 * @param classes the classes, also those inside functions, in the order of the file
 * @param parts the parts of the file, and what each mentions
 * @param namesReadInFrames local variables that are read of frames by their names
 * @param namesBoundInFrames those that may be bound so
 * @param traits what holds for the file as a whole
 */
public record FileSummary(ModuleNames names, Set<ModuleStore> moduleStores, Set<String> storedInSomething,
        Set<String> storedInObjects, Set<String> computedNames, Set<String> initialised, Set<String> readFromImported,
        Set<String> replacedBuiltins, List<ClassSummary> classes, List<CodePart> parts,
        Set<String> namesReadInFrames, Set<String> namesBoundInFrames, Set<Trait> traits) {

    /** Stands for "any name" in a set of names. */
    public static final String ANY = "*";

    /** As an attribute of a {@link ModuleStore}: the module is handed to a function, which may store anything in it. */
    static final String HANDED_ON = "()";

    /** What holds for a file as a whole. */
    public enum Trait {
        /** An operator may run one of its functions that does more than compute. */
        OPERATORS_ACT,
        /** Calls {@code __init__} of an object that exists already. */
        INITIALISES_AGAIN,
        /** Stores into an object by a name that data decide; see {@link ComputedStores}. */
        STORES_BY_DATA,
        /** May replace any member of a class. */
        REPLACES_ANY_MEMBER,
        /** Changes the class of an object, or the bases of a class. */
        CHANGES_CLASSES,
        /** Stores the code, the defaults or a closure of a function that may be another file's. */
        CHANGES_FUNCTIONS,
        /** Runs code of a function that may be another file's with other globals. */
        TAKES_CODE,
        /** Makes instances without running their {@code __init__}. */
        MAKES_BARE_INSTANCES,
        /** Has a function that may let {@code StopIteration} out. */
        LEAKS_STOP_ITERATION
    }

    /**
     * A class.
     *
     * @param name its name, with those of the classes and functions around it: {@code Outer.Inner}
     * @param bases its bases
     * @param members the names that its body or a decorator binds, mangled; {@link #ANY} for those that are not known; for a
     *     class that is made by a call, also what {@link SpelledNames} has
     * @param fenced whether a metaclass or a decorator may do anything to its attributes
     */
    public record ClassSummary(String name, List<Base> bases, Set<String> members, boolean fenced) {

        /** Whether a metaclass or decorator may give it any name; what is made by a call lists all that stand in the file. */
        boolean mayBindAnything() {
            return fenced && !name.startsWith("(");
        }

        /** Whether it may have an attribute {@code attr} (mangled) of its own. */
        boolean mayBind(String attr) {
            return members.contains(attr) || SpelledNames.mayBe(members, attr);
        }
    }

    /**
     * A base of a class.
     *
     * @param kind what is known of it
     * @param name the dotted name by which the module has it, or the name of the library class
     */
    public record Base(Kind kind, String name) {

        /** What is known of a base. */
        public enum Kind {
            /** A dotted name. */
            NAMED,
            /** A class of the standard library that {@link LibraryClasses} tells of. */
            LIBRARY,
            /** Something else. */
            COMPUTED
        }

        static final Base ANYTHING = new Base(Kind.COMPUTED, ANY);
    }
}
