# Annotations of classes, containers, fields and results are not checked at run time: objects of other classes, None and
# items of any kind are legal. From -O3 on annotations are believed, so that is revoked here.
# revoke-at: O3 annotations-hold
from dataclasses import dataclass, field
from typing import Dict, Iterator, List, Optional, Tuple


class Memory:
    def __init__(self, size: int) -> None:
        self.cells: List[int] = [0] * size
        self.touched: int = 0

    def touch(self, place: int) -> int:
        self.touched += 1
        return self.cells[place]

    @property
    def used(self) -> int:
        return self.touched


class Recorder:
    """Is used like a memory, and is none."""

    def __init__(self):
        self.log = []

    def touch(self, place):
        self.log.append(place)
        return len(self.log)

    @property
    def used(self):
        return "recorded %d" % len(self.log)


@dataclass
class Kernel:
    memory: Memory
    name: str = "kernel"
    places: List[int] = field(default_factory=list)

    def run(self) -> int:
        total = 0
        for place in self.places:
            total += self.memory.touch(place)
        return total

    def best(self) -> Optional[Memory]:
        return self.memory


class Doubling(list):
    def __iter__(self):
        return (item * 2 for item in list.__iter__(self))

    def __len__(self):
        return 2 * list.__len__(self)


class Missing(dict):
    def __missing__(self, key):
        return key


def sweep(memory: Memory, places: List[int]) -> int:
    total = 0
    for place in places:
        total += memory.touch(place)
    return total + memory.used if isinstance(memory, Memory) else total


def used(memories: List[Memory]) -> list:
    result: list = []
    for memory in memories:
        result.append(memory.used)
    return result


def lengths(rows: List[List[int]]) -> int:
    total = 0
    i = 0
    while i < len(rows):
        j = 0
        while j < len(rows[i]):
            total += rows[i][j]
            rows[i].pop()
            j += 1
        i += 1
    return total


def look(table: Dict[str, int], names: Tuple[str, ...]) -> list:
    found = []
    for name in names:
        found.append(table[name])
    return found


def chosen(kernels: List[Kernel]) -> list:
    return [kernel.best().touch(0) for kernel in kernels]


def memories(kernels: List[Kernel]) -> Iterator[Memory]:
    for kernel in kernels:
        yield kernel.memory
        yield kernel.name


def wrong_result(memory: Memory) -> Memory:
    return [memory][0].cells


def main():
    memory = Memory(4)
    memory.cells[2] = 5
    print(sweep(memory, [0, 2]), sweep(Recorder(), (1, 2)), sweep(memory, Doubling([1])))
    print(used([memory, Recorder()]))
    print(lengths([Doubling([1, 2, 3]), Doubling([4])]))
    print(look(Missing(a=1), "ab"), look({"a": "x"}, ["a"]))
    kernel = Kernel(Recorder(), 5, (1, 2, 3))
    print(kernel.run(), kernel.name * 2)
    print(chosen([kernel, Kernel(memory)]))
    try:
        chosen([Kernel(None)])
    except AttributeError as error:
        print(error)
    print([type(each).__name__ for each in memories([kernel])])
    print(wrong_result(memory).count(0))
    for size in (None, "1"):
        try:
            sweep(size, [1])
        except AttributeError as error:
            print(error)


main()
