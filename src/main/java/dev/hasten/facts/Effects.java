package dev.hasten.facts;

import dev.hasten.facts.FileSummary.Trait;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What running a region of the file may change, and whether what was read before it may be different after it.
 *
 * <p>Code that runs in between (a callee that is not known, a special method, whatever runs while a generator is
 * suspended) may call back into the file: so whatever <em>any</em> function of the given files writes, it may write.
 * That others write the same is a doubt about unseen code, to be excluded by whoever may.
 */
public final class Effects {

    private final FileFacts facts;
    private final Callees callees;
    private final OperatorMethods operators;
    private final Map<RegionEffects, Run> runs = new IdentityHashMap<>();
    private final Map<Node, RegionEffects> known = new IdentityHashMap<>();
    private final Map<Scope, RegionEffects> bodies = new HashMap<>();

    private Effects(FileFacts facts) {
        this.facts = facts;
        callees = new Callees(facts);
        operators = new OperatorMethods(facts.scopes());
    }

    /** The effects of the code of {@code facts}. */
    public static Effects of(FileFacts facts) {
        return new Effects(facts);
    }

    /** What {@code node} does. */
    public RegionEffects of(Node node) {
        return known.computeIfAbsent(node, key -> collect(List.of(node), facts.scopes().scopeOf(node)));
    }

    /** What {@code nodes}, one after the other, do; there is at least one, and all are of one scope. */
    public RegionEffects of(List<? extends Node> nodes) {
        return collect(List.copyOf(nodes), facts.scopes().scopeOf(nodes.get(0)));
    }

    /** What the body of a function, lambda or generator expression does when it runs. */
    public RegionEffects ofBody(Scope scope) {
        return bodies.computeIfAbsent(scope, key -> {
            List<Node> body = new ArrayList<>();
            if (scope.node() instanceof Stmt.FunctionDef def) {
                body.addAll(def.body());
            } else if (scope.node() instanceof Expr.Lambda lambda) {
                body.add(lambda.body());
            } else {
                body.add(scope.node());
            }
            return collect(body, scope);
        });
    }

    /** What {@code node} does by itself, once its children are evaluated; a call of anything is {@code CALL} here. */
    Set<Action> ofNodeAlone(Node node) {
        return ofNodeAlone(node, EnumSet.noneOf(Doubt.class));
    }

    /** The same; what it rests on is added to {@code doubts}. */
    public Set<Action> ofNodeAlone(Node node, Set<Doubt> doubts) {
        return ofNodeAlone(node, facts.types(), doubts);
    }

    /** The same, where the values have the types that {@code types} says. */
    public Set<Action> ofNodeAlone(Node node, Types types, Set<Doubt> doubts) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        node.accept(new Operations(facts, types, actions, doubts));
        return actions;
    }

    private RegionEffects collect(List<Node> roots, Scope scope) {
        RegionEffects effects = new RegionEffects(roots, scope);
        Set<Action> actions = EnumSet.noneOf(Action.class);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        Operations operations = new Operations(facts, facts.types(), actions, doubts);
        for (Node root : roots) {
            for (Node node : OwnParts.of(root, facts.places())) {
                Callees.Callee callee = node instanceof Expr.Call call ? callees.of(call) : null;
                if (callee != null) {
                    callee.functions().forEach(effects::add);
                    effects.add(callee.doubts());
                    actions.add(Action.RAISE);
                } else {
                    node.accept(operations);
                }
                if (node instanceof Stmt.While) {
                    effects.addEndlessLoop();
                }
                for (Action action : actions) {
                    effects.add(action, node);
                }
                actions.clear();
                Occurrence occurrence = facts.scopes().occurrence(node);
                if (occurrence != null && occurrence.role().binds()) {
                    effects.add(occurrence.variable(), node);
                }
            }
        }
        effects.add(doubts);
        return effects;
    }

    private Run run(RegionEffects region) {
        return runs.computeIfAbsent(region, key -> new Run(key, this, operators, facts));
    }

    // --- questions --------------------------------------------------------------------------------------------

    /**
     * Whether the module global {@code name} may be bound to something else, or deleted, while {@code region} runs.
     *
     * <p>Example of what would go wrong: {@code def step(): global limit; limit = 2}, and a loop that calls something
     * and reads {@code limit}. That {@code step} is not called by name in the loop proves nothing.
     */
    public Answer mayRebindGlobal(RegionEffects region, String name) {
        Run run = run(region);
        List<BindingSite> sites = facts.bindings().sites(name);
        Answer answer = sites.isEmpty() ? run.noUnless(Doubt.REBOUND_MEANWHILE, Doubt.BUILTIN_REPLACED)
                : run.noUnless(Doubt.REBOUND_MEANWHILE);
        boolean only = sites.size() == 1 && sites.get(0).way() == BindingSite.Way.BY_NAME
                && sites.get(0).when() != BindingSite.When.IMPORT_REPEATEDLY;
        for (BindingSite site : sites) {
            answer = answer.or(atSite(run, site, only));
        }
        for (DynamicConstruct construct : facts.dynamics().all()) {
            answer = answer.or(switch (construct.kind()) {
                case CODE_RUN -> run.does(construct.node());
                case GLOBALS_WRITTEN -> construct.name() == null ? run.does(construct.node()) : Answer.NO;
                case STAR_IMPORT -> duringImport(run, construct.node(), false);
                case BUILTINS_WRITTEN -> construct.name() == null || construct.name().equals(name)
                        ? run.does(construct.node()) : Answer.NO;
                default -> Answer.NO;
            });
        }
        Surroundings around = facts.surroundings();
        return answer.or(inModuleElsewhere(run, around.storeInThisModule(name) || around.replaceBuiltin(name), name));
    }

    /** Whether another given file stores the attribute {@code name} in a module, given that it does, or seems not to. */
    private Answer inModuleElsewhere(Run run, boolean stored, String name) {
        Answer reached = run.doesElsewhere();
        if (stored) {
            return reached;
        }
        return facts.surroundings().storeInSomething(name) && !reached.isNo()
                ? Answer.noUnless(Doubt.STORE_HITS_MODULE) : Answer.NO;
    }

    private Answer atSite(Run run, BindingSite site, boolean only) {
        if (site.way() == BindingSite.Way.ATTRIBUTE_OF_SOMETHING) {
            return run.does(site.node()).isNo() ? Answer.NO : Answer.noUnless(Doubt.STORE_HITS_MODULE).at(site.node());
        }
        return site.when().isDuringImport() ? duringImport(run, site.node(), only) : run.does(site.node());
    }

    /**
     * The module's own code waits while a function runs, unless that gives up control, or has a thread of its own:
     * {@code Thread(target=work).start()}, {@code running = False}. What is over before the function can be called
     * first cannot happen later, and what is bound only once is not rebound.
     */
    private Answer duringImport(Run run, Node site, boolean only) {
        if (run.contains(site)) {
            return Answer.yes(site);
        }
        Scope frame = run.region().scope().runner();
        boolean over = only && !run.suspends() || facts.bindings().isOverBeforeAnyCall(site, frame);
        return over || !frame.kind().isFunctionLike() ? Answer.NO : run.does(site);
    }

    /**
     * Whether the local or global {@code variable} may be bound to something else, or deleted, while {@code region}
     * runs. Example: a loop that calls {@code step}, where {@code def step(): nonlocal limit; limit = 2}.
     */
    public Answer mayRebind(RegionEffects region, Variable variable) {
        if (variable.isGlobal()) {
            return mayRebindGlobal(region, variable.name());
        }
        Node direct = region.bindingOf(variable);
        if (direct != null) {
            return Answer.yes(direct);
        }
        Run run = run(region);
        Answer answer = run.noUnless(Doubt.FRAME_OBSERVED);
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds() && mayRunDuring(region, occurrence)) {
                answer = answer.or(run.does(occurrence.node()));
            }
        }
        Answer bound = facts.dynamics().bindsLocals(variable.owner());
        if (!bound.isYes()) {
            return answer;
        }
        return answer.or(bound.witness() == null ? run.doesElsewhere() : run.does(bound.witness()));
    }

    /**
     * Whether code that shares a variable with the region, and is not part of it, may run at the same time: not that
     * of the same frame. The function that owns the variable waits for the ones inside it, unless it can be resumed
     * or they have threads of their own; what it does before it makes them is over then.
     */
    private boolean mayRunDuring(RegionEffects region, Occurrence binding) {
        Scope frame = binding.scope().runner();
        Scope owner = binding.variable().owner().runner();
        if (frame != owner) {
            return true;
        }
        Stmt maker = statementIn(owner, region.scope().node());
        return frame != region.scope().runner() && binding.role() != Occurrence.Role.PARAMETER
                && (maker == null || facts.flow(owner).mayRunAfter(maker, binding.node()));
    }

    /** The innermost statement that {@code scope} itself runs and that {@code inner} is part of. */
    private @Nullable Stmt statementIn(Scope scope, Node inner) {
        if (scope.kind() != Scope.Kind.FUNCTION) {
            return null;
        }
        for (Node at = inner; at != null; at = facts.places().parent(at)) {
            if (at instanceof Stmt statement && facts.scopes().scopeOf(statement) == scope) {
                return statement;
            }
        }
        return null;
    }

    /** What has the attribute that {@link #mayStoreAttribute} is about. */
    public enum Holder { INSTANCE, CLASS }

    /**
     * Whether an attribute {@code attr} (mangled) of any object that {@code holder} describes may be stored or deleted
     * while {@code region} runs. Objects that the region itself creates are left aside.
     *
     * <p>Example: a loop that calls {@code self.step()} and reads {@code self.limit}, where any function of the given
     * files has {@code other.limit = 2}.
     */
    public Answer mayStoreAttribute(RegionEffects region, String attr, Holder holder) {
        Run run = run(region);
        Answer answer = holder == Holder.INSTANCE
                ? run.noUnlessCalled(Doubt.ATTRIBUTE_STORED) : run.noUnless(Doubt.REBOUND_MEANWHILE);
        for (AttributeStore store : facts.attributeStores().mayStore(attr)) {
            answer = answer.or(mayHit(run, store, holder));
        }
        return answer.or(elsewhere(run, attr, holder));
    }

    /**
     * Whether {@code attr} may be stored in the module {@code module}, or deleted, while {@code region} runs. The
     * module is written as {@link ModuleNames} does.
     */
    public Answer mayStoreInModule(RegionEffects region, String module, String attr) {
        Run run = run(region);
        Answer answer = run.noUnless(Doubt.REBOUND_MEANWHILE);
        for (AttributeStore store : facts.attributeStores().mayStore(attr)) {
            if (store.receiver() == AttributeStore.Receiver.MODULE) {
                answer = answer.or(run.does(store.node()));
            } else if (store.receiver() == AttributeStore.Receiver.OTHER && !run.does(store.node()).isNo()) {
                answer = answer.or(Answer.noUnless(Doubt.STORE_HITS_MODULE).at(store.node()));
            }
        }
        return answer.or(inModuleElsewhere(run, facts.surroundings().storeInModule(module, attr), attr));
    }

    /**
     * Whether the attribute {@code attr} (mangled) of an object that {@code receiver} tells of, or of its class, may
     * be stored or deleted while {@code region} runs.
     */
    public Answer mayStoreAttribute(RegionEffects region, String attr, Receiver receiver) {
        Run run = run(region);
        Answer answer = run.noUnlessCalled(Doubt.ATTRIBUTE_STORED);
        for (AttributeStore store : facts.attributeStores().mayStore(attr)) {
            if (facts.instances().mayHit(store, receiver.cls())) {
                answer = answer.or(mayHit(run, store, Holder.INSTANCE));
            }
        }
        return answer.or(elsewhere(run, attr, Holder.INSTANCE));
    }

    /** Whether another given file stores the attribute. */
    private Answer elsewhere(Run run, String attr, Holder holder) {
        Surroundings around = facts.surroundings();
        if (around.storeAnywhere(attr) || holder == Holder.CLASS && around.initialise(attr)) {
            return run.doesElsewhere();
        }
        if (!around.initialise(attr)) {
            return Answer.NO;
        }
        return run.runsMoreThanOperators() && !mayInitialiseAgain(run)
                ? Answer.noUnless(Doubt.INITIALISED_AGAIN) : run.doesElsewhere();
    }

    private Answer mayHit(Run run, AttributeStore store, Holder holder) {
        Answer reached = run.does(store.node());
        if (reached.isNo()) {
            return Answer.NO;
        }
        boolean initialises = store.initialises() && holder == Holder.INSTANCE
                && !run.region().contains(store.node(), facts.places());
        if (!initialises || mayInitialiseAgain(run)) {
            return reached;
        }
        if (run.runsMoreThanOperators()) {
            return Answer.noUnless(Doubt.INITIALISED_AGAIN).at(store.node());
        }
        // What a call of the class runs, it runs for a new object.
        return run.contains(store.node()) ? Answer.NO : reached;
    }

    /** {@code self.__init__()} outside of {@code __init__}, or right in the region. */
    private boolean mayInitialiseAgain(Run run) {
        if (initialisesAgain() || facts.surroundings().have(Trait.INITIALISES_AGAIN)) {
            return true;
        }
        return facts.attributeStores().initCalls().stream().anyMatch(call -> run.contains(call)
                && !(isOfSuper(call) && !run.region().contains(call, facts.places())));
    }

    private static boolean isOfSuper(Expr.Call initCall) {
        return initCall.func() instanceof Expr.Attribute method && method.value() instanceof Expr.Call of
                && of.func() instanceof Expr.Name name && name.id().equals("super");
    }

    /** Whether the file calls {@code __init__} outside of {@code __init__}. */
    boolean initialisesAgain() {
        return facts.attributeStores().initCalls().stream()
                .anyMatch(call -> !facts.scopes().scopeOf(call).runner().name().equals("__init__"));
    }

    /** Whether a special method or property of the file does more than compute. */
    boolean operatorsAct() {
        return operators.areNotAllKnown()
                || operators.functions().stream().anyMatch(function -> run(ofBody(function)).acts());
    }

    /**
     * Whether {@code expr} is evaluated whenever {@code statement} runs, and before anything there that could be seen
     * or could raise. Names that {@code expr} does not read may be read before.
     */
    public Answer isEvaluatedFirst(Stmt statement, Expr expr) {
        FirstEvaluated search = new FirstEvaluated(expr, facts);
        search.visit(statement);
        return search.answer().and(new Answer(true, of(statement).doubts(), null));
    }

    /**
     * Whether an arithmetic operator, a comparison or a truth test may change the items of a container that exists
     * already, by a special method of the given files.
     */
    public boolean mayOperatorsChangeItems() {
        return mayChangeItems(operators.ofOperators().stream());
    }

    /** The same for reading, storing or deleting an item: {@code a[b]}. */
    public boolean maySubscriptsChangeItems() {
        return mayChangeItems(operators.ofSubscripts().stream());
    }

    /** The same for any special method or property. */
    public boolean mayAccessesChangeItems() {
        return mayChangeItems(operators.functions().stream());
    }

    private boolean mayChangeItems(Stream<Scope> functions) {
        return operators.areNotAllKnown() || facts.surroundings().have(Trait.OPERATORS_ACT)
                || functions.anyMatch(function -> run(ofBody(function)).mayChangeItems());
    }
}
