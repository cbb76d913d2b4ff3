package dev.hasten.transforms.idioms;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The loops of comprehensions as statements of the function around them, where their names are fresh ones. */
final class GeneratorLoop {

    private final Rewriter renamed;

    private GeneratorLoop(Rewriter renamed) {
        this.renamed = renamed;
    }

    /** The loops of {@code comprehensions}, each of which stands in the one before it. */
    static GeneratorLoop of(List<? extends Expr> comprehensions, Unit unit) {
        Node function = unit.facts().scopes().scopeOf(comprehensions.get(0)).node();
        Map<Variable, String> names = new HashMap<>();
        for (Expr comprehension : comprehensions) {
            unit.facts().scopes().opened(comprehension).variables()
                    .forEach(variable -> names.put(variable, unit.freshName(function, variable.name())));
        }
        return new GeneratorLoop(new Renaming(unit.facts(), names));
    }

    /** {@code expr}, which stands in one of the comprehensions, with the fresh names. */
    Expr renamed(Expr expr) {
        return (Expr) renamed.rewrite(expr);
    }

    /** The loops and conditions of {@code clauses} around {@code turn}, each loop with {@code otherwise} as its {@code else}. */
    Stmt around(List<Clause.Comprehension> clauses, List<Stmt> turn, List<Stmt> otherwise) {
        Stmt loop = null;
        for (int i = clauses.size() - 1; i >= 0; i--) {
            loop = loop(clauses.get(i), loop == null ? turn : List.of(loop), otherwise);
        }
        return Objects.requireNonNull(loop);
    }

    /** The same, where a {@code break} in {@code turn} leaves all the loops. */
    Stmt leftTogether(List<Clause.Comprehension> clauses, Stmt turn) {
        Stmt loop = null;
        for (int i = clauses.size() - 1; i >= 0; i--) {
            loop = loop(clauses.get(i), loop == null ? List.of(turn) : List.of(loop, new Stmt.Break(Span.NONE)),
                    i == 0 ? List.of() : List.of(new Stmt.Continue(Span.NONE)));
        }
        return Objects.requireNonNull(loop);
    }

    private Stmt loop(Clause.Comprehension clause, List<Stmt> turn, List<Stmt> otherwise) {
        List<Stmt> body = turn;
        for (int i = clause.ifs().size() - 1; i >= 0; i--) {
            body = List.of(new Stmt.If(renamed(clause.ifs().get(i)), body, List.of(), Span.NONE));
        }
        return new Stmt.For(false, renamed(clause.target()), renamed(clause.iter()), body, otherwise, Span.NONE);
    }

    private static final class Renaming extends Rewriter {
        private final FileFacts facts;
        private final Map<Variable, String> names;

        Renaming(FileFacts facts, Map<Variable, String> names) {
            this.facts = facts;
            this.names = names;
        }

        @Override
        public Node rewrite(Node node) {
            String renamed = node instanceof Expr.Name name ? names.get(facts.scopes().resolve(name)) : null;
            return renamed == null ? node.mapChildren(this)
                    : new Expr.Name(renamed, ((Expr.Name) node).ctx(), Span.NONE);
        }
    }
}
