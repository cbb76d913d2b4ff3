package dev.hasten.engine;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Surroundings;
import dev.hasten.source.Edits;
import dev.hasten.source.Source;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.SyntaxTree;
import dev.hasten.syntax.UnprintableException;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Change;
import dev.hasten.transform.Remark;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rounds of one file. */
final class FileRun {

    /** No file needs as many; a transform that undoes what another does would go on for ever. */
    private static final int MOST_ROUNDS = 200;

    /** What the file has come to, and what is known of that. */
    private record State(SyntaxTree tree, FileFacts facts) {
    }

    private final CostModel costs;
    private final Settings settings;
    private final List<Survey> surveys = new ArrayList<>();
    private final Source original;
    private final Surroundings surroundings;
    private final List<Remark> applied = new ArrayList<>();
    private final Set<String> rolledBack = new HashSet<>();
    private Edits edits = Edits.NONE;

    FileRun(Pipeline pipeline, CostModel costs, Settings settings, Source original,
            Surroundings surroundings) {
        this.costs = costs;
        this.settings = settings;
        this.original = original;
        this.surroundings = surroundings;
        for (Stage stage : pipeline.stages()) {
            surveys.add(new Survey(stage.transforms().stream().filter(this::isActive).toList()));
        }
    }

    private boolean isActive(Transform<?> transform) {
        boolean on = transform.activation() == Transform.Activation.BY_DEFAULT
                || settings.requested().contains(transform.id());
        boolean looks = settings.account() == Settings.Account.EVERY_CANDIDATE
                || settings.granted().containsAll(transform.restsOn());
        boolean needed = transform.standsInFor().isEmpty() || !settings.granted().containsAll(transform.standsInFor());
        return on && looks && needed && !settings.disabled().contains(transform.id());
    }

    Outcome run() {
        State state = state(ModuleParser.parse(original.text(), settings.targets().get(0)));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SyntaxTree tree = state.tree;
            Unit unit = new Unit(tree.root(), state.facts, settings.targets(), settings.granted(), settings.withoutGuards());
            Selection selection = new Selection(costs, settings, Pragmas.read(original.withText(tree.text()), tree),
                    new Places(original, edits), new Seldom(state.facts), rolledBack);
            List<Proposal> chosen = choose(unit, selection);
            if (chosen.isEmpty()) {
                return outcome(selection.remarks());
            }
            state = apply(state, chosen, selection).orElse(state);
        }
        throw new IllegalStateException("the transforms do not come to rest; the last one applied was "
                + applied.get(applied.size() - 1).transform());
    }

    /** The rewrites of the earliest stage that has any; what would come after them is not asked for yet. */
    private List<Proposal> choose(Unit unit, Selection selection) {
        List<List<Node>> nodes = Survey.nodes(unit.root(), surveys);
        for (int i = 0; i < surveys.size(); i++) {
            List<Proposal> chosen = selection.choose(surveys.get(i).of(nodes.get(i), unit));
            if (!chosen.isEmpty()) {
                return chosen;
            }
        }
        return List.of();
    }

    /** Applies what verifies: all of {@code chosen}, or else the first part of it that does; empty if none does. */
    private Optional<State> apply(State state, List<Proposal> chosen, Selection selection) {
        SyntaxTree tree = state.tree;
        List<Change> changes = new ArrayList<>();
        for (Proposal proposal : chosen) {
            changes.add(((Verdict.Rewrite) proposal.verdict()).change());
        }
        try {
            Print print = Print.verified(original.withText(tree.text()), tree,
                    TreeEditor.apply(tree.root(), changes), settings.targets().get(0));
            State next = state(print.tree());
            // Without a guard the program must show why that is needed; this net must not catch it.
            if (settings.withoutGuards().isEmpty()) {
                KeptScopes.verify(state.facts.scopes(), next.facts.scopes());
            }
            edits = edits.then(print.edits(), original.text());
            chosen.forEach(proposal -> applied.add(selection.applied(proposal)));
            return Optional.of(next);
        } catch (UnprintableException | VerificationException e) {
            if (chosen.size() == 1) {
                rolledBack.add(selection.key(chosen.get(0)));
                return Optional.empty();
            }
            int half = chosen.size() / 2;
            Optional<State> first = apply(state, chosen.subList(0, half), selection);
            return first.isPresent() ? first : apply(state, chosen.subList(half, chosen.size()), selection);
        }
    }

    private Outcome outcome(List<Remark> others) {
        List<Remark> all = new ArrayList<>(applied);
        all.addAll(others);
        all.sort(Comparator.comparingInt(Remark::line).thenComparingInt(Remark::column)
                .thenComparing(Remark::transform).thenComparing(Remark::candidate));
        return new Outcome(original, edits, all);
    }

    private State state(SyntaxTree tree) {
        return new State(tree, FileFacts.of(tree.root(), surroundings, Assumption.removing(settings.granted())));
    }
}
