package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import java.util.List;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of statements (Python reference, sections 7 and 8), for the actions of the grammar. */
public abstract class StatementBuilder extends PatternBuilder {

    protected StatementBuilder(TokenStream input) {
        super(input);
    }

    /** All that was read. */
    final Root root() {
        return new Root(list(0), dev.hasten.source.Span.of(0, tokens.text.length()));
    }

    // ---- simple statements

    protected final void breakStmt(int at) {
        push(new Stmt.Break(span(at)));
    }

    protected final void continueStmt(int at) {
        push(new Stmt.Continue(span(at)));
    }

    protected final void annAssign(int at, Expr target, Expr annotation, @Nullable Expr value) {
        if (target instanceof Expr.Tuple || target instanceof Expr.ListDisplay) {
            throw error("only single target (not " + Targets.describe(target) + ") can be annotated", target);
        }
        boolean simple = target instanceof Expr.Name && tokens.kinds[at] == NAME;
        push(new Stmt.AnnAssign(Targets.single(target, "illegal target for annotation"), annotation, value, simple,
                span(at)));
    }

    protected final void augAssign(int at, Expr target, int operator, Expr value) {
        Expr stored = Targets.single(target, "'%s' is an illegal expression for augmented assignment");
        push(new Stmt.AugAssign(stored, augmentedOperator(operator), value, span(at)));
    }

    private Expr.Operator augmentedOperator(int token) {
        int start = tokens.starts[token];
        char first = tokens.text.charAt(start);
        boolean doubled = tokens.ends[token] - start == 3;
        return OperatorStack.binaryOperator(switch (first) {
            case '+' -> PLUS;
            case '-' -> MINUS;
            case '*' -> doubled ? DOUBLESTAR : STAR;
            case '/' -> doubled ? DOUBLESLASH : SLASH;
            case '%' -> PERCENT;
            case '@' -> AT;
            case '&' -> AMPER;
            case '|' -> VBAR;
            case '^' -> CIRCUMFLEX;
            case '<' -> LEFTSHIFT;
            default -> RIGHTSHIFT;
        });
    }

    protected final void assign(int at, int mark, Expr value) {
        push(new Stmt.Assign(list(mark), value, span(at)));
    }

    protected final void returnStmt(int at, @Nullable Expr value) {
        push(new Stmt.Return(value, span(at)));
    }

    protected final void delete(int at, Expr targets) {
        int mark = mark();
        if (targets instanceof Expr.Tuple tuple && isBare(tuple, at + 1)) {
            for (Expr target : tuple.elts()) {
                push(Targets.delete(target));
            }
        } else {
            push(Targets.delete(targets));
        }
        push(new Stmt.Delete(list(mark), span(at)));
    }

    /** Whether a tuple that begins at token {@code at} has no parentheses of its own. */
    private boolean isBare(Expr.Tuple tuple, int at) {
        return tokens.kinds[at] != LPAR || !tuple.elts().isEmpty() && tuple.elts().get(0).start() == tuple.start()
                || closing(at) != here() - 1;
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

    protected final void global(int at, int mark) {
        push(new Stmt.Global(list(mark), span(at)));
    }

    protected final void nonlocal(int at, int mark) {
        push(new Stmt.Nonlocal(list(mark), span(at)));
    }

    /** The name a type alias defines, which was read last. */
    protected final Expr.Name aliasName(int at) {
        return new Expr.Name(name(), Expr.Context.STORE, span(at + 1));
    }

    protected final void typeAlias(int at, Expr.Name name, List<Clause.TypeParam> typeParams, Expr value) {
        push(new Stmt.TypeAlias(name, typeParams, value, span(at)));
    }

    /** The dotted name that began with token {@code at}, without the spaces it may hold. */
    protected final String dotted(int at) {
        int last = here() - 1;
        if (tokens.ends[last] - tokens.starts[at] == lengthOf(at, last)) {
            return names.of(tokens.starts[at], tokens.ends[last]);
        }
        StringBuilder name = new StringBuilder();
        for (int i = at; i <= last; i += 2) {
            name.append(i == at ? "" : ".").append(names.of(tokens.starts[i], tokens.ends[i]));
        }
        return name.toString();
    }

    private int lengthOf(int first, int last) {
        int length = 0;
        for (int i = first; i <= last; i++) {
            length += tokens.ends[i] - tokens.starts[i];
        }
        return length;
    }

    protected final void importStar(int at) {
        int star = here() - 1;
        push(new Clause.Alias("*", null, span(star)));
    }

    protected final void importFrom(int at, @Nullable String module, int mark, int level) {
        if (module == null && level == 0) {
            throw error("invalid syntax", at + 1);
        }
        push(new Stmt.ImportFrom(module, list(mark), level, span(at)));
    }

    // ---- compound statements

    protected final void enterLoop() {
    }

    protected final void leaveLoop() {
    }

    protected final void tryStmt(int at, List<Stmt> body, int mark, List<Stmt> orelse, List<Stmt> last) {
        boolean star = false;
        push(new Stmt.Try(star, body, list(mark), orelse, last, blockSpan(at)));
    }

    /** The types of a handler; without parentheses, a tuple (3.14). */
    protected final Expr exceptTypes(int at, int mark) {
        return tupleOrOne(at, mark, false);
    }

    protected final void enterHandler(boolean star) {
    }

    protected final void leaveHandler(int at, boolean star, @Nullable Expr type, @Nullable String name,
            List<Stmt> body) {
        push(new Clause.ExceptHandler(type, name, body, blockSpan(at)));
    }

    /** The items of a {@code with} were read; those in parentheses around all of them take the place of one. */
    protected final void withItems(int mark) {
        List<Clause.WithItem> grouped = takeGroupedItems();
        if (grouped != null) {
            nodes.cut(mark);
            grouped.forEach(this::push);
        }
    }

    protected final void with(int at, boolean async, int mark, List<Stmt> body) {
        push(new Stmt.With(async, list(mark), body, blockSpan(at)));
    }

    protected final Expr decorator(Expr value) {
        return value;
    }

    protected final void asyncOnly(int at, String what) {
    }

    protected final void enterFunction(boolean async) {
    }

    protected final void functionDef(int at, boolean async, String name, Clause.Arguments args, List<Stmt> body,
            List<Expr> decorators, @Nullable Expr returns, List<Clause.TypeParam> typeParams) {
        push(new Stmt.FunctionDef(async, name, args, body, decorators, returns, typeParams, blockSpan(at)));
    }

    protected final void enterClass() {
    }

    /** The bases and keywords stand above {@code mark}. */
    protected final void classDef(int at, String name, int mark, List<Stmt> body, List<Expr> decorators,
            List<Clause.TypeParam> typeParams) {
        List<Clause.Keyword> keywords = takeKeywords(mark);
        push(new Stmt.ClassDef(name, list(mark), keywords, body, decorators, typeParams, blockSpan(at)));
    }

    protected final List<Clause.TypeParam> typeParams(int at, int mark) {
        return list(mark);
    }

    protected final void matchStmt(int at, Expr subject, int mark) {
        push(new Stmt.Match(subject, list(mark), blockSpan(at)));
    }
}
