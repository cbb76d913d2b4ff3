package dev.hasten.facts;

import dev.hasten.facts.Annotated.Form;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What annotations say of what containers contain. */
final class DeclaredItems {

    private final FileFacts facts;
    private final DeclaredTypes declared;

    DeclaredItems(FileFacts facts, DeclaredTypes declared) {
        this.facts = facts;
        this.declared = declared;
    }

    /** A tuple of parts of which something is known. */
    Declared ofTuple(Expr.Tuple tuple) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        Annotated[] parts = new Annotated[tuple.elts().size()];
        for (int i = 0; i < parts.length; i++) {
            Declared part = declared.of(tuple.elts().get(i));
            doubts.addAll(part.doubts());
            parts[i] = part.what();
        }
        return new Declared(Annotated.of(ExactType.TUPLE, Form.TUPLE, parts), doubts);
    }

    /** What {@code container[index]} gives; a slice is a container of its own, to which anything may be added. */
    Declared ofSubscript(Expr.Subscript item) {
        if (item.ctx() != Expr.Context.LOAD) {
            return Declared.UNKNOWN;
        }
        Declared container = declared.of(item.value());
        if (item.slice() instanceof Expr.Slice) {
            return switch (container.what().optional() ? ExactType.UNKNOWN : container.what().type()) {
                case LIST, STR, BYTES -> container.as(container.what().withoutItems());
                default -> Declared.UNKNOWN;
            };
        }
        if (!container.what().optional() && container.what().type() == ExactType.STR) {
            return container;
        }
        if (container.what().cls() != null) {
            return declared.ofSpecial(item.value(), "__getitem__");
        }
        return container.as(container.what().at(constant(item.slice())));
    }

    private static int constant(Expr index) {
        return index instanceof Expr.Constant constant && constant.value() instanceof Literal.Int number
                && number.value().bitLength() < Integer.SIZE ? number.value().intValue() : -1;
    }

    /** What a method of a container gives. */
    Declared ofMethod(Expr.Call call, Expr.Attribute method) {
        Declared container = declared.of(method.value());
        Annotated what = container.what();
        if (what.type() == ExactType.NEVER) {
            return container;
        }
        if (what.optional() || what.form() == Form.PLAIN || call.args().stream().anyMatch(Expr.Starred.class::isInstance)
                || !call.keywords().isEmpty()) {
            return Declared.UNKNOWN;
        }
        int args = call.args().size();
        boolean table = what.form() == Form.TABLE;
        return switch (method.attr()) {
            case "get" -> table && args > 0 ? container.as(what.at(-1))
                    .or(args == 1 ? Declared.of(Annotated.NONE) : declared.of(call.args().get(1))) : Declared.UNKNOWN;
            case "setdefault" -> table && args == 2 ? container.as(what.at(-1)) : Declared.UNKNOWN;
            case "pop" -> !table || args == 1 ? container.as(what.at(-1)) : Declared.UNKNOWN;
            case "popleft" -> table ? Declared.UNKNOWN : container.as(what.item());
            case "copy" -> container.as(what.withoutItems());
            default -> Declared.UNKNOWN;
        };
    }

    /** What going through {@code iterable} gives, one after the other. */
    Declared of(Expr iterable) {
        if (!(iterable instanceof Expr.Call call) || !call.keywords().stream().allMatch(each -> "key".equals(each.arg()))) {
            return ofContainer(iterable);
        }
        if (call.func() instanceof Expr.Attribute method && call.args().isEmpty()) {
            return ofView(call, method);
        }
        if (!(call.func() instanceof Expr.Name function) || call.args().isEmpty()
                || call.args().stream().anyMatch(Expr.Starred.class::isInstance)) {
            return ofContainer(iterable);
        }
        Answer builtin = facts.bindings().isBuiltin(function);
        if (!builtin.expected()) {
            return ofContainer(iterable);
        }
        Declared first = of(call.args().get(0));
        return switch (function.id()) {
            case "sorted", "list", "tuple", "set", "reversed", "iter" -> call.args().size() == 1
                    ? first.unless(builtin.doubts()) : Declared.UNKNOWN;
            case "enumerate" -> ofParts(List.of(Declared.of(
                    Annotated.of(call.args().size() == 1 ? ExactType.INT : ExactType.UNKNOWN)), first), builtin.doubts());
            case "zip" -> ofParts(call.args().stream().map(this::of).toList(), builtin.doubts());
            case "range" -> Declared.of(Annotated.of(ExactType.INT)).unless(builtin.doubts());
            default -> Declared.UNKNOWN;
        };
    }

    private static Declared ofParts(List<Declared> parts, Set<Doubt> more) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(more);
        parts.forEach(part -> doubts.addAll(part.doubts()));
        Annotated[] what = parts.stream().map(Declared::what).toArray(Annotated[]::new);
        return new Declared(Annotated.of(ExactType.TUPLE, Form.TUPLE, what), doubts);
    }

    /** {@code table.items()} and its like. */
    private Declared ofView(Expr.Call call, Expr.Attribute method) {
        Declared container = declared.of(method.value());
        Annotated what = container.what();
        if (what.form() != Form.TABLE || what.optional()) {
            return ofContainer(call);
        }
        return switch (method.attr()) {
            case "keys" -> container.as(what.item());
            case "values" -> container.as(what.at(-1));
            case "items" -> container.as(Annotated.of(ExactType.TUPLE, Form.TUPLE, what.item(), what.at(-1)));
            default -> ofContainer(call);
        };
    }

    private Declared ofContainer(Expr iterable) {
        Declared container = declared.of(iterable);
        Annotated what = container.what();
        if (iterable instanceof Expr.Subscript part && part.slice() instanceof Expr.Slice) {
            return of(part.value());
        }
        if (what.cls() != null) {
            Declared iterator = declared.ofSpecial(iterable, "__iter__");
            return iterator.as(iterator.what().item());
        }
        return what.optional() ? Declared.UNKNOWN : what.type() == ExactType.STR ? container : container.as(what.item());
    }
}
