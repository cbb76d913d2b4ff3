package dev.hasten.syntax;

import java.util.List;

/** Lets a compound statement gain or lose parts: {@code else}, {@code finally} and handlers. */
final class PartPatcher {

    private final Splicer splicer;
    private final Patch patch;

    PartPatcher(Splicer splicer, Patch patch) {
        this.splicer = splicer;
        this.patch = patch;
    }

    /** How many pieces two templates share at the start, up to the end of a part; 0 if not even the first part. */
    static int shared(Template before, Template after) {
        List<Template.Part> ours = before.parts();
        List<Template.Part> theirs = after.parts();
        int shared = 0;
        for (int i = 0; i < Math.min(ours.size(), theirs.size()) && isSame(ours.get(i), theirs.get(i)); i++) {
            if (endsPart(ours.get(i))) {
                shared = i + 1;
            }
        }
        return shared;
    }

    private static boolean isSame(Template.Part ours, Template.Part theirs) {
        boolean handlers = ours instanceof Template.Hole hole && hole.child() instanceof Clause.ExceptHandler;
        return ours.fits(theirs) && (!handlers
                || ((Template.Hole) ours).child().span() == ((Template.Hole) theirs).child().span());
    }

    private static boolean endsPart(Template.Part part) {
        return part instanceof Template.Block
                || part instanceof Template.Hole hole && hole.child() instanceof Clause.ExceptHandler;
    }

    /** Replaces all parts of {@code old} after the first {@code shared} pieces. */
    void replaceRest(Stmt old, Template before, Template after, int shared) {
        int end = splicer.endOfLines(old);
        int start = shared == before.parts().size() ? end
                : splicer.attachments.lastLineEnd(last(before.parts().get(shared - 1)));
        List<Template.Part> rest = after.parts().subList(shared, after.parts().size());
        if (rest.isEmpty()) {
            patch.removeLines(start, end);
            return;
        }
        String indent = patch.shift().ofBlock(splicer.original.indentation(old.start()));
        patch.replace(start, end, () -> {
            SplicingSink sink = splicer.sink(indent, Quoting.ANY);
            rest.forEach(sink::replay);
            return sink.written();
        });
    }

    private static Node last(Template.Part part) {
        return part instanceof Template.Block block ? block.body().get(block.body().size() - 1)
                : ((Template.Hole) part).child();
    }
}
