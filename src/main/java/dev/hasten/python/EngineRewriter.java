package dev.hasten.python;

import dev.hasten.engine.CostModel;
import dev.hasten.engine.Optimizer;
import dev.hasten.engine.Pipeline;
import dev.hasten.engine.Settings;
import dev.hasten.engine.Settings.CostPolicy;
import dev.hasten.facts.FileSummary;
import dev.hasten.facts.Project;
import dev.hasten.rooms.CostTable;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Transform;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** Applies one transform wherever it may under all assumptions but those that it stands in for, whatever it costs. */
    public static EngineRewriter everywhere(Transform<?> transform) {
        Set<Assumption> granted = EnumSet.allOf(Assumption.class);
        granted.removeAll(transform.standsInFor());
        return new EngineRewriter(new Optimizer(Pipeline.only(transform), new CostModel(id -> CostTable.empty())),
                target -> new Settings(List.of(target), granted, Set.of(transform.id()), Set.of(),
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
        Map<String, FileSummary> summaries = new TreeMap<>();
        Map<String, Source> sources = new TreeMap<>();
        for (Source file : files) {
            summaries.put(path(file.name()), Optimizer.summarize(file, common));
            sources.put(path(file.name()), file);
        }
        Project project = new Project(summaries, List.of(path("")),
                path -> Optional.of(Optimizer.parse(sources.get(path), common)));
        return files.stream()
                .map(file -> optimizer.optimize(file, common, project.around(path(file.name()))).text()).toList();
    }

    private static String path(String name) {
        return Path.of(name).toAbsolutePath().normalize().toString().replace(File.separatorChar, '/');
    }
}
