package dev.hasten.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An expression (Python reference, section 6), named as Python's {@code ast} module names it. */
public sealed interface Expr extends Node {

    /** Whether a name, attribute or subscript is read, bound or unbound where it stands. */
    enum Context { LOAD, STORE, DEL }

    /** {@code and} and {@code or}. */
    enum BoolOperator {
        AND("and"), OR("or");

        private final String symbol;

        BoolOperator(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written in Python. */
        public String symbol() {
            return symbol;
        }
    }

    /** The binary operators, which are also those of augmented assignment. */
    enum Operator {
        ADD("+"), SUB("-"), MULT("*"), MAT_MULT("@"), DIV("/"), MOD("%"), POW("**"), L_SHIFT("<<"), R_SHIFT(">>"),
        BIT_OR("|"), BIT_XOR("^"), BIT_AND("&"), FLOOR_DIV("//");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written in Python. */
        public String symbol() {
            return symbol;
        }
    }

    /** The unary operators. */
    enum UnaryOperator {
        INVERT("~"), NOT("not"), U_ADD("+"), U_SUB("-");

        private final String symbol;

        UnaryOperator(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written in Python. */
        public String symbol() {
            return symbol;
        }
    }

    /** The comparison operators. */
    enum CompareOperator {
        EQ("=="), NOT_EQ("!="), LT("<"), LT_E("<="), GT(">"), GT_E(">="), IS("is"), IS_NOT("is not"), IN("in"),
        NOT_IN("not in");

        private final String symbol;

        CompareOperator(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written in Python. */
        public String symbol() {
            return symbol;
        }
    }

    @Override
    Expr mapChildren(Rewriter rewriter);

    /** {@code a and b and c}: one operator, two or more values. */
    record BoolOp(BoolOperator op, List<Expr> values, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            values.forEach(visit);
        }

        @Override
        public BoolOp mapChildren(Rewriter rewriter) {
            List<Expr> newValues = rewriter.all(values);
            return newValues == values
                    ? this : new BoolOp(op, newValues, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBoolOp(this);
        }
    }

    /** {@code (name := value)} (3.8). */
    record NamedExpr(Name target, Expr value, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(target);
            visit.accept(value);
        }

        @Override
        public NamedExpr mapChildren(Rewriter rewriter) {
            Name newTarget = rewriter.one(target);
            Expr newValue = rewriter.one(value);
            return newTarget == target && newValue == value
                    ? this : new NamedExpr(newTarget, newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNamedExpr(this);
        }
    }

    /** A binary arithmetic or bitwise operation. */
    record BinOp(Expr left, Operator op, Expr right, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(left);
            visit.accept(right);
        }

        @Override
        public BinOp mapChildren(Rewriter rewriter) {
            Expr newLeft = rewriter.one(left);
            Expr newRight = rewriter.one(right);
            return newLeft == left && newRight == right
                    ? this : new BinOp(newLeft, op, newRight, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBinOp(this);
        }
    }

    /** {@code not}, {@code -}, {@code +} or {@code ~} before an operand. */
    record UnaryOp(UnaryOperator op, Expr operand, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(operand);
        }

        @Override
        public UnaryOp mapChildren(Rewriter rewriter) {
            Expr newOperand = rewriter.one(operand);
            return newOperand == operand
                    ? this : new UnaryOp(op, newOperand, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnaryOp(this);
        }
    }

    /** A {@code lambda} expression. */
    record Lambda(Clause.Arguments args, Expr body, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(args);
            visit.accept(body);
        }

        @Override
        public Lambda mapChildren(Rewriter rewriter) {
            Clause.Arguments newArgs = rewriter.one(args);
            Expr newBody = rewriter.one(body);
            return newArgs == args && newBody == body
                    ? this : new Lambda(newArgs, newBody, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLambda(this);
        }
    }

    /** {@code body if test else orelse}. */
    record IfExp(Expr test, Expr body, Expr orelse, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(body);
            visit.accept(test);
            visit.accept(orelse);
        }

        @Override
        public IfExp mapChildren(Rewriter rewriter) {
            Expr newBody = rewriter.one(body);
            Expr newTest = rewriter.one(test);
            Expr newOrelse = rewriter.one(orelse);
            return newTest == test && newBody == body && newOrelse == orelse
                    ? this : new IfExp(newTest, newBody, newOrelse, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIfExp(this);
        }
    }

    /** A dictionary display; Python's {@code ast} keeps keys and values in two lists. */
    record Dict(List<Clause.DictItem> items, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            items.forEach(visit);
        }

        @Override
        public Dict mapChildren(Rewriter rewriter) {
            List<Clause.DictItem> newItems = rewriter.all(items);
            return newItems == items
                    ? this : new Dict(newItems, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDict(this);
        }
    }

    /** A set display; Python's {@code ast} calls it {@code Set}. */
    record SetDisplay(List<Expr> elts, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            elts.forEach(visit);
        }

        @Override
        public SetDisplay mapChildren(Rewriter rewriter) {
            List<Expr> newElts = rewriter.all(elts);
            return newElts == elts
                    ? this : new SetDisplay(newElts, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetDisplay(this);
        }
    }

    /** A list comprehension. */
    record ListComp(Expr elt, List<Clause.Comprehension> generators, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(elt);
            generators.forEach(visit);
        }

        @Override
        public ListComp mapChildren(Rewriter rewriter) {
            Expr newElt = rewriter.one(elt);
            List<Clause.Comprehension> newGenerators = rewriter.all(generators);
            return newElt == elt && newGenerators == generators
                    ? this : new ListComp(newElt, newGenerators, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitListComp(this);
        }
    }

    /** A set comprehension. */
    record SetComp(Expr elt, List<Clause.Comprehension> generators, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(elt);
            generators.forEach(visit);
        }

        @Override
        public SetComp mapChildren(Rewriter rewriter) {
            Expr newElt = rewriter.one(elt);
            List<Clause.Comprehension> newGenerators = rewriter.all(generators);
            return newElt == elt && newGenerators == generators
                    ? this : new SetComp(newElt, newGenerators, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetComp(this);
        }
    }

    /** A dictionary comprehension. */
    record DictComp(Expr key, Expr value, List<Clause.Comprehension> generators, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(key);
            visit.accept(value);
            generators.forEach(visit);
        }

        @Override
        public DictComp mapChildren(Rewriter rewriter) {
            Expr newKey = rewriter.one(key);
            Expr newValue = rewriter.one(value);
            List<Clause.Comprehension> newGenerators = rewriter.all(generators);
            return newKey == key && newValue == value && newGenerators == generators
                    ? this : new DictComp(newKey, newValue, newGenerators, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDictComp(this);
        }
    }

    /** A generator expression. */
    record GeneratorExp(Expr elt, List<Clause.Comprehension> generators, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(elt);
            generators.forEach(visit);
        }

        @Override
        public GeneratorExp mapChildren(Rewriter rewriter) {
            Expr newElt = rewriter.one(elt);
            List<Clause.Comprehension> newGenerators = rewriter.all(generators);
            return newElt == elt && newGenerators == generators
                    ? this : new GeneratorExp(newElt, newGenerators, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitGeneratorExp(this);
        }
    }

    /** {@code await value}. */
    record Await(Expr value, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(value);
        }

        @Override
        public Await mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.one(value);
            return newValue == value
                    ? this : new Await(newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAwait(this);
        }
    }

    /** {@code yield}, with or without a value. */
    record Yield(@Nullable Expr value, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(value, visit);
        }

        @Override
        public Yield mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.maybe(value);
            return newValue == value
                    ? this : new Yield(newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitYield(this);
        }
    }

    /** {@code yield from value}. */
    record YieldFrom(Expr value, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(value);
        }

        @Override
        public YieldFrom mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.one(value);
            return newValue == value
                    ? this : new YieldFrom(newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitYieldFrom(this);
        }
    }

    /** A chain of comparisons: {@code ops} and {@code comparators} have the same size. */
    record Compare(Expr left, List<CompareOperator> ops, List<Expr> comparators, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(left);
            comparators.forEach(visit);
        }

        @Override
        public Compare mapChildren(Rewriter rewriter) {
            Expr newLeft = rewriter.one(left);
            List<Expr> newComparators = rewriter.all(comparators);
            return newLeft == left && newComparators == comparators
                    ? this : new Compare(newLeft, ops, newComparators, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCompare(this);
        }
    }

    /**
     * A call; {@code *x} among {@code args} is {@link Starred}, {@code **x} a {@link Clause.Keyword} without a
     * name.
     */
    record Call(Expr func, List<Expr> args, List<Clause.Keyword> keywords, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(func);
            args.forEach(visit);
            keywords.forEach(visit);
        }

        @Override
        public Call mapChildren(Rewriter rewriter) {
            Expr newFunc = rewriter.one(func);
            List<Expr> newArgs = rewriter.all(args);
            List<Clause.Keyword> newKeywords = rewriter.all(keywords);
            return newFunc == func && newArgs == args && newKeywords == keywords
                    ? this : new Call(newFunc, newArgs, newKeywords, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /**
     * A replacement field of an f-string; {@code conversion} is {@code -1} or the code of {@code s}, {@code r},
     * {@code a}.
     */
    record FormattedValue(Expr value, int conversion, @Nullable JoinedStr formatSpec, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(value);
            Node.maybe(formatSpec, visit);
        }

        @Override
        public FormattedValue mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.one(value);
            JoinedStr newFormatSpec = rewriter.maybe(formatSpec);
            return newValue == value && newFormatSpec == formatSpec
                    ? this : new FormattedValue(newValue, conversion, newFormatSpec, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFormattedValue(this);
        }
    }

    /** An f-string: {@link Constant} text and {@link FormattedValue} fields. */
    record JoinedStr(List<Expr> values, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            values.forEach(visit);
        }

        @Override
        public JoinedStr mapChildren(Rewriter rewriter) {
            List<Expr> newValues = rewriter.all(values);
            return newValues == values
                    ? this : new JoinedStr(newValues, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitJoinedStr(this);
        }
    }

    /** A replacement field of a t-string (3.14), with the text between its braces. */
    record Interpolation(Expr value, String text, int conversion, @Nullable JoinedStr formatSpec,
            long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(value);
            Node.maybe(formatSpec, visit);
        }

        @Override
        public Interpolation mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.one(value);
            JoinedStr newFormatSpec = rewriter.maybe(formatSpec);
            return newValue == value && newFormatSpec == formatSpec
                    ? this : new Interpolation(newValue, text, conversion, newFormatSpec, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInterpolation(this);
        }
    }

    /** A t-string (3.14): {@link Constant} text and {@link Interpolation} fields. */
    record TemplateStr(List<Expr> values, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            values.forEach(visit);
        }

        @Override
        public TemplateStr mapChildren(Rewriter rewriter) {
            List<Expr> newValues = rewriter.all(values);
            return newValues == values
                    ? this : new TemplateStr(newValues, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTemplateStr(this);
        }
    }

    /** A literal: number, string, bytes, {@code None}, {@code True}, {@code False} or {@code ...}. */
    record Constant(Literal value, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
        }

        @Override
        public Constant mapChildren(Rewriter rewriter) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConstant(this);
        }
    }

    /** {@code value.attr}. */
    record Attribute(Expr value, String attr, Context ctx, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(value);
        }

        @Override
        public Attribute mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.one(value);
            return newValue == value
                    ? this : new Attribute(newValue, attr, ctx, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAttribute(this);
        }
    }

    /** {@code value[slice]}. */
    record Subscript(Expr value, Expr slice, Context ctx, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(value);
            visit.accept(slice);
        }

        @Override
        public Subscript mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.one(value);
            Expr newSlice = rewriter.one(slice);
            return newValue == value && newSlice == slice
                    ? this : new Subscript(newValue, newSlice, ctx, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSubscript(this);
        }
    }

    /** {@code *value} in a display, a call or a target. */
    record Starred(Expr value, Context ctx, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(value);
        }

        @Override
        public Starred mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.one(value);
            return newValue == value
                    ? this : new Starred(newValue, ctx, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStarred(this);
        }
    }

    /** A name, normalized (NFKC) as the language does. */
    record Name(String id, Context ctx, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
        }

        @Override
        public Name mapChildren(Rewriter rewriter) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitName(this);
        }
    }

    /** A list display or target; Python's {@code ast} calls it {@code List}. */
    record ListDisplay(List<Expr> elts, Context ctx, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            elts.forEach(visit);
        }

        @Override
        public ListDisplay mapChildren(Rewriter rewriter) {
            List<Expr> newElts = rewriter.all(elts);
            return newElts == elts
                    ? this : new ListDisplay(newElts, ctx, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitListDisplay(this);
        }
    }

    /** A tuple display or target. */
    record Tuple(List<Expr> elts, Context ctx, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            elts.forEach(visit);
        }

        @Override
        public Tuple mapChildren(Rewriter rewriter) {
            List<Expr> newElts = rewriter.all(elts);
            return newElts == elts
                    ? this : new Tuple(newElts, ctx, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTuple(this);
        }
    }

    /** {@code lower:upper:step}, only inside a {@link Subscript}. */
    record Slice(@Nullable Expr lower, @Nullable Expr upper, @Nullable Expr step, long span) implements Expr {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(lower, visit);
            Node.maybe(upper, visit);
            Node.maybe(step, visit);
        }

        @Override
        public Slice mapChildren(Rewriter rewriter) {
            Expr newLower = rewriter.maybe(lower);
            Expr newUpper = rewriter.maybe(upper);
            Expr newStep = rewriter.maybe(step);
            return newLower == lower && newUpper == upper && newStep == step
                    ? this : new Slice(newLower, newUpper, newStep, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSlice(this);
        }
    }
}
