package dev.hasten.engine;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.FileSummary;
import dev.hasten.facts.Surroundings;
import dev.hasten.source.Source;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.Root;

/** Rewrites files, one at a time; stateless, so one optimizer may work on many files at once. */
public final class Optimizer {
    private final Pipeline pipeline;
    private final CostModel costs;

    /**
     * @param pipeline the transforms and their order
     * @param costs what each of them gains
     */
    public Optimizer(Pipeline pipeline, CostModel costs) {
        this.pipeline = pipeline;
        this.costs = costs;
    }

    /**
     * What the other given files have to know of this one.
     *
     * @throws dev.hasten.syntax.SyntaxException if the text is not Python of the target versions
     */
    public static FileSummary summarize(Source source, Settings settings) {
        return FileFacts.of(parse(source, settings)).summary();
    }

    /**
     * The tree of a file.
     *
     * @throws dev.hasten.syntax.SyntaxException if the text is not Python of the target versions
     */
    public static Root parse(Source source, Settings settings) {
        return ModuleParser.parse(source.text(), settings.targets().get(0)).root();
    }

    /** Rewrites a file that was given alone. */
    public Outcome optimize(Source source, Settings settings) {
        return optimize(source, settings, Surroundings.NONE);
    }

    /**
     * Rewrites a file until nothing is left to do. The tree may be as deep as the file is long, so this wants a deep
     * stack.
     *
     * @param surroundings what the other given files are to it, for this thread
     * @throws dev.hasten.syntax.SyntaxException if the text is not Python of the target versions
     * @throws IllegalStateException if the rounds do not come to an end, which is a defect of a transform
     */
    public Outcome optimize(Source source, Settings settings, Surroundings surroundings) {
        return new FileRun(pipeline, costs, settings, source, surroundings).run();
    }
}
