# Annotations are read at run time: of functions, of classes and of the module, with their order and their values.
import typing
from typing import Dict, List, Optional

limit: int = 10
names: List[str]


def total(values: List[int], start: int = 0, *rest: float, flag: "bool" = False, **options: Dict[str, int]) -> Optional[int]:
    result: int = start
    unused: undefined_names_are_not_evaluated_in_functions  # noqa: F821
    for value in values:
        result += value
    return result


class Point:
    x: int
    y: "Point"
    z = 3
    label: str = "p"

    def move(self, dx: int, dy: int = 0) -> None:
        self.x: int = dx


def validate(function, **arguments):
    hints = typing.get_type_hints(function)
    return [name for name, value in sorted(arguments.items()) if not isinstance(value, hints[name])]


def scale(value: int, by: float) -> float:
    return value * by


def make(kind):
    def inner(value: kind) -> [kind]:
        return value
    return inner


print(list(total.__annotations__), total.__annotations__["values"], total.__annotations__["flag"])
print(Point.__annotations__, typing.get_type_hints(Point)["y"] is Point, list(Point.move.__annotations__))
print(sorted(__annotations__), limit, "names" in globals(), total([1, 2]))
print([validate(scale, value=value, by=by) for value, by in ((1, 2.0), ("x", 2.0), (1, 2))])
print(make(str).__annotations__, make(int).__annotations__)
