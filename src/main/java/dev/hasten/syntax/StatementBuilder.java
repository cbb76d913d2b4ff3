package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import dev.hasten.source.Span;
import java.util.List;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of statements (Python reference, sections 7 and 8), for the actions of the grammar. */
public abstract class StatementBuilder extends DefinitionBuilder {

    private static final String ONE_KIND = "cannot have both 'except' and 'except*' on the same 'try'";

    /** Where future statements stand. */
    private final Marks futures = new Marks();

    protected StatementBuilder(TokenStream input) {
        super(input);
    }

    /** All that was read, once the whole file was. */
    final Root root() {
        Root root = new Root(list(0), Span.of(0, tokens.text.length()));
        scopes.refuseAwaits();
        FutureChecks.checkPlaces(root.body(), futures);
        if (scopes.declarations() != null) {
            DeclarationChecks.check(root, scopes.declarations());
        }
        return root;
    }

    // ---- simple statements

    protected final void breakStmt(int at) {
        scopes.breakAt(tokens.starts[at]);
        push(new Stmt.Break(span(at)));
    }

    protected final void continueStmt(int at) {
        scopes.continueAt(tokens.starts[at]);
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
        scopes.returnAt(tokens.starts[at], value);
        if (value != null) {
            requireStarTuple(at + 1, value, PythonVersion.V3_8);
        }
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

    protected final void global(int at, int mark) {
        scopes.declares();
        push(new Stmt.Global(list(mark), span(at)));
    }

    protected final void nonlocal(int at, int mark) {
        Stmt.Nonlocal nonlocal = new Stmt.Nonlocal(list(mark), span(at));
        if (scopes.kind() == Scopes.Kind.MODULE) {
            throw error("nonlocal declaration not allowed at module level", at);
        }
        scopes.declares();
        push(nonlocal);
    }

    /** The name a type alias defines, which was read last. */
    protected final Expr.Name aliasName(int at) {
        require(PythonVersion.V3_12, "a type alias", at);
        return new Expr.Name(boundName(), Expr.Context.STORE, span(at + 1));
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
        if (scopes.kind() != Scopes.Kind.MODULE) {
            throw error("import * only allowed at module level", at);
        }
        push(new Clause.Alias("*", null, span(star)));
    }

    protected final void importFrom(int at, @Nullable String module, int mark, int level) {
        if (module == null && level == 0) {
            throw error("invalid syntax", at + 1);
        }
        Stmt.ImportFrom from = new Stmt.ImportFrom(module, list(mark), level, span(at));
        if (FutureChecks.isFuture(from)) {
            FutureChecks.checkFeatures(from);
            futures.add(from.start(), null);
            if (from.names().stream().anyMatch(alias -> alias.name().equals("annotations"))) {
                postponeAnnotations();
            }
        }
        push(from);
    }

    // ---- compound statements

    /** One branch of an {@code if}, the first token of which is {@code at}, until {@link #ifStmt} knows what follows. */
    protected final void branch(int at, Expr test, List<Stmt> body) {
        push(new Stmt.If(test, body, List.of(), blockSpan(at)));
    }

    /** Makes the branches above {@code mark} one statement, each the {@code else} of the one before. */
    protected final void ifStmt(int mark, List<Stmt> orelse) {
        int last = nodes.size() - 1;
        if (last == mark && orelse.isEmpty()) {
            return;
        }
        int end = Span.end(blockSpan(here() - 1));
        List<Stmt> rest = orelse;
        for (int i = last; i >= mark; i--) {
            Stmt.If branch = (Stmt.If) nodes.get(i);
            rest = List.of(new Stmt.If(branch.test(), branch.body(), rest, Span.of(branch.start(), end)));
        }
        nodes.cut(mark);
        push(rest.get(0));
    }

    /** Begins the body of a loop; gives back what {@link #leaveLoop} needs. */
    protected final int enterLoop() {
        return scopes.enterLoop();
    }

    /** Begins the body of a {@code for}, the header of which was read. */
    protected final int enterFor(int at, boolean async, Expr iter) {
        if (async) {
            scopes.asyncStatementAt(tokens.starts[at], "'async for'");
        }
        if (!allows(PythonVersion.V3_9)) {
            requireStarTuple(tokenAt(iter), iter, PythonVersion.V3_9);
        }
        return scopes.enterLoop();
    }

    protected final void leaveLoop(int outside) {
        scopes.leaveLoop(outside);
    }

    /** A handler of a {@code try} was read: all of them are {@code except}, or all {@code except*}. */
    protected final boolean handler(int mark, boolean starBefore, boolean star) {
        if (nodes.size() - mark > 1 && star != starBefore) {
            throw error(ONE_KIND, (Node) nodes.get(nodes.size() - 1));
        }
        return star;
    }

    protected final void tryStmt(int at, boolean star, List<Stmt> body, int mark, List<Stmt> orelse, List<Stmt> last) {
        List<Clause.ExceptHandler> handlers = list(mark);
        for (int i = 0; i < handlers.size() - 1; i++) {
            if (handlers.get(i).type() == null) {
                throw error("default 'except:' must be last", handlers.get(i));
            }
        }
        push(new Stmt.Try(star, body, handlers, orelse, last, blockSpan(at)));
    }

    /** The types of a handler; without parentheses, a tuple (3.14). */
    protected final Expr exceptTypes(int at, int mark, boolean comma) {
        if (comma || nodes.size() - mark != 1) {
            require(PythonVersion.V3_14, "'except' with several types and no parentheses", at);
        }
        return tupleOrOne(at, mark, comma);
    }

    /** Begins the body of a handler; gives back what {@link #leaveHandler} needs. */
    protected final int enterHandler(int at, boolean star, @Nullable Expr type, @Nullable String name) {
        if (name != null && type instanceof Expr.Tuple tuple && isBare(tuple, at + (star ? 2 : 1))) {
            throw error("multiple exception types must be parenthesized when using 'as'", type);
        }
        if (!star) {
            return 0;
        }
        if (type == null) {
            throw error("expected one or more exception types", at);
        }
        require(PythonVersion.V3_11, "'except*'", at);
        return scopes.enterStarHandler();
    }

    protected final void leaveHandler(int at, boolean star, @Nullable Expr type, @Nullable String name,
            List<Stmt> body, int outside) {
        if (star) {
            scopes.leaveStarHandler(outside);
        }
        push(new Clause.ExceptHandler(type, name, body, blockSpan(at)));
    }

    /** The items of a {@code with} were read; those in parentheses around all of them take the place of one. */
    protected final void withHeader(int at, boolean async, int mark) {
        if (async) {
            scopes.asyncStatementAt(tokens.starts[at], "'async with'");
        }
        List<Clause.WithItem> grouped = takeGroupedItems();
        if (grouped != null) {
            nodes.cut(mark);
            grouped.forEach(this::push);
        }
    }

    protected final void with(int at, boolean async, int mark, List<Stmt> body) {
        push(new Stmt.With(async, list(mark), body, blockSpan(at)));
    }

    protected final void matchStmt(int at, Expr subject, int mark) {
        require(PythonVersion.V3_10, "a 'match' statement", at);
        List<Clause.MatchCase> cases = list(mark);
        PatternChecks.check(cases);
        push(new Stmt.Match(subject, cases, blockSpan(at)));
    }
}
