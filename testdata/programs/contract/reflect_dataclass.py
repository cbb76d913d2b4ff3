# dataclass, namedtuple and Enum make methods from what a class body says: fields, their order, defaults and annotations.
import enum
from collections import namedtuple
from dataclasses import asdict, dataclass, field, fields, replace


@dataclass(order=True)
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list, compare=False)

    def cost(self, count):
        return self.price * count

    def __post_init__(self):
        self.name = self.name.strip()


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


Pair = namedtuple("Pair", ["left", "right"])


class Color(enum.Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()


def walk(count):
    here = Point(0)
    total = 0.0
    for number in range(count):
        here = here + Point(number, 1)
        total += Item(" n%d" % number, number).cost(2)
        pair = Pair(number, here)
        total += pair.left + pair[1].y + sum(pair._replace(right=1))
    return here, total, pair


print(walk(4))
first, second = Item(" a "), Item("a", 2.0)
first.tags.append("x")
print(first, first < second, first == replace(first, tags=[]), second.tags, asdict(first), [part.name for part in fields(Item)])
print(hash(Point(1, 2)) == hash(Point(1, 2)), {Point(1): "one"}[Point(1, 0)], Pair(1, 2) == (1, 2), Pair._fields)
try:
    Point(1).x = 5
except AttributeError as error:
    print(type(error).__name__)
print([color.name for color in Color], Color.CRIMSON is Color.RED, Color(2).pretty, Color["GREEN"].value, list(Color.__members__))
