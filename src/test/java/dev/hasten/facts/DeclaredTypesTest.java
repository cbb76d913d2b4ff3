package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.Node;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredTypesTest {

    private static final String MODULE = """
            import abc, collections.abc, typing
            import typing as t
            from collections import Counter, defaultdict, deque
            from dataclasses import InitVar, dataclass, field
            from typing import (Annotated, Any, Callable, ClassVar, DefaultDict, Dict, Final, Generic, Iterable, Iterator, List,
                                Literal, Mapping, NewType, Optional, Protocol, Sequence, Set, Text, Tuple, TypedDict,
                                TypeVar, Union, cast)

            T = TypeVar("T")
            Row = List[float]
            Number = NewType("Number", int)
            LIMIT: int = compute()
            NOTHING = object()
            SEVEN = 7
            NAMES: "Dict[str, Leaf]" = load()

            class Leaf:
                size: int
                next: Optional["Leaf"]
                name: str = "a"
                wrong: int = "a"
                maybe: int = None
                kinds: ClassVar[List[str]] = []
                column: int = Column(int)
                def __init__(self, weight, parent: Optional["Leaf"] = None):
                    self.weight: float = weight
                    self.parent = parent
                    self.late: int = None
                def grow(self) -> int:
                    return self.size + 1
                @property
                def label(self) -> str:
                    return make(self)
                @abc.abstractmethod
                def area(self) -> float: ...
                def me(self) -> "Leaf":
                    return self
                def __add__(self, other: "Leaf") -> "Leaf":
                    return Leaf(self.weight + other.weight)
                def __sub__(self, other: object) -> "Leaf":
                    return NotImplemented
                def __getitem__(self, index: int) -> str:
                    return self.kinds[index]
                def __iter__(self) -> Iterator["Leaf"]:
                    yield self

            class Twig(Leaf):
                size: int
                def grow(self) -> int:
                    return 2

            @dataclass
            class Pair(Generic[T]):
                left: Leaf
                right: Leaf
                notes: List[str] = field(default_factory=list)
                count: int = field(default=0)
                only_at_first: InitVar[int] = 0
                def swapped(self) -> "Pair":
                    return Pair(self.right, self.left)

            class Shape(Protocol):
                side: int
            class Record(TypedDict):
                id: int

            def count(x) -> int:
                return compute(x)
            def lies(x) -> int:
                return "a"
            async def later() -> int:
                return 1
            def each() -> Iterable[Leaf]:
                yield Leaf(1)
            """;

    private static Parsed believing(String parameter, String body) {
        String text = MODULE + "\ndef f(" + parameter + "):\n" + body.indent(4);
        return new Parsed(text, FileFacts.of(ModuleParser.parse(text).root(), Surroundings.NONE,
                Set.of(Doubt.ANNOTATION_LIES, Doubt.FRAME_OBSERVED, Doubt.REPLACED, Doubt.REBOUND_BETWEEN_CALLS,
                        Doubt.OVERRIDDEN_OUTSIDE, Doubt.BUILTIN_REPLACED, Doubt.FIELD_REPLACED)));
    }

    private static Expr used(Parsed program) {
        for (Node node : program.facts().places().all()) {
            if (node instanceof Expr.Call call && call.func() instanceof Expr.Name name && name.id().equals("use")) {
                return call.args().get(0);
            }
        }
        throw new AssertionError("no use");
    }

    private static Typed type(String parameter, String body) {
        Parsed program = believing(parameter, body);
        return program.facts().types().of(used(program));
    }

    @Test
    void isinstanceMayLie() {
        String shapes = "class A: pass\nclass B(A):\n    %s\n    x: int\ndef f(a: A):\n    if isinstance(a, B): use(a)\n";
        for (String lie : List.of("__class__ = property(int)", "def __getattribute__(self, name): return 1")) {
            Parsed program = new Parsed("", FileFacts.of(ModuleParser.parse(shapes.formatted(lie)).root(), Surroundings.NONE,
                    Set.of(Doubt.ANNOTATION_LIES)));
            assertEquals("A", program.facts().instances().receiver(used(program)).cls().def().name());
        }
        Parsed program = new Parsed("", FileFacts.of(ModuleParser.parse(shapes.formatted("pass")).root(),
                Surroundings.NONE, Set.of(Doubt.ANNOTATION_LIES)));
        assertEquals("B", program.facts().instances().receiver(used(program)).cls().def().name());
    }

    private static String classOf(String parameter, String body) {
        Parsed program = believing(parameter, body);
        Receiver receiver = program.facts().instances().receiver(used(program));
        return receiver == null ? null : receiver.cls().def().name();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "int                            | INT",
        "'int'                          | INT",
        "float                          | REAL",
        "str                            | STR",
        "Text                           | STR",
        "bool                           | BOOL",
        "bytes                          | BYTES",
        "list                           | LIST",
        "list[int]                      | LIST",
        "List[Any]                      | LIST",
        "typing.List                    | LIST",
        "t.List['Leaf']                 | LIST",
        "Dict[str, int]                 | DICT",
        "Set[int]                       | SET",
        "Tuple[int, ...]                | TUPLE",
        "tuple[()]                      | TUPLE",
        "deque                          | DEQUE",
        "None                           | NONE",
        "Final[int]                     | INT",
        "Annotated[int, 'metres']       | INT",
        "Literal['a', 'b']              | UNKNOWN",
        "Row                            | LIST",
        "Number                         | INT",
        "Union[int, float]              | REAL",
        "`int | float`                  | REAL",
    })
    void anAnnotationIsRead(String annotation, ExactType type) {
        assertEquals(type, type("x: " + annotation, "use(x)").type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Any", "object", "Sequence", "Iterable[int]", "Mapping[str, int]", "complex", "T", "Callable", "Shape", "Record",
        "Optional[int]", "int | None", "Union[int, str]", "Counter", "DefaultDict[str, int]", "unknown", "type", "'not an ('",
        "collections.abc.Sequence[int]", "'int; x'", "lambda: 1", "Leaf.size"})
    void anAnnotationMaySayNothing(String annotation) {
        assertEquals(ExactType.UNKNOWN, type("x: " + annotation, "use(x)").type());
        assertNull(classOf("x: " + annotation, "use(x)"));
    }

    @Test
    void whatItSaysHangsOnItsTruth() {
        assertEquals(Set.of(Doubt.ANNOTATION_LIES, Doubt.FRAME_OBSERVED), type("x: int", "use(x)").doubts());
        assertEquals(Set.of(Doubt.FRAME_OBSERVED), type("x: int", "y: int = 1\nuse(y)").doubts());
        Parsed doubting = Parsed.of(MODULE + "def f(x: int, y: Leaf): use(x)\n");
        assertEquals(ExactType.UNKNOWN, doubting.facts().types().of(used(doubting)).type());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x: int = 0            | use(x)                                             | INT",
        "x: float = 0          | use(x)                                             | REAL",
        "x: int = None         | use(x)                                             | UNKNOWN",
        "x: int = NOTHING      | use(x)                                             | UNKNOWN",
        "x: int = SEVEN        | use(x)                                             | INT",
        "x: str = SEVEN        | use(x)                                             | UNKNOWN",
        "x: Leaf               | use(x.area())                                      | REAL",
        "x: int = 'a'          | use(x)                                             | UNKNOWN",
        "x: dict = Counter()   | use(x)                                             | UNKNOWN",
        "*x: int               | use(x)                                             | TUPLE",
        "*x: int               | use(x[0])                                          | INT",
        "**x: int              | use(x['a'])                                        | INT",
        "x: int                | use(x + 1)                                         | INT",
        "x: float              | use(x * x)                                         | REAL",
        "x: float              | use(x + 1.5)                                       | FLOAT",
        "x: float              | use(x / x)                                         | FLOAT",
        "x: float              | use(-x)                                            | REAL",
        "x: str                | x = x.split(); use(x)                              | UNKNOWN",
        "x                     | y: int = x; use(y)                                 | INT",
        "x                     | y: int = x; y = 'a'; use(y)                        | UNKNOWN",
        "x                     | y: int; y = x; y += x; use(y)                      | INT",
        "x                     | y: Dict[str, int] = defaultdict(int); use(y)       | UNKNOWN",
        "x                     | y: int = 0.5; z = 1.5 * (y & 1); y = z; use(y)     | UNKNOWN",
        "x                     | use(LIMIT)                                         | INT",
        "x: Leaf               | use(x.size)                                        | INT",
        "x: Leaf               | use(x.weight)                                      | REAL",
        "x: Leaf               | use(x.name)                                        | STR",
        "x: Leaf               | use(x.wrong)                                       | UNKNOWN",
        "x: Leaf               | use(x.maybe)                                       | UNKNOWN",
        "x: Leaf               | use(x.column)                                      | UNKNOWN",
        "x: Leaf               | use(x.kinds)                                       | LIST",
        "x: Leaf               | use(x.grow())                                      | INT",
        "x: Leaf               | use(x.label)                                       | STR",
        "x: Twig               | use(x.weight)                                      | REAL",
        "x: Pair               | use(x.count)                                       | INT",
        "x: Pair[int]          | use(x.notes)                                       | LIST",
        "x: Pair               | use(x.only_at_first)                               | UNKNOWN",
        "x                     | use(count(x))                                      | INT",
        "x                     | use(lies(x))                                       | UNKNOWN",
        "x                     | use(later())                                       | UNKNOWN",
        "x                     | use(cast(int, x))                                  | INT",
        "x: List[int]          | use(x[0])                                          | INT",
        "x: Leaf               | use(x[0])                                          | STR",
        "x: List[List[int]]    | use(x[0][0])                                       | INT",
        "x: List[List[int]]    | y = x[0]; use(y[1])                                | INT",
        "x: List[int]          | use(x[1:])                                         | LIST",
        "x: List[int]          | y = x[1:]; use(y[0])                               | UNKNOWN",
        "x: List[int]          | y = list(x); use(y[0])                             | UNKNOWN",
        "x: Dict[str, int]     | use(x['a'])                                        | INT",
        "x: Dict[str, int]     | use(x.get('a'))                                    | UNKNOWN",
        "x: Dict[str, int]     | use(x.get('a', 0))                                 | INT",
        "x: Dict[str, int]     | use(x.get('a', ''))                                | UNKNOWN",
        "x: Dict[str, Set[int]] | use(x.setdefault('a', set()))                     | SET",
        "x: Tuple[int, str]    | use(x[1])                                          | STR",
        "x: Tuple[int, str]    | y, z = x; use(z)                                   | STR",
        "x: List[int]          | use([y for y in x][0])                             | UNKNOWN",
        "x: Optional[int]      | use(x if x is not None else 0)                     | INT",
    })
    void aValueHasTheDeclaredType(String parameter, String body, ExactType type) {
        assertEquals(type, type(parameter, body).type());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x: List[int]                    | for y in x: use(y)                                      | INT",
        "x: Sequence[int]                | for y in x: use(y)                                      | INT",
        "x: Iterable[Tuple[int, str]]    | for y, z in x: use(z)                                   | STR",
        "x: Dict[str, int]               | for y in x: use(y)                                      | STR",
        "x: Dict[str, int]               | for y, z in x.items(): use(z)                           | INT",
        "x: Mapping[str, int]            | for y in x.values(): use(y)                             | INT",
        "x: List[str]                    | for y, z in enumerate(x): use(z)                        | STR",
        "x: List[str]                    | for y, z in enumerate(x): use(y)                        | INT",
        "x: List[str]                    | for y, z in zip(x, x): use(z)                           | STR",
        "x: List[str]                    | for y in sorted(x): use(y)                              | STR",
        "x: List[str]                    | for y in x[1:]: use(y)                                  | STR",
        "x: List[float]                  | use([y for y in x if use(y)])                           | LIST",
        "x: str                          | for y in x: use(y)                                      | STR",
        "x: Optional[List[int]]          | for y in x: use(y)                                      | UNKNOWN",
    })
    void itemsHaveTheDeclaredType(String parameter, String body, ExactType type) {
        assertEquals(type, type(parameter, body).type());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x: Leaf                 | use(x)                                                         | Leaf",
        "x: 'Leaf'               | use(x)                                                         | Leaf",
        "x: Leaf                 | y = x; use(y)                                                  | Leaf",
        "x: Leaf                 | use(x.me())                                                    | Leaf",
        "x: Leaf                 | use(x + x)                                                     | Leaf",
        "x: Leaf                 | y = x\\nfor z in x: y = y + z\\nuse(y)                            | Leaf",
        "x: Leaf                 | for y in x: use(y)                                             | Leaf",
        "x: Pair                 | use(x.left)                                                    | Leaf",
        "x: Pair                 | use(x.swapped())                                               | Pair",
        "x: List[Leaf]           | use(x[0])                                                      | Leaf",
        "x: List[Leaf]           | for y in x: use(y)                                             | Leaf",
        "x: List[Leaf]           | [use(y) for y in x]                                            | Leaf",
        "x: Dict[str, Leaf]      | for y in x.values(): use(y)                                    | Leaf",
        "x                       | use(NAMES['a'])                                                | Leaf",
        "x                       | for y in each(): use(y)                                        | Leaf",
        "x: Leaf                 | y = x if LIMIT else Twig(1); use(y)                            | Leaf",
        "x: Optional[Leaf]       | if x is not None: use(x)                                       | Leaf",
        "x: Optional[Leaf]       | if x: use(x)                                                   | Leaf",
        "x: Leaf = None          | x is not None and use(x)                                       | Leaf",
        "x: Leaf = None          | x is None or use(x)                                            | Leaf",
        "x: Optional[Leaf]       | y = x.me() if x is None else use(x)                            | Leaf",
        "x: Optional[Leaf]       | if x is None: return\\nuse(x)                                  | Leaf",
        "x: Optional[Leaf]       | if not x: raise E\\nfor y in x.kinds: use(x)                   | Leaf",
        "x: Optional[Leaf]       | while x is not None:\\n    use(x)\\n    x = x.parent            | Leaf",
        "x: Leaf                 | y = x\\nwhile y is not None:\\n    use(y)\\n    y = y.parent     | Leaf",
        "x: Optional[Leaf]       | y = x or Leaf(1); use(y)                                       | Leaf",
        "x: Leaf                 | if isinstance(x, Twig): use(x)                                 | Twig",
        "x: Leaf                 | if not isinstance(x, Twig): return\\nuse(x)                    | Twig",
        "x: Optional[Leaf]       | if isinstance(x, Twig) and use(x): pass                        | Twig",
        "x: Leaf                 | if x.parent is not None: use(x.parent)                         | Leaf",
        "x: Leaf                 | if x.next is not None: z = use(x.next)                         | Leaf",
        "x: Leaf                 | x.next and use(x.next)                                         | Leaf",
        "x: Leaf                 | while x.next: use(x.next)                                      | Leaf",
    })
    void anObjectIsOfTheDeclaredClass(String parameter, String body, String expected) {
        assertEquals(expected, classOf(parameter, body.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x: Optional[Leaf]       | use(x)",
        "x: Leaf = None          | use(x)",
        "x: Leaf = 1             | use(x)",
        "x: Leaf                 | x = find(x); use(x)",
        "x: Leaf                 | use(x.parent)",
        "x: Optional[Leaf]       | if x is None: pass\\nuse(x)",
        "x: Optional[Leaf]       | if x is not None:\\n    x = x.parent\\n    use(x)",
        "x: Optional[Leaf]       | if x is not None:\\n    for i in y:\\n        use(x)\\n        x = x.parent",
        "x: Optional[Leaf]       | if x is None: return\\nx = x.parent\\nuse(x)",
        "x: Optional[Leaf]       | if x is None: return\\nfor i in y:\\n    use(x)\\n    x = None",
        "x: Optional[Leaf]       | while x is not None:\\n    x = x.parent\\n    use(x)",
        "x: Optional[Leaf]       | use(x) if x is not None and (x := find()) else 0",
        "x: Optional[Leaf]       | x is not None or use(x)",
        "x: Optional[Leaf]       | if x is not None:\\n    def g():\\n        use(x)",
        "x: Optional[Leaf]       | def g():\\n    nonlocal x\\n    x = None\\nif x is not None:\\n    g()\\n    use(x)",
        "x: List[Leaf]           | y = sorted(x); y.append(1); use(y[0])",
        "x: List[Leaf]           | y = x[:]; use(y[0])",
        "x: Dict[str, Leaf]      | use(x.get('a'))",
        "x: Union[Leaf, Pair]    | use(x)",
        "x: Leaf                 | use(x - x)",
        "x: Leaf                 | use(x.next)",
        "x: Leaf                 | if x.next: x.me(); use(x.next)",
        "x: Leaf                 | if x.next and x.me(): use(x.next)",
        "x: Leaf                 | if x.next: find(x, use(x.next))",
        "x: Leaf                 | if x.next is None: use(x.next)",
        "x: Union[Leaf, Pair]    | if isinstance(x, Leaf): use(x)",
        "x: Leaf                 | x.me = find(); use(x.me())",
    })
    void anObjectMayBeOfNoKnownClass(String parameter, String body) {
        assertNull(classOf(parameter, body.replace("\\n", "\n")));
    }

    @Test
    void namesMeanWhatTheyMeanWhereTheyStand() {
        Parsed program = new Parsed("", FileFacts.of(ModuleParser.parse("""
                class int: pass
                class Box:
                    list = set
                    def f(self, x: list, y: int): use(x, y)
                """).root(), Surroundings.NONE, Set.of(Doubt.ANNOTATION_LIES)));
        Expr.Call use = (Expr.Call) program.facts().places().parent(used(program));
        assertEquals(ExactType.UNKNOWN, program.facts().types().of(use.args().get(0)).type());
        assertEquals(ExactType.UNKNOWN, program.facts().types().of(use.args().get(1)).type());
        Receiver own = program.facts().instances().receiver(use.args().get(1));
        assertNotNull(own);
        assertTrue(own.doubts().containsAll(Set.of(Doubt.ANNOTATION_LIES, Doubt.OVERRIDDEN_OUTSIDE)));
    }
}
