"""What an attribute costs that a loop reads again and again, and what a local in its place costs."""
import enum

WORK = {"class_constant": 300, "class_method": 100, "member": 200, "member_value": 100, "comprehension": 30,
        "generator": 30, "instance": 300}

# Of the length that most lists have: what it costs to enter a comprehension counts.
ROWS = [list(range(12))] * 30


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Config:
    LIMIT = 10

    @classmethod
    def twice(cls, x):
        return x + x


def case_class_constant(n):
    total = 0
    for i in range(n):
        total += Config.LIMIT
    return total


def case_class_method(n):
    total = 0
    for i in range(n):
        total += Config.twice(i)
    return total


def case_member(n):
    found = 0
    color = list(Color)[1]
    for i in range(n):
        if color is Color.RED:
            found += 1
    return found


def case_member_value(n):
    total = 0
    for i in range(n):
        total += Color.RED.value
    return total


def case_comprehension(n):
    for row in ROWS[:n]:
        moved = [i + Config.LIMIT for i in row]
    return moved


def case_generator(n):
    total = 0
    for row in ROWS[:n]:
        total += sum(i + Config.LIMIT for i in row)
    return total


class Series:
    def __init__(self, step):
        self.step = step

    def total(self, n):
        total = 0
        for i in range(n):
            total += i * self.step
        return total


def case_instance(n):
    return Series(3).total(n)
