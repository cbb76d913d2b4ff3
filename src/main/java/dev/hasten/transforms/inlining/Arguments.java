package dev.hasten.transforms.inlining;

import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each parameter what a call passes for it (Python reference, section 6.3.4). */
public final class Arguments {
    private final Clause.Arguments parameters;
    private final Map<String, Operand> operands = new LinkedHashMap<>();
    private boolean matches = true;

    private Arguments(Clause.Arguments parameters) {
        this.parameters = parameters;
    }

    /**
     * The operands of a call of {@code callee}, in the order in which they are evaluated.
     *
     * @param bound what goes before the arguments: the receiver of a method, or nothing
     */
    public static Match match(Stmt.FunctionDef callee, List<Expr> bound, List<Expr> args,
            List<Clause.Keyword> keywords) {
        Arguments arguments = new Arguments(callee.args());
        List<Expr> positional = new ArrayList<>(bound);
        positional.addAll(args);
        arguments.positional(spread(positional));
        arguments.keywords(keywords);
        arguments.defaults();
        return new Match(List.copyOf(arguments.operands.values()), arguments.matches);
    }

    /**
     * What came of it.
     *
     * @param operands one for each parameter, as far as that can be told
     * @param complete whether the call gives each parameter one value
     */
    public record Match(List<Operand> operands, boolean complete) {
    }

    /** The arguments with {@code *(a, b)} taken apart. */
    private static List<Expr> spread(List<Expr> args) {
        List<Expr> spread = new ArrayList<>();
        for (Expr arg : args) {
            List<Expr> items = arg instanceof Expr.Starred star && star.value() instanceof Expr.Tuple tuple ? tuple.elts()
                    : arg instanceof Expr.Starred star && star.value() instanceof Expr.ListDisplay list ? list.elts()
                    : null;
            spread.addAll(items == null ? List.of(arg) : spread(items));
        }
        return spread;
    }

    private void positional(List<Expr> args) {
        List<Clause.Arg> names = positionalParameters();
        int given = Math.min(args.size(), names.size());
        for (int i = 0; i < given; i++) {
            give(names.get(i).name(), args.get(i));
        }
        matches &= args.stream().noneMatch(Expr.Starred.class::isInstance);
        List<Expr> rest = args.subList(given, args.size());
        if (parameters.vararg() != null) {
            give(parameters.vararg().name(), new Expr.Tuple(List.copyOf(rest), Expr.Context.LOAD, Span.NONE));
        } else {
            matches &= rest.isEmpty();
        }
    }

    private List<Clause.Arg> positionalParameters() {
        List<Clause.Arg> all = new ArrayList<>(parameters.posonlyargs());
        all.addAll(parameters.args());
        return all;
    }

    private void keywords(List<Clause.Keyword> keywords) {
        List<Clause.DictItem> rest = new ArrayList<>();
        for (Clause.Keyword keyword : keywords) {
            if (isNamed(keyword.arg(), parameters.args()) || isNamed(keyword.arg(), parameters.kwonlyargs())) {
                // The items of **rest are put together at the end, so nothing may follow them.
                matches &= rest.isEmpty() && !operands.containsKey(keyword.arg());
                give(keyword.arg(), keyword.value());
            } else if (keyword.arg() != null && parameters.kwarg() != null) {
                Expr key = new Expr.Constant(new Literal.Str(keyword.arg(), false), Span.NONE);
                rest.add(new Clause.DictItem(key, keyword.value(), Span.NONE));
            } else {
                matches = false;
            }
        }
        if (parameters.kwarg() != null) {
            give(parameters.kwarg().name(), new Expr.Dict(List.copyOf(rest), Span.NONE));
        }
    }

    private static boolean isNamed(@Nullable String name, List<Clause.Arg> parameters) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    private void defaults() {
        List<Clause.Arg> all = positionalParameters();
        all.addAll(parameters.kwonlyargs());
        for (Clause.Arg parameter : all) {
            if (!operands.containsKey(parameter.name())) {
                matches &= parameter.defaultValue() != null;
                Expr value = parameter.defaultValue() != null
                        ? parameter.defaultValue() : new Expr.Constant(Literal.Singleton.NONE, Span.NONE);
                operands.put(parameter.name(), new Operand(parameter.name(), value, Operand.Origin.DEFAULT));
            }
        }
    }

    private void give(String parameter, Expr value) {
        operands.put(parameter, new Operand(parameter, value, Operand.Origin.CALLER));
    }
}
