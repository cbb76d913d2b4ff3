package dev.hasten.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.facts.FileSummary;
import dev.hasten.facts.Project;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Level;
import dev.hasten.transform.Transform;
import dev.hasten.transforms.caching.CacheAttributeChain;
import dev.hasten.transforms.caching.CacheBuiltin;
import dev.hasten.transforms.caching.CacheGlobal;
import dev.hasten.transforms.idioms.BuildAtOnce;
import dev.hasten.transforms.objects.InlineMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private static final String SHAPES = """
            class Shape:
                def __init__(self, size):
                    self.size = size

                def weight(self):
                    return self.size

                def total(self):
                    return self.weight() + self.weight()
            """;

    @Test
    void aMethodThatAnotherFileOverridesInAClassBodyByAComputedNameIsNotInlined() {
        String derived = "import shapes\n\nclass Heavy(shapes.Shape):\n    ";
        assertTrue(isRewritten(new InlineMethod(), SHAPES, derived + "height = 2\n"));
        assertFalse(isRewritten(new InlineMethod(), SHAPES, derived + "locals()['weight'] = lambda self: 2\n"));
        assertFalse(isRewritten(new InlineMethod(), SHAPES, derived + "exec('weight = None')\n"));
        String made = "import shapes\nHeavy = type('Heavy', (shapes.Shape,), {%s: make})\n";
        assertTrue(isRewritten(new InlineMethod(), SHAPES, made.formatted("'height'")));
        assertFalse(isRewritten(new InlineMethod(), SHAPES, made.formatted("'weight'")));
        assertFalse(isRewritten(new InlineMethod(), SHAPES, made.formatted("'wei' + 'ght'")));
    }

    @Test
    void aMethodIsNotInlinedWhoseNameAnotherFileSpellsForAStoreByAComputedName() {
        String storing = "def put(thing, name, value):\n    setattr(thing, name, value)\n\n";
        String handing = "import shapes, store\n\ndef change(shape, part):\n    ";
        for (String spelled : List.of("'weight'", "'wei%s' % part", "'WEI' + part", "f'{part}ght'")) {
            assertFalse(isRewritten(new InlineMethod(), SHAPES, storing + "put(x, " + spelled + ", y)\n"));
            assertFalse(isRewritten(new InlineMethod(), SHAPES, storing, handing + "store.put(shape, " + spelled + ", y)\n"));
        }
        assertTrue(isRewritten(new InlineMethod(), SHAPES, storing, handing + "store.put(shape, part, y)\n"));
        assertTrue(isRewritten(new InlineMethod(), SHAPES, handing + "print('weight')\n"));
        assertFalse(isRewritten(new InlineMethod(), SHAPES + "\n\nNAMES = dir(Shape)\n",
                storing + "import shapes\nput(x, shapes.NAMES[0], y)\n"));
    }

    @Test
    void whatACallOfAClassMakesIsNotTakenForAnInstanceWhereAnotherFileStoresNew() {
        String weighing = SHAPES + """

                def weigh(n):
                    shape = Shape(n)
                    return shape.weight() + shape.weight()
                """;
        assertTrue(isRewritten(new InlineMethod(), weighing, "import shapes\nshapes.Shape.new = make\n"));
        assertTrue(isRewritten(new InlineMethod(), weighing, "def put(x, n):\n    setattr(x, n, make)\n"));
        String own = weighing.replace("return self.weight() + self.weight()", "return 0");
        assertTrue(isRewritten(new InlineMethod(), own, "import shapes\nshapes.Shape.new = make\n"));
        assertFalse(isRewritten(new InlineMethod(), own, "import shapes\nshapes.Shape.__new__ = make\n"));
        assertFalse(isRewritten(new InlineMethod(), own, "def put(x, n):\n    setattr(x, n, make)\nput(y, '__new__')\n"));
    }

    @Test
    void whatACallOfAClassDoesIsNotKnownWhereAnotherFileStoresInit() {
        String boxes = """
                class Box:
                    def __init__(self):
                        self.limit = 3

                class Empty:
                    def __init__(self):
                        self.full = False

                def total(n):
                    box = Box()
                    result = 0
                    for _ in range(n):
                        Empty()
                        result += box.limit * box.limit + box.limit
                    return result
                """;
        assertTrue(isRewritten(new CacheAttributeChain(), boxes, "import tables\ntables.Empty.start = change\n"));
        assertFalse(isRewritten(new CacheAttributeChain(), boxes, "import tables\ntables.Empty.__init__ = change\n"));
    }

    @Test
    void aMethodThatAnotherClassOverridesInASubclassOfBothIsNotInlined() {
        String shapes = SHAPES + "\n\nclass Heavy:\n    def weight(self):\n        return 100\n";
        assertTrue(isRewritten(new InlineMethod(), shapes, "import shapes\n\nclass Stone(shapes.Heavy):\n    pass\n"));
        assertFalse(isRewritten(new InlineMethod(), shapes,
                "import shapes\n\nclass Stone(shapes.Heavy, shapes.Shape):\n    pass\n"));
    }

    @Test
    void aMethodThatMayGetOtherCodeFromAnotherFileIsNotInlined() {
        String ownFunction = "def run():\n    def inner(): pass\n    inner.__code__ = run.__code__\n";
        assertTrue(isRewritten(new InlineMethod(), SHAPES, ownFunction));
        assertTrue(isRewritten(new InlineMethod(), SHAPES, "def code(f): return getattr(f, '__code__', None)\n"));
        assertFalse(isRewritten(new InlineMethod(), SHAPES, "def change(f, g): f.__code__ = g.__code__\n"));
        assertFalse(isRewritten(new InlineMethod(), SHAPES, "def change(f, g): setattr(f, '__code__', g.__code__)\n"));
        assertFalse(isRewritten(new InlineMethod(), SHAPES,
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

    private static boolean isRewritten(Transform<?> transform, String file, String... otherFiles) {
        Source source = Source.ofText((file.startsWith("class Shape") ? "shapes" : "tables") + ".py", file);
        Map<String, FileSummary> files = new TreeMap<>(Map.of("/" + source.name(), Optimizer.summarize(source, SETTINGS)));
        for (String other : otherFiles) {
            String name = (files.size() == 1 ? "other" : "store") + ".py";
            files.put("/" + name, Optimizer.summarize(Source.ofText(name, other), SETTINGS));
        }
        Project project = new Project(files, List.of(), path -> Optional.empty());
        return new Optimizer(Pipeline.only(transform), new CostModel(id -> {
            throw new AssertionError("costs do not count here");
        })).optimize(source, SETTINGS, project.around("/" + source.name())).changed();
    }
}
