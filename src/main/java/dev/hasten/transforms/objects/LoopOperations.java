package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.KnownClass;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a loop does with objects of the file's classes that the class alone answers: subscripts, and stores to them.
 *
 * @param all in the order of the file
 */
record LoopOperations(Stmt loop, Unit unit, List<Operation> all) {

    /**
     * One subscript of a local.
     *
     * @param run what it runs, if the local holds an object of the class
     * @param variable the local
     * @param isKnown whether nothing in the given files puts another method there
     */
    record Operation(MethodRun run, Variable variable, KeptMethod method, boolean isKnown) {
    }

    static LoopOperations of(Stmt loop, Scope scope, Unit unit) {
        List<Operation> all = new ArrayList<>();
        FileFacts facts = unit.facts();
        for (Node node : facts.places().inside(loop)) {
            if (node instanceof Expr.Subscript item && item.value() instanceof Expr.Name object
                    && facts.scopes().scopeOf(item) == scope && facts.loops().depth(item) > 0
                    && facts.scopes().resolve(object).owner() == scope) {
                all.addAll(operations(item, object, unit));
            }
        }
        return new LoopOperations(loop, unit, all);
    }

    /** One, or two for an update, which reads and stores; none if one of these is not worth it. */
    private static List<Operation> operations(Expr.Subscript item, Expr.Name object, Unit unit) {
        FileFacts facts = unit.facts();
        KnownClass cls = classOf(object, unit);
        List<Operation> operations = new ArrayList<>();
        for (MethodRun run : cls == null ? List.<MethodRun>of() : runs(item, object, cls, unit)) {
            KeptMethod method = run == null ? null : new KeptMethod(cls, run.def().name());
            if (method == null || !method.isPossible(facts) || facts.places().parent(run.def()) != cls.def()
                    || CallCycles.of(unit).isOn(run.def()) || BodySize.isTooLarge(item, run.def(), facts)) {
                return List.of();
            }
            operations.add(new Operation(run, facts.scopes().resolve(object), method, method.function(facts) == run.def()));
        }
        return operations;
    }

    private static @Nullable KnownClass classOf(Expr.Name object, Unit unit) {
        Receiver known = unit.facts().instances().receiver(object);
        return known != null ? known.cls() : ClassGuesses.of(unit).guess(object);
    }

    /** What {@code item} runs; null where the class has no such method. */
    private static List<@Nullable MethodRun> runs(Expr.Subscript item, Expr.Name object, KnownClass cls, Unit unit) {
        SpecialMethods methods = new SpecialMethods(unit.facts(),
                expr -> expr == object ? Receiver.exactly(cls, Set.of()) : null);
        if (item.ctx() == Expr.Context.LOAD) {
            return Collections.singletonList(methods.run(item));
        }
        Node parent = unit.facts().places().parent(item);
        if (parent instanceof Stmt.Assign assign && assign.targets().size() == 1) {
            return Collections.singletonList(methods.stored(item, assign.value()));
        }
        return parent instanceof Stmt.AugAssign update && SplitUpdate.isPossible(update, item, unit)
                ? Arrays.asList(methods.read(item), methods.stored(item, update.value())) : List.of();
    }

    /** Those that {@code fit}. */
    LoopOperations thatAre(Predicate<Operation> fit) {
        return new LoopOperations(loop, unit, all.stream().filter(fit).toList());
    }

    /** The locals that hold the objects. */
    Set<Variable> variables() {
        Set<Variable> variables = new LinkedHashSet<>();
        all.forEach(each -> variables.add(each.variable()));
        return variables;
    }

    /** What inlines one of them in each statement; the others can be inlined once this is done. */
    List<Change.Step> inlined(Grounds grounds) {
        List<Change.Step> steps = new ArrayList<>();
        Set<Stmt> done = new LinkedHashSet<>();
        for (Operation operation : all) {
            Expr place = operation.run().place();
            Stmt stmt = statement(place);
            if (stmt instanceof Stmt.AugAssign update && update.target() == place && done.add(stmt)) {
                String item = unit.freshName(unit.facts().scopes().scopeOf(place).node(), "item");
                steps.addAll(SplitUpdate.steps(update, (Expr.Subscript) place, item).steps());
            }
            Inlining.Done inlining = done.contains(stmt) ? null : inlining(operation.run());
            if (inlining != null) {
                done.add(stmt);
                inlining.assumes().forEach(grounds::assume);
                steps.addAll(inlining.change().steps());
            }
        }
        return steps;
    }

    private Stmt statement(Node node) {
        Node at = node;
        while (!(at instanceof Stmt)) {
            at = unit.facts().places().parent(at);
        }
        return (Stmt) at;
    }

    private Inlining.@Nullable Done inlining(MethodRun run) {
        Arguments.Match match = run.arguments();
        Inlining inlining = new Inliner(unit, hazard -> WhyNot.UNFIT).inline(run.place(), run.def(), match);
        return inlining instanceof Inlining.Done done && done.assumes().stream().allMatch(unit::grants)
                && !new Profit(run.place(), run.def(), unit).isLost(done.change()) ? done : null;
    }
}
