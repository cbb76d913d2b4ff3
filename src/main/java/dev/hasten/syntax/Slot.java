package dev.hasten.syntax;

import java.util.List;

/** What kind of place a child stands in; it decides whether the child needs parentheses there. */
enum Slot {
    /** An expression statement, or what is assigned: a tuple or a {@code yield} may stand bare. */
    STATEMENT(Precedence.TEST),
    /** What is returned, yielded or iterated over: a tuple may stand bare. */
    VALUES(Precedence.TEST),
    /** A target: a tuple may stand bare, with {@code *rest} too. */
    TARGET(Precedence.TEST),
    /** Between the brackets of a subscript. */
    INDEX(Precedence.TEST),
    /** The test of {@code if} or {@code while}: an assignment expression may stand bare. */
    CONDITION(Precedence.TEST),
    /** The only argument of a call: a generator needs no parentheses of its own. */
    ONLY_ARGUMENT(Precedence.TEST),
    /** Any expression but a tuple, an assignment or a {@code yield}. */
    TEST(Precedence.TEST),
    /** Before the colon or brace that ends a field of an f-string. */
    FIELD_VALUE(Precedence.TEST),
    OR(Precedence.OR),
    AND(Precedence.AND),
    NOT(Precedence.NOT),
    BIT_OR(Precedence.BIT_OR),
    BIT_XOR(Precedence.BIT_XOR),
    BIT_AND(Precedence.BIT_AND),
    SHIFT(Precedence.SHIFT),
    SUM(Precedence.SUM),
    TERM(Precedence.TERM),
    FACTOR(Precedence.FACTOR),
    /** Before {@code **}. */
    BASE(Precedence.AWAIT),
    /** Before a dot, an argument list or a subscript. */
    PRIMARY(Precedence.ATOM),
    /** A field of an f-string. */
    FIELD(Precedence.NAMED),
    /** What follows the colon in a field of an f-string. */
    FORMAT_SPEC(Precedence.NAMED),
    /** A clause that is no handler. */
    CLAUSE(Precedence.NAMED),
    /** A handler after {@code except}. */
    HANDLER(Precedence.NAMED),
    /** A handler after {@code except*}. */
    STAR_HANDLER(Precedence.NAMED),
    /** A pattern after {@code case} or in brackets. */
    PATTERN(Precedence.NAMED),
    /** One of the patterns between {@code |}. */
    ALTERNATIVE(Precedence.NAMED),
    /** The pattern before {@code as}. */
    AS_PATTERN(Precedence.NAMED);

    private final Precedence floor;

    Slot(Precedence floor) {
        this.floor = floor;
    }

    /** The slot of an operand that must hold together at least as tightly as {@code floor}. */
    static Slot operand(Precedence floor) {
        return switch (floor) {
            case OR -> OR;
            case AND -> AND;
            case NOT -> NOT;
            case BIT_OR -> BIT_OR;
            case BIT_XOR -> BIT_XOR;
            case BIT_AND -> BIT_AND;
            case SHIFT -> SHIFT;
            case SUM -> SUM;
            case TERM -> TERM;
            case FACTOR -> FACTOR;
            case POWER, AWAIT -> BASE;
            case ATOM -> PRIMARY;
            default -> throw new IllegalArgumentException("no operand binds as loosely as " + floor);
        };
    }

    /** Whether {@code node} can stand here without parentheses. */
    boolean admits(Node node) {
        if (node instanceof Expr expr) {
            return admitsExpr(expr);
        }
        boolean named = node instanceof Pattern.MatchAs as && as.pattern() != null;
        return switch (this) {
            case ALTERNATIVE -> !named && !(node instanceof Pattern.MatchOr);
            case AS_PATTERN -> !named;
            default -> true;
        };
    }

    private boolean admitsExpr(Expr expr) {
        Precedence own = Precedence.of(expr);
        if (expr instanceof Expr.Tuple tuple && own == Precedence.TUPLE) {
            return admitsBare(tuple.elts());
        }
        return switch (this) {
            case STATEMENT -> own.compareTo(Precedence.YIELD) >= 0;
            case CONDITION -> own == Precedence.NAMED || own.compareTo(floor) >= 0;
            case FIELD_VALUE -> own.compareTo(floor) >= 0 && !endsInLambda(expr);
            case PRIMARY -> own == Precedence.ATOM && !isInteger(expr);
            default -> own.compareTo(floor) >= 0;
        };
    }

    /** Unpacking in a bare tuple came late to {@code return} (3.8), {@code for} (3.9) and subscripts (3.11). */
    private boolean admitsBare(List<Expr> elts) {
        return switch (this) {
            case STATEMENT, VALUES -> elts.size() > 1 && elts.stream().noneMatch(Expr.Starred.class::isInstance);
            case TARGET -> elts.size() > 1;
            case INDEX -> elts.stream().anyMatch(Expr.Slice.class::isInstance)
                    || elts.size() > 1 && elts.stream().noneMatch(Expr.Starred.class::isInstance);
            default -> false;
        };
    }

    /** The colon of a bare {@code lambda} would start the format specification. */
    private static boolean endsInLambda(Expr expr) {
        Expr last = expr;
        while (last instanceof Expr.IfExp conditional) {
            last = conditional.orelse();
        }
        return last instanceof Expr.Lambda;
    }

    /** {@code 1.real} would read as a float and a name. */
    private static boolean isInteger(Expr expr) {
        return expr instanceof Expr.Constant constant && constant.value() instanceof Literal.Int;
    }
}
