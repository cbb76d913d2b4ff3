package dev.hasten.facts;

import dev.hasten.facts.FileSummary.Trait;
import dev.hasten.syntax.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that may run while a region runs, as far as it can be seen. */
final class Run {

    private final RegionEffects region;
    private final Effects effects;
    private final Places places;
    private final Surroundings surroundings;
    private final Map<Scope, RegionEffects> parts = new LinkedHashMap<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private boolean calls;
    private final Set<Doubt> operators = EnumSet.noneOf(Doubt.class);
    private boolean suspends;
    private boolean waits;

    Run(RegionEffects region, Effects effects, OperatorMethods methods, FileFacts facts) {
        this.region = region;
        this.effects = effects;
        places = facts.places();
        surroundings = facts.surroundings();
        follow(region);
        if (!operators.isEmpty()) {
            methods.functions().forEach(this::followBody);
            calls |= methods.areNotAllKnown() || surroundings.have(Trait.OPERATORS_ACT);
        }
    }

    private void followBody(Scope function) {
        if (!parts.containsKey(function)) {
            RegionEffects body = effects.ofBody(function);
            parts.put(function, body);
            follow(body);
        }
    }

    private void follow(RegionEffects first) {
        Deque<RegionEffects> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            RegionEffects next = open.pop();
            calls |= next.may(Action.CALL);
            if (next.may(Action.OPERATE)) {
                operators.add(Doubt.OPERATOR_RUNS_CODE);
            }
            if (next.may(Action.ACCESS)) {
                operators.add(Doubt.ACCESS_RUNS_CODE);
            }
            suspends |= next.may(Action.SUSPEND);
            waits |= next.hasEndlessLoop();
            doubts.addAll(next.doubts());
            for (Scope callee : next.callees()) {
                if (!parts.containsKey(callee)) {
                    RegionEffects body = effects.ofBody(callee);
                    parts.put(callee, body);
                    open.push(body);
                }
            }
        }
    }

    RegionEffects region() {
        return region;
    }

    boolean suspends() {
        return suspends;
    }

    boolean calls() {
        return calls;
    }

    /** Whether {@code node} is part of the region, or of a function that the region may run, as far as is known. */
    boolean contains(Node node) {
        if (region.contains(node, places)) {
            return true;
        }
        for (RegionEffects part : parts.values()) {
            if (part.contains(node, places)) {
                return true;
            }
        }
        return false;
    }

    /** Whether functions are called that are not known, or others may have their turn. */
    boolean runsMoreThanOperators() {
        return calls || suspends || waits;
    }

    /** That unseen code does nothing of the kind, all that was relied on granted. */
    Answer noUnless(Doubt... unseen) {
        Set<Doubt> all = EnumSet.noneOf(Doubt.class);
        all.addAll(doubts);
        if (!operators.isEmpty() || runsMoreThanOperators()) {
            all.addAll(List.of(unseen));
        }
        return new Answer(false, all, null);
    }

    /** That operators and accesses do nothing of the kind, all that was relied on granted. */
    Answer noUnlessOperatorsAct() {
        return noUnless(operators.toArray(Doubt[]::new));
    }

    /** The same for what an operator does only if it runs code which does more than it should. */
    Answer noUnlessCalled(Doubt unseen) {
        return operators.isEmpty() || runsMoreThanOperators() ? noUnless(unseen) : noUnlessOperatorsAct();
    }

    /**
     * Whether the code at {@code site} may run. A loop that may never end may wait for a thread or signal handler:
     * {@code while running: pass}.
     */
    Answer does(Node site) {
        if (contains(site)) {
            return Answer.yes(site);
        }
        if (runsMoreThanOperators()) {
            return Answer.noUnless(Doubt.VISIBLE).at(site);
        }
        return new Answer(false, operators, operators.isEmpty() ? null : site);
    }

    /** Whether code of another given file may run, which is not the file's own. */
    Answer doesElsewhere() {
        if (runsMoreThanOperators()) {
            return Answer.noUnless(Doubt.VISIBLE);
        }
        return new Answer(false, operators, null);
    }

    /** Whether it does anything that lasts, other than to local variables. */
    boolean acts() {
        if (calls || suspends || storesLastingly(region)) {
            return true;
        }
        return parts.values().stream().anyMatch(Run::storesLastingly);
    }

    /** Whether it changes the items of a container, or may do anything. */
    boolean mayChangeItems() {
        return calls || suspends || region.may(Action.STORE_ITEM)
                || parts.values().stream().anyMatch(part -> part.may(Action.STORE_ITEM));
    }

    private static boolean storesLastingly(RegionEffects effects) {
        return effects.may(Action.STORE_ATTRIBUTE) || effects.may(Action.STORE_ITEM)
                || effects.bound().stream().anyMatch(variable -> variable.owner() != effects.scope());
    }
}
