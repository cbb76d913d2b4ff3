package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code of functions that is run with other globals than those of its module (Python reference, section 3.2, "user-defined
 * functions"): {@code types.FunctionType(f.__code__, names)}, {@code exec(f.__code__, names)}.
 */
final class CodeUse {
    private static final Set<String> FUNCTION_TYPES = Set.of("FunctionType", "LambdaType");
    private static final Set<String> CODE = Set.of("__code__", "func_code", "gi_code", "cr_code", "ag_code", "f_code");

    private CodeUse() {
    }

    /** Whether {@code call} runs code, or makes a function of it, with globals that may be any. */
    static boolean hasOtherGlobals(Expr.Call call) {
        boolean makesFunction = FUNCTION_TYPES.contains(Receivers.lastName(call.func()));
        return (makesFunction || isGivenCode(call) && mayRunIt(call.func())) && !areOwn(globals(call));
    }

    private static boolean isGivenCode(Expr.Call call) {
        return call.args().stream().anyMatch(arg -> arg instanceof Expr.Attribute part && CODE.contains(part.attr()));
    }

    /** {@code exec}, {@code eval}, and what may be the type of functions: {@code type(f)(...)}, {@code f.__class__(...)}. */
    private static boolean mayRunIt(Expr callee) {
        return callee instanceof Expr.Call
                || Set.of("exec", "eval", "__class__").contains(Receivers.lastName(callee));
    }

    private static @Nullable Expr globals(Expr.Call call) {
        for (Clause.Keyword keyword : call.keywords()) {
            if ("globals".equals(keyword.arg())) {
                return keyword.value();
            }
        }
        return call.args().size() > 1 ? call.args().get(1) : null;
    }

    private static boolean areOwn(@Nullable Expr globals) {
        return globals instanceof Expr.Attribute attribute && attribute.attr().equals("__globals__")
                || globals instanceof Expr.Call call && call.args().isEmpty() && call.func() instanceof Expr.Name name
                && name.id().equals("globals");
    }
}
