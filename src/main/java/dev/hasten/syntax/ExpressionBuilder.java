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
    final Scopes scopes = new Scopes();
    private final OperatorStack operators = new OperatorStack();

    /** The items of a {@code with} whose parentheses have just been read. */
    private @Nullable List<Clause.WithItem> groupedItems;

    protected ExpressionBuilder(TokenStream input) {
        super(input);
        names = new Names(tokens.chars);
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

    /** As {@link #name}, where it is bound. */
    protected final String boundName() {
        String name = name();
        if (name.equals("__debug__")) {
            throw error("cannot assign to __debug__", here() - 1);
        }
        return name;
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
        scopes.awaitAt(tokens.starts[at]);
        return new Expr.Await(value, span(at));
    }

    protected final Expr call(int at, Expr func, int mark) {
        List<Clause.Keyword> keywords = takeKeywords(mark);
        return new Expr.Call(func, list(mark), keywords, span(at));
    }

    /** Takes the keyword arguments from among the arguments above {@code mark}; the others stay. */
    final List<Clause.Keyword> takeKeywords(int mark) {
        for (int i = mark; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Clause.Keyword) {
                return CallArguments.takeKeywords(nodes, i);
            }
        }
        return List.of();
    }

    /** The name before the {@code =} of a keyword argument, which must be alone. */
    protected final String keywordName(int at) {
        int equal = here() - 1;
        if (equal - at != 1 || tokens.kinds[at] != NAME) {
            throw error("expression cannot contain assignment, perhaps you meant \"==\"?", at);
        }
        String name = names.of(tokens.starts[at], tokens.ends[at]);
        if (name.equals("__debug__")) {
            throw error("cannot assign to __debug__", at);
        }
        return name;
    }

    /** A generator expression that is the only argument of a call, whose parentheses it takes. */
    protected final Expr argumentGenerator(int at, Expr elt, List<Clause.Comprehension> generators) {
        if (tokens.kinds[at - 1] != LPAR || tokens.kinds[here()] != RPAR) {
            throw error("Generator expression must be parenthesized", at);
        }
        long span = Span.of(tokens.starts[at - 1], tokens.ends[here()]);
        scopes.comprehension("generator expression", span, generators);
        return new Expr.GeneratorExp(elt, generators, span);
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
        if (tokens.kinds[here()] == COLON && at > 0 && tokens.kinds[at - 1] == WITH) {
            takeWithItems(at, mark);
        }
        if (comma || nodes.size() - mark != 1) {
            refuseWithItems(mark);
            return new Expr.Tuple(list(mark), Expr.Context.LOAD, span(at));
        }
        if (nodes.pop() instanceof Expr one && !(one instanceof Expr.Starred)) {
            return one;
        }
        throw error("invalid syntax", at + 1);
    }

    protected final Expr generator(int at, int mark, List<Clause.Comprehension> generators) {
        refuseWithItems(mark);
        scopes.comprehension("generator expression", span(at), generators);
        return new Expr.GeneratorExp(comprehended(nodes.pop()), generators, span(at));
    }

    protected final Expr listComp(int at, Expr elt, List<Clause.Comprehension> generators) {
        scopes.comprehension("list comprehension", span(at), generators);
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
            scopes.comprehension("dict comprehension", span(at), generators);
            return new Expr.DictComp(item.key(), item.value(), generators, span(at));
        }
        Expr elt = comprehended(nodes.get(mark));
        scopes.comprehension("set comprehension", span(at), generators);
        return new Expr.SetComp(elt, generators, span(at));
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

    /** One element of a set. */
    protected final Expr setItem(int at, Expr value) {
        refuseBareNamedExprBefore310(value, at);
        return value;
    }

    private void refuseBareNamedExprBefore310(Expr value, int at) {
        if (isBareNamedExpr(value, at)) {
            require(PythonVersion.V3_10, "an assignment expression without parentheses in a set or index", at);
        }
    }

    /** Whether {@code value}, which begins with token {@code at}, is a named expression without parentheses. */
    private boolean isBareNamedExpr(Expr value, int at) {
        return value instanceof Expr.NamedExpr && tokens.kinds[at] == NAME;
    }

    protected final Clause.DictItem dictItem(int at, Expr key, Expr value) {
        if (isBareNamedExpr(key, at)) {
            throw error("invalid syntax", at);
        }
        return new Clause.DictItem(key, value, span(at));
    }

    protected final void comprehensionFor(int at, boolean async, Expr target, Expr iter, int mark) {
        if (async) {
            scopes.asyncComprehensionAt(tokens.starts[at]);
        }
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
        for (int i = mark; i < nodes.size() && !allows(PythonVersion.V3_11); i++) {
            if (nodes.get(i) instanceof Expr.Starred) {
                require(PythonVersion.V3_11, "a starred expression in an index", at);
            }
        }
        if (comma || nodes.size() - mark != 1 || nodes.get(mark) instanceof Expr.Starred) {
            return new Expr.Tuple(list(mark), Expr.Context.LOAD, span(at));
        }
        return (Expr) nodes.pop();
    }

    /** An element of an index that is no slice. */
    protected final Expr index(int at, Expr value) {
        refuseBareNamedExprBefore310(value, at);
        return value;
    }

    protected final Expr slice(int at, @Nullable Expr lower, @Nullable Expr upper, @Nullable Expr step) {
        if (lower != null && isBareNamedExpr(lower, at)) {
            throw error("invalid syntax", at);
        }
        return new Expr.Slice(lower, upper, step, span(at));
    }

    // ---- other expressions

    protected final Expr namedExpr(int at, Expr target, Expr value) {
        if (!(target instanceof Expr.Name name) || tokens.kinds[at] != NAME) {
            throw error("cannot use assignment expressions with " + Targets.describe(target), at);
        }
        require(PythonVersion.V3_8, "an assignment expression", at);
        scopes.namedExpr(target.start(), name.id());
        return new Expr.NamedExpr((Expr.Name) Targets.withContext(name, Expr.Context.STORE), value, span(at));
    }

    protected final Expr yielded(int at, @Nullable Expr value) {
        scopes.yieldAt(tokens.starts[at]);
        if (value != null) {
            requireStarTuple(at + 1, value, PythonVersion.V3_8);
        }
        return new Expr.Yield(value, span(at));
    }

    protected final Expr yieldFrom(int at, Expr value) {
        scopes.yieldFromAt(tokens.starts[at]);
        return new Expr.YieldFrom(value, span(at));
    }

    /** Refuses a starred element in a tuple without parentheses, where {@code needed} allowed it first. */
    final void requireStarTuple(int at, Expr value, PythonVersion needed) {
        if (!allows(needed) && value instanceof Expr.Tuple tuple && isBare(tuple, at)) {
            for (Expr element : tuple.elts()) {
                if (element instanceof Expr.Starred) {
                    require(needed, "a starred element in a tuple without parentheses here", at);
                }
            }
        }
    }

    /** Whether a tuple that begins with token {@code at} has no parentheses of its own. */
    final boolean isBare(Expr.Tuple tuple, int at) {
        int first = at;
        while (tokens.starts[first] < tuple.start()) {
            first++; // parentheses around its own
        }
        return !tuple.elts().isEmpty() && (tokens.kinds[first] != LPAR || tuple.elts().get(0).start() == tuple.start()
                || tokens.ends[closing(first)] != tuple.end());
    }

    /** The token that closes the bracket at token {@code at}. */
    private int closing(int at) {
        int depth = 0;
        for (int i = at; ; i++) {
            switch (tokens.kinds[i]) {
                case LPAR, LSQB, LBRACE -> depth++;
                case RPAR, RSQB, RBRACE -> depth--;
                default -> {
                }
            }
            if (depth == 0) {
                return i;
            }
        }
    }

    protected final void enterLambda() {
        scopes.enter(Scopes.Kind.LAMBDA);
    }

    protected final Expr lambda(int at, Clause.Arguments args, Expr body) {
        scopes.leave();
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
        require(PythonVersion.V3_8, "a positional-only parameter", here() - 1);
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
     * If what stands in the parentheses of {@code with (...):}, the first of which is token {@code at}, are its items,
     * plain expressions or any with {@code as}, they are put aside for the statement; their expressions stay.
     */
    private void takeWithItems(int at, int mark) {
        int size = nodes.size();
        boolean as = false;
        for (int i = mark; i < size; i++) {
            Object node = nodes.get(i);
            as |= node instanceof Clause.WithItem;
            if (node instanceof Expr.Starred || node instanceof Expr.NamedExpr named && !hasOwnParentheses(named, at)) {
                return;
            }
        }
        if (as) {
            require(PythonVersion.V3_9, "a 'with' with its items in parentheses", at);
        } else if (!allows(PythonVersion.V3_9)) {
            return;
        }
        List<Clause.WithItem> items = new ArrayList<>();
        for (int i = mark; i < size; i++) {
            Object node = nodes.get(i);
            items.add(node instanceof Clause.WithItem item ? item
                    : new Clause.WithItem((Expr) node, null, ((Expr) node).span()));
            nodes.set(i, items.get(i - mark).contextExpr());
        }
        groupedItems = items;
    }

    /** Refuses {@code (a as b)} elsewhere. */
    private void refuseWithItems(int mark) {
        for (int i = mark; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Clause.WithItem item) {
                throw error("invalid syntax", item);
            }
        }
    }

    /** Whether a named expression among the items of the group at token {@code at} is in parentheses itself. */
    private boolean hasOwnParentheses(Expr.NamedExpr item, int at) {
        int before = here() - 1;
        while (tokens.starts[before] >= item.start()) {
            before--;
        }
        return tokens.kinds[before] == LPAR && before != at;
    }

    /** The items put aside by {@link #group}; only the first caller gets them. */
    final @Nullable List<Clause.WithItem> takeGroupedItems() {
        List<Clause.WithItem> items = groupedItems;
        groupedItems = null;
        return items;
    }
}
