package dev.hasten.facts;

import dev.hasten.facts.DynamicConstruct.Kind;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for {@link DynamicConstruct}s, one node after the other. */
final class DynamicScan {

    /** What an identifier stands for, be it the name of a variable, of an attribute, or a string that may become one. */
    private static final Map<String, Kind> BY_IDENTIFIER = Map.ofEntries(
            Map.entry("_getframe", Kind.FRAMES),
            Map.entry("_current_frames", Kind.OTHER_FRAMES),
            Map.entry("currentframe", Kind.FRAMES),
            Map.entry("getinnerframes", Kind.TRACEBACK_FRAMES),
            Map.entry("getouterframes", Kind.FRAMES),
            Map.entry("getcallargs", Kind.FUNCTION_READ),
            Map.entry("getargspec", Kind.FUNCTION_READ),
            Map.entry("getfullargspec", Kind.FUNCTION_READ),
            Map.entry("signature", Kind.FUNCTION_READ),
            Map.entry("getclosurevars", Kind.FUNCTION_READ),
            Map.entry("f_back", Kind.FRAMES),
            Map.entry("f_locals", Kind.FRAME_LOCALS),
            Map.entry("getargvalues", Kind.FRAME_LOCALS),
            Map.entry("getgeneratorlocals", Kind.WAITING_LOCALS),
            Map.entry("getcoroutinelocals", Kind.WAITING_LOCALS),
            Map.entry("getasyncgenlocals", Kind.WAITING_LOCALS),
            Map.entry("gi_frame", Kind.OTHER_FRAMES),
            Map.entry("cr_frame", Kind.OTHER_FRAMES),
            Map.entry("ag_frame", Kind.OTHER_FRAMES),
            Map.entry("tb_frame", Kind.TRACEBACK_FRAMES),
            Map.entry("walk_stack", Kind.FRAMES),
            Map.entry("walk_tb", Kind.TRACEBACK_FRAMES),
            Map.entry("settrace", Kind.TRACING),
            Map.entry("setprofile", Kind.TRACING),
            Map.entry("_settraceallthreads", Kind.TRACING),
            Map.entry("_setprofileallthreads", Kind.TRACING),
            Map.entry("stacklevel", Kind.STACK_COUNTED),
            Map.entry("_getframemodulename", Kind.STACK_COUNTED),
            Map.entry("get_referrers", Kind.CONTAINERS_SEEN),
            Map.entry("get_objects", Kind.CONTAINERS_SEEN),
            Map.entry("get_referents", Kind.CONTAINERS_SEEN),
            Map.entry("getsource", Kind.SOURCE_READ),
            Map.entry("getsourcelines", Kind.SOURCE_READ),
            Map.entry("findsource", Kind.SOURCE_READ),
            Map.entry("getblock", Kind.SOURCE_READ),
            Map.entry("getcomments", Kind.SOURCE_READ),
            Map.entry("co_firstlineno", Kind.SOURCE_READ));

    private static final Set<String> FRAME_ATTRIBUTES =
            Set.of("f_back", "f_locals", "gi_frame", "cr_frame", "ag_frame", "tb_frame");

    /** The same for what a function is made of; for these it matters whether they are stored. */
    private static final Set<String> FUNCTION_PARTS = Set.of("__code__", "__defaults__", "__kwdefaults__",
            "__closure__", "cell_contents", "func_code", "func_defaults", "gi_code", "cr_code", "ag_code", "f_code");

    private static final Set<String> CLASS_PARTS = Set.of("__class__", "__bases__");
    private static final Set<String> LOCAL_BUILTINS = Set.of("exec", "eval", "locals", "vars", "dir");

    /** The builtins that matter here. */
    private static final Set<String> SUSPECTS =
            Set.of("exec", "eval", "locals", "vars", "dir", "globals", "getattr", "hasattr");

    /** Builtins that change nothing in what they are given. */
    private static final Set<String> LOOKING = Set.of("callable", "dir", "getattr", "hasattr", "id", "isinstance", "type");

    private final Scopes scopes;
    private final List<DynamicConstruct> found = new ArrayList<>();

    private DynamicScan(Scopes scopes) {
        this.scopes = scopes;
    }

    /** All dynamic constructs of the file, in the order of {@link Places#all}. */
    static List<DynamicConstruct> scan(Scopes scopes) {
        DynamicScan scan = new DynamicScan(scopes);
        for (Node node : scopes.places().all()) {
            scan.look(node);
        }
        return List.copyOf(scan.found);
    }

    private void look(Node node) {
        if (node instanceof Expr.Name name) {
            lookAtName(name);
        } else if (node instanceof Expr.Attribute attribute) {
            lookAtAttribute(attribute);
        } else if (node instanceof Expr.Call call) {
            lookAtCall(call);
        } else if (node instanceof Clause.Alias alias) {
            lookAtAlias(alias);
        } else if (node instanceof Clause.Keyword keyword && keyword.arg() != null) {
            lookAtKeyword(keyword, keyword.arg());
        } else {
            String text = NamespaceUse.constantString(node);
            if (text != null) {
                byString(node, text);
            }
        }
    }

    private void add(Kind kind, Node node, @Nullable String name) {
        found.add(new DynamicConstruct(kind, node, scopes.scopeOf(node), name));
    }

    private void lookAtKeyword(Clause.Keyword keyword, String name) {
        byIdentifier(keyword, name);
        if (FrameUse.asksForLocals(keyword)) {
            add(Kind.LOCALS_POST_MORTEM, keyword, null);
        }
    }

    private void byIdentifier(Node node, String identifier) {
        Kind kind = BY_IDENTIFIER.get(identifier);
        boolean frames = kind == Kind.FRAMES || kind == Kind.TRACEBACK_FRAMES;
        if (frames && FrameUse.isOnlyLookedAt(frameOf(node), scopes)
                || kind == Kind.OTHER_FRAMES && FrameUse.isOnlyTested(node, scopes)) {
            add(Kind.STACK_COUNTED, node, null);
        } else if (kind == Kind.FRAME_LOCALS && node instanceof Expr.Attribute locals
                && identifier.equals("f_locals")) {
            lookAtFrameLocals(locals);
        } else if (kind != null && !(kind == Kind.TRACING && switchesOff(node))) {
            add(kind, node, null);
        }
    }

    private Node frameOf(Node node) {
        return scopes.places().parent(node) instanceof Expr.Call call && call.func() == node ? call : node;
    }

    private void lookAtFrameLocals(Expr.Attribute locals) {
        NamespaceUse use = NamespaceUse.of(locals, scopes);
        Kind kind = use.writes() ? Kind.FRAME_LOCALS_WRITTEN : Kind.FRAME_LOCALS;
        add(FrameUse.isPostMortem(locals, scopes) ? Kind.LOCALS_POST_MORTEM : kind, locals, use.name());
    }

    /** {@code sys.settrace(None)}. */
    private boolean switchesOff(Node node) {
        return frameOf(node) instanceof Expr.Call call && call.keywords().isEmpty() && call.args().size() == 1
                && FrameUse.isOff(call.args().get(0));
    }

    /** A string that is the name of something dynamic may be on its way to {@code getattr}. */
    private void byString(Node node, String text) {
        if (CLASS_PARTS.contains(text) && isStoredByName(node)) {
            add(Kind.CLASS_CHANGED, node, null);
        }
        if (!BY_IDENTIFIER.containsKey(text) && !FUNCTION_PARTS.contains(text) || isOnlyAskedForOrListed(node)) {
            return;
        }
        byIdentifier(node, text);
        if (FUNCTION_PARTS.contains(text)) {
            add(isGot(node) ? Kind.FUNCTION_READ : Kind.FUNCTION_WRITTEN, node, null);
        }
    }

    /** {@code setattr(x, "name", y)}, {@code object.__setattr__(x, "name", y)}. */
    private boolean isStoredByName(Node text) {
        return scopes.places().parent(text) instanceof Expr.Call call
                && Set.of("setattr", "__setattr__").contains(Receivers.lastName(call.func()));
    }

    /** {@code getattr(x, "name")}. */
    private boolean isGot(Node text) {
        return scopes.places().parent(text) instanceof Expr.Call call && call.args().indexOf(text) == 1
                && "getattr".equals(Builtins.mentioned(call.func(), scopes));
    }

    /** {@code hasattr(x, "name")} and {@code __all__ = ["name"]} get hold of nothing. */
    private boolean isOnlyAskedForOrListed(Node text) {
        Node parent = scopes.places().parent(text);
        if (parent instanceof Expr.Call call) {
            return "hasattr".equals(Builtins.mentioned(call.func(), scopes));
        }
        return (parent instanceof Expr.ListDisplay || parent instanceof Expr.Tuple)
                && scopes.places().parent(parent) instanceof Stmt.Assign assign
                && assign.targets().size() == 1 && assign.targets().get(0) instanceof Expr.Name name
                && name.id().equals("__all__");
    }

    private void lookAtAlias(Clause.Alias alias) {
        if (!(scopes.places().parent(alias) instanceof Stmt.ImportFrom from)) {
            return;
        }
        byIdentifier(alias, alias.name());
        String module = from.module();
        if (alias.name().equals("*")) {
            add(Kind.STAR_IMPORT, alias, null);
        } else if ("inspect".equals(module) && Set.of("stack", "trace").contains(alias.name())) {
            add(Kind.FRAMES, alias, null);
        } else if ("sys".equals(module) && alias.name().equals("monitoring")) {
            add(Kind.TRACING, alias, null);
        } else if ("builtins".equals(module) && LOCAL_BUILTINS.contains(alias.name())) {
            add(Kind.LOCALS_READ_SOMEWHERE, alias, null);
        } else if ("builtins".equals(module) && alias.name().equals("globals")) {
            add(Kind.GLOBALS_WRITTEN, alias, null);
        }
    }

    private void lookAtName(Expr.Name name) {
        if (name.ctx() != Expr.Context.LOAD || isCallee(name)) {
            return;
        }
        if (name.id().equals("__builtins__")) {
            lookAtBuiltinsModule(name);
        } else {
            byName(name);
            unboundBuiltin(name);
            lookAtHandedOn(name);
        }
    }

    /** {@code Patch(builtins, "len", stub)}: who is given the module may store anything in it, or what he is told to. */
    private void lookAtHandedOn(Expr.Name name) {
        Node parent = scopes.places().parent(name);
        Node call = parent instanceof Clause.Keyword ? scopes.places().parent(parent) : parent;
        if (call instanceof Expr.Call to && !Set.of("setattr", "delattr").contains(Receivers.lastName(to.func()))
                && !isOnlyHandedOn(name, parent)
                && Imports.of(scopes.resolve(name), scopes.places()).contains("builtins")) {
            List<String> texts = to.args().stream().map(NamespaceUse::constantString).filter(Objects::nonNull).toList();
            add(Kind.BUILTINS_WRITTEN, name, texts.size() == 1 ? texts.get(0) : null);
        }
    }

    /** A function under its own name; what is an attribute of frames or tracebacks is no variable. */
    private void byName(Expr.Name name) {
        if (!FRAME_ATTRIBUTES.contains(name.id())) {
            byIdentifier(name, name.id());
        }
    }

    /** A builtin that is not called at once may be called anywhere. */
    private void unboundBuiltin(Expr expr) {
        String builtin = SUSPECTS.contains(Receivers.lastName(expr)) ? Builtins.mentioned(expr, scopes) : null;
        if (builtin == null) {
            return;
        }
        if (LOCAL_BUILTINS.contains(builtin)) {
            add(Kind.LOCALS_READ_SOMEWHERE, expr, null);
            add(Kind.ATTRIBUTES_READ, expr, null);
        }
        if (builtin.equals("globals") || builtin.equals("exec") || builtin.equals("eval")) {
            add(Kind.GLOBALS_WRITTEN, expr, null);
        } else if (builtin.equals("getattr")) {
            add(Kind.ATTRIBUTES_READ, expr, null);
        }
    }

    private void lookAtBuiltinsModule(Expr module) {
        Node parent = scopes.places().parent(module);
        if (parent instanceof Expr.Attribute attribute) {
            if (attribute.ctx() != Expr.Context.LOAD) {
                add(Kind.BUILTINS_WRITTEN, attribute, attribute.attr());
            }
            return;
        }
        NamespaceUse use = NamespaceUse.of(module, scopes);
        if (use.writes() && !isOnlyHandedOn(module, parent)) {
            add(Kind.BUILTINS_WRITTEN, module, use.name());
        }
    }

    /** To a builtin that only looks, to a check of a test, or as the builtins of another namespace. */
    private boolean isOnlyHandedOn(Expr module, Node parent) {
        if (parent instanceof Expr.Call call) {
            String builtin = Builtins.mentioned(call.func(), scopes);
            return builtin != null && LOOKING.contains(builtin)
                    || call.func() instanceof Expr.Attribute check && check.attr().startsWith("assert");
        }
        return parent instanceof Clause.Keyword keyword && "__builtins__".equals(keyword.arg())
                || parent instanceof Stmt.Assign assign && assign.value() == module && assign.targets().stream()
                        .allMatch(target -> target instanceof Expr.Attribute of && of.attr().equals("__builtins__"));
    }

    private boolean isCallee(Expr expr) {
        return scopes.places().parent(expr) instanceof Expr.Call call && call.func() == expr;
    }

    private void lookAtAttribute(Expr.Attribute node) {
        boolean stored = node.ctx() != Expr.Context.LOAD;
        String attr = node.attr();
        byIdentifier(node, attr);
        if (FUNCTION_PARTS.contains(attr)) {
            add(stored ? Kind.FUNCTION_WRITTEN : Kind.FUNCTION_READ, node, null);
        } else if (attr.equals("__globals__") || attr.equals("f_globals") || attr.equals("func_globals")) {
            lookAtGlobals(node, NamespaceUse.of(node, scopes));
        } else if (attr.equals("__dict__")) {
            add(Kind.ATTRIBUTES_READ, node, NamespaceUse.of(node, scopes).name());
        } else if (attr.equals("__builtins__") && !stored) {
            lookAtBuiltinsModule(node);
        } else if (stored && CLASS_PARTS.contains(attr)) {
            add(Kind.CLASS_CHANGED, node, null);
        } else if (node.value() instanceof Expr.Name module) {
            lookAtMember(node, module, stored);
        }
    }

    private void lookAtMember(Expr.Attribute node, Expr.Name module, boolean stored) {
        switch (module.id()) {
            case "inspect" -> {
                if (node.attr().equals("stack") || node.attr().equals("trace")) {
                    add(Kind.FRAMES, node, null);
                }
            }
            case "sys" -> {
                if (node.attr().equals("monitoring")) {
                    add(Kind.TRACING, node, null);
                }
            }
            case "builtins", "__builtin__" -> {
                if (stored) {
                    add(Kind.BUILTINS_WRITTEN, node, node.attr());
                } else if (!isCallee(node)) {
                    unboundBuiltin(node);
                }
            }
            default -> { }
        }
    }

    private void lookAtGlobals(Expr namespace, NamespaceUse use) {
        add(use.writes() ? Kind.GLOBALS_WRITTEN : Kind.GLOBALS_READ, namespace, use.name());
    }

    private void lookAtCall(Expr.Call node) {
        String name = Receivers.lastName(node.func());
        if (node.func() instanceof Expr.Name) {
            byIdentifier(node, name);
        }
        if (CodeUse.hasOtherGlobals(node)) {
            add(Kind.CODE_TAKEN, node, null);
        }
        String builtin = SUSPECTS.contains(name) ? Builtins.mentioned(node.func(), scopes) : null;
        if (builtin == null) {
            return;
        }
        boolean hasArguments = !node.args().isEmpty() || !node.keywords().isEmpty();
        switch (builtin) {
            case "exec", "eval" -> {
                if (node.args().size() < 2 || hasStar(node)) {
                    add(Kind.CODE_RUN, node, null);
                }
            }
            case "globals" -> lookAtGlobals(node, NamespaceUse.of(node, scopes));
            case "locals", "vars", "dir" -> {
                if (!hasArguments || hasStar(node)) {
                    lookAtLocals(node, builtin);
                }
                if (hasArguments) {
                    add(Kind.ATTRIBUTES_READ, node, null);
                }
            }
            case "getattr", "hasattr" -> lookAtGetattr(node);
            default -> { }
        }
    }

    private void lookAtLocals(Expr.Call node, String builtin) {
        NamespaceUse use = builtin.equals("dir") ? new NamespaceUse(false, null) : NamespaceUse.of(node, scopes);
        switch (scopes.scopeOf(node).kind()) {
            case MODULE -> lookAtGlobals(node, use);
            case CLASS -> add(use.writes() ? Kind.LOCALS_WRITTEN : Kind.LOCALS_READ, node, use.name());
            default -> add(Kind.LOCALS_READ, node, use.name());
        }
    }

    private void lookAtGetattr(Expr.Call node) {
        if (hasStar(node) || node.args().size() < 2 || NamespaceUse.constantString(node.args().get(1)) == null) {
            add(Kind.ATTRIBUTES_READ, node, null);
        }
    }

    /** Whether it has arguments whose number cannot be seen. */
    static boolean hasStar(Expr.Call node) {
        for (Expr arg : node.args()) {
            if (arg instanceof Expr.Starred) {
                return true;
            }
        }
        for (Clause.Keyword keyword : node.keywords()) {
            if (keyword.arg() == null) {
                return true;
            }
        }
        return false;
    }
}
