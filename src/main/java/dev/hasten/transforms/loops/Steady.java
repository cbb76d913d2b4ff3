package dev.hasten.transforms.loops;

import dev.hasten.facts.ControlFlow;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.RegionEffects;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import java.util.Collection;

/** Variables that keep their values while a loop runs. */
final class Steady {

    private Steady() {
    }

    /** Whether {@code locals} are bound before {@code loop}, and nothing binds them while it runs. */
    static boolean are(Collection<Variable> locals, Stmt loop, FileFacts facts, Grounds grounds) {
        // What is plain to see comes first; to work out the effects of a loop takes longer.
        if (locals.stream().anyMatch(variable -> isBoundInside(loop, variable, facts))) {
            return false;
        }
        RegionEffects effects = facts.effects().of(loop);
        for (Variable variable : locals) {
            ControlFlow flow = facts.flow(variable.owner());
            if (!flow.isBoundBefore(loop, variable).isYes()
                    || !grounds.no(facts.effects().mayRebind(effects, variable))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBoundInside(Stmt loop, Variable variable, FileFacts facts) {
        return variable.occurrences().stream()
                .anyMatch(each -> each.role().binds() && facts.places().contains(loop, each.node()));
    }
}
