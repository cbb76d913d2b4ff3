# What dataclass makes of a class: an __init__ in place of one that is inherited, which stores fields and nothing else.
# What is only annotated is no attribute of the class, and a field that a factory fills is taken out of it.
from dataclasses import InitVar, dataclass, field
from typing import ClassVar, Dict, List


class Base:
    items = ("base",)

    def __init__(self, size=1):
        self.size = size * 10
        self.marked = True

    def twice(self):
        return self.size * 2


@dataclass
class Sized(Base):
    size: int


@dataclass(init=False)
class Kept(Base):
    size: int


@dataclass
class Box:
    width: int
    height: int = 2
    names: List[str] = field(default_factory=list)
    seen: ClassVar[int]
    start: InitVar[int] = 5
    late: int = field(init=False, repr=False, compare=False)
    fixed: int = field(default=4)

    def area(self, times=3):
        total = 0
        for _ in range(times):
            total += self.width * self.height
        return total

    def tell(self, times):
        told = []
        for _ in range(times):
            told.append(self.late)
        return told

    def count(self, times):
        result = 0
        for _ in range(times):
            result += self.seen
        return result


@dataclass
class Shared(Box):
    width: ClassVar[int]


@dataclass
class Listed(Base):
    items: List[int] = field(default_factory=list)

    def first(self, times):
        found = []
        for _ in range(times):
            found.append(self.items[0])
        return found


@dataclass
class Gone:
    value: int

    def __post_init__(self):
        if self.value < 0:
            del self.value

    def read(self, times):
        result = []
        for _ in range(times):
            result.append(self.value)
        return result


@dataclass(frozen=True)
class Fixed:
    value: int

    def moved(self, by):
        try:
            self.value = by
        except AttributeError as error:
            return type(error).__name__
        return self.value


class Plain:
    size: int

    def grow(self, times):
        for _ in range(times):
            self.size += 1
        return self.size


def made(number):
    one = Sized(number)
    return one.size + 1


def kept(number):
    one = Kept(number)
    return one.size + 1


def attempt(function, *args):
    try:
        return function(*args)
    except (AttributeError, TypeError) as error:
        return type(error).__name__


def main():
    print(made(7), kept(7), Sized(3).twice(), hasattr(Sized(3), "marked"), Sized(3) == Sized(3))
    box = Box(3)
    print(box.area(), attempt(box.tell, 0), attempt(box.tell, 2), attempt(box.count, 0), attempt(box.count, 1), box)
    box.late = 8
    Box.seen = 2
    print(box.tell(2), box.count(3), box.start, box.fixed)
    print(attempt(Shared(1).area))
    Shared.width = 6
    print(Shared(1).area(), Shared(4).names, Shared(1).height, Shared(9).width)
    print(Listed([1]).first(2), Listed.items, attempt(Listed().first, 0))
    print(Gone(1).read(2), attempt(Gone(-1).read, 0), attempt(Gone(-1).read, 1))
    print(Fixed(3).moved(4), attempt(Plain().grow, 0), attempt(Plain().grow, 2))
    Plain.size = 4
    print(Plain().grow(2), Plain.size)


main()
