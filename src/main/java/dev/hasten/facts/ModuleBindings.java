package dev.hasten.facts;

import dev.hasten.facts.BindingSite.Way;
import dev.hasten.facts.BindingSite.When;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of a module: every place that binds, rebinds or deletes each one, and what it is bound to.
 *
 * <p>A name is given as it stands in the module's dictionary, that is, mangled (see {@link Scope#mangle}).
 */
public final class ModuleBindings {

    private final Scopes scopes;
    private final DynamicConstructs dynamics;
    private final AttributeStores stores;
    private final Surroundings surroundings;
    private final ImportOrder order;
    private @Nullable Boolean isHandedOn;
    private final Map<String, List<BindingSite>> submodules = new HashMap<>();
    private final Map<String, List<BindingSite>> sites = new HashMap<>();

    private ModuleBindings(FileFacts facts) {
        scopes = facts.scopes();
        dynamics = facts.dynamics();
        stores = facts.attributeStores();
        surroundings = facts.surroundings();
        order = new ImportOrder(scopes);
        for (Node node : scopes.places().all()) {
            if (node instanceof Stmt.Import || node instanceof Stmt.ImportFrom) {
                node.forEachChild(alias -> noteSubmodules((Stmt) node, (Clause.Alias) alias));
            }
        }
    }

    /** The names of the module that {@code facts} are about. */
    public static ModuleBindings of(FileFacts facts) {
        return new ModuleBindings(facts);
    }

    private void noteSubmodules(Stmt statement, Clause.Alias alias) {
        String path = alias.name();
        if (statement instanceof Stmt.ImportFrom from) {
            if (from.level() != 1 || from.module() == null) {
                return;
            }
            path = "." + from.module();
        }
        String[] parts = path.split("\\.");
        for (int i = 1; i < parts.length; i++) {
            BindingSite site = new BindingSite(alias, when(alias), Way.SUBMODULE);
            submodules.computeIfAbsent(parts[i], name -> new ArrayList<>()).add(site);
        }
    }

    /**
     * Every place of the file that may bind or delete {@code name} and that says so. What may bind any name at all
     * (a star import, {@code exec}) is {@link DynamicConstructs#bindsGlobal}.
     */
    public List<BindingSite> sites(String name) {
        return sites.computeIfAbsent(name, this::findSites);
    }

    private List<BindingSite> findSites(String name) {
        List<BindingSite> found = new ArrayList<>();
        Variable variable = scopes.global(name);
        if (variable != null) {
            for (Occurrence occurrence : variable.occurrences()) {
                if (occurrence.role().binds()) {
                    found.add(new BindingSite(occurrence.node(), when(occurrence.node()), way(occurrence.role())));
                }
            }
        }
        for (DynamicConstruct construct : dynamics.of(DynamicConstruct.Kind.GLOBALS_WRITTEN)) {
            if (name.equals(construct.name())) {
                found.add(new BindingSite(construct.node(), when(construct.node()), Way.NAMESPACE));
            }
        }
        for (AttributeStore store : stores.mayStore(name)) {
            if (store.receiver() != AttributeStore.Receiver.SELF && store.receiver() != AttributeStore.Receiver.CLASS) {
                found.add(new BindingSite(store.node(), when(store.node()), way(store)));
            }
        }
        found.addAll(submodules.getOrDefault(name, List.of()));
        return List.copyOf(found);
    }

    private static Way way(Occurrence.Role role) {
        return role == Occurrence.Role.DELETED || role == Occurrence.Role.CAUGHT ? Way.DELETED : Way.BY_NAME;
    }

    private Way way(AttributeStore store) {
        if (store.way() == AttributeStore.Way.PATCHED) {
            return Way.PATCHED;
        }
        return store.receiver() == AttributeStore.Receiver.MODULE || isHandedOn() ? Way.ATTRIBUTE : Way.ATTRIBUTE_OF_SOMETHING;
    }

    /** Whether the file hands on its own module, so that any store may be one into it. */
    private boolean isHandedOn() {
        if (isHandedOn == null) {
            isHandedOn = HandedOn.by(scopes).contains(ModuleStore.OWN);
        }
        return isHandedOn;
    }

    private When when(Node node) {
        When when = When.IMPORT;
        for (Scope scope = scopes.scopeOf(node); scope != scopes.module(); scope = scope.parent()) {
            if (!scope.kind().isComprehension() && scope.kind() != Scope.Kind.CLASS
                    || scope.kind() == Scope.Kind.GENERATOR) {
                return When.ANY_TIME;
            }
            if (scope.kind().isComprehension()) {
                when = When.IMPORT_REPEATEDLY;
            }
        }
        for (Node around = node; around != null; around = scopes.places().parent(around)) {
            if (around instanceof Stmt.For || around instanceof Stmt.While) {
                return When.IMPORT_REPEATEDLY;
            }
            if (when == When.IMPORT && isConditional(around)) {
                when = When.IMPORT_PERHAPS;
            }
        }
        return when;
    }

    private static boolean isConditional(Node node) {
        return node instanceof Stmt.If || node instanceof Stmt.Try || node instanceof Stmt.With
                || node instanceof Stmt.Match || node instanceof Expr.BoolOp || node instanceof Expr.IfExp
                || node instanceof Expr.Compare || node instanceof Stmt.Assert;
    }

    /**
     * Whether {@code name} is bound by one statement, which always runs when the module is imported, and is never
     * bound again or deleted by what stands in the file. An alias of a module's own name does not count as a binding
     * of that name.
     */
    public Answer isBoundOnce(String name) {
        Answer answer = Answer.yesUnless(Doubt.REBOUND_BETWEEN_CALLS);
        Node bound = null;
        for (BindingSite site : sites(name)) {
            switch (site.way()) {
                case BY_NAME -> {
                    if (bound != null || site.when() != When.IMPORT) {
                        return Answer.no(site.node());
                    }
                    bound = site.node();
                    answer = answer.at(bound);
                }
                case ATTRIBUTE_OF_SOMETHING -> answer = answer.and(Answer.yesUnless(Doubt.STORE_HITS_MODULE));
                default -> {
                    return Answer.no(site.node());
                }
            }
        }
        if (bound == null) {
            return Answer.NO;
        }
        Node dynamic = dynamicBinding(name, bound);
        return dynamic == null ? answer.and(isLeftAlone(name)) : Answer.no(dynamic);
    }

    /** Whether the other given files do not store into this module, or into one that may be this. */
    private Answer isLeftAlone(String name) {
        if (surroundings.storeInThisModule(name)) {
            return Answer.NO;
        }
        return surroundings.storeInSomething(name) ? Answer.yesUnless(Doubt.STORE_HITS_MODULE) : Answer.YES;
    }

    /** What may bind any global, after {@code bound} has bound this one; a star import before that is undone by it. */
    @Nullable Node dynamicBinding(String name, Node bound) {
        Answer dynamic = dynamics.bindsGlobal(name);
        if (dynamic.isNo()) {
            return null;
        }
        for (DynamicConstruct star : dynamics.of(DynamicConstruct.Kind.STAR_IMPORT)) {
            if (!order.standsBefore(star.node(), bound)) {
                return star.node();
            }
        }
        return dynamics.bindsGlobalComputed(name).witness();
    }

    /** What {@code name} is bound to, by the only statement that binds it by name; none if there are more, or none. */
    public @Nullable ModuleValue value(String name) {
        Node only = null;
        for (BindingSite site : sites(name)) {
            if (site.way() == Way.BY_NAME || site.way() == Way.DELETED) {
                if (only != null || site.way() == Way.DELETED) {
                    return null;
                }
                only = site.node();
            }
        }
        return only == null ? null : ModuleValues.of(only, scopes);
    }

    /**
     * Whether {@code name}, read where it stands, is the builtin of that name. No, if there is none, or if anything in the file may give
     * the module a global of that name: {@code len = my_len}, even in a branch that never runs, or a star import.
     */
    public Answer isBuiltin(Expr.Name name) {
        Variable variable = scopes.resolve(name);
        if (!variable.isGlobal() || !scopes.readsExactly(name)) {
            return Answer.NO;
        }
        return isBuiltin(variable.name());
    }

    /** Whether the global {@code name} is the builtin of that name, wherever it is read in the file. */
    public Answer isBuiltin(String name) {
        if (!Builtins.areSomewhere(name)) {
            return Answer.NO;
        }
        Answer answer = Answer.yesUnless(Doubt.BUILTIN_REPLACED);
        for (BindingSite site : sites(name)) {
            if (site.way() != Way.ATTRIBUTE_OF_SOMETHING) {
                return Answer.no(site.node());
            }
            answer = answer.and(Answer.yesUnless(Doubt.STORE_HITS_MODULE));
        }
        Answer dynamic = dynamics.bindsGlobal(name);
        if (!dynamic.isNo()) {
            return Answer.NO.at(dynamic.witness());
        }
        Answer replaced = dynamics.replacesBuiltin(name);
        return replaced.isYes() ? Answer.NO.at(replaced.witness()) : answer.and(isLeftAlone(name));
    }

    /**
     * Whether {@code name} is bound whenever {@code function} runs, if not always to the same value: one statement
     * that always runs binds it before the function can be called, and nothing deletes it.
     */
    public Answer isBoundWhenRuns(String name, Scope function) {
        Answer answer = Answer.yesUnless(Doubt.REBOUND_BETWEEN_CALLS);
        boolean bound = false;
        for (BindingSite site : sites(name)) {
            switch (site.way()) {
                case BY_NAME -> bound |= site.when() == When.IMPORT && isOverBeforeAnyCall(site.node(), function);
                case DELETED, NAMESPACE, ATTRIBUTE -> {
                    return Answer.no(site.node());
                }
                case ATTRIBUTE_OF_SOMETHING -> answer = answer.and(Answer.yesUnless(Doubt.STORE_HITS_MODULE));
                case PATCHED, SUBMODULE -> { }
            }
        }
        Answer dynamic = dynamics.bindsGlobalComputed(name);
        return bound && dynamic.isNo() ? answer.and(isLeftAlone(name)) : Answer.NO.at(dynamic.witness());
    }

    /** Whether the statement of the module that {@code site} is part of is over before {@code function} can be called. */
    public boolean isOverBeforeAnyCall(Node site, Scope function) {
        return order.runsBeforeAnyCallOf(site, function);
    }

    /**
     * Whether {@code name} has its final value whenever {@code function} runs. A function may run before the module
     * is complete: {@code def f(): return g}, {@code f()}, {@code g = 1}.
     */
    public Answer isSettledWhenRuns(String name, Scope function) {
        Answer dynamic = dynamics.bindsGlobal(name);
        if (!dynamic.isNo()) {
            return Answer.NO.at(dynamic.witness());
        }
        Answer answer = Answer.yesUnless(Doubt.REBOUND_BETWEEN_CALLS);
        for (BindingSite site : sites(name)) {
            if (site.way() == Way.ATTRIBUTE_OF_SOMETHING) {
                answer = answer.and(Answer.yesUnless(Doubt.STORE_HITS_MODULE));
            } else if (!site.when().isDuringImport()) {
                return Answer.no(site.node());
            } else if (!order.runsBeforeAnyCallOf(site.node(), function)) {
                return Answer.yesUnless(Doubt.UNPROVED).at(site.node());
            }
        }
        return answer.and(isLeftAlone(name));
    }
}
