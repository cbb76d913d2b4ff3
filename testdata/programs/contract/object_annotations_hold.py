# What annotations say holds here, and is believed from -O3 on: it leaves open None, what a name holds after it is bound
# again, which subclass an object is of, and what others do to a container that is known to be one.
from dataclasses import dataclass, field
from typing import Dict, Generic, List, NamedTuple, Optional, Protocol, Sequence, TypeVar, Union

T = TypeVar("T")


class Link:
    def __init__(self, value: int, after: "Optional[Link]" = None) -> None:
        self.value = value
        self.after = after

    def double(self) -> int:
        return self.value * 2

    def name(self) -> str:
        return "link"


class Special(Link):
    def name(self) -> str:
        return "special"


class Named(Protocol):
    def name(self) -> str:
        ...


class Point(NamedTuple):
    x: int
    y: int = 0


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()

    def __len__(self) -> int:
        return len(self.items)


@dataclass
class Shelf:
    links: List[Link]
    label: str = "shelf"
    limit: int = None
    spare: Dict[str, Link] = field(default_factory=dict)


def total(head: Optional[Link]) -> int:
    result = 0
    while head is not None:
        result += head.double()
        head = head.after
    return result


def ahead(head: Optional[Link], steps: int) -> list:
    names = []
    for _ in range(steps):
        if head is not None:
            head = head.after
            try:
                names.append(head.double())
            except AttributeError as error:
                names.append(str(error))
    return names


def first(link: Optional[Link]) -> str:
    if not link:
        return "none"
    for _ in range(3):
        try:
            link.name()
        except AttributeError as error:
            return str(error)
        link = None
    return "never"


def inner(link: Optional[Link]) -> str:
    def forget() -> None:
        nonlocal link
        link = None
    if link is not None:
        forget()
        try:
            return link.name()
        except AttributeError as error:
            return str(error)
    return ""


def cut(link: Link) -> str:
    link.after = None
    return "cut"


def after_a_cut(link: Link) -> str:
    if link.after is not None:
        cut(link)
        try:
            return link.after.name()
        except AttributeError as error:
            return str(error)
    return "alone"


def amid_a_cut(link: Link) -> str:
    try:
        if link.after is not None and cut(link):
            return link.after.name()
        return link.name()
    except AttributeError as error:
        return str(error)


def beside_a_cut(link: Link) -> str:
    try:
        if link.after is not None:
            return cut(link) + link.after.name()
        return link.name()
    except AttributeError as error:
        return str(error)


def special(link: Link) -> str:
    if isinstance(link, Special):
        told = link.name()
        link = link.after if link.after is not None else Link(0)
        return told + " " + link.name()
    return link.name()


def names(links: Sequence[Link]) -> list:
    return [link.name() for link in links]


def anybody(named: Named) -> str:
    return named.name()


def shrink(numbers: List[int], same: List[int]) -> list:
    seen = []
    i = 0
    while i < len(numbers):
        seen.append(numbers[i])
        same.pop()
        i += 1
    return seen


def scaled(values: List[float], factor: float) -> list:
    log = []
    for value in values:
        log.append(len(log))
        try:
            log.append(value * factor + factor)
        except OverflowError as error:
            log.append(type(error).__name__)
    return log


def rebound(value: int) -> str:
    value = str(value)
    return value * 2


def shown(count: int, share: float, text: str) -> str:
    return "%d %s %s" % (count, share, text)


def either(value: Union[int, str], number: Optional[int] = None) -> str:
    return "%s %s" % (value, number)


ROWS: List[List[int]] = [[1, 2], [3, 4]]


def kept_rows() -> List[List[int]]:
    return ROWS


def reset(number: int) -> int:
    ROWS[0] = [number, number]
    return number


def summed(count: int) -> int:
    rows = kept_rows()
    result = 0
    for i in range(count):
        for j in range(2):
            result += rows[0][j]
            reset(i * 10)
    return result


def shortened(count: int) -> int:
    rows = kept_rows()
    result = 0
    i = 0
    while i < len(rows) and i < count:
        for j in range(len(rows)):
            result += len(rows) + j
        ROWS.append([i])
        i += 1
    return result


def grow(rows: List[List[int]]) -> int:
    count = 0
    for row in rows:
        for item in row:
            count += 1
            if item and count < 20:
                row.append(item - 1)
    return count


def main() -> None:
    chain = Link(1, Special(2, Link(3)))
    print(total(chain), total(None), ahead(chain, 4), first(chain), first(None), inner(chain))
    print(names([chain, Special(4)]), names((chain,)), anybody(Special(1)), anybody(type("N", (), {"name": lambda self: "n"})()))
    print([cutting(Link(1, Special(2))) for cutting in (after_a_cut, amid_a_cut, beside_a_cut)])
    print(after_a_cut(Link(1)), amid_a_cut(Link(1)), beside_a_cut(Special(1)))
    print(special(Link(1)), special(Special(1)), special(Special(1, Link(2))), special(Special(1, Special(2))))
    numbers = [1, 2, 3, 4]
    print(shrink(numbers, numbers), shrink([1, 2], [3, 4]))
    print(scaled([1, 2.5, 10 ** 400], 2), scaled([10 ** 400], 0.5))
    print(rebound(12), shown(3, 1, "a"), shown(3, 0.5, "b"), either("x"), either(1, 2))
    print(summed(3), ROWS, shortened(4), len(ROWS))
    rows = [[2], [0, 1]]
    print(grow(rows), rows)
    shelf = Shelf([chain])
    shelf.links.append(Special(5))
    shelf.spare["a"] = Special(6)
    print(names(shelf.links), shelf.label, shelf.limit is None, shelf.spare.get("b"), names(list(shelf.spare.values())))
    stack: Stack[Link] = Stack()
    stack.push(chain)
    print(len(stack), stack.pop().name(), Point(1) + (2,), Point(3).y)
    try:
        print(Shelf(None).links[0].name())
    except TypeError as error:
        print(type(error).__name__)


main()
