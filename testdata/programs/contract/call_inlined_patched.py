# A function that is replaced, for good or for a while, is the one that is called from then on: in a condition, in the middle
# of a loop, in a generator that waits meanwhile. The original is called again when it is back.
# revoke-at: O2 sealed
import sys
from unittest import mock

HERE = sys.modules[__name__]


def area(width, height):
    return width * height


def clamp(x, low=0, high=9):
    if x < low:
        return low
    if x > high:
        return high
    return x


def spread(items):
    low = min(items)
    high = max(items)
    return high - low


def small(x):
    return x < 5


def run(n, meanwhile=None):
    result = []
    total = 0
    i = 0
    while small(i) and i < n:
        total += area(i, 2)
        width = spread([i, total])
        result.append(clamp(total))
        if meanwhile is not None and i == 2:
            meanwhile()
        result.append(width)
        i += 1
    return result, [area(k, 3) for k in range(2)], small(n) and "small"


def waiting(n):
    for i in range(n):
        yield area(i, i), clamp(-i), spread((i, 2))


class Twice:
    """Another function, and one that cannot be compared."""

    def __call__(self, *args, **options):
        return 2, len(args), sorted(options)

    def __eq__(self, other):
        raise AssertionError("compared")

    __hash__ = None


def replace_area():
    HERE.area = lambda *sides: sum(sides) + 100


original = area
print(run(4))
print(run(4, replace_area))
print(run(2))
HERE.area = original
print(run(4))
with mock.patch.object(HERE, "small", return_value=False) as fake:
    print(run(4), fake.call_args_list)
with mock.patch.object(HERE, "clamp", Twice()), mock.patch.object(HERE, "spread", side_effect=[7, KeyError("no")]):
    try:
        print(run(4))
    except KeyError as error:
        print("KeyError", error)
steps = waiting(4)
print(next(steps))
with mock.patch.object(HERE, "area", max):
    print(next(steps))
print(next(steps))
del HERE.area
try:
    print(next(steps))
except NameError as error:
    print(error)
HERE.area = original
print(run(3), list(waiting(2)))
