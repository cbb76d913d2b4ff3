"""What an attribute of a module costs that a loop reads again and again, and what a local in its place costs."""
import math
from http import HTTPStatus
from itertools import chain

WORK = {"call": 300, "value": 400, "method": 100, "builtin_method": 200, "member": 200, "comprehension": 30,
        "generator": 30}

PAIRS = [(1, 2), (3, 4)]
WORDS = ["a", "Bb", "ccc", "dDDd"] * 50
# Of the length that most lists have: what it costs to enter a comprehension counts.
ROWS = [list(range(12))] * 30


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


def case_builtin_method(n):
    total = 0
    for word in WORDS[:n]:
        if str.islower(word):
            total += 1
    return total


def case_member(n):
    found = 0
    status = HTTPStatus.NOT_FOUND
    for i in range(n):
        if status is HTTPStatus.OK:
            found += 1
    return found


def case_comprehension(n):
    for row in ROWS[:n]:
        roots = [math.sqrt(i) for i in row]
    return roots


def case_generator(n):
    total = 0.0
    for row in ROWS[:n]:
        total += sum(math.sqrt(i) for i in row)
    return total
