# Annotations are not checked at run time: arguments of other types are legal. From -O3 on they are believed, so that is revoked here.
# revoke-at: O3 annotations-hold
from typing import List


def total(values: List[int], start: int = 0) -> int:
    result: int = start
    for value in values:
        result += value * 2
    return result


def scale(value: int, by: int) -> int:
    return value * by + value // by


def repeat(count: int, text: str) -> str:
    result: str = ""
    for _ in range(count):
        result = result + text
    return result


class Cell:
    value: float

    def __init__(self, value: float) -> None:
        self.value = value

    def add(self, values: List[float]) -> float:
        for value in values:
            self.value += value
        return self.value


print(total([1, 2]), total([1.5, True]), total(["ab"], ""), total([[1]], []))
print(scale(7, 2), scale(7.5, 2), scale(True, True), scale(-7, 2.0))
print(repeat(2, "x"), Cell(1.0).add([1]), Cell(1).add([2, 3]), Cell("a").add(["b"]), Cell([]).add([[1]]))
try:
    repeat(1, 5)
except TypeError as error:
    print(type(error).__name__)
