package dev.hasten.transform;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Pattern;
import dev.hasten.syntax.Stmt;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Hands out names that are new in a function; one instance serves one tree. */
final class FreshNames {
    private final Map<Node, Set<String>> taken = new IdentityHashMap<>();

    /** A name recalling {@code origin} that is new in {@code scope}. */
    String in(Node scope, String origin) {
        Set<String> used = taken.computeIfAbsent(scope, FreshNames::identifiers);
        String last = origin.substring(origin.lastIndexOf('.') + 1);
        // One leading underscore: two would be mangled inside a class.
        String base = "_" + last.replaceFirst("^_+", "").replaceAll("__+", "_");
        String name = base;
        for (int i = 2; !used.add(name); i++) {
            name = base + i;
        }
        return name;
    }

    private static Set<String> identifiers(Node scope) {
        Set<String> names = new HashSet<>();
        collect(scope, names);
        return names;
    }

    private static void collect(Node node, Set<String> names) {
        if (node instanceof Expr.Name name) {
            names.add(name.id());
        } else if (node instanceof Clause.Arg arg) {
            names.add(arg.name());
        } else if (node instanceof Clause.Alias alias) {
            names.add(alias.asname() != null ? alias.asname() : alias.name().split("\\.", 2)[0]);
        } else if (node instanceof Clause.ExceptHandler handler && handler.name() != null) {
            names.add(handler.name());
        } else if (node instanceof Clause.TypeParam parameter) {
            names.add(parameter.name());
        } else if (node instanceof Stmt.FunctionDef function) {
            names.add(function.name());
        } else if (node instanceof Stmt.ClassDef cls) {
            names.add(cls.name());
        } else if (node instanceof Stmt.Global global) {
            names.addAll(global.names());
        } else if (node instanceof Stmt.Nonlocal nonlocal) {
            names.addAll(nonlocal.names());
        } else if (node instanceof Pattern.MatchStar star && star.name() != null) {
            names.add(star.name());
        } else if (node instanceof Pattern.MatchAs as && as.name() != null) {
            names.add(as.name());
        } else if (node instanceof Pattern.MatchMapping mapping && mapping.rest() != null) {
            names.add(mapping.rest());
        }
        node.forEachChild(child -> collect(child, names));
    }
}
