package dev.hasten.facts;

import dev.hasten.facts.ModuleNames.GlobalName;
import dev.hasten.facts.Occurrence.Role;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the {@link ModuleNames} of a file. */
final class ModuleNamesScan {

    private final Scopes scopes;
    private final Map<String, GlobalName> globals = new TreeMap<>();
    private final List<String> stars = new ArrayList<>();
    private final Set<String> imported = new TreeSet<>();

    private ModuleNamesScan(Scopes scopes) {
        this.scopes = scopes;
    }

    static ModuleNames scan(Scopes scopes) {
        return new ModuleNamesScan(scopes).scan();
    }

    private ModuleNames scan() {
        for (Variable variable : scopes.module().variables()) {
            if (variable.isBound()) {
                globals.put(variable.name(), global(variable));
            }
        }
        for (Node node : scopes.places().all()) {
            if (node instanceof Stmt.Import || node instanceof Stmt.ImportFrom) {
                node.forEachChild(alias -> imports((Stmt) node, (Clause.Alias) alias));
            }
        }
        Variable all = scopes.module().variable("__all__");
        boolean says = all != null && all.isBound();
        Set<String> listed = says ? listed(all) : null;
        return new ModuleNames(globals, stars, listed != null ? listed : unlisted(says), !says || listed != null,
                imported);
    }

    private void imports(Stmt statement, Clause.Alias alias) {
        if (statement instanceof Stmt.ImportFrom from) {
            String base = Imports.base(from);
            imported.add(base);
            if (alias.name().equals("*")) {
                stars.add(base);
            } else {
                imported.add(Imports.bound(alias, from));
            }
        } else {
            imported.add(alias.name());
        }
    }

    private GlobalName global(Variable variable) {
        Set<String> imports = new TreeSet<>(Imports.of(variable, scopes.places()));
        List<Node> bindings = new ArrayList<>();
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds()) {
                bindings.add(occurrence.node());
            }
        }
        if (bindings.isEmpty()) {
            return new GlobalName(GlobalName.Kind.OTHER, false, List.of()); // annotated, with no value
        }
        boolean imported = bindings.stream().allMatch(Clause.Alias.class::isInstance);
        boolean single = bindings.size() == 1 || imports.size() == 1 && imported;
        boolean once = single && bindings.stream().anyMatch(this::isStatementOfModule);
        GlobalName.Kind kind = single || imported ? kind(bindings.get(0)) : GlobalName.Kind.OTHER;
        return new GlobalName(kind, once, List.copyOf(imports));
    }

    private static GlobalName.Kind kind(Node binding) {
        if (binding instanceof Stmt.FunctionDef def && def.decorators().isEmpty()) {
            return GlobalName.Kind.FUNCTION;
        }
        if (binding instanceof Stmt.ClassDef def && def.decorators().isEmpty()) {
            return GlobalName.Kind.CLASS;
        }
        return binding instanceof Clause.Alias ? GlobalName.Kind.IMPORT : GlobalName.Kind.OTHER;
    }

    /** Whether {@code binding} is, or is right inside of, a statement of the module's own body, and no loop. */
    private boolean isStatementOfModule(Node binding) {
        Node statement = binding instanceof Stmt ? binding : scopes.places().parent(binding);
        return statement instanceof Stmt && !(statement instanceof Stmt.For)
                && scopes.places().parent(statement) instanceof Root;
    }

    /** What {@code __all__} lists; none if that cannot be read off. */
    private @Nullable Set<String> listed(Variable all) {
        Expr value = null;
        for (Occurrence occurrence : all.occurrences()) {
            boolean sets = occurrence.role() == Role.ASSIGNED && value == null
                    && scopes.places().parent(occurrence.node()) instanceof Stmt.Assign;
            if (!sets) {
                return null;
            }
            value = ((Stmt.Assign) scopes.places().parent(occurrence.node())).value();
        }
        List<Expr> items = value instanceof Expr.ListDisplay list ? list.elts()
                : value instanceof Expr.Tuple tuple ? tuple.elts() : null;
        if (items == null) {
            return null;
        }
        Set<String> names = new TreeSet<>();
        for (Expr item : items) {
            String name = NamespaceUse.constantString(item);
            if (name == null) {
                return null;
            }
            names.add(name);
        }
        return names;
    }

    private Set<String> unlisted(boolean says) {
        Set<String> names = new TreeSet<>();
        for (String name : globals.keySet()) {
            if (says || !name.startsWith("_")) {
                names.add(name);
            }
        }
        return names;
    }
}
