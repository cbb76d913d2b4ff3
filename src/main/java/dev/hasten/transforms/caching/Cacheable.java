package dev.hasten.transforms.caching;

import dev.hasten.facts.Loops;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression that a transform might bind to a local beside a loop. */
interface Cacheable {

    /** The expression as it is written: {@code math.sqrt}. Reads of the same text share a local. */
    String text();

    /**
     * What speaks against evaluating it once before {@code loop} in place of {@code reads}; null if nothing does.
     *
     * @param grounds takes the assumptions that this rests on
     */
    @Nullable Guard objection(Loop loop, List<LoopRead> reads, Grounds grounds);

    /** The case of the room's benchmark that stands for {@code read}. */
    default String measuredCase(LoopRead read) {
        if (read.frame() == LoopRead.Frame.GENERATOR) {
            return "generator";
        }
        if (!Loops.clauses(read.loop().node()).isEmpty()) {
            return "comprehension";
        }
        return read.called() ? "call" : "value";
    }
}
