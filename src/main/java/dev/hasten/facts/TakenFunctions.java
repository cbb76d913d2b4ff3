package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Functions that a file takes out of classes other than by {@code C.f}, after which they may be called on anything:
 * {@code x.f.__func__}, {@code vars(C)["f"]}, {@code type(x).f}.
 */
final class TakenFunctions {

    private TakenFunctions() {
    }

    /** Their names; {@link FileSummary#ANY} if a class of the file itself may be gone through. */
    static Set<String> of(Scopes scopes) {
        Receivers receivers = new Receivers(scopes);
        Set<String> names = new TreeSet<>();
        for (Node node : scopes.places().all()) {
            @Nullable Expr namespaceOf = node instanceof Expr expr ? namespaceOf(expr) : null;
            if (namespaceOf != null) {
                String name = NamespaceUse.of((Expr) node, scopes).name();
                if (name != null) {
                    names.add(name);
                } else if (receivers.of(namespaceOf) == AttributeStore.Receiver.CLASS) {
                    names.add(FileSummary.ANY);
                }
            } else if (node instanceof Expr.Attribute attribute && attribute.ctx() == Expr.Context.LOAD) {
                addTaken(attribute, scopes, names);
            }
        }
        return names;
    }

    /** The object of which {@code expr} gives the attributes as a dictionary; null if it is no such. */
    static @Nullable Expr namespaceOf(Expr expr) {
        if (expr instanceof Expr.Attribute attribute) {
            return attribute.attr().equals("__dict__") && attribute.ctx() == Expr.Context.LOAD ? attribute.value() : null;
        }
        return expr instanceof Expr.Call call && Receivers.lastName(call.func()).equals("vars") && call.args().size() == 1
                ? call.args().get(0) : null;
    }

    private static void addTaken(Expr.Attribute attribute, Scopes scopes, Set<String> names) {
        if (attribute.attr().equals("__func__") && attribute.value() instanceof Expr.Attribute method) {
            names.add(scopes.scopeOf(method).mangle(method.attr()));
        } else if (isClassOfSomething(attribute.value()) && !isCalledWithIt(attribute, scopes)) {
            names.add(scopes.scopeOf(attribute).mangle(attribute.attr()));
        }
    }

    private static boolean isClassOfSomething(Expr expr) {
        return expr instanceof Expr.Attribute attribute && attribute.attr().equals("__class__")
                || expr instanceof Expr.Call call && call.func() instanceof Expr.Name name && name.id().equals("type")
                && call.args().size() == 1;
    }

    /** {@code type(x).f(x)}. */
    private static boolean isCalledWithIt(Expr.Attribute function, Scopes scopes) {
        Expr object = function.value() instanceof Expr.Attribute attribute ? attribute.value()
                : ((Expr.Call) function.value()).args().get(0);
        return scopes.places().parent(function) instanceof Expr.Call call && call.func() == function
                && !call.args().isEmpty() && call.args().get(0) instanceof Expr.Name first
                && object instanceof Expr.Name name && name.id().equals(first.id());
    }
}
