package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what an {@code import} binds as {@link ModuleNames} does. */
final class Imports {

    private Imports() {
    }

    /** What {@code alias}, a child of {@code statement}, binds its name to. */
    static String bound(Clause.Alias alias, @Nullable Node statement) {
        if (statement instanceof Stmt.ImportFrom from) {
            return base(from) + (from.module() == null ? "" : ".") + alias.name();
        }
        int dot = alias.name().indexOf('.');
        return alias.asname() == null && dot >= 0 ? alias.name().substring(0, dot) : alias.name();
    }

    /** The module that {@code from} names. */
    static String base(Stmt.ImportFrom from) {
        return ".".repeat(from.level()) + (from.module() == null ? "" : from.module());
    }

    /** What the imports among the bindings of {@code variable} bind it to; empty if there are none. */
    static List<String> of(Variable variable, Places places) {
        List<String> found = new ArrayList<>();
        for (Symbol symbol : variable.symbols()) {
            if (symbol.isImported()) {
                for (Occurrence occurrence : symbol.occurrences()) {
                    if (occurrence.role() == Occurrence.Role.IMPORTED) {
                        found.add(bound((Clause.Alias) occurrence.node(), places.parent(occurrence.node())));
                    }
                }
            }
        }
        return found;
    }
}
