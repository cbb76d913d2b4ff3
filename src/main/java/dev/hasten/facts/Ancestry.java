package dev.hasten.facts;

import dev.hasten.facts.FileSummary.Base;
import dev.hasten.facts.FileSummary.ClassSummary;
import dev.hasten.facts.KnownClass.Ancestor;
import dev.hasten.facts.KnownClass.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The method resolution orders of the classes of all given files, as far as names lead from one to the other. */
final class Ancestry {

    private final Project project;
    private final Resolver resolver;
    private final Map<Definition, ClassSummary> classes = new HashMap<>();
    private final Map<Definition, Order> orders = new HashMap<>();

    Ancestry(Project project, Resolver resolver) {
        this.project = project;
        this.resolver = resolver;
        project.files().forEach((file, summary) -> summary.classes()
                .forEach(cls -> classes.put(new Definition(file, cls.name()), cls)));
    }

    /** The order of the class that the dotted name {@code dotted} means in the module of {@code file}. */
    synchronized Order of(String dotted, String file) {
        Optional<Definition> meant = project.meaning(dotted, file);
        if (meant.isPresent() && isAlwaysTheClass(meant.get())) {
            return of(meant.get());
        }
        return resolver.meaningsWithin(dotted, file).isEmpty() ? Order.OUTSIDE : Order.UNKNOWN;
    }

    /** Whether a class statement of the module itself makes it, and it is never replaced by another. */
    private boolean isAlwaysTheClass(Definition definition) {
        return classes.containsKey(definition) && definition.name().indexOf('.') < 0
                && project.isNeverRebound(definition).expected();
    }

    private Order of(Definition definition) {
        Order known = orders.get(definition);
        if (known == null) {
            ClassSummary cls = classes.get(definition);
            Ancestor itself = Ancestor.elsewhere(definition, cls);
            // Names that lead around in a circle are no bases of each other.
            orders.put(definition, Order.incomplete(itself, List.of(Order.UNKNOWN)));
            known = Linearization.of(itself, cls.bases().stream().map(base -> of(base, definition.file())).toList());
            orders.put(definition, known);
        }
        return known;
    }

    private Order of(Base base, String file) {
        return switch (base.kind()) {
            case LIBRARY -> Linearization.ofLibrary(base.name());
            case NAMED -> of(base.name(), file);
            case COMPUTED -> Order.UNKNOWN;
        };
    }
}
