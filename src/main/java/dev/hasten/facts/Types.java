package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The exact builtin types of expressions. A local has the type that all its bindings give it, wherever it is read;
 * a parameter, a global and a variable that another function binds have none.
 */
public final class Types {

    private static final Map<String, ExactType> BUILTIN_RESULTS = Map.ofEntries(
            Map.entry("list", ExactType.LIST), Map.entry("dict", ExactType.DICT), Map.entry("set", ExactType.SET),
            Map.entry("tuple", ExactType.TUPLE), Map.entry("frozenset", ExactType.FROZENSET),
            Map.entry("range", ExactType.RANGE), Map.entry("sorted", ExactType.LIST),
            Map.entry("len", ExactType.INT), Map.entry("ord", ExactType.INT), Map.entry("hash", ExactType.INT),
            Map.entry("id", ExactType.INT), Map.entry("int", ExactType.INT), Map.entry("float", ExactType.FLOAT),
            Map.entry("complex", ExactType.COMPLEX), Map.entry("bool", ExactType.BOOL),
            Map.entry("chr", ExactType.STR), Map.entry("hex", ExactType.STR), Map.entry("bin", ExactType.STR),
            Map.entry("oct", ExactType.STR), Map.entry("any", ExactType.BOOL), Map.entry("all", ExactType.BOOL),
            Map.entry("isinstance", ExactType.BOOL), Map.entry("issubclass", ExactType.BOOL),
            Map.entry("callable", ExactType.BOOL), Map.entry("hasattr", ExactType.BOOL));

    private final Scopes scopes;
    private final ModuleBindings bindings;
    private final Supplier<Fields> fields;
    private final Supplier<DeclaredTypes> declared;
    private final Function<Variable, Typed> variables;

    private Types(FileFacts facts, Function<Types, Function<Variable, Typed>> variables) {
        scopes = facts.scopes();
        bindings = facts.bindings();
        fields = facts::fields;
        declared = facts::declared;
        this.variables = variables.apply(this);
    }

    /** The types of the file that {@code facts} are about. */
    public static Types of(FileFacts facts) {
        return new Types(facts, types -> new LocalTypes(types, facts)::of);
    }

    /** The same for one who has found out that the variables in {@code tested} have these types. */
    public static Types given(FileFacts facts, Map<Variable, ExactType> tested) {
        return ofValues(facts, variable -> tested.containsKey(variable)
                ? Typed.of(tested.get(variable)) : facts.types().of(variable));
    }

    /** The same for one who knows of variables what {@code variables} says. */
    static Types ofValues(FileFacts facts, Function<Variable, Typed> variables) {
        return new Types(facts, types -> variables);
    }

    /** The type of the value of {@code expr}. */
    public Typed of(Expr expr) {
        Typed inferred = inferred(expr);
        boolean mayBeDeclared = expr instanceof Expr.Name || expr instanceof Expr.Attribute || expr instanceof Expr.Call
                || expr instanceof Expr.Subscript;
        return mayBeDeclared && inferred.type() == ExactType.UNKNOWN ? declared.get().type(expr) : inferred;
    }

    private Typed inferred(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return of(scopes.resolve(name));
        }
        if (expr instanceof Expr.Attribute attribute) {
            return fields.get().type(attribute);
        }
        if (expr instanceof Expr.BinOp operation) {
            return ofOperation(operation);
        }
        if (expr instanceof Expr.UnaryOp operation) {
            if (operation.op() == Expr.UnaryOperator.NOT) {
                return Typed.of(ExactType.BOOL);
            }
            Typed operand = of(operation.operand());
            return operand.and(operand, OperatorTypes.of(operation.op(), operand.type()));
        }
        if (expr instanceof Expr.Compare compare) {
            return ofCompare(compare);
        }
        if (expr instanceof Expr.IfExp choice) {
            return join(of(choice.body()), of(choice.orelse()));
        }
        if (expr instanceof Expr.BoolOp operation) {
            return operation.values().stream().map(this::of).reduce(Types::join).orElse(Typed.UNKNOWN);
        }
        if (expr instanceof Expr.NamedExpr named) {
            return of(named.value());
        }
        if (expr instanceof Expr.Call call) {
            return ofCall(call);
        }
        return Typed.of(ofText(expr));
    }

    /** The type of a literal or a display; unknown for any other expression. */
    static ExactType ofText(Expr expr) {
        return expr instanceof Expr.Constant constant ? ofLiteral(constant.value()) : ofDisplay(expr);
    }

    private static ExactType ofLiteral(Literal literal) {
        if (literal instanceof Literal.Singleton singleton) {
            return switch (singleton) {
                case NONE -> ExactType.NONE;
                case TRUE, FALSE -> ExactType.BOOL;
                case ELLIPSIS -> ExactType.UNKNOWN;
            };
        }
        return literal instanceof Literal.Int ? ExactType.INT
                : literal instanceof Literal.Float ? ExactType.FLOAT
                : literal instanceof Literal.Imaginary ? ExactType.COMPLEX
                : literal instanceof Literal.Bytes ? ExactType.BYTES : ExactType.STR;
    }

    private static ExactType ofDisplay(Expr expr) {
        return expr instanceof Expr.ListDisplay || expr instanceof Expr.ListComp ? ExactType.LIST
                : expr instanceof Expr.Tuple ? ExactType.TUPLE
                : expr instanceof Expr.Dict || expr instanceof Expr.DictComp ? ExactType.DICT
                : expr instanceof Expr.SetDisplay || expr instanceof Expr.SetComp ? ExactType.SET
                : expr instanceof Expr.JoinedStr text && isExactly(text) ? ExactType.STR : ExactType.UNKNOWN;
    }

    /** An f-string with one field and no text is whatever {@code __format__} returns, which may be of a subclass. */
    private static boolean isExactly(Expr.JoinedStr text) {
        int fields = 0;
        for (Expr part : text.values()) {
            if (part instanceof Expr.FormattedValue) {
                fields++;
            } else if (part instanceof Expr.Constant constant && constant.value() instanceof Literal.Str literal
                    && !literal.value().isEmpty()) {
                return true;
            }
        }
        return fields != 1;
    }

    /** A chain of additions is as deep as it is long, so its left side is followed in a loop. */
    private Typed ofOperation(Expr.BinOp operation) {
        Deque<Expr.BinOp> chain = new ArrayDeque<>();
        Expr left = operation;
        while (left instanceof Expr.BinOp inner) {
            chain.push(inner);
            left = inner.left();
        }
        Typed type = of(left);
        for (Expr.BinOp each : chain) {
            if (type.type() == ExactType.UNKNOWN) {
                return Typed.UNKNOWN;
            }
            Typed right = of(each.right());
            type = type.and(right, OperatorTypes.of(type.type(), each.op(), right.type()));
        }
        return type;
    }

    /** {@code is} and {@code in} give a bool; the others what the operands say: {@code [x] < [y]} is {@code x < y}. */
    private Typed ofCompare(Expr.Compare compare) {
        Typed result = Typed.of(ExactType.BOOL);
        Typed left = of(compare.left());
        for (int i = 0; i < compare.ops().size(); i++) {
            Typed right = of(compare.comparators().get(i));
            boolean truth = switch (compare.ops().get(i)) {
                case IS, IS_NOT, IN, NOT_IN -> true;
                case EQ, NOT_EQ -> left.type().isKnown() && right.type().isKnown();
                case LT, LT_E, GT, GT_E -> left.type().isScalar() && right.type().isScalar();
            };
            result = result.and(left.and(right, ExactType.BOOL), truth ? ExactType.BOOL : ExactType.UNKNOWN);
            left = right;
        }
        return result;
    }

    private Typed ofCall(Expr.Call call) {
        if (call.func() instanceof Expr.Name name) {
            ExactType result = BUILTIN_RESULTS.getOrDefault(name.id(), ExactType.UNKNOWN);
            if (result != ExactType.UNKNOWN) {
                Answer builtin = bindings.isBuiltin(name);
                return builtin.expected() ? Typed.of(result).unless(builtin.doubts()) : Typed.UNKNOWN;
            }
            if (name.id().equals("deque") && isDeque(scopes.resolve(name))) {
                return new Typed(ExactType.DEQUE, Set.of(Doubt.REBOUND_BETWEEN_CALLS));
            }
            return Typed.UNKNOWN;
        }
        if (call.func() instanceof Expr.Attribute method && method.attr().equals("join")) {
            Typed separator = of(method.value());
            boolean text = separator.type() == ExactType.STR || separator.type() == ExactType.BYTES;
            return text ? separator : Typed.UNKNOWN;
        }
        return Typed.UNKNOWN;
    }

    private boolean isDeque(Variable variable) {
        Answer once = variable.isGlobal() ? bindings.isBoundOnce(variable.name()) : Answer.NO;
        return once.isYes(List.of(Doubt.REBOUND_BETWEEN_CALLS))
                && new ModuleValue.Member("collections", 0, "deque").equals(bindings.value(variable.name()));
    }

    /** The type that {@code variable} has wherever it is read. */
    public Typed of(Variable variable) {
        Typed inferred = variables.apply(variable);
        return inferred.type() == ExactType.UNKNOWN ? declared.get().type(variable) : inferred;
    }

    /** The type of what going through the value of {@code iterable} gives, one after the other. */
    Typed ofItems(Expr iterable) {
        Typed inferred = inferredItems(iterable);
        return inferred.type() == ExactType.UNKNOWN ? declared.get().typeOfItems(iterable) : inferred;
    }

    private Typed inferredItems(Expr iterable) {
        List<Expr> items = iterable instanceof Expr.Tuple tuple ? tuple.elts()
                : iterable instanceof Expr.ListDisplay list ? list.elts() : List.of();
        if (!items.isEmpty() && items.stream().noneMatch(Expr.Starred.class::isInstance)) {
            return items.stream().map(this::of).reduce(Types::join).orElse(Typed.UNKNOWN);
        }
        Typed type = of(iterable);
        return switch (type.type()) {
            case RANGE, BYTES -> type.and(type, ExactType.INT);
            case STR, NEVER -> type;
            default -> Typed.UNKNOWN;
        };
    }

    /** The type of the counter, if {@code function} is the builtin {@code enumerate}. */
    Typed ofEnumeration(Expr.Name function) {
        Answer builtin = function.id().equals("enumerate") ? bindings.isBuiltin(function) : Answer.NO;
        return builtin.expected() ? Typed.of(ExactType.INT).unless(builtin.doubts()) : Typed.UNKNOWN;
    }

    /** The type of a value that is either of two. */
    static Typed join(Typed left, Typed right) {
        if (left.type() == ExactType.NEVER) {
            return right;
        }
        if (right.type() == ExactType.NEVER) {
            return left;
        }
        return left.and(right, left.type().or(right.type()));
    }
}
