package dev.hasten.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code global} and {@code nonlocal} (Python reference, sections 7.12 and 7.13): neither may stand after a use
 * of its name, and an enclosing function must bind what is {@code nonlocal}. Only the scopes that have such a statement
 * are looked at, and those around them.
 *
 * <p>Nothing here recurses over expressions, which may be as deep as the file is long.
 */
final class DeclarationChecks {

    private enum Use { PARAMETER, GLOBAL, NONLOCAL, ANNOTATED, BOUND, USED }

    /** Names declared {@code nonlocal} that no function has been found to bind yet, and where they are declared. */
    static final class Open {

        private final Map<String, Stmt.Nonlocal> names = new LinkedHashMap<>();

        boolean isEmpty() {
            return names.isEmpty();
        }

        void addAll(Open other) {
            names.putAll(other.names);
        }
    }

    /** What is known of each name of the scope so far. */
    private final Map<String, Set<Use>> uses = new HashMap<>();
    private final Map<String, Stmt.Nonlocal> nonlocals = new LinkedHashMap<>();
    private final Node scope;

    private DeclarationChecks(Node scope) {
        this.scope = scope;
    }

    /**
     * Checks a function, class or file that has declarations, or has {@code inside} it functions that do; gives back
     * what the scopes around it must bind.
     */
    static Open check(Node scope, Open inside) {
        DeclarationChecks checks = new DeclarationChecks(scope);
        checks.walk();
        return checks.open(inside);
    }

    // ---- the names of one scope, in the order of the text

    private void walk() {
        Deque<Node> work = new ArrayDeque<>();
        ownChildren().forEach(work::add);
        while (!work.isEmpty()) {
            Node node = work.pop();
            List<Node> children = new ArrayList<>();
            visit(node, children);
            Collections.reverse(children);
            children.forEach(work::push);
        }
    }

    /** What of the scope's node is inside of it, and not in the scope around it. */
    private List<Node> ownChildren() {
        List<Node> own = new ArrayList<>();
        if (scope instanceof Stmt.FunctionDef def) {
            parameters(def.args());
            own.addAll(def.body());
        } else if (scope instanceof Stmt.ClassDef def) {
            own.addAll(def.body());
        } else {
            own.addAll(((Root) scope).body());
        }
        return own;
    }

    private void parameters(Clause.Arguments arguments) {
        arguments.forEachChild(child -> add(((Clause.Arg) child).name(), Use.PARAMETER));
    }

    private void visit(Node node, List<Node> children) {
        if (node instanceof Expr.Name name) {
            add(name.id(), name.ctx() == Expr.Context.LOAD ? Use.USED : Use.BOUND);
        } else if (node instanceof Stmt.Global global) {
            global.names().forEach(name -> declare(name, Use.GLOBAL, global));
        } else if (node instanceof Stmt.Nonlocal nonlocal) {
            nonlocal.names().forEach(name -> {
                declare(name, Use.NONLOCAL, nonlocal);
                nonlocals.put(name, nonlocal);
            });
        } else if (node instanceof Stmt.FunctionDef def) {
            add(def.name(), Use.BOUND);
            children.addAll(def.decorators());
            children.add(def.args());
            Node.maybe(def.returns(), children::add);
        } else if (node instanceof Expr.Lambda lambda) {
            children.add(lambda.args());
        } else if (node instanceof Stmt.ClassDef def) {
            add(def.name(), Use.BOUND);
            children.addAll(def.decorators());
            children.addAll(def.bases());
            children.addAll(def.keywords());
        } else if (outermostIter(node) != null) {
            children.add(outermostIter(node));
            namedIn(node);
        } else {
            binding(node);
            node.forEachChild(children::add);
        }
    }

    private void binding(Node node) {
        if (node instanceof Clause.Alias alias) {
            String name = alias.asname() != null ? alias.asname() : alias.name();
            int dot = name.indexOf('.');
            add(dot < 0 ? name : name.substring(0, dot), Use.BOUND);
        } else if (node instanceof Clause.ExceptHandler handler && handler.name() != null) {
            add(handler.name(), Use.BOUND);
        } else if (node instanceof Pattern.MatchAs capture && capture.name() != null) {
            add(capture.name(), Use.BOUND);
        } else if (node instanceof Pattern.MatchStar capture && capture.name() != null) {
            add(capture.name(), Use.BOUND);
        } else if (node instanceof Pattern.MatchMapping mapping && mapping.rest() != null) {
            add(mapping.rest(), Use.BOUND);
        } else if (node instanceof Stmt.AnnAssign assign && assign.simple() && !(scope instanceof Root)) {
            annotated(((Expr.Name) assign.target()).id(), assign);
        }
    }

    private void annotated(String name, Stmt.AnnAssign assign) {
        Set<Use> known = uses.getOrDefault(name, Set.of());
        if (known.contains(Use.GLOBAL) || known.contains(Use.NONLOCAL)) {
            throw error("annotated name '" + name + "' can't be "
                    + (known.contains(Use.GLOBAL) ? "global" : "nonlocal"), assign);
        }
        add(name, Use.ANNOTATED);
    }

    /** A named expression in a comprehension binds its name here. */
    private void namedIn(Node comprehension) {
        Deque<Node> work = new ArrayDeque<>(List.of(comprehension));
        while (!work.isEmpty()) {
            Node node = work.pop();
            if (node instanceof Expr.NamedExpr named) {
                add(named.target().id(), Use.BOUND);
            }
            if (!(node instanceof Expr.Lambda)) {
                node.forEachChild(work::push);
            }
        }
    }

    private void declare(String name, Use declaration, Stmt at) {
        Set<Use> known = uses.getOrDefault(name, Set.of());
        String what = declaration == Use.GLOBAL ? "global" : "nonlocal";
        if (known.contains(Use.PARAMETER)) {
            throw error("name '" + name + "' is parameter and " + what, at);
        }
        if (known.contains(Use.USED)) {
            throw error("name '" + name + "' is used prior to " + what + " declaration", at);
        }
        if (known.contains(Use.ANNOTATED)) {
            throw error("annotated name '" + name + "' can't be " + what, at);
        }
        if (known.contains(Use.BOUND)) {
            throw error("name '" + name + "' is assigned to before " + what + " declaration", at);
        }
        if (known.contains(declaration == Use.GLOBAL ? Use.NONLOCAL : Use.GLOBAL)) {
            throw error("name '" + name + "' is nonlocal and global", at);
        }
        add(name, declaration);
    }

    private void add(String name, Use use) {
        uses.computeIfAbsent(name, key -> new HashSet<>()).add(use);
    }

    // ---- across scopes

    private Open open(Open inside) {
        Open left = new Open();
        inside.names.forEach((name, nonlocal) -> {
            Set<Use> known = uses.getOrDefault(name, Set.of());
            boolean here = scope instanceof Stmt.ClassDef ? name.equals("__class__")
                    : known.contains(Use.BOUND) || known.contains(Use.PARAMETER) || known.contains(Use.ANNOTATED);
            if (scope instanceof Root || known.contains(Use.GLOBAL) && !(scope instanceof Stmt.ClassDef)) {
                throw error("no binding for nonlocal '" + name + "' found", nonlocal);
            }
            if (!here || known.contains(Use.NONLOCAL)) {
                left.names.put(name, nonlocal);
            }
        });
        nonlocals.forEach((name, nonlocal) -> {
            if (scope instanceof Stmt.FunctionDef def && hasTypeParam(def.typeParams(), name)
                    || scope instanceof Stmt.ClassDef type && hasTypeParam(type.typeParams(), name)) {
                throw error("nonlocal binding not allowed for type parameter '" + name + "'", nonlocal);
            }
            left.names.put(name, nonlocal);
        });
        return left;
    }

    private static boolean hasTypeParam(List<Clause.TypeParam> params, String name) {
        return params.stream().anyMatch(param -> param.name().equals(name));
    }

    /** The iterable that the scope around a comprehension evaluates; null if {@code node} is none. */
    private static @Nullable Expr outermostIter(Node node) {
        List<Clause.Comprehension> generators = node instanceof Expr.ListComp comp ? comp.generators()
                : node instanceof Expr.SetComp comp ? comp.generators()
                : node instanceof Expr.DictComp comp ? comp.generators()
                : node instanceof Expr.GeneratorExp comp ? comp.generators() : List.of();
        return generators.isEmpty() ? null : generators.get(0).iter();
    }

    private static SyntaxException error(String message, Node at) {
        return new SyntaxException(message, at.start());
    }
}
