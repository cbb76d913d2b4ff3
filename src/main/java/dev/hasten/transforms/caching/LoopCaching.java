package dev.hasten.transforms.caching;

import dev.hasten.facts.DynamicConstructs;
import dev.hasten.facts.Loops;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds what the loops of a function read again and again to a local before them:
 *
 * <pre>
 * for x in xs:               _sqrt = math.sqrt
 *     total += math.sqrt(x)  for x in xs:
 *                                total += _sqrt(x)
 * </pre>
 *
 * <p>A read is moved out of as many loops as nothing speaks against. Reads of the function's own frame and of a
 * comprehension's get different locals: a comprehension reaches its own through a cell, and a local in a cell is
 * slower for everybody.
 */
final class LoopCaching {

    /** The guards that every transform of this family has. */
    public enum Because implements Guard {
        OBSERVED(Purpose.SAFETY, "Something in the file looks at the locals of functions."),
        FEW_TURNS(Purpose.PROFIT, "The loop has so few turns that binding the name costs as much as it saves."),
        DROWNED(Purpose.PROFIT, "The loop does so much else that the lookup does not count."),
        RARELY_READ(Purpose.PROFIT, "It is read only where the loop is left or an exception was caught.");

        private final Purpose purpose;
        private final String sentence;

        Because(Purpose purpose, String sentence) {
            this.purpose = purpose;
            this.sentence = sentence;
        }

        @Override
        public Purpose purpose() {
            return purpose;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** What a binding costs is regained by three to four reads; a line more must bring more than that. */
    private static final int FEW_TURNS = 10;

    /** The reads of one expression that would share a local. */
    private record Key(String text, LoopRead.Frame frame) {

        // Written out, as Java makes those of a record at run time, which takes a tenth of a short run.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && text.equals(key.text) && frame == key.frame;
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + frame.ordinal();
        }
    }

    private final Stmt.FunctionDef function;
    private final Unit unit;
    private final Map<Key, String> names = new LinkedHashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    private LoopCaching(Stmt.FunctionDef function, Unit unit) {
        this.function = function;
        this.unit = unit;
    }

    /** The guards of a transform of this family: its own, and those that all of them have. */
    static List<Guard> guardsAnd(Guard... own) {
        List<Guard> guards = new ArrayList<>(List.of(own));
        guards.addAll(List.of(Because.values()));
        return guards;
    }

    /**
     * A verdict for each expression and loop of {@code function}, in the order of the source.
     *
     * @param recognize what a read could be cached as; null if it is not the transform's kind
     */
    static List<Verdict> consider(Stmt.FunctionDef function, Unit unit,
            Function<LoopRead, @Nullable Cacheable> recognize) {
        Map<Key, Cacheable> cacheables = new LinkedHashMap<>();
        Map<Key, List<LoopRead>> reads = new LinkedHashMap<>();
        for (LoopRead read : LoopReads.of(function, unit)) {
            Cacheable cacheable = recognize.apply(read);
            if (cacheable != null) {
                Key key = new Key(cacheable.text(), read.frame());
                cacheables.putIfAbsent(key, cacheable);
                reads.computeIfAbsent(key, any -> new ArrayList<>()).add(read);
            }
        }
        LoopCaching caching = new LoopCaching(function, unit);
        reads.forEach((key, group) -> caching.place(key, cacheables.get(key), group));
        return caching.verdicts;
    }

    private void place(Key key, Cacheable cacheable, List<LoopRead> reads) {
        // The reads by the outermost loop around them; those that no loop repeats by the loop they stand in.
        Map<Loop, List<LoopRead>> repeated = new LinkedHashMap<>();
        Map<Loop, List<LoopRead>> rare = new LinkedHashMap<>();
        for (LoopRead read : reads) {
            Map<Loop, List<LoopRead>> kind = read.repeatedBy() == null ? rare : repeated;
            kind.computeIfAbsent(outermost(read.loop()), any -> new ArrayList<>()).add(read);
        }
        rare.keySet().removeAll(repeated.keySet());
        rare.forEach((loop, group) -> refuse(Because.RARELY_READ, cacheable, group));
        repeated.forEach((loop, group) -> place(key, cacheable, loop, group, null));
    }

    private static Loop outermost(Loop loop) {
        return loop.parent() == null ? loop : outermost(loop.parent());
    }

    /** Moves the reads out of {@code loop}, or, if something speaks against it, out of the loops inside it. */
    private void place(Key key, Cacheable cacheable, Loop loop, List<LoopRead> reads, @Nullable Guard around) {
        Grounds grounds = new Grounds();
        Guard objection = loop.anchor() == null ? around : objection(cacheable, loop, reads, grounds);
        if (objection == null) {
            verdicts.add(rewrite(key, cacheable, loop, reads, grounds));
            return;
        }
        Map<Loop, List<LoopRead>> inner = new LinkedHashMap<>();
        List<LoopRead> stuck = new ArrayList<>();
        for (LoopRead read : reads) {
            if (read.repeatedBy() == loop) {
                stuck.add(read);
            } else {
                inner.computeIfAbsent(childToward(read.repeatedBy(), loop), any -> new ArrayList<>()).add(read);
            }
        }
        if (!stuck.isEmpty()) {
            refuse(objection, cacheable, stuck);
        }
        inner.forEach((child, group) -> place(key, cacheable, child, group, objection));
    }

    private static Loop childToward(Loop inner, Loop outer) {
        return inner.parent() == outer ? inner : childToward(inner.parent(), outer);
    }

    private @Nullable Guard objection(Cacheable cacheable, Loop loop, List<LoopRead> reads, Grounds grounds) {
        // What is soon answered comes first: most reads are in loops that the lookup does not slow down.
        boolean few = reads.stream().allMatch(read -> turns(read.repeatedBy(), loop) <= FEW_TURNS);
        if (unit.stops(Because.FEW_TURNS, few)) {
            return Because.FEW_TURNS;
        }
        if (unit.stops(Because.DROWNED, LoopWork.of(unit).drowns(reads))) {
            return Because.DROWNED;
        }
        DynamicConstructs dynamics = unit.facts().dynamics();
        boolean unobserved = grounds.no(dynamics.readsLocals(unit.facts().scopes().opened(function)));
        if (unit.stops(Because.OBSERVED, !unobserved)) {
            return Because.OBSERVED;
        }
        return cacheable.objection(loop, reads, grounds);
    }

    /** How often what {@code inner} repeats runs in one run of {@code outer}, at most. */
    private static int turns(Loop inner, Loop outer) {
        int turns = inner.turns();
        return inner == outer ? turns : Math.min(Loops.MANY, turns * turns(inner.parent(), outer));
    }

    private Verdict.Rewrite rewrite(Key key, Cacheable cacheable, Loop loop, List<LoopRead> reads,
            Grounds grounds) {
        String name = names.computeIfAbsent(key, any -> unit.freshName(function, cacheable.text()));
        Expr value = copy(reads.get(0).expr());
        Stmt binding = new Stmt.Assign(List.of(new Expr.Name(name, Expr.Context.STORE, Span.NONE)), value, Span.NONE);
        List<Change.Step> steps = new ArrayList<>();
        for (LoopRead read : reads) {
            steps.add(new Change.Replace(read.expr(), new Expr.Name(name, Expr.Context.LOAD, Span.NONE)));
        }
        steps.add(new Change.Before(loop.anchor(), List.of(binding)));
        LoopRead hottest = reads.stream().max(Comparator.comparingInt(read -> read.repeatedBy().depth())).get();
        return new Verdict.Rewrite(new Change(steps), grounds.assumptions(), loop.anchor(),
                new Gain(cacheable.measuredCase(hottest), hottest.repeatedBy().depth()),
                "cache " + cacheable.text() + " in " + name);
    }

    /** A copy of a name, or of an attribute of one, that can stand elsewhere in the tree. */
    private static Expr copy(Expr expr) {
        if (expr instanceof Expr.Attribute attribute) {
            return new Expr.Attribute(copy(attribute.value()), attribute.attr(), Expr.Context.LOAD, Span.NONE);
        }
        return new Expr.Name(((Expr.Name) expr).id(), Expr.Context.LOAD, Span.NONE);
    }

    private void refuse(Guard guard, Cacheable cacheable, List<LoopRead> reads) {
        verdicts.add(new Verdict.Refuse(guard, reads.get(0).expr(), cacheable.text()));
    }
}
