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
            } else if (node instanceof Clause.Alias alias) {
                scan.lookAtAlias(alias);
            }
        }
        return List.copyOf(scan.found);
    }

    private void add(Node node, @Nullable String name, Expr object, Way way) {
        Receiver receiver = receivers.of(object);
        add(node, name, receiver, receiver == Receiver.MODULE ? receivers.modules(object) : Set.of(), way);
    }

    private void add(Node node, @Nullable String name, Receiver receiver, Set<String> modules, Way way) {
        found.add(new AttributeStore(node, scopes.scopeOf(node), name, receiver, modules, way));
    }

    private void addOfSomething(Node node, @Nullable String name, Way way) {
        add(node, name, Receiver.OTHER, Set.of(), way);
    }

    private void lookAtAttribute(Expr.Attribute node) {
        String attr = scopes.scopeOf(node).mangle(node.attr());
        if (node.ctx() != Expr.Context.LOAD) {
            Way way = node.ctx() == Expr.Context.DEL ? Way.DELETED : Way.ASSIGNED;
            add(node, attr, node.value(), way);
            if (attr.equals("__dict__")) {
                // What the other dictionary has, the object has from now on.
                add(node, null, node.value(), Way.COMPUTED);
            }
        } else if (attr.equals("__dict__")) {
            NamespaceUse use = NamespaceUse.of(node, scopes);
            if (use.writes()) {
                add(node, use.name(), node.value(), Way.COMPUTED);
            }
        } else if ((attr.equals("__setattr__") || attr.equals("__delattr__")) && !isCallee(node)) {
            addOfSomething(node, null, Way.COMPUTED);
        } else if (isPatchByAnotherName(node, attr)) {
            addOfSomething(node, null, Way.PATCHED);
        }
    }

    /** {@code p = mock.patch}, {@code p = patch.object}: what is called by the other name is not followed. */
    private boolean isPatchByAnotherName(Expr.Attribute node, String attr) {
        String owner = Receivers.lastName(node.value());
        boolean patches = attr.equals("patch") && (owner.equals("mock") || owner.equals("mocker"))
                || owner.equals("patch") && (attr.equals("object") || attr.equals("multiple") || attr.equals("dict"));
        return patches && !isCallee(node) && !(scopes.places().parent(node) instanceof Expr.Attribute);
    }

    /** {@code from unittest.mock import patch as p}. */
    private void lookAtAlias(Clause.Alias alias) {
        if (alias.name().equals("patch") && alias.asname() != null && !alias.asname().equals("patch")) {
            addOfSomething(alias, null, Way.PATCHED);
        }
    }

    private boolean isCallee(Expr expr) {
        return scopes.places().parent(expr) instanceof Expr.Call call && call.func() == expr;
    }

    /** {@code setattr} as a value may be called with anything. */
    private void lookAtName(Expr.Name name) {
        if (name.ctx() == Expr.Context.LOAD && !isCallee(name)
                && (name.id().equals("setattr") || name.id().equals("delattr"))) {
            addOfSomething(name, null, Way.COMPUTED);
        }
    }

    private void lookAtCall(Expr.Call node) {
        String function = Receivers.lastName(node.func());
        if (function.equals("vars") && node.args().size() == 1) {
            NamespaceUse use = NamespaceUse.of(node, scopes);
            if (use.writes()) {
                add(node, use.name(), node.args().get(0), Way.COMPUTED);
            }
        } else if (function.equals("reload") && !node.args().isEmpty()) {
            Expr module = node.args().get(0);
            boolean known = receivers.of(module) == Receiver.MODULE;
            add(node, null, Receiver.MODULE, known ? receivers.modules(module) : Receivers.ANY_MODULE, Way.COMPUTED);
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
            patchedMultiple(node);
        } else if (name.equals("dict") && Receivers.lastName(method.value()).equals("patch")) {
            patchedDict(node);
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
            add(node, name, Receiver.SELF, Set.of(), Way.COMPUTED);
        } else if (bound) {
            String name = node.args().isEmpty() ? null : NamespaceUse.constantString(node.args().get(0));
            add(node, DynamicScan.hasStar(node) ? null : name, receiver, Way.COMPUTED);
        } else {
            byArgument(node, 0, 1, Way.COMPUTED);
        }
    }

    private static boolean isDel(Expr.Call node) {
        return Receivers.lastName(node.func()).equals("__delattr__");
    }

    private void byArgument(Expr.Call node, int receiver, int name, Way way) {
        if (DynamicScan.hasStar(node) || node.args().size() <= name) {
            addOfSomething(node, null, way);
        } else {
            add(node, NamespaceUse.constantString(node.args().get(name)), node.args().get(receiver), way);
        }
    }

    /** {@code patch.multiple("package.module", name=value)}. */
    private void patchedMultiple(Expr.Call node) {
        String module = NamespaceUse.constantString(target(node));
        for (Clause.Keyword keyword : node.keywords()) {
            if (module != null) {
                add(keyword, keyword.arg(), Receiver.MODULE, Set.of(module), Way.PATCHED);
            } else if (target(node) != null) {
                add(keyword, keyword.arg(), target(node), Way.PATCHED);
            } else {
                addOfSomething(keyword, keyword.arg(), Way.PATCHED);
            }
        }
    }

    /** {@code patch.dict("package.module.__dict__", values)}. */
    private void patchedDict(Expr.Call node) {
        String target = NamespaceUse.constantString(target(node));
        if (target != null && target.endsWith(".__dict__")) {
            String module = target.substring(0, target.length() - ".__dict__".length());
            add(node, null, Receiver.MODULE, Set.of(module), Way.PATCHED);
        }
    }

    /** The first argument, or the one that is called {@code target} or {@code in_dict}; null if it is starred. */
    private static @Nullable Expr target(Expr.Call node) {
        for (Clause.Keyword keyword : node.keywords()) {
            if ("target".equals(keyword.arg()) || "in_dict".equals(keyword.arg())) {
                return keyword.value();
            }
        }
        return node.args().isEmpty() || node.args().get(0) instanceof Expr.Starred ? null : node.args().get(0);
    }

    /** {@code patch("package.module.name")}, {@code monkeypatch.setattr(module, "name", value)} and their like. */
    private void patched(Expr.Call node) {
        boolean named = false;
        Expr object = null;
        for (Expr arg : node.args().subList(0, Math.min(2, node.args().size()))) {
            String text = NamespaceUse.constantString(arg);
            if (text != null) {
                int dot = text.lastIndexOf('.');
                add(node, text.substring(dot + 1), Receiver.MODULE,
                        dot < 0 ? patchedModules(object) : Set.of(text.substring(0, dot)), Way.PATCHED);
                named = true;
            }
            object = arg;
        }
        if (!named) {
            addOfSomething(node, null, Way.PATCHED);
        }
    }

    /** What {@code monkeypatch.setattr(object, "name", value)} stores into. */
    private Set<String> patchedModules(@Nullable Expr object) {
        return object != null && receivers.of(object) == Receiver.MODULE ? receivers.modules(object)
                : Receivers.ANY_MODULE;
    }
}
