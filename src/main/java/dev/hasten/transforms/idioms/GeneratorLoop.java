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

/** The loops of a generator expression as statements of the function around it, where its names are fresh ones. */
final class GeneratorLoop {

    private final Expr.GeneratorExp generator;
    private final Rewriter renamed;

    private GeneratorLoop(Expr.GeneratorExp generator, Rewriter renamed) {
        this.generator = generator;
        this.renamed = renamed;
    }

    /** The loops of {@code generator}. */
    static GeneratorLoop of(Expr.GeneratorExp generator, Unit unit) {
        Node function = unit.facts().scopes().scopeOf(generator).node();
        Map<Variable, String> names = new HashMap<>();
        unit.facts().scopes().opened(generator).variables()
                .forEach(variable -> names.put(variable, unit.freshName(function, variable.name())));
        return new GeneratorLoop(generator, new Renaming(unit.facts(), names));
    }

    /** What the generator yields in each turn. */
    Expr item() {
        return (Expr) renamed.rewrite(generator.elt());
    }

    /** The loops and conditions around {@code turn}, each loop with {@code otherwise} as its {@code else}. */
    Stmt around(Stmt turn, List<Stmt> otherwise) {
        Stmt inner = turn;
        for (int i = generator.generators().size() - 1; i >= 0; i--) {
            Clause.Comprehension clause = generator.generators().get(i);
            for (int k = clause.ifs().size() - 1; k >= 0; k--) {
                inner = new Stmt.If((Expr) renamed.rewrite(clause.ifs().get(k)), List.of(inner), List.of(), Span.NONE);
            }
            inner = new Stmt.For(false, (Expr) renamed.rewrite(clause.target()), (Expr) renamed.rewrite(clause.iter()),
                    List.of(inner), otherwise, Span.NONE);
        }
        return inner;
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
