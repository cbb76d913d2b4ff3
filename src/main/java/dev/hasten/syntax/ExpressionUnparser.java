package dev.hasten.syntax;

import dev.hasten.syntax.Expr.UnaryOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one expression into a {@link Sink}, its operands as children (Python reference, section 6). */
final class ExpressionUnparser implements Visitor<Void> {

    private static final Runnable TIGHT = () -> { };

    private final Sink sink;

    ExpressionUnparser(Sink sink) {
        this.sink = sink;
    }

    @Override
    public Void visitNode(Node node) {
        throw new IllegalArgumentException("no expression: " + node.getClass().getSimpleName());
    }

    @Override
    public Void visitBoolOp(Expr.BoolOp node) {
        Slot slot = node.op() == Expr.BoolOperator.OR ? Slot.AND : Slot.NOT;
        sink.child(node.values().get(0), slot);
        for (Expr value : node.values().subList(1, node.values().size())) {
            sink.text(" " + node.op().symbol() + " ");
            sink.child(value, slot);
        }
        return null;
    }

    @Override
    public Void visitNamedExpr(Expr.NamedExpr node) {
        sink.child(node.target(), Slot.PRIMARY);
        sink.text(" := ");
        sink.child(node.value(), Slot.TEST);
        return null;
    }

    @Override
    public Void visitBinOp(Expr.BinOp node) {
        Precedence own = Precedence.of(node.op());
        boolean power = own == Precedence.POWER;
        Runnable gap = power && isPlain(node.left()) && isPlain(unsigned(node.right())) ? TIGHT : sink::blank;
        sink.child(node.left(), power ? Slot.BASE : Slot.operand(own));
        gap.run();
        sink.text(node.op().symbol());
        gap.run();
        sink.child(node.right(), power ? Slot.FACTOR : Slot.operand(Precedence.values()[own.ordinal() + 1]));
        return null;
    }

    /** Whether {@code **} is written next to it without blanks: a name, a number, or attributes of a name. */
    private static boolean isPlain(Expr expr) {
        Expr base = expr;
        while (base instanceof Expr.Attribute attribute) {
            base = attribute.value();
        }
        return base instanceof Expr.Name || expr instanceof Expr.Constant && Precedence.of(expr) == Precedence.ATOM;
    }

    private static Expr unsigned(Expr expr) {
        return expr instanceof Expr.UnaryOp op && op.operand() instanceof Expr.Constant ? op.operand() : expr;
    }

    @Override
    public Void visitUnaryOp(Expr.UnaryOp node) {
        boolean not = node.op() == UnaryOperator.NOT;
        sink.text(not ? "not " : node.op().symbol());
        sink.child(node.operand(), not ? Slot.NOT : Slot.FACTOR);
        return null;
    }

    @Override
    public Void visitLambda(Expr.Lambda node) {
        sink.text("lambda");
        if (!ClauseUnparser.isEmpty(node.args())) {
            sink.blank();
        }
        sink.child(node.args(), Slot.CLAUSE);
        sink.text(": ");
        sink.child(node.body(), Slot.TEST);
        return null;
    }

    @Override
    public Void visitIfExp(Expr.IfExp node) {
        sink.child(node.body(), Slot.OR);
        sink.text(" if ");
        sink.child(node.test(), Slot.OR);
        sink.text(" else ");
        sink.child(node.orelse(), Slot.TEST);
        return null;
    }

    @Override
    public Void visitDict(Expr.Dict node) {
        sink.open("{");
        list(node.items(), Slot.CLAUSE);
        sink.close("}");
        return null;
    }

    @Override
    public Void visitSetDisplay(Expr.SetDisplay node) {
        if (node.elts().isEmpty()) {
            throw new UnprintableException("an empty set has no display: {} is a dictionary");
        }
        sink.open("{");
        list(node.elts(), Slot.TEST);
        sink.close("}");
        return null;
    }

    @Override
    public Void visitListDisplay(Expr.ListDisplay node) {
        sink.open("[");
        list(node.elts(), Slot.TEST);
        sink.close("]");
        return null;
    }

    @Override
    public Void visitTuple(Expr.Tuple node) {
        if (node.elts().isEmpty()) {
            sink.open("(");
            sink.close(")");
            return null;
        }
        list(node.elts(), Slot.TEST);
        if (node.elts().size() == 1) {
            sink.text(",");
        }
        return null;
    }

    @Override
    public Void visitListComp(Expr.ListComp node) {
        return comprehension("[", node.elt(), node.generators(), "]");
    }

    @Override
    public Void visitSetComp(Expr.SetComp node) {
        return comprehension("{", node.elt(), node.generators(), "}");
    }

    @Override
    public Void visitGeneratorExp(Expr.GeneratorExp node) {
        return comprehension("(", node.elt(), node.generators(), ")");
    }

    private Void comprehension(String open, Expr elt, List<Clause.Comprehension> generators, String close) {
        sink.open(open);
        sink.child(elt, Slot.TEST);
        generators(generators);
        sink.close(close);
        return null;
    }

    @Override
    public Void visitDictComp(Expr.DictComp node) {
        sink.open("{");
        sink.child(node.key(), Slot.TEST);
        sink.text(": ");
        sink.child(node.value(), Slot.TEST);
        generators(node.generators());
        sink.close("}");
        return null;
    }

    private void generators(List<Clause.Comprehension> generators) {
        for (Clause.Comprehension generator : generators) {
            sink.text(" ");
            sink.child(generator, Slot.CLAUSE);
        }
    }

    @Override
    public Void visitAwait(Expr.Await node) {
        sink.text("await ");
        sink.child(node.value(), Slot.PRIMARY);
        return null;
    }

    @Override
    public Void visitYield(Expr.Yield node) {
        sink.text("yield");
        if (node.value() != null) {
            sink.text(" ");
            sink.child(node.value(), Slot.VALUES);
        }
        return null;
    }

    @Override
    public Void visitYieldFrom(Expr.YieldFrom node) {
        sink.text("yield from ");
        sink.child(node.value(), Slot.TEST);
        return null;
    }

    @Override
    public Void visitCompare(Expr.Compare node) {
        sink.child(node.left(), Slot.BIT_OR);
        for (int i = 0; i < node.ops().size(); i++) {
            sink.text(" " + node.ops().get(i).symbol() + " ");
            sink.child(node.comparators().get(i), Slot.BIT_OR);
        }
        return null;
    }

    @Override
    public Void visitCall(Expr.Call node) {
        sink.child(node.func(), Slot.PRIMARY);
        sink.open("(");
        if (node.args().size() == 1 && node.keywords().isEmpty()) {
            sink.child(node.args().get(0), Slot.ONLY_ARGUMENT);
        } else {
            list(node.args(), Slot.TEST);
            if (!node.args().isEmpty() && !node.keywords().isEmpty()) {
                sink.text(", ");
            }
            list(node.keywords(), Slot.CLAUSE);
        }
        sink.close(")");
        return null;
    }

    @Override
    public Void visitJoinedStr(Expr.JoinedStr node) {
        sink.interpolated(node);
        return null;
    }

    @Override
    public Void visitTemplateStr(Expr.TemplateStr node) {
        sink.interpolated(node);
        return null;
    }

    @Override
    public Void visitFormattedValue(Expr.FormattedValue node) {
        sink.open("{");
        sink.child(node.value(), Slot.FIELD_VALUE);
        sink.text(FStringUnparser.conversion(node.conversion()));
        if (node.formatSpec() != null) {
            sink.text(":");
            sink.child(node.formatSpec(), Slot.FORMAT_SPEC);
        }
        sink.close("}");
        return null;
    }

    @Override
    public Void visitConstant(Expr.Constant node) {
        sink.literal(node.value());
        return null;
    }

    @Override
    public Void visitAttribute(Expr.Attribute node) {
        sink.child(node.value(), Slot.PRIMARY);
        sink.text("." + node.attr());
        return null;
    }

    @Override
    public Void visitSubscript(Expr.Subscript node) {
        sink.child(node.value(), Slot.PRIMARY);
        sink.open("[");
        sink.child(node.slice(), Slot.INDEX);
        sink.close("]");
        return null;
    }

    @Override
    public Void visitStarred(Expr.Starred node) {
        sink.text("*");
        sink.child(node.value(), Slot.BIT_OR);
        return null;
    }

    @Override
    public Void visitName(Expr.Name node) {
        sink.text(node.id());
        return null;
    }

    @Override
    public Void visitSlice(Expr.Slice node) {
        boolean plain = isShortBound(node.lower()) && isShortBound(node.upper()) && isShortBound(node.step());
        Runnable gap = plain ? TIGHT : sink::blank;
        if (node.lower() != null) {
            sink.child(node.lower(), Slot.TEST);
            gap.run();
        }
        sink.text(":");
        if (node.upper() != null) {
            gap.run();
            sink.child(node.upper(), Slot.TEST);
        }
        if (node.step() != null) {
            gap.run();
            sink.text(":");
            gap.run();
            sink.child(node.step(), Slot.TEST);
        }
        return null;
    }

    private static boolean isShortBound(@Nullable Expr bound) {
        return bound == null || bound instanceof Expr.Name || bound instanceof Expr.Constant
                || bound instanceof Expr.UnaryOp op && op.op() != UnaryOperator.NOT && isShortBound(op.operand());
    }

    private void list(List<? extends Node> nodes, Slot slot) {
        String separator = "";
        for (Node node : nodes) {
            sink.text(separator);
            sink.child(node, slot);
            separator = ", ";
        }
    }
}
