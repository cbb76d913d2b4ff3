package dev.hasten.syntax;

import java.util.List;

/** Writes nodes as text, in the style of PEP 8, one statement a line. */
class TextSink implements Sink, FStringUnparser.FieldWriter {

    /** How lines end, how much deeper a block stands, and the oldest version that must read the text. */
    record Style(String newline, String step, PythonVersion oldest) {
    }

    /** What black allows, in characters. */
    private static final int LONGEST_LINE = 88;

    final Style style;
    private final StringBuilder out = new StringBuilder();
    private final NodeUnparser unparser = new NodeUnparser(this);
    private final FStringUnparser strings;
    private String indent;
    private Quoting quoting;
    private int depth;

    /** Writes at {@code indent}, where {@code quoting} applies. */
    TextSink(Style style, String indent, Quoting quoting) {
        this.style = style;
        this.indent = indent;
        this.quoting = quoting;
        this.strings = new FStringUnparser(this, style.oldest());
    }

    /** What was written so far. */
    final String written() {
        return out.toString();
    }

    final String indent() {
        return indent;
    }

    final Quoting quoting() {
        return quoting;
    }

    /** Whether a newline may stand here, since a bracket is open. */
    final boolean inBrackets() {
        return depth > 0;
    }

    /** Says that the text to come stands in brackets that somebody else wrote. */
    final void assumeBrackets() {
        depth++;
    }

    @Override
    public final void text(String text) {
        out.append(text);
    }

    @Override
    public final void open(String bracket) {
        out.append(bracket);
        depth++;
    }

    @Override
    public final void close(String bracket) {
        out.append(bracket);
        depth--;
    }

    @Override
    public final void blank() {
        out.append(' ');
    }

    @Override
    public final void literal(Literal value) {
        out.append(LiteralUnparser.text(value, quoting));
    }

    @Override
    public final void interpolated(Expr string) {
        out.append(strings.text(string, quoting));
    }

    @Override
    public final String write(Expr value, Quoting inField) {
        Quoting before = quoting;
        int mark = out.length();
        quoting = inField;
        try {
            child(value, Slot.FIELD_VALUE);
            return out.substring(mark);
        } finally {
            quoting = before;
            out.setLength(mark);
        }
    }

    @Override
    public void child(Node node, Slot slot) {
        if (slot == Slot.ONLY_ARGUMENT && node instanceof Expr.GeneratorExp) {
            int mark = out.length();
            unparser.write(node, slot);
            out.deleteCharAt(mark).setLength(out.length() - 1);
        } else if (slot == Slot.CONDITION && node instanceof Expr.BoolOp condition && !inBrackets()) {
            condition(condition);
        } else if (slot.admits(node)) {
            unparser.write(node, slot);
        } else {
            open("(");
            unparser.write(node, slot);
            close(")");
        }
    }

    /** One operand a line, in parentheses, if the line would be too long. */
    private void condition(Expr.BoolOp node) {
        int mark = out.length();
        unparser.write(node, Slot.CONDITION);
        int lineStart = out.lastIndexOf("\n", mark) + 1;
        int column = out.length() - lineStart + (lineStart == 0 ? indent.length() : 0);
        if (column <= LONGEST_LINE) {
            return;
        }
        out.setLength(mark);
        open("(");
        for (Expr value : node.values()) {
            if (value != node.values().get(0)) {
                out.append(style.newline()).append(indent).append(style.step().repeat(2));
                out.append(node.op().symbol()).append(' ');
            }
            child(value, node.op() == Expr.BoolOperator.OR ? Slot.AND : Slot.NOT);
        }
        close(")");
    }

    /** Writes a statement where its line is indented already, and all its other lines. */
    void statement(Stmt stmt) {
        unparser.write(stmt);
    }

    @Override
    public final void line() {
        out.append(style.newline()).append(indent);
    }

    @Override
    public final void block(List<Stmt> body) {
        String outer = indent;
        indent += style.step();
        line();
        statements(body);
        indent = outer;
    }

    @Override
    public final void cases(List<Clause.MatchCase> cases) {
        String outer = indent;
        indent += style.step();
        for (Clause.MatchCase each : cases) {
            line();
            child(each, Slot.CLAUSE);
        }
        indent = outer;
    }

    @Override
    public void orelse(List<Stmt> orelse) {
        line();
        if (orelse.size() == 1 && orelse.get(0) instanceof Stmt.If) {
            out.append("el");
            statement(orelse.get(0));
        } else {
            out.append("else:");
            block(orelse);
        }
    }

    /** Writes statements one below the other; the first line is indented already. */
    final void statements(List<Stmt> body) {
        for (int i = 0; i < body.size(); i++) {
            if (i > 0) {
                blankLines(body.get(i - 1), body.get(i));
                line();
            }
            statement(body.get(i));
        }
    }

    /** PEP 8: definitions stand apart, by two lines in a module and one elsewhere. */
    private void blankLines(Stmt above, Stmt below) {
        if (isDefinition(above) || isDefinition(below)) {
            out.append(style.newline().repeat(indent.isEmpty() ? 2 : 1));
        }
    }

    static boolean isDefinition(Stmt stmt) {
        return stmt instanceof Stmt.FunctionDef || stmt instanceof Stmt.ClassDef;
    }
}
