package dev.hasten.transforms.loops;

import dev.hasten.facts.Action;
import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.Effects;
import java.util.EnumSet;
import java.util.Set;

/** Whether what runs in a loop, apart from its own stores of items, changes the items of a container. */
final class ItemChanges {

    private ItemChanges() {
    }

    /**
     * Whether the items stay as they are.
     *
     * @param actions what runs in the loop; a {@link Action#STORE_ITEM} among them is judged by the caller
     * @param doubts those that the answer rests on besides
     */
    static Answer areExcluded(Set<Action> actions, Set<Doubt> doubts, Effects effects) {
        boolean operates = actions.contains(Action.OPERATE);
        boolean accesses = actions.contains(Action.ACCESS);
        if (actions.contains(Action.CALL) || actions.contains(Action.SUSPEND)
                || operates && effects.mayOperatorsChangeItems() || accesses && effects.mayAccessesChangeItems()) {
            return Answer.NO;
        }
        Set<Doubt> all = EnumSet.noneOf(Doubt.class);
        all.addAll(doubts);
        if (operates) {
            all.add(Doubt.OPERATOR_RUNS_CODE);
        }
        if (accesses) {
            all.add(Doubt.ACCESS_RUNS_CODE);
        }
        return new Answer(true, all, null);
    }
}
