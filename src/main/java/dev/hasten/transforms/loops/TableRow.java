package dev.hasten.transforms.loops;

import dev.hasten.facts.Doubt;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, in a place that reads or stores an item of the row: {@code m[i]} in {@code m[i][j]}.
 *
 * @param expr where it stands
 * @param table the local that holds the table
 * @param text how it is written; equal texts in one function mean equal rows, for as long as nothing is bound
 * @param operands the variables in the index
 * @param doubts what would make the index something else than an integer; of a mere name, nothing is said
 */
record TableRow(Expr.Subscript expr, Expr.Name table, String text, Set<Variable> operands, Set<Doubt> doubts) {

    /** The row that {@code expr} is; null if it is none, or if its index is more than a name, a number or a sum. */
    static @Nullable TableRow of(Expr.Subscript expr, Scope function, FileFacts facts) {
        boolean hasItem = expr.ctx() == Expr.Context.LOAD
                && facts.places().parent(expr) instanceof Expr.Subscript item && item.value() == expr;
        if (!hasItem || !(expr.value() instanceof Expr.Name table)
                || facts.scopes().resolve(table).owner() != function) {
            return null;
        }
        if (expr.slice() instanceof Expr.Constant constant && constant.value() instanceof Literal.Int number) {
            return new TableRow(expr, table, text(table, number.value().toString()), Set.of(), Set.of());
        }
        if (expr.slice() instanceof Expr.Name index) {
            Variable variable = facts.scopes().resolve(index);
            return variable.owner() == function
                    ? new TableRow(expr, table, text(table, index.id()), Set.of(variable), Set.of()) : null;
        }
        Formula formula = expr.slice() instanceof Expr.BinOp sum && facts.types().of(sum).type() == ExactType.INT
                ? Formula.of(sum, function, facts) : null;
        return formula == null ? null
                : new TableRow(expr, table, text(table, formula.text()), formula.operands(), formula.doubts());
    }

    private static String text(Expr.Name table, String index) {
        return table.id() + "[" + index + "]";
    }

    /** Whether table and index are bound before {@code loop}, and keep their values while it runs. */
    boolean isSteady(Stmt loop, FileFacts facts, Grounds grounds) {
        Set<Variable> variables = new LinkedHashSet<>(operands);
        variables.add(facts.scopes().resolve(table));
        return Steady.are(variables, loop, facts, grounds);
    }

    /** {@code m[i]}, to stand somewhere else. */
    Expr copy() {
        return new Expr.Subscript(Made.read(table.id()), Formula.copy(expr.slice()), Expr.Context.LOAD, Span.NONE);
    }
}
