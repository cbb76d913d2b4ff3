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
import dev.hasten.transforms.idioms.BuildAtOnce;
import dev.hasten.transforms.objects.InlineMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in one given file is a fact about the others. */
class SurroundingsTest {
    private static final Settings SETTINGS = new Settings(List.of(PythonVersion.V3_8), Level.O2.grants(), Set.of(),
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
    void aGlobalIsNotCachedWhereAnotherFileRunsCodeWithOtherGlobals() {
        String taken = "import tables, types\nprint(types.FunctionType(tables.total.__code__, %s)([]))\n";
        assertTrue(isRewritten(new CacheGlobal(), taken.formatted("tables.total.__globals__")));
        assertFalse(isRewritten(new CacheGlobal(), taken.formatted("{'len': max, 'TABLE': []}")));
    }

    @Test
    void aGlobalOfAModuleThatIsHandedToAFunctionWhichStoresInItIsNotCached() {
        String patching = "import tables\n\ndef patch(thing, **new):\n    for name in new:\n        setattr(thing, name, new[name])\n\n";
        assertTrue(isRewritten(new CacheGlobal(), patching + "patch(tables.__name__, TABLE={})\n"));
        assertFalse(isRewritten(new CacheGlobal(), patching + "patch(tables, TABLE={})\n"));
        assertFalse(isRewritten(new CacheGlobal(), patching + "patch(thing=tables, TABLE={})\n"));
    }

    @Test
    void aMethodThatAnotherFileOverridesInAClassBodyByAComputedNameIsNotInlined() {
        String shapes = """
                class Shape:
                    def __init__(self, size):
                        self.size = size

                    def weight(self):
                        return self.size

                    def total(self):
                        return self.weight() + self.weight()
                """;
        String derived = "import shapes\n\nclass Heavy(shapes.Shape):\n    ";
        assertTrue(isRewritten(new InlineMethod(), shapes, derived + "height = 2\n"));
        assertFalse(isRewritten(new InlineMethod(), shapes, derived + "locals()['weight'] = lambda self: 2\n"));
        assertFalse(isRewritten(new InlineMethod(), shapes, derived + "exec('weight = None')\n"));
    }

    @Test
    void aMethodThatAnotherClassOverridesInASubclassOfBothIsNotInlined() {
        String shapes = """
                class Shape:
                    def __init__(self, size):
                        self.size = size

                    def weight(self):
                        return self.size

                    def total(self):
                        return self.weight() + self.weight()


                class Heavy:
                    def weight(self):
                        return 100
                """;
        assertTrue(isRewritten(new InlineMethod(), shapes, "import shapes\n\nclass Stone(shapes.Heavy):\n    pass\n"));
        assertFalse(isRewritten(new InlineMethod(), shapes,
                "import shapes\n\nclass Stone(shapes.Heavy, shapes.Shape):\n    pass\n"));
    }

    @Test
    void aMethodThatMayGetOtherCodeFromAnotherFileIsNotInlined() {
        String shapes = """
                class Shape:
                    def __init__(self, size):
                        self.size = size

                    def weight(self):
                        return self.size

                    def total(self):
                        return self.weight() + self.weight()
                """;
        String ownFunction = "def run():\n    def inner(): pass\n    inner.__code__ = run.__code__\n";
        assertTrue(isRewritten(new InlineMethod(), shapes, ownFunction));
        assertTrue(isRewritten(new InlineMethod(), shapes, "def code(f): return getattr(f, '__code__', None)\n"));
        assertFalse(isRewritten(new InlineMethod(), shapes, "def change(f, g): f.__code__ = g.__code__\n"));
        assertFalse(isRewritten(new InlineMethod(), shapes, "def change(f, g): setattr(f, '__code__', g.__code__)\n"));
        assertFalse(isRewritten(new InlineMethod(), shapes,
                "def change(f, g):\n    for n in ['__code__']: setattr(f, n, getattr(g, n))\n"));
    }

    @Test
    void aBuiltinThatAnotherFileReplacesIsNotCached() {
        assertTrue(isRewritten(new CacheBuiltin(), "import builtins\nprint(builtins.len)\n"));
        assertFalse(isRewritten(new CacheBuiltin(), "import builtins\n\ndef change():\n    builtins.len = max\n"));
    }

    @Test
    void aGeneratorStaysOneWhereALambdaOfAnotherFileMayEndIt() {
        String joined = "import others\n\ndef joined(xs):\n    return ''.join(others.first(x) for x in xs)\n";
        assertTrue(isRewritten(new BuildAtOnce(), joined, "first = lambda x: x[0]\n"));
        assertFalse(isRewritten(new BuildAtOnce(), joined, "first = lambda x: next(iter(x))\n"));
    }

    private static boolean isRewritten(Transform<?> transform, String otherFile) {
        return isRewritten(transform, LOOP, otherFile);
    }

    private static boolean isRewritten(Transform<?> transform, String file, String otherFile) {
        String module = file.startsWith("class Shape") ? "shapes" : "tables";
        Source source = Source.ofText(module + ".py", file);
        Project project = new Project(Map.of("/" + source.name(), Optimizer.summarize(source, SETTINGS),
                "/other.py", Optimizer.summarize(Source.ofText("other.py", otherFile), SETTINGS)), List.of(),
                path -> Optional.empty());
        return new Optimizer(Pipeline.only(transform), new CostModel(id -> {
            throw new AssertionError("costs do not count here");
        })).optimize(source, SETTINGS, project.around("/" + source.name())).changed();
    }
}
