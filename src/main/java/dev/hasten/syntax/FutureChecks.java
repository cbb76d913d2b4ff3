package dev.hasten.syntax;

import java.util.List;
import java.util.Set;

/** Checks {@code from __future__ import} (Python reference, section 7.11.1). */
final class FutureChecks {

    static final String MODULE = "__future__";

    private static final Set<String> FEATURES = Set.of("nested_scopes", "generators", "division", "absolute_import",
            "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations");

    private FutureChecks() {
    }

    /** Whether {@code stmt} is a future statement. */
    static boolean isFuture(Stmt stmt) {
        return stmt instanceof Stmt.ImportFrom from && from.level() == 0 && MODULE.equals(from.module());
    }

    /** Refuses features that do not exist. */
    static void checkFeatures(Stmt.ImportFrom future) {
        for (Clause.Alias alias : future.names()) {
            if (alias.name().equals("braces")) {
                throw new SyntaxException("not a chance", alias.start());
            }
            if (!FEATURES.contains(alias.name())) {
                throw new SyntaxException("future feature " + alias.name() + " is not defined", alias.start());
            }
        }
    }

    /**
     * Checks that all future statements of a file, which stand at {@code offsets}, stand at its beginning, where only
     * a docstring and each other may precede them.
     */
    static void checkPlaces(List<Stmt> body, Marks offsets) {
        int leading = 0;
        for (int i = 0; i < body.size(); i++) {
            if (isFuture(body.get(i))) {
                leading++;
            } else if (i > 0 || !isString(body.get(i))) {
                break;
            }
        }
        if (leading < offsets.size()) {
            throw new SyntaxException("from __future__ imports must occur at the beginning of the file",
                    offsets.offset(leading));
        }
    }

    private static boolean isString(Stmt stmt) {
        return stmt instanceof Stmt.ExprStmt expr && expr.value() instanceof Expr.Constant constant
                && constant.value() instanceof Literal.Str;
    }
}
