package dev.hasten.transforms.objects;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parameter of an {@code __init__} each argument goes to (Python reference, section 6.3.4).
 *
 * @param values what the parameters get: first the arguments, in the order of the call, then the defaults
 * @param matches whether each parameter gets one value, so that the call itself does not raise
 * @param onlyConstantDefaults whether the defaults that are taken are constants
 */
record Passing(Map<String, Expr> values, boolean matches, boolean onlyConstantDefaults) {

    /** The arguments of {@code call} for {@code init}, whose first parameter is the new object. */
    static Passing of(Expr.Call call, Stmt.FunctionDef init) {
        Clause.Arguments parameters = init.args();
        List<Clause.Arg> positional = new ArrayList<>(parameters.posonlyargs());
        positional.addAll(parameters.args());
        List<Clause.Arg> settable = positional.isEmpty() ? List.of() : positional.subList(1, positional.size());
        Map<String, Expr> values = new LinkedHashMap<>();
        boolean matches = parameters.vararg() == null && parameters.kwarg() == null
                && call.args().size() <= settable.size() && call.args().stream().noneMatch(Expr.Starred.class::isInstance);
        for (int i = 0; i < Math.min(call.args().size(), settable.size()); i++) {
            values.put(settable.get(i).name(), call.args().get(i));
        }
        List<Clause.Arg> named = new ArrayList<>(settable);
        named.removeIf(parameters.posonlyargs()::contains);
        named.addAll(parameters.kwonlyargs());
        for (Clause.Keyword keyword : call.keywords()) {
            String name = keyword.arg();
            matches &= name != null && named.stream().anyMatch(each -> each.name().equals(name))
                    && values.put(name, keyword.value()) == null;
        }
        boolean constant = true;
        List<Clause.Arg> all = new ArrayList<>(settable);
        all.addAll(parameters.kwonlyargs());
        for (Clause.Arg parameter : all) {
            if (!values.containsKey(parameter.name())) {
                Expr value = parameter.defaultValue();
                matches &= value != null;
                constant &= value instanceof Expr.Constant;
                if (value != null) {
                    values.put(parameter.name(), value);
                }
            }
        }
        return new Passing(values, matches, constant);
    }
}
