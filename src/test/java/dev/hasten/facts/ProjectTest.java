package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {

    private static final Given SHAPES = Given.of(
            "main.py", """
                    import shapes
                    import shapes.round as r
                    from shapes import area, Circle as C, helper, table
                    from shapes.round import *
                    from json import loads
                    import shapes.nothing
                    try:
                        from shapes import fast
                    except ImportError:
                        fast = None
                    """,
            "shapes/__init__.py", """
                    from .round import Circle, area as area
                    from . import helper
                    from .helper import table
                    def fast(): pass
                    """,
            "shapes/round.py", """
                    from ..common import unit
                    from .helper import scale as _scale
                    __all__ = ["area", "Circle"]
                    class Circle:
                        def area(self): pass
                    def area(): pass
                    def twice(): pass
                    def twice(): pass
                    """,
            "shapes/helper.py", "table = {}\ndef scale(): pass\n",
            "scripts/tool.py", "import helper\nfrom shapes import area\nfrom local import f\n",
            "scripts/local.py", "def f(): pass\n",
            "space/inner/part.py", "from space.inner.other import x\nfrom .other import y\n",
            "space/inner/other.py", "x = 1\ny = 2\n");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "main.py                 | shapes             | shapes/__init__.py:",
        "main.py                 | shapes.round       | shapes/round.py:",
        "main.py                 | shapes.round.area  | shapes/round.py:area",
        "main.py                 | shapes.area        | shapes/round.py:area",
        "main.py                 | r.Circle.area      | shapes/round.py:Circle.area",
        "main.py                 | area               | shapes/round.py:area",
        "main.py                 | C                  | shapes/round.py:Circle",
        "main.py                 | helper             | shapes/helper.py:",
        "main.py                 | helper.scale       | shapes/helper.py:scale",
        "main.py                 | table              | shapes/helper.py:table",
        "main.py                 | r.twice            | ''",
        "main.py                 | loads              | ''",
        "main.py                 | fast               | ''",
        "main.py                 | unknown            | ''",
        "shapes/round.py         | _scale             | shapes/helper.py:scale",
        "shapes/round.py         | unit               | ''",
        "shapes/round.py         | area               | shapes/round.py:area",
        "scripts/tool.py         | helper             | ''",
        "scripts/tool.py         | area               | shapes/round.py:area",
        "scripts/tool.py         | f                  | scripts/local.py:f",
        "space/inner/part.py     | x                  | space/inner/other.py:x",
        "space/inner/part.py     | y                  | space/inner/other.py:y",
    })
    void aNameMeansWhatIsImported(String path, String name, String expected) {
        assertEquals(expected, SHAPES.meaning(path, name));
    }

    @Test
    void namesThatImportEachOtherInACircleMeanNothing() {
        Given given = Given.of("a.py", "from b import x\nfrom c import *\n", "b.py", "from a import x\n",
                "c.py", "from a import *\n", "p/__init__.py", "from .q import q\n", "p/q.py", "from . import q\n");
        assertEquals("", given.meaning("a.py", "x"));
        assertEquals("", given.meaning("a.py", "y"));
        assertEquals("p/q.py:", given.meaning("p/q.py", "q"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "from m import f                                  | true",
        "import m;m.g = 1                                 | true",
        "import m;def h():;    m.f = 1                    | false",
        "import n;n.f = 1                                 | true",
        "from mock import patch;patch('m.f')              | false",
        "import m;exec(x, m.__dict__)                     | false",
        "exec(x)                                          | true",
    })
    void whoeverRebindsADefinitionIsSeen(String other, boolean stays) {
        Given given = Given.of("m.py", "def f(): pass\n", "n.py", "from m import f\nimport m as n\n", "o.py",
                other.replace(';', '\n') + "\n", "user.py", "from m import f\n");
        Definition meant = given.project().meaning("f", "/project/user.py").orElseThrow();
        assertEquals(stays, given.project().isNeverRebound(meant).expected());
    }

    @Test
    void aNameThatIsPassedOnByAModuleWhereItIsReboundMeansNothing() {
        Given given = Given.of("m.py", "def f(): pass\n", "n.py", "from m import f\n", "o.py", "import n\nn.f = 1\n",
                "user.py", "from n import f\nfrom m import f as g\n");
        assertEquals("", given.meaning("user.py", "f"));
        assertEquals("m.py:f", given.meaning("user.py", "g"));
    }

    @Test
    void aModuleThatRebindsItsOwnNameIsSeen() {
        Given given = Given.of("m.py", "def f(): pass\ndef g(): globals()['f'] = 1\n", "user.py", "from m import f\n");
        assertFalse(given.project().isNeverRebound(new Definition("/project/m.py", "f")).expected());
    }

    @Test
    void aNameThatIsOnlyAnnotatedMeansNothing() {
        Given given = Given.of("m.py", "f: object\n", "user.py", "from m import f\n");
        assertEquals("", given.meaning("user.py", "f"));
    }

    @Test
    void theTreeOfAnotherFileCanBeHad() {
        Given given = Given.of("m.py", "def f(): pass\n", "user.py", "from m import f\n");
        Surroundings around = given.project().around("/project/user.py");
        Definition meant = around.meaning("f").orElseThrow();
        FileFacts facts = around.facts(meant).orElseThrow();
        assertTrue(facts.bindings().value("f") instanceof ModuleValue.Function);
        assertEquals(facts, around.facts(meant).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "from m import A;class B(A):;    def f(self): pass                   | true",
        "import m;class B(m.A):;    def f(self): pass                        | true",
        "from m import A;class C(A): pass;class B(C):;    def f(self): pass  | true",
        "def make(base):;    class B(base):;        def f(self): pass        | true",
        "class B(make()):;    def f(self): pass                              | true",
        "from m import *;class B(A):;    def f(self): pass                   | true",
        "from n import A;class B(A):;    def f(self): pass                   | false",
        "class A: pass;class B(A):;    def f(self): pass                     | false",
        "class B(Exception):;    def f(self): pass                           | false",
        "from m import A;B = type('B', (A,), {'f': len})                     | true",
        "from m import A;B = type('B', (A,), dict(f=len))                    | true",
        "def make(*bases): return type('B', bases, {'f': len})               | true",
        "from m import A;class B(A, metaclass=make()): pass                  | true",
        "from m import A;@make;class B(A): pass                              | true",
        "@make;class B: pass                                                 | false",
        "from m import A;B = type(A)('B', (A,), {'f': len})                  | true",
        "from m import A;B = A.__class__('B', (A,), {'f': len})              | true",
        "from m import A;make = type;B = make('B', (A,), dict(f=len))        | true",
        "from m import A;B = type.__new__(type, 'B', (A,), {'f': len})       | true",
        "from m import A;B = ABCMeta('B', (A,), {'f': len})                  | true",
        "from m import A;B = make_dataclass('B', [], bases=(A,), namespace={'f': len}) | true",
        "from m import A;B = type('B', (A,), {'g': len})                     | false",
        "B = type('B', (Exception,), {'f': len})                             | false",
    })
    void aClassElsewhereOverridesOnlyWhereItInherits(String other, boolean may) {
        Given given = Given.of("m.py", "class A: pass\n", "other.py", other.replace(';', '\n') + "\n");
        assertEquals(may, given.project().around("/project/m.py").mayOverride("f"));
    }
}
