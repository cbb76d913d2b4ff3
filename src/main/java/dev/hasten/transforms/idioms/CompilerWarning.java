package dev.hasten.transforms.idioms;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Unit;

/** Where the compiler would warn of a literal that takes the place of another expression. */
final class CompilerWarning {

    static final Guard COMPILER_WARNS = Guard.safety("compiler-warns",
            "The compiler warns of such an expression where it is called, indexed in vain or compared by identity.");

    private CompilerWarning() {
    }

    /** Whether that stops {@code replacement} in the place of {@code node}. */
    static boolean stops(Expr replacement, Expr node, Unit unit) {
        return unit.stops(COMPILER_WARNS, CompilerWarnings.wouldBeOf(replacement, node, unit.facts().places()));
    }
}
