package dev.hasten.syntax;

import dev.hasten.source.Span;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Nodes that a transform might have made, read from text; {@code OLD} in it stands for a node of the tree at hand. */
final class Snippet {

    private Snippet() {
    }

    /** The expression {@code text}, in which each {@code OLD} is {@code old} itself. */
    static Expr expr(String text, Expr old) {
        return (Expr) rewritten(((Stmt.ExprStmt) ModuleParser.parse("(" + text + ")").root().body().get(0)).value(), old);
    }

    /** The statements {@code text}, in which each statement {@code OLD} is {@code old} itself. */
    static List<Stmt> stmts(String text, Stmt old) {
        Root root = ModuleParser.parse(text).root();
        List<Stmt> all = new ArrayList<>();
        root.body().forEach(stmt -> all.add((Stmt) rewritten(stmt, old)));
        return all;
    }

    private static Node rewritten(Node node, Node old) {
        if (node instanceof Expr.Name name && name.id().equals("OLD") && old instanceof Expr) {
            return old;
        } else if (node instanceof Stmt.ExprStmt stmt && stmt.value() instanceof Expr.Name name
                && name.id().equals("OLD")) {
            return old;
        }
        return withoutSpan(node, old);
    }

    /** A copy of a record of any class, without span. */
    private static Node withoutSpan(Node node, Node old) {
        try {
            RecordComponent[] components = node.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object value = components[i].getAccessor().invoke(node);
                values[i] = components[i].getName().equals("span") ? Span.NONE : field(value, old);
            }
            Constructor<?> constructor = node.getClass().getDeclaredConstructor(types);
            return (Node) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object field(Object value, Node old) {
        if (value instanceof Node node) {
            return rewritten(node, old);
        } else if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(each -> all.add(field(each, old)));
            return List.copyOf(all);
        }
        return value;
    }
}
