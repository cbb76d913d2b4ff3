package dev.hasten.transforms.idioms;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.Places;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Unit;

/** Where the compiler would warn of a literal that takes the place of another expression. */
final class CompilerWarning {

    static final Guard COMPILER_WARNS = Guard.safety("compiler-warns",
            "The compiler warns of such an expression where it is called, indexed in vain or compared by identity.");

    private CompilerWarning() {
    }

    /** Whether that, or a warning of a part of {@code node}, stops {@code replacement} in the place of {@code node}. */
    static boolean stops(Expr replacement, Expr node, Unit unit) {
        Places places = unit.facts().places();
        return unit.stops(COMPILER_WARNS, CompilerWarnings.areOfCode(places.inside(node))
                || CompilerWarnings.wouldBeOf(replacement, node, places));
    }
}
