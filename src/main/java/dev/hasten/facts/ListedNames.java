package dev.hasten.facts;

import dev.hasten.facts.AttributeStore.Receiver;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a file goes through the names of a class: {@code dir(x)}, {@code inspect.getmembers(x)}, {@code vars(C)}. */
final class ListedNames {

    private static final Set<String> LISTING = Set.of("dir", "getmembers", "getmembers_static");
    private static final Set<String> ASK_FOR_ONE = Set.of("get", "pop", "setdefault", "update", "clear");
    private static final Set<String> TAKE_ITEMS = Set.of("items", "keys");
    private static final Set<String> PASS_ON = Set.of("enumerate", "frozenset", "iter", "list", "reversed", "set", "sorted", "tuple");
    private static final Set<String> TAKE_NO_NAME = Set.of("callable", "getattr", "hasattr", "isinstance", "len", "print");

    private final Scopes scopes;
    private final Receivers receivers;

    ListedNames(Scopes scopes) {
        this.scopes = scopes;
        this.receivers = new Receivers(scopes);
    }

    /** Whether {@code expr} gives names; those that a method goes through in its own object are of no class. */
    boolean areGivenBy(Expr expr) {
        if (expr instanceof Expr.Call call && LISTING.contains(Receivers.lastName(call.func()))) {
            return !call.args().isEmpty();
        }
        Expr owner = TakenFunctions.namespaceOf(expr);
        return owner != null && !isAskedForOne(expr) && receivers.of(owner) != Receiver.SELF;
    }

    /** Whether a namespace is asked for one name, or written to, and tells of no others. */
    private boolean isAskedForOne(Expr namespace) {
        Node parent = scopes.places().parent(namespace);
        return parent instanceof Expr.Subscript item && item.value() == namespace
                || parent instanceof Expr.Attribute method && ASK_FOR_ONE.contains(method.attr())
                || parent instanceof Expr.Compare;
    }

    /**
     * Whether a name of a class that {@code listing} gives may get to another part of the program, and not only be looked at.
     * A namespace as a whole, of what does not seem to be a class, is the state of an instance.
     */
    boolean mayLeave(Expr listing) {
        Expr owner = TakenFunctions.namespaceOf(listing);
        if (owner != null && receivers.of(owner) == Receiver.MODULE || scopes.scopeOf(listing).runner().name().equals("__dir__")) {
            return false;
        }
        Expr names = listing;
        Node parent = scopes.places().parent(names);
        while (parent instanceof Expr.Attribute attribute && TAKE_ITEMS.contains(attribute.attr())
                || parent instanceof Expr.Call call && (call.func() == names || PASS_ON.contains(Receivers.lastName(call.func())))) {
            names = (Expr) parent;
            parent = scopes.places().parent(names);
        }
        if (parent instanceof Expr.Compare || parent instanceof Stmt.ExprStmt) {
            return false;
        }
        Expr target = target(names, parent);
        if (target == null && names == listing && owner != null) {
            boolean ofClass = Receivers.isClass(owner) || receivers.of(owner) == Receiver.CLASS;
            return ofClass || parent instanceof Stmt.Assign assign && isGoneThrough(assign.targets().get(0));
        }
        return !(target instanceof Expr.Name name) || scopes.resolve(name).occurrences().stream()
                .anyMatch(each -> each.role().reads() && !isLookedAt(each.node()));
    }

    /** What a loop or comprehension over {@code names} calls each of them; null if {@code parent} is no such. */
    private static @Nullable Expr target(Expr names, @Nullable Node parent) {
        Expr target = parent instanceof Stmt.For loop && loop.iter() == names ? loop.target()
                : parent instanceof Clause.Comprehension clause && clause.iter() == names ? clause.target() : null;
        return target instanceof Expr.Tuple pair && !pair.elts().isEmpty() ? pair.elts().get(0) : target;
    }

    /** Whether somebody goes through what the name {@code kept} holds. */
    private boolean isGoneThrough(Expr kept) {
        return !(kept instanceof Expr.Name name) || scopes.resolve(name).occurrences().stream().anyMatch(each -> {
            Node parent = each.node() == null ? null : scopes.places().parent(each.node());
            return parent instanceof Expr.Attribute attribute && TAKE_ITEMS.contains(attribute.attr())
                    || each.node() instanceof Expr read && target(read, parent) != null
                    || parent instanceof Expr.Call call && PASS_ON.contains(Receivers.lastName(call.func()));
        });
    }

    private boolean isLookedAt(@Nullable Node name) {
        Node parent = name == null ? null : scopes.places().parent(name);
        return parent instanceof Expr.Compare || parent instanceof Expr.Attribute || parent instanceof Expr.FormattedValue
                || parent instanceof Stmt.If || parent instanceof Expr.BoolOp
                || parent instanceof Expr.Subscript item && item.ctx() == Expr.Context.LOAD
                || parent instanceof Expr.Call call && TAKE_NO_NAME.contains(Receivers.lastName(call.func()));
    }
}
