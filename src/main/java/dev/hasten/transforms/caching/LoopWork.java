package dev.hasten.transforms.caching;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Work;
import dev.hasten.syntax.Expr;
import dev.hasten.transform.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a lookup less will be noticed, going by the {@link Work} of a turn of its loop: a cached lookup saves a
 * third of the unit for a name, and one for an attribute.
 */
final class LoopWork {

    /** The work, for each read of a name, in which the read is lost. */
    private static final int MOST_FOR_NAME = 40;

    /** The same for an attribute. */
    private static final int MOST_FOR_ATTRIBUTE = 100;

    private final Work work;

    private LoopWork(FileFacts facts) {
        work = facts.work();
    }

    static LoopWork of(Unit unit) {
        return unit.once(unit.root(), LoopWork.class, () -> new LoopWork(unit.facts()));
    }

    /** Whether each of the loops that repeat {@code reads} does so much else that it does not matter how they are made. */
    boolean drowns(List<LoopRead> reads) {
        return reads.stream().map(LoopRead::repeatedBy).distinct().allMatch(loop -> drowns(loop, reads));
    }

    private boolean drowns(Loop loop, List<LoopRead> reads) {
        long saved = 0;
        for (LoopRead read : reads) {
            saved += turns(read.repeatedBy(), loop);
        }
        int most = reads.get(0).expr() instanceof Expr.Attribute ? MOST_FOR_ATTRIBUTE : MOST_FOR_NAME;
        return work.ofTurn(loop.node()) > most * saved;
    }

    /** How often {@code inner} goes round in one turn of {@code outer}; never, if it stands outside of it. */
    private static long turns(@Nullable Loop inner, Loop outer) {
        return inner == null ? 0 : inner == outer ? 1 : Work.counted(inner.turns()) * turns(inner.parent(), outer);
    }
}
