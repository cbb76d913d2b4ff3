package dev.hasten.facts;

import dev.hasten.facts.AttributeStore.Receiver;
import dev.hasten.facts.AttributeStore.Way;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for {@link AttributeStore}s, one node after the other. */
final class AttributeScan {

    /** Methods that store or delete the attribute that one of their arguments names, as test suites have them. */
    private static final Set<String> PATCHING = Set.of("setattr", "delattr", "swap_attr", "set_attr", "patch");

    private final Scopes scopes;
    private final Receivers receivers;
    private final List<AttributeStore> found = new ArrayList<>();

    private AttributeScan(Scopes scopes) {
        this.scopes = scopes;
        receivers = new Receivers(scopes);
    }

    /** All attribute stores of the file, in the order of {@link Places#all}. */
    static List<AttributeStore> scan(Scopes scopes) {
        AttributeScan scan = new AttributeScan(scopes);
        for (Node node : scopes.places().all()) {
            if (node instanceof Expr.Attribute attribute) {
                scan.lookAtAttribute(attribute);
            } else if (node instanceof Expr.Call call) {
                scan.lookAtCall(call);
            } else if (node instanceof Expr.Name name) {
                scan.lookAtName(name);
            }
        }
        return List.copyOf(scan.found);
    }

    private void add(Node node, @Nullable String name, Receiver receiver, Way way) {
        Scope scope = scopes.scopeOf(node);
        found.add(new AttributeStore(node, scope, name, receiver, way));
    }

    private void lookAtAttribute(Expr.Attribute node) {
        String attr = scopes.scopeOf(node).mangle(node.attr());
        if (node.ctx() != Expr.Context.LOAD) {
            Way way = node.ctx() == Expr.Context.DEL ? Way.DELETED : Way.ASSIGNED;
            add(node, attr, receivers.of(node.value()), way);
        } else if (attr.equals("__dict__")) {
            NamespaceUse use = NamespaceUse.of(node, scopes);
            if (use.writes()) {
                add(node, use.name(), receivers.of(node.value()), Way.COMPUTED);
            }
        } else if ((attr.equals("__setattr__") || attr.equals("__delattr__")) && !isCallee(node)) {
            add(node, null, Receiver.OTHER, Way.COMPUTED);
        }
    }

    private boolean isCallee(Expr expr) {
        return scopes.places().parent(expr) instanceof Expr.Call call && call.func() == expr;
    }

    /** {@code setattr} as a value may be called with anything. */
    private void lookAtName(Expr.Name name) {
        if (name.ctx() == Expr.Context.LOAD && !isCallee(name)
                && (name.id().equals("setattr") || name.id().equals("delattr"))) {
            add(name, null, Receiver.OTHER, Way.COMPUTED);
        }
    }

    private void lookAtCall(Expr.Call node) {
        String function = Receivers.lastName(node.func());
        if (function.equals("vars") && node.args().size() == 1) {
            NamespaceUse use = NamespaceUse.of(node, scopes);
            if (use.writes()) {
                add(node, use.name(), receivers.of(node.args().get(0)), Way.COMPUTED);
            }
        } else if (function.equals("reload")) {
            add(node, null, Receiver.MODULE, Way.COMPUTED);
        } else if (node.func() instanceof Expr.Attribute method) {
            lookAtMethodCall(node, method);
        } else if (function.equals("setattr") || function.equals("delattr")) {
            byArgument(node, 0, 1, Way.COMPUTED);
        } else if (function.equals("patch")) {
            patched(node);
        }
    }

    private void lookAtMethodCall(Expr.Call node, Expr.Attribute method) {
        String name = method.attr();
        if (name.equals("__setattr__") || name.equals("__delattr__")) {
            lookAtSetattrMethod(node, method.value());
        } else if (name.equals("object") && Receivers.lastName(method.value()).equals("patch")) {
            byArgument(node, 0, 1, Way.PATCHED);
        } else if (name.equals("multiple") && Receivers.lastName(method.value()).equals("patch")) {
            for (Clause.Keyword keyword : node.keywords()) {
                add(keyword, keyword.arg(), Receiver.OTHER, Way.PATCHED);
            }
        } else if (PATCHING.contains(name)) {
            patched(node);
        }
    }

    /** {@code x.__setattr__(name, value)}, and {@code object.__setattr__(x, name, value)}. */
    private void lookAtSetattrMethod(Expr.Call node, Expr receiver) {
        boolean ofSuper = receiver instanceof Expr.Call call && Receivers.lastName(call.func()).equals("super");
        boolean bound = ofSuper || node.args().size() < 3 && !isDel(node) || isDel(node) && node.args().size() < 2;
        if (ofSuper && !DynamicScan.hasStar(node) && !node.args().isEmpty()) {
            String name = NamespaceUse.constantString(node.args().get(0));
            add(node, name, Receiver.SELF, Way.COMPUTED);
        } else if (bound) {
            String name = node.args().isEmpty() ? null : NamespaceUse.constantString(node.args().get(0));
            add(node, DynamicScan.hasStar(node) ? null : name, receivers.of(receiver), Way.COMPUTED);
        } else {
            byArgument(node, 0, 1, Way.COMPUTED);
        }
    }

    private static boolean isDel(Expr.Call node) {
        return Receivers.lastName(node.func()).equals("__delattr__");
    }

    private void byArgument(Expr.Call node, int receiver, int name, Way way) {
        if (DynamicScan.hasStar(node) || node.args().size() <= name) {
            add(node, null, Receiver.OTHER, way);
        } else {
            add(node, NamespaceUse.constantString(node.args().get(name)), receivers.of(node.args().get(receiver)), way);
        }
    }

    /** {@code patch("package.module.name")}, {@code monkeypatch.setattr(module, "name", value)} and their like. */
    private void patched(Expr.Call node) {
        boolean named = false;
        for (int i = 0; i < Math.min(2, node.args().size()); i++) {
            String text = NamespaceUse.constantString(node.args().get(i));
            if (text != null) {
                add(node, text.substring(text.lastIndexOf('.') + 1), Receiver.MODULE, Way.PATCHED);
                named = true;
            }
        }
        if (!named) {
            add(node, null, Receiver.OTHER, Way.PATCHED);
        }
    }
}
