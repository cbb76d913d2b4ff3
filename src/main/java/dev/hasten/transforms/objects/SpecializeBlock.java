package dev.hasten.transforms.objects;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
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
import dev.hasten.transforms.inlining.Inlining;
import dev.hasten.transforms.objects.RegionOperation.Root;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tests once of which class a few objects are, and inlines what follows for these classes:
 * {@code if type(v) is Vector: ... else: ...}, with the statements as they were after {@code else}.
 */
public final class SpecializeBlock implements Transform<Stmt.FunctionDef> {

    /** Why statements are left as they are. */
    public enum Because implements Guard {
        NOT_KNOWN("The name of the class may mean something else where it would be tested, or nothing yet."),
        MAY_BE_UNBOUND("A local may be unbound before the statements, and they may do something before they read it."),
        COMPILER_WARNS("The compiler warns of something in the statements, and would for both versions."),
        DEFINES("A function, class, import or pattern in the statements would then stand in two places.") {
            @Override
            public Purpose purpose() {
                return Purpose.PROFIT;
            }
        },
        TOO_LARGE("The statements are so many that a second version of them costs more than it gains.") {
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

    /** In nodes, of the statements that are written twice. */
    private static final int LARGEST_REGION = 600;

    /** In nodes; larger functions are not made larger still. */
    private static final int LARGEST_FUNCTION = 2500;

    @Override
    public String id() {
        return "specialize-block";
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
        return Set.of(Assumption.SEALED);
    }

    @Override
    public List<Verdict> consider(Stmt.FunctionDef node, Unit unit) {
        FileFacts facts = unit.facts();
        Scope scope = facts.scopes().opened(node);
        List<Verdict> verdicts = new ArrayList<>();
        if (scope != null && !facts.classes().all().isEmpty()) {
            new Search(node, scope, unit, verdicts).blocksOf(node);
        }
        return verdicts;
    }

    /** Goes through the blocks of one function, the outer ones first. */
    private record Search(Stmt.FunctionDef function, Scope scope, Unit unit, List<Verdict> verdicts) {

        void blocksOf(Node node) {
            for (List<Stmt> block : node instanceof Stmt.ClassDef ? List.<List<Stmt>>of() : Blocks.of(node)) {
                int at = 0;
                while (at < block.size()) {
                    Region region = tests().isForOthers(block.get(at)) ? null : Region.from(block, at, scope, unit);
                    Verdict verdict = region == null ? null : verdict(node, region);
                    if (verdict == null) {
                        blocksOf(block.get(at));
                        at++;
                    } else {
                        verdicts.add(verdict);
                        at += region.stmts().size();
                    }
                }
            }
        }

        private TypeBranches tests() {
            return new TypeBranches(unit.facts());
        }

        private @Nullable Verdict verdict(Node parent, Region region) {
            FileFacts facts = unit.facts();
            List<Stmt> stmts = region.stmts();
            List<Root> roots = region.roots();
            Stmt first = stmts.get(0);
            String candidate = "type(" + roots.get(0).variable().name() + ")";
            if (roots.stream().anyMatch(root -> root.attribute() == null && tests().isTested(root.variable().name(), first))) {
                return null;
            }
            Grounds grounds = new Grounds();
            boolean known = roots.stream().allMatch(root -> GlobalNames.isClass(scope, root.cls(), facts))
                    && GlobalNames.isGlobal(scope, "type") && grounds.yes(facts.bindings().isBuiltin("type"))
                    && grounds.no(facts.dynamics().bindsLocals(scope));
            if (unit.stops(Because.NOT_KNOWN, !known)) {
                return new Verdict.Refuse(Because.NOT_KNOWN, first, candidate);
            }
            boolean bound = roots.stream().allMatch(root -> root.attribute() != null
                    || facts.flow(scope).isBoundBefore(first, root.variable()).isYes());
            if (unit.stops(Because.MAY_BE_UNBOUND, !bound)) {
                return new Verdict.Refuse(Because.MAY_BE_UNBOUND, first, candidate);
            }
            boolean warned = stmts.stream().anyMatch(stmt -> CompilerWarnings.wouldDouble(stmt, facts.places()));
            if (unit.stops(Because.COMPILER_WARNS, warned)) {
                return new Verdict.Refuse(Because.COMPILER_WARNS, first, candidate);
            }
            if (unit.stops(Because.DEFINES, !stmts.stream().allMatch(BodyCopy::canStandTwice))) {
                return new Verdict.Refuse(Because.DEFINES, first, candidate);
            }
            int size = stmts.stream().mapToInt(stmt -> facts.places().inside(stmt).size()).sum();
            if (unit.stops(Because.TOO_LARGE, size > LARGEST_REGION
                    || facts.places().inside(function).size() + size > LARGEST_FUNCTION)) {
                return new Verdict.Refuse(Because.TOO_LARGE, first, candidate);
            }
            grounds.assume(Assumption.SEALED);
            grounds.assume(Assumption.FRAMES_UNOBSERVED);
            return rewrite(parent, region, grounds);
        }

        private @Nullable Verdict rewrite(Node parent, Region region, Grounds grounds) {
            List<RegionOperation> inlined = region.direct(grounds);
            if (inlined.isEmpty()) {
                return null;
            }
            List<Root> roots = region.roots();
            List<Stmt> before = new ArrayList<>();
            List<Change.Step> steps = new ArrayList<>();
            Map<Root, String> locals = new LinkedHashMap<>();
            for (Root root : roots) {
                if (root.attribute() != null) {
                    String local = unit.freshName(function, root.attribute().attr());
                    locals.put(root, local);
                    steps.add(new Change.Replace(root.attribute(), FieldLocals.read(local)));
                    before.add(new Stmt.Assign(List.of(new Expr.Name(local, Expr.Context.STORE, Span.NONE)),
                            new Expr.Attribute(FieldLocals.read(root.variable().name()), root.attribute().attr(),
                                    Expr.Context.LOAD, Span.NONE), Span.NONE));
                }
            }
            steps.add(0, new Change.Replace(parent, new TwoVersions(region.stmts(), roots, locals).in(parent, before)));
            boolean loops = false;
            for (RegionOperation operation : inlined) {
                Inlining.Done done = region.inlining(operation.run());
                steps.addAll(done.change().steps());
                done.assumes().forEach(grounds::assume);
                loops |= unit.facts().loops().depth(operation.run().place())
                        > unit.facts().loops().depth(region.stmts().get(0));
            }
            String classes = String.join(", ", roots.stream().map(root -> root.cls().def().name()).distinct().toList());
            return new Verdict.Rewrite(new Change(steps), grounds.assumptions(), unit.root(),
                    new Gain(loops ? "loop" : "straight", unit.facts().loops().depth(region.stmts().get(0))),
                    "a version for " + classes);
        }
    }
}
