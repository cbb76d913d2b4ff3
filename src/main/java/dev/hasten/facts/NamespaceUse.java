package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a dictionary of names, such as {@code globals()} or {@code x.__dict__}, where it is asked for.
 *
 * @param writes whether it may be written to; it may be read in any case
 * @param name the only name that is read or written; none if it may be any
 */
record NamespaceUse(boolean writes, @Nullable String name) {

    private static final NamespaceUse READS_ANY = new NamespaceUse(false, null);
    private static final NamespaceUse WRITES_ANY = new NamespaceUse(true, null);

    private static final Set<String> READING_METHODS =
            Set.of("copy", "items", "keys", "values", "__iter__", "__len__");
    private static final Set<String> READING_METHODS_OF_ONE = Set.of("get", "__contains__", "__getitem__");
    private static final Set<String> WRITING_METHODS_OF_ONE =
            Set.of("pop", "setdefault", "__setitem__", "__delitem__");
    private static final Set<String> COPYING_BUILTINS =
            Set.of("dict", "frozenset", "len", "list", "set", "sorted", "tuple");

    /** How the value of {@code namespace} is used by the nodes around it, and by way of the local that it is put in. */
    static NamespaceUse of(Expr namespace, Scopes scopes) {
        return of(namespace, scopes, new HashSet<>());
    }

    private static NamespaceUse of(Expr namespace, Scopes scopes, Set<Variable> followed) {
        Node parent = scopes.places().parent(namespace);
        if (parent instanceof Expr.Subscript subscript && subscript.value() == namespace) {
            boolean writes = subscript.ctx() != Expr.Context.LOAD;
            return new NamespaceUse(writes, constantString(subscript.slice()));
        }
        if (parent instanceof Expr.Attribute attribute
                && scopes.places().parent(attribute) instanceof Expr.Call call && call.func() == attribute) {
            return ofMethod(attribute.attr(), call);
        }
        if (parent instanceof Stmt.Assign assign && assign.targets().size() == 1
                && assign.targets().get(0) instanceof Expr.Name target) {
            return ofVariable(scopes.resolve(target), scopes, followed);
        }
        if (parent instanceof Expr.Compare compare && compare.ops().size() == 1 && compare.comparators().get(0) == namespace
                && isMembership(compare.ops().get(0))) {
            return new NamespaceUse(false, constantString(compare.left()));
        }
        return onlyCopies(namespace, parent, scopes) ? READS_ANY : WRITES_ANY;
    }

    /** What is done with a namespace that {@code variable} holds; what else the variable may hold does not matter. */
    private static NamespaceUse ofVariable(Variable variable, Scopes scopes, Set<Variable> followed) {
        if (variable.owner().kind() != Scope.Kind.FUNCTION) {
            return WRITES_ANY;
        }
        NamespaceUse all = null;
        for (Occurrence occurrence : followed.add(variable) ? variable.occurrences() : List.<Occurrence>of()) {
            if (occurrence.role().reads()) {
                NamespaceUse one = occurrence.node() instanceof Expr.Name name
                        && occurrence.role() == Occurrence.Role.READ ? of(name, scopes, followed) : WRITES_ANY;
                all = all == null ? one : all.and(one);
            }
        }
        return all == null ? READS_ANY : all;
    }

    private NamespaceUse and(NamespaceUse other) {
        boolean sameName = name != null && name.equals(other.name);
        return new NamespaceUse(writes || other.writes, sameName ? name : null);
    }

    private static boolean isMembership(Expr.CompareOperator op) {
        return op == Expr.CompareOperator.IN || op == Expr.CompareOperator.NOT_IN;
    }

    private static NamespaceUse ofMethod(String method, Expr.Call call) {
        if (READING_METHODS.contains(method)) {
            return READS_ANY;
        }
        boolean one = WRITING_METHODS_OF_ONE.contains(method);
        if (one || READING_METHODS_OF_ONE.contains(method)) {
            return new NamespaceUse(one, call.args().isEmpty() ? null : constantString(call.args().get(0)));
        }
        return WRITES_ANY;
    }

    private static boolean onlyCopies(Expr namespace, @Nullable Node parent, Scopes scopes) {
        if (parent instanceof Expr.Compare compare) {
            int last = compare.ops().size() - 1;
            return compare.comparators().get(last) == namespace && isMembership(compare.ops().get(last));
        }
        if (parent instanceof Expr.Call call) {
            String builtin = Builtins.mentioned(call.func(), scopes);
            return call.args().size() == 1 && builtin != null && COPYING_BUILTINS.contains(builtin);
        }
        if (parent instanceof Expr.BinOp operation) {
            return operation.op() == Expr.Operator.MOD && operation.right() == namespace
                    && operation.left() instanceof Expr.Constant;
        }
        return parent instanceof Stmt.ExprStmt
                || parent instanceof Clause.Keyword keyword && keyword.arg() == null
                || parent instanceof Clause.DictItem item && item.key() == null
                || parent instanceof Stmt.For loop && loop.iter() == namespace
                || parent instanceof Clause.Comprehension comprehension && comprehension.iter() == namespace;
    }

    /** The value of {@code node} if it is a string literal. */
    static @Nullable String constantString(@Nullable Node node) {
        return node instanceof Expr.Constant constant && constant.value() instanceof Literal.Str text
                ? text.value() : null;
    }
}
