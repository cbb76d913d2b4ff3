package dev.hasten.facts;

import dev.hasten.facts.Occurrence.Role;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Pattern;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first of two walks that {@link Scopes} rests on: opens the scopes, and notes in each which names occur and how
 * (Python reference, section 4.2.1). What the names mean is for {@link ScopeResolver} to say, when all is known.
 */
final class ScopeBuilder extends ScopeWalk {

    private final Map<Node, Scope> opened;
    private final boolean annotationsAreText;

    /** Walks {@code root}, and fills the two maps. */
    ScopeBuilder(Root root, Map<Node, Scope> opened, Map<Node, Occurrence> occurrences) {
        super(root, occurrences);
        this.opened = opened;
        annotationsAreText = importsFutureAnnotations(root);
        opened.put(root, module());
        visit(root);
    }

    private static Scope open(Scope.Kind kind, Node node, Scope in, String name) {
        return new Scope(kind, node, in, name, in.privateName());
    }

    private static boolean importsFutureAnnotations(Root root) {
        for (Stmt stmt : root.body()) {
            if (stmt instanceof Stmt.ImportFrom from && from.level() == 0 && "__future__".equals(from.module())) {
                for (Clause.Alias alias : from.names()) {
                    if (alias.name().equals("annotations")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    // --- names ------------------------------------------------------------------------------------------------

    @Override
    public @Nullable Void visitName(Expr.Name node) {
        switch (node.ctx()) {
            case STORE -> note(node, node.id(), Role.ASSIGNED, Symbol.BOUND);
            case DEL -> note(node, node.id(), Role.DELETED, Symbol.BOUND);
            case LOAD -> {
                note(node, node.id(), Role.READ, Symbol.USED);
                if (node.id().equals("super") && scope().kind().isFunctionLike()) {
                    note("__class__", Symbol.USED);
                }
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitAugAssign(Stmt.AugAssign node) {
        if (node.target() instanceof Expr.Name name) {
            visitAs(name, () -> note(name, name.id(), Role.UPDATED, Symbol.BOUND));
        } else {
            visit(node.target());
        }
        visit(node.value());
        return null;
    }

    @Override
    public @Nullable Void visitAnnAssign(Stmt.AnnAssign node) {
        if (node.target() instanceof Expr.Name name) {
            boolean bound = node.value() != null;
            int flags = (node.simple() ? Symbol.ANNOTATED : 0) | (node.simple() || bound ? Symbol.BOUND : 0);
            visitAs(name, () -> note(name, name.id(), bound ? Role.ASSIGNED : Role.ANNOTATED, flags));
        } else {
            visit(node.target());
        }
        visit(node.annotation(), annotationScope(scope()));
        visit(node.value(), scope());
        return null;
    }

    @Override
    public @Nullable Void visitNamedExpr(Expr.NamedExpr node) {
        if (scope().kind().isComprehension()) {
            bindAround(node.target().id());
        }
        visit(node.value());
        visit(node.target());
        return null;
    }

    /** In a comprehension, {@code :=} binds in the function, lambda or module around it (PEP 572). */
    private void bindAround(String name) {
        Scope target = scope();
        while (target.kind().isComprehension() && target.parent() != null) {
            target = target.parent();
        }
        String mangled = scope().mangle(name);
        Symbol around = target.declare(mangled);
        boolean global = target.kind() == Scope.Kind.MODULE || around.isDeclaredGlobal();
        if (global) {
            module().declare(mangled).add(Symbol.DECLARED_GLOBAL);
        }
        if (target.kind() != Scope.Kind.MODULE) {
            around.add(Symbol.BOUND);
        }
        scope().declare(mangled).add(global ? Symbol.DECLARED_GLOBAL : Symbol.DECLARED_NONLOCAL);
    }

    @Override
    public @Nullable Void visitGlobal(Stmt.Global node) {
        for (String name : node.names()) {
            note(node, name, Role.DECLARED, Symbol.DECLARED_GLOBAL);
            module().declare(scope().mangle(name)).add(Symbol.DECLARED_GLOBAL);
        }
        return null;
    }

    @Override
    public @Nullable Void visitNonlocal(Stmt.Nonlocal node) {
        for (String name : node.names()) {
            note(node, name, Role.DECLARED, Symbol.DECLARED_NONLOCAL);
        }
        return null;
    }

    @Override
    public @Nullable Void visitImport(Stmt.Import node) {
        for (Clause.Alias alias : node.names()) {
            String bound = alias.asname();
            if (bound == null) {
                int dot = alias.name().indexOf('.');
                bound = dot < 0 ? alias.name() : alias.name().substring(0, dot);
            }
            importName(alias, bound);
        }
        return null;
    }

    @Override
    public @Nullable Void visitImportFrom(Stmt.ImportFrom node) {
        for (Clause.Alias alias : node.names()) {
            String bound = alias.asname();
            importName(alias, bound == null ? alias.name() : bound);
        }
        return null;
    }

    private void importName(Clause.Alias alias, String bound) {
        visitAs(alias, () -> {
            if (!bound.equals("*")) {
                note(alias, bound, Role.IMPORTED, Symbol.IMPORTED);
            }
        });
    }

    @Override
    public @Nullable Void visitExceptHandler(Clause.ExceptHandler node) {
        if (node.name() != null) {
            note(node, node.name(), Role.CAUGHT, Symbol.BOUND);
        }
        return visitNode(node);
    }

    @Override
    public @Nullable Void visitMatchStar(Pattern.MatchStar node) {
        capture(node, node.name());
        return null;
    }

    @Override
    public @Nullable Void visitMatchAs(Pattern.MatchAs node) {
        capture(node, node.name());
        return visitNode(node);
    }

    @Override
    public @Nullable Void visitMatchMapping(Pattern.MatchMapping node) {
        capture(node, node.rest());
        return visitNode(node);
    }

    private void capture(Pattern node, @Nullable String name) {
        if (name != null) {
            note(node, name, Role.MATCHED, Symbol.BOUND);
        }
    }

    // --- functions and classes --------------------------------------------------------------------------------

    @Override
    public @Nullable Void visitFunctionDef(Stmt.FunctionDef node) {
        note(node, node.name(), Role.FUNCTION, Symbol.BOUND);
        node.decorators().forEach(this::visit);
        Scope around = typeParameters(node, node.name(), node.typeParams(), scope().privateName());
        Scope inner = open(Scope.Kind.FUNCTION, node, around, node.name());
        opened.put(node, inner);
        Scope annotations = annotationScope(around);
        parameters(node.args(), inner, annotations);
        visit(node.returns(), annotations);
        visitAll(node.body(), inner);
        return null;
    }

    @Override
    public @Nullable Void visitLambda(Expr.Lambda node) {
        Scope inner = open(Scope.Kind.LAMBDA, node, scope(), "lambda");
        opened.put(node, inner);
        parameters(node.args(), inner, scope());
        visit(node.body(), inner);
        return null;
    }

    /** Defaults are evaluated where the function stands, before it exists. */
    private void parameters(Clause.Arguments node, Scope inner, Scope annotations) {
        Scope around = scope();
        in(inner, () -> visitAs(node, () -> node.forEachChild(child -> {
            Clause.Arg arg = (Clause.Arg) child;
            visitAs(arg, () -> {
                visit(arg.annotation(), annotations);
                visit(arg.defaultValue(), around);
                note(arg, arg.name(), Role.PARAMETER, Symbol.PARAMETER);
            });
        })));
    }

    @Override
    public @Nullable Void visitClassDef(Stmt.ClassDef node) {
        note(node, node.name(), Role.CLASS, Symbol.BOUND);
        node.decorators().forEach(this::visit);
        Scope around = typeParameters(node, node.name(), node.typeParams(), node.name());
        visitAll(node.bases(), around);
        visitAll(node.keywords(), around);
        Scope inner = new Scope(Scope.Kind.CLASS, node, around, node.name(), node.name());
        opened.put(node, inner);
        visitAll(node.body(), inner);
        return null;
    }

    @Override
    public @Nullable Void visitTypeAlias(Stmt.TypeAlias node) {
        visit(node.name());
        Scope around = typeParameters(node, node.name().id(), node.typeParams(), scope().privateName());
        Scope inner = open(Scope.Kind.TYPE_ALIAS, node, around, node.name().id());
        opened.put(node, inner);
        visit(node.value(), inner);
        return null;
    }

    /** The scope for what comes after type parameters: this one if there are none. */
    private Scope typeParameters(Node node, String name, List<Clause.TypeParam> params, @Nullable String privateName) {
        if (params.isEmpty()) {
            return scope();
        }
        Scope inner = new Scope(Scope.Kind.TYPE_PARAMETERS, node, scope(), name, privateName);
        visitAll(params, inner);
        return inner;
    }

    @Override
    public @Nullable Void visitTypeVar(Clause.TypeVar node) {
        return typeParameter(node, node.bound(), node.defaultValue());
    }

    @Override
    public @Nullable Void visitParamSpec(Clause.ParamSpec node) {
        return typeParameter(node, null, node.defaultValue());
    }

    @Override
    public @Nullable Void visitTypeVarTuple(Clause.TypeVarTuple node) {
        return typeParameter(node, null, node.defaultValue());
    }

    private @Nullable Void typeParameter(Clause.TypeParam node, @Nullable Expr bound, @Nullable Expr defaultValue) {
        note(node, node.name(), Role.TYPE_PARAMETER, Symbol.TYPE_PARAMETER | Symbol.BOUND);
        if (bound != null) {
            visit(bound, open(Scope.Kind.TYPE_VARIABLE, node, scope(), node.name()));
        }
        if (defaultValue != null) {
            visit(defaultValue, open(Scope.Kind.TYPE_VARIABLE, node, scope(), node.name()));
        }
        return null;
    }

    private Scope annotationScope(Scope around) {
        return annotationsAreText ? around.annotations() : around;
    }

    // --- comprehensions ---------------------------------------------------------------------------------------

    @Override
    public @Nullable Void visitListComp(Expr.ListComp node) {
        return comprehension(Scope.Kind.LIST_COMPREHENSION, node, "listcomp", node.generators(), List.of(node.elt()));
    }

    @Override
    public @Nullable Void visitSetComp(Expr.SetComp node) {
        return comprehension(Scope.Kind.SET_COMPREHENSION, node, "setcomp", node.generators(), List.of(node.elt()));
    }

    @Override
    public @Nullable Void visitDictComp(Expr.DictComp node) {
        return comprehension(Scope.Kind.DICT_COMPREHENSION, node, "dictcomp", node.generators(),
                List.of(node.key(), node.value()));
    }

    @Override
    public @Nullable Void visitGeneratorExp(Expr.GeneratorExp node) {
        return comprehension(Scope.Kind.GENERATOR, node, "genexpr", node.generators(), List.of(node.elt()));
    }

    /** The first iterable is evaluated outside (Python reference, section 6.2.4). */
    private @Nullable Void comprehension(Scope.Kind kind, Expr node, String name, List<Clause.Comprehension> generators,
            List<Expr> elements) {
        Scope inner = open(kind, node, scope(), name);
        opened.put(node, inner);
        Scope around = scope();
        in(inner, () -> {
            for (Clause.Comprehension generator : generators) {
                Scope iterScope = generator == generators.get(0) ? around : inner;
                visitAs(generator, () -> {
                    visit(generator.target());
                    visit(generator.iter(), iterScope);
                    generator.ifs().forEach(this::visit);
                });
            }
            elements.forEach(this::visit);
        });
        return null;
    }
}
