package dev.hasten.python;

import dev.hasten.engine.CostModel;
import dev.hasten.engine.Optimizer;
import dev.hasten.engine.Pipeline;
import dev.hasten.engine.Settings;
import dev.hasten.engine.Settings.CostPolicy;
import dev.hasten.facts.Surroundings;
import dev.hasten.rooms.CostTable;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Transform;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The optimizer as a function of a file and the one version that will run it. */
public final class EngineRewriter implements SourceRewriter {
    private final Optimizer optimizer;
    private final Function<PythonVersion, Settings> settings;

    /**
     * @param optimizer rewrites
     * @param settings what it may do for a version
     */
    public EngineRewriter(Optimizer optimizer, Function<PythonVersion, Settings> settings) {
        this.optimizer = optimizer;
        this.settings = settings;
    }

    /** Applies one transform wherever it may under all assumptions, whatever it costs. */
    public static EngineRewriter everywhere(Transform<?> transform) {
        return new EngineRewriter(new Optimizer(Pipeline.only(transform), new CostModel(id -> CostTable.empty())),
                target -> new Settings(List.of(target), Set.of(Assumption.values()), Set.of(transform.id()), Set.of(),
                        CostPolicy.EVERYTHING, Set.of()));
    }

    @Override
    public String rewrite(Source source, PythonVersion target) {
        return optimizer.optimize(source, settings.apply(target)).text();
    }

    @Override
    public List<String> rewriteTogether(List<Source> files, PythonVersion target) {
        if (files.size() == 1) {
            return List.of(rewrite(files.get(0), target));
        }
        Settings common = settings.apply(target);
        Surroundings surroundings =
                Surroundings.of(files.stream().map(file -> Optimizer.summarize(file, common)).toList());
        return files.stream().map(file -> optimizer.optimize(file, common, surroundings).text()).toList();
    }
}
