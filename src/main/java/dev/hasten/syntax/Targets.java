package dev.hasten.syntax;

import dev.hasten.syntax.Expr.Context;
import java.util.ArrayList;
import java.util.List;

/** Turns expressions that were read before their {@code =}, {@code in} or {@code as} into what is assigned or deleted. */
final class Targets {

    private Targets() {
    }

    /** The target of an assignment; a star needs a list or tuple around it. */
    static Expr store(Expr target) {
        if (target instanceof Expr.Starred) {
            throw new SyntaxException("starred assignment target must be in a list or tuple", target.start());
        }
        return withContext(target, Context.STORE);
    }

    /** One target of {@code del}. */
    static Expr delete(Expr target) {
        return withContext(target, Context.DEL);
    }

    /** The target of an augmented or annotated assignment, which may not be a list or tuple. */
    static Expr single(Expr target, String kind) {
        if (target instanceof Expr.Name || target instanceof Expr.Attribute || target instanceof Expr.Subscript) {
            return withContext(target, Context.STORE);
        }
        throw new SyntaxException(kind.formatted(describe(target)), target.start());
    }

    static Expr withContext(Expr target, Context context) {
        if (target instanceof Expr.Name name) {
            if (name.id().equals("__debug__")) {
                throw new SyntaxException(context == Context.DEL ? "cannot delete __debug__"
                        : "cannot assign to __debug__", name.start());
            }
            return new Expr.Name(name.id(), context, name.span());
        }
        if (target instanceof Expr.Attribute attribute) {
            if (attribute.attr().equals("__debug__")) {
                throw new SyntaxException("cannot assign to __debug__", attribute.start());
            }
            return new Expr.Attribute(attribute.value(), attribute.attr(), context, attribute.span());
        }
        if (target instanceof Expr.Subscript subscript) {
            return new Expr.Subscript(subscript.value(), subscript.slice(), context, subscript.span());
        }
        if (target instanceof Expr.Tuple tuple) {
            return new Expr.Tuple(all(tuple.elts(), context), context, tuple.span());
        }
        if (target instanceof Expr.ListDisplay list) {
            return new Expr.ListDisplay(all(list.elts(), context), context, list.span());
        }
        if (target instanceof Expr.Starred starred && context == Context.STORE) {
            return new Expr.Starred(withContext(starred.value(), context), context, starred.span());
        }
        throw new SyntaxException("cannot " + (context == Context.DEL ? "delete " : "assign to ") + describe(target),
                target.start());
    }

    private static List<Expr> all(List<Expr> elements, Context context) {
        List<Expr> converted = new ArrayList<>(elements.size());
        Expr star = null;
        for (Expr element : elements) {
            if (element instanceof Expr.Starred) {
                if (star != null && context == Context.STORE) {
                    throw new SyntaxException("multiple starred expressions in assignment", element.start());
                }
                star = element;
            }
            converted.add(withContext(element, context));
        }
        return List.copyOf(converted);
    }

    /** Whether assigning to {@code target} binds {@code name}. */
    static boolean binds(Expr target, String name) {
        if (target instanceof Expr.Name bound) {
            return bound.id().equals(name);
        }
        if (target instanceof Expr.Starred starred) {
            return binds(starred.value(), name);
        }
        List<Expr> elements = target instanceof Expr.Tuple tuple ? tuple.elts()
                : target instanceof Expr.ListDisplay list ? list.elts() : List.of();
        for (Expr element : elements) {
            if (binds(element, name)) {
                return true;
            }
        }
        return false;
    }

    /** What CPython calls an expression in its messages. */
    static String describe(Expr expr) {
        return expr.accept(ExpressionNames.INSTANCE);
    }
}
