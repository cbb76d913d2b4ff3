package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import dev.hasten.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of expressions, for the actions of the grammar. */
public abstract class ExpressionBuilder extends FastParser {

    final NodeStack nodes = new NodeStack();
    final Names names;
    final Literals literals;
    private final OperatorStack operators = new OperatorStack();

    /** The items of a {@code with} whose parentheses have just been read. */
    private @Nullable List<Clause.WithItem> groupedItems;

    protected ExpressionBuilder(TokenStream input) {
        super(input);
        names = new Names(tokens.text);
        literals = new Literals(tokens);
    }

    // ---- the node stack

    protected final int mark() {
        return nodes.size();
    }

    protected final void push(Object node) {
        nodes.push(node);
    }

    protected final <T> List<T> list(int mark) {
        return nodes.list(mark);
    }

    /** The name that was read last. */
    protected final String name() {
        int i = tokens.position - 1;
        return names.of(tokens.starts[i], tokens.ends[i]);
    }

    // ---- operands and operators

    protected final int operators() {
        return operators.mark();
    }

    protected final void prefix(int base) {
        operators.prefix(base, kindBefore(1), tokens.starts[here() - 1]);
    }

    /** {@code not in} and {@code is not} are two tokens; the first and the second tell them from {@code in} and {@code is}. */
    protected final void infix(int base) {
        int kind = kindBefore(1);
        int width = 1;
        if (kind == IN && kindBefore(2) == NOT) {
            kind = NOT;
            width = 2;
        } else if (kind == NOT_AFTER_IS) {
            width = 2;
        }
        operators.infix(base, kind, tokens.ends[here() - 1 - width]);
    }

    protected final void operand(int at, Expr value) {
        operators.operand(value, tokens.starts[at]);
    }

    protected final Expr reduce(int base) {
        return operators.finish(base, tokens.ends[here() - 1]);
    }

    // ---- atoms and what follows them

    protected final Expr loadName() {
        return new Expr.Name(name(), Expr.Context.LOAD, span(here() - 1));
    }

    protected final Expr constant() {
        int i = here() - 1;
        return new Expr.Constant(literals.value(i), span(i));
    }

    protected final Expr attribute(int at, Expr value) {
        return new Expr.Attribute(value, name(), Expr.Context.LOAD, span(at));
    }

    protected final Expr subscript(int at, Expr value, Expr slice) {
        return new Expr.Subscript(value, slice, Expr.Context.LOAD, span(at));
    }

    protected final Expr awaited(int at, Expr value) {
        return new Expr.Await(value, span(at));
    }

    protected final Expr call(int at, Expr func, int mark) {
        List<Clause.Keyword> keywords = takeKeywords(mark);
        return new Expr.Call(func, list(mark), keywords, span(at));
    }

    /** Takes the keyword arguments from among the arguments above {@code mark}; the others stay. */
    final List<Clause.Keyword> takeKeywords(int mark) {
        int size = nodes.size();
        int first = mark;
        while (first < size && nodes.get(first) instanceof Expr) {
            first++;
        }
        if (first == size) {
            return List.of();
        }
        List<Clause.Keyword> keywords = new ArrayList<>();
        boolean unpacked = false;
        int kept = first;
        for (int i = first; i < size; i++) {
            Object argument = nodes.get(i);
            if (argument instanceof Clause.Keyword keyword) {
                unpacked |= keyword.arg() == null;
                keywords.add(keyword);
                continue;
            }
            if (unpacked) {
                throw error(argument instanceof Expr.Starred
                        ? "iterable argument unpacking follows keyword argument unpacking"
                        : "positional argument follows keyword argument unpacking", (Node) argument);
            }
            if (!(argument instanceof Expr.Starred)) {
                throw error("positional argument follows keyword argument", (Node) argument);
            }
            nodes.set(kept++, argument);
        }
        nodes.cut(kept);
        return List.copyOf(keywords);
    }

    /** The name before the {@code =} of a keyword argument, which must be alone. */
    protected final String keywordName(int at) {
        int equal = here() - 1;
        if (equal - at != 1 || tokens.kinds[at] != NAME) {
            throw error("expression cannot contain assignment, perhaps you meant \"==\"?", at);
        }
        return names.of(tokens.starts[at], tokens.ends[at]);
    }

    /** A generator expression that is the only argument of a call, whose parentheses it takes. */
    protected final Expr argumentGenerator(int at, Expr elt, List<Clause.Comprehension> generators) {
        if (tokens.kinds[at - 1] != LPAR || tokens.kinds[here()] != RPAR) {
            throw error("Generator expression must be parenthesized", at);
        }
        return new Expr.GeneratorExp(elt, generators, Span.of(tokens.starts[at - 1], tokens.ends[here()]));
    }

    // ---- displays

    protected final Expr tupleOrOne(int at, int mark, boolean comma) {
        if (comma || nodes.size() - mark != 1) {
            return new Expr.Tuple(list(mark), Expr.Context.LOAD, span(at));
        }
        Expr one = (Expr) nodes.pop();
        if (one instanceof Expr.Starred && tokens.kinds[at] == STAR) {
            throw error("can't use starred expression here", at);
        }
        return one;
    }

    /** What stands between parentheses, and is no generator expression: one element and no comma make no tuple. */
    protected final Expr group(int at, int mark, boolean comma) {
        groupedItems = null;
        boolean items = tokens.kinds[here()] == COLON && at > 0 && tokens.kinds[at - 1] == WITH && asWithItems(mark);
        if (comma || nodes.size() - mark != 1) {
            return new Expr.Tuple(list(mark), Expr.Context.LOAD, span(at));
        }
        Expr one = (Expr) nodes.pop();
        if (one instanceof Expr.Starred && !items) {
            throw error("cannot use starred expression here", at + 1);
        }
        return one;
    }

    protected final Expr generator(int at, int mark, List<Clause.Comprehension> generators) {
        return new Expr.GeneratorExp(comprehended(nodes.pop()), generators, span(at));
    }

    protected final Expr listComp(int at, Expr elt, List<Clause.Comprehension> generators) {
        return new Expr.ListComp(comprehended(elt), generators, span(at));
    }

    private Expr comprehended(Object elt) {
        if (elt instanceof Expr.Starred starred) {
            throw error("iterable unpacking cannot be used in comprehension", starred);
        }
        return (Expr) elt;
    }

    protected final Expr bracesComp(int at, int mark, List<Clause.Comprehension> generators) {
        if (nodes.pop() instanceof Clause.DictItem item) {
            if (item.key() == null) {
                throw error("dict unpacking cannot be used in dict comprehension", item);
            }
            return new Expr.DictComp(item.key(), item.value(), generators, span(at));
        }
        return new Expr.SetComp(comprehended(nodes.get(mark)), generators, span(at));
    }

    protected final Expr braces(int at, int mark) {
        boolean dict = nodes.get(mark) instanceof Clause.DictItem;
        for (int i = mark + 1; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Clause.DictItem != dict) {
                throw error("invalid syntax", (Node) nodes.get(i));
            }
        }
        return dict ? new Expr.Dict(list(mark), span(at)) : new Expr.SetDisplay(list(mark), span(at));
    }

    protected final Clause.DictItem dictItem(int at, Expr key, Expr value) {
        return new Clause.DictItem(key, value, span(at));
    }

    protected final void comprehensionFor(int at, boolean async, Expr target, Expr iter, int mark) {
        push(new Clause.Comprehension(async, target, iter, list(mark), span(at)));
    }

    protected final Expr starred(int at, Expr value) {
        return new Expr.Starred(bitwise(value, at + 1), Expr.Context.LOAD, span(at));
    }

    /** The operand of a star must bind tighter than comparisons, unless it has parentheses. */
    protected final Expr bitwise(Expr value, int at) {
        boolean loose = value instanceof Expr.BoolOp || value instanceof Expr.Compare
                || value instanceof Expr.UnaryOp unary && unary.op() == Expr.UnaryOperator.NOT;
        if (loose && value.start() == tokens.starts[at]) {
            throw error("invalid syntax", at);
        }
        return value;
    }

    // ---- subscripts

    protected final Expr slices(int at, int mark, boolean comma) {
        if (comma || nodes.size() - mark != 1 || nodes.get(mark) instanceof Expr.Starred) {
            return new Expr.Tuple(list(mark), Expr.Context.LOAD, span(at));
        }
        return (Expr) nodes.pop();
    }

    protected final Expr slice(int at, @Nullable Expr lower, @Nullable Expr upper, @Nullable Expr step) {
        return new Expr.Slice(lower, upper, step, span(at));
    }

    // ---- other expressions

    protected final Expr namedExpr(int at, Expr target, Expr value) {
        if (!(target instanceof Expr.Name name) || tokens.kinds[at] != NAME) {
            throw error("cannot use assignment expressions with " + Targets.describe(target), at);
        }
        return new Expr.NamedExpr((Expr.Name) Targets.withContext(name, Expr.Context.STORE), value, span(at));
    }

    protected final Expr yielded(int at, @Nullable Expr value) {
        return new Expr.Yield(value, span(at));
    }

    protected final Expr yieldFrom(int at, Expr value) {
        return new Expr.YieldFrom(value, span(at));
    }

    protected final void enterLambda() {
    }

    protected final Expr lambda(int at, Clause.Arguments args, Expr body) {
        return new Expr.Lambda(args, body, span(at));
    }

    /** The parameters that were pushed since {@code mark}, the first of which would be token {@code at}. */
    protected final Clause.Arguments parameters(int at, int mark) {
        long span = here() == at ? Span.of(tokens.ends[at - 1], tokens.ends[at - 1]) : span(at);
        return ParameterList.take(nodes, mark, span);
    }

    protected final void star() {
        pushMark(ParameterList.MarkKind.STAR);
    }

    protected final void bareStar() {
        pushMark(ParameterList.MarkKind.BARE_STAR);
    }

    protected final void doubleStar() {
        pushMark(ParameterList.MarkKind.DOUBLE_STAR);
    }

    protected final void slash() {
        pushMark(ParameterList.MarkKind.SLASH);
    }

    private void pushMark(ParameterList.MarkKind kind) {
        push(new ParameterList.Mark(kind, tokens.starts[here() - 1]));
    }

    // ---- targets

    /** The expression as a target of assignment. */
    protected final Expr store(Expr target) {
        return Targets.store(target);
    }

    protected final Expr targets(int at, int mark, boolean comma) {
        if (comma || nodes.size() - mark != 1) {
            return new Expr.Tuple(list(mark), Expr.Context.STORE, span(at));
        }
        Expr one = (Expr) nodes.pop();
        if (one instanceof Expr.Starred) {
            throw error("starred assignment target must be in a list or tuple", one);
        }
        return one;
    }

    // ---- the items of a with

    protected final Clause.WithItem groupedWithItem(int at, Expr value, Expr target) {
        return new Clause.WithItem(value, target, span(at));
    }

    /**
     * Whether what stands in the parentheses of {@code with (...):} are its items: plain expressions, or any with
     * {@code as}. They are put aside for the statement; their expressions stay.
     */
    private boolean asWithItems(int mark) {
        int size = nodes.size();
        for (int i = mark; i < size; i++) {
            Object node = nodes.get(i);
            if (node instanceof Expr.Starred || isBareNamedExpr(node)) {
                return false;
            }
        }
        List<Clause.WithItem> items = new ArrayList<>();
        for (int i = mark; i < size; i++) {
            Object node = nodes.get(i);
            items.add(node instanceof Clause.WithItem item ? item
                    : new Clause.WithItem((Expr) node, null, ((Expr) node).span()));
            nodes.set(i, items.get(i - mark).contextExpr());
        }
        groupedItems = items;
        return true;
    }

    private boolean isBareNamedExpr(Object node) {
        return node instanceof Expr.NamedExpr;
    }

    /** The items put aside by {@link #group}; only the first caller gets them. */
    final @Nullable List<Clause.WithItem> takeGroupedItems() {
        List<Clause.WithItem> items = groupedItems;
        groupedItems = null;
        return items;
    }
}
