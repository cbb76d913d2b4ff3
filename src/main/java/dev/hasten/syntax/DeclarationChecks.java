package dev.hasten.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code global} and {@code nonlocal} (Python reference, sections 7.12 and 7.13): neither may stand after a use
 * of its name, and an enclosing function must bind what is {@code nonlocal}. Only files that have such a statement are
 * looked at.
 *
 * <p>Nothing here recurses over expressions, which may be as deep as the file is long.
 */
final class DeclarationChecks {

    private enum Use { PARAMETER, GLOBAL, NONLOCAL, ANNOTATED, BOUND, USED }

    /** A scope to check: its node, and the names that functions around it bind. */
    private record Task(Node scope, Set<String> bound) {
    }

    /** What is known of each name of one scope so far. */
    private final Map<String, Set<Use>> uses = new HashMap<>();
    private final List<Node> inner = new ArrayList<>();
    private final List<Stmt.Nonlocal> nonlocals = new ArrayList<>();
    private final Node scope;

    private DeclarationChecks(Node scope) {
        this.scope = scope;
    }

    /** Checks all scopes of a file. */
    static void check(Root root) {
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(new Task(root, Set.of()));
        while (!tasks.isEmpty()) {
            Task task = tasks.pop();
            DeclarationChecks checks = new DeclarationChecks(task.scope());
            checks.walk();
            Set<String> bound = checks.boundInside(task.bound());
            checks.inner.forEach(node -> tasks.push(new Task(node, bound)));
        }
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
        } else if (scope instanceof Expr.Lambda lambda) {
            parameters(lambda.args());
            own.add(lambda.body());
        } else if (scope instanceof Stmt.ClassDef def) {
            own.addAll(def.body());
        } else if (scope instanceof Root root) {
            own.addAll(root.body());
        } else {
            Node outermost = outermostIter(scope);
            scope.forEachChild(child -> addExcept(child, outermost, own));
        }
        return own;
    }

    /** Adds {@code child}, or its children if one of them is {@code excluded}. */
    private static void addExcept(Node child, @Nullable Node excluded, List<Node> to) {
        if (child instanceof Clause.Comprehension generator && generator.iter() == excluded) {
            to.add(generator.target());
            to.addAll(generator.ifs());
        } else {
            to.add(child);
        }
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
            if (scope instanceof Root) {
                throw error("nonlocal declaration not allowed at module level", nonlocal);
            }
            nonlocals.add(nonlocal);
            nonlocal.names().forEach(name -> declare(name, Use.NONLOCAL, nonlocal));
        } else if (node instanceof Stmt.FunctionDef def) {
            add(def.name(), Use.BOUND);
            children.addAll(def.decorators());
            children.add(def.args());
            Node.maybe(def.returns(), children::add);
            inner.add(def);
        } else if (node instanceof Expr.Lambda lambda) {
            children.add(lambda.args());
            inner.add(lambda);
        } else if (node instanceof Stmt.ClassDef def) {
            add(def.name(), Use.BOUND);
            children.addAll(def.decorators());
            children.addAll(def.bases());
            children.addAll(def.keywords());
            inner.add(def);
        } else if (outermostIter(node) != null) {
            children.add(outermostIter(node));
            namedIn(node);
            inner.add(node);
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

    /** The names that functions bind for the scopes inside this one; checks this scope's own {@code nonlocal}. */
    private Set<String> boundInside(Set<String> around) {
        for (Stmt.Nonlocal nonlocal : nonlocals) {
            for (String name : nonlocal.names()) {
                if (scope instanceof Stmt.FunctionDef def && hasTypeParam(def.typeParams(), name)
                        || scope instanceof Stmt.ClassDef type && hasTypeParam(type.typeParams(), name)) {
                    throw error("nonlocal binding not allowed for type parameter '" + name + "'", nonlocal);
                }
                if (!around.contains(name)) {
                    throw error("no binding for nonlocal '" + name + "' found", nonlocal);
                }
            }
        }
        Set<String> bound = new HashSet<>(around);
        boolean binds = !(scope instanceof Root || scope instanceof Stmt.ClassDef);
        uses.forEach((name, known) -> {
            if (known.contains(Use.GLOBAL)) {
                bound.remove(name);
            } else if (binds && (known.contains(Use.BOUND) || known.contains(Use.PARAMETER)
                    || known.contains(Use.ANNOTATED))) {
                bound.add(name);
            }
        });
        if (scope instanceof Stmt.ClassDef) {
            bound.add("__class__");
        }
        return bound;
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
