package dev.hasten.transforms.idioms;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Places;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that asks {@code any} or {@code all} of a generator, and how a loop would ask.
 *
 * @param stmt the statement
 * @param generator the generator
 * @param sought whether the search ends with an item that is true, as that of {@code any} does, or false
 * @param found what is done at once if there is one
 * @param otherwise what is done after a search in vain
 * @param measuredCase the case of the benchmark that stands for it
 */
record SearchForm(Stmt stmt, Expr.GeneratorExp generator, boolean sought, List<Stmt> found, List<Stmt> otherwise,
        String measuredCase) {

    /** The form of the statement around {@code call}; none if it has another. */
    static @Nullable SearchForm of(Expr.Call call, Expr.GeneratorExp generator, boolean sought, FileFacts facts,
            Grounds grounds) {
        Places places = facts.places();
        Node parent = places.parent(call);
        if (parent instanceof Stmt.Return end) {
            return new SearchForm(end, generator, sought, List.of(answer(sought)), List.of(answer(!sought)), "returned");
        }
        boolean negated = parent instanceof Expr.UnaryOp not && not.op() == Expr.UnaryOperator.NOT;
        Node around = negated ? places.parent(parent) : parent;
        if (!(around instanceof Stmt.If branch) || branch.test() != (negated ? parent : call)
                || !branch.orelse().isEmpty()) {
            return null;
        }
        boolean runsIfFound = sought != negated;
        if (runsIfFound) {
            return leavesAtOnce(branch.body(), facts, grounds)
                    ? new SearchForm(branch, generator, sought, branch.body(), List.of(), "returned") : null;
        }
        return generator.generators().size() > 1 ? null
                : new SearchForm(branch, generator, sought, List.of(new Stmt.Break(Span.NONE)), branch.body(), "tested");
    }

    /** Whether the block does nothing but to return a value that is there: so the iterator may well be let go later. */
    private static boolean leavesAtOnce(List<Stmt> block, FileFacts facts, Grounds grounds) {
        return block.size() == 1 && block.get(0) instanceof Stmt.Return end
                && (end.value() == null || Plain.is(end.value(), facts, grounds));
    }

    private static Stmt answer(boolean value) {
        Literal literal = value ? Literal.Singleton.TRUE : Literal.Singleton.FALSE;
        return new Stmt.Return(new Expr.Constant(literal, Span.NONE), Span.NONE);
    }

    /** The statements that search. */
    List<Stmt> write(Unit unit) {
        GeneratorLoop loop = GeneratorLoop.of(List.of(generator), unit);
        Expr item = loop.renamed(generator.elt());
        Expr test = sought ? item : new Expr.UnaryOp(Expr.UnaryOperator.NOT, item, Span.NONE);
        boolean answers = stmt instanceof Stmt.Return;
        List<Stmt> all = new ArrayList<>();
        all.add(loop.around(generator.generators(), List.of(new Stmt.If(test, found, List.of(), Span.NONE)),
                answers ? List.of() : otherwise));
        if (answers) {
            all.addAll(otherwise);
        }
        return all;
    }
}
