package dev.hasten.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for lists of type parameters (Python reference, section 8.10). */
final class TypeParameters {

    private TypeParameters() {
    }

    /** Refuses two of one name, and one without a default after one with a default. */
    static void check(List<Clause.TypeParam> params) {
        Set<String> names = new HashSet<>();
        boolean defaults = false;
        for (Clause.TypeParam param : params) {
            String name = param.name();
            if (!names.add(name)) {
                throw new SyntaxException("duplicate type parameter '" + name + "'", param.start());
            }
            boolean hasDefault = defaultValue(param) != null;
            if (defaults && !hasDefault) {
                throw new SyntaxException("non-default type parameter '" + name + "' follows default type parameter",
                        param.start());
            }
            defaults |= hasDefault;
        }
    }

    static @Nullable Expr defaultValue(Clause.TypeParam param) {
        return param instanceof Clause.TypeVar typeVar ? typeVar.defaultValue()
                : param instanceof Clause.ParamSpec spec ? spec.defaultValue()
                : ((Clause.TypeVarTuple) param).defaultValue();
    }
}
