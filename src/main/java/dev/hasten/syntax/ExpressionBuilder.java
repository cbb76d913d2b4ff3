package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import dev.hasten.source.Span;
import java.util.List;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of expressions (Python reference, section 6), for the actions of the grammar. */
public abstract class ExpressionBuilder extends DisplayBuilder {

    private final OperatorStack operators = new OperatorStack();

    protected ExpressionBuilder(TokenStream input) {
        super(input);
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
}
