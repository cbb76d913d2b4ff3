package dev.hasten.transforms.calls;

import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the body of a function as an endless generator: each value sent in is a call, each value yielded its result. */
final class GeneratorForm {
    private final String result;

    private GeneratorForm(String result) {
        this.result = result;
    }

    /**
     * The generator for {@code function}, whose parameters are all positional.
     *
     * @param name the generator's name
     * @param result a name that the function does not use
     */
    static Stmt.FunctionDef of(Stmt.FunctionDef function, String name, String result) {
        GeneratorForm form = new GeneratorForm(result);
        List<Stmt> loop = new ArrayList<>();
        loop.add(form.receive(parameters(function)));
        loop.addAll(form.tail(withoutDocstring(function.body())));
        Stmt forever = new Stmt.While(new Expr.Constant(Literal.Singleton.TRUE, Span.NONE), loop, List.of(), Span.NONE);
        Clause.Arguments none = new Clause.Arguments(List.of(), List.of(), null, List.of(), null, Span.NONE);
        return new Stmt.FunctionDef(false, name, none, List.of(form.assign(null), forever), List.of(), null,
                List.of(), Span.NONE);
    }

    /** The positional parameters of {@code function}, in order. */
    static List<Clause.Arg> parameters(Stmt.FunctionDef function) {
        List<Clause.Arg> all = new ArrayList<>(function.args().posonlyargs());
        all.addAll(function.args().args());
        return all;
    }

    private Stmt receive(List<Clause.Arg> parameters) {
        Expr yield = new Expr.Yield(name(result, Expr.Context.LOAD), Span.NONE);
        if (parameters.isEmpty()) {
            return new Stmt.ExprStmt(yield, Span.NONE);
        }
        List<Expr> names = new ArrayList<>();
        parameters.forEach(parameter -> names.add(name(parameter.name(), Expr.Context.STORE)));
        Expr target = names.size() == 1 ? names.get(0) : new Expr.Tuple(names, Expr.Context.STORE, Span.NONE);
        return new Stmt.Assign(List.of(target), yield, Span.NONE);
    }

    /** Statements after which the loop goes on by itself. */
    private List<Stmt> tail(List<Stmt> body) {
        List<Stmt> stmts = new ArrayList<>();
        for (Stmt stmt : body.subList(0, Math.max(0, body.size() - 1))) {
            stmts.addAll(inner(stmt));
        }
        Stmt last = body.isEmpty() ? null : body.get(body.size() - 1);
        if (last instanceof Stmt.Return ret) {
            stmts.add(assign(ret.value()));
        } else if (last instanceof Stmt.If branch && !branch.orelse().isEmpty()) {
            stmts.add(new Stmt.If(branch.test(), tail(branch.body()), tail(branch.orelse()), Span.NONE));
        } else {
            if (last != null) {
                stmts.addAll(inner(last));
            }
            stmts.add(assign(null));
        }
        return stmts;
    }

    /** Statements after which others follow: a {@code return} jumps. */
    private List<Stmt> inner(Stmt stmt) {
        if (stmt instanceof Stmt.Return ret) {
            return List.of(assign(ret.value()), new Stmt.Continue(Span.NONE));
        } else if (stmt instanceof Stmt.If branch && GeneratorCall.contains(branch, Stmt.Return.class)) {
            return List.of(new Stmt.If(branch.test(), inner(branch.body()), inner(branch.orelse()), Span.NONE));
        }
        return List.of(stmt);
    }

    private List<Stmt> inner(List<Stmt> body) {
        List<Stmt> stmts = new ArrayList<>();
        body.forEach(stmt -> stmts.addAll(inner(stmt)));
        return stmts;
    }

    private Stmt assign(@Nullable Expr value) {
        return new Stmt.Assign(List.of(name(result, Expr.Context.STORE)),
                value != null ? value : new Expr.Constant(Literal.Singleton.NONE, Span.NONE), Span.NONE);
    }

    private static List<Stmt> withoutDocstring(List<Stmt> body) {
        boolean documented = body.get(0) instanceof Stmt.ExprStmt first
                && first.value() instanceof Expr.Constant constant && constant.value() instanceof Literal.Str;
        return documented ? body.subList(1, body.size()) : body;
    }

    private static Expr.Name name(String id, Expr.Context context) {
        return new Expr.Name(id, context, Span.NONE);
    }
}
