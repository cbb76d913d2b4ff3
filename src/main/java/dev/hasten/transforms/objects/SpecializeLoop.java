package dev.hasten.transforms.objects;

import dev.hasten.facts.Answer;
import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.KnownClass;
import dev.hasten.facts.Loops;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import dev.hasten.transforms.inlining.BodyCopy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks once before a loop whether an object still has the special methods of its class, and inlines them in the loop:
 * for code that others may patch, where {@link InlineOperator} may not take it for granted.
 */
public final class SpecializeLoop implements Transform<Stmt.FunctionDef> {

    /** Why a loop is left as it is. */
    public enum Because implements Guard {
        NOT_KNOWN("Something in the given files may put another method in the place of the one of the class."),
        NOT_MADE("The function may run before the class is made, when the module has nothing to compare with."),
        BOUND_INSIDE("The loop, or another function, binds the local that holds the object."),
        SUSPENDED("The loop is left and entered again at a yield or await, and the method may be patched meanwhile."),
        MAY_BE_UNBOUND("The local may be unbound before the loop, which may do something before it reads it."),
        COMPILER_WARNS("The compiler warns of something in the loop, and would for both versions."),
        DEFINES("A function, class, import or pattern in the loop would then stand in two places.") {
            @Override
            public Purpose purpose() {
                return Purpose.PROFIT;
            }
        },
        TOO_LARGE("The loop is so long that a second version of it costs more than it gains.") {
            @Override
            public Purpose purpose() {
                return Purpose.PROFIT;
            }
        },
        FEW_TURNS("The loop has so few turns that the test costs more than it saves.") {
            @Override
            public Purpose purpose() {
                return Purpose.PROFIT;
            }
        };

        private final String sentence;

        Because(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** In nodes, of the loop that is written twice. */
    private static final int LARGEST_LOOP = 300;

    /** Turns of a loop in which a test of about 60 ns is not made up for. */
    private static final int FEW_TURNS = 8;

    @Override
    public String id() {
        return "specialize-loop";
    }

    @Override
    public Class<Stmt.FunctionDef> subject() {
        return Stmt.FunctionDef.class;
    }

    @Override
    public List<? extends Guard> guards() {
        return List.of(Because.values());
    }

    @Override
    public Set<Assumption> restsOn() {
        return Set.of(Assumption.NO_REBINDING_MID_CALL);
    }

    /** In a sealed package, what is known of an object needs no test, and what is guessed a simpler one. */
    @Override
    public Set<Assumption> standsInFor() {
        return Set.of(Assumption.SEALED);
    }

    @Override
    public List<Verdict> consider(Stmt.FunctionDef node, Unit unit) {
        FileFacts facts = unit.facts();
        Scope scope = facts.scopes().opened(node);
        if (scope == null || facts.classes().all().isEmpty()) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Stmt loop : facts.loops().in(scope)) {
            if (facts.loops().enclosing(loop) == null && !KeptMethod.isTestedAround(loop, facts)) {
                new Search(loop, scope, unit, verdicts).run();
            }
        }
        return verdicts;
    }

    /** What an operation needs to be inlined, and the guard that refuses where it has it not. */
    private record Need(Because guard, Predicate<LoopOperations.Operation> met) {
    }

    /** Looks at one loop that is in no other. */
    private record Search(Stmt loop, Scope scope, Unit unit, List<Verdict> verdicts) {

        void run() {
            FileFacts facts = unit.facts();
            LoopOperations found = LoopOperations.of(loop, scope, unit);
            if (found.all().isEmpty()) {
                return;
            }
            LoopOperations operations = found;
            for (Need need : needs()) {
                operations = narrowed(operations, need);
                if (operations == null) {
                    return;
                }
            }
            if (isRefused(operations)) {
                return;
            }
            Grounds grounds = new Grounds();
            boolean builtins = GlobalNames.isGlobal(scope, "type") && GlobalNames.isGlobal(scope, "getattr")
                    && grounds.yes(facts.bindings().isBuiltin("type")) && grounds.yes(facts.bindings().isBuiltin("getattr"));
            Change change = builtins ? change(operations, grounds) : null;
            if (change != null) {
                verdicts.add(new Verdict.Rewrite(change, grounds.assumptions(), unit.root(), new Gain("loop", 1),
                        "a version for " + name(operations)));
            }
        }

        /** What each operation needs on its own. */
        private List<Need> needs() {
            FileFacts facts = unit.facts();
            return List.of(new Need(Because.NOT_KNOWN, LoopOperations.Operation::isKnown),
                    new Need(Because.NOT_MADE, each -> GlobalNames.isClass(scope, each.method().cls(), facts)),
                    new Need(Because.BOUND_INSIDE, each -> !KeptMethod.isBoundIn(loop, each.variable(), facts)),
                    new Need(Because.MAY_BE_UNBOUND,
                            each -> facts.flow(scope).isBoundBefore(loop, each.variable()).isYes()));
        }

        /** Those of {@code operations} that have what they need; none, and a refusal, if there are no such. */
        private @Nullable LoopOperations narrowed(LoopOperations operations, Need need) {
            LoopOperations fitting = operations.thatAre(need.met());
            if (!fitting.all().isEmpty()) {
                return fitting;
            }
            if (unit.stops(need.guard(), true)) {
                verdicts.add(new Verdict.Refuse(need.guard(), loop, name(operations)));
                return null;
            }
            return operations;
        }

        private boolean isRefused(LoopOperations operations) {
            FileFacts facts = unit.facts();
            Guard guard = unit.stops(Because.SUSPENDED, facts.loops().exits(loop).suspends()) ? Because.SUSPENDED
                    : unit.stops(Because.COMPILER_WARNS, CompilerWarnings.wouldDouble(loop, facts.places()))
                    ? Because.COMPILER_WARNS
                    : unit.stops(Because.DEFINES, !BodyCopy.canStandTwice(loop)) ? Because.DEFINES
                    : unit.stops(Because.TOO_LARGE, facts.places().inside(loop).size() > LARGEST_LOOP) ? Because.TOO_LARGE
                    : unit.stops(Because.FEW_TURNS, Loops.turns(loop) <= FEW_TURNS) ? Because.FEW_TURNS : null;
            if (guard != null) {
                verdicts.add(new Verdict.Refuse(guard, loop, name(operations)));
            }
            return guard != null;
        }

        private static String name(LoopOperations operations) {
            return operations.all().get(0).method().cls().def().name();
        }

        private @Nullable Change change(LoopOperations operations, Grounds grounds) {
            List<Change.Step> inlined = operations.inlined(grounds);
            if (inlined.isEmpty()) {
                return null;
            }
            grounds.yes(new Answer(true, KeptMethod.DOUBTS, null));
            KeptNames kept = new KeptNames(unit);
            Set<Expr> tests = new LinkedHashSet<>();
            Set<List<Object>> written = new HashSet<>();
            for (LoopOperations.Operation operation : operations.all()) {
                KnownClass cls = operation.method().cls();
                if (written.add(List.of(operation.variable(), cls))) {
                    tests.add(kept.isOf(operation.variable(), cls));
                }
            }
            for (LoopOperations.Operation operation : operations.all()) {
                if (written.add(List.of(operation.method()))) {
                    tests.add(kept.has(operation.method()));
                }
            }
            Expr test = new Expr.BoolOp(Expr.BoolOperator.AND, List.copyOf(tests), Span.NONE);
            Stmt choice = new Stmt.If(test, List.of(loop), List.of(BodyCopy.plain(loop)), Span.NONE);
            List<Change.Step> steps = new ArrayList<>(List.of(new Change.ReplaceStmt(loop, List.of(choice))));
            steps.addAll(kept.steps());
            steps.addAll(inlined);
            return new Change(steps);
        }
    }
}
