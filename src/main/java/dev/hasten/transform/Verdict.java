package dev.hasten.transform;

import dev.hasten.syntax.Node;
import java.util.Set;

/** What a transform says of one candidate. */
public sealed interface Verdict {

    /**
     * Left alone.
     *
     * @param guard the reason
     * @param at the node that gave the reason
     * @param candidate what would have been rewritten, in a few words: {@code math.sqrt}
     */
    record Refuse(Guard guard, Node at, String candidate) implements Verdict {
    }

    /**
     * Can be rewritten, if every assumption is granted and the gain is one on every target version.
     *
     * @param change what happens to the tree
     * @param assumes what it rests on; possibly nothing
     * @param reliesOn the node whose content the reasoning used: while another rewrite of the round changes
     *         something in it, this one waits
     * @param gain where the measured gain stands
     * @param summary what is done, in a few words: {@code cache math.sqrt in _sqrt}
     */
    record Rewrite(Change change, Set<Assumption> assumes, Node reliesOn, Gain gain, String summary)
            implements Verdict {
    }
}
