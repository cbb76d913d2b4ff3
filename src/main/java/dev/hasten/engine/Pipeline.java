package dev.hasten.engine;

import dev.hasten.transform.Transform;
import dev.hasten.transforms.caching.CacheAttributeChain;
import dev.hasten.transforms.caching.CacheBoundMethod;
import dev.hasten.transforms.caching.CacheBuiltin;
import dev.hasten.transforms.caching.CacheGlobal;
import dev.hasten.transforms.caching.CacheModuleAttribute;
import dev.hasten.transforms.calls.GeneratorCall;
import dev.hasten.transforms.calls.InlineFunction;
import dev.hasten.transforms.calls.SpecializeCallback;
import dev.hasten.transforms.idioms.BuildAtOnce;
import dev.hasten.transforms.idioms.DropCopy;
import dev.hasten.transforms.idioms.FoldCall;
import dev.hasten.transforms.idioms.WriteAttribute;
import dev.hasten.transforms.idioms.WriteFStringForFormat;
import dev.hasten.transforms.idioms.WriteFStringForPercent;
import dev.hasten.transforms.idioms.ListToTuple;
import dev.hasten.transforms.idioms.ReturnDirectly;
import dev.hasten.transforms.idioms.SearchByLoop;
import dev.hasten.transforms.idioms.SumByLoop;
import dev.hasten.transforms.idioms.SplitChainedComparison;
import dev.hasten.transforms.idioms.SplitIsinstance;
import dev.hasten.transforms.caching.UncacheBoundMethod;
import dev.hasten.transforms.idioms.WriteLiteral;
import dev.hasten.transforms.loops.HoistArithmetic;
import dev.hasten.transforms.loops.HoistLength;
import dev.hasten.transforms.loops.HoistRange;
import dev.hasten.transforms.loops.HoistRow;
import dev.hasten.transforms.loops.KeepItem;
import dev.hasten.transforms.loops.KeepRow;
import dev.hasten.transforms.loops.ShareArithmetic;
import dev.hasten.transforms.loops.UnfoldMinMax;
import dev.hasten.transforms.objects.InlineMethod;
import dev.hasten.transforms.objects.InlineOperator;
import dev.hasten.transforms.objects.InlineProperty;
import dev.hasten.transforms.objects.ReplaceObject;
import dev.hasten.transforms.objects.SpecializeBlock;
import dev.hasten.transforms.objects.SpecializeLoop;
import dev.hasten.transforms.loops.UnrollLoop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stages in their order, and the reasons for it. */
public final class Pipeline {

    /** The transforms that a user gets. */
    public static final Pipeline STANDARD = standard();

    private final List<Stage> stages;
    private final Map<String, Integer> stageOf = new LinkedHashMap<>();

    private Pipeline(List<Stage> stages) {
        this.stages = List.copyOf(stages);
        for (int i = 0; i < stages.size(); i++) {
            for (Transform<?> transform : stages.get(i).transforms()) {
                if (stageOf.put(transform.id(), i) != null) {
                    throw new IllegalStateException("twice in the pipeline: " + transform.id());
                }
            }
        }
    }

    /** A pipeline of one transform alone. */
    public static Pipeline only(Transform<?> transform) {
        return new Pipeline(List.of(new Stage(transform.id(), List.of(transform))));
    }

    /**
     * Left out: tuples in place of the lists that a module or a default binds. They are made once, and a tuple is read
     * no faster than a list. What is gained is the time to import tables of constants (1.1 to 1.5 for three hundred
     * rows), and that takes knowing every other file that reads the name.
     */
    private static Pipeline standard() {
        return new Pipeline(List.of(
                new Stage("idioms", List.of(new WriteLiteral(), new ListToTuple(), new UncacheBoundMethod(),
                        new ReturnDirectly(), new SplitChainedComparison(), new SplitIsinstance(),
                        new WriteFStringForFormat(), new WriteFStringForPercent(), new BuildAtOnce(),
                        new WriteAttribute(), new DropCopy(), new FoldCall(),
                        new SearchByLoop(), new SumByLoop())),
                new Stage("calls", List.of(new InlineFunction(), new InlineMethod(), new InlineProperty(), new InlineOperator(),
                        new GeneratorCall())),
                new Stage("objects", List.of(new ReplaceObject())),
                new Stage("regions", List.of(new SpecializeBlock(), new SpecializeLoop(), new SpecializeCallback())),
                new Stage("loops", List.of(new UnfoldMinMax(), new UnrollLoop(), new KeepItem())),
                new Stage("arithmetic", List.of(new HoistArithmetic())),
                new Stage("rows", List.of(new HoistRow())),
                new Stage("tables", List.of(new KeepRow())),
                new Stage("sharing", List.of(new ShareArithmetic())),
                new Stage("ranges", List.of(new HoistRange())),
                new Stage("lengths", List.of(new HoistLength())),
                new Stage("caching", List.of(new CacheAttributeChain(), new CacheModuleAttribute(),
                        new CacheGlobal(), new CacheBuiltin(), new CacheBoundMethod()))))
                .runs("list-to-tuple", "cache-builtin", "a builtin behind another name may be any function")
                .runs("uncache-bound-method", "cache-bound-method", "what was cached because it pays must stay cached")
                .runs("keep-item", "hoist-row", "a row in a local is no longer known as one of the function's own")
                .runs("hoist-arithmetic", "hoist-row", "one local serves the row and other uses of its index")
                .runs("hoist-arithmetic", "share-arithmetic", "what is the same in all turns is computed before them")
                .runs("hoist-row", "keep-row", "a list of the function's own needs no test")
                .runs("keep-item", "keep-row", "the loop for items that exist is the one to go on with")
                .runs("hoist-arithmetic", "keep-row", "an index that is computed before the loop stays the same in it")
                .runs("unroll-loop", "hoist-range", "a loop that is gone needs no range")
                .runs("keep-row", "hoist-range", "the bounds of an index are read off the range in the loop")
                .runs("inline-function", "hoist-length", "a loop that was inlined may stand in another one")
                .runs("hoist-length", "cache-builtin", "what is asked once needs no name of its own")
                .runs("unfold-min-max", "cache-builtin", "a builtin behind another name may be any function")
                .runs("inline-function", "cache-global", "a cached function is no longer called by its own name")
                .runs("generator-call", "cache-global", "a cached function is no longer called by its own name")
                .runs("inline-function", "specialize-callback", "where the whole loop is inlined, what it is given is known")
                .runs("specialize-callback", "cache-global", "a test of a name that is cached is not known again")
                .runs("inline-method", "cache-attribute-chain", "what the method stores is seen once it stands there")
                .runs("inline-method", "specialize-block", "what is known without a test needs none")
                .runs("specialize-loop", "cache-attribute-chain", "what the method reads is seen once it stands there")
                .runs("replace-object", "cache-attribute-chain", "what becomes a local needs no cache")
                .runs("generator-call", "cache-builtin", "what a cached builtin does is no longer known by its name");
    }

    private Pipeline runs(String earlier, String later, String because) {
        if (stageOf.get(earlier) >= stageOf.get(later)) {
            throw new IllegalStateException(earlier + " must run before " + later + ": " + because);
        }
        return this;
    }

    /** Every transform, in the order of the stages. */
    public List<Transform<?>> transforms() {
        List<Transform<?>> all = new ArrayList<>();
        stages.forEach(stage -> all.addAll(stage.transforms()));
        return all;
    }

    /** The transform with this id. */
    public Optional<Transform<?>> byId(String id) {
        for (Transform<?> transform : transforms()) {
            if (transform.id().equals(id)) {
                return Optional.of(transform);
            }
        }
        return Optional.empty();
    }

    /** The stages, in their order. */
    List<Stage> stages() {
        return stages;
    }
}
