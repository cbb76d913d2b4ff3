package dev.hasten.transforms.caching;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A module or class that has attributes, under the name that a file gives it: {@code path} is {@code os.path} for
 * {@code from os import path}, and {@code builtins.dict} for {@code dict}.
 *
 * @param path what it is called where it comes from
 * @param imports the aliases that bind the name; none for a builtin
 */
record LibraryOwner(String path, List<Clause.Alias> imports) {

    /** What every binding of {@code variable} makes it; empty if it may be something that was not imported. */
    static Optional<LibraryOwner> of(Variable variable, FileFacts facts) {
        String path = null;
        List<Clause.Alias> imports = new ArrayList<>();
        for (Occurrence occurrence : variable.occurrences()) {
            if (!occurrence.role().binds()) {
                continue;
            }
            if (!(occurrence.node() instanceof Clause.Alias alias)) {
                return Optional.empty();
            }
            String imported = path(alias, facts.places().parent(alias));
            if (imported.isEmpty() || path != null && !path.equals(imported)) {
                return Optional.empty();
            }
            path = imported;
            imports.add(alias);
        }
        if (path == null && variable.isGlobal() && StandardLibrary.TABLE.kind("builtins." + variable.name()) != null) {
            path = "builtins." + variable.name();
        }
        return path == null ? Optional.empty() : Optional.of(new LibraryOwner(path, imports));
    }

    /** What {@code alias} binds; empty if it is not known to be a module or a class. */
    private static String path(Clause.Alias alias, Node statement) {
        if (statement instanceof Stmt.ImportFrom from) {
            String path = from.module() + "." + alias.name();
            return from.level() == 0 && StandardLibrary.TABLE.kind(path) != null ? path : "";
        }
        boolean bindsFirst = alias.asname() == null && alias.name().contains(".");
        return bindsFirst ? alias.name().substring(0, alias.name().indexOf('.')) : alias.name();
    }

    /** Whether it is a builtin. */
    boolean isBuiltin() {
        return imports.isEmpty();
    }

    /** How many of {@code attributes}, read one from the other, are stable in some version. */
    int stableIn(List<String> attributes, FileFacts facts) {
        String owner = path;
        int stable = 0;
        for (int i = 0; i < attributes.size(); i++) {
            String inner = owner + "." + attributes.get(i);
            if (StandardLibrary.TABLE.mentions(owner, attributes.get(i))) {
                stable = i + 1;
            } else if (!brings(inner, facts)) {
                return stable;
            }
            owner = inner;
        }
        return stable;
    }

    /** Whether all of {@code attributes}, read one from the other, are stable in each of {@code versions}. */
    boolean isStable(List<String> attributes, List<PythonVersion> versions, FileFacts facts) {
        String owner = path;
        for (String attribute : attributes) {
            String inner = owner + "." + attribute;
            if (!StandardLibrary.TABLE.has(owner, attribute, versions) && !brings(inner, facts)) {
                return false;
            }
            owner = inner;
        }
        return true;
    }

    /** Whether an import that always runs has put the module {@code inner} where it belongs. */
    private boolean brings(String inner, FileFacts facts) {
        return imports.stream().anyMatch(alias -> facts.places().parent(alias) instanceof Stmt.Import statement
                && facts.places().parent(statement) instanceof Root
                && (alias.name() + ".").startsWith(inner + "."));
    }
}
