package dev.hasten.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Sees to it that each comment comes through once. A comment outside of all changed pieces stays where it is; one
 * inside goes along with the first copy of the code it stands in; if there is none, it is put above the piece.
 */
final class CommentKeeper {

    private final Comments comments;

    /** The comments that lie in a piece that gives way. */
    private final BitSet released = new BitSet();
    private final BitSet claimed = new BitSet();
    private final List<Integer> claims = new ArrayList<>();

    CommentKeeper(Comments comments) {
        this.comments = comments;
    }

    /** Says that the text from {@code start} to {@code end} gives way. */
    void release(int start, int end) {
        for (int comment = comments.from(start); comment < comments.count(); comment++) {
            if (comments.start(comment) >= end) {
                return;
            }
            released.set(comment);
        }
    }

    /** Whether a copy of the code around {@code comment} takes it along: only the first one may. */
    boolean claim(int comment) {
        if (!released.get(comment) || claimed.get(comment)) {
            return false;
        }
        claimed.set(comment);
        claims.add(comment);
        return true;
    }

    /** The number of claims so far, to go {@link #backTo}. */
    int mark() {
        return claims.size();
    }

    /** Takes back the claims of a text that was made in vain. */
    void backTo(int mark) {
        while (claims.size() > mark) {
            claimed.clear(claims.remove(claims.size() - 1));
        }
    }

    /** The comments from {@code start} to {@code end} that nobody claimed. */
    List<Integer> orphans(int start, int end) {
        List<Integer> orphans = new ArrayList<>();
        for (int comment = comments.from(start); comment < comments.count(); comment++) {
            if (comments.start(comment) >= end) {
                break;
            }
            if (!claimed.get(comment)) {
                orphans.add(comment);
            }
        }
        return orphans;
    }
}
