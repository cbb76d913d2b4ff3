package dev.hasten.facts;

import dev.hasten.facts.CodePart.Watch;
import dev.hasten.facts.DynamicConstruct.Kind;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Divides a file into {@link CodePart}s. */
final class CodePartScan {

    private static final Set<Kind> READING = Set.of(Kind.FRAME_LOCALS, Kind.WAITING_LOCALS, Kind.CONTAINERS_SEEN);
    private static final Set<Kind> HANDING_ON = Set.of(Kind.FRAMES, Kind.TRACEBACK_FRAMES);
    private static final Set<Kind> BINDING = Set.of(Kind.FRAME_LOCALS_WRITTEN);

    private final Scopes scopes;
    private final List<Stmt> body;
    private final Map<String, Set<String>> own = new TreeMap<>();
    private final Map<String, Set<String>> imported = new TreeMap<>();
    private final Map<String, Set<Watch>> watches = new TreeMap<>();

    private CodePartScan(Scopes scopes) {
        this.scopes = scopes;
        body = ((Root) scopes.module().node()).body();
    }

    static List<CodePart> scan(Scopes scopes, DynamicConstructs dynamics) {
        CodePartScan scan = new CodePartScan(scopes);
        scan.scope(scopes.module());
        for (DynamicConstruct construct : dynamics.all()) {
            if (construct.name() == null) {
                scan.noteObserver(construct);
            }
        }
        return scan.parts();
    }

    private void noteObserver(DynamicConstruct construct) {
        Set<Watch> found = EnumSet.noneOf(Watch.class);
        if (BINDING.contains(construct.kind())) {
            found.addAll(EnumSet.of(Watch.READS, Watch.BINDS));
        } else if (READING.contains(construct.kind())) {
            found.add(Watch.READS);
        }
        if (!found.isEmpty() || HANDING_ON.contains(construct.kind())) {
            boolean plain = construct.kind() != Kind.CONTAINERS_SEEN && isPlainFunction(construct.scope());
            if (!plain) {
                found.add(Watch.INVOLVES);
            }
            boolean near = plain && construct.node() instanceof Expr.Attribute locals
                    && FrameUse.isOfCaller(locals, scopes);
            if (!near) {
                found.add(Watch.FAR);
            }
            String part = partOf(construct.scope(), construct.node());
            watches.computeIfAbsent(part, key -> EnumSet.noneOf(Watch.class)).addAll(found);
            mentionByAttribute(construct.scope(), part);
        }
    }

    /** Whether {@code scope} is of a function of the module that nobody wraps, and that hands itself to nobody. */
    private boolean isPlainFunction(Scope scope) {
        return scope.parent() == scopes.module() && scope.node() instanceof Stmt.FunctionDef def
                && def.decorators().isEmpty() && scopes.places().inside(def).stream()
                        .noneMatch(node -> node instanceof Expr.Name name && name.id().equals(def.name()));
    }

    /** Who calls a method need not name its class, nor who calls a function of a module that he was given. */
    private void mentionByAttribute(Scope observer, String part) {
        Set<String> names = new TreeSet<>();
        for (Scope at = observer; at.parent() != null; at = at.parent()) {
            names.add(at.name());
        }
        for (Node node : scopes.places().all()) {
            if (node instanceof Expr.Attribute attribute && names.contains(attribute.attr())) {
                String user = partOf(scopes.scopeOf(attribute), attribute);
                if (!user.equals(part)) {
                    own.computeIfAbsent(user, key -> new TreeSet<>()).add(part);
                }
            }
        }
    }

    private List<CodePart> parts() {
        Set<String> names = new TreeSet<>(own.keySet());
        for (Scope scope : scopes.module().children()) {
            if (scope.node() instanceof Stmt.FunctionDef || scope.node() instanceof Stmt.ClassDef) {
                names.add(scope.name());
            }
        }
        names.addAll(imported.keySet());
        names.addAll(watches.keySet());
        List<CodePart> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(new CodePart(name, own.getOrDefault(name, Set.of()), imported.getOrDefault(name, Set.of()),
                    watches.getOrDefault(name, Set.of())));
        }
        return parts;
    }

    private void scope(Scope scope) {
        for (Variable variable : scope.variables()) {
            List<String> imports = Imports.of(variable, scopes.places());
            boolean ownName = variable.isGlobal() && variable.isBound();
            if (ownName || !imports.isEmpty()) {
                for (Occurrence occurrence : variable.occurrences()) {
                    if (occurrence.role().reads()) {
                        mention(occurrence, variable.name(), ownName, imports);
                    }
                }
            }
        }
        scope.children().forEach(this::scope);
    }

    private void mention(Occurrence occurrence, String name, boolean ownName, List<String> imports) {
        String part = partOf(occurrence.scope(), occurrence.node());
        if (ownName && !part.equals(name)) {
            own.computeIfAbsent(part, key -> new TreeSet<>())
                    .add(isCalled(occurrence.node()) ? name + CodePart.CALLED : name);
        }
        if (!imports.isEmpty()) {
            String rest = attributes(occurrence.node());
            Set<String> mentioned = imported.computeIfAbsent(part, key -> new TreeSet<>());
            imports.forEach(module -> mentioned.add(module + rest));
        }
    }

    /** The attributes that are read of {@code node}, one of the other; a star if it is used as it is. */
    private String attributes(Node node) {
        Node parent = scopes.places().parent(node);
        if (!(parent instanceof Expr.Attribute)) {
            return isCalled(node) ? "." + CodePart.CALLED : ".*";
        }
        StringBuilder path = new StringBuilder();
        Node last = node;
        while (parent instanceof Expr.Attribute attribute) {
            path.append('.').append(attribute.attr());
            last = parent;
            parent = scopes.places().parent(parent);
        }
        return isCalled(last) ? path.append('.').append(CodePart.CALLED).toString() : path.toString();
    }

    private boolean isCalled(Node node) {
        return scopes.places().parent(node) instanceof Expr.Call call && call.func() == node;
    }

    /** The part that has {@code construct}. */
    static String partOf(DynamicConstruct construct, Scopes scopes) {
        return new CodePartScan(scopes).partOf(construct.scope(), construct.node());
    }

    /** The part that {@code node}, which stands in {@code scope}, belongs to. */
    private String partOf(Scope scope, Node node) {
        String around = CodePart.around(scope);
        if (around != null) {
            return around;
        }
        Stmt statement = statementAt(node.start());
        if (statement instanceof Stmt.ClassDef def) {
            return def.name();
        }
        if (statement instanceof Stmt.FunctionDef def) {
            return def.name();
        }
        if (statement instanceof Stmt.If check && check.orelse().isEmpty() && isScriptCheck(check.test())) {
            return CodePart.SCRIPT;
        }
        String alias = statement instanceof Stmt.Assign assign ? aliasOf(assign) : null;
        return alias == null ? CodePart.BODY : alias;
    }

    /** The name that {@code assign} gives to what exists already; none if it does more. */
    private static @Nullable String aliasOf(Stmt.Assign assign) {
        Expr value = assign.value();
        while (value instanceof Expr.Attribute attribute) {
            value = attribute.value();
        }
        return value instanceof Expr.Name && assign.targets().size() == 1
                && assign.targets().get(0) instanceof Expr.Name target ? target.id() : null;
    }

    private @Nullable Stmt statementAt(int offset) {
        int low = 0;
        int high = body.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (startOf(body.get(middle)) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return body.isEmpty() ? null : body.get(low);
    }

    /** Where a statement begins, its decorators included. */
    private static int startOf(Stmt statement) {
        List<Expr> decorators = statement instanceof Stmt.FunctionDef def ? def.decorators()
                : statement instanceof Stmt.ClassDef def ? def.decorators() : List.of();
        return decorators.isEmpty() ? statement.start() : Math.min(statement.start(), decorators.get(0).start());
    }

    private static boolean isScriptCheck(Expr test) {
        return test instanceof Expr.Compare compare && compare.left() instanceof Expr.Name name
                && name.id().equals("__name__") && compare.comparators().size() == 1
                && "__main__".equals(NamespaceUse.constantString(compare.comparators().get(0)))
                && compare.ops().get(0) == Expr.CompareOperator.EQ;
    }
}
