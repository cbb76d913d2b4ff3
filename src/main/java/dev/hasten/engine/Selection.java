package dev.hasten.engine;

import dev.hasten.syntax.Node;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Change;
import dev.hasten.transform.Remark;
import dev.hasten.transform.Remark.Outcome;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Chooses among the verdicts on one tree those rewrites that are applied in one round, and remarks on the rest. */
final class Selection {
    private final CostModel costs;
    private final Settings settings;
    private final Pragmas pragmas;
    private final Places places;
    private final Seldom seldom;
    private final Set<String> rolledBack;
    private final List<Remark> remarks = new ArrayList<>();

    /** @param rolledBack what {@link #key} gives for the rewrites that failed verification before */
    Selection(CostModel costs, Settings settings, Pragmas pragmas, Places places, Seldom seldom,
            Set<String> rolledBack) {
        this.costs = costs;
        this.settings = settings;
        this.pragmas = pragmas;
        this.places = places;
        this.seldom = seldom;
        this.rolledBack = rolledBack;
    }

    /** Of the proposals of one stage, the rewrites that may be applied, without those that must wait for another. */
    List<Proposal> choose(List<Proposal> proposals) {
        List<Proposal> chosen = new ArrayList<>();
        List<Footprint> taken = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (admits(proposal)) {
                Footprint footprint = Footprint.of(proposal.transform(), (Verdict.Rewrite) proposal.verdict());
                if (taken.stream().noneMatch(footprint::conflictsWith)) {
                    chosen.add(proposal);
                    taken.add(footprint);
                }
            }
        }
        return chosen;
    }

    /** What was said of the proposals that were not admitted, in their order. */
    List<Remark> remarks() {
        return remarks;
    }

    /** The remark on a rewrite that was applied. */
    Remark applied(Proposal proposal) {
        Verdict.Rewrite rewrite = (Verdict.Rewrite) proposal.verdict();
        return places.remark(proposal.transform(), at(rewrite), rewrite.summary(), Outcome.APPLIED, "",
                rewrite.assumes().isEmpty() ? "rests on no assumption" : "rests on " + ids(rewrite.assumes()),
                rewrite.assumes());
    }

    /** What tells a rewrite from all others of its file, across rounds. */
    String key(Proposal proposal) {
        Verdict.Rewrite rewrite = (Verdict.Rewrite) proposal.verdict();
        return proposal.transform().id() + ":" + places.line(at(rewrite)) + ":" + rewrite.summary();
    }

    private boolean admits(Proposal proposal) {
        Transform<?> transform = proposal.transform();
        if (proposal.verdict() instanceof Verdict.Refuse refuse) {
            note(transform, refuse.at(), refuse.candidate(), Outcome.REFUSED, refuse.guard().id(),
                    refuse.guard().sentence());
            return false;
        }
        Verdict.Rewrite rewrite = (Verdict.Rewrite) proposal.verdict();
        if (settings.withoutGuards().isEmpty() && !rewrite.assumes().containsAll(transform.restsOn())) {
            throw new IllegalStateException(transform.id() + " claims to rest on " + transform.restsOn() + ", but rests on "
                    + rewrite.assumes());
        }
        Node at = at(rewrite);
        for (Change.Step step : rewrite.change().steps()) {
            if (pragmas.forbid(transform.id(), step.anchor())) {
                note(transform, at, rewrite.summary(), Outcome.SWITCHED_OFF, "pragma", "switched off by a comment");
                return false;
            }
        }
        for (Assumption assumption : new TreeSet<>(rewrite.assumes())) {
            if (!settings.granted().contains(assumption)) {
                note(transform, at, rewrite.summary(), Outcome.ASSUMPTION_REVOKED, assumption.id(),
                        "not granted: " + assumption.sentence());
                return false;
            }
        }
        if (settings.costPolicy() == Settings.CostPolicy.MEASURED_GAINS) {
            Optional<String> objection = costs.objection(transform.id(), rewrite, settings.targets());
            if (objection.isPresent()) {
                note(transform, at, rewrite.summary(), Outcome.NO_GAIN, "no-gain", objection.get());
                return false;
            }
            Seldom.Why why = seldom.why(rewrite);
            if (why != null) {
                note(transform, at, rewrite.summary(), Outcome.SELDOM, why.id(), why.sentence());
                return false;
            }
        }
        if (rolledBack.contains(key(proposal))) {
            note(transform, at, rewrite.summary(), Outcome.ROLLED_BACK, "verification",
                    "the rewritten text failed verification, so the original was kept");
            return false;
        }
        if (!settings.wanted().test(applied(proposal))) {
            note(transform, at, rewrite.summary(), Outcome.SWITCHED_OFF, "unwanted", "not among the rewrites wanted");
            return false;
        }
        return true;
    }

    private void note(Transform<?> transform, Node at, String candidate, Outcome outcome, String reason,
            String detail) {
        remarks.add(places.remark(transform, at, candidate, outcome, reason, detail, Set.of()));
    }

    private static Node at(Verdict.Rewrite rewrite) {
        return rewrite.change().steps().get(0).anchor();
    }

    private static String ids(Set<Assumption> assumptions) {
        return String.join(", ", new TreeSet<>(assumptions).stream().map(Assumption::id).toList());
    }
}
