# typing at run time: cast returns its argument, generic classes keep their parameters, and the names of the module can be replaced.
import typing
from typing import Generic, List, TypeVar, cast

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value

    def get(self) -> T:
        return self.value


class Special(Box[int]):
    pass


def casts(values):
    result = []
    for value in values:
        number = cast(int, value)
        text = typing.cast("str", number)
        result.append(text)
    return result


def boxes(values):
    made = []
    for value in values:
        box = Box[int](value)
        made.append((box.get(), box.__orig_class__ == Box[int], type(box) is Box, isinstance(box, Box)))
    return made


def effects(log):
    return cast(log.append("type"), log.append("value") or 5), log


print(casts([1, "x", None]), boxes([1]), Special.__orig_bases__ == (Box[int],), Special(3).get())
print(effects([]), Box[int] is Box[int] or Box[int] == Box[int], List[int].__origin__ is list)
original = cast
cast = lambda kind, value: ("own cast", value)  # noqa: E731
print(casts([1]))
cast = original
typing.cast = lambda kind, value: "patched"
print(casts([1, 2]))
