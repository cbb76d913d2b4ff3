package dev.hasten.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the patterns of a {@code match} must hold to besides their grammar (Python reference, section 8.6). */
final class PatternChecks {

    private PatternChecks() {
    }

    /** Checks the cases of one statement: only the last may match everything, unless it has a guard. */
    static void check(List<Clause.MatchCase> cases) {
        for (int i = 0; i < cases.size(); i++) {
            Clause.MatchCase one = cases.get(i);
            names(one.pattern());
            if (one.guard() == null && i < cases.size() - 1) {
                refuseIrrefutable(one.pattern());
            }
        }
    }

    private static void refuseIrrefutable(Pattern pattern) {
        if (pattern instanceof Pattern.MatchAs as) {
            if (as.pattern() != null) {
                refuseIrrefutable(as.pattern());
            } else {
                throw new SyntaxException((as.name() == null ? "wildcard" : "name capture '" + as.name() + "'")
                        + " makes remaining patterns unreachable", as.start());
            }
        } else if (pattern instanceof Pattern.MatchOr or) {
            refuseIrrefutable(or.patterns().get(or.patterns().size() - 1));
        }
    }

    /** The names that {@code pattern} binds, each once. */
    private static Set<String> names(Pattern pattern) {
        if (pattern instanceof Pattern.MatchOr or) {
            return alternatives(or);
        }
        Set<String> names = new HashSet<>();
        pattern.forEachChild(child -> {
            if (child instanceof Pattern inner) {
                for (String name : names(inner)) {
                    bind(name, inner, names);
                }
            }
        });
        if (pattern instanceof Pattern.MatchAs as) {
            bind(as.name(), as, names);
        } else if (pattern instanceof Pattern.MatchStar star) {
            bind(star.name(), star, names);
        } else if (pattern instanceof Pattern.MatchMapping mapping) {
            bind(mapping.rest(), mapping, names);
            requireDistinctKeys(mapping);
        }
        return names;
    }

    private static void bind(@Nullable String name, Pattern at, Set<String> names) {
        if (name != null && !names.add(name)) {
            throw new SyntaxException("multiple assignments to name '" + name + "' in pattern", at.start());
        }
    }

    private static Set<String> alternatives(Pattern.MatchOr or) {
        Set<String> first = names(or.patterns().get(0));
        for (Pattern alternative : or.patterns()) {
            if (!names(alternative).equals(first)) {
                throw new SyntaxException("alternative patterns bind different names", or.start());
            }
        }
        for (Pattern alternative : or.patterns().subList(0, or.patterns().size() - 1)) {
            refuseIrrefutable(alternative);
        }
        return first;
    }

    private static void requireDistinctKeys(Pattern.MatchMapping mapping) {
        List<Object> seen = new ArrayList<>();
        for (Expr key : mapping.keys()) {
            Object value = comparable(key);
            if (value != null && seen.contains(value)) {
                throw new SyntaxException("mapping pattern checks duplicate key", key.start());
            }
            seen.add(value);
        }
    }

    /** The value of a literal key such that equal keys, which Python compares by {@code ==}, are equal; else null. */
    private static @Nullable Object comparable(Expr key) {
        if (key instanceof Expr.Constant constant) {
            Literal value = constant.value();
            if (value instanceof Literal.Str string) {
                return string.value();
            }
            if (value instanceof Literal.Int integer) {
                return new Complex(new BigDecimal(integer.value()).stripTrailingZeros(), BigDecimal.ZERO);
            }
            if (value instanceof Literal.Float number) {
                return Double.isInfinite(number.value()) ? number : new Complex(exact(number.value()), BigDecimal.ZERO);
            }
            if (value instanceof Literal.Imaginary number) {
                return Double.isInfinite(number.value()) ? number : new Complex(BigDecimal.ZERO, exact(number.value()));
            }
            return value == Literal.Singleton.TRUE ? new Complex(BigDecimal.ONE, BigDecimal.ZERO)
                    : value == Literal.Singleton.FALSE ? new Complex(BigDecimal.ZERO, BigDecimal.ZERO) : value;
        }
        if (key instanceof Expr.UnaryOp minus && comparable(minus.operand()) instanceof Complex number) {
            return new Complex(number.real().negate(), number.imaginary().negate());
        }
        if (key instanceof Expr.BinOp sum && comparable(sum.left()) instanceof Complex left
                && comparable(sum.right()) instanceof Complex right) {
            BigDecimal imaginary = right.imaginary();
            return new Complex(left.real(), sum.op() == Expr.Operator.ADD ? imaginary : imaginary.negate());
        }
        return null;
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value).stripTrailingZeros();
    }

    private record Complex(BigDecimal real, BigDecimal imaginary) {
    }
}
