package dev.hasten.transforms.loops;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes once what several statements of a loop compute:
 *
 * <pre>
 * even = x[k]                     _k_plus_half = k + half
 * odd = x[k + half]               even = x[k]
 * x[k + half] = even - odd        odd = x[_k_plus_half]
 *                                 x[_k_plus_half] = even - odd
 * </pre>
 */
public final class ShareArithmetic implements Transform<Stmt.FunctionDef> {

    private static final Guard REBOUND =
            Guard.safety("rebound", "A statement in between gives one of the operands another value.");
    private static final Guard KEPT =
            Guard.safety("kept", "The result is kept at several places, which would keep the same object.");
    private static final Guard OBSERVED =
            Guard.safety("observed", "Something in the file looks at the locals of functions.");
    private static final Guard RARELY_SHARED = Guard.profit("rarely-shared", "As a rule it is computed only once.");

    @Override
    public String id() {
        return "share-arithmetic";
    }

    @Override
    public Class<Stmt.FunctionDef> subject() {
        return Stmt.FunctionDef.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(REBOUND, KEPT, OBSERVED, RARELY_SHARED);
    }

    @Override
    public List<Verdict> consider(Stmt.FunctionDef node, Unit unit) {
        Map<String, List<Formula>> repeated = new LinkedHashMap<>();
        for (Formula formula : Formulas.of(node, unit).all()) {
            repeated.computeIfAbsent(formula.text(), any -> new ArrayList<>()).add(formula);
        }
        Search search = new Search(node, unit);
        repeated.values().forEach(same -> search.in(node.body(), same));
        return search.verdicts;
    }

    /** Looks for statements that share a formula. What overlaps with one that is found waits for another round. */
    private static final class Search {
        private final Stmt.FunctionDef node;
        private final Unit unit;
        private final FileFacts facts;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final List<Node> taken = new ArrayList<>();

        Search(Stmt.FunctionDef node, Unit unit) {
            this.node = node;
            this.unit = unit;
            facts = unit.facts();
        }

        /** @param formulas the same one, wherever it stands in {@code block} or elsewhere */
        void in(List<Stmt> block, List<Formula> formulas) {
            List<Formula> open = formulas.stream().filter(each -> !isTaken(each)).toList();
            if (open.size() < 2) {
                return;
            }
            if (!block.isEmpty() && facts.loops().enclosing(block.get(0)) != null && !isElif(block)) {
                share(block, open);
            }
            for (Stmt stmt : block) {
                List<Formula> inside = inside(stmt, open);
                if (inside.size() > 1) {
                    Blocks.of(stmt).forEach(inner -> in(inner, inside));
                }
            }
        }

        private boolean isTaken(Formula formula) {
            return taken.stream().anyMatch(place -> facts.places().contains(place, formula.expr())
                    || facts.places().contains(formula.expr(), place));
        }

        /** An {@code elif} has no place of its own for a statement before it. */
        private boolean isElif(List<Stmt> block) {
            return block.size() == 1 && block.get(0) instanceof Stmt.If choice
                    && facts.places().parent(choice) instanceof Stmt.If outer && outer.orelse().contains(choice);
        }

        private List<Formula> inside(Stmt stmt, List<Formula> formulas) {
            return formulas.stream().filter(each -> facts.places().contains(stmt, each.expr())).toList();
        }

        private void share(List<Stmt> block, List<Formula> formulas) {
            SharedFormula group = null;
            for (Stmt stmt : block) {
                List<Formula> inside = inside(stmt, formulas);
                if (group == null && inside.isEmpty()) {
                    continue;
                }
                group = group == null ? new SharedFormula(facts) : group;
                if (!group.rebinds(stmt, formulas.get(0))) {
                    group.add(stmt, inside);
                } else if (!unit.stops(REBOUND, true)) {
                    group.add(stmt, inside);
                } else {
                    group.addFirstPart(stmt, inside);
                    finish(group, isFollowed(stmt, formulas));
                    group = null;
                }
            }
            if (group != null) {
                finish(group, false);
            }
        }

        /** Whether the formula stands once more behind {@code stmt}. */
        private boolean isFollowed(Stmt stmt, List<Formula> formulas) {
            Formula last = formulas.get(formulas.size() - 1);
            return last.expr().start() > stmt.start() && !facts.places().contains(stmt, last.expr());
        }

        private void finish(SharedFormula group, boolean rebound) {
            if (group.computed().size() < 2 || !group.canBeComputedFirst()) {
                if (rebound && !group.computed().isEmpty()) {
                    refuse(REBOUND, group);
                }
                return;
            }
            Scope function = facts.scopes().opened(node);
            boolean observed = !group.grounds().no(facts.dynamics().readsLocals(function));
            if (unit.stops(KEPT, group.isKeptTwice())) {
                refuse(KEPT, group);
            } else if (unit.stops(OBSERVED, observed)) {
                refuse(OBSERVED, group);
            } else if (unit.stops(RARELY_SHARED, !group.isWorthwhile())) {
                refuse(RARELY_SHARED, group);
            } else {
                verdicts.add(rewrite(group, group.holder(function)));
            }
        }

        private void refuse(Guard guard, SharedFormula group) {
            Formula first = group.computed().get(0);
            verdicts.add(new Verdict.Refuse(guard, first.expr(), first.text()));
        }

        private Verdict.Rewrite rewrite(SharedFormula group, Expr.@Nullable Name holder) {
            Formula first = group.computed().get(0);
            String name = holder != null ? holder.id() : unit.freshName(node, first.name());
            List<Change.Step> steps = new ArrayList<>();
            for (Formula each : group.computed()) {
                taken.add(each.expr());
                if (holder == null || each != first) {
                    steps.add(new Change.Replace(each.expr(), Made.read(name)));
                }
            }
            if (holder == null) {
                steps.add(new Change.Before(group.first(), List.of(Made.assign(name, first.copy()))));
            }
            Node around = facts.places().parent(group.first());
            return new Verdict.Rewrite(new Change(steps), group.grounds().assumptions(), around,
                    new Gain("arithmetic", facts.loops().depth(group.first())),
                    "compute " + first.text() + " once, in " + name);
        }
    }
}
