"""What an attribute of a module costs that a loop reads again and again, and what a local in its place costs."""
import math
from itertools import chain

WORK = {"call": 300, "value": 400, "method": 100, "comprehension": 300, "generator": 300}

PAIRS = [(1, 2), (3, 4)]


def case_call(n):
    total = 0.0
    for i in range(n):
        total += math.sqrt(i)
    return total


def case_value(n):
    total = 0.0
    for i in range(n):
        total += math.pi
    return total


def case_method(n):
    total = 0
    for i in range(n):
        for number in chain.from_iterable(PAIRS):
            total += number
    return total


def case_comprehension(n):
    return [math.sqrt(i) for i in range(n)]


def case_generator(n):
    return sum(math.sqrt(i) for i in range(n))
