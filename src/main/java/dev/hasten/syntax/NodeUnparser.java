package dev.hasten.syntax;

/** Writes one node of any kind into a {@link Sink}. */
final class NodeUnparser {

    private final ExpressionUnparser expressions;
    private final StatementUnparser statements;
    private final ClauseUnparser clauses;
    private final PatternUnparser patterns;

    NodeUnparser(Sink sink) {
        this.expressions = new ExpressionUnparser(sink);
        this.statements = new StatementUnparser(sink);
        this.clauses = new ClauseUnparser(sink);
        this.patterns = new PatternUnparser(sink);
    }

    /** Writes {@code node}, which stands in {@code slot}, without parentheses. */
    void write(Node node, Slot slot) {
        if (node instanceof Expr) {
            node.accept(expressions);
        } else if (node instanceof Clause.ExceptHandler handler) {
            clauses.handler(handler, slot == Slot.STAR_HANDLER ? "except*" : "except");
        } else if (node instanceof Clause) {
            node.accept(clauses);
        } else {
            node.accept(patterns);
        }
    }

    /** Writes a statement, of which the first line has its indentation already. */
    void write(Stmt stmt) {
        stmt.accept(statements);
    }
}
