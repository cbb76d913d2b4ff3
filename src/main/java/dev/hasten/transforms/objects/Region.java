package dev.hasten.transforms.objects;

import dev.hasten.facts.EvaluationOrder;
import dev.hasten.facts.EvaluationOrder.When;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.KnownClass;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Receiver;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Unit;
import dev.hasten.transforms.inlining.Arguments;
import dev.hasten.transforms.inlining.Inliner;
import dev.hasten.transforms.inlining.Inlining;
import dev.hasten.transforms.inlining.Profit;
import dev.hasten.transforms.objects.RegionOperation.Root;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks in a block of statements for those that would gain if the classes of a few objects were known before them. */
final class Region {

    /** What an object is worth that need not be made, in tests of a class. */
    private static final int OBJECT = 3;

    /** How often a loop is taken to go round, for comparison. */
    private static final int ROUNDS = 4;

    /** A test must save more than this many calls. */
    private static final int LEAST_WORTH = 2;

    private final List<Stmt> block;
    private final int start;
    private final Scope scope;
    private final Unit unit;
    private final FileFacts facts;
    private final ClassGuesses guesses;
    private final Set<Expr.Attribute> readFirst = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Variable, Integer> boundAt = new LinkedHashMap<>();
    private final List<RegionOperation> operations = new ArrayList<>();

    private Region(List<Stmt> block, int start, Scope scope, Unit unit) {
        this.block = block;
        this.start = start;
        this.scope = scope;
        this.unit = unit;
        facts = unit.facts();
        guesses = ClassGuesses.of(unit);
        for (int i = start; i < block.size(); i++) {
            for (Node node : facts.places().inside(block.get(i))) {
                Occurrence occurrence = facts.scopes().occurrence(node);
                if (occurrence != null && occurrence.role().binds()) {
                    boundAt.putIfAbsent(occurrence.variable(), i);
                }
            }
        }
        findReadFirst(block.get(start));
        for (int i = start; i < block.size(); i++) {
            for (Node node : facts.places().inside(block.get(i))) {
                if (node instanceof Expr expr && facts.scopes().scopeOf(expr).runner() == scope) {
                    RegionOperation operation = operation(expr, i);
                    if (operation != null) {
                        operations.add(operation);
                    }
                }
            }
        }
        keepWhatPays();
    }

    /** What may be gained from {@code start} on; null if nothing that pays begins right there. */
    static @Nullable Region from(List<Stmt> block, int start, Scope scope, Unit unit) {
        if (!ClassGuesses.of(unit).areAskedForIn(block.get(start))) {
            return null;
        }
        Region region = new Region(block, start, scope, unit);
        return region.operations.isEmpty() || region.operations.get(0).stmt() != start || region.isCutByBinding()
                ? null : region;
    }

    /** What would be gained, in the order of the file. */
    List<RegionOperation> operations() {
        return operations;
    }

    /** The objects to test: first the locals, then the attributes as they are read. */
    List<Root> roots() {
        List<Root> roots = new ArrayList<>(new LinkedHashSet<>(operations.stream().map(RegionOperation::root).toList()));
        roots.sort(Comparator.comparingInt(root -> root.attribute() == null ? -1 : root.attribute().start()));
        return roots;
    }

    /**
     * Those operations that can be inlined at once: of the objects that are tested, and none inside another. What they
     * rest on is noted in {@code grounds}.
     */
    List<RegionOperation> direct(Grounds grounds) {
        List<RegionOperation> direct = new ArrayList<>();
        for (RegionOperation operation : operations) {
            boolean fits = operation.isDirect(variable(operation)) && operations.stream().noneMatch(other ->
                    other != operation && other.isDirect(variable(other))
                    && facts.places().contains(operation.run().place(), other.run().place()))
                    && readsNoOther(operation) && isApart(operation, direct) && grounds.yes(operation.run().sure());
            if (fits) {
                direct.add(operation);
            }
        }
        return direct;
    }

    /** Whether what {@code operation} moves, its own place aside, leaves the other operations where they are. */
    private boolean isApart(RegionOperation operation, List<RegionOperation> chosen) {
        for (Change.Step step : inlining(operation.run()).change().steps()) {
            Node anchor = step.anchor();
            boolean moves = step instanceof Change.Replace && anchor != operation.run().place()
                    && (operations.stream().anyMatch(other -> facts.places().contains(anchor, other.run().place()))
                    || roots().stream().anyMatch(root -> root.attribute() != null
                    && facts.places().contains(anchor, root.attribute())));
            boolean again = step instanceof Change.ReplaceStmt && chosen.stream().anyMatch(other ->
                    inlining(other.run()).change().steps().stream()
                    .anyMatch(its -> its instanceof Change.ReplaceStmt && its.anchor() == anchor));
            if (moves || again) {
                return false;
            }
        }
        return true;
    }

    /** Whether no attribute that gets a local stands in {@code operation}, but for the object itself. */
    private boolean readsNoOther(RegionOperation operation) {
        return roots().stream().allMatch(root -> root.attribute() == null
                || root.attribute() == operation.run().operands().get(0) && readsSelf(operation.run())
                || !facts.places().contains(operation.run().place(), root.attribute()));
    }

    private boolean readsSelf(MethodRun run) {
        Scope body = facts.scopes().opened(run.def());
        return facts.places().inside(run.def()).stream().anyMatch(node -> node instanceof Expr.Name name
                && name.ctx() == Expr.Context.LOAD && facts.scopes().resolve(name).owner() == body
                && run.def().args().args().stream().findFirst().filter(self -> self.name().equals(name.id())).isPresent());
    }

    /** The statements from the first that gains to the last that has to do with it. */
    List<Stmt> stmts() {
        return block.subList(start, end());
    }

    // --- operations -------------------------------------------------------------------------------------------

    private @Nullable RegionOperation operation(Expr expr, int stmt) {
        MethodRun run = runIfGuessed(expr);
        if (run == null || run.operands().isEmpty() || !run.sure().expected() || CallCycles.of(unit).isOn(run.def())
                || BodySize.isTooLarge(expr, run.def(), facts) || takesNumbersApart(run)) {
            return null;
        }
        Expr receiver = run.operands().get(0);
        Root root = facts.instances().receiver(receiver) == null ? root(receiver, stmt, new HashSet<>()) : null;
        Inlining.Done done = root == null || new TypeBranches(facts).isForOthers(expr) ? null : inlining(run);
        if (done == null || new Profit(expr, run.def(), unit).isLost(done.change())) {
            return null;
        }
        int worth = 1 + (guesses.isNew(expr) && isUsedUp(expr) ? OBJECT : 0);
        for (int i = 1; i < run.operands().size(); i++) {
            worth += guesses.isNew(run.operands().get(i)) && isOnlyAsked(run.def(), i) ? OBJECT : 0;
        }
        int depth = facts.loops().depth(expr) - facts.loops().depth(block.get(start));
        return new RegionOperation(run, root, stmt, depth > 0 ? worth * ROUNDS : worth);
    }

    /** Whether the method takes an integer for several values, {@code x, y = key}: then the object is of another class. */
    private boolean takesNumbersApart(MethodRun run) {
        Set<String> numbers = new HashSet<>();
        run.arguments().operands().stream().filter(each -> facts.types().of(each.value()).type() == ExactType.INT)
                .forEach(each -> numbers.add(each.parameter()));
        return !numbers.isEmpty() && run.def().body().stream().anyMatch(stmt -> stmt instanceof Stmt.Assign assign
                && assign.targets().get(0) instanceof Expr.Tuple && assign.value() instanceof Expr.Name name
                && numbers.contains(name.id()));
    }

    /** Whether {@code def} does nothing with a parameter but read its attributes. */
    private boolean isOnlyAsked(Stmt.FunctionDef def, int parameter) {
        if (parameter >= def.args().args().size()) {
            return false;
        }
        Scope body = facts.scopes().opened(def);
        return body.variable(def.args().args().get(parameter).name()).occurrences().stream()
                .allMatch(each -> !each.role().reads() || facts.places().parent(each.node()) instanceof Expr.Attribute read
                && !(facts.places().parent(read) instanceof Expr.Call));
    }

    private @Nullable MethodRun runIfGuessed(Expr expr) {
        if (expr instanceof Expr.Call call) {
            MethodRun run = call.func() instanceof Expr.Attribute method && !(method.value() instanceof Expr.Call of
                    && of.func() instanceof Expr.Name name && name.id().equals("super"))
                    ? new Methods(facts, this::receiver).called(call) : null;
            // What a class is asked for, and a static method, hangs on no object.
            return run == null || run.operands().isEmpty()
                    || run.operands().get(0) != ((Expr.Attribute) call.func()).value() ? null : run;
        }
        return SpecialMethods.operand(expr) == null || receiver(SpecialMethods.operand(expr)) == null ? null
                : new SpecialMethods(facts, this::receiver).run(expr);
    }

    private @Nullable Receiver receiver(Expr expr) {
        Receiver known = facts.instances().receiver(expr);
        KnownClass guess = known == null ? guesses.guess(expr) : null;
        return guess == null ? known : Receiver.exactly(guess, Set.of());
    }

    /** What becomes of {@code run} when it is inlined where it stands; null if it cannot be. */
    Inlining.@Nullable Done inlining(MethodRun run) {
        return unit.once(run.place(), Attempt.class, () -> {
            Arguments.Match arguments = Arguments.match(run.def(), List.of(), run.operands(), run.keywords());
            return new Attempt(new Inliner(unit, hazard -> WhyNot.UNFIT).inline(run.place(), run.def(), arguments)
                    instanceof Inlining.Done done ? done : null);
        }).done();
    }

    /** What came of inlining, which is tried once for each place, since it takes fresh names. */
    private record Attempt(Inlining.@Nullable Done done) {
    }

    /** The object whose class decides that of {@code expr}; null if there is no such, or its class cannot be tested. */
    private @Nullable Root root(Expr expr, int stmt, Set<Variable> passed) {
        KnownClass guess = guesses.guess(expr);
        if (guess == null) {
            return null;
        }
        if (expr instanceof Expr.Name name) {
            Variable variable = facts.scopes().resolve(name);
            if (variable.owner() != scope || variable.occurrences().stream()
                    .anyMatch(each -> each.role().binds() && each.scope().runner() != scope)) {
                return null;
            }
            if (boundAt.getOrDefault(variable, block.size()) > stmt) {
                return new Root(guess, variable, null);
            }
            return passed.add(variable) ? rootOfBindings(variable, stmt, passed) : null;
        }
        if (expr instanceof Expr.Attribute attribute) {
            return readFirst.contains(attribute)
                    ? new Root(guess, facts.scopes().resolve((Expr.Name) attribute.value()), attribute) : null;
        }
        MethodRun run = runIfGuessed(expr);
        return run == null ? null : root(run.operands().get(0), stmt, passed);
    }

    /** The object that all values of a local of the region come from. */
    private @Nullable Root rootOfBindings(Variable variable, int stmt, Set<Variable> passed) {
        Root common = null;
        for (Occurrence occurrence : variable.occurrences()) {
            if (!occurrence.role().binds()) {
                continue;
            }
            Root root = occurrence.role() == Occurrence.Role.ASSIGNED
                    && facts.places().parent(occurrence.node()) instanceof Stmt.Assign assign
                    ? root(assign.value(), stmt, passed) : null;
            if (root == null || common != null && !root.equals(common)) {
                return null;
            }
            common = root;
        }
        return common;
    }

    /** Whether the object that {@code expr} makes is only there to be asked or computed with. */
    private boolean isUsedUp(Expr expr) {
        Node parent = facts.places().parent(expr);
        if (parent instanceof Stmt.Assign assign && assign.targets().size() == 1
                && assign.targets().get(0) instanceof Expr.Name name) {
            return facts.scopes().resolve(name).occurrences().stream().allMatch(each -> !each.role().reads()
                    || !(facts.places().parent(each.node()) instanceof Stmt.Assign) && isOperand((Expr) each.node()));
        }
        return isOperand(expr);
    }

    private boolean isOperand(Expr expr) {
        Node parent = facts.places().parent(expr);
        return parent instanceof Expr.Attribute || parent instanceof Expr outer && SpecialMethods.operand(outer) != null
                || parent instanceof Expr.Call call && call.func() instanceof Expr.Attribute && runIfGuessed(call) != null;
    }

    // --- extent -----------------------------------------------------------------------------------------------

    private void keepWhatPays() {
        Map<Root, Integer> worth = new LinkedHashMap<>();
        operations.forEach(operation -> worth.merge(operation.root(), operation.worth(), Integer::sum));
        operations.removeIf(operation -> worth.get(operation.root()) <= LEAST_WORTH);
        Set<Root> begun = new HashSet<>();
        // What is read first is read before anything else, so it belongs to the first statement.
        operations.stream().filter(operation -> operation.isDirect(variable(operation))).forEach(each -> begun.add(each.root()));
        operations.removeIf(operation -> !begun.contains(operation.root()));
    }

    private @Nullable Variable variable(RegionOperation operation) {
        return operation.run().operands().get(0) instanceof Expr.Name name ? facts.scopes().resolve(name) : null;
    }

    /** One past the last statement that has an operation, or reads what one of them made. */
    private int end() {
        int last = operations.get(operations.size() - 1).stmt();
        for (int i = start; i <= last; i++) {
            for (Map.Entry<Variable, Integer> bound : boundAt.entrySet()) {
                if (bound.getValue() == i && guessOf(bound.getKey()) != null) {
                    last = Math.max(last, lastRead(bound.getKey()));
                }
            }
        }
        return last + 1;
    }

    private @Nullable KnownClass guessOf(Variable variable) {
        return variable.occurrences().stream().filter(each -> each.node() instanceof Expr.Name).findFirst()
                .map(each -> guesses.guess((Expr.Name) each.node())).orElse(null);
    }

    private int lastRead(Variable variable) {
        for (int i = block.size() - 1; i > start; i--) {
            for (Occurrence occurrence : variable.occurrences()) {
                if (facts.places().contains(block.get(i), occurrence.node())) {
                    return i;
                }
            }
        }
        return start;
    }

    private boolean isCutByBinding() {
        int end = end();
        return roots().stream().anyMatch(root -> boundAt.getOrDefault(root.variable(), end) < end);
    }

    /** The attributes of locals that {@code stmt} reads before it does anything else. */
    private void findReadFirst(Stmt stmt) {
        // The test of a loop is evaluated again, and what fails in a try is caught there.
        if (!(stmt instanceof Stmt.While) && !(stmt instanceof Stmt.Try)) {
            readsFirst(stmt);
        }
    }

    /** Whether all that {@code node} does so far is to read locals and such attributes. */
    private boolean readsFirst(Node node) {
        if (node instanceof Expr.Attribute attribute && attribute.value() instanceof Expr.Name name
                && attribute.ctx() == Expr.Context.LOAD && guesses.guess(attribute) != null
                && facts.scopes().resolve(name).owner() == scope) {
            readFirst.add(attribute);
            return true;
        }
        boolean[] goesOn = {true};
        EvaluationOrder.forEachChild(node, (child, when) ->
                goesOn[0] = goesOn[0] && when == When.ALWAYS && readsFirst(child));
        return goesOn[0] && (node instanceof Expr.Constant || node instanceof Expr.Name name
                && name.ctx() == Expr.Context.LOAD && facts.scopes().resolve(name).owner() == scope
                && facts.flow(scope).isBound(name).isYes());
    }
}
