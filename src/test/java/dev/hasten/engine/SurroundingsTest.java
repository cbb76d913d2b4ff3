package dev.hasten.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.facts.Project;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Level;
import dev.hasten.transform.Transform;
import dev.hasten.transforms.caching.CacheBuiltin;
import dev.hasten.transforms.caching.CacheGlobal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in one given file is a fact about the others. */
class SurroundingsTest {
    private static final Settings SETTINGS = new Settings(List.of(PythonVersion.V3_8), Level.O1.grants(), Set.of(),
            Set.of(), Settings.CostPolicy.EVERYTHING, Set.of());

    private static final String LOOP = """
            TABLE = {1: 2}


            def total(xs):
                result = 0
                for x in xs:
                    result += len(TABLE[x])
                return result
            """;

    @Test
    void aGlobalThatAnotherFileRebindsIsNotCached() {
        assertTrue(isRewritten(new CacheGlobal(), "import tables\nprint(tables.TABLE)\n"));
        assertFalse(isRewritten(new CacheGlobal(), "import tables\n\ndef change():\n    tables.TABLE = {}\n"));
    }

    @Test
    void aBuiltinThatAnotherFileReplacesIsNotCached() {
        assertTrue(isRewritten(new CacheBuiltin(), "import builtins\nprint(builtins.len)\n"));
        assertFalse(isRewritten(new CacheBuiltin(), "import builtins\n\ndef change():\n    builtins.len = max\n"));
    }

    private static boolean isRewritten(Transform<?> transform, String otherFile) {
        Source tables = Source.ofText("tables.py", LOOP);
        Project project = new Project(Map.of("/tables.py", Optimizer.summarize(tables, SETTINGS),
                "/other.py", Optimizer.summarize(Source.ofText("other.py", otherFile), SETTINGS)), List.of(),
                path -> Optional.empty());
        return new Optimizer(Pipeline.only(transform), new CostModel(id -> {
            throw new AssertionError("costs do not count here");
        })).optimize(tables, SETTINGS, project.around("/tables.py")).changed();
    }
}
