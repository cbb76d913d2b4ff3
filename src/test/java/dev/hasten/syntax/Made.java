package dev.hasten.syntax;

import dev.hasten.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Makes nodes that stand nowhere in a source. */
final class Made {

    private final Random random;
    private int names;

    Made(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T oneOf(T[] all) {
        return all[random.nextInt(all.length)];
    }

    // ---- expressions

    Expr.Name name() {
        return new Expr.Name("made_" + names++, Expr.Context.LOAD, Span.NONE);
    }

    Expr.Name target() {
        return new Expr.Name("made_" + names++, Expr.Context.STORE, Span.NONE);
    }

    Expr.Call call(Expr func, Expr... args) {
        return new Expr.Call(func, List.of(args), List.of(), Span.NONE);
    }

    Clause.Arguments noArguments() {
        return new Clause.Arguments(List.of(), List.of(), null, List.of(), null, Span.NONE);
    }

    Clause.Keyword keyword() {
        return new Clause.Keyword("made_" + names++, expr(), Span.NONE);
    }

    Clause.Comprehension generator() {
        return new Clause.Comprehension(false, target(), name(), List.of(), Span.NONE);
    }

    Clause.WithItem withItem() {
        return new Clause.WithItem(name(), target(), Span.NONE);
    }

    Clause.ExceptHandler handler() {
        return new Clause.ExceptHandler(name(), "made", List.of(simple()), Span.NONE);
    }

    Clause.MatchCase matchCase() {
        Pattern pattern = new Pattern.MatchValue(constant(), Span.NONE);
        return new Clause.MatchCase(pattern, name(), List.of(simple()), Span.NONE);
    }

    Expr expr() {
        return switch (random.nextInt(11)) {
            case 0 -> constant();
            case 1 -> call(name());
            case 2 -> new Expr.Dict(List.of(new Clause.DictItem(constant(), name(), Span.NONE)), Span.NONE);
            case 3 -> new Expr.ListDisplay(List.of(name(), constant()), Expr.Context.LOAD, Span.NONE);
            case 4 -> new Expr.Lambda(noArguments(), name(), Span.NONE);
            case 5 -> new Expr.GeneratorExp(name(), List.of(generator()), Span.NONE);
            case 6 -> new Expr.JoinedStr(List.of(new Expr.Constant(new Literal.Str("{it's}", false), Span.NONE),
                    new Expr.FormattedValue(name(), 'r', null, Span.NONE)), Span.NONE);
            case 7 -> new Expr.Tuple(List.of(name(), constant()), Expr.Context.LOAD, Span.NONE);
            default -> name();
        };
    }

    Expr constant() {
        Literal value = switch (random.nextInt(11)) {
            case 0 -> new Literal.Int(BigInteger.valueOf(random.nextInt(5)));
            case 1 -> new Literal.Int(BigInteger.valueOf(-3));
            case 2 -> new Literal.Float(-0.0);
            case 3 -> new Literal.Float(1e300 * 1e300);
            case 4 -> new Literal.Str("it's", false);
            case 5 -> new Literal.Str("say \"no\"\n", false);
            case 6 -> new Literal.Bytes("\u00e9'");
            case 7 -> new Literal.Imaginary(2);
            case 8 -> new Literal.Str("# no comment", true);
            case 9 -> new Literal.Float(0.1);
            default -> Literal.Singleton.NONE;
        };
        return new Expr.Constant(value, Span.NONE);
    }

    /** An expression with {@code inner} in it. */
    Expr around(Expr inner) {
        return switch (random.nextInt(16)) {
            case 0, 1 -> call(name(), inner);
            case 2 -> call(name(), inner, expr());
            case 3 -> new Expr.BinOp(inner, oneOf(Expr.Operator.values()), expr(), Span.NONE);
            case 4 -> new Expr.BinOp(expr(), oneOf(Expr.Operator.values()), inner, Span.NONE);
            case 5 -> new Expr.UnaryOp(oneOf(Expr.UnaryOperator.values()), inner, Span.NONE);
            case 6 -> new Expr.IfExp(inner, expr(), name(), Span.NONE);
            case 7 -> new Expr.IfExp(expr(), name(), inner, Span.NONE);
            case 8 -> new Expr.Lambda(noArguments(), inner, Span.NONE);
            case 9 -> new Expr.Tuple(List.of(inner, expr()), Expr.Context.LOAD, Span.NONE);
            case 10 -> new Expr.Attribute(inner, "attr", Expr.Context.LOAD, Span.NONE);
            case 11 -> new Expr.Subscript(inner, new Expr.Slice(inner, null, expr(), Span.NONE), Expr.Context.LOAD,
                    Span.NONE);
            case 12 -> new Expr.Compare(inner, List.of(oneOf(Expr.CompareOperator.values()),
                    oneOf(Expr.CompareOperator.values())), List.of(expr(), name()), Span.NONE);
            case 13 -> new Expr.BoolOp(oneOf(Expr.BoolOperator.values()), List.of(inner, expr(), inner), Span.NONE);
            case 14 -> new Expr.NamedExpr(target(), inner, Span.NONE);
            default -> new Expr.ListComp(inner, List.of(generator()), Span.NONE);
        };
    }

    // ---- statements

    Stmt simple() {
        return switch (random.nextInt(3)) {
            case 0 -> new Stmt.Pass(Span.NONE);
            case 1 -> new Stmt.ExprStmt(call(name(), expr()), Span.NONE);
            default -> assign(expr());
        };
    }

    Stmt assign(Expr value) {
        return new Stmt.Assign(List.of(target()), value, Span.NONE);
    }

    /** A statement with {@code body} in it. */
    Stmt around(List<Stmt> body) {
        return switch (random.nextInt(6)) {
            case 0 -> new Stmt.If(name(), body, List.of(), Span.NONE);
            case 1 -> new Stmt.While(name(), body, List.of(simple()), Span.NONE);
            case 2 -> new Stmt.For(false, target(), expr(), List.of(simple()), body, Span.NONE);
            case 3 -> new Stmt.Try(false, body, List.of(handler()), List.of(), List.of(simple()), Span.NONE);
            case 4 -> new Stmt.If(name(), List.of(simple()), body, Span.NONE);
            default -> new Stmt.If(name(), body, List.of(new Stmt.If(name(), List.of(simple()), List.of(), Span.NONE)),
                    Span.NONE);
        };
    }

    Stmt definition() {
        return new Stmt.FunctionDef(false, "made", noArguments(), List.of(simple()), List.of(name()), null, List.of(),
                Span.NONE);
    }
}
