package dev.hasten.engine;

import dev.hasten.source.Source;

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
     * Rewrites a file until nothing is left to do. The tree may be as deep as the file is long, so this wants a deep
     * stack.
     *
     * @throws dev.hasten.syntax.SyntaxException if the text is not Python of the target versions
     * @throws IllegalStateException if the rounds do not come to an end, which is a defect of a transform
     */
    public Outcome optimize(Source source, Settings settings) {
        return new FileRun(pipeline, costs, settings, source).run();
    }
}
