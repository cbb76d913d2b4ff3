package dev.hasten.facts;

import dev.hasten.facts.AttributeStore.Receiver;
import dev.hasten.facts.DynamicConstruct.Kind;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What other files have to know of a file. It is a function of the file's text alone, without nodes, so that it can be
 * kept and computed apart; {@link Surroundings} puts those of several files together.
 *
 * @param storedInModules attributes that are stored in what may well be a module
 * @param storedInSomething attributes that are stored in an object of which nothing is known
 * @param storedInObjects attributes that are stored in an instance or class, other than by its {@code __init__}
 * @param initialised attributes that {@code __init__} stores in its own instance
 * @param readFromImported attributes that are read from what is imported: from classes, perhaps
 * @param replacedBuiltins builtins that get another meaning by way of the module {@code builtins}
 * @param classes the classes, also those inside functions, in the order of the file
 * @param traits what holds for the file as a whole
 */
public record FileSummary(Set<String> storedInModules, Set<String> storedInSomething, Set<String> storedInObjects,
        Set<String> initialised, Set<String> readFromImported, Set<String> replacedBuiltins, List<ClassSummary> classes, Set<Trait> traits) {

    /** Stands for "any name" in a set of names. */
    public static final String ANY = "*";

    /** What holds for a file as a whole. */
    public enum Trait {
        /** An operator may run one of its functions that does more than compute. */
        OPERATORS_ACT,
        /** Calls {@code __init__} of an object that exists already. */
        INITIALISES_AGAIN,
        /** Changes the class of an object, or the bases of a class. */
        CHANGES_CLASSES,
        /** Makes instances without running their {@code __init__}. */
        MAKES_BARE_INSTANCES,
        /** Looks at frames. */
        SEES_FRAMES,
        /** Looks at all containers there are. */
        SEES_CONTAINERS,
        /** Runs code that is given as text, and may name what is imported. */
        RUNS_TEXT,
        /** Has a function that may let {@code StopIteration} out. */
        LEAKS_STOP_ITERATION
    }

    /**
     * A class.
     *
     * @param name its name, with those of the classes and functions around it: {@code Outer.Inner}
     * @param bases its bases as they are written, if they are dotted names; {@link #ANY} for any other
     * @param members the names that its body binds, mangled
     */
    public record ClassSummary(String name, List<String> bases, Set<String> members) {
    }

    /** The summary of the file that {@code facts} are about. */
    public static FileSummary of(FileFacts facts) {
        Set<String> modules = new TreeSet<>();
        Set<String> something = new TreeSet<>();
        Set<String> objects = new TreeSet<>();
        Set<String> initialised = new TreeSet<>();
        for (AttributeStore store : facts.attributeStores().all()) {
            String name = store.name() == null ? ANY : store.name();
            if (store.initialises()) {
                initialised.add(name);
            } else if (store.receiver() == Receiver.MODULE) {
                modules.add(name);
            } else if (store.receiver() == Receiver.OTHER) {
                something.add(name);
            } else {
                objects.add(name);
            }
        }
        Set<String> builtins = new TreeSet<>();
        for (DynamicConstruct construct : facts.dynamics().of(Kind.BUILTINS_WRITTEN)) {
            builtins.add(construct.name() == null ? ANY : construct.name());
        }
        return new FileSummary(modules, something, objects, initialised, readFromImported(facts), builtins, classes(facts), traits(facts));
    }

    private static Set<String> readFromImported(FileFacts facts) {
        Set<String> names = new TreeSet<>();
        for (Node node : facts.places().all()) {
            if (node instanceof Expr.Attribute attribute && attribute.ctx() == Expr.Context.LOAD
                    && isImported(attribute.value(), facts)) {
                names.add(facts.scopes().scopeOf(attribute).mangle(attribute.attr()));
            }
        }
        return names;
    }

    private static boolean isImported(Expr expr, FileFacts facts) {
        Expr root = expr;
        while (root instanceof Expr.Attribute attribute) {
            root = attribute.value();
        }
        return root instanceof Expr.Name name && facts.scopes().resolve(name).symbols().stream()
                .anyMatch(Symbol::isImported);
    }

    private static Set<Trait> traits(FileFacts facts) {
        DynamicConstructs dynamics = facts.dynamics();
        Set<Trait> traits = new TreeSet<>();
        addIf(traits, Trait.OPERATORS_ACT, facts.effects().operatorsAct());
        addIf(traits, Trait.INITIALISES_AGAIN, facts.effects().initialisesAgain());
        addIf(traits, Trait.CHANGES_CLASSES, dynamics.changesClasses().isYes());
        addIf(traits, Trait.MAKES_BARE_INSTANCES, Instances.makesBareInstances(facts));
        addIf(traits, Trait.SEES_FRAMES, !dynamics.of(Kind.FRAMES).isEmpty() || !dynamics.of(Kind.TRACING).isEmpty());
        addIf(traits, Trait.SEES_CONTAINERS, dynamics.seesContainers().isYes());
        addIf(traits, Trait.RUNS_TEXT, !dynamics.of(Kind.CODE_RUN).isEmpty());
        addIf(traits, Trait.LEAKS_STOP_ITERATION, facts.stopIterations().leakFromFunctions());
        return traits;
    }

    private static void addIf(Set<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }

    private static List<ClassSummary> classes(FileFacts facts) {
        List<ClassSummary> classes = new ArrayList<>();
        for (Node node : facts.places().all()) {
            Scope scope = node instanceof Stmt.ClassDef ? facts.scopes().opened(node) : null;
            if (scope != null) {
                Set<String> members = new TreeSet<>();
                for (Symbol symbol : scope.symbols()) {
                    if (symbol.isBound()) {
                        members.add(symbol.name());
                    }
                }
                List<String> bases = ((Stmt.ClassDef) node).bases().stream().map(FileSummary::dotted).toList();
                classes.add(new ClassSummary(qualified(scope), bases, members));
            }
        }
        return classes;
    }

    private static String qualified(Scope scope) {
        Scope around = scope.parent();
        while (around != null && around.kind() != Scope.Kind.CLASS && around.kind() != Scope.Kind.FUNCTION) {
            around = around.parent();
        }
        return around == null ? scope.name() : qualified(around) + "." + scope.name();
    }

    private static String dotted(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return name.id();
        }
        if (expr instanceof Expr.Attribute attribute) {
            String before = dotted(attribute.value());
            return before.equals(ANY) ? ANY : before + "." + attribute.attr();
        }
        return ANY;
    }
}
