# An attribute of a standard library module under mock.patch between two calls: looking it up once when this module is
# imported would be too early.
import math
import os
import random
from unittest import mock


def lengths(points):
    total = 0
    for x, y in points:
        total += math.hypot(x, y)
    return total


def dice(count):
    rolls = []
    for _ in range(count):
        rolls.append(random.randint(1, 6))
    return rolls


def separators(count):
    return [os.sep.join(("a", "b")) for _ in range(count)]


POINTS = [(3, 4), (5, 12)] * 3
print(lengths(POINTS))
with mock.patch("math.hypot", lambda x, y: x):
    print(lengths(POINTS))
with mock.patch.object(random, "randint", lambda low, high: high):
    print(dice(5))
with mock.patch("os.sep", "|"):
    print(separators(2))
print(lengths(POINTS), len(dice(3)))
